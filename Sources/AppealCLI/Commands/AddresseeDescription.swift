// AddresseeDescription.swift: an addressee in words: holder, address, numbers, and the source of each.

import UrgentAction

/// What `appeal addressees POST` says of an addressee.
struct AddresseeDescription {
  private(set) var text = ""

  init(of addressee: Addressee, on day: CalendarDay) {
    // A mission without a post has no office; its name begins the address.
    let title = addressee.office.isEmpty ? addressee.address?.lines.first ?? "" : addressee.office
    text = "\(addressee.id)\(title.isEmpty ? "" : ": \(title)")\n"
    if let holder = addressee.holder {
      text += "on \(day): \(holder.name)\(holder.isActing ? " (acting)" : "")\n"
      text += Self.source(holder.provenance)
    } else {
      text += "on \(day): nobody is known; the office is addressed without a name\n"
    }
    describeAddress(of: addressee)
    for kind in Contact.Kind.reached {
      let contacts = addressee.contacts(of: kind)
      text += "\n\(kind == .telephone ? "telephone" : kind.rawValue)\n"
      if contacts.isEmpty { text += "  none known\n" }
      for contact in contacts {
        text += "  \(contact.value)\(contact.careOf.map { " (c/o \($0))" } ?? "")\n"
        text += Self.source(contact.provenance)
      }
    }
    for doubt in addressee.doubts { text += "\ndoubt: \(doubt)\n" }
  }

  private mutating func describeAddress(of addressee: Addressee) {
    text += "\naddress\n"
    guard let address = addressee.address else {
      text += addressee.addressWithoutCountry.map { "  \($0), without its country\n" } ?? "  none known\n"
      return
    }
    let heading = [addressee.nameLine ?? "", addressee.office].filter { !$0.isEmpty }
    for line in heading + address.lines { text += "  \(line)\n" }
    text += "  (\(address.country))\n" + Self.source(address.provenance)
  }

  private static func source(_ provenance: Provenance) -> String {
    let day = provenance.asOf.map { ", as of \($0)" } ?? ""
    let mark = provenance.isUnsourced ? "UNCONFIRMED: " : ""
    return "      <- \(mark)\(provenance.source)\(day)\n"
  }
}
