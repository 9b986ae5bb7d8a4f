public import Catalogue
internal import Messages

extension Dossier {
  /// The dossier of an employer who hands in a document and no answers.
  ///
  /// - Parameters:
  ///   - file: the name of the document, without folders; it stands in for the employer's name.
  ///   - bytes: the document.
  ///   - catalogue: the questionnaire to which there are no answers.
  public init(document file: String, bytes: [UInt8], _ catalogue: Catalogue) {
    self.init(
      id: "document", questionnaire: catalogue.id, questionnaireVersion: catalogue.version,
      language: nil, normSet: nil,
      employer: Employer(name: file, kvk: nil, rsin: nil, sector: nil, town: nil), taken: nil,
      answers: [],
      attachments: [
        Attachment(
          id: "document", path: file, sha256: Digest.sha256(bytes), kind: .procedure, title: nil,
          isVerified: true, position: .start)
      ], vacancies: [], digest: "")
    digest = Digest.sha256(DossierWriter.bytes(self, catalogue))
  }
}
