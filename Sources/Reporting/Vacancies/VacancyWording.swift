import Messages
import Signals

extension VacancyGround {
  /// The ground in words.
  var words: Text {
    switch self {
    case .age: VacancyTexts.age
    case .sex: VacancyTexts.sex
    case .nationality: VacancyTexts.nationality
    case .origin: VacancyTexts.origin
    case .language: VacancyTexts.language
    case .religion: VacancyTexts.religion
    case .health: VacancyTexts.health
    case .maritalStatus: VacancyTexts.maritalStatus
    case .sexualOrientation: VacancyTexts.sexualOrientation
    case .politicalOpinion: VacancyTexts.politicalOpinion
    case .workingHours: VacancyTexts.workingHours
    case .contract: VacancyTexts.contract
    case .other: VacancyTexts.other
    }
  }
}

extension VacancyLevel {
  /// The level in words.
  var words: Text {
    switch self {
    case .direct: VacancyTexts.direct
    case .indirect: VacancyTexts.indirect
    case .soft: VacancyTexts.soft
    }
  }
}

extension VacancySignal {
  /// Ground and level, and that the text gives a reason.
  var kind: Text {
    let parts = [ground.words, level.words] + (isJustified ? [VacancyTexts.justified] : [])
    return Formats.joined(parts, separator: " · ")
  }

  /// The sources that may be cited.
  var citableSources: [SignalSource] {
    advice.sources.filter { $0.certainty != "uit-geheugen" }
  }
}
