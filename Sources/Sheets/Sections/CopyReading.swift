// CopyReading.swift: who gets copies of the letters, by the part of the sheet that says it.

import SourceText
import UrgentAction

extension SheetReader {
  mutating func readCopies() {
    for places in parts.copies {
      let official = official(places)
      guard official.isNamed else {
        for place in places { uses[place] = nil }
        continue
      }
      sheet.copies.append(.official(official))
    }
    for (place, text) in parts.oneLineCopies {
      var official = blockReader().readLine(text, number: lines[place].number)
      if !official.isMission {
        official.doubts.append(
          doubt(place, "copies", "the address stands in one line; its parts are guessed"))
      }
      sheet.copies.append(.official(official))
    }
  }

  /// Copies to missions, once it is known what states the sheet is about.
  mutating func readMissions() {
    for places in parts.missions {
      var states = words.countries.all(in: joined(places).text.firstSentence)
      if states.isEmpty { states = sheet.countries }
      let known = sheet.copies.compactMap { copy in
        if case .missions(of: let state) = copy { state } else { nil }
      }
      for state in states where !known.contains(state) { sheet.copies.append(.missions(of: state)) }
      if states.isEmpty {
        addDoubt(places[0], "copies", "copies to missions, but no state is named; left out")
      }
    }
  }
}

extension SheetAddressee {
  /// Whether it is more than a line: somebody with an office, an address or a contact.
  var isNamed: Bool {
    !offices.isEmpty || !address.isEmpty || isMission
      || name != nil && (honorific != nil || !contacts.isEmpty || !salutations.isEmpty)
  }
}

extension String {
  /// Up to the first full stop.
  fileprivate var firstSentence: String {
    guard let end = firstPlace(of: ". ") else { return self }
    return String(self[..<end.lowerBound])
  }
}
