// CopyReading.swift: who gets copies of the letters, by the part of the sheet that says it.

import SourceText
import UrgentAction

extension SheetReader {
  mutating func readCopies() {
    for (places, found) in parts.copies.flatMap({ places in copies(in: places).map { (places, $0) } }) {
      var official = found
      takeAddress(of: lastOfficial, to: &official)
      guard official.isNamed else {
        for place in places { uses[place] = nil }
        let text = joined(places).text
        if words.holds(text, "same-address") {
          addDoubt(places[0], "copies", "'\(text)' gets copies; write who that is")
        }
        continue
      }
      sheet.copies.append(.official(official))
    }
    for (line, text) in parts.oneLineCopies {
      let official = blockReader().readLine(text, number: lines[line].number)
      let place = sheet.copies.firstIndex { copy in
        if case .official(let other) = copy { other.line > official.line } else { false }
      }
      sheet.copies.insert(.official(official), at: place ?? sheet.copies.count)
    }
  }

  /// The officials of a block: of a paragraph, "Example Paper, 1 Street, Nairobi, Kenya; Example Union, ...", each.
  private func copies(in places: [Int]) -> [SheetAddressee] {
    let block = blockLines(places)
    let parts = block.map(\.text).joined(separator: " ").parts(at: "; ").map { $0.trimming(",; ") }
    // The state of the last may stand on the line with "and to diplomatic representatives".
    let isList = parts.enumerated().allSatisfy { place, part in
      let address = part.splitAtBracket?.before ?? part
      return address.count { $0 == "," } > 1
        && (words.endsWithCountry(address) || place > 0 && place == parts.count - 1)
    }
    guard parts.count > 1, isList else { return officials(places) }
    return parts.map { blockReader().readLine($0, number: lines[places[0]].number) }
  }

  /// The official who stands last above the copy that is read.
  private var lastOfficial: SheetAddressee? {
    for copy in sheet.copies.reversed() { if case .official(let official) = copy { return official } }
    return sheet.appeals.flatMap(\.addressees).max { $0.line < $1.line }
  }

  /// Copies to missions, once it is known what states the sheet is about.
  mutating func readMissions() {
    for places in parts.missions {
      let text = joined(places).text
      // What stands behind the sentence is of no official; "Capt." ends none.
      let sentences = SheetDraft.sentences(of: text).drop { !words.namesMissions($0) }
      let count = sentences.prefix { words.ends($0, "honorifics") }.count + 1
      let sentence = sentences.isEmpty ? text : sentences.prefix(count).joined(separator: " ")
      readOfficial(besideMissions: sentence, at: places[0])
      var states = words.statesOfMissions(sentence)
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

  /// Takes the official whom a sentence about missions names behind them: "and to the Ombudsman, PO Box 1, Nairobi".
  private mutating func readOfficial(besideMissions text: String, at place: Int) {
    // "accredited to your country and, if possible, to Example Radio, PO Box 1, Nairobi".
    let tokens = text.words
    let end = words.list("own-country").first(in: tokens)?.range.upperBound ?? tokens.count
    if let start = tokens[end...].firstIndex(where: { text[$0.range].startsLarge }),
      case let rest = text[tokens[start].range.lowerBound...].trimming(". "),
      words.hasWord(tokens[end..<start], "ands"), rest.hasDigit, rest.contains(","),
      !words.namesMissions(rest)
    {
      return sheet.copies.append(.official(blockReader().readLine(rest, number: lines[place].number)))
    }
    let joints = words.entries("between-officials").filter { $0.contains(" ") }
    guard let joint = joints.lazy.compactMap({ text.firstPlace(of: " \($0) ") }).first,
      case let rest = text[joint.upperBound...].trimming(". "), !words.namesMissions(rest),
      words.countries.country(named: rest) == nil, rest.words.count > 2
    else { return }
    guard rest.hasDigit, rest.contains(","), words.namesMissions(String(text[..<joint.lowerBound])) else {
      return addDoubt(place, "copies", "'\(rest)' gets a copy too; write it")
    }
    sheet.copies.append(.official(blockReader().readLine(rest, number: lines[place].number)))
  }
}

extension SheetWords {
  /// The states whose missions a sentence means, and not those where they are: "representatives of Kenya in France".
  func statesOfMissions(_ text: String) -> [Country] {
    let tokens = text.words
    var states: [Country] = []
    var (place, end, isMeant) = (0, 0, true)
    while place < tokens.count {
      guard let found = countries.match(tokens, at: place) else {
        place += 1
        continue
      }
      let between = tokens[end..<place]
      // "Kenya as well as Uganda", "of Kenya and the Embassy of Uganda", and not "Kenya, PO Box 3, Bern, Switzerland".
      let isPlain = between.allSatisfy { text[$0.range].startsSmall || has($0, "ands", "dangling") }
      let isList =
        end > 0 && between.count < 5
        && (isPlain && (holds(between, "ands") || between.allSatisfy { has($0, "dangling") })
          && !hasWord(between, "offices", "bodies")
          || holds(between, "embassies") || between.prefix(3).map(\.plain) == ["as", "well", "as"])
      let isPlace = (1...3).contains { count in
        count <= between.count && list("missions-in").match(tokens, at: place - count)?.count == count
      }
      // What goes on behind the missions is of somebody else.
      if end > 0, !isList, !isPlace { break }
      isMeant = isPlace ? false : isList ? isMeant : true
      if isMeant, !states.contains(found.country) { states.append(found.country) }
      place += found.count
      end = place
    }
    return states
  }
}

extension SheetAddressee {
  /// Whether it is more than a line: somebody with an office, an address or a contact.
  var isNamed: Bool {
    !offices.isEmpty || !address.isEmpty || isMission
      || name != nil && (honorific != nil || !contacts.isEmpty || !salutations.isEmpty)
  }
}
