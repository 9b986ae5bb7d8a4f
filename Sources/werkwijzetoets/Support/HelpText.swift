public import ArgumentParser
internal import Glibc
public import Messages

/// Words of the help, in the language of the user's system: Dutch unless that says English.
enum HelpText {
  /// English when `--lang en` is given or the locale is English; else Dutch.
  static let language: Language = {
    let arguments = CommandLine.arguments
    if let index = arguments.firstIndex(of: "--lang"), index + 1 < arguments.count,
      let language = Language(rawValue: arguments[index + 1])
    {
      return language
    }
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let value = getenv(name) else { continue }
      let locale = String(cString: value)
      if locale.isEmpty { continue }
      return locale.hasPrefix("en") ? .en : .nl
    }
    return .nl
  }()

  static func of(_ text: Text) -> String { text[language] }
}

extension ArgumentHelp {
  init(_ text: Text, valueName: String? = nil) {
    self.init(HelpText.of(text), valueName: valueName)
  }
}

extension Language: ExpressibleByArgument {}
