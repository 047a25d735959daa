// TableFile.swift: tables that are read whole, as text or as a workbook.

import Files
import SourceText
import Workbooks
import ZIP

/// The bytes of a file, or of standard input for `-`; of a workbook, its first sheet that is not hidden, as CSV.
///
/// - Throws: `FileError`; a file or a sheet of more than 64 MiB is unreadable.
func readTable(_ path: String) throws(FileError) -> [UInt8] {
  let bytes = try readFile(path)
  guard Workbook.isOne(bytes) else { return bytes }
  let name = path == "-" ? "standard input" : path
  var table = try Workbook(MemoryBytes(bytes), named: name).table(sheet: nil)
  return try table.bytes(limit: 64 << 20)
}
