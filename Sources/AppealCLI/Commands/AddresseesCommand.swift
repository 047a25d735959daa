// AddresseesCommand.swift: `appeal addressees`, who holds which office, and how to reach it.

import AddresseeDirectory
import Arguments
import Letters
import SourceText
import UrgentAction

/// `appeal addressees`: lists the posts with their holders on a day, or shows one.
struct AddresseesCommand: ToolCommand {
  static let name = "addressees"
  static let summary = "List the posts of the directory with their holders, or show one."
  static let operandHelp = "[POST]"
  static let options: [Option<Self>] =
    [
      Option("date", "YYYY-MM-DD", help: "The day that is asked about. Default: today.") {
        (addressees, word) throws(UsageError) in
        addressees.day = try calendarDay(word, "--date")
      },
      Option(
        "language", "LANG", help: "Show salutation and closing in this language, or in all. Default: en."
      ) {
        $0.language = $1
      },
    ] + LibraryOptions.options(\.folders)

  var operands: [String] = []
  var wantsHelp = false
  var day: CalendarDay?
  var language = "en"
  var folders = LibraryOptions()

  func run(_ console: Console) throws(Failure) -> ExitStatus {
    let library = try Library(folders, console)
    let directory = Directory(library.addressees)
    let day = day ?? console.today()
    if operands.isEmpty {
      var rows: [[String]] = []
      for id in try failing({ try directory.postIDs() }) {
        let addressee = try failing { try directory.addressee(id, on: day, in: .english) }
        rows.append([id, addressee.holder?.name ?? "(nobody known)", addressee.office])
      }
      try failing { try console.write(table([["POST", "HOLDER ON \(day)", "OFFICE"]] + rows)) }
      return .done
    }
    let word = try operand("POST")
    let addressee: Addressee
    do throws(DirectoryError) {
      addressee = try directory.addressee(word, on: day, in: .english)
    } catch {
      let isUnknown = error.kind == .unknownPost || error.kind == .ambiguous
      throw isUnknown ? Failure(.inputNotFound, error) : Failure(error)
    }
    let text = Self.description(of: addressee, on: day) + (try salutations(for: addressee, library))
    try failing { try console.write(Array(text.utf8)) }
    return .done
  }

  /// The pair of salutation and closing in each language that was asked for, and where it comes from.
  private func salutations(for addressee: Addressee, _ library: Library) throws(Failure) -> String {
    let known = try library.languages()
    guard language == "all" || known.contains(language) else {
      throw Failure(.usage, UsageError(unknown: "language", language, known: known + ["all"]))
    }
    var text = ""
    for language in known.compactMap({ Language($0) })
    where self.language == "all" || self.language == language.code {
      let pair = try failing {
        try library.composer(language).phrases.salutation(
          for: addressee, onSheet: nil, language: language, layout: Layout(for: nil))
      }
      text +=
        "\nsalutation and closing (\(language))\n  \(pair.opening)\n  \(pair.closing)\n      <- \(pair.source)\n"
    }
    return text
  }

  private static func description(of addressee: Addressee, on day: CalendarDay) -> String {
    var text = "\(addressee.id): \(addressee.office)\n"
    if let holder = addressee.holder {
      text += "on \(day): \(holder.name)\(holder.isActing ? " (acting)" : "")\n"
      text += source(holder.provenance)
    } else {
      text += "on \(day): nobody is known; the office is addressed without a name\n"
    }
    text += "\naddress\n"
    if let address = addressee.address {
      for line in [addressee.nameLine, addressee.office].compactMap({ $0 }) + address.lines {
        text += "  \(line)\n"
      }
      text += "  (\(address.country))\n" + source(address.provenance)
    } else {
      text += "  none known\n"
    }
    for kind in Contact.Kind.allCases {
      let contacts = addressee.contacts(of: kind)
      text += "\n\(kind == .telephone ? "telephone" : kind.rawValue)\n"
      if contacts.isEmpty { text += "  none known\n" }
      for contact in contacts {
        text +=
          "  \(contact.value)\(contact.careOf.map { " (c/o \($0))" } ?? "")\n" + source(contact.provenance)
      }
    }
    for doubt in addressee.doubts { text += "\ndoubt: \(doubt)\n" }
    return text
  }

  private static func source(_ provenance: Provenance) -> String {
    let day = provenance.asOf.map { ", as of \($0)" } ?? ""
    let mark = provenance.isUnsourced ? "UNCONFIRMED: " : ""
    return "      <- \(mark)\(provenance.source)\(day)\n"
  }
}
