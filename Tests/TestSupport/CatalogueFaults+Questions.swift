extension CatalogueFault {
  private static let council = "vragen/medezeggenschap.xml"
  private static let head = "vragenlijst.xml"
  private static let records = "vragen/vastlegging.xml"
  private static let review = "vragen/evaluatie.xml"

  static let questions: [CatalogueFault] = [
    CatalogueFault(
      "question that no rule uses", council, "  <vraag id=\"or_instemming\"",
      """
        ⟦<vraag id="pvt_gehoord" type="ja-nee">
          <tekst><nl>Is de pvt gehoord?</nl><en>Was the staff council heard?</en></tekst>
          <waarom><nl>Zomaar.</nl><en>For no reason.</en></waarom>
        </vraag>
        <vraag id="or_instemming"
      """, "dead-question", says: "pvt_gehoord"),
    CatalogueFault(
      "question never shown", "vragen/tests.xml", "<tonen-als>gebruikt_tests<",
      "<tonen-als>⟦gebruikt_tests and not(gebruikt_tests)<", "dead-question",
      says: "test_functie_eis"),
    CatalogueFault(
      "questions that wait for each other", review,
      "This shows you in which step many candidates drop out.</en></waarom>",
      """
      This shows you in which step many candidates drop out.</en></waarom>
          <tonen-als>⟦patronen_bekeken</tonen-als>
      """, "cycle", says: "doorstroom_gevolgd → patronen_bekeken → doorstroom_gevolgd"),
    CatalogueFault(
      "question that waits for a later one", review, "<tonen-als>werkwijze_vorm != \"geen\"<",
      "<tonen-als>⟦doorstroom_gevolgd<", "order", says: "doorstroom_gevolgd"),
    CatalogueFault(
      "question twice", council, "<vraag id=\"personeel_betrokken\"",
      "<vraag id=\"⟦or_instemming\"", "duplicate", says: "or_instemming"),
    CatalogueFault(
      "option twice", "vragen/scholing.xml", "<vraag id=\"informatie_inhoud\"",
      "⟦<vraag id=\"informatie_inhoud\"", "duplicate", says: "risicos",
      also: ["<optie id=\"maatregelen\">": "<optie id=\"risicos\">"]),
    CatalogueFault(
      "choice with one option", "vragen/scholing.xml",
      "<vraag id=\"training_datum\" type=\"datum\">",
      "⟦<vraag id=\"training_datum\" type=\"keuze\">", "xml-missing-element", says: "<optie>"),
    CatalogueFault(
      "smallest number over the largest", records,
      "<vraag id=\"bewaarweken\" type=\"getal\" min=\"0\"",
      "⟦<vraag id=\"bewaarweken\" type=\"getal\" min=\"521\"", "range"),
    CatalogueFault(
      "name that is a word of FEEL", records, "<vraag id=\"register_sollicitaties\"",
      "⟦<vraag id=\"between\"", "name", says: "between"),
    CatalogueFault(
      "name of the reference date", records, "<vraag id=\"register_sollicitaties\"",
      "⟦<vraag id=\"peildatum\"", "name", says: "peildatum"),
    CatalogueFault(
      "parameter twice", head, "<parameter naam=\"grens_or\"",
      "⟦<parameter naam=\"grens_schriftelijk\"", "duplicate", says: "grens_schriftelijk"),
    CatalogueFault(
      "parameter with the name of a question", head, "<parameter naam=\"grens_or\"",
      "⟦<parameter naam=\"eisen_vooraf\"", "duplicate", says: "vragen/functie-eisen.xml"),
    CatalogueFault(
      "standard value of another type", head, "standaard=\"50\"", "standaard=\"⟦vijftig\"", "type",
      says: "vijftig"),
  ]

  static let structure: [CatalogueFault] = [
    CatalogueFault(
      "no Dutch text", fe1, "<titel><nl>Eisen vooraf vastgesteld</nl>", "<titel>⟦",
      "xml-missing-element", says: "<nl>"),
    CatalogueFault(
      "no English text", fe1,
      "<titel><nl>Eisen vooraf vastgesteld</nl><en>Requirements set beforehand</en>",
      "⟦<titel><nl>Eisen vooraf vastgesteld</nl>", "xml-missing-element", says: "<en>"),
    CatalogueFault(
      "empty English text", fe1, "<en>Requirements set beforehand</en>", "⟦<en></en>", "type",
      says: "<en>"),
    CatalogueFault(
      "no status", "normensets/wtta.xml",
      """
      <status waarde="aangenomen-niet-in-werking" datum="2025-11-11" bron="wtta-aangenomen">
          <nl>aangenomen, nog niet in werking (per 1 januari 2027, handhaving per 1 januari 2028)</nl>
          <en>adopted, not yet in force (on 1 January 2027, enforcement on 1 January 2028)</en>
        </status>
        <statusgeschiedenis>
      """, "⟦<statusgeschiedenis>", "xml-missing-element", says: "<status>"),
    CatalogueFault(
      "unknown element", fe1, "<inspanning uren=\"2\"/>", "⟦<inspaning uren=\"2\"/>",
      "xml-unknown-element", suggests: "inspanning"),
    CatalogueFault(
      "unknown attribute", fe1, "<inspanning uren", "<inspanning ⟦uur=\"1\" uren",
      "xml-unknown-attribute"),
    CatalogueFault(
      "unknown word", fe1, "ernst=\"kritiek\"", "ernst=\"⟦kritisch\"", "type", says: "kritisch"),
    CatalogueFault("not XML", fe1, "<nl>Eisen vooraf", "<nl>Eisen ⟦& vooraf", "xml-syntax"),
    CatalogueFault(
      "a DOCTYPE", fe1, "<criterium", "⟦<!DOCTYPE criterium>\n<criterium", "xml-doctype"),
    CatalogueFault(
      "another kind of file", fe1, "<criterium", "⟦<criteria", "xml-unknown-root",
      also: ["</criterium>": "</criteria>"]),
    CatalogueFault("no head", head, .removed, "missing-file"),
    CatalogueFault("no questions of a phase", "vragen/tests.xml", .removed, "missing-file"),
    CatalogueFault(
      "file of a criterion with another name", fe1, .renamed("criteria/FE-9.xml"), "file-name",
      says: "FE-1"),
    CatalogueFault(
      "file of a norm set with another name", "normensets/wtta.xml",
      .renamed("normensets/wta.xml"), "file-name", says: "wtta"),
    CatalogueFault(
      "file of questions with another name", "vragen/tests.xml", "fase=\"tests\"",
      "fase=\"⟦screening\"", "file-name", says: "screening"),
  ]

  static let examples: [CatalogueFault] = [
    CatalogueFault(
      "example with another outcome", fe1, "<voorbeeld verwacht=\"niet_voldaan\">",
      "⟦<voorbeeld verwacht=\"voldaan\">", "example", says: "niet_voldaan"),
    CatalogueFault(
      "example with other points", fe1, "<voorbeeld verwacht=\"deels\" punten=\"50\">",
      "⟦<voorbeeld verwacht=\"deels\" punten=\"60\">", "example", says: "deels 50"),
    CatalogueFault(
      "no example of an outcome", fe1, "<criterium ", "⟦<criterium ", "example",
      says: "onbekend", also: ["verwacht=\"onbekend\"": "verwacht=\"voldaan\""]),
    CatalogueFault(
      "example with an unknown question", fe1, "<antwoord vraag=\"eisen_vooraf\" waarde=\"ja\"/>",
      "⟦<antwoord vraag=\"eisen_achteraf\" waarde=\"ja\"/>", "unknown-question",
      says: "eisen_achteraf"),
    CatalogueFault(
      "example with an unknown answer", fe1, "<antwoord vraag=\"eisen_vooraf\" waarde=\"ja\"/>",
      "⟦<antwoord vraag=\"eisen_vooraf\" waarde=\"soms\"/>", "unknown-answer", says: "soms"),
  ]

  static let fe1 = "criteria/FE-1.xml"
}
