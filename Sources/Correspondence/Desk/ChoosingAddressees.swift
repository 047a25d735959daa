// ChoosingAddressees.swift: who gets a letter, and what is asked in it.

import SourceText
import UrgentAction

extension Desk {
  /// The addressees of an order, in its order, and what is to be said of those who are left out.
  ///
  /// - Throws: a request error, for words that mean nobody, and when nobody is left.
  func choices(
    _ order: LetterOrder, _ edition: Edition, _ points: Set<String>?
  ) throws(DeskError) -> (choices: [AddresseeChoice], remarks: [Remark]) {
    var remarks: [Remark] = []
    let choices: [AddresseeChoice]
    switch order.recipients {
    case .chosen(let chosen): return (chosen, [])
    case .named(let words):
      do {
        choices = try AddresseeChoice.named(words, in: edition, directory)
      } catch { throw dropped(words, edition, error.hint) ?? error }
    case .all: choices = all(order, edition, points, &remarks)
    }
    guard !choices.isEmpty else {
      throw DeskError(
        .request, "there is nobody to write to",
        hint: remarks.first?.words ?? "the action names nobody; see 'appeal actions ACTION'")
    }
    remarks += choices.filter(\.isSuggested).map { choice in
      Remark(
        .addressees, .note,
        "the action names nobody for the appeals to \(choice.appeal.nameOfAuthority);"
          + " this letter goes to the holder whom the directory knows")
    }
    if let option = order.ownGovernment.option, !choices.contains(where: \.isNamedBySender) {
      throw DeskError(
        .request, "\(option) is for an addressee whom only you can name, and no letter goes to one",
        hint:
          "leave it out; another name, office or greeting for an addressee belongs into a folder for --addressees"
      )
    }
    return (choices, remarks)
  }

  /// The error for a word that means an addressee of an earlier document, whom the one in force has dropped.
  private func dropped(_ words: String, _ edition: Edition, _ hint: String?) -> DeskError? {
    let isNamed = { (word: String, edition: Edition) in
      (try? AddresseeChoice.named(word, in: edition, self.directory)) != nil
    }
    let earlier = action.editions.prefix { $0 != edition }
    let word = words.split(separator: ",").map(\.trimmed).first { word in
      !isNamed(word, edition) && earlier.contains { isNamed(word, $0) }
    }
    return word.map {
      DeskError(.request, "the document of \(edition.issued.inWords) no longer writes to '\($0)'", hint: hint)
    }
  }

  /// Every addressee whom the sheet names and for whom a chosen point is meant. Where the sheet names nobody at all,
  /// everybody whom the directory knows for its appeals.
  private func all(
    _ order: LetterOrder, _ edition: Edition, _ points: Set<String>?, _ remarks: inout [Remark]
  ) -> [AddresseeChoice] {
    let named = AddresseeChoice.all(of: edition)
    let choices = named.isEmpty ? AddresseeChoice.suggested(in: edition) : named
    for appeal in edition.appeals where appeal.addressees.isEmpty && !named.isEmpty {
      let suggested = appeal.suggestedAddressees.map {
        "; --to \($0.id) writes to the holder whom the directory knows"
      }
      remarks.note(
        .addressees,
        "the action names nobody for the appeals to \(appeal.nameOfAuthority)\(suggested.joined())")
    }
    return choices.filter { choice in
      if choice.isNamedBySender, order.ownGovernment.lines == nil {
        remarks.note(
          .addressees, "no letter to your own government: add --recipient 'NAME; OFFICE; LINE; LINE'")
        return false
      }
      guard let points else { return true }
      let isMeant = choice.appeal.points.contains { points.contains($0.id) }
      if !isMeant {
        remarks.note(
          .addressees,
          "no letter to \(withoutState(choice.reference.id) ?? choice.reference.id): none of the chosen points is"
            + " for this addressee")
      }
      return isMeant
    }
  }

  /// The points that words such as `non-refoulement,unhcr-access` choose; nil for all.
  func chosenPoints(_ words: String?, of edition: Edition) throws(DeskError) -> Set<String>? {
    guard let words else { return nil }
    let all = edition.appeals.flatMap(\.points)
    let known = all.map(\.id)
    guard !known.isEmpty else {
      throw DeskError(
        .request, "the action has a ready letter and no points to choose from", hint: "leave out --points")
    }
    var chosen: Set<String> = []
    for word in words.split(separator: ",").map({ $0.trimmed.lowercased() }) where !word.isEmpty {
      guard known.contains(word) else { throw DeskError(unknown: "point", word, known: known) }
      chosen.insert(word)
    }
    guard !chosen.isEmpty else {
      throw DeskError(
        .request, "--points names no point", hint: "choose from \(known.joined(separator: ", "))")
    }
    for point in all where chosen.contains(point.id) {
      if let antecedent = point.antecedent, !chosen.contains(antecedent) {
        throw DeskError(
          .request, "the point '\(point.id)' goes on with '\(antecedent)' and says nothing without it",
          hint: "--points \(antecedent),\(point.id)")
      }
    }
    return chosen
  }
}

extension Appeal {
  /// The authority as an English sentence names it.
  fileprivate var nameOfAuthority: String { authority[.english] ?? id }
}
