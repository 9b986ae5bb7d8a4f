import Messages
import Rules
import Testing

@testable import Assessment
@testable import Catalogue
@testable import Dossiers
@testable import Reporting

/// The words of a page for a sample.
private func words(_ sample: SampleReport = SampleReport(), _ language: Language = .nl) -> String {
  PageText(HTMLReport.bytes(sample.make(), language: language)).words
}

@Suite struct HTMLContentTests {
  @Test func theStatusStandsBesideEveryResult() {
    let text = words()
    let parts = text.split(separator: "De uitkomst")
    #expect(parts.count > 1)
    let proposal = text.ranges(of: "B. Voorstel 35 673")
    #expect(proposal.count >= 1)
    let after = text[proposal[0].upperBound...].prefix(300)
    #expect(after.contains("verworpen op 26 maart 2024. Het is geen wet."))
    #expect(after.contains("38 tegen, 37 voor"))
    for set in SampleReport().catalogue.normSets {
      #expect(text.contains(set.statusSentence.nl))
      #expect(text.contains(set.statusText.nl))
    }
  }

  @Test func aScoreIsARangeInTheFormOfTheLanguage() {
    // Known: 5 met, 2 half, 2 not of 9 in phase 1 (weight 3); phase 2 (weight 1) is open.
    #expect(words().contains("50,0 tot 75,0 van 100 punten"))
    #expect(words(SampleReport(), .en).contains("50.0 to 75.0 of 100 points"))
  }

  @Test func belowSixtyPerCentThereIsNoHeadlineNumber() {
    var sample = SampleReport()
    sample.outcomes = [.open, .half, .open, .open]
    let text = words(sample)
    #expect(text.contains("Nog te weinig ingevuld"))
    #expect(!text.contains(" van 100 punten  "))
    #expect(text.contains("De score kan nog elke waarde krijgen van"))
    let page = PageText(HTMLReport.bytes(sample.make(), language: .nl)).text
    for range in page.ranges(of: "<p class=v>") {
      let line = page[range.upperBound...].prefix { $0 != "<" }
      #expect(!line.contains("punten"))
    }
  }

  @Test func theLawHasSignalsAndNoPoints() {
    var sample = SampleReport()
    sample.outcomes = [.notMet, .half, .met, .open]
    let text = words(sample)
    #expect(text.contains("1 kritiek signaal"))
    #expect(text.contains("Andere signalen: 1."))
    #expect(text.contains("geen punten"))
    #expect(text.contains("Volgt uit geldend recht."))
  }

  @Test func wordingFollowsTheStatusAndNotTheNorm() {
    let result = NormResult(
      criterion: 0, norm: 0, outcome: .notMet, isInForce: false, share: .zero,
      contribution: .zero, possibleContribution: .zero)
    let from = CalendarDate("2027-12-02")
    func wording(_ status: LegalStatus, _ binding: Binding = .lawInForce) -> String {
      NormSet.sample(
        "x", .law, .choice, status, "2026", Text(same: "x"), Text(same: "x"), binding: binding,
        from: from
      ).wording(of: result).nl
    }
    #expect(wording(.rejected) == "Zou volgens het verworpen voorstel nodig zijn geweest.")
    #expect(wording(.inForce) == "Wordt verplicht op 2 december 2027.")
    #expect(wording(.inForceFrom) == "Wordt verplicht op 2 december 2027.")
    #expect(wording(.inForce, .goodPractice) == "Is goede praktijk, geen plicht.")
    for status in LegalStatus.allCases where status != .inForce && status != .inForceFrom {
      #expect(!wording(status).contains("verplicht"), "\(status)")
    }
  }

  @Test func whatDoesNotBindYetIsNoSignalOfToday() {
    var sample = SampleReport()
    sample.outcomes = [.notMet, .met, .met, .met]
    sample.isInForce = false
    let text = words(sample)
    #expect(text.contains("Geen kritieke signalen"))
    #expect(text.contains("Niet of nog niet verplicht"))
  }

  @Test func sourcesFromMemoryAreNeverNamed() {
    #expect(!words().contains("Uit het hoofd"))
    #expect(words().contains("Nog na te gaan en daarom niet genoemd: 1."))
    #expect(words().contains("(gelezen)"))
    #expect(words().contains("(afgeleid)"))
  }

