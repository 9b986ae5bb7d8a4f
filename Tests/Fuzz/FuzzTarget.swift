import Archives
import Documents
import Glibc
import XML

/// What libFuzzer calls: one input, read as the kind of file that the environment variable
/// FUZZ_FORMAT names. `script/fuzz` builds this together with the modules it tests.
///
/// A fault that the reader throws is a good answer. A crash, a leak, memory that is not its own or
/// more than the time per input is not; libFuzzer and AddressSanitizer see those.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  switch format {
  case "xml":
    _ = XMLDocument.read(bytes: bytes, file: "f.xml")
  case "zip":
    try? ZipArchive.read(bytes, keep: { _ in true }, visit: { _, _ in })
  case "docx", "odt":
    if let zip = try? ZipMaker.zip(PartsFile.members(of: bytes)) { read(zip) }
  default:
    read(bytes)
  }
  return 0
}

private let format = getenv("FUZZ_FORMAT").map { String(cString: $0) } ?? "txt"
private let reader = DocumentReader(pdfProgram: nil)

private func read(_ bytes: [UInt8]) {
  _ = try? reader.read(bytes, file: "f." + format)
}
