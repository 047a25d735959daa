// TextSectionTests.swift: files of words taken apart at the lines of their names.

import SourceText
import Testing

@Test(arguments: [
  ("", []),
  ("no name\n", []),
  ("[one]\na b\nc\n[two]\nd\n", ["one: a b|c|", "two: d|"]),
  ("before\n[one]\n", ["one: "]),
  ("[one]", ["one: "]),
  ("[one]\na", ["one: a"]),
  ("[one]\n[two]\na", ["one: ", "two: a"]),
  ("[one]\na [b]\n", ["one: a [b]|"]),
  ("[one\na]\n", ["one: a]|"]),
  // Remarks above a name tell of what comes; those among the lines are the reader's to leave out.
  ("[one]\na # b\n[two]\n\n\n[three]\n#\n[four]\na\n\n#b", ["one: a # b|", "two: ", "three: ", "four: a|"]),
  ("# r\n[one]\na\n# s\nb\n\n# t\n# u\n[two]\n# v\n", ["one: a|# s|b|", "two: "]),
])
func sectionsOfAFile(_ text: String, are expected: [String]) {
  let file = Array(text.utf8)
  let sections = TextSection.sections(of: file).map { section in
    "\(section.name): " + String(decoding: file[section.lines], as: UTF8.self).replacing("\n", with: "|")
  }
  #expect(sections == expected)
}