  @Test func contradictionsStandBeforeTheSignals() {
    var sample = SampleReport()
    #expect(!words(sample).contains("Wat niet samengaat"))
    sample.contradictions = [FoundContradiction(contradiction: 0, questions: [1, 2])]
    let text = words(sample)
    let contradiction = text.ranges(of: "De eisen liggen vast, maar de datum is later.").first
    let signals = text.ranges(of: "Een signaal zegt").first
    #expect(contradiction != nil && signals != nil)
    if let contradiction, let signals {
      #expect(contradiction.lowerBound < signals.lowerBound)
    }
  }

  @Test func threeThingsHaveGainEffortAndRule() {
    let text = words()
    #expect(text.contains("De laagste score stijgt dan met 3,5 punten (35673-A)."))
    #expect(text.contains("ongeveer 2,5 uur"))
    #expect(text.contains("Kritieke signalen gaan voor."))
  }

  @Test func everyOutcomeIsThereInWords() {
    var sample = SampleReport()
    sample.outcomes[1] = .notApplicable
    let text = words(sample)
    for outcome in Outcome.allCases where outcome != .partly {
      #expect(text.contains(outcome.words.nl))
    }
    #expect(words().contains("Deels: 50 van 100"))
  }

  @Test func answersStandInWords() {
    let text = words()
    for part in ["1234,5", "weet ik niet", "niet ingevuld", "Bakkerij Zonneveld", "HR-adviseur"] {
      #expect(text.contains(part))
    }
  }

  @Test func aSetThatDoesNotApplyHasNoScore() {
    var sample = SampleReport()
    sample.applies = .no
    let text = words(sample)
    #expect(text.contains("geldt niet"))
    #expect(!text.contains("van 100 punten"))
  }

  @Test func limitsOfTheTestAreSaid() {
    #expect(words().contains("Een hoge score is geen bewijs dat iedereen gelijk is behandeld."))
    #expect(words(SampleReport(), .en).contains("A high score is no proof"))
  }

  @Test func bothLanguagesSayTheSameInTheirOwnWords() {
    let dutch = PageText(HTMLReport.bytes(SampleReport().make(), language: .nl))
    let english = PageText(HTMLReport.bytes(SampleReport().make(), language: .en))
    #expect(dutch.tags == english.tags)
    for word in [" niet ", " het ", " van ", "Wat "] {
      let rest = english.words.split(separator: "beforehand")
        .joined().replacing("van Zonneveld", with: "")
      #expect(!rest.contains(word), "\(word)")
    }
  }
}

@Suite struct FormatTests {
  @Test func datesAreAsExactAsTheSource() {
    #expect(Formats.date("2024-03-26") == Text(nl: "26 maart 2024", en: "26 March 2024"))
    #expect(Formats.date("2024-03") == Text(nl: "maart 2024", en: "March 2024"))
    #expect(Formats.date("2024") == Text(same: "2024"))
  }

  @Test func sharesAreRoundedDown() {
    #expect(Formats.wholeShare(Rational(5999, over: 10_000)) == Text(same: "59%"))
    #expect(Formats.wholeShare(Rational(3, over: 5)) == Text(same: "60%"))
    #expect(Formats.share(Rational(1, over: 8)) == Text(nl: "12,5%", en: "12.5%"))
  }

  @Test func hoursHaveTheirWord() {
    #expect(Formats.hours(tenths: 10) == Text(nl: "1 uur", en: "1 hour"))
    #expect(Formats.hours(tenths: 5) == Text(nl: "0,5 uur", en: "0.5 hours"))
    #expect(Formats.hours(tenths: 40) == Text(nl: "4 uur", en: "4 hours"))
  }

  @Test func longWordsMayBreak() {
    #expect(
      SoftHyphens.added(to: "Medezeggenschap", .nl) == "Mede\u{AD}zeggen\u{AD}schap")
    #expect(SoftHyphens.added(to: "Uitbesteding", .nl) == "Uit\u{AD}besteding")
    #expect(SoftHyphens.added(to: "Medezeggenschap", .en) == "Medezeggenschap")
  }
}
