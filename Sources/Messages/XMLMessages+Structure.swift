extension XMLMessages {
  private static func make(
    _ key: String, _ nl: String, _ en: String, hint: Text? = nil
  ) -> Diagnostic {
    Diagnostic(key, .error, Text(nl: nl, en: en), hint: hint)
  }

  private static func didYouMean(_ name: String?) -> Text? {
    name.map { Text(nl: "Bedoelt u \($0)?", en: "Did you mean \($0)?") }
  }

  // MARK: The root element

  /// A root element that belongs to another kind of file.
  /// - Parameters:
  ///   - name: The name that was found.
  ///   - expected: The names that are possible.
  /// - Returns: The diagnostic, without file and position.
  public static func unknownRoot(_ name: String, expected: [String]) -> Diagnostic {
    let names = expected.map { "<\($0)>" }
    return make(
      "xml-unknown-root", "Hoofdelement <\(name)> hoort niet in dit bestand.",
      "Root element <\(name)> does not belong in this file.",
      hint: expected.isEmpty
        ? nil
        : Text(
          nl: "Hier hoort \(list(names, "of")).", en: "This must be \(list(names, "or"))."))
  }

  /// A namespace that is not the one of this kind of file.
  public static func unknownNamespace(_ found: String, expected: String) -> Diagnostic {
    make(
      "xml-namespace", "De namespace \(found) hoort niet in dit bestand.",
      "The namespace \(found) does not belong in this file.",
      hint: expected.isEmpty
        ? Text(nl: "Hier hoort geen namespace.", en: "No namespace belongs here.")
        : Text(nl: "Schrijf xmlns=\"\(expected)\".", en: "Write xmlns=\"\(expected)\"."))
  }

  /// No namespace where one is needed.
  public static func noNamespace(expected: String) -> Diagnostic {
    make(
      "xml-namespace", "De namespace ontbreekt.", "The namespace is missing.",
      hint: Text(
        nl: "Schrijf xmlns=\"\(expected)\" in het hoofdelement.",
        en: "Write xmlns=\"\(expected)\" in the root element."))
  }

  // MARK: Elements

  /// An element that is not possible in its parent.
  /// - Parameters:
  ///   - name: Its name.
  ///   - parent: The element it stands in.
  ///   - suggestion: The name that was likely meant.
  /// - Returns: The diagnostic, without file and position.
  public static func unknownElement(
    _ name: String, in parent: String, suggestion: String?
  ) -> Diagnostic {
    make(
      "xml-unknown-element", "Element <\(name)> is in <\(parent)> niet bekend.",
      "Element <\(name)> is not known in <\(parent)>.",
      hint: didYouMean(suggestion.map { "<\($0)>" }))
  }

  /// An element that must be there and is not.
  public static func missingElement(_ name: String, in parent: String) -> Diagnostic {
    make(
      "xml-missing-element", "Element <\(name)> ontbreekt in <\(parent)>.",
      "Element <\(name)> is missing in <\(parent)>.")
  }

  /// One of several elements that must be there and is not.
  public static func missingElement(oneOf names: [String], in parent: String) -> Diagnostic {
    let names = names.map { "<\($0)>" }
    return make(
      "xml-missing-element", "In <\(parent)> ontbreekt \(list(names, "of")).",
      "In <\(parent)>, \(list(names, "or")) is missing.")
  }

  /// An element that stands before what it must follow.
  public static func order(_ name: String, after other: String) -> Diagnostic {
    make(
      "xml-order", "<\(name)> hoort na <\(other)>.", "<\(name)> belongs after <\(other)>.")
  }

  /// An element that stands after what must follow it.
  public static func order(_ name: String, before other: String) -> Diagnostic {
    make(
      "xml-order", "<\(name)> hoort vóór <\(other)>.", "<\(name)> belongs before <\(other)>.")
  }

  /// An element that is known in its parent and cannot stand at this place.
  public static func misplaced(_ name: String, in parent: String) -> Diagnostic {
    make(
      "xml-order", "<\(name)> kan niet op deze plaats in <\(parent)>.",
      "<\(name)> cannot stand at this place in <\(parent)>.")
  }

  /// An element that is there too often.
  public static func tooMany(_ name: String, in parent: String) -> Diagnostic {
    make(
      "xml-order", "<\(name)> staat te vaak in <\(parent)>.",
      "<\(name)> is there too often in <\(parent)>.")
  }

  /// Text where only elements can be.
  public static func looseText(_ text: String) -> Diagnostic {
    make(
      "xml-text", "Tussen de elementen staat losse tekst: '\(text)'.",
      "There is loose text between the elements: '\(text)'.")
  }

  /// Text in an element that must be empty.
  public static func textInEmpty(_ name: String, text: String) -> Diagnostic {
    make(
      "xml-text", "<\(name)> mag geen tekst hebben, er staat '\(text)'.",
      "<\(name)> cannot hold text, it says '\(text)'.")
  }

  // MARK: Attributes

  /// An attribute that the element does not have.
  /// - Parameters:
  ///   - name: Its name.
  ///   - element: The element it stands on.
  ///   - suggestion: The name that was likely meant.
  /// - Returns: The diagnostic, without file and position.
  public static func unknownAttribute(
    _ name: String, on element: String, suggestion: String?
  ) -> Diagnostic {
    make(
      "xml-unknown-attribute", "Attribuut '\(name)' is bij <\(element)> niet bekend.",
      "Attribute '\(name)' is not known on <\(element)>.",
      hint: didYouMean(suggestion.map { "'\($0)'" }))
  }

  /// An attribute that cannot go together with the others.
  public static func attributeConflict(_ name: String, on element: String) -> Diagnostic {
    make(
      "xml-unknown-attribute",
      "Attribuut '\(name)' kan bij deze <\(element)> niet samen met de andere attributen.",
      "Attribute '\(name)' cannot go with the other attributes of this <\(element)>.")
  }

  /// An attribute that must be there and is not.
  public static func missingAttribute(_ name: String, on element: String) -> Diagnostic {
    make(
      "xml-missing-attribute", "Attribuut '\(name)' ontbreekt bij <\(element)>.",
      "Attribute '\(name)' is missing on <\(element)>.")
  }

  /// One of several attributes that must be there and is not.
  public static func missingAttribute(oneOf names: [String], on element: String) -> Diagnostic {
    let names = names.map { "'\($0)'" }
    return make(
      "xml-missing-attribute", "Bij <\(element)> ontbreekt \(list(names, "of")).",
      "On <\(element)>, \(list(names, "or")) is missing.")
  }

  // MARK: Values

  /// What a value must be.
  public enum ValueKind: Sendable, Hashable {
    case wholeNumber, number, date, dateTime, yearMonth, year, truth, name, address, language
    case filledText, other
    /// A whole number or number within bounds; a nil bound is none.
    case numberFrom(String?, to: String?)
    /// A text of a certain length; a nil bound is none.
    case length(Int?, to: Int?)
    /// A number of digits.
    case digits(Int)
    /// A text of a certain form, which `pattern` describes to experts.
    case form(pattern: String)
    /// One of these words.
    case oneOf([String])
  }

  /// A value of another kind than is asked for.
  /// - Parameters:
  ///   - place: The attribute in quotes or the element in `<>`.
  ///   - kind: What must be there.
  ///   - found: What is there, cut off when long.
  ///   - suggestion: The word that was likely meant.
  /// - Returns: The diagnostic, without file and position.
  public static func value(
    at place: String, mustBe kind: ValueKind, found: String, suggestion: String? = nil
  ) -> Diagnostic {
    let (nl, en): (String, String)
    switch kind {
    case .wholeNumber:
      (nl, en) = (
        "Bij \(place) hoort een heel getal, er staat '\(found)'.",
        "\(place) needs a whole number, it says '\(found)'."
      )
    case .number:
      (nl, en) = (
        "Bij \(place) hoort een getal met een punt, zoals 2.5, er staat '\(found)'.",
        "\(place) needs a number such as 2.5, it says '\(found)'."
      )
    case .date:
      (nl, en) = (
        "Bij \(place) hoort een datum als jjjj-mm-dd, er staat '\(found)'.",
        "\(place) needs a date as yyyy-mm-dd, it says '\(found)'."
      )
    case .dateTime:
      (nl, en) = (
        "Bij \(place) hoort een datum met tijd, zoals 2026-05-01T09:30:00, er staat '\(found)'.",
        "\(place) needs a date and time, such as 2026-05-01T09:30:00, it says '\(found)'."
      )
    case .yearMonth:
      (nl, en) = (
        "Bij \(place) hoort een jaar en maand als jjjj-mm, er staat '\(found)'.",
        "\(place) needs a year and month as yyyy-mm, it says '\(found)'."
      )
    case .year:
      (nl, en) = (
        "Bij \(place) hoort een jaar van vier cijfers, er staat '\(found)'.",
        "\(place) needs a year of four digits, it says '\(found)'."
      )
    case .truth:
      (nl, en) = (
        "Bij \(place) hoort true of false, er staat '\(found)'.",
        "\(place) needs true or false, it says '\(found)'."
      )
    case .name:
      (nl, en) = (
        "Bij \(place) hoort een naam zonder spaties, er staat '\(found)'.",
        "\(place) needs a name without spaces, it says '\(found)'."
      )
    case .address:
      (nl, en) = (
        "Bij \(place) hoort een webadres, er staat '\(found)'.",
        "\(place) needs a web address, it says '\(found)'."
      )
    case .language:
      (nl, en) = (
        "Bij \(place) hoort een taalcode, zoals nl, er staat '\(found)'.",
        "\(place) needs a language code, such as nl, it says '\(found)'."
      )
    case .filledText:
      (nl, en) = (
        "Bij \(place) hoort een tekst, er staat '\(found)'.",
        "\(place) needs a text, it says '\(found)'."
      )
    case .other:
      (nl, en) = (
        "Bij \(place) hoort een andere waarde, er staat '\(found)'.",
        "\(place) needs another value, it says '\(found)'."
      )
    case .numberFrom(let low?, let high?):
      (nl, en) = (
        "Bij \(place) hoort een getal van \(low) tot en met \(high), er staat '\(found)'.",
        "\(place) needs a number from \(low) to \(high), it says '\(found)'."
      )
    case .numberFrom(let low?, nil):
      (nl, en) = (
        "Bij \(place) hoort een getal van \(low) of meer, er staat '\(found)'.",
        "\(place) needs a number of \(low) or more, it says '\(found)'."
      )
    case .numberFrom(nil, let high?):
      (nl, en) = (
        "Bij \(place) hoort een getal van \(high) of minder, er staat '\(found)'.",
        "\(place) needs a number of \(high) or less, it says '\(found)'."
      )
    case .numberFrom(nil, nil):
      (nl, en) = (
        "Bij \(place) hoort een getal, er staat '\(found)'.",
        "\(place) needs a number, it says '\(found)'."
      )
    case .length(let low?, let high?) where low == high:
      (nl, en) = (
        "Bij \(place) hoort een tekst van \(dutch(low)) tekens, er staat '\(found)'.",
        "\(place) needs a text of \(english(low)) characters, it says '\(found)'."
      )
    case .length(let low?, let high?):
      (nl, en) = (
        "Bij \(place) hoort een tekst van \(dutch(low)) tot \(dutch(high)) tekens, "
          + "er staat '\(found)'.",
        "\(place) needs a text of \(english(low)) to \(english(high)) characters, "
          + "it says '\(found)'."
      )
    case .length(let low?, nil):
      (nl, en) = (
        "Bij \(place) hoort een tekst van ten minste \(dutch(low)) tekens, er staat '\(found)'.",
        "\(place) needs a text of at least \(english(low)) characters, it says '\(found)'."
      )
    case .length(nil, let high?):
      (nl, en) = (
        "Bij \(place) hoort een tekst van hoogstens \(dutch(high)) tekens, er staat '\(found)'.",
        "\(place) needs a text of at most \(english(high)) characters, it says '\(found)'."
      )
    case .length(nil, nil):
      (nl, en) = (
        "Bij \(place) hoort een tekst, er staat '\(found)'.",
        "\(place) needs a text, it says '\(found)'."
      )
    case .digits(let count):
      (nl, en) = (
        "Bij \(place) horen \(count) cijfers, er staat '\(found)'.",
        "\(place) needs \(count) digits, it says '\(found)'."
      )
    case .form(let pattern):
      (nl, en) = (
        "Bij \(place) hoort een waarde van de vorm \(pattern), er staat '\(found)'.",
        "\(place) needs a value of the form \(pattern), it says '\(found)'."
      )
    case .oneOf(let words):
      (nl, en) = (
        "Bij \(place) hoort \(list(words, "of")), er staat '\(found)'.",
        "\(place) needs \(list(words, "or")), it says '\(found)'."
      )
    }
    return make("type", nl, en, hint: didYouMean(suggestion))
  }

  // MARK: The schema itself

  /// A schema that uses something this product does not know.
  public static func schema(_ name: String) -> Diagnostic {
    make(
      "schema", "Het schema gebruikt '\(name)' op een manier die niet wordt gelezen.",
      "The schema uses '\(name)' in a way that is not read.")
  }

  /// Words with commas and a last joining word; long lists are cut.
  private static func list(_ words: [String], _ joint: String) -> String {
    if words.count > 12 { return words.prefix(12).joined(separator: ", ") + ", …" }
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " \(joint) " + last
  }
}
