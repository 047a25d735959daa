// LetterOptionCheck.swift: options of `appeal letter` that say nothing, or that do not fit together.

import Arguments
import Letters
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
    if let emailAddress {
      if channel != .email {
        throw Failure(
          .usage,
          UsageError("--to-email needs --by email", hint: "leave out --by \(channel.rawValue)"))
      }
      try checkOneAddressee("--to-email", "address")
      guard hasEmailForm(Array(emailAddress.utf8)[...]) else {
        throw Failure(
          .usage,
          UsageError(
            "--to-email: '\(emailAddress)' is not an e-mail address", hint: "write it as name@example.org"))
      }
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
    try checkOneAddressee("--fax", "number")
  }

  /// - Throws: usage, when the options spell out an addressee and none of the letters goes to such a one.
  func checkRecipient(_ choices: [AddresseeChoice]) throws(Failure) {
    guard
      let option = recipient.lines != nil ? "--recipient" : recipient.salutation.map({ _ in "--salutation" }),
      !choices.contains(where: \.isNamedBySender)
    else { return }
    throw Failure(
      .usage,
      UsageError(
        "\(option) is for an addressee whom only you can name, and no letter goes to one",
        hint:
          "leave it out; another name, office or greeting for an addressee belongs into a folder for --addressees"
      ))
  }

  private func checkOneAddressee(_ option: String, _ what: String) throws(Failure) {
    guard isToAll || to?.contains(",") ?? false else { return }
    throw Failure(
      .usage,
      UsageError(
        "\(option) is the \(what) of one addressee", hint: "write to one addressee with --to POST"))
  }
}
