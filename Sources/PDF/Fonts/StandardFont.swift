// StandardFont.swift: the fonts that every PDF reader has, with their metrics compiled in.

/// A font of the standard 14 of PDF (ISO 32000-1, 9.6.2.2), written with WinAnsiEncoding.
public enum StandardFont: UInt8, CaseIterable, Hashable, Sendable {
  case timesRoman, timesBold, helvetica, helveticaBold

  /// The PostScript name, such as `Times-Roman`.
  var name: String {
    switch self {
    case .timesRoman: "Times-Roman"
    case .timesBold: "Times-Bold"
    case .helvetica: "Helvetica"
    case .helveticaBold: "Helvetica-Bold"
    }
  }

  /// The advance width of a Windows-1252 code in 1/1000 em; 0 for a code that has no character.
  public func width(of code: UInt8) -> Int { Int(metrics.widths[Int(code)]) }

  /// The width of a row of Windows-1252 codes with kerning, in 1/1000 em.
  func width(of codes: some Sequence<UInt8>) -> Int {
    let metrics = self.metrics
    var sum = 0
    var last: UInt8 = 0x20
    for code in codes {
      sum += Int(metrics.widths[Int(code)]) + metrics.kerning.value(last, code)
      last = code
    }
    return sum
  }

  var metrics: StandardMetrics {
    switch self {
    case .timesRoman: .timesRoman
    case .timesBold: .timesBold
    case .helvetica: .helvetica
    case .helveticaBold: .helveticaBold
    }
  }
}

/// The measures of a standard font, all in 1/1000 em.
///
/// A class, so that a font's tables are passed around as one reference.
final class StandardMetrics: Sendable {
  /// Advance widths by Windows-1252 code: 256 values.
  let widths: [Int16]
  let kerning: KerningClasses

  /// The widths are those of the codes from 32 on; kerning is as `KerningClasses` reads it.
  init(widths: String, kerning: String) {
    self.widths = [Int16](repeating: 0, count: 32) + tokens(widths).compactMap { Int16($0) }
    self.kerning = KerningClasses(kerning)
  }
}

/// Kerning pairs folded into classes: codes that kern alike share a row.
///
/// Class 0 on either side never kerns. `left` and `right` have 256 values each.
struct KerningClasses: Sendable {
  private var left = [UInt8](repeating: 0, count: 256)
  private var right = [UInt8](repeating: 0, count: 256)
  private let columns: Int
  private var values: [Int16]

  /// Reads groups of characters, each followed by distances and the characters that move by them, separated by strokes:
  /// `AÀ -40 CÇ -55 T / F -80 ,.`
  init(_ text: String) {
    let groups = tokens(text).split(separator: "/")
    var count: UInt8 = 0
    for group in groups {
      for place in stride(from: group.startIndex + 2, to: group.endIndex, by: 2) {
        for code in Self.codes(group[place]) where right[code] == 0 {
          count += 1
          right[code] = count
        }
      }
    }
    columns = Int(count) + 1
    values = [Int16](repeating: 0, count: columns * (groups.count + 1))
    for (row, group) in groups.enumerated() {
      for code in group.first.map(Self.codes) ?? [] { left[code] = UInt8(row + 1) }
      for place in stride(from: group.startIndex + 2, to: group.endIndex, by: 2) {
        let distance = Int16(group[place - 1]) ?? 0
        for code in Self.codes(group[place]) { values[(row + 1) * columns + Int(right[code])] = distance }
      }
    }
  }

  private static func codes(_ characters: Substring) -> [Int] {
    characters.unicodeScalars.compactMap { WinAnsi.code($0).map(Int.init) }
  }

  @inline(__always) func value(_ first: UInt8, _ second: UInt8) -> Int {
    Int(values[Int(left[Int(first)]) * columns + Int(right[Int(second)])])
  }
}

/// What stands between blanks and line ends; found by bytes, because each letter's program reads the metrics anew.
private func tokens(_ text: String) -> [Substring] {
  text.utf8.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }.map { Substring($0) }
}

/// A set of standard fonts.
public struct FontUse: OptionSet, Hashable, Sendable {
  public let rawValue: UInt16

  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// The set of one font.
  public init(_ font: StandardFont) { rawValue = 1 << UInt16(font.rawValue) }
}

extension StandardFont {
  /// The font's name in the resources of a page; the same in every document.
  var resourceName: StaticString {
    switch self {
    case .timesRoman: "F1"
    case .timesBold: "F2"
    case .helvetica: "F5"
    case .helveticaBold: "F6"
    }
  }
}
