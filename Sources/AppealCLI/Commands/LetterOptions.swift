// LetterOptions.swift: the options of `appeal letter`.

import Arguments

extension LetterCommand {
  static let options: [Option<Self>] =
    (RequestOptions.mainOptions.kept(in: \.request) + outputOptions).group("What to write")
    + SenderOptions.options.kept(in: \.sender).group("Who signs")
    + (RequestOptions.contentOptions.kept(in: \.request) + [explain]).group(
      "What the letter says, and where it goes")
    + RequestOptions.governmentOptions.kept(in: \.request).group("An appeal to your own government")
    + ([with] + StationeryOptions.letterOptions.kept(in: \.stationery)).group("Envelopes and labels")
    + LibraryOptions.options.kept(in: \.request.folders).group("Files of your own")

  private static let outputOptions: [Option<Self>] = [
    Option(
      "output", short: "o", "PATH", help: "A file, a folder for several letters, or - for standard output.",
      \.request.output),
    Option(flag: "force", help: "Replace files that exist.", \.request.isForced),
  ]

  private static let with = StationeryOptions.with(
    \.stationery, \Self.request,
    help:
      "Besides the letters, in the same folder: \(names(Extra.allCases)), with commas between. Sizes are the usual"
      + " ones of the sender's country, or those of --envelope and --labels.")

  private static let explain = Option<Self>(
    flag: "explain", help: "Say on standard error where each sentence and each line comes from.", \.explains)
}
