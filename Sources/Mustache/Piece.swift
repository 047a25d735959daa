// Piece.swift: what is left of a template when some of its values are known.

/// A part of a specialised template.
public enum Piece: Sendable, Hashable {
  /// Bytes to write as they are: text of the template, and known values, escaped already.
  case text([UInt8])
  /// The value of a slot, by the slot's number in the list of open names.
  case slot(Int, escaped: Bool)
  /// Pieces that are there when the slot is not empty or, inverted, when it is.
  indirect case section(slot: Int, inverted: Bool, [Piece])
}

extension Template {
  /// Does all that depends on known values only, and leaves the rest, in order; texts that follow each other
  /// are one.
  ///
  /// ```swift
  /// let letter = try Template("Dear {{title}},\n{{text}}\n{{sender}}{{#email}}, {{.}}{{/email}}\n", named: "letter")
  /// let pieces = try letter.specialised(knowing: ["title": "Premier", "text": "..."], leaving: ["sender", "email"])
  /// // text "Dear Premier,\n...\n", slot 0, section over slot 1 of text ", " and slot 1, text "\n"
  /// ```
  ///
  /// Sections nest no deeper than there are slots, as a section over a slot that is open already is decided.
  ///
  /// - Parameters:
  ///   - value: what is known.
  ///   - names: dotted names of texts that may be missing, such as `sender.email`; each one's slot is its
  ///     place in this list. A section over such a name is shown when its text is not empty, and `{{.}}` is
  ///     the text there. An open name wins over a known one.
  ///   - partials: the templates that this one may include.
  ///   - escaping: how known values become part of the output; of a slot its piece says whether it is to be escaped.
  ///   - missing: what a name does that is neither known nor open.
  ///   - limits: how deep templates may stand in each other, and how much may be expanded and written.
  /// - Returns: the pieces in the order of the output.
  /// - Throws: a name that is neither known nor open, unless `missing` is `.empty`; a partial with an open
  ///   name; a template that includes itself for ever.
  public func specialised(
    knowing value: Value, leaving names: [String], with partials: Partials = .none,
    escaping: Escaping = .html, missing: MissingNames = .reported, limits: Limits = Limits()
  ) throws(TemplateError) -> [Piece] {
    var evaluator = Evaluator(partials: partials, escaping: escaping, missing: missing, limits: limits)
    try evaluator.evaluate(program, with: Meaning(known: value, open: try OpenName.tree(names)))
    return evaluator.residual.finish()
  }
}
