import Dossiers
import Messages
import Testing

@Suite("Personal data")
struct PersonalDataTests {
  @Test(
    "citizen service numbers are found",
    arguments: [
      "111222333", "BSN 111222333.", "1112.22.333", "111 222 333", "bsn:111222333;", "(123456782)",
      "in 2024 123456782", "3 123456782", "123456782 2 mensen", "123456782\n", "x123456782y",
      "op 1 mei 111222333",
    ])
  func citizenNumber(_ text: String) {
    #expect(PersonalData.findings(in: text) == [.citizenNumber])
  }

  @Test(
    "other numbers are no citizen service number",
    arguments: [
      "111222334", "12345678", "0612345678", "06 12345678", "1112223330", "9111222333", "000000000",
      "111-222-333", "111  222  333", "NL91ABNA0417164300", "99010084", "2026-11-23", "€ 1.112,22",
      "1.2.3.4", "", "123 456 78",
    ])
  func otherNumbers(_ text: String) {
    #expect(PersonalData.findings(in: text) == [])
  }

  @Test(
    "mail addresses are found",
    arguments: [
      "personeel@example.org", "Vraag jan.de-vries@bedrijf.nl om", "a@b.c", "mailto:x_y@z-1.nl.",
    ])
  func mail(_ text: String) {
    #expect(PersonalData.findings(in: text) == [.mailAddress])
  }

  @Test(
    "other uses of @ are no mail address",
    arguments: [
      "@bedrijf op Instagram", "5 stuks @ 3 euro", "naam@", "naam@localhost", "a@.nl", "a @b.nl",
    ])
  func otherAt(_ text: String) {
    #expect(PersonalData.findings(in: text) == [])
  }

  @Test(
    "statements about a person are found",
    arguments: [
      "Zij is zwanger.", "hij was ziek", "de moslim die hij aannam", "Mevrouw is depressief",
      "She is pregnant", "zwanger is zij",
    ])
  func sensitive(_ text: String) {
    #expect(PersonalData.findings(in: text) == [.sensitive])
  }

  @Test(
    "statements about the procedure are not",
    arguments: [
      "Wij vragen niet of iemand zwanger is.", "Ziek melden kan bij HR.", "zwangerschap",
      "Zij leest elke brief. Daarna belt zij. Wie later in de week komt en zwanger is, telt mee.",
      "Geen onderscheid naar geloof.",
    ])
  func procedure(_ text: String) {
    #expect(PersonalData.findings(in: text) == [])
  }

  @Test("several kinds are each named once")
  func several() {
    #expect(
      PersonalData.findings(in: "Zij is ziek: a@b.nl, c@d.nl, 111222333 en 123456782")
        == [.citizenNumber, .mailAddress, .sensitive])
  }

  @Test("the eleven test follows its definition")
  func elevenTest() {
    #expect(PersonalData.passesElevenTest("111222333".utf8))
    #expect(PersonalData.passesElevenTest("123456782".utf8))
    #expect(!PersonalData.passesElevenTest("123456783".utf8))
    #expect(!PersonalData.passesElevenTest("000000000".utf8))
    #expect(!PersonalData.passesElevenTest("".utf8))
    #expect(!PersonalData.passesElevenTest("11122233".utf8))
  }

  @Test("every field of an answer is looked at")
  func fields() throws {
    let number = "111222333"
    let attachment =
      "<bijlagen><bijlage id=\"b1\" bestand=\"a.txt\" soort=\"werkwijze\" sha256=\""
      + String(repeating: "0", count: 64) + "\"/></bijlagen>"
    let texts = [
      dossierXML(
        answers: "<antwoord vraag=\"eisen_vooraf\" waarde=\"ja\" door=\"\(number)\"/>"),
      dossierXML(
        answers: "<antwoord vraag=\"eisen_vooraf\" waarde=\"ja\"><opmerking>\(number)</opmerking>"
          + "</antwoord>"),
      dossierXML(
        answers: "<antwoord vraag=\"eisen_vooraf\" waarde=\"ja\"><bewijs bijlage=\"b1\">"
          + "<citaat>\(number)</citaat></bewijs></antwoord>", after: attachment),
      dossierXML(
        after: attachment.replacing(
          "/></bijlagen>", with: "><titel>\(number)</titel></bijlage></bijlagen>")),
      dossierXML(after: "<vacatures><vacature id=\"v1\" functie=\"\(number)\"/></vacatures>"),
    ]
    for text in texts {
      #expect(try read(text).diagnostics.map(\.key) == ["personal-data"])
      #expect(try read(text).dossier == nil)
    }
  }
}
