// DocumentMetadata.swift: what a document says of itself, and what archives must know of its colours.

import SourceText

extension PDFDocument {
  /// Writes title and language as XMP (ISO 16684-1), and for an archive the standards that the document keeps; gives the
  /// object. No author is named: a letter's sender says in the letter who it is from.
  mutating func writeMetadata() -> Int {
    let object = offsets.reserve()
    let names =
      isArchive ? " xmlns:pdfaid=\"\(Self.archiveNames)\" xmlns:pdfuaid=\"\(Self.accessNames)\"" : ""
    let text = """
      <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
      <x:xmpmeta xmlns:x="adobe:ns:meta/">
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"\(names)>
      <dc:format>application/pdf</dc:format>
      <dc:title><rdf:Alt><rdf:li xml:lang="x-default">\(Self.escaped(title))</rdf:li></rdf:Alt></dc:title>
      <dc:language><rdf:Bag><rdf:li>\(Self.escaped(language))</rdf:li></rdf:Bag></dc:language>
      \(isArchive ? Self.claims : "")</rdf:Description>
      \(isArchive ? Self.schemas : "")</rdf:RDF>
      </x:xmpmeta>
      <?xpacket end="w"?>
      """
    writeStream(Array(text.utf8), "/Type/Metadata/Subtype/XML", as: object)
    return object
  }

  private static let archiveNames = "http://www.aiim.org/pdfa/ns/id/"
  private static let accessNames = "http://www.aiim.org/pdfua/ns/id/"

  /// PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1).
  private static let claims = """
    <pdfaid:part>2</pdfaid:part>
    <pdfaid:conformance>A</pdfaid:conformance>
    <pdfuaid:part>1</pdfuaid:part>

    """

  /// The description of the names of PDF/UA, which PDF/A asks for (ISO 19005-2, 6.6.2.3).
  private static let schemas = """
    <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
     xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
    <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
    <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
    <pdfaSchema:namespaceURI>\(accessNames)</pdfaSchema:namespaceURI>
    <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
    <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
    <pdfaProperty:name>part</pdfaProperty:name>
    <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
    <pdfaProperty:category>internal</pdfaProperty:category>
    <pdfaProperty:description>The part of ISO 14289 that the document keeps</pdfaProperty:description>
    </rdf:li></rdf:Seq></pdfaSchema:property>
    </rdf:li></rdf:Bag></pdfaExtension:schemas>
    </rdf:Description>

    """

  private static func escaped(_ text: String) -> String {
    let scalars = text.unicodeScalars.map { scalar in
      scalar.value < 0x20 || scalar.value == 0x7F || scalar.value & 0xFFFE == 0xFFFE ? " " : scalar
    }
    return String(String.UnicodeScalarView(scalars)).exchanging(["&": "&amp;", "<": "&lt;", ">": "&gt;"])
  }

  /// Writes what the document's greys are (ISO 19005-2, 6.2.3), and gives the object of its profile.
  mutating func writeGreyProfile() -> Int {
    let object = offsets.reserve()
    writeStream(GreyProfile.bytes, "/N 1", as: object)
    return object
  }
}
