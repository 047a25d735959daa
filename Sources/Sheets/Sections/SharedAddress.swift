// SharedAddress.swift: addresses of several officials that are printed once: "both at: PO Box 1", "(same address)".

import SourceText
import UrgentAction

extension SheetReader {
  /// A block without the address for several that stands in it, and that address.
  func partedAtSharedAddress(_ block: [SheetLine]) -> (own: [SheetLine], shared: SheetAddressee?) {
    for (place, line) in block.enumerated() where line.label == nil {
      let tokens = line.text.words
      guard let found = words.list("shared-address").match(tokens, at: 0) else { continue }
      var rest = Array(block[place...])
      rest[0].text =
        found.count < tokens.count ? String(line.text[tokens[found.count].range.lowerBound...]) : ""
      rest.removeAll(where: \.text.isEmpty)
      guard !rest.isEmpty else { continue }
      var shared = official(of: rest)
      shared.address = [shared.name].compactMap(\.self) + shared.offices + shared.address
      shared.doubts.removeAll { $0.text.hasPrefix("nobody is named") || $0.text.hasSuffix("to write to") }
      return (Array(block[..<place]), shared)
    }
    return (block, nil)
  }

  /// Gives the address to the officials above it that have none, or to those below.
  func share(_ shared: SheetAddressee, with officials: inout [SheetAddressee]) {
    let noCountry = "the address has no country"
    let bare = officials.indices.filter { place in
      officials[place].address.isEmpty || officials[place].doubts.contains { $0.text.hasPrefix(noCountry) }
    }
    let above = bare.filter { officials[$0].line < shared.line }
    let chosen = above.isEmpty ? bare : above
    let names = officials.map(\.plainNames)
    for place in chosen {
      officials[place].address += shared.address
      officials[place].country = shared.country
      officials[place].doubts.removeAll { $0.text.hasPrefix(noCountry) }
      officials[place].doubts += shared.doubts
      if officials[place].salutations.isEmpty { officials[place].salutations = shared.salutations }
      for var contact in shared.contacts {
        // "Fax: 000 (Home Affairs)" is one minister's.
        let said = (contact.note ?? "").words.map(\.plain)
        let named = chosen.filter { !said.isEmpty && names[$0].isSuperset(of: said) }
        if named.count == 1, named[0] != place { continue }
        if named.count != 1, shared.contacts.count > 1 {
          contact.doubt("'\(contact.value)' is below an address of several; see whose it is", at: shared.line)
        }
        officials[place].contacts.append(contact)
      }
      if chosen.count != 2 { officials[place].doubt("whether the address of several is of this one too") }
    }
  }

  /// "Address as above", "(same address, Room 12)" and "(same address as the Minister)": of the official who stands
  /// above, or whom it names.
  func takeAddress(of others: [SheetAddressee], to official: inout SheetAddressee) {
    let notes = official.note?.parts(at: "; ") ?? []
    func isSame(_ text: String) -> Bool {
      (text.words.count < 10 || words.opens(text, "same-address")) && words.holds(text, "same-address")
    }
    let said = official.address + notes
    guard let line = (official.offices + said).first(where: isSame) else { return }
    // "As before" may be said of an earlier sheet.
    let isSure = line.words.contains { words.labels[$0.plain, default: []].contains { $0.label == .address } }
    let written = official.address.filter { !isSame($0) }
    let isOwn = written.count < 2 && written.allSatisfy { !$0.hasDigit }
    guard let above = owner(of: line, among: others), isSure, isOwn, !official.offices.contains(line) else {
      return official.doubt("'\(line)' is no line of an address; write it")
    }
    let kept = notes.filter { !isSame($0) }
    official.note = kept.isEmpty ? nil : kept.joined(separator: "; ")
    let own =
      written
      + line.trimming("()").parts(at: ", ").filter { !isSame($0) && !$0.lowercased().hasPrefix("fax") }
    var rest = above.address
    // "c/o Ministry of Examples, address as above" below "Ministry of Examples, 1 Street".
    if let body = own.last.map({ ContactReader.afterCareOf($0) ?? $0 }), let first = rest.first,
      first == body || first.hasPrefix(body + ", ")
    {
      let street = first.dropFirst(body.count).trimming(", ")
      rest = (street.isEmpty ? [] : [street]) + rest.dropFirst()
    }
    (official.address, official.country) = (own + rest, above.country)
    // What stands above the street may be a title of the one above.
    if let first = above.address.first, above.address.count > 1, !IdentityReader(words).isOfAddress(first) {
      official.doubt("whether '\(first)' is of the address of both")
    }
    // "Room 14, same address" below "Room 12, Example House".
    let kinds = Set(own.filter(\.hasDigit).flatMap { $0.words.map(\.plain) }.filter { !$0.hasDigit })
    let numbered = above.address.filter(\.hasDigit)
    if !kinds.isEmpty, let other = numbered.first,
      numbered.count > 1 || other.words.contains(where: { kinds.contains($0.plain) })
    {
      official.doubt("whether '\(other)' is of the address of both")
    }
    official.doubts.removeAll { $0.text.hasPrefix("the address has no country") }
    let isFaxToo = line.words.contains { $0.plain == "fax" } && official.contacts.isEmpty
    if isFaxToo { official.contacts = above.contacts.filter { $0.type == "fax" } }
  }

  /// The last of the officials, or the only one whom the line about a same address names.
  private func owner(of line: String, among others: [SheetAddressee]) -> SheetAddressee? {
    let tokens = line.words
    guard let said = words.list("same-address").first(in: tokens)?.range else { return others.last }
    let named = tokens[said.upperBound...].filter { word in
      (line[word.range].startsLarge || words.has(word, "offices"))
        && !words.has(word, "dangling", "articles", "ands")
        && words.labels[word.plain] == nil
    }
    // "Same address, Room 12" names nobody.
    let isApart = line[tokens[said.upperBound - 1].range.upperBound...].first == ","
    if isApart || named.isEmpty || words.holds(tokens[said.upperBound...], "same-address") {
      return others.last
    }
    let found = others.filter { $0.plainNames.isSuperset(of: named.map(\.plain)) }
    return found.count == 1 ? found[0] : nil
  }
}
