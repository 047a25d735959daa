// WordMetrics.swift: the measures of a letter in the units of a word processor.

import Letters
import PDF

/// Places and distances of a letter, taken from the geometry of the PDF.
struct WordMetrics {
  let geometry: PageGeometry
  /// Type of the text, of sender and date, and of the address: the smallest that a letter of the document needs.
  let style: TypeStyle
  let headStyle: TypeStyle
  let addressStyle: TypeStyle
  /// The margin above the text of every page.
  let top: Length
  /// Whether sender and date stand in frames, and the address at a fixed height for a window.
  let hasWindow: Bool
  /// Type of the page number.
  let labelSize: Length

  /// Takes the styles of the letters of the document, the first of which is `letter`.
  init(_ letter: Letter, _ styles: [FittingStyle]) {
    geometry = PageGeometry(letter)
    let first = styles.first ?? FittingStyle(letter)
    style = styles.map(\.text).min { $0.isTighter(than: $1) } ?? first.text
    headStyle = first.head
    addressStyle = styles.map(\.address).min { $0.isTighter(than: $1) } ?? first.address
    labelSize = PageLabel(for: letter).size
    hasWindow = geometry.addressHeight != nil
    top = hasWindow ? geometry.top : min(geometry.top, geometry.sender.top)
  }

  /// Twentieths of a point to the nearest, the unit of distances.
  static func twips(_ length: Length) -> Int { (length.thousandths + 25) / 50 }

  /// Half points, the unit of type sizes.
  static func halfPoints(_ length: Length) -> Int { length.thousandths / 500 }

  /// The space above the first line of the address, below the margin, for a window.
  func spaceAboveAddress(_ plan: HeadPlan) -> Length { plan.address.top - top }

  /// The space above the subject, below an address in a window; `hasAddress` is false for one without lines.
  func spaceAboveSubject(_ plan: HeadPlan, hasAddress: Bool) -> Length {
    max(plan.bodyTop - (hasAddress ? plan.addressBottom : top), headStyle.leading)
  }

  /// Whether the date stands in a frame of its own; else it follows the sender.
  var datesStandAlone: Bool { geometry.date != nil || geometry.dateBeside != nil }

  /// The frame on the page in which the paragraphs of a style stand; nil for those that follow each other.
  ///
  /// Paragraphs behind each other whose frames are equal share one.
  func frame(of style: WordStyle) -> PageGeometry.Frame? {
    guard hasWindow else { return nil }
    switch style {
    case .sender: return geometry.sender
    case .date: return datesStandAlone ? nil : geometry.sender
    default: return nil
    }
  }
}

extension TypeStyle {
  fileprivate func isTighter(than other: TypeStyle) -> Bool {
    (size.thousandths, leading.thousandths, paragraphGap.thousandths)
      < (other.size.thousandths, other.leading.thousandths, other.paragraphGap.thousandths)
  }
}
