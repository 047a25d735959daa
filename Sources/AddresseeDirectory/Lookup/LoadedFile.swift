// LoadedFile.swift: one directory file in memory, of which only the records that are asked for are decoded.

import JSONText
import SourceText

/// A file whose syntax has been checked and whose records are found by id.
final class LoadedFile: Sendable {
  /// The path within the source, such as `cn/premier.json`.
  let path: String
  let root: JSONValue

  init(path: String, root: JSONValue) { (self.path, self.root) = (path, root) }

  /// The objects of one of the file's lists; none when it is missing or no list.
  func records(_ list: String) -> [JSONValue] { (try? root.list(list)) ?? [] }

  func record(_ list: String, id: String) -> JSONValue? { records(list).first { $0.hasID(id) } }

  /// Decodes a record, and throws the first fault in it.
  func decode<Record>(
    _ value: JSONValue, _ reading: (JSONValue, FindingList) -> Record
  ) throws(DirectoryError) -> Record {
    let findings = FindingList()
    let record = reading(value, findings)
    if let fault = findings.all.first(where: { $0.severity == .error }) {
      throw DirectoryError(badFile: fault)
    }
    return record
  }
}

extension JSONValue {
  func hasID(_ id: String) -> Bool { self["id"]?.isText(id) ?? false }

  /// A member that is a text; nil for anything else.
  func text(_ name: String) -> String? { try? self[name]?.string() }
}
