// SheetPeople.swift: the people whom lines of their own, a headline or the facts name.

import SourceText
import UrgentAction

extension SheetReader {
  mutating func readPeople() {
    let names = parts.lines(with: .person)
    if !names.isEmpty {
      var (people, lists): ([SheetPerson], [String]) = ([], [])
      for place in names {
        let value = lines[place].has(.person) ? lines[place].label?.value ?? "" : lines[place].text
        // "Name and preferred pronoun (optional): ...".
        let colon = value.firstIndex(of: ":")
        let label = value[..<(colon ?? value.startIndex)]
        let isLabel = label.isUpperCase || label.first.map { $0 == "(" || $0.isLowercase } ?? false
        let names = isLabel ? value[label.endIndex...].dropFirst().trimmed : value
        let last = words.items(of: lists.last ?? "").last ?? ""
        // "Rosa EXAMPLE, 30, radio" above "journalist", and "Rosa EXAMPLE (f), Otto" above "EXAMPLE (m)".
        let name = names.prefix { !",(".contains($0) }
        let goesOn =
          names.startsSmall
          || last.startsLarge && last.words.count == 1 && last != lists.last
            && (name.words.count == 1 || name.isUpperCase)
        if goesOn, !names.startsSmall, name.words.count > 1 {
          addDoubt(place, "people", "whether '\(last) \(name.trimmed)' is one of the people; taken for one")
        }
        if goesOn, !lists.isEmpty, !lines[place].has(.person) {
          lists[lists.count - 1] += " " + names
        } else {
          lists.append(names)
        }
      }
      for person in lists.flatMap(words.people(inList:))
      where !people.contains(where: { $0.name == person.name }) {
        people.append(person)
      }
      if !people.isEmpty { sheet.people = people }
    }
    readPersonDetails()
    if sheet.people.isEmpty, head.countries.isEmpty { sheet.people = head.cataloguePeople }
    if sheet.people.isEmpty, head.countries.isEmpty {
      var facts = parts.facts.map { joined($0).text }
      var titles = head.titles.map(\.text)
      // A notice without a number, as newspapers print, has its headline above the text.
      if sheet.reference == nil, sheet.index == nil, let first = parts.facts.first?.first,
        !lines[first].text.hasDigit, !words.isForWriters(joined(parts.facts[0]).text)
      {
        titles.append(lines[first].text)
        facts[0] = joined(Array(parts.facts[0].dropFirst())).text
      }
      // "Re: Mr Otto Example, teacher in Nakuru".
      if let subject = parts.subject.flatMap({ words.subject(of: lines[$0]) })?.prefix(while: { $0 != "," }) {
        titles.insert(IdentityReader(words).takeHonorific(String(subject))?.1 ?? String(subject), at: 0)
      }
      facts += parts.groups.flatMap(\.letter).map { joined($0).text }
      let text = (facts + sheet.appeals.flatMap(\.points).map(\.text)).joined(separator: " ")
      let found = titles.filter { !$0.isUpperCase }.map { words.people(inTitle: $0, text: text) }
      sheet.people = found.first { !$0.isEmpty } ?? []
    }
  }

  /// The sexes of the people, one for each, and the concerns, where lines of their own say them.
  private mutating func readPersonDetails() {
    var sexes: [String] = []
    for place in parts.lines(with: .personDetail) {
      let value = lines[place].has(.personDetail) ? lines[place].label?.value ?? "" : lines[place].text
      let said = value.split { ",;".contains($0) }.map(\.trimmed)
      if !said.isEmpty, said.allSatisfy({ $0.words.count == 1 && words.isAll($0, "sexes") }) {
        sexes += said
      } else if sheet.concerns.isEmpty, words.hasWord(value, "concerns") {
        sheet.concerns = HeadReader.split(value)
      }
    }
    let mayTakeOne = sheet.people.allSatisfy { !words.hasWord($0.note ?? "", "group-words", "sexes") }
    guard sexes.count == sheet.people.count, mayTakeOne else { return }
    for (place, sex) in sexes.enumerated() {
      sheet.people[place].note = [sex, sheet.people[place].note].compactMap(\.self).joined(separator: ", ")
    }
  }
}
