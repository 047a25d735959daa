// RequestCheck.swift: options for letters that say nothing, or that do not fit together.

import Arguments
import SourceText
import UrgentAction
import Writers

extension RequestOptions {
  /// Stops options that say nothing, or that do not fit together.
  func check() throws {
    guard isToAll != (to != nil) else {
      throw UsageError(
        isToAll ? "--to and --all exclude each other" : "nobody to write to",
        hint: "write --to POST, or --all for every addressee of the action")
    }
    if let lateReference, lateReference.trimmed.isEmpty {
      throw UsageError(
        "--late says nothing", hint: "write who agreed and when: --late 'section office, 21 July'")
    }
    if let emailAddress {
      if channel != .email {
        throw UsageError("--to-email needs --by email", hint: "leave out --by \(channel.rawValue)")
      }
      try checkOneAddressee("--to-email", "address")
      guard emailAddress.withBytes({ hasEmailForm($0) }) else {
        throw UsageError(
          "--to-email: '\(emailAddress)' is not an e-mail address", hint: "write it as name@example.org")
      }
    }
    guard let faxNumber else { return }
    let digits = faxNumber.filter(\.isNumber).count
    guard faxNumber.hasPrefix("+"), (6...15).contains(digits),
      faxNumber.dropFirst().allSatisfy({ $0.isNumber || " -".contains($0) })
    else {
      throw UsageError(
        "--fax: '\(faxNumber)' is not an international number", hint: "write it as +86 10 6529 2345")
    }
    if channel != .fax { throw UsageError("--fax needs --by fax") }
    try checkOneAddressee("--fax", "number")
  }

  /// - Throws: usage, for options about the fonts of a PDF when none is written.
  func checkFonts(in format: Format) throws {
    let options = [("--embed-fonts", embedsFonts), ("--archive", isForArchive)]
    guard format != .pdf, let option = options.first(where: \.1) else { return }
    throw UsageError("\(option.0) is for PDF", hint: "add --format pdf")
  }

  private func checkOneAddressee(_ option: String, _ what: String) throws {
    guard isToAll || to?.contains(",") ?? false else { return }
    throw UsageError(
      "\(option) is the \(what) of one addressee", hint: "write to one addressee with --to POST")
  }
}
