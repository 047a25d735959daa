// SheetDraft.swift: subject, opening and facts as a sheet proposes them.

import UrgentAction

/// What a letter needs and no sheet prints in the writer's voice: to be reworded.
struct SheetDraft {
  var subject: String
  var opening: String
  /// The sheet's sentences, without those in which the organization speaks.
  var facts: [String]
  /// How many sentences were left out.
  var leftOut = 0

  init(_ sheet: Sheet) {
    let people = Self.list(sheet.people.map(\.name), sheet.language)
    let concern = sheet.concerns.joined(separator: " / ")
    subject = sheet.title ?? (people.isEmpty ? concern : concern.isEmpty ? people : "\(people): \(concern)")
    if subject.isEmpty { subject = sheet.heading }
    let concerns = sheet.language == .german ? sheet.concerns : sheet.concerns.map { $0.lowercased() }
    let matter = Self.list(concerns, sheet.language)
    let about = people.isEmpty ? (matter.isEmpty ? subject : matter) : people
    opening =
      switch sheet.language {
      case .german: "ich schreibe Ihnen wegen \(about)."
      case .french: "Je vous écris au sujet de \(about)."
      case .spanish: "Le escribo acerca de \(about)."
      default: "I am writing to you about \(about)."
      }
    facts = []
    for paragraph in sheet.facts {
      var kept: [String] = []
      for sentence in Self.sentences(of: paragraph) {
        if Self.speaksForOrganization(sentence) { leftOut += 1 } else { kept.append(sentence) }
      }
      if !kept.isEmpty { facts.append(kept.joined(separator: " ")) }
    }
  }

  private static func list(_ names: [String], _ language: Language) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    let joint =
      switch language {
      case .german: "und"
      case .french: "et"
      case .spanish: "y"
      default: "and"
      }
    return names.dropLast().joined(separator: ", ") + " \(joint) " + last
  }

  static func speaksForOrganization(_ sentence: String) -> Bool {
    let words = sentence.words.map(\.plain)
    let own: Set<String> = [
      "amnesty", "amnistia", "we", "our", "us", "wir", "unser", "unsere", "nous", "nosotros", "ai",
    ]
    return words.contains(where: own.contains)
  }

  private static func sentences(of text: String) -> [String] {
    var sentences: [String] = []
    var start = text.startIndex
    var index = text.startIndex
    while index < text.endIndex {
      let next = text.index(after: index)
      if ".!?".contains(text[index]), next < text.endIndex, text[next].isWhitespace || text[next] == "\"" {
        let behind = text[next...].first { !$0.isWhitespace && $0 != "\"" }
        let word = text[start..<index].split(separator: " ").last ?? ""
        if behind?.isUppercase ?? true, word.count > 3 || word.first?.isLowercase ?? false {
          let end = text[next] == "\"" ? text.index(after: next) : next
          sentences.append(text[start..<end].trimmed)
          start = end
          index = end
          continue
        }
      }
      index = next
    }
    let rest = text[start...].trimmed
    if !rest.isEmpty { sentences.append(rest) }
    return sentences
  }
}

extension Sheet {
  /// How many sentences of the facts speak for the organization, so that the draft leaves them out.
  public var sentencesLeftOut: Int { SheetDraft(self).leftOut }
}
