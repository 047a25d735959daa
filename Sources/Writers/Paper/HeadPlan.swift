// HeadPlan.swift: where sender, date and address stand at the head of a letter, by their numbers of lines.

import Letters
import PDF
import SourceText

/// The places of the head's parts; what is too long for its place pushes down what stands below it, be it out of the
/// window.
struct HeadPlan: Sendable {
  /// The lines that each part takes.
  struct LineCounts: Sendable {
    var sender: Int
    var date: Int
    var address: Int
  }

  let sender: PageGeometry.Frame
  private(set) var date: PageGeometry.Frame
  private(set) var address: PageGeometry.Frame
  private(set) var addressBottom: Length
  /// The lower edge of what stands lowest.
  private(set) var bottom: Length
  /// The top of the text below.
  private(set) var bodyTop: Length

  init(_ setter: BlockSetter, _ lines: LineCounts) {
    let geometry = setter.geometry
    let (headLeading, addressLeading) = (setter.headStyle.leading, setter.addressStyle.leading)
    sender = geometry.sender
    let senderBottom = sender.top + headLeading * lines.sender
    date = geometry.date ?? Self.dateFrame(geometry, lines, senderBottom, headLeading)
    var dateBottom = date.top + headLeading * lines.date
    let addressHeight = addressLeading * lines.address
    address = geometry.address
    address.top = geometry.addressTop(height: addressHeight)
    if senderBottom > sender.top, sender.sharesColumn(with: address) {
      address.top = max(address.top, senderBottom + headLeading)
    }
    if geometry.date == nil {
      if geometry.addressHeight == nil || date.sharesColumn(with: address) {
        address.top = max(address.top, dateBottom + headLeading)
      }
    } else if addressHeight > .zero, date.sharesColumn(with: address) {
      date.top = max(date.top, address.top + addressHeight + headLeading)
      dateBottom = date.top + headLeading * lines.date
    }
    addressBottom = address.top + addressHeight
    bottom = max(max(senderBottom, dateBottom), addressBottom)
    bodyTop = max(geometry.bodyTop, bottom + headLeading * 2)
  }

  /// Whether the address stands lower than it would without the sender and the date.
  func isAddressPushed(in geometry: PageGeometry) -> Bool {
    address.top > geometry.addressTop(height: addressBottom - address.top)
  }

  /// Where the date stands in layouts without a place for it.
  private static func dateFrame(
    _ geometry: PageGeometry, _ lines: LineCounts, _ senderBottom: Length, _ leading: Length
  ) -> PageGeometry.Frame {
    var frame = geometry.sender
    if senderBottom > frame.top { frame.top = senderBottom + leading }
    if let limit = geometry.senderLimit, let beside = geometry.dateBeside,
      frame.top + leading * lines.date > limit
    {
      return beside
    }
    return frame
  }

  /// Why a letter with so many lines cannot be written: its head is longer than a page; nil when it fits.
  static func refusal(_ setter: BlockSetter, _ lines: LineCounts) -> WriterError? {
    let limit = setter.geometry.paper.height - setter.geometry.bottom
    let fits = { (lines: LineCounts) in HeadPlan(setter, lines).bottom <= limit }
    guard !fits(lines) else { return nil }
    let part: WritableKeyPath<LineCounts, Int> = lines.sender > lines.address ? \.sender : \.address
    var fitting = lines
    fitting[keyPath: part] = 0
    while fitting[keyPath: part] < lines[keyPath: part], fits(fitting) { fitting[keyPath: part] += 1 }
    let room = max(0, fitting[keyPath: part] - 1)
    let name = part == \.sender ? "the sender's name and address" : "the addressee's address"
    return WriterError(
      "\(name): \(lines[keyPath: part]) lines, and the page has room for \(room)",
      hint: "leave out lines, or write several in one")
  }
}
