/// The answer to one question, or the value of one parameter, as a compiled condition reads it.
///
/// A trivial value (no reference counting), so that all answers are one flat array indexed by
/// the slot numbers of a `Signature`.
public enum Slot: Sendable, Hashable {
  /// Not answered, or answered with "weet ik niet".
  case unknown
  /// ja-nee.
  case boolean(Bool)
  /// getal and percentage.
  case number(Decimal)
  /// keuze: the place of the option among the declared options, from 0.
  case option(UInt8)
  /// meerkeuze: bit n is set when option n was chosen. 0 is a known answer: none of them.
  case options(UInt64)
  /// datum: days since 1970-01-01, as in `CalendarDate.dayNumber`.
  case date(Int)
  /// tekst: there is one. The text itself is not kept, because conditions cannot read it.
  case text
}
