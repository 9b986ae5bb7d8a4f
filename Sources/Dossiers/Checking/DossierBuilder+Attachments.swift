internal import Messages

extension DossierBuilder {
  mutating func attachment(_ item: DossierForm.Attachment) -> Attachment {
    if !AttachmentPath.isInside(item.path.text) {
      report(
        "attachment-path", item.path.position,
        DossierMessages.attachmentPath(item.path.text), DossierMessages.putInside)
    }
    let digits = item.sha256.text.utf8
    let isDigest =
      digits.count == 64
      && digits.allSatisfy {
        (0x30...0x39).contains($0) || (0x61...0x66).contains($0) || (0x41...0x46).contains($0)
      }
    if !isDigest {
      report(
        "checksum", item.sha256.position, DossierMessages.checksum(item.sha256.text),
        DossierMessages.writeChecksum)
    }
    let kind = Attachment.Kind(rawValue: item.kind.text)
    if kind == nil {
      report(
        "unknown-answer", item.kind.position, DossierMessages.attachmentKind(item.kind.text),
        DossierMessages.choose(Attachment.Kind.allCases.map(\.rawValue)))
    }
    checkFilled(item.title, "titel")
    return Attachment(
      id: item.id.text, path: item.path.text, sha256: item.sha256.text.lowercased(),
      kind: kind ?? .other, title: item.title?.text, isVerified: nil, position: item.id.position)
  }

  mutating func vacancy(_ item: DossierForm.Vacancy, _ form: DossierForm) -> Vacancy {
    var attachment: Int?
    if let reference = item.attachment {
      attachment = form.attachments.firstIndex { $0.id.text == reference.text }
      if attachment == nil {
        report(
          "dangling-ref", reference.position, DossierMessages.unknownAttachment(reference.text),
          DossierMessages.addAttachment)
      }
    }
    checkFilled(item.title, "functie")
    return Vacancy(
      id: item.id.text, attachment: attachment, title: item.title?.text,
      posted: item.posted.flatMap { date($0, mayBeFuture: true) })
  }

  /// Ids of attachments and vacancies are there once, and can be written as an id.
  mutating func checkIdentifiers(_ form: DossierForm) {
    var lines: [String: Int] = [:]
    for field in form.attachments.map(\.id) + form.vacancies.map(\.id) {
      if let line = lines[field.text] {
        report(
          "duplicate", field.position,
          DossierMessages.idTwice(field.text, lines: (line, field.position.line)),
          DossierMessages.giveOtherID)
      } else {
        lines[field.text] = field.position.line
      }
      if !isMark(field.text) {
        report("type", field.position, DossierMessages.identifier(field.text))
      }
    }
  }

  /// A letter, then letters, digits, `-` and `_`.
  private func isMark(_ text: String) -> Bool {
    func isLetter(_ byte: UInt8) -> Bool {
      (0x41...0x5a).contains(byte) || (0x61...0x7a).contains(byte)
    }
    guard let first = text.utf8.first, isLetter(first) else { return false }
    return text.utf8.allSatisfy {
      isLetter($0) || (0x30...0x39).contains($0) || $0 == 0x2d || $0 == 0x5f
    }
  }

  /// Attachments that nothing points to are worth a word. The procedure itself needs no pointer:
  /// it is read as a whole.
  mutating func checkUse(of form: DossierForm) {
    var used = Set(form.answers.flatMap { $0.evidence.map(\.attachment.text) })
    used.formUnion(form.vacancies.compactMap { $0.attachment?.text })
    for item in form.attachments
    where !used.contains(item.id.text) && item.kind.text == Attachment.Kind.other.rawValue {
      warn(
        "unused", item.id.position, DossierMessages.unusedAttachment(item.id.text),
        DossierMessages.linkAttachment)
    }
  }

  mutating func checkPersonalData(_ form: DossierForm) {
    for item in form.answers {
      let texts = [item.value, item.remark, item.by] + item.evidence.map(\.quote)
      for field in texts.compactMap({ $0 }) {
        checkPersonalData(field, place: item.question.text)
      }
    }
    for item in form.attachments {
      if let title = item.title { checkPersonalData(title, place: item.id.text) }
    }
    for item in form.vacancies {
      if let title = item.title { checkPersonalData(title, place: item.id.text) }
    }
  }

  private mutating func checkPersonalData(_ field: Field, place: String) {
    for finding in PersonalData.findings(in: field.text) {
      switch finding {
      case .citizenNumber:
        report(
          "personal-data", field.position, DossierMessages.citizenNumber(place),
          DossierMessages.removePersonalData)
      case .mailAddress:
        warn(
          "personal-data", field.position, DossierMessages.mailAddress(place),
          DossierMessages.removePersonalData)
      case .sensitive:
        warn(
          "sensitive-data", field.position, DossierMessages.sensitive(place),
          DossierMessages.removePersonalData)
      }
    }
  }
}

/// Rules for the names of files in a dossier.
public enum AttachmentPath {
  /// Whether a name stays inside the dossier's folder: relative, with `/`, no `..`, no empty or
  /// hidden part, no backslash, drive letter or control character, at most 200 characters.
  public static func isInside(_ path: String) -> Bool {
    let scalars = path.unicodeScalars
    guard !path.isEmpty, scalars.count <= 200, !path.hasPrefix("/"), !path.hasSuffix("/"),
      !scalars.contains(where: { $0.value < 0x20 || $0.value == 0x7f || $0 == "\\" || $0 == ":" })
    else { return false }
    return path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
      !$0.isEmpty && !$0.hasPrefix(".")
    }
  }
}
