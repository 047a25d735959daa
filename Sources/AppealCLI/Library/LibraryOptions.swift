// LibraryOptions.swift: the options that say which templates and addressees to use.

import Arguments

/// Folders laid over what is embedded in the program.
struct LibraryOptions {
  var templates: String?
  var addressees: String?

  /// The options as words of the command line.
  var words: [String] {
    [("--templates", templates), ("--addressees", addressees)].flatMap { option, value in
      value.map { [option, $0] } ?? []
    }
  }

  static let options: [Option<Self>] = [
    Option(
      "templates", "DIR", help: "Templates and actions of your own, laid over those in the program.",
      \.templates),
    Option(
      "addressees", "DIR", help: "Addressees of your own, laid over those in the program.", \.addressees),
  ]
}
