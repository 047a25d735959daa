// LetterOptionCheck.swift: options of `appeal letter` that say nothing, or that do not fit together.

import Arguments
import SourceText
import UrgentAction

extension LetterCommand {
  /// Stops options that say nothing, or that do not fit together.
  func checkOptions() throws(Failure) {
    if let lateReference, lateReference.trimmed.isEmpty {
      throw Failure(
        .usage,
        UsageError("--late says nothing", hint: "write who agreed and when: --late 'section office, 21 July'")
      )
    }
    guard let faxNumber else { return }
    let digits = faxNumber.filter(\.isNumber).count
    guard faxNumber.hasPrefix("+"), (6...15).contains(digits),
      faxNumber.dropFirst().allSatisfy({ $0.isNumber || " -".contains($0) })
    else {
      throw Failure(
        .usage,
        UsageError(
          "--fax: '\(faxNumber)' is not a number for all countries", hint: "write it as +86 10 6529 2345"))
    }
    if channel != .fax { throw Failure(.usage, UsageError("--fax needs --by fax")) }
    if isToAll || to?.contains(",") ?? false {
      throw Failure(
        .usage,
        UsageError("--fax is the number of one addressee", hint: "write to one addressee with --to POST"))
    }
  }
}
