// Post.swift: an office that can be written to.

import JSONText
import UrgentAction

/// A Popolo post with its terms of office and what a letter needs to address its holder.
public struct Post: Hashable, Sendable {
  public var id = ""
  /// The office in English.
  public var label = ""
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

extension Post: PopoloRecord {
  static let record = "post"
  static let unusedPopolo = ["links", "created_at", "updated_at"]

  mutating func members(_ fields: inout RecordFields) {
    fields.required("id", &id)
    fields.required("label", &label)
    fields.field("other_label", &otherLabels, read: Self.labels, tree: { .list($0.map(\.tree)) })
    fields.text("role", &role)
    fields.choice("rank", &rank)
    fields.text("title_after_name", &titleAfterName)
    fields.texts("short_names", &shortNames)
    fields.text("organization_id", &organizationID)
    fields.text("area_id", &areaID)
    fields.date("start_date", &startDate)
    fields.date("end_date", &endDate)
    fields.texts("speaks_for", &speaksFor)
    fields.field("own_name", &ownName, read: Self.namesByLanguage) { names in
      .object(
        names.sorted { $0.key.code < $1.key.code }.map { JSONTree.Member($0.key.code, .string($0.value)) })
    }
    fields.records("salutations", &salutations)
    fields.records("contact_details", &contactDetails)
    fields.records("memberships", &memberships)
    fields.evidence(&evidence)
  }

  /// Popolo's own labels are bare texts; files for others have the same with languages and dates beside them.
  private static func labels(_ reader: RecordReader) -> [OtherName] {
    let (plain, full) = (reader.list("other_label"), reader.list("other_labels"))
    return (full.isEmpty ? plain : full).map { label in
      if label.kind == .string, let name = try? label.string() {
        OtherName(name: name)
      } else {
        OtherName(reading: label, reader.findings)
      }
    }
  }

  private static func namesByLanguage(_ reader: RecordReader) -> [Language: String] {
    var names: [Language: String] = [:]
    for member in reader.object("own_name") {
      if let language = Language(member.name), let name = try? member.value.string() {
        names[language] = name
      } else {
        reader.findings.add(
          "own_name has a text for each language", hint: "\"en\": \"your Office\"", at: member.key.location)
      }
    }
    return names
  }

  /// The office in a language on the day of a letter: an official title of that time, whose ends count, else the present
  /// one; English where the directory has no other. A title that is said of the holder's gender goes before one that is said
  /// of anybody.
  func title(on day: CalendarDay, in language: Language, gender: Gender? = nil) -> Title {
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
  var language = Language.english
  /// Without the mark behind it.
  var opening = ""
  /// The closing that the same source has.
  var closing: String?
  var validFrom: PartialDate?
  /// The first day it is no longer good for.
  var validUntil: PartialDate?
  var evidence = Evidence()
  var origin = Origin()
}

extension PostSalutation: PopoloRecord {
  static let record = "salutation"

  mutating func members(_ fields: inout RecordFields) {
    fields.language("lang", &language)
    fields.required("value", &opening)
    fields.text("closing", &closing)
    fields.date("valid_from", &validFrom)
    fields.date("valid_until", &validUntil)
    fields.evidence(&evidence)
  }

  func isValid(on day: CalendarDay) -> Bool {
    (validFrom?.earliest ?? .distantPast) <= day && (validUntil.map { day < $0.earliest } ?? true)
  }
}
