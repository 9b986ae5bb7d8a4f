public import Assessment
import Documents
public import Messages
import Signals

/// Writes what was found in vacancies: for a terminal and for other programs. The page for people is
/// ``VacancyPage``.
public enum VacancyReport {
  // MARK: Text

  /// Lines of at most 80 columns.
  ///
  /// - Parameters:
  ///   - vacancies: what was read, in the order wanted.
  ///   - language: the language of the words.
  ///   - colour: whether escape codes for colour may be used.
  /// - Returns: the text, with a line break at the end.
  public static func text(
    _ vacancies: [ReadVacancy], language: Language, colour: Bool
  ) -> String {
    var terminal = TerminalWriter(colour: colour)
    terminal.paragraph(VacancyTexts.heading[language], style: .bold)
    let count = vacancies.reduce(0) { $0 + $1.signals.count }
    terminal.paragraph(
      VacancyTexts.summary(vacancies: vacancies.count, signals: count)[language])
    terminal.paragraph(VacancyTexts.introduction[language], style: .soft)
    for vacancy in vacancies {
      terminal.heading(vacancy.file)
      if vacancy.signals.isEmpty { terminal.paragraph(VacancyTexts.nothingFound[language]) }
      for (number, signal) in vacancy.signals.enumerated() {
        terminal.paragraph(
          "“\(signal.quote)” – \(signal.kind[language])", mark: "\(number + 1).",
          markStyle: style(signal))
        terminal.paragraph(signal.advice.text[language], indent: 3)
        for source in signal.citableSources {
          terminal.paragraph(
            VacancyTexts.source(source.title)[language], indent: 3, style: .soft)
        }
      }
    }
    terminal.gap()
    terminal.paragraph(VacancyTexts.limits[language], style: .soft)
    return terminal.text
  }

  private static func style(_ signal: VacancySignal) -> TerminalWriter.Style {
    if signal.isJustified { return .soft }
    return switch signal.level {
    case .direct: .bad
    case .indirect: .middling
    case .soft: .open
    }
  }

  // MARK: JSON

  /// A list with an object for each vacancy; places count Unicode scalars of the extracted text.
  public static func json(_ vacancies: [ReadVacancy]) -> [UInt8] {
    var json = JSONWriter(indent: 2)
    json.array { members(vacancies, &$0) }
    return json.finish()
  }

  /// The items of the list.
  static func members(_ vacancies: [ReadVacancy], _ json: inout JSONWriter) {
    for vacancy in vacancies {
      json.object {
        $0.member("file", vacancy.file)
        $0.array("signals") {
          for signal in vacancy.signals { self.signal(signal, &$0) }
        }
      }
    }
  }

  private static func signal(_ signal: VacancySignal, _ json: inout JSONWriter) {
    json.object {
      $0.member("ground", signal.ground.rawValue)
      $0.member("level", signal.level.rawValue)
      $0.member("quote", signal.quote)
      $0.member("start", signal.start)
      $0.member("end", signal.end)
      $0.member("justified", signal.isJustified)
      $0.member("rule", signal.rule)
      $0.member("advice", signal.advice.text)
      $0.array("sources") {
        for source in signal.citableSources {
          $0.object {
            $0.member("title", source.title)
            $0.member("kind", source.kind)
            $0.member("reference", source.reference)
            $0.member("certainty", source.certainty)
          }
        }
      }
    }
  }

  // MARK: SARIF

  /// SARIF 2.1.0 (OASIS), for editors and build servers. Lines are the passages of the text that was
  /// taken out of the file; in a plain text file a passage is a paragraph.
  public static func sarif(
    _ vacancies: [ReadVacancy], language: Language, version: String
  ) -> [UInt8] {
    let rules = Set(vacancies.flatMap { $0.signals.map(\.rule) }).sorted()
    var json = JSONWriter(indent: 2)
    json.object {
      $0.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
      $0.member("version", "2.1.0")
      $0.array("runs") {
        $0.object {
          $0.object("tool") {
            $0.object("driver") {
              $0.member("name", "werkwijzetoets")
              $0.member("version", version)
              $0.array("rules") { for rule in rules { $0.object { $0.member("id", rule) } } }
            }
          }
          $0.member("columnKind", "unicodeCodePoints")
          $0.array("results") {
            for vacancy in vacancies {
              for signal in vacancy.signals { result(signal, vacancy, language, &$0) }
            }
          }
        }
      }
    }
    return json.finish()
  }

  private static func result(
    _ signal: VacancySignal, _ vacancy: ReadVacancy, _ language: Language,
    _ json: inout JSONWriter
  ) {
    let passage = vacancy.document.passages.first { $0.range.upperBound >= signal.end }
    json.object {
      $0.member("ruleId", signal.rule)
      $0.member("level", signal.isJustified || signal.level == .soft ? "note" : "warning")
      $0.object("message") { $0.member("text", signal.advice.text[language]) }
      $0.array("locations") {
        $0.object {
          $0.object("physicalLocation") {
            $0.object("artifactLocation") { $0.member("uri", address(vacancy.file)) }
            $0.object("region") {
              if let passage {
                $0.member("startLine", passage.number)
                $0.member("startColumn", signal.start - passage.range.lowerBound + 1)
              }
              $0.member("charOffset", signal.start)
              $0.member("charLength", signal.end - signal.start)
              $0.object("snippet") { $0.member("text", signal.quote) }
            }
          }
        }
      }
    }
  }

  /// A path as a URI reference: what may not stand in one is written with percent signs (RFC 3986).
  private static func address(_ path: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var result: [UInt8] = []
    for byte in path.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F, 0x7E: result.append(byte)
      default: result += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
