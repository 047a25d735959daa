// ListInput.swift: the list of senders opened once, and kept where it could be read only once.

import Batch
import Files
import SourceText

extension BatchCommand {
  /// Opens a list that is read more than once.
  ///
  /// What is no file, such as a pipe, is copied: for a run in a folder to a file in it, so that the run can be completed
  /// without its input.
  func openList(_ senders: String, _ folder: RunFolder?) throws -> OpenFile {
    let isReadOnce = senders == "-" || pathKind(senders) == .other
    if isReadOnce, let kept = try folder?.keptInput() { return kept }
    let file = try OpenFile(senders, named: senders == "-" ? "standard input" : senders)
    if file.isFolder { throw FileError(.unreadable, "'\(senders)' is a folder, not a file") }
    if file.isRegular, senders != "-" { return file }
    if let folder { return try folder.keepInput(file) }
    let copy = try OpenFile.unnamed()
    try copy.append(file)
    return copy
  }
}
