/// A language the product speaks.
public enum Language: String, Sendable, CaseIterable {
  case nl
  case en
}

/// One sentence or word for people, in every language of the product.
///
/// All words on a screen or in a report are values of this type, so that a text cannot exist in
/// one language only.
public struct Text: Sendable, Hashable {
  /// The Dutch text (B1, with *u*).
  public var nl: String
  /// The English text.
  public var en: String

  /// Makes a text from its two translations.
  public init(nl: String, en: String) {
    self.nl = nl
    self.en = en
  }

  /// A text that is the same in both languages: a name, a number, a code.
  public init(same text: String) {
    nl = text
    en = text
  }

  /// The text in one language.
  public subscript(language: Language) -> String {
    switch language {
    case .nl: nl
    case .en: en
    }
  }
}
