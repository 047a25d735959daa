// TableError.swift: what makes a table unreadable as a whole.

public import SourceText

/// A table that cannot be read any further, and where that showed.
///
/// What is wrong with a single row is a `RowFaults` of that row and stops nothing.
public struct TableError: Reportable, Hashable {
  public enum Kind: Hashable, Sendable {
    /// There is not even a header.
    case empty
    /// The quote opened at `location` is never closed. The reader has this of the header only: in a row it is one of
    /// the `RowFaults`.
    case unterminatedQuote
    /// The row that starts at `location` has more than `limit` bytes.
    case rowTooLong(limit: Int)
    /// The quote opened at `location` is still open after `limit` bytes of its row.
    case quoteTooLong(limit: Int)
    /// The file is no text; `what` says which kind it is, such as "an Excel workbook".
    case notText(what: String)
    /// The bytes could not be had.
    case unreadable(FileError)
  }

  public var kind: Kind
  public var location: TextLocation?

  init(_ kind: Kind, at location: TextLocation?) { (self.kind, self.location) = (kind, location) }

  public var message: String {
    switch kind {
    case .empty: "the table is empty"
    case .unterminatedQuote: "a quote opened here is never closed"
    case .rowTooLong(let limit): "the row that starts here is longer than \(limit) bytes"
    case .quoteTooLong(let limit): "the quote opened here is not closed within \(limit) bytes"
    case .notText(let what): "this is \(what), not a text table"
    case .unreadable(let error): error.message
    }
  }

  public var hint: String? {
    switch kind {
    case .empty: "the first line must name the columns, such as id,name,street,city"
    case .unterminatedQuote, .quoteTooLong:
      "close the quote at the end of its field; a quote that belongs to the text is written twice"
    case .rowTooLong: "look for a missing line end, or a file that is not a table"
    case .notText: "save it as 'CSV UTF-8 (comma delimited)' and use that file"
    case .unreadable(let error): error.hint
    }
  }
}
