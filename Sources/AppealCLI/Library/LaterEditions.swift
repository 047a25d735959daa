// LaterEditions.swift: what a file says of an action that a sheet read again does not know.

import Correspondence
import Files
import JSONText
import SourceText
import UrgentAction

/// The editions of an action file that would be lost if a sheet's action replaced it.
struct LaterEditions {
  /// As a person reads them: `the stop of 2026-11-28`.
  let names: [String]
  /// Those of days before the sheet's, to which it belongs.
  let earlier: [String]

  init(in path: String, lostBy action: JSONTree) {
    // What is no action file has no editions.
    let root = pathKind(path) == .file ? try? JSONDocument(parsing: try readFile(path), file: path).root : nil
    let known = root.map { JSONTree($0)["editions"]?.elements ?? [] } ?? []
    let new = action["editions"]?.elements ?? []
    let day = new.last?["issued"]?.text ?? ""
    func isLater(_ edition: JSONTree) -> Bool {
      edition["kind"]?.text == Edition.Kind.stop.rawValue || edition["issued"]?.text ?? "9" >= day
    }
    func name(_ edition: JSONTree) -> String {
      "the \(edition["kind"]?.text ?? "edition") of \(edition["issued"]?.text ?? "an unknown day")"
    }
    let lost = known.filter { edition in !new.contains { Self.areSame($0, edition) } }
    names = lost.filter(isLater).map(name)
    earlier = lost.filter { !isLater($0) }.map(name)
  }

  /// By the index; else by kind, day and sheet, or, where one has no index, by kind and day or kind and sheet. An index
  /// may have been mended, and no action has two first editions.
  private static func areSame(_ one: JSONTree, _ other: JSONTree) -> Bool {
    if let index = one["index"], let another = other["index"], index == another { return true }
    return areOneSheet(one, other)
      || one["kind"] == other["kind"]
        && (one["kind"]?.text == Edition.Kind.first.rawValue
          || (one["index"] == nil || other["index"] == nil)
            && (one["issued"] == other["issued"] || one["source"] != nil && one["source"] == other["source"]))
  }

  /// Whether two editions of one kind and day come from the same sheet.
  static func areOneSheet(_ one: JSONTree, _ other: JSONTree) -> Bool {
    ["kind", "issued", "source"].allSatisfy { one[$0] != nil && one[$0] == other[$0] }
  }
}

extension Library {
  /// The actions of the same number in a file's folder.
  private func actionsBeside(_ path: String, _ action: Action) -> [(file: String, action: Action)] {
    guard let reference = action.reference else { return [] }
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    return Self.jsonFiles(in: folder).compactMap { file in
      guard let bytes = try? readFile(file), Self.mayTell(bytes, of: reference),
        let other = try? self.action(JSONDocument(parsing: bytes, file: file)), other.reference == reference
      else { return nil }
      return (file, other)
    }
  }

  /// Whether the text of a file may tell of a stop, or of an action of this number: only the few files that do are
  /// decoded.
  private static func mayTell(_ file: [UInt8], of reference: ActionReference) -> Bool {
    let place = { (text: String) in
      file.withBytes { file in text.withBytes { file.firstPlace(of: $0) } }
    }
    // Some programs write letters as escapes, `\u0073top`.
    if [#""stop""#, #"\u006"#, #"\u007"#].contains(where: { place($0) != nil }) { return true }
    let key = #""reference""#
    guard let start = place(key) else { return false }
    let value = file[(start + key.utf8.count)...].drop { $0 != UInt8(ascii: "\"") }.dropFirst()
    let text = String(decoding: value.prefix(40).prefix { $0 != UInt8(ascii: "\"") }, as: UTF8.self)
    return (try? ActionReference(parsing: text)).map { $0 == reference } ?? true
  }

  /// Why no letters of an action must be written, where another file in a file's folder says that it was stopped; nil where
  /// none does.
  func stopBeside(_ path: String, _ action: Action, on day: CalendarDay) -> String? {
    Self.stop(among: actionsBeside(path, action), on: day)
  }

  private static func stop(among files: [(file: String, action: Action)], on day: CalendarDay) -> String? {
    files.lazy.compactMap { file, action in
      let gate = LateGate(action, on: day)
      return gate.state == .stopped ? "\(file): \(gate.whyNotOpen)" : nil
    }.first
  }

  /// The action that a word names, with its stop, where another file in its file's folder has it.
  func actionWithStop(_ word: String) throws -> Action {
    var action = try self.action(word)
    guard isFile(word), action.editions.last?.kind != .stop else { return action }
    let stops = actionsBeside(word, action).compactMap(\.action.editions.last).filter { $0.kind == .stop }
    if let first = stops.min(by: { $0.issued.earliest < $1.issued.earliest }) {
      action.editions.append(first)
    }
    return action
  }

  /// What to say of a later document in another file of the folder, or of a stop to come.
  ///
  /// - Throws: not written, where a file beside that of an action says that it was stopped.
  func remarksOnFilesBeside(_ word: String, _ action: Action, on day: CalendarDay) throws -> [Remark] {
    guard isFile(word), LateGate(action, on: day).state != .stopped, let own = action.editions.last else {
      return []
    }
    let files = actionsBeside(word, action)
    if let why = Self.stop(among: files, on: day) { throw DeskError(.notWritten, why) }
    return files.compactMap { file, other in
      guard let last = other.editions.last, own.issued.latest < last.issued.earliest,
        last.kind == .stop || last.issued.earliest <= day
      else { return nil }
      let what = last.kind == .stop ? "a stop" : "a newer document"
      return Remark(
        .lastDay, .warning,
        "\(file): there is \(what) of \(action.name), of \(last.issued.inWords): read it before you send letters"
      )
    }
  }
}
