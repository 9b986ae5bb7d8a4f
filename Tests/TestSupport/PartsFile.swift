/// A zip written as one text, so that a fuzzer and a person can change what is inside it: before each
/// member a line with the byte 0x1E and its name.
public enum PartsFile {
  /// The members; a part whose name is empty or not plain ASCII is left out, because libarchive
  /// leaks memory when it is given one.
  public static func members(of bytes: [UInt8]) -> [ZipMember] {
    bytes.split(separator: 0x1E).compactMap { part in
      guard let end = part.firstIndex(of: 0x0A), end > part.startIndex,
        part[..<end].allSatisfy({ (0x21...0x7E).contains($0) })
      else { return nil }
      let name = String(decoding: part[..<end], as: UTF8.self)
      return ZipMember(name, Array(part[(end + 1)...]))
    }
  }
}
