// EvaluatorNames.swift: what a name stands for at a tag.

import SourceText

extension Evaluator {
  /// What a name means here; nil for nothing, or an error if names may not be missing.
  mutating func meaning(of index: Int, at instruction: Int, in frame: Frame) throws(TemplateError) -> Meaning?
  {
    let name = frame.program.names[index]
    guard let first = name.first else { return contexts.last }
    var meaning = scopes.member(first)
    for part in name.rest { meaning = meaning?.member(part) }
    if meaning != nil { return meaning }
    guard missing == .reported else { return nil }
    throw error(.unknownName(name.text, nearest: nearest(to: name)), at: instruction, in: frame)
  }

  /// The names in reach that are like this one.
  private mutating func nearest(to name: Name) -> [String] {
    guard let first = name.first, var meaning = scopes.member(first) else {
      return nearestNames(to: name.first ?? ".", among: scopes.names)
    }
    var prefix = first
    for part in name.rest {
      guard let member = meaning.member(part) else {
        return nearestNames(to: part, among: meaning.memberNames.sorted()).map { "\(prefix).\($0)" }
      }
      prefix += ".\(part)"
      meaning = member
    }
    return []
  }
}
