// Naming.swift: whether letters may name the organization whose action it is.

import SourceText

/// What a section wants of letters: whether they name the organization that asks for them. Sections disagree, and one sheet
/// may say otherwise than the next.
public enum Naming: String, CaseIterable, Sendable, Hashable {
  /// Letters must not name it.
  case unwanted
  /// The texts decide.
  case free
  /// Letters should name it.
  case wanted
}

extension [String] {
  /// The first of these names of an organization that a text has as words of their own; nil where it has none.
  public func firstNamed(in text: String) -> String? {
    first { name in
      var rest = text[...]
      while let place = rest.firstPlace(of: name) {
        rest = text[place.upperBound...]
        if text[..<place.lowerBound].last?.isLetter != true, rest.first?.isLetter != true { return true }
      }
      return false
    }
  }
}
