// ShellWord.swift: words as they are typed in a shell.

/// A text as one word of a shell's command line, between single quotes where it needs them.
public func shellWord(_ text: String) -> String {
  let isPlain = text.unicodeScalars.allSatisfy {
    $0.properties.isAlphabetic || "0123456789-_./,:+@=".unicodeScalars.contains($0)
  }
  return isPlain && !text.isEmpty ? text : shellQuoted(text)
}

/// A text between single quotes.
public func shellQuoted(_ text: String) -> String { "'\(text.exchanging("'", for: "'\\''"))'" }
