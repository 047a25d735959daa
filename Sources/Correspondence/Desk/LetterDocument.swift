// LetterDocument.swift: a letter or a copy of one, composed, with what is to be said of it.

public import Letters
import SourceText

/// One document of a plan, still without its sender.
public struct LetterDocument: Sendable {
  /// What stands behind the addressee's name in the name of its file; empty for the letter itself.
  public let nameEnd: String
  /// Whom it is to, for the beginning of a remark.
  public let about: String
  /// For whom the copy is; nil for the letter itself.
  public let copyTo: CopyRecipient?
  let composed: ComposedLetter
  let request: LetterRequest

  init(
    _ composed: ComposedLetter, nameEnd: String, request: LetterRequest, about: String,
    copyTo: CopyRecipient? = nil
  ) {
    (self.composed, self.nameEnd, self.request, self.about) = (composed, nameEnd, request, about)
    self.copyTo = copyTo
  }

  public var letter: Letter { composed.letter }

  /// Where each line and sentence comes from.
  public var explanations: [ComposedLetter.Explanation] { composed.explanations }

  /// What a person should look at before signing.
  public var remarks: [Remark] {
    composed.openDrafts.map { Remark(.doubt, .warning, $0) }
      + composed.doubts.map { Remark(.doubt, .warning, about: about, $0) }
      + composed.warnings.map { Remark(.letter, .warning, about: about, $0) }
      + composed.notes.map { Remark(.letter, .note, about: about, $0) }
  }
}
