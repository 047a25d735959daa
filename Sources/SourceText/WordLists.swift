// WordLists.swift: lists of words, from a file in the folder of each language.

/// A file of lists of words that each language's folder has.
public struct WordFile: Sendable {
  let name: String
  /// The lists that it has in each language.
  let lists: [String]
  /// The lists that only the file beside the folders has.
  let shared: [String]

  public init(_ name: String, lists: [String], shared: [String] = []) {
    (self.name, self.lists, self.shared) = (name, lists, shared)
  }

  /// The folders that have such a file, sorted: the codes of languages.
  public func folders(_ files: any FileSource) throws(FileError) -> [String] {
    try files.folders(with: name).filter { $0.utf8.count == 2 }
  }

  /// All that is wrong with the file in the folder of a language, or with the one beside the folders, which need not be
  /// there.
  public func faults(_ files: any FileSource, in folder: String?) -> [FileError] {
    var lists = WordLists()
    do throws(FileError) {
      return try lists.read(folder.map { "\($0)/\(name)" } ?? name, self, files)
    } catch {
      return folder == nil && error.kind == .notFound ? [] : [error]
    }
  }
}

/// The lists of files of one name: one in the folder of each language, and one beside the folders for words of other
/// languages and of none.
///
/// `[NAME]` begins a list, `#` a remark; semicolons and line ends separate the entries. A list is not taken apart before
/// somebody asks for its entries: a word is looked for where it stands.
public struct WordLists: Sendable {
  /// The parts of the files that belong to a list, by its name.
  private var parts: [(list: String, text: ArraySlice<UInt8>)] = []

  /// Reads the files in all folders of languages, and the one beside them.
  ///
  /// - Throws: for a file that cannot be read, at a list that is not known, or at a file that lacks one.
  public init(_ files: any FileSource, _ file: WordFile) throws(FileError) {
    for folder in try file.folders(files) {
      if let fault = try read("\(folder)/\(file.name)", file, files).first { throw fault }
    }
    guard try files.bytes(of: file.name) != nil else { return }
    if let fault = try read(file.name, file, files).first { throw fault }
  }

  /// Reads the file in one folder only.
  ///
  /// - Throws: as for all folders.
  public init(_ files: any FileSource, _ file: WordFile, in folder: String) throws(FileError) {
    if let fault = try read("\(folder)/\(file.name)", file, files).first { throw fault }
  }

  /// Has no lists.
  public init() {}

  /// Whether a list has a word as an entry.
  public func contains(_ word: String, in list: String) -> Bool {
    let found = word.withBytes { word in
      parts.contains { part in
        part.list == list && part.text.withBytes { Self.holds($0, word) }
      }
    }
    // The same with accents as characters of their own, U+0300 to U+036F.
    let isDecomposed = !found && word.utf8.contains { $0 == 0xCC || $0 == 0xCD }
    return found || isDecomposed && entries(list).contains(word)
  }

  /// Whether a word stands in a text between marks, blanks and line ends at the sides of the marks left out.
  private static func holds(_ text: ByteView, _ word: ByteView) -> Bool {
    var next = 0
    while let start = text.firstPlace(of: word, from: next) {
      next = start + 1
      var (before, behind) = (start, start + word.count)
      while before > 0, text[before - 1] == blank { before -= 1 }
      while behind < text.count, text[behind] == blank || text[behind] == carriageReturn { behind += 1 }
      if before == 0 || isMark(text[before - 1]), behind == text.count || isMark(text[behind]),
        !isRemark(text, before)
      {
        return true
      }
    }
    return false
  }

  private static func isMark(_ byte: UInt8) -> Bool { byte == semicolon || byte == lineFeed }

  /// Whether the line of a place is a remark.
  private static func isRemark(_ text: ByteView, _ place: Int) -> Bool {
    var start = place
    while start > 0, text[start - 1] != lineFeed { start -= 1 }
    return start < text.count && text[start] == UInt8(ascii: "#")
  }

  /// The entries of a list, in the order of the files; empty where no file has it.
  public func entries(_ list: String) -> [String] {
    parts.filter { $0.list == list }.flatMap { part in
      part.text.split(separator: lineFeed).filter { $0.first != UInt8(ascii: "#") }.flatMap { line in
        line.split(separator: semicolon).compactMap { entry in
          let entry = String(decoding: entry, as: UTF8.self).trimmed
          return entry.isEmpty ? nil : entry
        }
      }
    }
  }

  // MARK: - Reading

  /// Reads a file, and says what is wrong with it.
  fileprivate mutating func read(
    _ path: String, _ file: WordFile, _ files: any FileSource
  ) throws(FileError) -> [FileError] {
    guard let bytes = try files.bytes(of: path) else {
      throw FileError(
        .notFound, "there is no file \(path)",
        hint: "write it with the lists \(file.lists.joined(separator: ", "))")
    }
    let isComplete = path != file.name
    let known = isComplete ? file.lists : file.lists + file.shared
    let firstPart = parts.count
    var faults: [FileError] = []
    func fault(at place: Int, _ message: String, hint: String) {
      var fault = FileError(.damaged, message, hint: hint)
      fault.location = TextLocation(file: files.displayName(of: path), offset: place, in: bytes)
      faults.append(fault)
    }
    for section in TextSection.sections(of: bytes) {
      let list = section.name
      parts.append((list, bytes[section.lines]))
      guard !known.contains(list) else { continue }
      let near = nearestNames(to: list, among: known)
      let hint = near.isEmpty ? "the lists are \(known.joined(separator: ", "))" : "write [\(near[0])]"
      fault(at: section.start, "there is no list of words '\(list)'", hint: hint)
    }
    for list in file.lists where isComplete && !parts[firstPart...].contains(where: { $0.list == list }) {
      fault(
        at: 0, "the list of words '\(list)' is missing", hint: "add a line [\(list)], and words below it")
    }
    return faults
  }
}

private let lineFeed = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")
private let semicolon = UInt8(ascii: ";")
private let blank = UInt8(ascii: " ")
