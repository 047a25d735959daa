// PopoloWriting.swift: records written as Popolo, in the order of members that the directory's files have.

import JSONText
import UrgentAction

extension PopoloFile {
  /// The file as the directory keeps it: canonical layout, members in a stable order, nothing lost.
  public func written() -> [UInt8] { tree.formatted() }

  var tree: JSONTree {
    .compact([
      "areas": .list(areas.map(\.tree)), "accreditations": .list(accreditations.map(\.tree)),
      "organizations": .list(organizations.map(\.tree)), "posts": .list(posts.map(\.tree)),
      "persons": .list(persons.map(\.tree)), "memberships": .list(memberships.map(\.tree)),
      "forms_of_address": .list(formsOfAddress.map(\.tree)),
    ])
  }
}

extension JSONTree {
  /// A record's own members, then its unused Popolo members, then how it is known.
  fileprivate static func record(
    _ members: KeyValuePairs<String, JSONTree?>, other: [Member] = [], _ evidence: Evidence? = nil
  ) -> JSONTree {
    guard case .object(let own) = compact(members) else { return .null }
    guard case .object(let known)? = evidence?.tree else { return .object(own + other) }
    return .object(own + other + known)
  }

  fileprivate static func text(_ text: String?) -> JSONTree? { text.map(JSONTree.string) }
  fileprivate static func date(_ date: PartialDate?) -> JSONTree? { date.map { .string($0.description) } }
}

extension Evidence {
  var tree: JSONTree {
    .compact([
      "note": .text(note), "as_of": .date(asOf), "confidence": .text(confidence?.rawValue),
      "verify": needsCheck ? true : nil, "sources": .list(sources.map(\.tree)),
    ])
  }
}

extension Link {
  var tree: JSONTree {
    var evidence = evidence
    evidence.note = note
    return .record(["url": .text(url)], evidence)
  }
}

extension Area {
  var tree: JSONTree {
    .record(
      [
        "id": .string(id), "name": .string(name), "identifier": .text(identifier),
        "classification": .text(classification), "parent_id": .text(parentID),
      ], other: other)
  }
}

extension Accreditation {
  var tree: JSONTree {
    .compact([
      "area_id": .string(areaID), "note": .text(note), "fallback": .strings(fallback),
      "no_relations": .list(noRelations.map(\.tree)), "missions": .list(missions.map(\.tree)),
    ])
  }
}

extension Accreditation.Mission {
  var tree: JSONTree {
    .record(
      [
        "organization_id": .string(organizationID), "start_date": .date(startDate),
        "end_date": .date(endDate),
      ],
      evidence)
  }
}

extension Accreditation.Gap {
  var tree: JSONTree { .record(["start_date": .date(startDate), "end_date": .date(endDate)], evidence) }
}

extension Organization {
  var tree: JSONTree {
    .record(
      [
        "id": .string(id), "name": .string(name), "other_names": .list(otherNames.map(\.tree)),
        "classification": .text(classification), "parent_id": .text(parentID),
        "sending_state": .text(sendingState?.code), "area_id": .text(areaID), "seat": .text(seat),
        "founding_date": .date(foundingDate), "dissolution_date": .date(dissolutionDate),
        "identifiers": .list(identifiers.map(\.tree)), "links": .list(links.map(\.tree)),
        "contact_details": .list(contactDetails.map(\.tree)), "posts": .list(posts.map(\.tree)),
      ], other: other, evidence)
  }
}

extension Post {
  var tree: JSONTree {
    let names = ownName.sorted { $0.key.code < $1.key.code }
    return .record(
      [
        "id": .string(id), "label": .string(label), "other_label": .list(otherLabels.map(\.tree)),
        "role": .text(role), "rank": .text(rank?.rawValue), "title_after_name": .text(titleAfterName),
        "short_names": .strings(shortNames), "organization_id": .text(organizationID),
        "area_id": .text(areaID),
        "start_date": .date(startDate), "end_date": .date(endDate), "speaks_for": .strings(speaksFor),
        "own_name": .object(names.map { JSONTree.Member($0.key.code, .string($0.value)) }),
        "salutations": .list(salutations.map(\.tree)), "contact_details": .list(contactDetails.map(\.tree)),
        "memberships": .list(memberships.map(\.tree)),
      ], other: other, evidence)
  }
}

extension PostSalutation {
  var tree: JSONTree {
    .record(
      [
        "lang": .string(language.code), "value": .string(opening), "closing": .text(closing),
        "valid_from": .date(validFrom), "valid_until": .date(validUntil),
      ], evidence)
  }
}

extension Membership {
  var tree: JSONTree {
    .record(
      [
        "id": .text(id), "person_id": .text(personID), "post_id": .text(postID),
        "organization_id": .text(organizationID), "role": .text(role), "start_date": .date(startDate),
        "end_date": .date(endDate), "disputed": isDisputed ? true : nil,
        "end_unknown": endIsUnknown ? true : nil,
      ], other: other, evidence)
  }
}

extension ContactDetail {
  var tree: JSONTree {
    .record(
      [
        "type": .text(kind?.rawValue), "label": .text(label), "value": .string(value),
        "country": .text(country?.code),
        "care_of": .text(careOf), "valid_from": .date(validFrom), "valid_until": .date(validUntil),
      ], other: other, evidence)
  }
}

extension Person {
  var tree: JSONTree {
    .record(
      [
        "id": .string(id), "name": .string(name), "family_name": .text(familyName),
        "given_name": .text(givenName),
        "honorific_prefix": .text(honorificPrefix),
        "gender": gender == .unknown ? nil : .string(gender.rawValue),
        "other_names": .list(otherNames.map(\.tree)), "identifiers": .list(identifiers.map(\.tree)),
        "contact_details": .list(contactDetails.map(\.tree)),
      ], other: other, evidence)
  }
}

extension OtherName {
  var tree: JSONTree {
    .record(
      [
        "name": .string(name), "lang": .text(language?.code), "gender": .text(gender?.rawValue),
        "start_date": .date(startDate), "end_date": .date(endDate),
      ], other: other, evidence)
  }
}

extension Identifier {
  var tree: JSONTree { .compact(["scheme": .text(scheme), "identifier": .string(identifier)]) }
}

extension FormOfAddress {
  var tree: JSONTree {
    .record(
      [
        "lang": .string(language.code), "address_block": .strings(addressBlock),
        "opening": .strings(openings),
        "closing": .strings(closings),
      ], evidence)
  }
}
