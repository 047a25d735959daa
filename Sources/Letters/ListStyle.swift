// ListStyle.swift: finished sentences of a language as the items of a list under one stem.

import JSONText

/// How the requests of a language stand in a list: `list` in its phrases.
///
/// A sentence that begins with one of the openings asks with the stem's own force; what stands behind the opening is the
/// item. All other sentences stay sentences.
struct ListStyle: Sendable {
  /// The words above the list, without a mark behind them: `Le insto a`.
  let stem: String
  /// What stands behind every item but the last.
  let separator: String
  private let openings: [String]

  init(reading value: JSONValue) throws(JSONError) {
    try value.requireKnownKeys("stem", "separator", "openings")
    stem = try value.string("stem")
    separator = try value.optionalString("separator") ?? ";"
    openings = try value.strings("openings")
  }

  /// The item that a sentence makes, without its full stop; nil when it opens otherwise, or is more than one sentence.
  func item(of sentence: String) -> String? {
    guard let opening = openings.first(where: { sentence.hasPrefix($0) }) else { return nil }
    var item = sentence.dropFirst(opening.count)
    if item.last == "." { item.removeLast() }
    var isBehindEnd = false
    for word in item.split(separator: " ") {
      if isBehindEnd, word.first?.isUppercase == true { return nil }
      isBehindEnd = word.last.map { ".!?".contains($0) } ?? false
    }
    return item.isEmpty ? nil : String(item)
  }
}
