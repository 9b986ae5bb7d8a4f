import Assessment
import Messages
import Rules
import XML

/// `ja` or `nee`.
func yesNo(_ flag: Bool) -> String { flag ? "ja" : "nee" }

/// `ja`, `nee` or `onbekend`.
func yesNo(_ truth: Truth) -> String { truth.known.map(yesNo) ?? "onbekend" }

extension Rational {
  /// As the XML report writes it: a decimal point and 4 decimals.
  var fixed: String { decimal(places: 4) }
}

extension XMLWriter {
  /// Writes an element of the report; attributes that are nil are left out.
  mutating func tag(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:],
    _ content: (inout XMLWriter) -> Void = { _ in }
  ) {
    start(raw: name)
    for (name, value) in attributes {
      if let value { attribute(raw: name, value) }
    }
    content(&self)
    end()
  }

  /// Writes a text in every language as the content of the open element.
  mutating func languages(_ text: Text) {
    tag("nl") { $0.text(text.nl) }
    tag("en") { $0.text(text.en) }
  }

  /// Writes an element with a text in every language.
  mutating func text(_ name: StaticString, _ text: Text) {
    tag(name) { $0.languages(text) }
  }

  /// Writes an element with a text of the employer's own, in whatever language it is.
  mutating func own(_ name: StaticString, _ text: String?) {
    guard let text, !text.isEmpty else { return }
    tag(name) { $0.text(text) }
  }

  /// Writes an exact number: rounded for people and as a fraction, so that another program can
  /// compute on without a rounding.
  mutating func fraction(_ name: StaticString, _ value: Rational) {
    tag(
      name,
      [
        "waarde": value.fixed, "teller": String(value.numerator),
        "noemer": String(value.denominator),
      ])
  }

  /// Writes how many criteria have which outcome.
  mutating func counts(_ count: (Outcome) -> Int) {
    tag("aantallen") { $0.countAttributes(count) }
  }

  /// Adds how many criteria have which outcome to the element that was just started.
  mutating func countAttributes(_ count: (Outcome) -> Int) {
    attribute(raw: "voldaan", count(.met))
    attribute(raw: "deels", count(.partly))
    attribute(raw: "niet-voldaan", count(.notMet))
    attribute(raw: "onbekend", count(.unknown))
    attribute(raw: "niet-van-toepassing", count(.notApplicable))
  }
}
