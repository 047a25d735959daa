// BatchJob.swift: what a batch is about.

package import Letters
package import UrgentAction

/// Senders, letters and a format, before anything has been read.
package struct BatchJob: Sendable {
  /// The order of the letters in one document.
  package enum Order: String, CaseIterable, Sendable {
    /// A sender's letters to all addressees, then the next sender's.
    case sender
    /// All letters to the first addressee, then those to the next.
    case addressee
  }

  /// The list, which is opened when a plan is made.
  package var senders: SenderList
  /// Makes the letters that a sender's country and language need, when the first such sender is read.
  package var letters: any LetterSource
  /// Makes the files; it is used by all threads at once.
  package var writer: any LetterWriter
  /// The ending of files, without its full stop.
  var fileExtension: String
  /// The addressees as file names have them, in the order of the letters; copies count as addressees.
  package var addressees: [String]
  /// How many of the addressees get copies. Not every sender's country has each of them.
  package var copies = 0
  /// What the letters are about, for people: `UA 105/00`.
  package var title = ""
  /// The id of the action, for the manifest; in characters that need no quotation marks there.
  package var action = ""
  /// The date of the letters; whether they may be sent is decided for this day.
  package var day: CalendarDay
  /// The language of rows that name none.
  var language: Language
  /// The country of rows that name none.
  package var country: Country?
  /// Whether the letters go by post, so that a sender must have an address.
  package var isPostal: Bool
  /// Whether a letter cannot be sent without the sender's e-mail address.
  package var needsEmail = false
  /// Whether senders sign with initials and town only.
  package var usesInitials = false
  /// Chooses the wording of varied letters; nil: all have the sheet's own.
  package var seed: UInt64?
  /// Which rows of the list get letters; all, unless told otherwise.
  package var selection = RowSelection()
  /// The runs that have written to people before, who get no letter now.
  package var earlier: [EarlierRun] = []
  /// Whether the run leaves lists of its letters and its failures, and of its people for later ones.
  package var leavesLists = true
  /// With which the numbers of those who are written to are enciphered for later runs; nil: not at all.
  package var peopleKey: PeopleKey?
  /// The number of the list's first sender; above 1, files do not get the names that an earlier run has given.
  package var firstNumber = 1
  /// How the letters of one document follow each other; files have no order.
  package var order = Order.sender
  /// The most letters of one volume of a document, at least 1.
  package var volumeSize = Self.standardVolumeSize
  /// Whether a sheet stands before the letters to each addressee, or of each group, in a document.
  package var hasSeparators = false
  /// Whether the list is checked only and nothing written.
  package var isDryRun = false
  /// Whether each cell is looked at as if it were the first of its kind, which changes nothing but the time.
  package var remembersNothing = false
  /// Where rows are kept that do not fit into little memory; nil: where temporary files are.
  package var spoolFolder: String?
  /// How many threads work, at least 1.
  package var threads = 1

  /// What is taken from the number of a row for that of its sender.
  var numberShift: Int { (senders.columnNames == nil ? 2 : 1) - firstNumber }

  /// A document of more letters is hard to handle for readers and printers, and its list of objects for the memory.
  package static let standardVolumeSize = 50_000

  package init(
    _ senders: SenderList, letters: any LetterSource, writer: any LetterWriter, fileExtension: String,
    addressees: [String], day: CalendarDay, language: Language, country: Country?, isPostal: Bool
  ) {
    (self.senders, self.letters, self.writer) = (senders, letters, writer)
    (self.fileExtension, self.addressees, self.day) = (fileExtension, addressees, day)
    (self.language, self.country, self.isPostal) = (language, country, isPostal)
  }

  /// Opens the list of senders and makes sure that it has the columns that the letters need.
  func openList(chunkLength: Int, isStream: Bool = false) throws -> OpenList {
    let list = try senders.open(
      chunkLength: chunkLength, isPostal: isPostal, isByEmail: needsEmail, isStream: isStream)
    guard isPostal else { return list }
    do {
      try list.columns.requireAddress(townOnly: usesInitials, file: senders.name)
    } catch {
      try list.file.requireHeader()
      throw error
    }
    return list
  }
}
