// WordSections.swift: which parts of the files of a name belong to which list of words.

/// The lines of each list, as the files have them.
struct WordSections: Sendable {
  /// For the name of each list its number, by which the others go.
  private var numbers = ByteTable(limit: .max)
  /// The lines of each list, a text for each file that has it.
  private(set) var texts: [[ArraySlice<UInt8>]] = []

  func number(of list: String) -> Int? { list.withBytes { numbers.value(for: $0) } }

  /// Hands on each entry of a list, in the order of the files.
  func forEachEntry(of number: Int, _ body: (ByteView) -> Void) {
    for text in texts[number] {
      text.withBytes { text in
        var start = 0
        while start < text.count {
          let end = text.firstPlace(of: lineFeed, from: start) ?? text.count
          if text[start] != UInt8(ascii: "#") { Self.forEachEntry(inLine: text.part(start..<end), body) }
          start = end + 1
        }
      }
    }
  }

  private static func forEachEntry(inLine line: ByteView, _ body: (ByteView) -> Void) {
    var start = 0
    while start < line.count {
      let end = line.firstPlace(of: UInt8(ascii: ";"), from: start) ?? line.count
      let entry = line.part(start..<end).trimmed
      if !entry.isEmpty { body(entry) }
      start = end + 1
    }
  }

  /// Reads a file, and says what is wrong with it.
  mutating func read(
    _ path: String, _ file: WordFile, _ files: any FileSource
  ) throws(FileError) -> [FileError] {
    guard let bytes = try files.bytes(of: path) else {
      throw FileError(
        .notFound, "there is no file \(path)",
        hint: "write it with the lists \(file.lists.joined(separator: ", "))")
    }
    let isComplete = path != file.name
    let known = isComplete ? file.lists : file.lists + file.shared
    // The numbers are the same whichever file is read first.
    if texts.isEmpty {
      for list in file.shared + file.lists {
        list.withBytes { numbers.insert(texts.count, for: $0) }
        texts.append([])
      }
    }
    let counts = texts.map { $0.count }
    var faults: [FileError] = []
    func fault(at place: Int, _ message: String, hint: String) {
      var fault = FileError(.damaged, message, hint: hint)
      fault.location = TextLocation(file: files.displayName(of: path), offset: place, in: bytes)
      faults.append(fault)
    }
    for section in TextSection.sections(of: bytes) {
      let list = section.name
      if let number = number(of: list), !isComplete || number >= file.shared.count {
        texts[number].append(bytes[section.lines])
        continue
      }
      let near = nearestNames(to: list, among: known)
      let hint = near.isEmpty ? "the lists are \(known.joined(separator: ", "))" : "write [\(near[0])]"
      fault(at: section.start, "there is no list of words '\(list)'", hint: hint)
    }
    for (number, list) in zip(file.shared.count..., file.lists)
    where isComplete && texts[number].count == counts[number] && !file.optional.contains(list) {
      fault(
        at: 0, "the list of words '\(list)' is missing", hint: "add a line [\(list)], and words below it")
    }
    return faults
  }
}

private let lineFeed = UInt8(ascii: "\n")
