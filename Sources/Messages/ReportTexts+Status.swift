extension ReportTexts {
  /// Where rules stand in law, and how a finding is worded because of that.
  public enum Status {
    // MARK: The status of a set of rules, as printed beside each result

    /// A text that was laid before the public.
    public static func consultation(_ date: Text) -> Text {
      Text(
        nl: "Dit was een eerste versie, van \(date.nl). Het is geen wet.",
        en: "This was a first version, of \(date.en). It is not law.")
    }

    /// A bill that was handed in.
    public static func submitted(_ date: Text) -> Text {
      Text(
        nl: "Dit voorstel is ingediend op \(date.nl). Het is geen wet.",
        en: "This bill was submitted on \(date.en). It is not law.")
    }

    /// A bill that Parliament is dealing with.
    public static func pending(_ date: Text) -> Text {
      Text(
        nl: "Dit voorstel is in behandeling sinds \(date.nl). Het is nog geen wet.",
        en: "This bill has been before Parliament since \(date.en). It is not law yet.")
    }

    /// An act that does not bind yet.
    public static func adopted(_ date: Text) -> Text {
      Text(
        nl: "Deze wet is aangenomen op \(date.nl). Zij geldt nog niet.",
        en: "This act was adopted on \(date.en). It is not in force yet.")
    }

    /// Law that binds.
    public static func inForce(_ date: Text) -> Text {
      Text(
        nl: "Dit is geldend recht, nagekeken op \(date.nl).",
        en: "This is the law in force, checked on \(date.en).")
    }

    /// Law that binds from a date.
    public static func inForceFrom(_ date: Text) -> Text {
      Text(nl: "Dit geldt vanaf \(date.nl).", en: "This applies from \(date.en).")
    }

    /// A bill that was rejected.
    public static func rejected(_ date: Text) -> Text {
      Text(
        nl: "Dit voorstel is verworpen op \(date.nl). Het is geen wet.",
        en: "This bill was rejected on \(date.en). It is not law.")
    }

    /// A text that lapsed.
    public static func lapsed(_ date: Text) -> Text {
      Text(
        nl: "Deze tekst is vervallen op \(date.nl). Hij geldt niet.",
        en: "This text lapsed on \(date.en). It does not apply.")
    }

    /// A guideline.
    public static func guideline(_ date: Text) -> Text {
      Text(
        nl: "Dit is een richtlijn van \(date.nl). Het is geen wet.",
        en: "This is a guideline of \(date.en). It is not law.")
    }

    /// A code that is followed of one's own will.
    public static func code(_ date: Text) -> Text {
      Text(
        nl: "Dit is een vrijwillige code van \(date.nl). Het is geen wet.",
        en: "This is a voluntary code of \(date.en). It is not law.")
    }

    // MARK: What the rules say about one criterion

    /// Asked by a consultation text.
    public static let askedByConsultation = Text(
      nl: "Zou volgens de eerste versie nodig zijn geweest.",
      en: "Would have been needed under the first version.")
    /// Asked by a bill.
    public static let askedByBill = Text(
      nl: "Zou volgens het voorstel nodig worden.",
      en: "Would become necessary under the bill.")
    /// Asked by an act that does not bind yet.
    public static let askedByAct = Text(
      nl: "Is straks nodig volgens de aangenomen wet.",
      en: "Will be needed under the adopted act.")
    /// Asked by the law in force.
    public static let askedByLaw = Text(
      nl: "Volgt uit geldend recht.", en: "Follows from the law in force.")
    /// Asked by the law from a date on.
    public static func askedFrom(_ date: Text) -> Text {
      Text(nl: "Wordt verplicht op \(date.nl).", en: "Becomes obligatory on \(date.en).")
    }
    /// Asked by a rejected bill.
    public static let askedByRejected = Text(
      nl: "Zou volgens het verworpen voorstel nodig zijn geweest.",
      en: "Would have been needed under the rejected bill.")
    /// Asked by a text that lapsed.
    public static let askedByLapsed = Text(
      nl: "Zou volgens de vervallen tekst nodig zijn geweest.",
      en: "Would have been needed under the lapsed text.")
    /// Advised by a guideline.
    public static let askedByGuideline = Text(
      nl: "Wordt aangeraden door een richtlijn.", en: "Is advised by a guideline.")
    /// Asked by a voluntary code.
    public static let askedByCode = Text(
      nl: "Wordt gevraagd door een vrijwillige code.", en: "Is asked by a voluntary code.")
    /// Good practice.
    public static let askedByPractice = Text(
      nl: "Is goede praktijk, geen plicht.", en: "Is good practice, not a duty.")

    // MARK: How certain a source is

    /// Read in the source itself.
    public static let seen = Text(nl: "gelezen", en: "read")
    /// Follows from what was read.
    public static let inferred = Text(nl: "afgeleid", en: "inferred")
    /// Only remembered.
    public static let recalled = Text(nl: "nog na te gaan", en: "still to be checked")
    /// In place of a citation that may not be printed.
    public static let noCitation = Text(
      nl: "bron nog na te gaan", en: "source still to be checked")
  }
}
