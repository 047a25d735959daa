// SheetRefusal.swift: a sheet given where an action belongs.

import Files
import SourceText

/// Why a sheet that is given where an action belongs is refused, and what to type instead.
struct SheetRefusal: Reportable {
  var message: String
  var hint: String?

  /// Nil where the word names no file, or one that can be an action file.
  init?(_ word: String) {
    if let list = [".csv", ".tsv", ".xlsx", ".vcf"].first(where: word.lowercased().hasSuffix),
      pathKind(word) == .file
    {
      message = "'\(word)' is \(list == ".vcf" ? "an address book" : "a list"), not an action file"
      hint = "give the action's file or number; 'appeal batch ACTION --senders FILE' takes a list of senders"
      return
    }
    let endings = [".txt", ".eml", ".html", ".htm", ".pdf", ".msg"]
    guard endings.contains(where: word.lowercased().hasSuffix), pathKind(word) == .file else { return nil }
    message = "'\(word)' is a sheet, not an action file"
    hint = "type 'appeal import \(word)', then 'appeal letter' with the file that it writes"
  }
}
