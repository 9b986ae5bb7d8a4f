internal import Messages
internal import XML

/// Reads one file of `signalen/criteria/`.
enum CriterionReader {
  /// The cues of a criterion.
  static func read(_ reading: FileReading, _ library: inout PatternLibrary) -> CriterionCues {
    let root = reading.root
    let id = reading.value(root, "criterium")
    if reading.file.path != "signalen/criteria/\(id).xml" {
      reading.report(
        "file-name", at: reading.position(root, "criterium"), SignalMessages.fileName(id))
    }
    var cues = CriterionCues(criterion: id)
    for element in root.elements {
      switch element.name {
      case "aanwezig": append(reading.cue(element, &library, negated: .contrary), &cues.present)
      case "tegen": append(reading.cue(element, &library, negated: .nothing), &cues.contrary)
      case "verwijzing": append(reading.cue(element, &library, negated: .nothing), &cues.references)
      case "uitzondering":
        append(reading.cue(element, &library, negated: .nothing), &cues.exceptions)
      case "kwaliteit":
        guard let cue = reading.cue(element, &library, negated: .nothing) else { continue }
        let name = reading.value(element, "aspect")
        if let index = cues.aspects.firstIndex(where: { $0.name == name }) {
          cues.aspects[index].cues.append(cue)
        } else {
          cues.aspects.append(
            Aspect(name: name, isNeeded: element.attribute("nodig") == "ja", cues: [cue]))
        }
      default: break
      }
    }
    return cues
  }

  private static func append(_ cue: Cue?, _ cues: inout [Cue]) {
    if let cue { cues.append(cue) }
  }
}
