// CellStyles.swift: the number formats of a workbook's cells, and which of them are struck through.

import SourceText
import ZIP

/// The number format of each cell style, and whether it strikes text through, from `styles.xml`.
struct CellStyles: Sendable {
  /// The part may have so many bytes.
  static let longestPart = 1 << 27
  /// Programs have up to 65,490 styles, and format codes of up to 255 characters.
  private static let (mostStyles, longestCode) = (1 << 16, 1024)

  private var formats: [NumberFormat] = []
  private var struck: Set<Int> = []

  /// A workbook without styles.
  init() {}

  init(_ part: String, of archive: Archive) throws(FileError) {
    var scanner = try XMLScanner(part, of: archive, limit: Self.longestPart)
    var own: [Int: NumberFormat] = [:]
    var isInCells = false
    var (fonts, struckFonts) = (0, Set<Int>())
    while true {
      switch try scanner.next() {
      case .finished: return
      case .start where scanner.name == .numberFormat:
        if let number = scanner.number(.numberFormatID), let code = try scanner.string(.formatCode),
          code.utf8.count <= Self.longestCode, own.count < Self.mostStyles
        {
          own[number] = NumberFormat(code: code)
        }
      case .start where scanner.name == .font: fonts += 1
      case .start where scanner.name == .strike && fonts <= Self.mostStyles:
        if scanner.attribute(.on) == nil || scanner.isTrue(.on) { struckFonts.insert(fonts) }
      case .start where scanner.name == .cellFormats: isInCells = true
      case .end where scanner.name == .cellFormats: isInCells = false
      case .start where isInCells && scanner.name == .cellFormat && formats.count < Self.mostStyles:
        let number = scanner.number(.numberFormatID) ?? 0
        if struckFonts.contains(1 + (scanner.number(.fontID) ?? 0)) { struck.insert(formats.count) }
        formats.append(own[number] ?? NumberFormat(builtIn: number))
      default: break
      }
    }
  }

  /// Whether a style strikes text through.
  func isStruck(_ style: Int) -> Bool { struck.contains(style) }

  /// The format of a style; a style that there is not has none.
  subscript(style: Int) -> NumberFormat { style < formats.count ? formats[style] : .plain }
}
