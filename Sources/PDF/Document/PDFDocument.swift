// PDFDocument.swift: a document written from its first page to its last, in little memory.

import SourceText

/// A PDF 1.7 document (ISO 32000-1) that grows page by page.
///
/// Equal calls give equal bytes: there is no clock and no random number in it. Objects are finished in `bytes` as
/// they are added; a writer of many pages hands them on and empties them with `drain`. What is kept in memory for
/// a page is its place in the cross-reference table and, if it is tagged, its structure.
///
/// Streams are not compressed. A content stream is stored once and may stand on any number of pages.
public struct PDFDocument: Sendable {
  /// A stored content stream.
  public struct StreamID: Hashable, Sendable { let object: Int }

  /// The finished bytes that have not been drained.
  public internal(set) var bytes: [UInt8] = []
  /// The number of pages so far.
  public private(set) var pageCount = 0

  let title: String
  let language: String
  private let isTagged: Bool
  /// Whether the document keeps the rules of PDF/A-2a and PDF/UA-1, and says so.
  let isArchive: Bool
  /// Of all contents so far.
  private var digest = ContentDigest()
  /// The streams that `addOnce` has stored, by their bytes' number of 128 bits: the bytes themselves are gone.
  private var shared: [ContentDigest: StreamID] = [:]
  /// Bytes drained so far.
  private var drained = 0
  /// Where each object starts in the file.
  var offsets: ObjectOffsets
  var fonts: FontUse = []
  /// The characters shown in embedded fonts so far; a new content stream continues it.
  public private(set) var numbering: GlyphNumbering
  /// Page tree nodes that are full, and the one that is filled now.
  private var nodes: [Int] = []
  private var node = 0
  private var kids: [Int] = []
  var structure = StructureTree()
  private var isClosed = false

  /// Objects with fixed numbers; the last two only in tagged documents.
  private static let catalog = 1
  private static let pageTree = 2
  private static let information = 3
  static let resources = 4
  static let structureRoot = 5
  static let documentElement = 6
  /// Pages in one node of the page tree.
  private static let fanOut = 64

  /// Begins a document in a language, a BCP 47 tag such as `en`, with a title that readers show in the window's title.
  ///
  /// `isTagged`: whether the pages' elements are recorded for screen readers. `isArchive`: whether the document says that it
  /// keeps the rules of PDF/A-2a and PDF/UA-1; it is tagged then, and must show no text in a standard font. The `numbering`
  /// has the characters of embedded fonts that the document has whatever it shows.
  public init(
    title: String, language: String, isTagged: Bool = true, isArchive: Bool = false,
    numbering: GlyphNumbering = GlyphNumbering()
  ) {
    (self.title, self.language, self.numbering) = (title, language, numbering)
    (self.isTagged, self.isArchive) = (isTagged || isArchive, isArchive)
    offsets = ObjectOffsets(count: self.isTagged ? Self.documentElement : Self.resources)
    bytes.append("%PDF-1.7\n%")
    // Four bytes above 127 tell transfer programs that the file is binary.
    bytes.append(contentsOf: [0xE2, 0xE3, 0xCF, 0xD3, 0x0A])
  }

  /// Stores a content stream for use on pages; it must have been ended.
  public mutating func add(_ content: ContentStream) -> StreamID {
    let id = reserveStream(fonts: content.fonts)
    add(content, as: id)
    return id
  }

  /// Stores a content stream, unless one like it has been stored by this.
  public mutating func addOnce(_ content: ContentStream) -> StreamID {
    var digest = ContentDigest()
    digest.combine(content.bytes)
    if let known = shared[digest] { return known }
    let id = add(content)
    shared[digest] = id
    return id
  }

  /// Makes room for a content stream that shows text in no fonts but these and is stored later.
  public mutating func reserveStream(fonts: FontUse) -> StreamID {
    self.fonts.formUnion(fonts)
    return StreamID(object: offsets.reserve())
  }

  /// Stores the content of a reserved stream, once; it must have been ended.
  public mutating func add(_ content: ContentStream, as id: StreamID) {
    numbering.take(content.numbering)
    digest.combine(content.bytes)
    writeStream(content.bytes, "", as: id.object)
  }

  /// Appends a page that shows the streams one after the other.
  ///
  /// `elements` are the marked pieces of the page in reading order; they are left out of a document that is not
  /// tagged.
  public mutating func addPage(_ size: PaperSize, _ streams: [StreamID], elements: [StructureElement] = []) {
    if kids.isEmpty { node = offsets.reserve() }
    for stream in streams { digest.combine(stream.object) }
    let page = begin()
    bytes.append("<</Type/Page/Parent ")
    bytes.append(reference: node)
    bytes.append("/MediaBox[0 0 ")
    bytes.append(size.width)
    bytes.append(" ")
    bytes.append(size.height)
    bytes.append("]/Contents")
    if streams.count == 1, let stream = streams.first {
      bytes.append(" ")
      bytes.append(reference: stream.object)
    } else {
      appendReferences(streams.map(\.object))
    }
    if isTagged {
      bytes.append("/Tabs/S/StructParents ")
      bytes.append(decimal: pageCount)
    }
    bytes.append(">>")
    endObject()
    if isTagged { addElements(elements, on: page) }
    pageCount += 1
    kids.append(page)
    if kids.count == Self.fanOut { closeNode() }
  }

