// EnvelopeBook.swift: envelopes to print, one a page.

import Letters
import PDF

/// A PDF document of envelopes, appended in the order in which they are to be printed.
///
/// The page is the envelope, its long side across. An address or a sender that comes again is stored once; the bytes are
/// handed on with `drain`.
struct EnvelopeBook: StationeryBook {
  private let size: EnvelopeSize
  var document: PDFDocument
  private var addresses: BlockFitter
  private var senders: BlockFitter
  private var stored: [Content: PDFDocument.StreamID] = [:]

  private enum Content: Hashable { case address(AddressBlock), sender(AddressBlock, airMail: [String]) }

  /// The marked pieces of an envelope.
  private enum Piece: Int { case sender, airMail, address }

  /// Contents that are remembered at most.
  private static let storedLimit = 256

  /// Begins an empty book; the language is a BCP 47 tag such as `en`.
  init(_ size: EnvelopeSize, title: String, language: String, fonts: FontLibrary? = nil) {
    self.size = size
    document = TextFonts(library: fonts).document(
      title: title, language: language, hasLetters: false)
    addresses = BlockFitter(TextFonts(library: fonts), sizes: 16...24, smallestWhole: 18)
    senders = BlockFitter(TextFonts(library: fonts), sizes: 12...18, smallestWhole: 14)
  }

  /// Appends an envelope, from a sender without lines where there is no return address; on an error there is no new page.
  ///
  /// - Throws: `WriterError` when an address does not fit, or has a character that no font shows.
  mutating func append(_ address: AddressBlock, from sender: AddressBlock) throws(WriterError) {
    let streams = [
      try stream(.sender(sender, airMail: address.airMail)), try stream(.address(address)),
    ]
    let ids =
      (sender.lines.isEmpty ? [] : [Piece.sender]) + (address.goesByAir ? [.airMail] : []) + [.address]
    document.addPage(
      PaperSize(width: size.width, height: size.height), streams,
      elements: ids.map { StructureElement(.paragraph, id: $0.rawValue) })
  }

  mutating func append(_ address: AddressBlock, for sender: Sender) throws(WriterError) {
    try append(address, from: AddressBlock(returningTo: sender, fromAbroad: address.goesByAir))
  }

  private mutating func stream(_ content: Content) throws(WriterError) -> PDFDocument.StreamID {
    if let known = stored[content] { return known }
    var stream = ContentStream(continuing: document.numbering)
    switch content {
    case .address(let address): try draw(address, on: &stream)
    case .sender(let sender, let words):
      try draw(sender: sender, AirMailMark(words, senders.fonts), on: &stream)
    }
    stream.end()
    let id = document.add(stream)
    if stored.count >= Self.storedLimit { stored.removeAll(keepingCapacity: true) }
    stored[content] = id
    return id
  }

  /// The address in the middle of the height that it may fill.
  private mutating func draw(_ address: AddressBlock, on stream: inout ContentStream) throws(WriterError) {
    let room = size.addressRoom
    let block = try addresses.fit(
      address.lines, width: room.width, height: room.height, place: "an envelope \(size.name)")
    let slack = (room.height - block.height) / 2
    stream.beginMarked(.paragraph, id: Piece.address.rawValue)
    block.draw(on: &stream, x: size.addressLeft, top: size.height - EnvelopeSize.above - slack)
    stream.endMarked()
  }

  /// The return address in the upper left corner, and below it the mark for air mail.
  private mutating func draw(
    sender: AddressBlock, _ mark: AirMailMark?, on stream: inout ContentStream
  ) throws(WriterError) {
    let top = size.height - EnvelopeSize.margin
    let gap = Length.millimetres(5)
    let markHeight = mark.map { $0.height + gap } ?? .zero
    let width = min(EnvelopeSize.returnWidth, size.width - EnvelopeSize.margin - .millimetres(76))
    let block = try senders.fit(
      sender.lines, width: width, height: size.height - EnvelopeSize.margin * 2 - markHeight,
      place: "the corner of an envelope \(size.name)")
    if !sender.lines.isEmpty {
      stream.beginMarked(.paragraph, id: Piece.sender.rawValue)
      block.draw(on: &stream, x: EnvelopeSize.margin, top: top)
      stream.endMarked()
    }
    guard let mark else { return }
    stream.beginMarked(.paragraph, id: Piece.airMail.rawValue)
    mark.draw(on: &stream, x: EnvelopeSize.margin, top: top - block.height - gap)
    stream.endMarked()
  }
}
