// XMLName.swift: the names of elements and attributes, compared in one step.

/// A name without its prefix: workbooks differ in their prefixes only. Two names are the same when a hash of 64 bits is.
struct XMLName: Hashable, Sendable {
  private(set) var hash: UInt64 = 0xCBF2_9CE4_8422_2325

  init() {}

  init(_ text: StaticString) {
    for index in 0..<text.utf8CodeUnitCount { add(text.utf8Start[index]) }
  }

  /// Appends a byte of the name (FNV-1a).
  @inline(__always)
  mutating func add(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }

  // Relationships.
  static let relationship = XMLName("Relationship"), id = XMLName("Id"), type = XMLName("Type")
  static let target = XMLName("Target")
  // The workbook.
  static let workbook = XMLName("workbook"), workbookProperties = XMLName("workbookPr"),
    from1904 = XMLName("date1904")
  static let sheet = XMLName("sheet"), name = XMLName("name"), state = XMLName("state")
  static let relationshipID = XMLName("id")
  // Properties.
  static let headings = XMLName("HeadingPairs"), listedText = XMLName("lpstr")
  // Styles.
  static let numberFormat = XMLName("numFmt"), numberFormatID = XMLName("numFmtId")
  static let formatCode = XMLName("formatCode"), cellFormats = XMLName("cellXfs"), cellFormat = XMLName("xf")
  static let font = XMLName("font"), fontID = XMLName("fontId"), strike = XMLName("strike"),
    on = XMLName("val")
  // Strings.
  static let stringItem = XMLName("si"), text = XMLName("t"), run = XMLName("r")
  // Sheets.
  static let sheetData = XMLName("sheetData"), row = XMLName("row"), hidden = XMLName("hidden")
  static let cell = XMLName("c"), reference = XMLName("r"), cellType = XMLName("t"), style = XMLName("s")
  static let value = XMLName("v"), inlineString = XMLName("is"), formula = XMLName("f")
  static let mergedCells = XMLName("mergeCell"), range = XMLName("ref")
  static let comment = XMLName("comment")
}
