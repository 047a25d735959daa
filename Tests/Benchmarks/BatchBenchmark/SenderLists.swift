// SenderLists.swift: lists of senders beyond those of the data.

import Files
import SourceText

/// Writes a list of so many different people, whose family names are taken in turn.
func writeSenders(_ count: Int, names: [String], to path: String) throws(FileError) {
  let file = try OutputStream(path)
  var rows = Array("id,name,street,postcode,city,country,email\r\n".utf8)
  for id in 1...count {
    let name = "Anna \(names[id % names.count])"
    rows += "\(id),\(name),\(id) High Street,N1 1AA,London,United Kingdom,reader\(id)@example.org\r\n".utf8
    if rows.count > 1 << 20 {
      try file.write(rows)
      rows.removeAll(keepingCapacity: true)
    }
  }
  try file.write(rows)
}
