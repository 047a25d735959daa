// RequestOptions.swift: the options that say which letters are wanted, for `appeal letter` and `appeal batch`.

import Arguments
import Correspondence
import Files
import Letters
import SourceText
import UrgentAction
import Writers

/// Which letters are wanted, as the command line says it.
struct RequestOptions {
  var to: String?
  var isToAll = false
  /// The channel of --by; nil when it is left to the other options.
  var by: Channel?
  var format: Format?
  var output: String?
  var isForced = false
  var font: String?
  /// Whether a PDF has all its fonts in it, and whether it is to keep the rules for archives.
  var embedsFonts = false
  var isForArchive = false
  var day: CalendarDay?
  /// Nil: English, else the first language of the action.
  var language: Language?
  var points: String?
  var style = LetterRequest.Style.prose
  var naming: Naming?
  var seed: UInt64?
  var wantsCopies = false
  var faxNumber: String?
  var emailAddress: String?
  var tariff = TelegramTariff.international
  var ownGovernment = OwnGovernment()
  var lateReference: String?
  var isQuiet = false
  /// Whether a doubt of the action stops the letters.
  var isStrict = false
  var folders = LibraryOptions()

  /// How the letters are sent: as --by says, else by e-mail when an e-mail address or a message's format is given, else by
  /// post.
  var channel: Channel { by ?? (emailAddress != nil || givenFormat?.isMessage ?? false ? .email : .post) }

  /// The format of --format, else of the output's ending; nil when neither names one.
  var givenFormat: Format? { format ?? output.flatMap { Format(forFile: $0) } }

  /// What a desk is asked for.
  func order(on day: CalendarDay) -> LetterOrder {
    var order = LetterOrder(to.map { .named($0) } ?? .all, on: day)
    (order.channel, order.language) = (channel, language ?? .english)
    (order.points, order.style, order.naming) = (points, style, naming)
    (order.faxNumber, order.emailAddress) = (faxNumber, emailAddress)
    (order.ownGovernment, order.wantsCopies, order.lateReference) = (
      ownGovernment, wantsCopies, lateReference
    )
    return order
  }

  /// Stops letters about which there is a doubt, with --strict.
  ///
  /// - Throws: bad data.
  func refuse(doubts remarks: some Sequence<Remark>) throws {
    let count = remarks.count { $0.kind == .doubt }
    guard isStrict, count > 0 else { return }
    throw Failure(
      .badData, "\(counted(count, "doubt")) about the action: nothing is written with --strict",
      hint: "settle them in the action file, or leave out --strict")
  }

  /// The fonts for characters beyond Windows-1252: the sender's choice, then those of the machine.
  func fonts(_ console: Console) throws -> FontLibrary {
    let folders = FontLibrary.systemFolders(environment: console.environment)
    // A font that is not there is input not found; one that is no font is bad data.
    if let font, [.nothing, .folder].contains(pathKind(font)) { _ = try readFile(font) }
    let library =
      try font.map { (file) throws(WriterError) in try FontLibrary(file: file, folders: folders) }
      ?? FontLibrary(folders: folders)
    guard embedsFonts || isForArchive else { return library }
    return try library.embeddingAll(forArchive: isForArchive)
  }

  /// To whom, when and how.
  static let mainOptions: [Option<Self>] = [
    Option("to", "POST[,POST]", help: "Addressees of the action, such as premier or jilin-governor.", \.to),
    Option(
      flag: "all",
      help: "A letter to everyone named on the action sheet. A note lists others you can reach with --to.",
      \.isToAll),
    Option(
      "by", "CHANNEL",
      help:
        "How it is sent: \(names(Channel.allCases)). Default: post; email with --to-email or a format of e-mail.",
      \.by, choice("channel", Channel.allCases)),
    Option(
      "format", "FORMAT",
      help:
        "One of \(names(Format.allCases)). Default: by the ending of --output, else text; in a batch by e-mail eml.",
      \.format, choice("format", Format.allCases)),
    Option("date", "YYYY-MM-DD", help: "The letter's day. Default: today.", \.day, calendarDay("--date")),
    Option(
      "language", "LANG",
      help:
        "The letter's language; in a batch, of rows that name none. Default: en, or the action's first language.",
      \.language, letterLanguage),
    Option(
      "font", "FILE",
      help: "A font file for names in other scripts, in a PDF. Default: one found on this computer.", \.font),
    Option(
      flag: "embed-fonts",
      help: "Put all fonts into a PDF: that of --font, or some like Times and Helvetica.", \.embedsFonts),
    Option(
      flag: "archive",
      help: "Write a PDF for archives and screen readers: PDF/A-2a and PDF/UA-1, fonts embedded.",
      \.isForArchive),
    Option(flag: "quiet", help: "Say errors and warnings only, no notes.", \.isQuiet),
    Option(
      flag: "strict", help: "Write nothing, and end with 65, while a doubt about the action is open.",
      \.isStrict),
  ]

