// OfficialCompletion.swift: what officials get once all of the sheet is read: a country, and numbers for their doubts.

import UrgentAction

extension SheetReader {
  private func assumeCountry(of official: inout SheetAddressee) {
    guard official.country == nil else { return }
    guard sheet.countries.count == 1 else {
      if !official.address.isEmpty { official.doubt("the address has no country; write it") }
      return
    }
    official.country = sheet.countries[0]
    official.doubt("the address has no country; assumed \(sheet.countries[0])")
  }

  /// Says where the points are for the government of another state than an official's.
  private func doubtState(of official: inout SheetAddressee, in appeal: SheetAppeal) {
    let states = words.nations(in: appeal.authority ?? "")
    guard let own = official.country, !states.isEmpty, !states.contains(own), !appeal.points.isEmpty,
      !words.isEnvoy(official)
    else { return }
    official.doubt(
      "the points above are for another state than \(own); see whether they are for this official")
  }

  /// Says where a salutation has a name or an office that another official of the sheet has, and its own has not.
  private mutating func doubtSalutations() {
    let all = sheet.appeals.flatMap(\.addressees)
    let places = Dictionary(
      all.enumerated().flatMap { place, official in official.plainNames.map { ($0, place) } },
      uniquingKeysWith: min)
    let lists = words
    sheet.changeAddressees { official in
      let own = official.plainNames
      for salutation in official.salutations {
        let words = salutation.text.words.filter {
          $0.plain.count > 2 && !lists.has($0, "honorifics", "greetings", "particles")
        }.map(\.plain)
        // "Dear Minister" greets a "Ministre" too.
        guard words.allSatisfy({ word in !own.contains { $0.prefix(5) == word.prefix(5) } }),
          let other = words.compactMap({ places[$0] }).min().map({ all[$0] })
        else { continue }
        official.doubt(
          "'\(salutation.text)' may greet '\(other.name ?? other.offices.first ?? "")'; see whose it is")
      }
    }
  }

  /// Numbers the doubts of officials, and says where a group names nobody.
  mutating func completeAddressees() {
    doubtSalutations()
    var number = 0
    var contacts = 0
    for place in sheet.appeals.indices {
      let appeal = sheet.appeals[place]
      if appeal.addressees.isEmpty, sheet.appeals.count > 1, !appeal.points.isEmpty {
        sheet.notes.append(
          "the sheet names nobody to write to for '\(appeal.authority ?? "a group of points")'")
      }
      for official in appeal.addressees.indices {
        number += 1
        assumeCountry(of: &sheet.appeals[place].addressees[official])
        doubtState(of: &sheet.appeals[place].addressees[official], in: appeal)
        sheet.appeals[place].addressees[official].number(number, field: "addressees", contacts: &contacts)
        let found = sheet.appeals[place].addressees[official]
        if found.isMerged, official == appeal.addressees.count - 1 {
          let text = "the second of the two addresses that have run together; write it"
          sheet.doubts.append(Doubt(line: found.line, field: "addressees[\(number + 1)]", text: text))
        }
      }
    }
    for place in sheet.copies.indices {
      guard case .official(var official) = sheet.copies[place] else { continue }
      if !official.address.isEmpty { assumeCountry(of: &official) }
      official.number(place + 1, field: "copies", contacts: &contacts)
      sheet.copies[place] = .official(official)
    }
  }
}

extension SheetWords {
  /// Whether an official is a mission, or somebody of one.
  func isEnvoy(_ official: SheetAddressee) -> Bool {
    official.isMission
      || (official.offices + official.address).contains { holds($0, "ambassadors", "embassies") }
  }
}

extension SheetAddressee {
  /// The words of the name and the offices.
  var plainNames: Set<String> { Set(([name ?? ""] + offices).flatMap { $0.words.map(\.plain) }) }

  /// Gives the doubts of the official and his contacts the numbers that they have in the sheet.
  fileprivate mutating func number(_ number: Int, field: String, contacts count: inout Int) {
    for place in doubts.indices {
      let own = doubts[place].field == "addressees" ? field : doubts[place].field
      doubts[place].field = "\(own)[\(own == "contacts" ? count + contacts.count + 1 : number)]"
    }
    for contact in contacts.indices {
      count += 1
      for place in contacts[contact].doubts.indices {
        contacts[contact].doubts[place].field = "contacts[\(count)]"
      }
    }
  }
}
