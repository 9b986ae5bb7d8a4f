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
  public static func value(
    at place: String, mustBe kind: ValueKind, found: String, suggestion: String? = nil
  ) -> Diagnostic {
    let (nl, en): (String, String)
    switch kind {
    case .wholeNumber: (nl, en) = ("een heel getal", "a whole number")
    case .number: (nl, en) = ("een getal met een punt, zoals 2.5", "a number such as 2.5")
    case .date: (nl, en) = ("een datum als jjjj-mm-dd", "a date as yyyy-mm-dd")
    case .dateTime:
      (nl, en) = (
        "een datum met tijd, zoals 2026-05-01T09:30:00",
        "a date and time, such as 2026-05-01T09:30:00"
      )
    case .yearMonth: (nl, en) = ("een jaar en maand als jjjj-mm", "a year and month as yyyy-mm")
    case .year: (nl, en) = ("een jaar van vier cijfers", "a year of four digits")
    case .truth: (nl, en) = ("true of false", "true or false")
    case .name: (nl, en) = ("een naam zonder spaties", "a name without spaces")
    case .address: (nl, en) = ("een webadres", "a web address")
    case .language: (nl, en) = ("een taalcode, zoals nl", "a language code, such as nl")
    case .filledText: (nl, en) = ("een tekst", "a text")
    case .other: (nl, en) = ("een andere waarde", "another value")
    case .numberFrom(let low?, let high?):
      (nl, en) = ("een getal van \(low) tot en met \(high)", "a number from \(low) to \(high)")
    case .numberFrom(let low?, nil):
      (nl, en) = ("een getal van \(low) of meer", "a number of \(low) or more")
    case .numberFrom(nil, let high?):
      (nl, en) = ("een getal van \(high) of minder", "a number of \(high) or less")
    case .numberFrom(nil, nil): (nl, en) = ("een getal", "a number")
    case .length(let low?, let high?) where low == high:
      (nl, en) = ("een tekst van \(dutch(low)) tekens", "a text of \(english(low)) characters")
    case .length(let low?, let high?):
      (nl, en) = (
        "een tekst van \(dutch(low)) tot \(dutch(high)) tekens",
        "a text of \(english(low)) to \(english(high)) characters"
      )
    case .length(let low?, nil):
      (nl, en) = (
        "een tekst van ten minste \(dutch(low)) tekens",
        "a text of at least \(english(low)) characters"
      )
    case .length(nil, let high?):
      (nl, en) = (
        "een tekst van hoogstens \(dutch(high)) tekens",
        "a text of at most \(english(high)) characters"
      )
    case .length(nil, nil): (nl, en) = ("een tekst", "a text")
    case .digits(let count): (nl, en) = ("\(count) cijfers", "\(count) digits")
    case .form(let pattern):
      (nl, en) = ("een waarde van de vorm \(pattern)", "a value of the form \(pattern)")
    case .oneOf(let words): (nl, en) = (list(words, "of"), list(words, "or"))
    }
    return make(
      "type", "Bij \(place) hoort \(nl), er staat '\(found)'.",
      "\(place) needs \(en), it says '\(found)'.", hint: didYouMean(suggestion))
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
