// BatchOptions.swift: the options of `appeal batch`.

import Arguments
import Batch
import SourceText

extension BatchCommand {
  static let options: [Option<Self>] =
    listOptions.group("The list of supporters")
    + RequestOptions.mainOptions.kept(in: \.request).group("What to write")
    + RequestOptions.contentOptions.kept(in: \.request).group("What the letters say, and where they go")
    + outputOptions.group("Where the letters go, and how they are made")
    + (printOptions + StationeryOptions.batchOptions.kept(in: \.stationery)).group(
      "One document, envelopes and labels") + partOptions.group("A part of the list")
    + RequestOptions.governmentOptions.kept(in: \.request).group("An appeal to your own government")
    + LibraryOptions.options.kept(in: \.request.folders).group("Files of your own")

  private static let listOptions: [Option<Self>] = [
    Option("senders", "FILE", help: "The list of senders (CSV or XLSX), or - for standard input.", \.senders),
    Option(
      "sheet", "NAME",
      help: "The sheet of a workbook (XLSX) that is the list. Default: the first that is not hidden.", \.sheet
    ),
    Option(
      "map", "FIELD=HEADER", isRepeatable: true,
      help: "The column that holds a field, such as city=Wohnort; may be repeated."
    ) { (batch, word) throws(UsageError) in
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
    Option("country", "CC", help: "The country of rows that name none, by its ISO code.", \.country),
    Option(flag: "initials", help: "Sign with initials, and give the town only.", \.usesInitials),
  ]

  private static let outputOptions: [Option<Self>] = [
    Option(
      "output", short: "o", "FOLDER",
      help: "The folder for letters and lists; with --one-file also a file or -.", \.request.output),
    Option(
      flag: "dry-run", help: "Check the list, show the first sender's letters, and write nothing.", \.isDryRun
    ),
    Option(flag: "json", help: "With --dry-run: what was found, as JSON.", \.isJSON),
    Option(flag: "resume", help: "Complete a run that was stopped, in the same folder.", \.resumes),
    Option(flag: "force", help: "Replace the run that the folder holds.", \.request.isForced),
    Option(
      "jobs", "N", help: "How many threads work. Default: one for each processor.", \.jobs,
      number("--jobs", in: 1...256)),
    Option(
      flag: "stream",
      help:
        "Rows in on standard input, one JSON object a letter out on standard output, for pipes of other programs; or"
        + " from --senders FILE to -o FILE.", \.isStream),
    Option(
      "purge", "FOLDER", help: "Delete the letters and personal data of a run; keep its counts.",
      \.purgedFolder),
  ]

  private static let printOptions: [Option<Self>] = [
    Option(
      flag: "one-file",
      help: "All letters in one document, in the order of the envelopes; e-mails in an mbox.", \.isOneFile),
    Option(
      "order", "ORDER", help: "The order in one document: sender (default) or addressee.", \.order,
      choice("order", BatchJob.Order.allCases)),
    Option(
      "volume", "N",
      help: "The most letters of one document; what is more goes into further ones. Default: "
        + "\(BatchJob.standardVolumeSize).", \.volumeSize, number("--volume", in: 1...(.max - 1))),
    Option(
      flag: "separators",
      help:
        "In one document, a sheet before each group's letters, or with --order addressee each addressee's.",
      \.hasSeparators),
    StationeryOptions.with(
      \.stationery, \.request,
      help:
        "Also \(names(Extra.allCases)), with commas between, in the sizes that are usual in the senders' country."
    ),
  ]

  private static let partOptions: [Option<Self>] = [
    Option("range", "FROM-TO", help: "Only these senders, by the number that file names have: a reprint.") {
      (batch, word) throws(UsageError) in
      let ends = word.split(separator: "-", omittingEmptySubsequences: false)
      guard ends.count == 2 || ends.count == 1 else {
        throw UsageError("--range: '\(word)' is not a range", hint: "write it as --range 120-180")
      }
      let from = try number("--range", in: 1...(.max - 1))(String(ends[0]))
      let to = try ends.count == 1 ? from : number("--range", in: from...(.max - 1))(String(ends[1]))
      batch.selection.range = from...to
    },
    Option(
      "limit", "N", help: "Only the first N senders.", \.selection.limit,
      number("--limit", in: 0...(.max - 1))),
    Option("shard", "K/N", help: "The K-th of N parts of the same size, for several machines.") {
      (batch, word) throws(UsageError) in
      let parts = word.split(separator: "/", omittingEmptySubsequences: false)
      guard parts.count == 2 else {
        throw UsageError("--shard: '\(word)' is not a part", hint: "write it as --shard 1/7")
      }
      let count = try number("--shard", in: 1...1_000_000)(String(parts[1]))
      batch.selection.shard = (try number("--shard", in: 1...count)(String(parts[0])), count)
    },
  ]

  /// Reads a whole number given as the value of an option.
  private static func number(
    _ option: String, in range: ClosedRange<Int>
  ) -> @Sendable (String) throws(UsageError) -> Int {
    { (word) throws(UsageError) in
      if let number = Int(word), range.contains(number) { return number }
      let end = range.upperBound >= .max - 1 ? "on" : "to \(range.upperBound)"
      throw UsageError(
        "\(option): '\(word)' is not a whole number from \(range.lowerBound) \(end)",
        hint: Int(word) == nil ? "write it in figures" : "write a number in between")
    }
  }
}
