// GrowingAction.swift: an action file to which sheets are added, for `appeal import --into`.

import Arguments
import Files
import JSONText
import Sheets
import SourceText
import UrgentAction

/// An action file as it stands, with the editions of further sheets among its own.
struct GrowingAction {
  let path: String
  private(set) var action: JSONTree
  private(set) var hasGrown = false
  /// Whether letters that were sent may ask for what is no longer asked for.
  private var endsLetters = false

  init(_ path: String) throws {
    self.path = path
    let root = try JSONDocument(parsing: try readFile(path), file: path).root
    _ = try root.required("id").string()
    _ = try root.required("editions").list()
    action = JSONTree(root)
  }

  /// Compares the number and the states of a sheet with the action's; where only the states differ, that is a doubt
  /// of the sheet.
  ///
  /// - Throws: bad data, when the sheet is of another action.
  func compare(_ sheet: inout Sheet) throws {
    let number = action["reference"]?.text.flatMap { try? ActionReference(parsing: $0) }
    if let number, let own = sheet.reference, number != own {
      throw Failure(
        .badData, "the sheet is of \(own), and '\(path)' of \(number)", hint: "name the file of \(own)")
    }
    let states = (action["countries"]?.elements ?? []).compactMap { $0.text.flatMap(Country.init) }
    guard !states.isEmpty, !sheet.countries.isEmpty, !sheet.countries.contains(where: states.contains) else {
      return
    }
    let here = sheet.countries.map(\.code).joined(separator: ", ")
    let there = states.map(\.code).joined(separator: ", ")
    // A state that is only assumed is a doubt already, and no proof.
    guard
      number == sheet.reference && number != nil || sheet.doubts.contains(where: { $0.field == "countries" })
    else {
      throw Failure(
        .badData, "the sheet is about \(here), and '\(path)' about \(there)",
        hint: "name the file of its action; if it is this one, add \(here) to its \"countries\"")
    }
    sheet.doubt("countries", "the sheet is about \(here), and the action about \(there)")
  }

  /// Adds a sheet behind the editions that it names, else behind those that were issued before it.
  ///
  /// - Returns: what a person should know of it.
  /// - Throws: `exists`, when the sheet has been added already.
  mutating func add(_ sheet: Sheet, source: String, replacing: Bool) throws -> [String] {
    var editions = action["editions"]?.elements ?? []
    let edition = Self.withKnownIDs(sheet.edition(source: source), editions)
    var remarks: [String] = []
    let same = editions.firstIndex { one in
      edition["index"] != nil
        ? one["index"] == edition["index"]
        : one["kind"] == edition["kind"]
          && (sheet.kind == .stop
            || (edition["issued"] == nil || one["issued"] == nil
              ? one["source"] == edition["source"] : one["issued"] == edition["issued"]))
    }
    // An index may have been mended, and one file may have held two sheets.
    let known = same ?? (replacing ? editions.firstIndex { LaterEditions.areOneSheet($0, edition) } : nil)
    if let known {
      if same == nil, let index = editions[known]["index"]?.text {
        remarks.append("note: \(source): replaces \(index)")
      }
      guard replacing else {
        let isStop = sheet.kind == .stop
        let which = edition["index"]?.text ?? (isStop ? "that stops it" : "of that day or sheet")
        throw FileError(
          .exists, "'\(path)' has the edition \(which) already", hint: "add --force to replace it")
      }
      editions.remove(at: known)
    }
    let day = edition["issued"]?.text ?? ""
    // Whatever its day, a sheet stands behind those that it names and, unless it says nothing of them, behind the
    // first.
    let named = Set((edition["follows"]?.elements ?? []).compactMap { $0.text.flatMap { IndexNumber($0) } })
    let start =
      editions.lastIndex { one in
        one["index"]?.text.flatMap { IndexNumber($0) }.map(named.contains) ?? false
          || sheet.kind != .first && one["kind"]?.text == Edition.Kind.first.rawValue
      }.map { $0 + 1 } ?? 0
    // Days are written so that their texts have their order; a day that is not known is behind all others.
    let later = day.isEmpty ? nil : editions[start...].firstIndex { ($0["issued"]?.text ?? "") > day }
    let place = later ?? editions.endIndex
    if let before = editions[..<place].last?["issued"]?.text, !day.isEmpty, day < before {
      remarks.append(
        "warning: \(source): the sheet is of \(day), and the one that it follows of \(before): see which day is wrong"
      )
    }
    if sheet.kind == .stop, place < editions.endIndex {
      remarks.append(
        "warning: \(source): the sheet stops the action, and a later one is there: see which of them is wrong"
      )
    }
    if sheet.kind == .first, place > 0 {
      remarks.append(
        "warning: \(source): the sheet does not say that it is an update; check the edition's \"kind\"")
    }
    endsLetters = sheet.kind == .stop
    if sheet.kind != .stop, let earlier = editions[..<place].last {
      let kept = Set(Self.points(of: edition).map(plainName))
      let dropped = Self.points(of: earlier).filter { !kept.contains(plainName($0)) }
      remarks += dropped.map { "note: \(source): no longer asked for: \($0)" }
      let addressees = Set(Self.addressees(of: edition))
      remarks += Self.addressees(of: earlier).filter { !addressees.contains($0) }.map {
        "note: \(source): no longer an addressee: \($0)"
      }
      endsLetters = !dropped.isEmpty
    }
    editions.insert(Self.withFullerSubject(edition, after: editions[..<place].last), at: place)
    action["editions"] = .list(editions)
    hasGrown = true
    return remarks
  }

