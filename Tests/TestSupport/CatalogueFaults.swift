extension CatalogueFault {
  /// Ways to break the shipped catalogue, each with one right message.
  public static let all = conditions + tiers + normSets + sources + questions + structure + examples

  private static let al2 = "criteria/AL-2.xml"
  private static let ev1 = "criteria/EV-1.xml"
  private static let vb1 = "criteria/VB-1.xml"
  private static let vormIsSchriftelijk = "<voldaan>werkwijze_vorm = \"schriftelijk\"<"

  private static let conditions: [CatalogueFault] = [
    CatalogueFault(
      "unknown question", fe1, "<als>eisen_vooraf and", "<als>⟦eisen_voraf and",
      "unknown-question", suggests: "eisen_vooraf", says: "eisen_voraf"),
    CatalogueFault(
      "passage silent on an unknown question", "criteria/SG-1.xml",
      "zwijgt-over=\"gesprek_klik\"", "zwijgt-over=\"⟦gesprek_klip\"", "unknown-question",
      says: "gesprek_klip"),
    CatalogueFault(
      "passage silent on a question that the rule does not use", "criteria/SG-1.xml",
      "<criterium ", "⟦<criterium ", "unknown-question", says: "or_instemming",
      also: ["zwijgt-over=\"gesprek_klik\"": "zwijgt-over=\"or_instemming\""]),
    CatalogueFault(
      "unknown question after an escaped sign", al2, "or schriftelijk_alsnog<",
      "or ⟦schriftelijk_also<", "unknown-question", suggests: "schriftelijk_alsnog"),
    CatalogueFault(
      "type clash", al2, vormIsSchriftelijk, "<voldaan>⟦werkwijze_vorm = 3<", "rule-type",
      says: "een keuze"),
    CatalogueFault(
      "order of a choice", al2, vormIsSchriftelijk,
      "<voldaan>⟦werkwijze_vorm &lt; \"schriftelijk\"<", "rule-type", says: "groter of kleiner"),
    CatalogueFault(
      "not a condition", al2, vormIsSchriftelijk, "<voldaan>⟦aantal_werknemers<", "rule-type",
      says: "een getal"),
    CatalogueFault(
      "unknown option", al2, vormIsSchriftelijk, "<voldaan>werkwijze_vorm = ⟦\"schriftelik\"<",
      "unknown-answer", suggests: "schriftelijk"),
    CatalogueFault(
      "comparison with null", al2, vormIsSchriftelijk, "<voldaan>⟦werkwijze_vorm = null<",
      "rule-null"),
    CatalogueFault(
      "syntax error", al2, vormIsSchriftelijk, "<voldaan>werkwijze_vorm = ⟦= \"schriftelijk\"<",
      "rule-syntax", says: "= \"schriftel"),
    CatalogueFault(
      "unfinished condition", al2, vormIsSchriftelijk, "<voldaan>werkwijze_vorm =⟦<",
      "rule-syntax", says: "te vroeg"),
    CatalogueFault(
      "unknown function", vb1, "<als>count(dossier_onderdelen) &gt;= 2",
      "<als>⟦cout(dossier_onderdelen) &gt;= 2", "unknown-function", suggests: "count"),
    CatalogueFault(
      "wrong number of arguments", vb1, "<als>count(dossier_onderdelen) &gt;= 2",
      "<als>⟦count(dossier_onderdelen, 2) &gt;= 2", "rule-arguments", says: "2"),
    CatalogueFault(
      "day that does not exist", ev1, "peildatum - duration(\"P24M\") and evaluatie_aanpassing",
      "date(⟦\"2026-02-30\") and evaluatie_aanpassing", "date", says: "2026-02-30"),
    CatalogueFault(
      "unreadable date", ev1, "peildatum - duration(\"P24M\") and evaluatie_aanpassing",
      "date(⟦\"30-1-2026\") and evaluatie_aanpassing", "date", says: "30-1-2026"),
    CatalogueFault(
      "unreadable duration", ev1, "duration(\"P24M\") and evaluatie_aanpassing",
      "duration(⟦\"24M\") and evaluatie_aanpassing", "duration", says: "24M"),
    CatalogueFault(
      "division by zero", vb1, "<als>count(dossier_onderdelen) &gt;= 2",
      "<als>count(dossier_onderdelen) / ⟦0 &gt;= 2", "rule-zero"),
    CatalogueFault(
      "criterion that cannot fail", al2, vormIsSchriftelijk,
      "<voldaan>⟦werkwijze_vorm = \"schriftelijk\" or werkwijze_vorm != \"schriftelijk\"<",
      "cannot-fail"),
    CatalogueFault(
      "unknown question in a contradiction", "vragenlijst.xml",
      "<als>voorselectie_beoordelaars &gt; aantal_werknemers + 25<",
      "<als>voorselectie_beoordelaars &gt; ⟦aantal_werknemer + 25<", "unknown-question",
      suggests: "aantal_werknemers"),
  ]

  private static let tiers: [CatalogueFault] = [
    CatalogueFault(
      "unreachable tier", vb1, "<als>count(dossier_onderdelen) &gt;= 1",
      "<als>⟦count(dossier_onderdelen) &gt;= 3", "unreachable-tier", says: "25"),
    CatalogueFault(
      "tiers not from high to low", vb1, "<trede punten=\"25\">", "<trede punten=\"⟦50\">", "tier",
      says: "hoog naar laag"),
    CatalogueFault(
      "first tier not 100", fe1, "<trede punten=\"100\">", "<trede punten=\"⟦90\">", "type",
      says: "100"),
    CatalogueFault(
      "tier without reason", fe1,
      """
      <trede punten="50">
          <als>eisen_vooraf</als>
          <waarom><nl>De eisen liggen vast voordat de vacature opengaat, maar niet op papier.\
      </nl><en>The requirements are fixed before the vacancy opens, but not on paper.</en></waarom>
      """, "⟦<trede punten=\"50\">\n    <als>eisen_vooraf</als>", "xml-missing-element",
      says: "<waarom>"),
  ]

  private static let wtta = "normensets/wtta.xml"
  private static let normSets: [CatalogueFault] = [
    CatalogueFault(
      "weight 0", wtta, "\"AL-2\" gewicht=\"5\"", "\"AL-2\" gewicht=\"⟦0\"", "type", says: "'0'"),
    CatalogueFault(
      "weight not whole", wtta, "\"AL-2\" gewicht=\"5\"", "\"AL-2\" gewicht=\"⟦2.5\"", "weight",
      says: "2.5"),
    CatalogueFault(
      "phase weight not whole", wtta, "\"werkwijze\" gewicht=\"3\"",
      "\"werkwijze\" gewicht=\"⟦3.5\"", "weight", says: "3.5"),
    CatalogueFault(
      "weights too large together", wtta, "<norm criterium=\"AL-1\" gewicht=\"5\"",
      "⟦<norm criterium=\"AL-1\" gewicht=\"76\"", "weight", says: "81"),
    CatalogueFault(
      "phase without weight", wtta, "<norm criterium=\"AL-1\"", "⟦<norm criterium=\"AL-1\"",
      "phase", says: "werkwijze", also: ["    <fase id=\"werkwijze\" gewicht=\"3\"/>\n": ""]),
    CatalogueFault(
      "phase weight without norms", wtta, "  </fasen>",
      "    ⟦<fase id=\"klachten\" gewicht=\"1\"/>\n  </fasen>", "phase", says: "klachten"),
    CatalogueFault(
      "phase twice", wtta, "  </fasen>",
      "    <fase id=\"⟦werkwijze\" gewicht=\"1\"/>\n  </fasen>", "duplicate", says: "werkwijze"),
    CatalogueFault(
      "unknown phase in a norm set", wtta, "<fase id=\"uitbesteding\"", "<fase id=\"⟦uitbestedin\"",
      "unknown-section", suggests: "uitbesteding"),
    CatalogueFault(
      "unknown phase of a criterion", vb1, "fase=\"vastlegging\"", "fase=\"⟦vastleging\"",
      "unknown-section", suggests: "vastlegging"),
    CatalogueFault(
      "unknown criterion", wtta, "criterium=\"AL-1\"", "criterium=\"⟦AL-11\"", "dangling-ref",
      suggests: "AL-1"),
    CatalogueFault(
      "criterion twice", wtta, "criterium=\"AL-2\"", "criterium=\"⟦AL-1\"", "duplicate",
      says: "AL-1"),
    CatalogueFault(
      "unknown source of a norm", wtta, "<bron ref=\"wtta-voorstel\"/>",
      "<bron ref=\"⟦wtta-vorstel\"/>", "dangling-ref", suggests: "wtta-voorstel"),
    CatalogueFault(
      "unknown source in the history", wtta,
      "<stap waarde=\"aangenomen-niet-in-werking\" datum=\"2025-11-11\" bron=\"wtta-aangenomen\"",
      "<stap waarde=\"aangenomen-niet-in-werking\" datum=\"2025-11-11\" bron=\"⟦wtta-aangenome\"",
      "dangling-ref", suggests: "wtta-aangenomen"),
    CatalogueFault(
      "unknown parameter", "normensets/toezegging-2024.xml", "naam=\"grens_schriftelijk\"",
      "naam=\"⟦grens_schriftelijke\"", "unknown-parameter", suggests: "grens_schriftelijk"),
    CatalogueFault(
      "parameter value of another type", "normensets/toezegging-2024.xml", "waarde=\"50\"",
      "waarde=\"⟦ja\"", "type", says: "grens_schriftelijk"),
    CatalogueFault(
      "status not the last of the history", wtta,
      "<status waarde=\"aangenomen-niet-in-werking\" datum=\"2025-11-11\"",
      "⟦<status waarde=\"aangenomen-niet-in-werking\" datum=\"2025-11-12\"", "status"),
    CatalogueFault(
      "history not in order of time", "normensets/35673-A.xml", "<status waarde=\"verworpen\"",
      "⟦<status waarde=\"verworpen\"", "status", says: "volgorde",
      also: ["\"ingediend\" datum=\"2020-12-10\"": "\"ingediend\" datum=\"2023-12-10\""]),
    CatalogueFault(
      "geldend-vanaf without its day", "normensets/ai-act.xml",
      "<status waarde=\"geldend-vanaf\" vanaf=\"2027-12-02\"", "⟦<status waarde=\"geldend-vanaf\"",
      "xml-missing-attribute", says: "vanaf"),
    CatalogueFault(
      "norm sets that replace each other", "normensets/35673-2.xml", "<normenset ",
      "⟦<normenset ", "cycle", says: "35673-2 → 35673-A → 35673-9 → 35673-2",
      also: ["vervangt=\"consult-2019\"": "vervangt=\"35673-A\""]),
    CatalogueFault(
      "replaces an unknown norm set", "normensets/35673-2.xml", "<normenset ", "⟦<normenset ",
      "dangling-ref", says: "consult-2018",
      also: ["vervangt=\"consult-2019\"": "vervangt=\"consult-2018\""]),
  ]

  private static let proposal = "normensets/35673-A.xml"
  private static let pay = "normensets/loontransparantie.xml"
  private static let sources: [CatalogueFault] = [
    CatalogueFault(
      "jci with an unknown part", pay, "jci1.3:c:BWBR0003299&amp;artikel=3",
      "⟦jci1.3:c:BWBR0003299&amp;artikl=3", "citation", says: "jci"),
    CatalogueFault("kst without number", proposal, "kst-35673-3", "⟦kst-356733", "citation"),
    CatalogueFault(
      "ecli with a part missing", proposal, "soort=\"kst\" verwijzing=\"kst-35673-3\"",
      "soort=\"ecli\" verwijzing=\"⟦ECLI:NL:HR:2019\"", "citation", says: "ecli"),
    CatalogueFault(
      "eli of another kind", pay, "http://data.europa.eu/eli/dir/2023/970/oj",
      "⟦http://data.europa.eu/dir/2023/970/oj", "citation", says: "eli"),
    CatalogueFault(
      "address without a host", proposal, "https://www.eerstekamer.nl/nieuws",
      "⟦https://nieuws", "citation", says: "web"),
    CatalogueFault(
      "source without reference", proposal,
      "<bron id=\"mvt\" soort=\"kst\" verwijzing=\"kst-35673-3\"",
      "⟦<bron id=\"mvt\" soort=\"kst\"", "xml-missing-attribute", says: "verwijzing"),
  ]
}
