// LibraryOptions.swift: the options that say which templates and addressees to use.

import Arguments

/// Folders laid over what is embedded in the program.
struct LibraryOptions {
  var templates: String?
  var addressees: String?

  /// The options' rows for a command that keeps them under `path`.
  static func options<Target>(
    _ path: any WritableKeyPath<Target, LibraryOptions> & Sendable
  ) -> [Option<Target>] {
    [
      Option("templates", "DIR", help: "Templates and actions of your own, laid over those in the program.") {
        $0[keyPath: path].templates = $1
      },
      Option("addressees", "DIR", help: "Addressees of your own, laid over those in the program.") {
        $0[keyPath: path].addressees = $1
      },
    ]
  }
}
