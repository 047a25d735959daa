// LaterEditions.swift: what a file says of an action that a sheet read again does not know.

import Correspondence
import Files
import JSONText
import UrgentAction

/// The editions of an action file that would be lost if a sheet's action replaced it.
struct LaterEditions {
  /// As a person reads them: `the stop of 2026-11-28`; those of earlier days, which a later sheet replaces, are none.
  let names: [String]

  init(in path: String, lostBy action: JSONTree) {
    // What is no action file has no editions.
    let root = pathKind(path) == .file ? try? JSONDocument(parsing: try readFile(path), file: path).root : nil
    let known = root.map { JSONTree($0)["editions"]?.elements ?? [] } ?? []
    let new = action["editions"]?.elements ?? []
    let day = new.last?["issued"]?.text ?? ""
    names = known.filter { edition in
      let isLater =
        edition["kind"]?.text == Edition.Kind.stop.rawValue || edition["issued"]?.text ?? "9" >= day
      return isLater && !new.contains { Self.areSame($0, edition) }
    }.map { "the \($0["kind"]?.text ?? "edition") of \($0["issued"]?.text ?? "an unknown day")" }
  }

  /// By the index, else by kind and day, or kind and sheet, and by all three where both have an index, as one of them may have
  /// been mended; no action has two first editions.
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
  /// Why no letters of an action must be written, where another file in a file's folder says that it was stopped; nil where
  /// none does.
  func stopBeside(_ path: String, _ action: Action, on day: CalendarDay) -> String? {
    guard action.reference != nil else { return nil }
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    let names = (try? namesInFolder(folder.isEmpty ? "." : folder).filter { $0.hasSuffix(".json") }) ?? []
    let stop = Array(#""\#(Edition.Kind.stop.rawValue)""#.utf8)
    return names.sorted().lazy.compactMap { name in
      // Few files of a folder tell of a stop; only those are decoded.
      guard let bytes = try? readFile(folder + name),
        bytes.indices.contains(where: { bytes[$0] == stop[0] && bytes[$0...].starts(with: stop) }),
        let other = try? self.action(JSONDocument(parsing: bytes, file: folder + name))
      else { return nil }
      let gate = LateGate(other, on: day)
      // An id such as "action" is that of several.
      return other.reference == action.reference && gate.state == .stopped
        ? "\(folder)\(name): \(gate.whyNotOpen)" : nil
    }.first
  }

  /// - Throws: not written, where a file beside that of an action says that it was stopped.
  func refuseStopped(_ word: String, _ action: Action, on day: CalendarDay) throws {
    guard isFile(word), LateGate(action, on: day).state != .stopped,
      let why = stopBeside(word, action, on: day)
    else { return }
    throw DeskError(.notWritten, why)
  }
}
