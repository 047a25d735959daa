// LabelMeasure.swift: sheets of labels as people name them, by number or by measure.

import PDF
public import SourceText

extension LabelSheet {
  /// Reads a maker's number (`L7160`, `avery 5160`), or a measure: `WIDTHxHEIGHT/COLUMNSxROWS`, to which the
  /// gaps across and down, `/2.5x0`, and the place of the first label from the left and the top, `/7.2x15.1`,
  /// may be added. Measures are in millimetres, or in inches with `in` behind one of them:
  /// `2.625x1/3x10/0.125x0in`. Case and blanks do not count; the paper is that of a sheet that is given by measure.
  ///
  /// - Throws: `LabelSheetError` for anything else, for labels smaller than 15 by 8 millimetres, and for
  ///   labels that the paper has no room for.
  public init(_ text: String, paper: Paper) throws(LabelSheetError) {
    let plain = text.lowercased().filter { $0 != " " }
    let number = plain.hasPrefix("avery") ? String(plain.dropFirst(5)) : plain
    if let (name, measure) = Self.known.first(where: { $0.key.lowercased() == number }) {
      try self.init(measure: measure, named: name, paper: measure.hasSuffix("pt") ? .usLetter : .a4)
    } else {
      guard number.contains("/") else { throw LabelSheetError(.unknown, text) }
      try self.init(measure: number, named: text, paper: paper)
    }
  }

  private init(measure: String, named name: String, paper: Paper) throws(LabelSheetError) {
    let unit = Measure.Unit.allCases.first { measure.contains($0.rawValue) } ?? .millimetre
    let digits = measure.replacing(unit.rawValue, with: "")
    let parts = digits.split(separator: "/", omittingEmptySubsequences: false)
    guard (2...4).contains(parts.count), let size = Measure.pair(parts[0], unit),
      let counts = Measure.counts(parts[1])
    else { throw LabelSheetError(.unreadable, name) }
    var gap = Gap(across: .zero, down: .zero)
    if parts.count > 2 {
      guard let pair = Measure.pair(parts[2], unit) else { throw LabelSheetError(.unreadable, name) }
      gap = Gap(across: pair.0, down: pair.1)
    }
    var corner: (left: Length, top: Length)?
    if parts.count > 3 {
      guard let pair = Measure.pair(parts[3], unit) else { throw LabelSheetError(.unreadable, name) }
      corner = (pair.0, pair.1)
    }
    guard size.0 >= .millimetres(15), size.1 >= .millimetres(8) else {
      throw LabelSheetError(.tooSmall, name)
    }
    // Half a millimetre is forgiven: makers round their measures.
    let used = Self.used(counts.0, counts.1, size.0, size.1, gap)
    let slack = Length(thousandths: 1417)
    guard used.width + (corner?.left ?? .zero) <= paper.size.width + slack,
      used.height + (corner?.top ?? .zero) <= paper.size.height + slack
    else { throw LabelSheetError(.tooLarge(paper), name) }
    self.init(
      name: name, paper: paper, columns: counts.0, rows: counts.1, width: size.0, height: size.1, gap: gap,
      corner: corner)
  }
}

/// A word that names no sheet of labels.
public struct LabelSheetError: Reportable, Hashable {
  enum Kind: Hashable, Sendable { case unknown, unreadable, tooSmall, tooLarge(LabelSheet.Paper) }
  let kind: Kind
  let text: String

  init(_ kind: Kind, _ text: String) { (self.kind, self.text) = (kind, text) }

  public var message: String {
    switch kind {
    case .unknown: "there is no label sheet '\(text)'"
    case .unreadable: "'\(text)' is not the measure of a label sheet"
    case .tooSmall: "the labels of '\(text)' are too small for an address"
    case .tooLarge(let paper):
      "the labels of '\(text)' need more than a sheet of \(paper == .a4 ? "A4" : "US Letter")"
    }
  }

  public var hint: String? {
    switch kind {
    case .unknown:
      "choose one of \(LabelSheet.known.map(\.key).joined(separator: ", ")), or write width x height / columns x rows"
        + " in millimetres: 70x36/3x8"
    case .unreadable:
      "write width x height / columns x rows in millimetres: 70x36/3x8, or in inches: 4x2/2x5in"
    case .tooSmall, .tooLarge: "check the measure: width x height / columns x rows / gaps"
    }
  }
}

/// Measures as people write them.
private enum Measure {
  enum Unit: String, CaseIterable { case inch = "in", point = "pt", millimetre = "mm" }

  /// `70x36` or `63.5x38.1`.
  static func pair(_ text: Substring, _ unit: Unit) -> (Length, Length)? { pair(text) { length($0, unit) } }

  /// `3x8`, each from 1 to 50.
  static func counts(_ text: Substring) -> (Int, Int)? {
    pair(text) { part in Int(part).flatMap { (1...50).contains($0) ? $0 : nil } }
  }

  private static func pair<Part>(_ text: Substring, _ read: (Substring) -> Part?) -> (Part, Part)? {
    let parts = text.split(separator: "x", omittingEmptySubsequences: false).map(read)
    guard parts.count == 2, let first = parts[0], let second = parts[1] else { return nil }
    return (first, second)
  }

  /// A number with at most three decimals, below 1000.
  private static func length(_ text: Substring, _ unit: Unit) -> Length? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count < 3, (1...3).contains(parts[0].utf8.count), let whole = digits(parts[0]) else {
      return nil
    }
    var fraction = 0
    if parts.count == 2 {
      guard (1...3).contains(parts[1].utf8.count), let value = digits(parts[1]) else { return nil }
      fraction = value * [100, 10, 1][parts[1].utf8.count - 1]
    }
    let thousandths = whole * 1000 + fraction
    return switch unit {
    case .inch: Length(thousandths: thousandths * 72)
    case .point: Length(thousandths: thousandths)
    case .millimetre: Length(thousandths: (thousandths * 360 + 63) / 127)
    }
  }

  private static func digits(_ text: Substring) -> Int? {
    text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
  }
}
