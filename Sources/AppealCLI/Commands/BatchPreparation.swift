// BatchPreparation.swift: everything about a batch that does not depend on its senders.

import Arguments
import Batch
import Correspondence
import Files
import Letters
import SourceText
import UrgentAction
import Writers

/// The action, the day and the addressees of a batch, checked.
struct BatchPreparation {
  let desk: Desk
  let plan: Plan
  let format: Format
  /// What names the action from every folder.
  let actionName: String
  /// The words of lists in all languages.
  let words: ListWords
  private let command: BatchCommand
  private let addressees: [String]
  private let letters: BatchLetters
  private let fonts: FontLibrary
  private let remarks: [Remark]
  private let earlier: EarlierRuns

  /// Prepares a run, or the rest of one, whose `record` says what it was about.
  init(_ command: BatchCommand, _ word: String, _ record: RunRecord?, _ console: Console) throws {
    self.command = command
    let request = command.request
    earlier = try EarlierRuns(command.earlierFolders)
    let given = request.givenFormat ?? (request.channel == .email ? .eml : .text)
    format = given == .eml && command.isOneFile ? .mbox : given
    if command.stationery.isEmpty { try request.checkFonts(in: format) }
    fonts = try request.fonts(console)
    let library = try Library(request.folders, console)
    words = try ListWords(library.templates)
    let (action, index) = try library.document(word)
    actionName = library.lastingName(of: action, named: word)
    try earlier.requireAction(action.id)
    let desk = try library.desk(action)
    let today = console.today()
    var order = request.order(on: request.day ?? record?.day ?? today)
    let beside = try library.remarksOnFilesBeside(word, action, on: order.day)
    let (language, remark) = desk.language(request.language, on: order.day)
    (order.language, order.usualNaming) = (language, try Profile.saved(console)?.naming)
    let phrases = try desk.composer(language).phrases
    (order.document, order.country) = (index, try library.country(command.country, phrases))
    order.leavesCountryOpen = true
    let plan = try desk.plan(order)
    (self.desk, self.plan) = (desk, plan)
    var remarks = (remark.map { [$0] } ?? []) + beside + plan.remarks
    // A day given with --date is the user's word and is not asked about.
    if record != nil, request.day == nil { remarks += try desk.checkRest(of: plan, on: today) }
    if !order.wantsCopies, !order.channel.isWire, !plan.edition.copyRecipients.isEmpty {
      remarks.note(
        .copies, "the action asks for copies to embassies or officials: add --copies to write them")
    }
    self.remarks = remarks
    if request.isStrict {
      let documents = try plan.letters.map { (letter) throws(DeskError) in try desk.compose(letter, in: plan)
      }
      for remark in documents.flatMap(\.remarks) where remark.kind == .doubt { console.say(remark) }
      try request.refuse(doubts: remarks + documents.flatMap(\.remarks))
    }
    var recipients = plan.recipients
    // Files stand in the order of their names, and so do the manifest, envelopes and labels that go with them.
    if !command.isOneFile, !command.isStream { recipients.sort { $0.name < $1.name } }
    order.leavesCountryOpen = false
    letters = BatchLetters(desk, order, from: plan.edition, recipients, library.finder)
    addressees = letters.addressees
  }

  /// Says what is to be known of the plan; called when the command line is known to be right.
  func tell(_ console: Console) {
    for remark in remarks { console.say(remark) }
    for error in plan.unreachable { console.report(error.report()) }
  }

  /// Whether an addressee who was asked for gets no letters.
  var leavesOut: Bool { !plan.unreachable.isEmpty }

  /// The job for a list of senders.
  func job(_ senders: SenderList) throws -> BatchJob {
    var job = BatchJob(
      senders, letters: letters, writer: try format.makeWriter(for: plan.order.channel, fonts: fonts),
      fileExtension: format.fileExtension, addressees: addressees, day: plan.order.day,
      language: plan.order.language, country: plan.order.country, isPostal: plan.order.channel.isPostal)
    (job.title, job.action) = (desk.action.name, desk.action.id)
    job.copies = letters.copies
    job.usesInitials = command.usesInitials
    job.needsEmail = format == .eml
    job.seed = plan.order.channel == .telegram ? nil : command.request.seed
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
  func requireJoining() throws {
    guard command.isOneFile else { return }
    let writer = try format.makeWriter(for: plan.order.channel, fonts: fonts)
    if writer.joining(title: "", language: "en") == nil {
      throw UsageError(
        "letters in the format \(format.rawValue) cannot be joined to one document",
        hint: "leave out --one-file, or choose another format")
    }
  }

  /// What is made beside the letters, by the name of its document.
  func companions() throws -> [(name: String, writer: any LetterWriter)] {
    try command.stationery.writers(plan.layout, fonts)
  }

  /// What must be the same for a run to be completed: everything that the bytes of the letters depend on.
  var settings: String {
    var words = [
      desk.action.id, "to", addressees.joined(separator: ","), "by", plan.order.channel.rawValue, "format",
      format.rawValue, "language", plan.order.language.code, "style", plan.order.style.rawValue,
    ]
    if let country = plan.order.country { words += ["country", country.code] }
    if plan.naming != .free { words += ["naming", plan.naming.rawValue] }
    if let points = plan.points { words += ["points", points.sorted().joined(separator: ",")] }
    let request = command.request
    let texts = [
      ("recipient", request.ownGovernment.lines), ("salutation", request.ownGovernment.salutation),
      ("font", request.font), ("fax", request.faxNumber), ("to-email", request.emailAddress),
    ]
    for case let (name, text?) in texts { words += [name, text] }
    if request.embedsFonts { words.append("embed-fonts") }
    if request.isForArchive { words.append("archive") }
    if request.wantsCopies { words.append("copies") }
    if let seed = command.request.seed { words += ["vary", "\(seed)"] }
    if let late = command.request.lateReference { words += ["late", late] }
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
}
