import Rules
import Testing

@Suite("Three-valued logic")
struct TruthTests {
  @Test("Kleene's tables")
  func tables() {
    let (no, unknown, yes) = (Truth.no, Truth.unknown, Truth.yes)
    let order = [no, unknown, yes]
    #expect(
      order.map { a in order.map { a.and($0) } } == [[no, no, no], [no, unknown, unknown], order])
    #expect(
      order.map { a in order.map { a.or($0) } } == [
        order, [unknown, unknown, yes], [yes, yes, yes],
      ])
    #expect(order.map(\.negated) == [yes, unknown, no])
    #expect(
      order.map { a in order.map { a.same(as: $0) } } == [
        [yes, unknown, no], [unknown, unknown, unknown], [no, unknown, yes],
      ])
  }

  @Test("From and to a known truth")
  func known() {
    #expect(Truth(true) == .yes)
    #expect(Truth(false) == .no)
    #expect(Truth.allCases.map(\.known) == [false, nil, true])
    #expect(Truth.allCases.map(\.isKnown) == [true, false, true])
  }

  @Test("The laws of Kleene's logic")
  func laws() {
    for a in Truth.allCases {
      #expect(a.negated.negated == a)
      #expect(a.and(a) == a)
      for b in Truth.allCases {
        #expect(a.and(b) == b.and(a))
        #expect(a.or(b) == b.or(a))
        #expect(a.and(b).negated == a.negated.or(b.negated))
        #expect(a.and(a.or(b)) == a)
        for c in Truth.allCases {
          #expect(a.and(b.or(c)) == a.and(b).or(a.and(c)))
          #expect(a.and(b).and(c) == a.and(b.and(c)))
        }
      }
    }
  }
}
