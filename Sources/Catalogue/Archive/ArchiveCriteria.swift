internal import Messages
internal import Rules

// Criteria.

private let normLetters = NormLetter.allCases
private let weightinesses = Weightiness.allCases
private let evidenceGrades = EvidenceGrade.allCases
private let certainties = Certainty.allCases

extension Criterion: Archived {
  func write(to writer: inout ArchiveWriter) {
    writer.string(id)
    writer.number(phase)
    writer.list(norms)
    writer.choice(weightiness, of: weightinesses)
    writer.flag(isExtension)
    title.write(to: &writer)
    norm.write(to: &writer)
    writer.optional(applicability)
    writer.list(tiers)
    reasonMet.write(to: &writer)
    reasonNotMet.write(to: &writer)
    evidence.write(to: &writer)
    writer.number(effortTenths)
    support.write(to: &writer)
    advice.write(to: &writer)
    adviceSmall.write(to: &writer)
    place.write(to: &writer)
  }

  init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    self.init(
      id: try reader.string(), phase: try reader.index(below: reader.sizes.phases),
      norms: try reader.list(), weightiness: try reader.choice(of: weightinesses),
      isExtension: try reader.flag(), title: try Text(from: &reader),
      norm: try Text(from: &reader), applicability: try reader.optional(),
      tiers: try reader.list(), reasonMet: try Text(from: &reader),
      reasonNotMet: try Text(from: &reader), evidence: try EvidenceNeed(from: &reader),
      effortTenths: try reader.number(in: 0...1_000_000), support: try Support(from: &reader),
      advice: try Text(from: &reader), adviceSmall: try Text(from: &reader), examples: [],
      place: try Place(from: &reader))
  }
}

extension NormLetter: Archived {
  func write(to writer: inout ArchiveWriter) { writer.choice(self, of: normLetters) }

  init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    self = try reader.choice(of: normLetters)
  }
}

extension Tier: Archived {
  func write(to writer: inout ArchiveWriter) {
    writer.number(points)
    condition.write(to: &writer)
    writer.optional(reason)
  }

  init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    self.init(
      points: try reader.number(in: 0...100), condition: try Condition(from: &reader),
      reason: try reader.optional())
  }
}

extension EvidenceNeed: Archived {
  func write(to writer: inout ArchiveWriter) {
    presence.write(to: &writer)
    quality.write(to: &writer)
    contrary.write(to: &writer)
    exampleSentence.write(to: &writer)
    writer.numbers(silentOn)
  }

  init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    self.init(
      presence: try Text(from: &reader), quality: try Text(from: &reader),
      contrary: try Text(from: &reader), exampleSentence: try Text(from: &reader),
      silentOn: try reader.indexes(below: reader.sizes.slots))
  }
}

extension Support: Archived {
  func write(to writer: inout ArchiveWriter) {
    writer.choice(grade, of: evidenceGrades)
    writer.choice(certainty, of: certainties)
    text.write(to: &writer)
  }

  init(from reader: inout ArchiveReader) throws(ArchiveDamage) {
    self.init(
      grade: try reader.choice(of: evidenceGrades), certainty: try reader.choice(of: certainties),
      text: try Text(from: &reader))
  }
}