  /// The edition with the subject of the one before where its own draft has the names alone, and not what is feared.
  private static func withFullerSubject(_ edition: JSONTree, after earlier: JSONTree?) -> JSONTree {
    guard (edition["drafts"]?.elements ?? []).contains(.string(Draft.subject.rawValue)),
      case .object(let texts)? = edition["subject"], let subject = earlier?["subject"]
    else { return edition }
    var edition = edition
    edition["subject"] = .object(
      texts.map { member in
        let (own, known) = (member.value.text ?? "", subject[member.name]?.text ?? "")
        return known.hasPrefix("\(own):") ? .init(member.name, .string(known)) : member
      })
    return edition
  }

  /// The edition with the ids by which earlier ones know the people to whom it is: one name in the ledger for one man.
  private static func withKnownIDs(_ edition: JSONTree, _ earlier: [JSONTree]) -> JSONTree {
    let known = earlier.flatMap { $0["appeals"]?.elements ?? [] }.flatMap { $0["addressees"]?.elements ?? [] }
    var edition = edition
    var appeals = edition["appeals"]?.elements ?? []
    for index in appeals.indices {
      let officials = appeals[index]["addressees"]?.elements ?? []
      appeals[index]["addressees"] = .list(
        officials.map { official in
          guard let name = official["name"]?.text.map(plainName), official["id"] != nil,
            let id = known.last(where: {
              $0["name"]?.text.map(plainName) == name && $0["country"] == official["country"]
            })?["id"], !officials.contains(where: { $0["id"] == id })
          else { return official }
          var official = official
          official["id"] = id
          return official
        })
    }
    if !appeals.isEmpty { edition["appeals"] = .list(appeals) }
    return edition
  }

  /// How many letters of the action the ledger has, where some may have to be followed by another; nil where none can.
  func lettersSent(_ ledger: String?, _ console: Console) throws -> String? {
    guard endsLetters, let id = action["id"]?.text else { return nil }
    let file = self.path
    let path: String
    do {
      path = try SentLedger(ledger, console).path
    } catch {
      return "there is no ledger that says how many letters of \(id) were sent"
    }
    guard pathKind(path) == .file else {
      guard ledger == nil else {
        throw FileError(.notFound, "there is no file '\(path)'", hint: "check the path")
      }
      return "the ledger has no letters of \(id); there is no file '\(path)'"
    }
    let reference = action["reference"]?.text.flatMap { try? ActionReference(parsing: $0) }
    let count = try SentLedger.entries(of: path).filter { entry in
      entry.actionID == id || isSameFile(entry.action, file)
        || (reference != nil && (try? ActionReference(inHeading: entry.actionID)) == reference)
    }.count
    let letters = count == 0 ? "no letters" : counted(count, "letter")
    return "the ledger has \(letters) of \(id)"
  }

  /// The points of an edition, each in its first language.
  private static func points(of edition: JSONTree) -> [String] {
    (edition["appeals"]?.elements ?? []).flatMap { $0["points"]?.elements ?? [] }.compactMap { point in
      guard case .object(let texts)? = point["text"] else { return point["text"]?.text }
      return texts.first?.value.text
    }
  }

  private static func addressees(of edition: JSONTree) -> [String] {
    (edition["appeals"]?.elements ?? []).flatMap { $0["addressees"]?.elements ?? [] }.compactMap {
      ($0["id"] ?? $0["post"])?.text
    }
  }
}
