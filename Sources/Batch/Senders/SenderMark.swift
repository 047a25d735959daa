// SenderMark.swift: columns that say for whom nothing must be written.

/// A column that marks people.
struct SenderMark: Sendable {
  /// Its index in the table.
  let index: Int
  let column: SenderColumn

  /// The columns that mark people, each of which counts when there are several: `Is Deceased`, `Deceased Date`.
  static let columns: [SenderColumn] = [.deceased, .doNotContact]

  /// What a cell of the column says of the person; nil when it says nothing.
  func says(_ text: String) -> String? {
    let plain = text.lowercased().filter { $0 != "." && $0 != " " }
    if plain.allSatisfy({ "0-–—/?,:☐".contains($0) }) || Self.no.contains(plain)
      || CellContent.isAbsent(text)
    {
      return nil
    }
    return column == .deceased
      ? "the column for people who have died says '\(quotable(text))'"
      : "the column for people who want no post says '\(quotable(text))'"
  }

  /// Words for no, without blanks and full stops.
  private static let no: Set<String> = [
    "no", "n", "false", "f", "nein", "non", "falsch", "faux", "falso", "off", "unchecked", "keine", "keiner",
    "none",
    "lebt", "lebend", "alive", "living", "vivant", "vivante", "vivo", "viva", "notdeceased",
    "nichtverstorben",
    "nondécédé", "ok", "1900-01-00", "01011900",
    "1900-01-01",
  ]
}
