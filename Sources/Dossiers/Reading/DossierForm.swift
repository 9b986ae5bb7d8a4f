internal import Messages

/// A value as it was written, with its place.
struct Field {
  var text: String
  var position: Position
}

/// A text without the white space around it, which stands for nothing in either form.
func trimmed(_ text: String) -> String {
  let isSpace: (Unicode.Scalar) -> Bool = { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r" }
  var kept = text.unicodeScalars[...].drop(while: isSpace)
  while let last = kept.last, isSpace(last) { kept.removeLast() }
  return String(kept)
}

/// A dossier as it was written, before its values are checked.
///
/// The readers of XML and NDJSON fill the same form, so that both are checked by the same code.
struct DossierForm {
  struct Evidence {
    var attachment: Field
    var page: Field?
    var paragraph: Field?
    var quote: Field?
    var position: Position
  }

  struct Answer {
    var question: Field
    var value: Field?
    var dontKnow: Field?
    var by: Field?
    var on: Field?
    var remark: Field?
    var evidence: [Evidence] = []
    var position: Position
  }

  struct Attachment {
    var id: Field
    var path: Field
    var sha256: Field
    var kind: Field
    var title: Field?
  }

  struct Vacancy {
    var id: Field
    var attachment: Field?
    var title: Field?
    var posted: Field?
  }

  var version: Field
  var id: Field
  var questionnaire: Field
  var questionnaireVersion: Field
  var language: Field?
  var normSet: Field?
  /// Nil when it is missing, which the reader has said.
  var name: Field?
  var kvk: Field?
  var rsin: Field?
  var sector: Field?
  var town: Field?
  var takenOn: Field?
  var takenBy: Field?
  var answers: [Answer] = []
  var attachments: [Attachment] = []
  var vacancies: [Vacancy] = []
}