  /// Hands on the finished bytes and forgets them.
  public mutating func drain<Failure>(_ take: ([UInt8]) throws(Failure) -> Void) throws(Failure) {
    try take(bytes)
    drained += bytes.count
    bytes.removeAll(keepingCapacity: true)
  }

  /// Moves the finished bytes behind others.
  public mutating func drain(into output: inout [UInt8]) {
    drained += bytes.count
    if output.isEmpty {
      swap(&output, &bytes)
    } else {
      output.append(contentsOf: bytes)
    }
    bytes.removeAll(keepingCapacity: true)
  }

  /// Writes all that follows the last page: no page may be added afterwards.
  ///
  /// Reserved streams may still be stored, so copies of a closed document can differ in them alone. A document
  /// without pages gets an empty A4 page.
  public mutating func close() {
    guard !isClosed else { return }
    if pageCount == 0 { addPage(.a4, []) }
    if !kids.isEmpty { closeNode() }
    writePageTree()
    writeResources()
    if isTagged { writeStructure() }
    writeCatalog()
    isClosed = true
  }

  /// Writes the end of the file: what `close` writes, and the cross-reference table.
  public mutating func finish() { writeEnd { _ in } }

  /// Writes the end of the file and hands it on in pieces, so that not all of a long table is in memory at once.
  public mutating func finish<Failure>(drainingTo take: ([UInt8]) throws(Failure) -> Void) throws(Failure) {
    try writeEnd { (document) throws(Failure) in
      if document.bytes.count >= Self.pieceLength { try document.drain(take) }
    }
    try drain(take)
  }

  /// The bytes after which `finish(drainingTo:)` hands on what there is.
  private static let pieceLength = 1 << 16

  /// Closes the document and writes its cross-reference table; `pause` is called after each part of the table.
  private mutating func writeEnd<Failure>(
    _ pause: (inout PDFDocument) throws(Failure) -> Void
  ) throws(Failure) {
    close()
    for object in 1...offsets.count where offsets[object] == 0 {
      add(ContentStream(), as: StreamID(object: object))
    }
    try writeCrossReferences(pause)
  }

  mutating func begin() -> Int {
    let object = offsets.reserve()
    begin(object)
    return object
  }

  mutating func begin(_ object: Int) {
    offsets[object] = drained + bytes.count
    bytes.append(decimal: object)
    bytes.append(" 0 obj\n")
  }

  mutating func endObject() { bytes.append("\nendobj\n") }

  /// Writes an object that is a dictionary.
  mutating func write(_ dictionary: String, as object: Int) {
    begin(object)
    bytes.append(contentsOf: dictionary.utf8)
    endObject()
  }

  /// `[1 0 R 2 0 R]`
  static func references(_ objects: some Sequence<Int>) -> String {
    "[" + objects.map { "\($0) 0 R" }.joined(separator: " ") + "]"
  }

  mutating func appendReferences(_ objects: some Sequence<Int>) {
    bytes.append("[")
    for (place, object) in objects.enumerated() {
      if place > 0 { bytes.append(" ") }
      bytes.append(reference: object)
    }
    bytes.append("]")
  }

  private mutating func closeNode() {
    write(
      "<</Type/Pages/Parent \(Self.pageTree) 0 R/Count \(kids.count)/Kids\(Self.references(kids))>>", as: node
    )
    nodes.append(node)
    kids.removeAll(keepingCapacity: true)
  }

  private mutating func writePageTree() {
    write(
      "<</Type/Pages/Resources \(Self.resources) 0 R/Count \(pageCount)/Kids\(Self.references(nodes))>>",
      as: Self.pageTree)
  }

  private mutating func writeCatalog() {
    write("<</Title\(textString(title))>>", as: Self.information)
    let metadata = writeMetadata()
    let profile = isArchive ? writeGreyProfile() : 0
    digest.combine(Array((title + language).utf8))
    var catalog = "<</Type/Catalog/Pages \(Self.pageTree) 0 R/Lang\(textString(language))"
    catalog += "/ViewerPreferences<</DisplayDocTitle true>>/Metadata \(metadata) 0 R"
    if isArchive {
      let name = textString(GreyProfile.name)
      catalog +=
        "/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier\(name)/Info\(name)"
      catalog += "/DestOutputProfile \(profile) 0 R>>]"
    }
    if isTagged { catalog += "/MarkInfo<</Marked true>>/StructTreeRoot \(Self.structureRoot) 0 R" }
    write(catalog + ">>", as: Self.catalog)
  }

  private mutating func writeCrossReferences<Failure>(
    _ pause: (inout PDFDocument) throws(Failure) -> Void
  ) throws(Failure) {
    let start = drained + bytes.count
    bytes.append("xref\n0 ")
    bytes.append(decimal: offsets.count + 1)
    bytes.append("\n0000000000 65535 f \n")
    for object in 1...offsets.count {
      bytes.append(crossReference: offsets[object])
      if object.isMultiple(of: 1024) { try pause(&self) }
    }
    let digits = digest.digits
    let trailer = """
      trailer
      <</Size \(offsets.count + 1)/Root \(Self.catalog) 0 R/Info \(Self.information) 0 R/ID[<\(digits)><\(digits)>]>>
      startxref
      \(start)
      %%EOF

      """
    bytes.append(contentsOf: trailer.utf8)
  }
}
