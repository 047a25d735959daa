// Workbook.swift: an Excel workbook (XLSX), and the sheet of it that is a list.

public import SourceText
public import ZIP

/// A workbook in Office Open XML (ECMA-376), as Excel, LibreOffice and Google write it.
///
/// ```swift
/// let book = try Workbook(FileBytes(file), named: "supporters.xlsx")
/// var table = try book.table(sheet: nil)  // a ByteSource: the sheet as CSV
/// ```
///
/// Memory does not depend on the size of the workbook. Limits: 20,000 files in the archive; 2 GiB of XML a sheet, 1 GiB of
/// shared strings, 128 MiB of styles, 4 MiB of sheets' names; 4 MiB a tag, 1 MiB a text, 1 MiB a row, 100 tags inside one
/// another; 1,048,576 rows and 16,384 columns.
public struct Workbook: Sendable {
  private struct Sheet: Sendable {
    var name: String
    var isHidden: Bool
    var path: String
  }

  private static let longestPart = 1 << 22

  private let archive: Archive
  private var sheets: [Sheet] = []
  private var stringsPath: String?
  private var stylesPath: String?
  private let propertiesPath: String?
  private var since1904 = false

  /// Whether a file with these first bytes is a workbook, or one of the kinds that are refused in words.
  public static func isOne(_ start: some Sequence<UInt8>) -> Bool {
    let start = Array(start.prefix(4))
    // The second is an archive without files.
    return start == [0x50, 0x4B, 3, 4] || start == [0x50, 0x4B, 5, 6] || start == ForeignFile.oldSignature
  }

  /// Reads what sheets there are.
  ///
  /// - Throws: a `FileError` of the kind `damaged` for a file that is no workbook, encrypted, or broken.
  public init(_ bytes: any ArchiveBytes, named name: String) throws(FileError) {
    let start = try bytes.bytes(in: 0..<4)
    if start == ForeignFile.oldSignature { throw ForeignFile.old(name) }
    archive = try Archive(bytes, named: name)
    let whole = try Relationships(of: "", in: archive)
    let part = whole.first("officeDocument") ?? "xl/workbook.xml"
    propertiesPath = whole.first("extended-properties")
    guard archive.contains(part), part.hasSuffix(".xml") else { throw ForeignFile.archive(archive) }
    let relationships = try Relationships(of: part, in: archive)
    stringsPath = relationships.first("sharedStrings")
    stylesPath = relationships.first("styles")
    try readSheets(part, relationships)
  }

  private mutating func readSheets(_ part: String, _ relationships: Relationships) throws(FileError) {
    var scanner = try XMLScanner(part, of: archive, limit: Self.longestPart)
    while true {
      switch try scanner.next() {
      case .finished: return
      case .start where scanner.depth == 1 && scanner.name != .workbook: throw ForeignFile.archive(archive)
      case .start where scanner.name == .workbookProperties: since1904 = scanner.isTrue(.from1904)
      case .start where scanner.name == .sheet:
        let id = try scanner.string(.relationshipID)
        guard let name = try scanner.string(.name),
          let target = relationships.targets.first(where: { $0.id == id }), target.kind == "worksheet"
        else { continue }
        let state = try scanner.string(.state) ?? "visible"
        sheets.append(Sheet(name: name, isHidden: state != "visible", path: target.path))
      default: break
      }
    }
  }

  /// The names of the sheets that are not hidden, in their order.
  var visibleSheets: [String] { sheets.filter { !$0.isHidden }.map(\.name) }

  /// Opens a sheet as a table, from its first row on: the wanted one, in whose name case does not count, or the first that is
  /// not hidden.
  ///
  /// - Throws: `FileError` when there is no such sheet, or the texts or styles of the workbook cannot be
  ///   read.
  public func table(sheet wanted: String?) throws(FileError) -> SheetTable {
    let sheet = try sheet(wanted)
    let strings = try stringsPath.map { path throws(FileError) in try SharedStrings(path, of: archive) }
    let styles = try stylesPath.map { path throws(FileError) in try CellStyles(path, of: archive) }
    let reader = try SheetReader(
      sheet.path, of: archive, strings ?? SharedStrings(), styles ?? CellStyles(), since1904: since1904)
    let others = visibleSheets.filter { $0 != sheet.name }
    return SheetTable(
      reader, name: sheet.name, of: archive.name, others: wanted == nil ? others : [],
      comments: try comments(of: sheet), separator: ListSeparator.of(propertiesPath, in: archive))
  }

  /// The first cells of a sheet that have comments.
  private func comments(of sheet: Sheet) throws(FileError) -> [String] {
    var cells: [String] = []
    guard let path = try Relationships(of: sheet.path, in: archive).first("comments"), archive.contains(path)
    else { return cells }
    var scanner = try XMLScanner(path, of: archive, limit: CellStyles.longestPart)
    while cells.count < SheetReader.namedRows, try scanner.moves(to: .comment) {
      if let cell = try scanner.string(.range) { cells.append(cell) }
    }
    return cells
  }

  private func sheet(_ wanted: String?) throws(FileError) -> Sheet {
    guard let wanted else {
      if let sheet = sheets.first(where: { !$0.isHidden }) { return sheet }
      throw FileError(
        .damaged, "'\(archive.name)' has no sheet that is not hidden", hint: "name one with --sheet")
    }
    if let sheet = sheets.first(where: { $0.name == wanted })
      ?? sheets.first(where: { $0.name.lowercased() == wanted.lowercased() })
    {
      return sheet
    }
    let names = visibleSheets.map { "'\($0)'" }.joined(separator: ", ")
    let near = nearestNames(to: wanted, among: sheets.map(\.name))
    throw FileError(
      .damaged, "'\(archive.name)' has no sheet '\(wanted)'",
      hint: near.isEmpty ? "it has \(names)" : "did you mean '\(near[0])'? It has \(names)")
  }
}
