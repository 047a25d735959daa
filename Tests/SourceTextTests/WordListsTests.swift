// WordListsTests.swift: lists of words from the folders of languages, and what is wrong with them.

import SourceText
import Testing

private struct Texts: FileSource {
  var all: [String: String]

  func bytes(of path: String) -> [UInt8]? { all[path].map { Array($0.utf8) } }
  func paths(under folder: String) -> [String] { all.keys.sorted() }
  func displayName(of path: String) -> String { "Templates/\(path)" }
}

private let file = WordFile("words.txt", lists: ["titles", "streets"])

@Test(arguments: [0, 1, 2, .max]) func listsAreThoseOfAllLanguages(indexed: Int) throws {
  let files = Texts(all: [
    "de/words.txt": "# Remark\n[titles]\ndr; prof\r\n\n[streets]\nstraße ; hohe gasse\n",
    "it/words.txt": "[streets]\n[titles]\n# no; avv; yes\ndott;; señor\n", "words.txt": "[streets]\nutca\n",
    "de/more/words.txt": "[nothing]\n", "de/passwords.txt": "[nothing]\n",
  ])
  let lists = try WordLists(files, file, indexing: indexed)
  #expect(lists.entries("titles") == ["dr", "prof", "dott", "señor"])
  #expect(lists.entries("streets") == ["straße", "hohe gasse", "utca"])
  #expect(lists.entries("nothing").isEmpty)
  for word in ["dr", "prof", "dott", "señor", "sen\u{303}or"] { #expect(lists.contains(word, in: "titles")) }
  for word in ["", "d", "r", "dr\nprof", "straße", "Dr", "avv", "hohe"] {
    #expect(!lists.contains(word, in: "titles"))
  }
  #expect(lists.contains("hohe gasse", in: "streets"))
  #expect(!lists.contains("dr", in: "streets") && !lists.contains("dr", in: "nothing"))
  #expect(lists.listing(of: "dr").lists == (indexed > 0 ? ListSet(0) : []))
  if indexed > 1 {
    #expect(lists.listing(of: "hohe").phrases == ListSet(1) && lists.listing(of: "hohe").lists.isEmpty)
    #expect(lists.listing(of: "dr").lists == ListSet(0) && !lists.listing(of: "dr").begins(ListSet(1)))
    #expect(lists.listing(of: "sen\u{303}or").begins(ListSet(0)) && lists.longestPhrase == 2)
  }
  // A word of nothing but accents is not compared with every entry.
  let accents = String(repeating: "\u{301}", count: 600)
  #expect(!lists.contains(accents, in: "titles") && !lists.listing(of: accents).begins(ListSet(0)))
  #expect("hohe".withBytes { start in lists.contains(in: "streets") { $0.hasPrefix(start) } })
  #expect("gass".withBytes { end in !lists.contains(in: "streets") { $0.hasSuffix(end) } })
}

@Test(arguments: [
  ("[titles]\ndr\n", "Templates/it/words.txt:1:1: error: the list of words 'streets' is missing"),
  (
    "[titles]\n[streets]\n[titels]\n", "Templates/it/words.txt:3:1: error: there is no list of words 'titels'"
  ),
  (nil, "error: there is no file it/words.txt"),
])
func whatIsWrongWithAFileHasItsPlace(_ text: String?, _ report: String) throws {
  let files = Texts(all: text.map { ["it/words.txt": $0] } ?? [:])
  let faults = file.faults(files, in: "it")
  #expect(faults.count == 1)
  #expect(faults.first?.report().hasPrefix(report) == true, "\(faults)")
  if text != nil { #expect(throws: FileError.self) { try WordLists(files, file) } }
}
