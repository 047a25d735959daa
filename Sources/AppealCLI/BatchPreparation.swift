// BatchPreparation.swift: everything about a batch that does not depend on its senders.

import AddresseeDirectory
import Arguments
import Batch
import Files
import Letters
import SourceText
import UrgentAction
import Writers

/// The action, the day and the addressees of a batch, checked.
struct BatchPreparation {
  let context: LetterContext
  let format: Format
  /// Whether an addressee who was asked for gets no letters.
  let leavesOut: Bool
  private let command: BatchCommand
  private let addressees: [String]
  private let letters: BatchLetters
  private let fonts: FontLibrary
  private let earlier: EarlierRuns

  /// - Parameter record: what the run that is to be completed was about.
  init(
    _ command: BatchCommand, _ word: String, _ record: RunRecord?, _ console: Console
  ) throws(Failure) {
    self.command = command
    earlier = try EarlierRuns(command.earlierFolders)
    var letter = command.letter
    fonts = try letter.fonts(console)
    if letter.day == nil { letter.day = record?.day }
    format = letter.givenFormat ?? .text
    let library = try Library(letter.folders, console)
    let (action, index) = try library.document(word)
    let composer = try library.composer(letter.language)
    try earlier.requireAction(action.id)
    let country = try Self.country(command.country, composer.phrases)
    let facts = try country.map { (country) throws(Failure) in try library.facts(of: country) }
    let context = try letter.context(action, composer, facts, library, console)
    self.context = context
    try letter.checkEdition(of: context, named: index, console)
    let asked =
      if let to = letter.to {
        try AddresseeChoice.named(to, in: context.edition, context.directory)
      } else {
        letter.allChoices(context, console)
      }
    try letter.checkRecipient(asked)
    var choices: [AddresseeChoice] = []
    var unreachable: [Failure] = []
    var holders: [Addressee] = []
    for choice in asked {
      // Whom only a sender's country decides is looked up with the first sender from there.
      if case .namedBySender = choice.reference.target, context.country == nil {
        choices.append(choice)
        continue
      }
      let addressee = try context.addressee(choice)
      letter.noteSuggestion(choice, console)
      // Whether paper comes too late depends on the sender's country, so that is said with the letters.
      var isOpen = false
      if case .open = context.state(for: addressee) { isOpen = true }
      try letter.checkDay(of: context, to: addressee, isOpen ? console : Self.withoutWarnings(console))
      do {
        // An addressee without an address is written to in care of the embassy, where there is one.
        if !context.channel.isPostal { _ = try context.contacts(addressee) }
        choices.append(choice)
        holders.append(addressee)
      } catch {
        unreachable.append(error)
      }
    }
    if choices.isEmpty, let last = unreachable.last { throw last }
    if record != nil { try command.letter.checkToday(of: context, holders, console) }
    for failure in unreachable { console.report(failure.error.report()) }
    leavesOut = !unreachable.isEmpty
    var named = zip(AddresseeChoice.fileNames(of: choices), choices).map { ($0, $1) }
    // Files stand in the order of their names, and so do the manifest, envelopes and labels that go with them.
    if !command.isOneFile, !command.isStream { named.sort { $0.0 < $1.0 } }
    self.addressees = named.map(\.0)
    letters = BatchLetters(context, named, library, lateReference: letter.lateReference, console)
  }

  /// The job for a list of senders.
  func job(_ senders: SenderList) throws(Failure) -> BatchJob {
    var job = BatchJob(
      senders, letters: letters,
      writer: try failing { try format.makeWriter(for: context.channel, fonts: fonts) },
      fileExtension: format.fileExtension,
      addressees: addressees, day: context.day, language: context.composer.language, country: context.country,
      isPostal: context.channel.isPostal)
    job.title = context.action.name
    job.usesInitials = command.usesInitials
    job.needsEmail = format == .eml
    job.seed = context.channel == .telegram ? nil : command.letter.seed
    job.selection = command.selection
    job.earlier = earlier.runs
    job.firstNumber = earlier.nextNumber
    job.order = command.order ?? .sender
    job.volumeSize = command.volumeSize ?? BatchJob.standardVolumeSize
    job.hasSeparators = command.hasSeparators
    job.threads = command.jobs ?? processorCount()
    return job
  }

  /// - Throws: usage, when the letters cannot be joined to the one document that is wanted.
  func requireJoining() throws(Failure) {
    guard command.isOneFile else { return }
    let writer = try failing { try format.makeWriter(for: context.channel, fonts: fonts) }
    if writer.joining(title: "", language: "en") == nil {
      throw Failure(
        .usage,
        UsageError(
          "letters in the format \(format.rawValue) cannot be joined to one document",
          hint: "leave out --one-file, or choose another format"))
    }
  }

  /// What is made beside the letters, by the name of its document.
  func companions() throws(Failure) -> [(name: String, writer: any LetterWriter)] {
    try command.stationery.writers(Layout(for: context.facts), fonts)
  }

  /// What must be the same for a run to be completed: everything that the bytes of the letters depend on.
  var settings: String {
    var words = [
      context.action.id, "to", addressees.joined(separator: ","), "by", context.channel.rawValue, "format",
      format.rawValue, "language", context.composer.language.code, "style", context.style.rawValue,
    ]
    if let country = context.country { words += ["country", country.code] }
    if let points = context.points { words += ["points", points.sorted().joined(separator: ",")] }
    let letter = command.letter
    let texts = [
      ("recipient", letter.recipient.lines), ("salutation", letter.recipient.salutation),
      ("font", letter.font),
      ("fax", letter.faxNumber), ("to-email", letter.emailAddress),
    ]
    for case let (name, text?) in texts { words += [name, text] }
    if letter.wantsCopies { words.append("copies") }
    if let seed = command.letter.seed { words += ["vary", "\(seed)"] }
    if let late = command.letter.lateReference { words += ["late", late] }
    if command.usesInitials { words.append("initials") }
    if command.isOneFile { words += ["one-file", (command.order ?? .sender).rawValue] }
    if let volume = command.volumeSize { words += ["volume", "\(volume)"] }
    if command.hasSeparators { words.append("separators") }
    words += command.stationery.settings
    if let range = command.selection.range { words += ["range", "\(range.lowerBound)-\(range.upperBound)"] }
    if let limit = command.selection.limit { words += ["limit", "\(limit)"] }
    if let shard = command.selection.shard { words += ["shard", "\(shard.part)/\(shard.count)"] }
    for (field, column) in command.mapping.sorted(by: { $0.key < $1.key }) {
      words += ["map", "\(field)=\(column)"]
    }
    for folder in command.earlierFolders { words += ["after", folder] }
    if let columns = command.columns { words += ["columns", columns.joined(separator: ",")] }
    return words.map { $0.filter { !$0.isNewline } }.joined(separator: " ")
  }

  private static func country(_ text: String?, _ phrases: Phrases) throws(Failure) -> Country? {
    guard let text else { return nil }
    guard let country = phrases.country(text) else {
      let near = phrases.countries(near: text)
      throw Failure(
        .usage,
        UsageError(
          "there is no country '\(text)'",
          hint: near.isEmpty
            ? "write the ISO code of two letters, such as GB"
            : "did you mean \(near.joined(separator: " or "))?"))
    }
    return country
  }

  private static func withoutWarnings(_ console: Console) -> Console {
    var quiet = console
    quiet.report = { _ in }
    return quiet
  }
}
