// PersonChecks.swift: names that hold more than a name, and persons that are there twice or for nothing.

import SourceText
import UrgentAction

extension RecordIndex {
  func checkPersons(_ findings: FindingList) {
    let inOffice = Set(terms.compactMap(\.term.personID))
    let titles = Set(posts.compactMap(\.titleAfterName)).union(["Zongli", "Shengzhang", "Buzhang", "Zhuxi"])
    var identified: [Identifier: String] = [:]
    var named: [String: String] = [:]
    for person in files.flatMap(\.persons) {
      checkName(person, titles, findings)
      if !inOffice.contains(person.id) {
        findings.add(
          "no term of office names '\(person.id)'", hint: "delete the person, or add the term",
          at: person.origin.location(of: "id"), severity: .warning)
      }
      for identifier in person.identifiers {
        if let other = identified.updateValue(person.id, forKey: identifier), other != person.id {
          findings.add(
            "'\(other)' has the same identifier '\(identifier.identifier)'",
            hint: "make them one person, or correct the identifier",
            at: person.origin.location(of: "identifiers"))
        }
      }
      if let other = named.updateValue(person.id, forKey: person.name), other != person.id,
        person.identifiers.isEmpty
      {
        findings.add(
          "'\(other)' has the same name", hint: "make them one person, or tell them apart by \"identifiers\"",
          at: person.origin.location(of: "name"), severity: .warning)
      }
    }
  }

  private func checkName(_ person: Person, _ titles: Set<String>, _ findings: FindingList) {
    let words = person.name.split(separator: " ").map(String.init)
    var place: TextLocation? { person.origin.location(of: "name") }
    if person.name.contains(where: { "[]{}<>0123456789*†".contains($0) }) {
      findings.add(
        "'\(person.name)' is not only a name", hint: "delete notes and marks such as [14]", at: place)
    } else if words.count > 1, let last = words.last, titles.contains(last) {
      findings.add(
        "'\(last)' is an office, not a part of the name", hint: "the post's \"title_after_name\" says it",
        at: place)
    } else if words.contains(where: { $0.count > 1 && $0 == $0.uppercased() && $0 != $0.lowercased() }) {
      findings.add(
        "'\(person.name)' is in capitals", hint: "write 'Zhu Rongji'; the letter sets the capitals",
        at: place, severity: .warning)
    }
    for (part, key) in [(person.familyName, "family_name"), (person.givenName, "given_name")] {
      if let part, !person.name.contains(part) {
        findings.add(
          "\(key) '\(part)' is not in the name '\(person.name)'", hint: "write both in the same spelling",
          at: person.origin.location(of: key))
      }
    }
    if person.familyName == nil && person.givenName == nil && words.count > 1 {
      findings.add(
        "which part of '\(person.name)' is the family name?", hint: "add \"family_name\" and \"given_name\"",
        at: place, severity: .warning)
    }
    if person.gender == .unknown {
      findings.add(
        "the gender of \(person.name) is not given",
        hint: "add \"gender\" where a source states it, for Mr and Ms", at: place, severity: .warning)
    }
  }
}
