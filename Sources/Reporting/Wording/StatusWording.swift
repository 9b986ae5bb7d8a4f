import Assessment
import Catalogue
import Messages
import Rules

extension NormSet {
  /// The legal status as a sentence, with its date. Printed beside every result.
  var statusSentence: Text {
    let date = Formats.date(status.date)
    switch status.status {
    case .consultation: return ReportTexts.Status.consultation(date)
    case .submitted: return ReportTexts.Status.submitted(date)
    case .pending: return ReportTexts.Status.pending(date)
    case .adoptedNotInForce: return ReportTexts.Status.adopted(date)
    case .inForce: return ReportTexts.Status.inForce(date)
    case .inForceFrom:
      return ReportTexts.Status.inForceFrom(status.from.map { Formats.date($0) } ?? date)
    case .rejected: return ReportTexts.Status.rejected(date)
    case .lapsed: return ReportTexts.Status.lapsed(date)
    case .guideline: return ReportTexts.Status.guideline(date)
    case .codeOfConduct: return ReportTexts.Status.code(date)
    }
  }

  /// Whether a criterion that is not met is a signal of the law of today.
  func binds(_ result: NormResult) -> Bool { result.isInForce }

  /// What the set says about a criterion, worded by the legal status of the set.
  ///
  /// A set without legal force is never worded as a duty, whatever the norm itself says.
  func wording(of result: NormResult) -> Text {
    let norm = norms[result.norm]
    if norm.binding == .goodPractice { return ReportTexts.Status.askedByPractice }
    switch status.status {
    case .consultation: return ReportTexts.Status.askedByConsultation
    case .submitted, .pending: return ReportTexts.Status.askedByBill
    case .rejected: return ReportTexts.Status.askedByRejected
    case .lapsed: return ReportTexts.Status.askedByLapsed
    case .guideline: return ReportTexts.Status.askedByGuideline
    case .codeOfConduct: return ReportTexts.Status.askedByCode
    case .adoptedNotInForce: return ReportTexts.Status.askedByAct
    case .inForce, .inForceFrom:
      if norm.binding == .guideline { return ReportTexts.Status.askedByGuideline }
      if norm.binding == .proposedLaw { return ReportTexts.Status.askedByBill }
      if !result.isInForce, let from = norm.from ?? status.from {
        return ReportTexts.Status.askedFrom(Formats.date(from))
      }
      return ReportTexts.Status.askedByLaw
    }
  }
}
