// DOCXWriterTests.swift: letters as documents of a word processor.

import Foundation
import Letters
import TestSupport
import Testing
import UrgentAction

@testable import Writers

@Test(arguments: [("GB", Channel.post, "letter-gb"), ("DE", .post, "letter-de"), ("US", .fax, "fax-us")])
func writesDocument(_ country: String, channel: Channel, golden: String) throws {
  let sender = formatSender([.message: "I am a teacher.\nI have friends in Yanji.", .telephone: "+44 20 1"])
  let archive = try filled(DOCXWriter(), formatSample(country: country, channel: channel), sender)
  let entries = storedEntries(archive)
  #expect(
    Set(entries.keys) == [
      "[Content_Types].xml", "_rels/.rels", "docProps/core.xml", "word/_rels/document.xml.rels",
      "word/document.xml", "word/footer1.xml", "word/header1.xml", "word/numbering.xml", "word/settings.xml",
      "word/styles.xml",
    ])
  try expectGolden(try #require(entries["word/document.xml"]), "\(golden).document.xml")
  try expectGolden(try #require(entries["word/styles.xml"]), "\(golden).styles.xml")
}

@Test(arguments: [[:], hostileFields, [.email: "", .address: "", .country: ""]] as [[SenderField: String]])
func everyPartIsWellFormed(_ fields: [SenderField: String]) throws {
  var letter = formatSample(country: "DE")
  letter.enclosures = [formatSample(country: "DE", channel: .fax)]
  for (name, part) in storedEntries(try filled(DOCXWriter(), letter, formatSender(fields))) {
    #expect(xmlText(part, lineEndsBehind: []) != nil, "\(name) is not well-formed")
  }
}

@Test func stylesHaveTheNamesThatPeopleExpect() throws {
  let entries = storedEntries(try filled(DOCXWriter()))
  let styles = String(decoding: try #require(entries["word/styles.xml"]), as: UTF8.self)
  for name in [
    "Normal", "Sender", "Date", "Inside Address", "heading 1", "header", "Salutation", "Body Text", "List",
    "Closing",
    "Signature", "Copies",
  ] {
    #expect(styles.contains("<w:name w:val=\"\(name)\"/>"), "\(name)")
  }
}

@Test func propertiesNameNoAuthor() throws {
  let entries = storedEntries(try filled(DOCXWriter()))
  let properties = String(decoding: try #require(entries["docProps/core.xml"]), as: UTF8.self)
  #expect(properties.contains("<dc:title>UA 105/00: Premier &lt;China&gt; &amp; others</dc:title>"))
  #expect(properties.contains("<dc:language>en-GB</dc:language>"))
  #expect(!properties.contains("creator") && !properties.contains("lastModifiedBy"))
}

@Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/unzip")))
func unzipFindsNoFaultInDocument() throws {
  let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).docx")
  try Data(filled(DOCXWriter(), formatSample(), formatSender(hostileFields))).write(to: file)
  defer { try? FileManager.default.removeItem(at: file) }
  let process = Process()
  process.executableURL = URL(filePath: "/usr/bin/unzip")
  process.arguments = ["-tqq", file.path]
  try process.run()
  process.waitUntilExit()
  #expect(process.terminationStatus == 0)
}

@Test func hyphensThatShowAtLineEndsAreElements() throws {
  let sender = formatSender([.message: "A long\u{AD}ish word.", .name: "Ann\u{AD}a"])
  let entries = storedEntries(try filled(DOCXWriter(), formatSample(), sender))
  let text = String(decoding: try #require(entries["word/document.xml"]), as: UTF8.self)
  let hyphen = "</w:t><w:softHyphen/><w:t xml:space=\"preserve\">"
  #expect(text.contains("A long\(hyphen)ish word."))
  let header = String(decoding: try #require(entries["word/header1.xml"]), as: UTF8.self)
  #expect(header.contains(">Ann\(hyphen)a · ZHU Rongji Zongli · 14 June 2000</w:t>"))
}
