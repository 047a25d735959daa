// Pairing.swift: which closing tag belongs to which opening one.

import SourceText

extension TokenizedText {
  /// Joins each opening tag with its closing tag, and marks what stands directly in a parent's body.
  ///
  /// - Throws: a tag left open, closed in the wrong order, or inside more than `Template.deepestNesting` others.
  mutating func pairTags() throws(TemplateError) {
    var open: [Int] = []
    for index in tokens.indices {
      let isInParent = open.last.map { tokens[$0].kind == .parent } ?? false
      if tokens[index].kind == .close {
        let name = text(tokens[index].name)
        guard let opener = open.popLast() else { throw error(.closeWithoutOpening(name), at: index) }
        let expected = nameWithMark(opener)
        guard name == expected || name == text(tokens[opener].name) else {
          let line = TextLocation(file: file, offset: tokens[opener].range.lowerBound, in: source).line
          throw error(.mismatchedClose(found: name, expected: expected, openedOnLine: line), at: index)
        }
        tokens[opener].partner = index
        tokens[index].partner = opener
        tokens[index].isIgnored = tokens[opener].isIgnored
      } else {
        tokens[index].isIgnored = isInParent && tokens[index].kind != .block
        guard tokens[index].opens else { continue }
        guard open.count < Template.deepestNesting else {
          throw error(.tagsNestedTooDeep(limit: Template.deepestNesting), at: index)
        }
        open.append(index)
      }
    }
    if let opener = open.last {
      throw error(
        .unclosedSection(opening: text(tokens[opener].range), name: nameWithMark(opener)), at: opener)
    }
  }

  /// The name as its closing tag repeats it.
  private func nameWithMark(_ index: Int) -> String {
    (tokens[index].isDynamic ? "*" : "") + text(tokens[index].name)
  }

  private func error(_ kind: TemplateError.Kind, at index: Int) -> TemplateError {
    TemplateError(kind, at: TextLocation(file: file, offset: tokens[index].range.lowerBound, in: source))
  }
}