  /// What the letter says, and where it goes.
  static let contentOptions: [Option<Self>] = [
    Option(
      "points", "ID[,ID]", help: "Only these points, such as non-refoulement,unhcr-access. Default: all.",
      \.points),
    Option(
      "style", "STYLE", help: "prose (default), or list: what is asked stands in a list under one stem.",
      \.style, choice("style", LetterRequest.Style.allCases)),
    Option(
      "naming", "POLICY",
      help:
        "Whether letters name the organization that asks for them: unwanted, free or wanted. Default: as the action or"
        + " the profile says, else free.", \.naming, choice("naming", Naming.allCases)),
    Option(
      "vary", "NUMBER",
      help:
        "Vary the verbs (urge, ask, call on) of English points so that letters differ. The same number gives the same"
        + " letter.", \.seed, variationSeed),
    Option(
      flag: "copies",
      help:
        "Also the copies for embassies and officials that the action asks for; by e-mail as Cc where the address is"
        + " sure.", \.wantsCopies),
    Option(
      "fax", "NUMBER", help: "Use this fax number instead of the directory's, for example +86 10 6529 2345.",
      \.faxNumber),
    Option(
      "to-email", "ADDRESS",
      help: "Use this e-mail address instead of the directory's; the letter goes by e-mail.", \.emailAddress),
    Option(
      "tariff", "NAME",
      help: "How a telegram's words are counted: \(TelegramTariff.all.map(\.name).joined(separator: ", "))."
    ) { (command, word) throws(UsageError) in
      guard let tariff = TelegramTariff.all.first(where: { $0.name == word }) else {
        throw UsageError(unknown: "tariff", word, known: TelegramTariff.all.map(\.name))
      }
      command.tariff = tariff
    },
    Option(
      "late", "REFERENCE", help: "The section office agreed to a late appeal; REFERENCE says so.",
      \.lateReference),
  ]

  /// Whom the sender names.
  static let governmentOptions: [Option<Self>] = [
    Option(
      "recipient", "'NAME; OFFICE; LINE'",
      help: "The addressee of an appeal to your own government: name (or nothing), office, address.",
      \.ownGovernment.lines),
    Option(
      "salutation", "TEXT",
      help:
        "How that addressee is greeted, such as 'Dear Foreign Secretary'. Default: worked out from the office.",
      \.ownGovernment.salutation),
  ]
}

/// The number that chooses the wording of varied letters.
private func variationSeed(_ word: String) throws(UsageError) -> UInt64 {
  guard let seed = UInt64(word) else {
    throw UsageError(
      "--vary: '\(word)' is not a whole number",
      hint: "any number will do, such as 7; the same number gives the same letters")
  }
  return seed
}

/// A language given as the value of an option.
func letterLanguage(_ word: String) throws(UsageError) -> Language {
  guard let language = Language(word) else {
    throw UsageError("'\(word)' is not a language", hint: "write its code of two letters, such as en")
  }
  return language
}

/// Reads a day given as the value of an option.
func calendarDay(_ option: String) -> @Sendable (String) throws(UsageError) -> CalendarDay {
  { (word) throws(UsageError) in
    guard let day = CalendarDay(word) else {
      throw UsageError("\(option): \(notADay(word))", hint: "write it as 2000-06-14")
    }
    return day
  }
}
