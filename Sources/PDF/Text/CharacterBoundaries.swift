// CharacterBoundaries.swift: the places between the characters of a paragraph, where an overlong word is broken.

extension Paragraph {
  /// A place between two characters of a stretch of text.
  struct Boundary {
    var offset: Int
    /// From the start of the stretch, in thousandths of a point.
    var width: Int
    /// The codes of the blank before the place, and its width; 0 when there is none.
    var blankCodes = 0
    var blankWidth = 0
  }

  /// Calls `body` for every place between two characters of `range` that is not before a blank.
  func forEachBoundary(in range: Range<Int>, _ body: (Boundary) -> Void) {
    var place = Boundary(offset: range.lowerBound, width: 0)
    func pass(_ width: Int, codes: Int, isBlank: Bool) {
      if place.offset > range.lowerBound, !isBlank { body(place) }
      place.width += width
      place.offset += codes
      (place.blankCodes, place.blankWidth) = isBlank ? (codes, width) : (0, 0)
    }
    var start = 0
    for run in runs {
      let stretch = range.clamped(to: start..<max(start, run.end))
      start = run.end
      switch run.face.font {
      case .standard:
        for code in codes[stretch] { pass(run.face.width(of: code), codes: 1, isBlank: code == blank) }
      case .embedded(let font):
        for scalar in embeddedScalars(codes[stretch]) {
          pass(run.face.length(ofEm: font.width(of: scalar)).thousandths, codes: 3, isBlank: scalar == " ")
        }
      }
    }
  }
}

/// The characters of a stretch of codes in an embedded font.
func embeddedScalars(_ codes: ArraySlice<UInt8>) -> [Unicode.Scalar] {
  stride(from: codes.startIndex, to: codes.endIndex - 2, by: 3).map { index in
    let value = UInt32(codes[index]) << 16 | UInt32(codes[index + 1]) << 8 | UInt32(codes[index + 2])
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }
}

extension [UInt8] {
  /// Appends the three bytes that stand for a character in text of an embedded font.
  @inline(__always) mutating func append(embedded scalar: Unicode.Scalar) {
    append(UInt8(truncatingIfNeeded: scalar.value >> 16))
    append(UInt8(truncatingIfNeeded: scalar.value >> 8))
    append(UInt8(truncatingIfNeeded: scalar.value))
  }
}
