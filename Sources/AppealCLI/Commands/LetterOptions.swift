// LetterOptions.swift: the options of `appeal letter`.

import Arguments

extension LetterCommand {
  static let options: [Option<Self>] =
    (RequestOptions.mainOptions(\.request) + outputOptions).group("What to write")
    + SenderOptions.options(\.sender).group("Who signs")
    + (RequestOptions.contentOptions(\.request) + [explain]).group("What the letter says, and where it goes")
    + RequestOptions.governmentOptions(\.request).group("An appeal to your own government")
    + StationeryOptions.options(\.stationery, \.request).group("Envelopes and labels")
    + LibraryOptions.options(\.request.folders).group("Files of your own")

  private static let outputOptions: [Option<Self>] = [
    Option(
      "output", short: "o", "PATH", help: "A file, a folder for several letters, or - for standard output."
    ) {
      $0.request.output = $1
    },
    Option(flag: "force", help: "Replace files that exist.") { $0.request.isForced = true },
  ]

  private static let explain = Option<Self>(
    flag: "explain", help: "Say on standard error where each sentence and each line comes from."
  ) { $0.explains = true }
}
