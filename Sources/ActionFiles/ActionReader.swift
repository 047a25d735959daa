// ActionReader.swift: what the parts of an action file share while they are read.

import JSONText
import UrgentAction
import World

/// Reads the values of one action file and goes on after a fault, so that all of them are known at the end.
final class ActionReader {
  private(set) var faults: [JSONError] = []
  let finder: CountryFinder
  /// The countries whose authorities are asked.
  var countries: [Country] = []
  /// The ids of those who are written out in the edition that is read.
  private var ids: Set<String> = []
  private var written = 0

  init(_ finder: CountryFinder) { self.finder = finder }

  func note(_ fault: JSONError) { faults.append(fault) }

  func note(_ value: JSONValue, _ message: String, hint: String? = nil) {
    note(value.error(message, hint: hint))
  }

  /// What `read` gives; after a fault, which is noted, `fallback`.
  func value<Value>(_ fallback: Value, _ read: @autoclosure () throws(JSONError) -> Value) -> Value {
    do throws(JSONError) {
      return try read()
    } catch {
      note(error)
      return fallback
    }
  }

  /// The same for what takes several steps to read.
  func reading<Value>(_ fallback: Value, _ read: () throws(JSONError) -> Value) -> Value {
    value(fallback, try read())
  }

  /// Notes every key that has no meaning here.
  func check(_ value: JSONValue, hasOnly keys: String...) {
    self.value([], try value.unknownKeys(known: keys)).forEach(note)
  }

  func string(_ value: JSONValue, _ key: String) -> String? {
    self.value(nil, try value.optionalString(key))
  }

  func list(_ value: JSONValue, _ key: String) -> [JSONValue] {
    self.value([], try value.list(key))
  }

  func texts(_ value: JSONValue, _ key: String) -> [Language: String] {
    self.value([:], try value.texts(key))
  }

  /// The words of the `doubt` of an object.
  func doubts(_ value: JSONValue) -> [String] {
    string(value, "doubt")?.split(separator: "\n").map(String.init) ?? []
  }

  /// Begins an edition, whose addressees are counted anew.
  func beginEdition() {
    ids = []
    written = 0
  }

  /// The id that an addressee has in the file, else `written-1`, `written-2` and so on.
  func id(ofWritten value: JSONValue) -> String {
    written += 1
    guard let given = value["id"], let id = string(value, "id") else { return "written-\(written)" }
    if id.isEmpty || id.utf8.count > 60
      || !id.utf8.allSatisfy({ ($0 >= 0x61 && $0 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2D })
    {
      note(
        given, "'\(id)' is not fit for an id", hint: "use small letters, digits and '-', such as 'minister'")
    } else if !ids.insert(id).inserted {
      note(given, "two addressees have the id '\(id)'", hint: "give each its own")
    }
    return id
  }
}
