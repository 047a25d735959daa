// WordLists.swift: lists of words, from a file in the folder of each language.

/// A file of lists of words that each language's folder has.
public struct WordFile: Sendable {
  let name: String
  /// The lists that it has in each language.
  let lists: [String]
  /// The lists that only the file beside the folders has.
  let shared: [String]
  /// Those of `lists` that a language's file may lack, and which are empty then.
  let optional: [String]

  public init(_ name: String, lists: [String], shared: [String] = [], optional: [String] = []) {
    (self.name, self.lists, self.shared, self.optional) = (name, lists, shared, optional)
  }

  /// The folders that have such a file, sorted: the codes of languages.
  public func folders(_ files: any FileSource) throws(FileError) -> [String] {
    try files.folders(with: name).filter { $0.utf8.count == 2 }
  }

  /// All that is wrong with the file in the folder of a language, or with the one beside the folders, which need not be
  /// there.
  public func faults(_ files: any FileSource, in folder: String?) -> [FileError] {
    do throws(FileError) {
      var sections = WordSections()
      return try sections.read(folder.map { "\($0)/\(name)" } ?? name, self, files)
    } catch {
      return folder == nil && error.kind == .notFound ? [] : [error]
    }
  }
}

/// The lists of files of one name: one in the folder of each language, and one beside the folders for words of other
/// languages and of none.
///
/// `[NAME]` begins a list, `#` a remark; semicolons and line ends separate the entries. A list is not taken apart before
/// somebody asks for its entries: a word is looked for among them, or in an index where many will be looked for.
public final class WordLists: Sendable {
  private let sections: WordSections
  private let index: WordIndex?

  /// Reads the files in all folders of languages, and the one beside them; or the file in one folder only.
  ///
  /// - Parameters:
  ///   - files: the templates.
  ///   - file: the file's name and its lists.
  ///   - folder: the only folder; nil: all, and the file beside them.
  ///   - count: in how many lists, from the first on, so many words will be looked for that it is worth while to take
  ///     these apart.
  /// - Throws: for a file that cannot be read, at a list that is not known, or at a file that lacks one.
  public init(
    _ files: any FileSource, _ file: WordFile, in folder: String? = nil, indexing count: Int = 0
  ) throws(FileError) {
    let folders = if let folder { [folder] } else { try file.folders(files) }
    var (sections, paths) = (WordSections(), folders.map { "\($0)/\(file.name)" })
    if folder == nil, try files.bytes(of: file.name) != nil { paths.append(file.name) }
    for path in paths {
      if let fault = try sections.read(path, file, files).first { throw fault }
    }
    self.sections = sections
    index = count > 0 ? WordIndex(sections, count) : nil
  }

  /// Has no lists.
  public init() { (sections, index) = (WordSections(), nil) }

  /// Whether a list has a word as an entry.
  public func contains(_ word: String, in list: String) -> Bool {
    if let index, let number = sections.number(of: list), number < index.count {
      return contains(word, in: ListSet(number))
    }
    return word.withBytes { word in contains(in: list) { $0 == word } }
      || word.withBytes(Self.isDecomposed) && entries(list).contains(word)
  }

  /// Whether one of some lists, which have been taken apart, has a word as an entry.
  public func contains(_ word: String, in lists: ListSet) -> Bool {
    !lists.isDisjoint(with: listing(of: word).lists)
  }

  /// Which lists have a word, where they have been taken apart.
  public func listing(of word: String) -> Listing {
    if !word.withBytes(Self.isDecomposed) { return word.withBytes { self.listing(of: $0) } }
    // Any list may have phrases that begin with such a word: nobody knows.
    var listing = Listing(lists: [], phrases: ListSet(rawValue: .max))
    for number in sections.texts.indices {
      sections.forEachEntry(of: number) { entry in
        guard entry.contains(where: { $0 >= 0x80 }), String(decoding: entry, as: UTF8.self) == word else {
          return
        }
        listing.lists.insert(ListSet(number))
      }
    }
    return listing
  }

  /// The same for a word in UTF-8, as it is spelled.
  public func listing(of word: ByteView) -> Listing { index?[word] ?? Listing() }

  /// Which lists have a word in small letters.
  public func listing(inSmallLetters word: ByteView) -> Listing {
    Self.isDecomposed(word)
      ? listing(of: String(decoding: word, as: UTF8.self).lowercased())
      : word.inSmallLetters.withBytes { listing(of: $0) }
  }

  /// A word in small letters, and which lists have it so.
  public func small(_ word: String) -> (text: String, listing: Listing) {
    word.withBytes { bytes in
      let small = bytes.inSmallLetters
      let text = small.withBytes { $0 == bytes ? word : String(decoding: $0, as: UTF8.self) }
      return (text, Self.isDecomposed(bytes) ? listing(of: text) : small.withBytes { listing(of: $0) })
    }
  }

  /// How many words the longest entry has, where the lists have been taken apart.
  public var longestPhrase: Int { index?.length ?? 1 }

  /// Whether a word has accents as characters of their own, U+0300 to U+036F; one that is longer than any entry is in no list.
  private static func isDecomposed(_ word: ByteView) -> Bool {
    word.count < 500 && word.contains { $0 == 0xCC || $0 == 0xCD }
  }

  /// Whether a list has an entry that fits.
  public func contains(in list: String, where fits: (ByteView) -> Bool) -> Bool {
    var found = false
    forEachEntry(of: list) { found = found || fits($0) }
    return found
  }

  /// The entries of a list, in the order of the files; empty where no file has it.
  public func entries(_ list: String) -> [String] {
    var entries: [String] = []
    forEachEntry(of: list) { entries.append(String(decoding: $0, as: UTF8.self)) }
    return entries
  }

  /// Hands on the same in UTF-8.
  public func forEachEntry(of list: String, _ body: (ByteView) -> Void) {
    if let number = sections.number(of: list) { sections.forEachEntry(of: number, body) }
  }
}
