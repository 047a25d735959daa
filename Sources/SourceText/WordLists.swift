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
    let length = "en/".utf8.count + name.utf8.count
    return try files.paths(under: "").compactMap { path in
      path.utf8.count == length && path.hasSuffix("/" + name) ? String(path.prefix(2)) : nil
    }
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
/// `[NAME]` begins a list, `#` a remark; semicolons and line ends part the entries. A list is not taken apart before
/// somebody asks for its entries: a word is looked for where it stands.
public struct WordLists: Sendable {
  /// By its name, each list with a line end before and behind each entry.
  private var lists: [String: [UInt8]] = [:]

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

  fileprivate init() {}

  /// Whether a list has a word as an entry.
  public func contains(_ word: String, in list: String) -> Bool {
    guard !word.isEmpty, !word.utf8.contains(lineFeed), let entries = lists[list] else { return false }
    let found = "\n\(word)\n".withBytes { word in
      entries.withBytes { firstOffset(of: word, in: $0) != nil }
    }
    // The same with accents as characters of their own, U+0300 to U+036F.
    let isDecomposed = !found && word.utf8.contains { $0 == 0xCC || $0 == 0xCD }
    return found || isDecomposed && self.entries(list).contains(word)
  }

  /// The entries of a list, in the order of the files; empty where no file has it.
  public func entries(_ list: String) -> [String] {
    (lists[list] ?? []).split(separator: lineFeed).map { String(decoding: $0, as: UTF8.self) }
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
    let name = files.displayName(of: path)
    func fault(_ line: Int, _ message: String, hint: String) -> FileError {
      var fault = FileError(.damaged, message, hint: hint)
      fault.location = TextLocation(file: name, line: line, column: 1)
      return fault
    }
    let isComplete = path != file.name
    let known = isComplete ? file.lists : file.lists + file.shared
    var faults: [FileError] = []
    var seen: Set<String> = []
    var list = ""
    for (index, line) in bytes.split(separator: lineFeed, omittingEmptySubsequences: false).enumerated() {
      switch line.first {
      case nil, UInt8(ascii: "#"): continue
      case UInt8(ascii: "["):
        list = String(decoding: line.dropFirst().prefix { $0 != UInt8(ascii: "]") }, as: UTF8.self)
        seen.insert(list)
        guard !known.contains(list) else { continue }
        let near = nearestNames(to: list, among: known)
        let hint = near.isEmpty ? "the lists are \(known.joined(separator: ", "))" : "write [\(near[0])]"
        faults.append(fault(index + 1, "there is no list of words '\(list)'", hint: hint))
      default: add(line, to: list)
      }
    }
    for list in file.lists where isComplete && !seen.contains(list) {
      faults.append(
        fault(1, "the list of words '\(list)' is missing", hint: "add a line [\(list)], and words below it"))
    }
    return faults
  }

  private mutating func add(_ line: ArraySlice<UInt8>, to list: String) {
    for entry in line.split(separator: UInt8(ascii: ";")) {
      var entry = entry
      while let first = entry.first, first <= UInt8(ascii: " ") { entry.removeFirst() }
      while let last = entry.last, last <= UInt8(ascii: " ") { entry.removeLast() }
      guard !entry.isEmpty else { continue }
      lists[list, default: [lineFeed]].append(contentsOf: entry)
      lists[list, default: []].append(lineFeed)
    }
  }
}

private let lineFeed = UInt8(ascii: "\n")
