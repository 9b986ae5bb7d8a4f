import Foundation

/// The files of a folder of the package, sorted by path.
struct ContentFolder {
  /// One file: its path below the folder, and its text.
  struct File {
    var path: String
    var text: String
  }

  /// The folder's path below the package.
  let path: String
  let files: [File]

  /// Reads the files with one of these endings.
  init(
    _ root: URL, _ path: String, endings: Set<String>, without excluded: String? = nil
  ) throws {
    self.path = path
    let folder = root.appending(path: path)
    let found = FileManager.default.enumerator(atPath: folder.path(percentEncoded: false))
    let paths = (found?.compactMap { $0 as? String } ?? [])
      .filter { endings.contains(($0 as NSString).pathExtension) }
      .filter { path in excluded.map { !path.hasPrefix($0) } ?? true }
      .sorted()
    files = try paths.map { path in
      let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
      return File(path: path, text: text)
    }
  }
}
