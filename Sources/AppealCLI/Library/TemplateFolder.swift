// TemplateFolder.swift: what is looked for in a folder of templates.

import Defaults
import Files
import SourceText
import UrgentAction

/// What a folder laid over the program's templates may hold.
enum TemplateFolder {
  static let hint =
    "templates stand in folders named by languages, such as 'en', actions in 'actions', countries in 'countries'"

  /// Whether a file is looked for: one that the program has too, or one in a folder of a language, of actions or countries.
  static func mayRead(_ path: String) -> Bool {
    let folder = path.prefix { $0 != "/" }
    return EmbeddedFiles.templates.bytes(of: path) != nil
      || folder.count < path.count
        && (["actions", "countries"].contains(folder) || Language(folder)?.code == String(folder))
  }

  /// Whether a file looks like one of ours and is not looked for.
  static func isStray(_ path: String) -> Bool {
    [".mustache", ".json", ".txt"].contains(where: path.hasSuffix) && !mayRead(path)
  }

  /// Checks that something in a folder is read, and not only in a folder in it.
  static func check(_ folder: String) throws {
    guard try !FolderFiles(folder).paths(under: "").contains(where: mayRead) else { return }
    let isAbove = pathKind("\(folder)/Templates") == .folder
    throw FileError(
      .notFound, "no file in '\(folder)' is a template", hint: isAbove ? "give '\(folder)/Templates'" : hint)
  }
}
