// AddresseeJSON.swift: an addressee as JSON, for other programs.

import JSONText
import UrgentAction

extension Addressee {
  /// As the list of all posts has it.
  var summary: JSONTree {
    [
      "post": .string(id), "office": .string(office), "holder": holder.map { .string($0.name) } ?? .null,
      "isActing": .bool(holder?.isActing ?? false),
    ]
  }

  /// All that a letter of this day would use, with its sources.
  func json(on day: CalendarDay) -> JSONTree {
    [
      "post": .string(id), "office": .string(office), "date": .string("\(day)"),
      "holder": holder.map { holder in
        [
          "name": .string(holder.name), "isActing": .bool(holder.isActing),
          "source": Self.value(of: holder.provenance),
        ]
      } ?? .null,
      "address": address.map { address in
        [
          "lines": .strings(address.lines), "country": .string(address.country.code),
          "source": Self.value(of: address.provenance),
        ]
      } ?? .null,
      "channels": .strings(knownChannels.map(\.rawValue)),
      "contacts": .list(
        contacts.map { contact in
          [
            "type": .string(contact.kind.rawValue), "value": .string(contact.value),
            "careOf": contact.careOf.map(JSONTree.string) ?? .null,
            "source": Self.value(of: contact.provenance),
          ]
        }),
      "doubts": .strings(doubts),
    ]
  }

  private static func value(of provenance: Provenance) -> JSONTree {
    [
      "name": .string(provenance.source), "asOf": provenance.asOf.map { .string("\($0)") } ?? .null,
      "isConfirmed": .bool(!provenance.isUnsourced),
    ]
  }
}
