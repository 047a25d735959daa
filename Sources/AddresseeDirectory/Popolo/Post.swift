// Post.swift: an office that can be written to.

import JSONText
import UrgentAction

/// A Popolo post with its terms of office and what a letter needs to address its holder.
public struct Post: Hashable, Sendable {
  public var id: String
  /// The office in English.
  public var label: String
  /// Other titles, titles in other languages, and with dates the official titles of former times.
  public var otherLabels: [OtherName] = []
  /// The bare function: `Premier`.
  var role: String?
  var organizationID: String?
  var areaID: String?
  var startDate: PartialDate?
  var endDate: PartialDate?
  // Extensions of Popolo from here.
  var rank: Rank?
  /// The romanised title that stands behind the holder's name: `Zongli`. It is never part of the name.
  var titleAfterName: String?
  /// The words a person may type for the post.
  var shortNames: [String] = []
  /// The authorities in whose name the holder can be asked.
  var speaksFor: [String] = []
  /// What stands for such an authority in a letter to the holder, by language: `your Office`.
  var ownName: [Language: String] = [:]
  var salutations: [PostSalutation] = []
  var contactDetails: [ContactDetail] = []
  var memberships: [Membership] = []
  var evidence = Evidence()
  var other: [JSONTree.Member] = []
  var origin = Origin()
}

extension Post {
  init(reading value: JSONValue, _ findings: FindingList) {
    var reader = RecordReader(value, "post", findings)
    id = reader.required("id")
    label = reader.required("label")
    // Popolo's own labels are bare texts; files for others have the same with languages and dates beside them.
    let (plain, full) = (reader.list("other_label"), reader.list("other_labels"))
    otherLabels = (full.isEmpty ? plain : full).map { label in
      if label.kind == .string, let name = try? label.string() {
        OtherName(name: name)
      } else {
        OtherName(reading: label, findings)
      }
    }
    role = reader.text("role")
    organizationID = reader.text("organization_id")
    areaID = reader.text("area_id")
    startDate = reader.date("start_date")
    endDate = reader.date("end_date")
    rank = reader.choice("rank")
    titleAfterName = reader.text("title_after_name")
    shortNames = reader.texts("short_names")
    speaksFor = reader.texts("speaks_for")
    ownName = [:]
    for member in reader.object("own_name") {
      if let language = Language(member.name), let name = try? member.value.string() {
        ownName[language] = name
      } else {
        findings.add(
          "own_name has a text for each language", hint: "\"en\": \"your Office\"", at: member.key.location)
      }
    }
    salutations = reader.list("salutations").map { PostSalutation(reading: $0, findings) }
    contactDetails = reader.list("contact_details").map { ContactDetail(reading: $0, findings) }
    memberships = reader.list("memberships").map { Membership(reading: $0, findings) }
    evidence = reader.evidence()
    other = reader.rest(popolo: ["links", "created_at", "updated_at"])
    origin = reader.origin
  }

  /// The office in a language on a day: an official title of that time, else the present one; English where
  /// the directory has no other.
  ///
  /// - Parameters:
  ///   - day: the day of the letter; the ends of a title's time count.
  ///   - language: the wanted one.
  ///   - gender: the holder's; a title that is said of that gender goes before one that is said of anybody.
  /// - Returns: the title, with the language it is in.
  func title(
    on day: CalendarDay, in language: Language, gender: Gender? = nil
  ) -> Title {
    let titles = otherLabels.filter {
      $0.language == language && ($0.gender == nil || $0.gender == gender)
        && ($0.startDate?.earliest ?? .distantPast) <= day && day <= ($0.endDate?.latest ?? .distantFuture)
    }
    let dated = titles.filter { $0.startDate != nil || $0.endDate != nil }
    let candidates = dated.isEmpty && language != .english ? titles : dated
    if let title = candidates.first(where: { $0.gender != nil }) ?? candidates.first {
      return Title(text: title.name, language: language, evidence: title.evidence)
    }
    return language == .english
      ? Title(text: label, language: .english, evidence: evidence)
      : title(on: day, in: .english, gender: gender)
  }
}

/// An office as a letter names it.
struct Title: Hashable, Sendable {
  var text: String
  /// The language of the text; English where the directory has no title in the letter's.
  var language: Language
  var evidence: Evidence
}

/// How a letter to the post's holder opens, in one language (extension of Popolo).
struct PostSalutation: Hashable, Sendable {
  var language: Language
  /// Without the mark behind it.
  var opening: String
  /// The closing that the same source has.
  var closing: String?
  var validFrom: PartialDate?
  /// The first day it is no longer good for.
  var validUntil: PartialDate?
  var evidence = Evidence()
  var origin = Origin()
}

extension PostSalutation {
  init(reading value: JSONValue, _ findings: FindingList) {
    var reader = RecordReader(value, "salutation", findings)
    language = reader.language("lang") ?? .english
    opening = reader.required("value")
    closing = reader.text("closing")
    validFrom = reader.date("valid_from")
    validUntil = reader.date("valid_until")
    evidence = reader.evidence()
    _ = reader.rest()
    origin = reader.origin
  }

  func isValid(on day: CalendarDay) -> Bool {
    (validFrom?.earliest ?? .distantPast) <= day && (validUntil.map { day < $0.earliest } ?? true)
  }
}
