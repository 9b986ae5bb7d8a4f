/// A place in the page that can be linked to: the only maker of ids and of links inside the page.
///
/// Every kind has its own first letter, so ids are unique as soon as the catalogue's ids are.
enum Anchor: Hashable {
  /// A part of the page.
  enum Section: String, CaseIterable {
    case scope = "toets"
    case result = "uitkomst"
    case contradictions = "tegenspraak"
    case documents = "tekst"
    case law = "signalen"
    case priorities = "eerst"
    case matrix = "overzicht"
    case criteria = "criteria"
    case otherSets = "regels"
    case answers = "antwoorden"
    case sources = "bronnen"
    case colophon = "verantwoording"
  }

  case content
  case contents
  case section(Section)
  /// A phase, by its id.
  case phase(String)
  /// A criterion, by its id.
  case criterion(String)
  /// A norm set, by its id.
  case normSet(String)
  /// The answer to a question, by the question's index.
  case answer(Int)
  /// A row in the table of sources, from 1.
  case source(Int)
  /// The caption of a table, or the name of a drawing.
  case caption(String)
  /// A vacancy, by its place in the list.
  case vacancy(Int)
  /// A signal in a vacancy, and the marked words it is about.
  case signal(vacancy: Int, Int)
  case mark(vacancy: Int, Int)

  var id: String {
    switch self {
    case .content: "inhoud"
    case .contents: "wegwijzer"
    case .section(let section): section.rawValue
    case .phase(let id): "f-" + id
    case .criterion(let id): "c-" + id
    case .normSet(let id): "n-" + id
    case .answer(let index): "a\(index + 1)"
    case .source(let number): "b\(number)"
    case .caption(let name): "t-" + name
    case .vacancy(let index): "v\(index + 1)"
    case .signal(let vacancy, let index): "v\(vacancy + 1)s\(index + 1)"
    case .mark(let vacancy, let index): "v\(vacancy + 1)m\(index + 1)"
    }
  }
}
