// ListStyle.swift: finished sentences of a language as the items of a list under one stem.

import JSONText

/// How the requests of a language stand in a list: `list` in its phrases.
///
/// A sentence that begins with one of a stem's openings asks with the stem's own force; what stands behind the opening is
/// the item. The stem with the most items has the list; all other sentences stay sentences.
struct ListStyle: Sendable {
  /// What a sentence is in a list.
  struct Item: Sendable, Hashable {
    /// The words above the list, without a mark behind them: `Le insto a`.
    var stem: String
    var text: String
  }

  /// What stands behind every item but the last.
  let separator: String
  private let openings: [(stem: String, opening: String)]

  /// That of English, whose points are recast; only an author's own sentences are looked at.
  static let english = ListStyle(separator: ";", openings: [("I urge you to", "I urge you to ")])

  private init(separator: String, openings: [(stem: String, opening: String)]) {
    (self.separator, self.openings) = (separator, openings)
  }

  init(reading value: JSONValue) throws(JSONError) {
    try value.requireKnownKeys("separator", "stems")
    separator = try value.optionalString("separator") ?? ";"
    var openings: [(stem: String, opening: String)] = []
    for stem in try value.required("stems").members() {
      openings += try stem.value.strings().map { (stem.name, $0) }
    }
    // "Le insto a que" is no "Le insto a".
    self.openings = openings.sorted { $0.opening.utf8.count > $1.opening.utf8.count }
  }

  /// The item that a sentence makes, without its full stop; nil when it opens otherwise, or is more than one sentence.
  func item(of sentence: String) -> Item? {
    guard let (stem, opening) = openings.first(where: { sentence.hasPrefix($0.opening) }) else { return nil }
    var item = sentence.dropFirst(opening.count)
    if item.last == "." { item.removeLast() }
    var isBehindEnd = false
    for word in item.split(separator: " ") {
      if isBehindEnd, word.first?.isUppercase == true { return nil }
      isBehindEnd = word.last.map { ".!?".contains($0) } ?? false
    }
    return item.isEmpty ? nil : Item(stem: stem, text: String(item))
  }
}
