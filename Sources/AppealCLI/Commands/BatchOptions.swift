// BatchOptions.swift: the options of `appeal batch`.

import Arguments
import Batch
import Letters
import SourceText
import UrgentAction
import Writers

extension BatchCommand {
  static let options: [Option<Self>] =
    listOptions.group("The list of supporters") + RequestOptions.mainOptions(\.request).group("What to write")
    + RequestOptions.contentOptions(\.request).group("What the letters say, and where they go")
    + outputOptions.group("Where the letters go, and how they are made")
    + printOptions.group("One document, envelopes and labels") + partOptions.group("A part of the list")
    + RequestOptions.governmentOptions(\.request).group("An appeal to your own government")
    + LibraryOptions.options(\.request.folders).group("Files of your own")

  private static let listOptions: [Option<Self>] = [
    Option("senders", "FILE", help: "The list of senders (CSV or XLSX), or - for standard input.") {
      $0.senders = $1
    },
    Option(
      "sheet", "NAME",
      help: "The sheet of a workbook (XLSX) that is the list. Default: the first that is not hidden."
    ) { $0.sheet = $1 },
    Option(
      "map", "FIELD=HEADER", isRepeatable: true,
      help: "The column that holds a field, such as city=Wohnort; may be repeated."
    ) {
      (batch, word) throws(UsageError) in
      guard let equals = word.firstIndex(of: "=") else {
        throw UsageError("--map: '\(word)' has no '='", hint: "write it as --map city=Wohnort")
      }
      batch.mapping[word[..<equals].trimmed] = String(word[word.index(after: equals)...])
    },
    Option("columns", "NAME,NAME", help: "The names of the columns, for a list without a header.") {
      $0.columns = $1.split(separator: ",", omittingEmptySubsequences: false).map { $0.trimmed }
    },
    Option(
      "after", "FOLDER", isRepeatable: true,
      help: "The run whose mended failures the list holds: nobody gets a letter twice; may be repeated."
    ) { $0.earlierFolders.append($1) },
    Option("country", "CC", help: "The country of rows that name none, by its ISO code.") { $0.country = $1 },
    Option(flag: "initials", help: "Sign with initials, and give the town only.") { $0.usesInitials = true },
  ]

  private static let outputOptions: [Option<Self>] = [
    Option(
      "output", short: "o", "FOLDER",
      help: "The folder for letters and lists; with --one-file also a file or -."
    ) {
      $0.request.output = $1
    },
    Option(flag: "dry-run", help: "Check the list, show the first sender's letters, and write nothing.") {
      $0.isDryRun = true
    },
    Option(flag: "json", help: "With --dry-run: what was found, as JSON.") { $0.isJSON = true },
    Option(flag: "resume", help: "Complete a run that was stopped, in the same folder.") {
      $0.resumes = true
    },
    Option(flag: "force", help: "Replace the run that the folder holds.") { $0.request.isForced = true },
    Option("jobs", "N", help: "How many threads work. Default: one for each processor.") {
      (batch, word) throws(UsageError) in
      batch.jobs = try number(word, "--jobs", in: 1...256)
    },
    Option(
      flag: "stream",
      help:
        "Rows in on standard input, one JSON object a letter out on standard output, for pipes of other programs; or"
        + " from --senders FILE to -o FILE."
    ) { $0.isStream = true },
    Option("purge", "FOLDER", help: "Delete the letters and personal data of a run; keep its counts.") {
      $0.purgedFolder = $1
    },
  ]

  private static let printOptions: [Option<Self>] =
    [
      Option(
        flag: "one-file",
        help: "All letters in one document, in the order of the envelopes; e-mails in an mbox."
      ) {
        $0.isOneFile = true
      },
      Option("order", "ORDER", help: "The order in one document: sender (default) or addressee.") {
        (batch, word) throws(UsageError) in
        batch.order = try choice(word, "order", BatchJob.Order.allCases)
      },
      Option(
        "volume", "N",
        help: "The most letters of one document; what is more goes into further ones. Default: "
          + "\(BatchJob.standardVolumeSize)."
      ) { (batch, word) throws(UsageError) in
        batch.volumeSize = try number(word, "--volume", in: 1...(.max - 1))
      },
      Option(
        flag: "separators",
        help:
          "In one document, a sheet before each group's letters, or with --order addressee each addressee's."
      ) { $0.hasSeparators = true },
    ] + StationeryOptions.batchOptions(\.stationery, \.request)

  private static let partOptions: [Option<Self>] = [
    Option("range", "FROM-TO", help: "Only these senders, by the number that file names have: a reprint.") {
      (batch, word) throws(UsageError) in
      let ends = word.split(separator: "-", omittingEmptySubsequences: false)
      guard ends.count == 2 || ends.count == 1 else {
        throw UsageError("--range: '\(word)' is not a range", hint: "write it as --range 120-180")
      }
      let from = try number(String(ends[0]), "--range", in: 1...(.max - 1))
      let to = try ends.count == 1 ? from : number(String(ends[1]), "--range", in: from...(.max - 1))
      batch.selection.range = from...to
    },
    Option("limit", "N", help: "Only the first N senders.") { (batch, word) throws(UsageError) in
      batch.selection.limit = try number(word, "--limit", in: 0...(.max - 1))
    },
    Option("shard", "K/N", help: "The K-th of N parts of the same size, for several machines.") {
      (batch, word) throws(UsageError) in
      let parts = word.split(separator: "/", omittingEmptySubsequences: false)
      guard parts.count == 2 else {
        throw UsageError("--shard: '\(word)' is not a part", hint: "write it as --shard 1/7")
      }
      let count = try number(String(parts[1]), "--shard", in: 1...1_000_000)
      batch.selection.shard = (try number(String(parts[0]), "--shard", in: 1...count), count)
    },
  ]
}

extension BatchCommand {
  /// A whole number given as the value of an option.
  private static func number(_ word: String, _ option: String, in range: ClosedRange<Int>) throws(UsageError)
    -> Int
  {
    guard let number = Int(word), range.contains(number) else {
      let end = range.upperBound >= .max - 1 ? "on" : "to \(range.upperBound)"
      throw UsageError(
        "\(option): '\(word)' is not a number from \(range.lowerBound) \(end)", hint: "write a whole number")
    }
    return number
  }
}
