extension ReportTexts {
  /// What was tested, what was not, and how complete it is.
  public enum Scope {
    // MARK: Names of the facts

    /// The employer.
    public static let employer = Text(nl: "Werkgever", en: "Employer")
    /// The town.
    public static let town = Text(nl: "Plaats", en: "Town")
    /// The number in the trade register.
    public static let kvk = Text(nl: "KvK-nummer", en: "Chamber of Commerce number")
    /// The number for legal persons.
    public static let rsin = Text(nl: "RSIN", en: "RSIN")
    /// The letter of the sector.
    public static let sector = Text(nl: "Sector (SBI-letter)", en: "Sector (SBI letter)")
    /// The reference date.
    public static let referenceDate = Text(nl: "Peildatum", en: "Reference date")
    /// The questionnaire.
    public static let questionnaire = Text(nl: "Vragenlijst", en: "Questionnaire")
    /// Who filled it in, and when.
    public static let taken = Text(nl: "Ingevuld", en: "Filled in")
    /// How complete it is.
    public static let completeness = Text(nl: "Hoe volledig", en: "How complete")

    /// A title with its version.
    public static func version(title: Text, version: String) -> Text {
      Text(nl: "\(title.nl), versie \(version)", en: "\(title.en), version \(version)")
    }

    /// The questionnaire the dossier names is not the one it was tested with.
    public static func otherVersion(questionnaire: String, version: String) -> Text {
      Text(
        nl: "De antwoorden zijn gegeven voor versie \(version) van \(questionnaire).",
        en: "The answers were given for version \(version) of \(questionnaire).")
    }

    /// The day on which the answers were taken down.
    public static func takenOn(_ date: Text) -> Text {
      Text(nl: "op \(date.nl)", en: "on \(date.en)")
    }

    /// How many of the questions were answered.
    public static func answered(_ known: Int, of asked: Int) -> Text {
      Text(
        nl: "Ingevuld: \(known) van de \(asked) vragen voor dit profiel.",
        en: "Answered: \(known) of the \(asked) questions for this profile.")
    }

    /// How often the answer was *weet ik niet*.
    public static func unsure(_ count: Int) -> Text {
      Text(
        nl: "Antwoord “weet ik niet”: \(count) keer.",
        en: "Answered “I do not know”: \(count) times.")
    }

    // MARK: What the test says and does not say

    /// The heading above the limits.
    public static let limitsHeading = Text(
      nl: "Wat deze toets wel en niet zegt", en: "What this test says, and what it does not")

    /// The limits, one sentence each.
    public static let limits = [
      Text(
        nl: "Deze toets kijkt naar de werkwijze zoals die is beschreven.",
        en: "This test looks at the procedure as it is described."),
      Text(
        nl: "Hij kijkt niet naar wat mensen in de praktijk doen.",
        en: "It does not look at what people do in practice."),
      Text(
        nl: "Een hoge score is geen bewijs dat iedereen gelijk is behandeld.",
        en: "A high score is no proof that everyone was treated equally."),
      Text(
        nl: "Een lage score is geen bewijs dat iemand ongelijk is behandeld.",
        en: "A low score is no proof that anyone was treated unequally."),
    ]

    /// The heading above what was left out.
    public static let notTestedHeading = Text(nl: "Niet getoetst", en: "Not tested")

    /// Conduct was not tested.
    public static let conductNotTested = Text(
      nl: "Gesprekken, keuzes en cijfers over kandidaten zijn niet bekeken.",
      en: "Interviews, decisions and figures about candidates were not looked at.")

    /// Attachments were not read by the program.
    public static let attachmentsNotRead = Text(
      nl: "Van de bijlagen telt alleen de passage die bij een antwoord staat.",
      en: "Of the attachments only the passage given with an answer counts.")

    /// No attachments were handed in.
    public static let noAttachments = Text(
      nl: "Er zijn geen bijlagen. De toets rust alleen op de antwoorden.",
      en: "There are no attachments. The test rests on the answers only.")

    /// How many criteria do not apply.
    public static func notApplicable(_ count: Int) -> Text {
      count == 1
        ? Text(
          nl: "1 criterium geldt niet voor deze werkgever.",
          en: "1 criterion does not apply to this employer.")
        : Text(
          nl: "\(count) criteria gelden niet voor deze werkgever.",
          en: "\(count) criteria do not apply to this employer.")
    }

    /// How many criteria are open.
    public static func open(_ count: Int) -> Text {
      count == 1
        ? Text(
          nl: "1 criterium is nog open: daarover is te weinig bekend.",
          en: "1 criterion is still open: too little is known about it.")
        : Text(
          nl: "\(count) criteria zijn nog open: daarover is te weinig bekend.",
          en: "\(count) criteria are still open: too little is known about them.")
    }

    // MARK: Rules and attachments

    /// The caption of the table of norm sets.
    public static let rulesCaption = Text(
      nl: "De regels waarop is getoetst", en: "The rules that were used")
    /// The rules, as a column.
    public static let rules = Text(nl: "Regels", en: "Rules")
    /// The legal status, as a column.
    public static let status = Text(nl: "Status", en: "Status")
    /// Since when the status holds, as a column.
    public static let since = Text(nl: "Sinds", en: "Since")
    /// The source of the status, as a column.
    public static let statusSource = Text(nl: "Bron", en: "Source")

    /// Points to the table of all norm sets.
    public static let moreRules = Text(
      nl: "Alle regels naast elkaar", en: "All rules side by side")

    /// The caption of the table of attachments.
    public static let attachmentsCaption = Text(nl: "De bijlagen", en: "The attachments")
    /// The file, as a column.
    public static let file = Text(nl: "Bestand", en: "File")
    /// The kind of attachment, as a column.
    public static let kind = Text(nl: "Soort", en: "Kind")
    /// The digest, as a column.
    public static let digest = Text(nl: "Code (SHA-256)", en: "Digest (SHA-256)")
    /// Whether the file was checked, as a column.
    public static let verified = Text(nl: "Nagekeken", en: "Checked")

    /// A description of the procedure.
    public static let procedure = Text(nl: "werkwijze", en: "procedure")
    /// A vacancy.
    public static let vacancy = Text(nl: "vacature", en: "vacancy")
    /// Another file.
    public static let other = Text(nl: "overig", en: "other")

    /// The file was there and its digest agreed.
    public static let isVerified = Text(
      nl: "Ja: de code klopt.", en: "Yes: the digest agrees.")
    /// The file was not there, or its digest differed.
    public static let isNotVerified = Text(
      nl: "Nee: het bestand ontbreekt of is anders.",
      en: "No: the file is missing or different.")
    /// Only the answers were handed in.
    public static let isNotLookedAt = Text(
      nl: "Nee: het bestand is niet meegestuurd.",
      en: "No: the file was not handed in.")

    /// The heading above the remarks about the dossier.
    public static let warningsHeading = Text(
      nl: "Opmerkingen bij de antwoorden", en: "Remarks about the answers")
  }
}
