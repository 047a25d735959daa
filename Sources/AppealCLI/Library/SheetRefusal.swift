// SheetRefusal.swift: a sheet given where an action belongs.

import Files
import SourceText

/// Why a sheet that is given where an action belongs is refused, and what to type instead.
struct SheetRefusal: Reportable {
  var message: String
  var hint: String?

  /// Nil where the word names no file, or one that can be an action file.
  init?(_ word: String) {
    let endings = [".txt", ".eml", ".html", ".htm", ".pdf", ".msg"]
    guard endings.contains(where: word.lowercased().hasSuffix), pathKind(word) == .file else { return nil }
    message = "'\(word)' is a sheet, not an action file"
    hint = "type 'appeal import \(word)', then 'appeal letter' with the file that it writes"
  }
}
