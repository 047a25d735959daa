// TableFormat.swift: how a table is written: its encoding, separator and line ends.

/// The character encodings that are recognised.
public enum TableEncoding: String, Sendable, CaseIterable {
  case utf8 = "UTF-8"
  case windows1252 = "Windows-1252"
  case macRoman = "Mac Roman"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
}

/// What a reader was told, or found out, about the file in hand.
public struct TableFormat: Sendable, Hashable {
  /// The file's encoding. Rows are always delivered as UTF-8.
  ///
  /// A file without a mark counts as UTF-8 until the first byte that UTF-8 cannot have; if all before was
  /// ASCII it is Windows-1252 from then on. So this may change while rows are read, and is final after the last.
  public internal(set) var encoding: TableEncoding = .utf8
  /// Whether the file, read as Windows-1252, has what looks like Mac Roman: final after the last row. It is read so only
  /// when `TableOptions.encoding` says it.
  public internal(set) var looksLikeMacRoman = false
  /// Whether the file, read as Windows-1252 or Mac Roman, has more letters of DOS inside words than of its own: final after the last row.
  public internal(set) var looksLikeDOS = false
  /// Whether the file starts with a byte order mark (which is no part of the first column's name).
  public internal(set) var hasMark = false
  /// The byte between two fields: `,`, `;`, tab, `|`, or what the file's `sep=` line or the caller says.
  public internal(set) var separator = UInt8(ascii: ",")

  /// The separator in words, as a message shows it.
  var separatorName: String {
    switch separator {
    case UInt8(ascii: ","): "comma"
    case UInt8(ascii: ";"): "semicolon"
    case UInt8(ascii: "\t"): "tab"
    case UInt8(ascii: "|"): "vertical bar"
    default: "'\(UnicodeScalar(separator))'"
    }
  }

  /// What to tell the user: nil for plain comma-separated UTF-8, else such as
  /// `read as Windows-1252, semicolon between fields`.
  public var remark: String? {
    var parts: [String] = []
    if encoding != .utf8 { parts.append("read as \(encoding.rawValue)") }
    if separator != UInt8(ascii: ",") { parts.append("\(separatorName) between fields") }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}

/// What a caller may decide about reading a table.
public struct TableOptions: Sendable {
  /// The byte between two fields; nil: found out from the header. Never a quote, CR or LF (which are ignored).
  public var separator: UInt8?
  /// The encoding; nil: found out.
  public var encoding: TableEncoding?
  /// Whether the first row names the columns and is no data.
  public var hasHeader = true
  /// The most bytes a row may have as UTF-8, line ends inside quotes included. At most 256 MiB.
  public var maximumRowLength = 1 << 20
  /// How many bytes are asked for at a time; memory is a small multiple of it.
  public var chunkLength = 1 << 16

  /// Whether single rows with letters of Windows-1252 in a file that is UTF-8 are put into UTF-8.
  public var mendsText = false

  /// All is found out; the first row is a header; rows have at most 1 MiB.
  public init() {}
}
