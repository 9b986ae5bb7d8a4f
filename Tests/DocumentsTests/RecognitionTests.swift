import Documents
import Messages
import TestSupport
import Testing

@Suite("Kinds of files")
struct RecognitionTests {
  @Test(
    "a name that promises another kind is refused, with what it is",
    arguments: [
      ("docx", "html", "wrong-kind"), ("docx", "pdf", "wrong-kind"), ("rtf", "docx", "wrong-kind"),
      ("html", "docx", "wrong-kind"), ("html", "txt", "wrong-kind"), ("pdf", "docx", "wrong-kind"),
      ("odt", "docx", "wrong-kind"), ("md", "pdf", "wrong-kind"),
    ])
  func mismatch(_ kind: String, _ name: String, _ key: String) {
    let reading = Reading(Fixture.bytes("procedure.\(kind)"), "werkwijze.\(name)")
    #expect(reading.key == key)
    #expect(reading.message.contains(".\(name)"))
  }

  @Test("without a name the bytes tell", arguments: ["docx", "odt", "html", "rtf", "pdf", "md"])
  func nameless(_ format: String) {
    for name in ["-", "werkwijze", "werkwijze.doc"] where !(format == "md" && name != "-") {
      let reading = Reading(Fixture.bytes("procedure.\(format)"), name)
      #expect(reading.document?.format.rawValue == format)
    }
  }

  @Test("other kinds are named as what they are")
  func others() throws {
    func kind(_ bytes: [UInt8], _ name: String? = nil) -> FileKind {
      FileKind(of: bytes, name: name)
    }
    #expect(kind([0x89, 0x50, 0x4E, 0x47, 0, 0]) == .other(.image))
    #expect(kind(Array("GIF89a...".utf8)) == .other(.image))
    #expect(kind(Array("\u{7F}ELF".utf8) + [1, 2]) == .other(.program))
    #expect(kind([0x1F, 0x8B, 8, 0]) == .other(.gzip))
    #expect(kind([UInt8](repeating: 0, count: 64)) == .other(.zeros))
    #expect(kind((0..<200).map { UInt8($0 * 7 % 32) }) == .other(.binary))
    #expect(kind(Array("<svg xmlns='x'/>".utf8)) == .other(.svg))
    #expect(kind(Array("<?xml version='1.0'?><dossier/>".utf8)) == .xml)
    #expect(kind(Array("{\"a\": 1}".utf8)) == .json)
    #expect(
      kind(Array("Een bestand begint met %PDF-1.7 als het een PDF is.".utf8)) == .document(.txt))
    #expect(kind(try ZipMaker.zip([ZipMember("dossier.xml", "<a/>")])) == .zip)
    let sheet = [
      ZipMember("[Content_Types].xml", "<Types/>"), ZipMember("xl/workbook.xml", "<a/>"),
    ]
    #expect(kind(try ZipMaker.zip(sheet)) == .other(.xlsx))
    let spreadsheet = [ZipMember("mimetype", "application/vnd.oasis.opendocument.spreadsheet")]
    #expect(kind(try ZipMaker.zip(spreadsheet)) == .zip)
  }

  @Test("old Office files are told apart, and those with a password")
  func compound() {
    func file(_ name: String) -> Reading {
      var bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
      bytes += [UInt8](repeating: 0, count: 1_016)
      for (index, unit) in name.utf16.enumerated() { bytes[640 + 2 * index] = UInt8(unit & 0xFF) }
      return Reading(bytes, "werkwijze.doc")
    }
    #expect(file("WordDocument").message == "Dit is een oud Word-bestand (.doc).")
    #expect(file("Workbook").message == "Dit is een oud Excel-bestand (.xls).")
    #expect(file("EncryptedPackage").key == "password")
    #expect(file("Iets").message == "Dit is een oud Office-bestand.")
  }

  @Test("every message has two languages and no old kind of file has none")
  func messages() {
    for kind in DocumentMessages.Kind.allCases {
      for text in [
        DocumentMessages.wrongKind(kind), DocumentMessages.wrongKind(kind, named: "docx"),
        DocumentMessages.useInstead(kind),
      ] {
        #expect(!text.nl.isEmpty && !text.en.isEmpty)
      }
    }
  }
}
