// WordSchemaTests.swift: the order of elements that Word insists on (ECMA-376, part 1, annex A).

import Foundation
import Letters
import Testing
import UrgentAction

@testable import Writers

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// For an element the elements that it may hold, in their order; those that no letter needs are left out.
private let sequences: [String: String] = [
  "w:abstractNum": "nsid multiLevelType tmpl name styleLink numStyleLink lvl",
  "w:compat": "compatSetting",
  "w:docDefaults": "rPrDefault pPrDefault",
  "w:document": "background body",
  "w:fldSimple": "r",
  "w:ftr": "p",
  "w:lvl": "start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr",
  "w:num": "abstractNumId lvlOverride",
  "w:numPr": "ilvl numId",
  "w:numbering": "numPicBullet abstractNum num",
  "w:pBdr": "top left bottom right between bar",
  "w:pPr": """
  pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs \
  suppressAutoHyphens spacing ind contextualSpacing mirrorIndents suppressOverlap jc textAlignment outlineLvl rPr \
  sectPr
  """,
  "w:pPrDefault": "pPr",
  "w:r": "rPr t",
  "w:rPr": "rStyle rFonts b bCs i iCs caps color spacing kern position sz szCs u lang",
  "w:rPrDefault": "rPr",
  "w:sectPr": "headerReference footerReference type pgSz pgMar pgNumType cols titlePg",
  "w:settings": "zoom defaultTabStop compat themeFontLang",
  "w:style": """
  name aliases basedOn next link hidden uiPriority semiHidden unhideWhenUsed qFormat locked pPr rPr tblPr trPr tcPr
  """,
  "w:styles": "docDefaults latentStyles style",
  "w:tbl": "tblPr tblGrid tr",
  "w:tblBorders": "top left bottom right insideH insideV",
  "w:tblCellMar": "top left bottom right",
  "w:tblGrid": "gridCol",
  "w:tblPr": "tblStyle tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook",
  "w:tc": "tcPr p",
  "w:tcPr": "tcW gridSpan vMerge tcBorders shd noWrap tcMar",
  "w:tr": "trPr tc",
]

/// Elements whose children may stand in any order behind properties that come first.
private let firstChildren = ["w:p": "w:pPr"]

@Test(arguments: ["DE", "US", "FR", "CH", nil], [Channel.post, .fax])
func elementsStandInTheOrderOfTheSchema(_ country: String?, channel: Channel) throws {
  var letter = formatSample(country: country, channel: channel)
  letter.enclosures = [formatSample(country: country)]
  let sender = formatSender([.message: "One.\nTwo.", .telephone: "+44 20 1"])
  for (name, part) in storedEntries(try filled(DOCXWriter(), letter, sender)) {
    let reader = OrderReader()
    let parser = XMLParser(data: Data(part))
    parser.delegate = reader
    #expect(parser.parse() && reader.faults.isEmpty, "\(name): \(reader.faults)")
    #expect(!name.hasPrefix("word/") || name.hasSuffix(".rels") || reader.checkedCount > 0)
  }
}

/// Every part has a type, and every relation leads to a part that is there.
@Test func packageHoldsTogether() throws {
  let entries = storedEntries(try filled(DOCXWriter(), formatSample(channel: .fax)))
  let text = entries.mapValues { String(decoding: $0, as: UTF8.self) }
  let types = try #require(text["[Content_Types].xml"])
  for name in entries.keys where name != "[Content_Types].xml" && !name.hasSuffix(".rels") {
    #expect(types.contains("<Override PartName=\"/\(name)\""), "\(name) has no type")
  }
  for (relations, folder) in [("_rels/.rels", ""), ("word/_rels/document.xml.rels", "word/")] {
    let targets = try #require(text[relations]).split(separator: "Target=\"").dropFirst()
      .map { folder + $0.prefix { $0 != "\"" } }
    #expect(!targets.isEmpty && targets.allSatisfy { entries.keys.contains($0) }, "\(targets)")
  }
  let document = try #require(text["word/document.xml"])
  let styles = try #require(text["word/styles.xml"])
  for style in document.split(separator: "<w:pStyle w:val=\"").dropFirst().map({ $0.prefix { $0 != "\"" } }) {
    #expect(styles.contains("w:styleId=\"\(style)\""), "there is no style \(style)")
  }
}

/// The first page of a document has no number; the letter behind a cover sheet begins on page two.
@Test func numbersPagesFromTheSecond() throws {
  func sections(_ letter: Letter) throws -> [Substring] {
    let document = storedEntries(try filled(DOCXWriter(), letter))["word/document.xml"] ?? []
    return String(decoding: document, as: UTF8.self).split(separator: "<w:sectPr>").dropFirst()
      .map { $0.prefix(upTo: $0.firstRange(of: "</w:sectPr>")?.lowerBound ?? $0.endIndex) }
  }
  #expect(try sections(formatSample()).map { $0.contains("titlePg") } == [true])
  #expect(try sections(formatSample(channel: .fax)).map { $0.contains("titlePg") } == [true, false])
  let footer = storedEntries(try filled(DOCXWriter()))["word/footer1.xml"] ?? []
  #expect(xmlText(footer, lineEndsBehind: [])?.trimmingCharacters(in: .newlines) == "Page 2 of 2")
}

/// Compares the children of elements with their sequences.
private final class OrderReader: NSObject, XMLParserDelegate {
  var faults: [String] = []
  var checkedCount = 0
  private var open: [(name: String, last: Int, children: [String])] = []

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    if let parent = open.indices.last {
      let owner = open[parent].name
      if let sequence = sequences[owner]?.split(whereSeparator: \.isWhitespace) {
        checkedCount += 1
        let place = sequence.firstIndex { "w:\($0)" == name }
        if let place, place >= open[parent].last {
          open[parent].last = place
        } else {
          faults.append("\(name) may not stand in \(owner) behind \(open[parent].children)")
        }
      }
      if firstChildren[owner] == name, !open[parent].children.isEmpty {
        faults.append("\(name) is not first")
      }
      open[parent].children.append(name)
    }
    open.append((name, 0, []))
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    guard let closed = open.popLast() else { return }
    if name == "w:tc", closed.children.last != "w:p" { faults.append("a cell ends without a paragraph") }
    if name == "w:body", closed.children.last != "w:sectPr" {
      faults.append("the body ends without a section")
    }
    if let table = closed.children.firstIndex(of: "w:tbl"), closed.children[table + 1] != "w:p" {
      faults.append("no paragraph behind a table")
    }
  }
}
