// LetterOptions.swift: the options of `appeal letter`.

import Arguments
import Letters
import UrgentAction
import Writers

extension LetterCommand {
  static let options: [Option<Self>] =
    documentOptions.group("What to write") + SenderOptions.options(\.sender).group("Who signs")
    + contentOptions.group("What the letter says, and where it goes")
    + RecipientOptions.options(\.recipient).group("An appeal to your own government")
    + StationeryOptions.options(\.stationery).group("Envelopes and labels")
    + LibraryOptions.options(\.folders).group("Files of your own")

  private static let documentOptions: [Option<Self>] =
    [
      Option("to", "POST[,POST]", help: "Addressees of the action, such as premier or jilin-governor.") {
        $0.to = $1
      },
      Option(
        flag: "all",
        help:
          "A letter to every addressee whom the sheet names; whom only the directory knows, such as the UNHCR in"
          + " UA-105-00, is named in a note and reached with --to."
      ) { $0.isToAll = true },
      Option(
        "by", "CHANNEL",
        help:
          "How it is sent: one of \(names(Self.channels)). Default: post; email with --to-email or a format of e-mail."
      ) {
        (letter, word) throws(UsageError) in
        letter.by = try choice(word, "channel", Self.channels)
      },
      Option(
        "format", "FORMAT",
        help:
          "One of \(names(Format.allCases)). Default: by the ending of --output, else text."
      ) {
        (letter, word) throws(UsageError) in
        letter.format = try choice(word, "format", Format.allCases)
      },
      Option(
        "output", short: "o", "PATH", help: "A file, a folder for several letters, or - for standard output."
      ) {
        $0.output = $1
      },
      Option(
        "font", "FILE", help: "A font file for names in a PDF beyond Windows-1252 (one of the machine's)."
      ) { $0.font = $1 },
      Option(flag: "force", help: "Replace files that exist.") { $0.isForced = true },
      Option("date", "YYYY-MM-DD", help: "The letter's day. Default: today.") {
        (letter, word) throws(UsageError) in
        letter.day = try calendarDay(word, "--date")
      },
      Option("language", "LANG", help: "The letter's language. Default: en.") {
        (letter, word) throws(UsageError) in
        guard let language = Language(word) else {
          throw UsageError("'\(word)' is not a language", hint: "write its code of two letters, such as en")
        }
        letter.language = language
      },
    ]

  private static let contentOptions: [Option<Self>] =
    [
      Option(
        "points", "ID[,ID]", help: "Only these points, such as non-refoulement,unhcr-access. Default: all."
      ) {
        $0.points = $1
      },
      Option(
        "style", "STYLE", help: "prose (default), or list: what is asked stands in a list under one stem."
      ) {
        (letter, word) throws(UsageError) in
        letter.style = try choice(word, "style", LetterRequest.Style.allCases)
      },
      Option(
        "vary", "SEED",
        help:
          "Other verbs of the same force in English points; the number and the sender's name choose which."
      ) { (letter, word) throws(UsageError) in
        letter.seed = try variationSeed(word)
      },
      Option(flag: "copies", help: "Also the copies for the missions accredited to the sender's country.") {
        $0.wantsCopies = true
      },
      Option("fax", "NUMBER", help: "A fax number that you know better than the directory, with +.") {
        $0.faxNumber = $1
      },
      Option(
        "tariff", "NAME",
        help: "How a telegram's words are counted: \(TelegramTariff.all.map(\.name).joined(separator: ", "))."
      ) {
        (letter, word) throws(UsageError) in
        guard let tariff = TelegramTariff.all.first(where: { $0.name == word }) else {
          throw UsageError(unknown: "tariff", word, known: TelegramTariff.all.map(\.name))
        }
        letter.tariff = tariff
      },
      Option(
        "to-email", "ADDRESS",
        help: "An e-mail address that you know better than the directory; the letter goes by e-mail."
      ) {
        $0.emailAddress = $1
      },
      Option("late", "REFERENCE", help: "The section office agreed to a late appeal; REFERENCE says so.") {
        $0.lateReference = $1
      },
      Option(flag: "explain", help: "Say on standard error where each sentence and each line comes from.") {
        $0.explains = true
      },
    ]

  /// The channels whose letters can be written.
  static let channels: [Channel] = [.post, .express, .fax, .telex, .telegram, .email]
}

/// The case whose raw value is `word`.
func choice<Choice: RawRepresentable>(
  _ word: String, _ what: String, _ known: [Choice]
) throws(UsageError) -> Choice where Choice.RawValue == String {
  guard let choice = known.first(where: { $0.rawValue == word.lowercased() }) else {
    throw UsageError(unknown: what, word, known: known.map(\.rawValue))
  }
  return choice
}

func names<Choice: RawRepresentable>(_ choices: [Choice]) -> String where Choice.RawValue == String {
  choices.map(\.rawValue).joined(separator: ", ")
}

/// The number that chooses the wording of varied letters.
func variationSeed(_ word: String) throws(UsageError) -> UInt64 {
  guard let seed = UInt64(word) else {
    throw UsageError(
      "--vary: '\(word)' is not a whole number",
      hint: "any number will do, such as 7; the same number gives the same letters")
  }
  return seed
}

/// A day given as the value of an option.
func calendarDay(_ word: String, _ option: String) throws(UsageError) -> CalendarDay {
  guard let day = CalendarDay(word) else {
    throw UsageError("\(option): '\(word)' is not a day of the calendar", hint: "write it as 2000-06-14")
  }
  return day
}
