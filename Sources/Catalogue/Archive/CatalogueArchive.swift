internal import Messages
internal import Rules

/// A loaded catalogue as one text, from which it can be had back without reading XML, checking or
/// compiling: the form in which the program carries its own catalogue.
///
///     "WKA2"  checksum (16 hexadecimal digits)
///     count of strings, then each: length in bytes, the bytes
///     the catalogue: numbers, and strings by their place in the list
///
/// A number is one or more of the 64 characters from `0` to `o`: five bits each, lowest first, and
/// a sixth that says that more follow. So an archive is UTF-8 throughout and can stand in the
/// source of a program.
///
/// Not everything is in it: the `examples` of criteria are left out, because only `catalogue lint`
/// looks at them and that always reads the XML.
public enum CatalogueArchive {
  /// The form that is written and read. It changes with every change of the form.
  static let mark: [UInt8] = Array("WKA2".utf8)
  /// Mark and checksum.
  static let headLength = 20

  /// The archive of a catalogue: UTF-8, the same on every machine.
  /// - Returns: nil when a condition holds a form of FEEL that conditions may not have; the loader
  ///   lets none through.
  public static func write(_ catalogue: Catalogue) -> [UInt8]? {
    var writer = ArchiveWriter()
    writer.write(catalogue)
    return writer.finish().map(seal)
  }

  /// Reads an archive.
  ///
  /// - Parameter bytes: what `write` gave; only read during the call.
  /// - Returns: nil when it is damaged, cut off or of another version of this form.
  public static func read(_ bytes: UnsafeRawBufferPointer) -> Catalogue? {
    guard bytes.count >= headLength, mark.elementsEqual(bytes[..<mark.count]) else { return nil }
    let body = UnsafeRawBufferPointer(rebasing: bytes[headLength...])
    guard checksum(body).elementsEqual(bytes[mark.count..<headLength]) else { return nil }
    do {
      var reader = try ArchiveReader(body)
      let catalogue = try reader.catalogue()
      return reader.isAtEnd ? catalogue : nil
    } catch {
      return nil
    }
  }

  /// Puts mark and checksum before the body.
  static func seal(_ body: [UInt8]) -> [UInt8] {
    mark + body.withUnsafeBytes { checksum($0) } + body
  }

  /// The checksum as hexadecimal digits.
  ///
  /// Eight bytes at a time: every step can be undone, so that no change within eight bytes goes
  /// unnoticed.
  private static func checksum(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
    var hash = UInt64(bytes.count)
    func add(_ word: UInt64) {
      hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 32
    }
    let whole = bytes.count & ~7
    for offset in stride(from: 0, to: whole, by: 8) {
      add(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
    }
    var rest: UInt64 = 0
    for byte in bytes[whole...].reversed() { rest = rest << 8 | UInt64(byte) }
    add(rest)
    let digits = Array("0123456789abcdef".utf8)
    return stride(from: 60, through: 0, by: -4).map { digits[Int(hash >> UInt64($0) & 15)] }
  }
}

extension LoadedCatalogue {
  /// A catalogue about which there is nothing to say.
  public init(_ catalogue: Catalogue) {
    self.init(catalogue: catalogue, diagnostics: [])
  }
}
