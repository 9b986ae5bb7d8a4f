/// The texts about signals: mistakes in their data, and the words around what they say.
public enum SignalMessages {
  /// What may be the matter, when the data has no sentence for the ground.
  public static let possibleDistinction = Text(
    nl: "Mogelijk onderscheid: onderbouw of schrap.",
    en: "Possible distinction: justify or delete.")

  /// A document of which nothing tells what it is.
  public static let otherDocument = Text(nl: "een ander document", en: "another document")

  /// A wording that fits better.
  public static func forExample(_ wording: Text) -> Text {
    Text(nl: "Bijvoorbeeld: ‘\(wording.nl)’", en: "For example: ‘\(wording.en)’")
  }

  /// A file of the signal data is missing.
  public static func missingFile(_ path: String) -> Text {
    Text(nl: "Bestand \(path) ontbreekt.", en: "File \(path) is missing.")
  }

  /// The name of the file is not that of its criterion.
  public static func fileName(_ criterion: String) -> Text {
    Text(
      nl: "Dit bestand moet \(criterion).xml heten.",
      en: "This file must be called \(criterion).xml.")
  }

  /// A name that the data does not have.
  public static func unknown(_ name: String) -> Text {
    Text(nl: "'\(name)' is niet bekend.", en: "'\(name)' is not known.")
  }

  /// What to do: the closest name.
  public static func didYouMean(_ name: String) -> Text {
    Text(nl: "Bedoelt u '\(name)'?", en: "Did you mean '\(name)'?")
  }

  /// A pattern, or a part of one, without words.
  public static let emptyPart = Text(
    nl: "In dit deel van het patroon staat geen woord.",
    en: "This part of the pattern has no word.")

  /// A bar without a word beside it.
  public static let emptyWord = Text(
    nl: "Naast een streep of laag streepje ontbreekt een woord.",
    en: "A word is missing beside a bar or underscore.")

  /// A gap that does not stand between two words.
  public static let gapPlace = Text(
    nl: "Een sprong staat tussen twee woorden.", en: "A gap stands between two words.")

  /// A gap that is no number.
  public static func gapSize(_ size: String) -> Text {
    Text(
      nl: "Na '…' hoort een getal van 0 tot en met 99, niet '\(size)'.",
      en: "After '…' comes a number from 0 to 99, not '\(size)'.")
  }

  /// A list that the data does not have.
  public static func unknownList(_ name: String) -> Text {
    Text(nl: "Lijst '\(name)' is niet bekend.", en: "List '\(name)' is not known.")
  }

  /// A star inside a word.
  public static func starPlace(_ word: String) -> Text {
    Text(
      nl: "Een ster staat alleen voor of na een woord, niet in '\(word)'.",
      en: "A star only stands before or after a word, not in '\(word)'.")
  }

  /// A sign that words do not have.
  public static func notAWord(_ word: String) -> Text {
    Text(nl: "'\(word)' is geen woord.", en: "'\(word)' is not a word.")
  }

  /// A number test that cannot be read.
  public static func number(_ word: String) -> Text {
    Text(
      nl: "'\(word)' is geen getal van de vorm #18-70.",
      en: "'\(word)' is not a number of the form #18-70.")
  }
}
