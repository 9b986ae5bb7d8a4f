internal import Messages
internal import Rules

// The small values that the parts of a catalogue are made of.

extension Text: Archived {
  func write(to writer: inout ArchiveWriter) {
    writer.string(nl)
    writer.string(en)
  }

  init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    self.init(nl: try reader.string(), en: try reader.string())
  }
}

extension Place: Archived {
  func write(to writer: inout ArchiveWriter) {
    writer.string(file)
    writer.number(position.line)
    writer.number(position.column)
  }

  init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    self.init(
      file: try reader.string(),
      position: Position(line: try reader.number(), column: try reader.number()))
  }
}

extension Decimal: Archived {
  func write(to writer: inout ArchiveWriter) {
    writer.flag(isNegative)
    writer.signed(Int(exponent))
    writer.wide(significand)
  }

  init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    let isNegative = try reader.flag()
    let exponent = try reader.signed()
    let significand = try reader.wide()
    // Only the one form that a number has: otherwise equal numbers would not be equal.
    guard
      let number = Decimal(significand: significand, exponent: exponent, isNegative: isNegative),
      number.significand == significand, Int(number.exponent) == exponent,
      number.isNegative == isNegative
    else { throw ArchiveDamage() }
    self = number
  }
}

extension CalendarDate: Archived {
  func write(to writer: inout ArchiveWriter) { writer.signed(dayNumber) }

  init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    guard let date = CalendarDate(dayNumber: try reader.signed()) else { throw ArchiveDamage() }
    self = date
  }
}

extension Slot: Archived {
  func write(to writer: inout ArchiveWriter) {
    switch self {
    case .unknown: writer.number(0)
    case .boolean(let value):
      writer.number(1)
      writer.flag(value)
    case .number(let value):
      writer.number(2)
      value.write(to: &writer)
    case .option(let index):
      writer.number(3)
      writer.number(Int(index))
    case .options(let mask):
      writer.number(4)
      writer.wide(UInt128(mask))
    case .date(let day):
      writer.number(5)
      writer.signed(day)
    case .text: writer.number(6)
    }
  }

  init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    switch try reader.number() {
    case 0: self = .unknown
    case 1: self = .boolean(try reader.flag())
    case 2: self = .number(try Decimal(from: &reader))
    case 3: self = .option(UInt8(try reader.number(in: 0...255)))
    case 4:
      guard let mask = UInt64(exactly: try reader.wide()) else { throw ArchiveDamage() }
      self = .options(mask)
    case 5: self = .date(try CalendarDate(from: &reader).dayNumber)
    case 6: self = .text
    default: throw ArchiveDamage()
    }
  }
}

extension Condition: Archived {
  func write(to writer: inout ArchiveWriter) {
    writer.string(source)
    expression.write(to: &writer)
    writer.number(entry)
    writer.numbers(slots)
    place.write(to: &writer)
  }

  init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    self.init(
      source: try reader.string(), expression: try Expression(from: &reader),
      entry: try reader.index(below: reader.sizes.conditions),
      slots: try reader.indexes(below: reader.sizes.slots), place: try Place(from: &reader))
  }
}

extension Applicability: Archived {
  func write(to writer: inout ArchiveWriter) {
    condition.write(to: &writer)
    reasonNot.write(to: &writer)
  }

  init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    self.init(condition: try Condition(from: &reader), reasonNot: try Text(from: &reader))
  }
}
