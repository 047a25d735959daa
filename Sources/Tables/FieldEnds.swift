// FieldEnds.swift: finds where fields end, some kilobytes of text at a time.

/// The places of the separators and line ends of a stretch of text that are not inside quotes.
///
/// The bit masks of 64 bytes are combined so that no step depends on what the bytes are: which of them are inside
/// quotes is the parity of the quotes before, and eight places are written at a time, of which `count` takes in those
/// that are there. Branches that the processor cannot foresee would cost more than the work they save.
struct FieldEnds: ~Copyable {
  /// How much text one `find` looks at.
  static let stretch = 4096

  /// Offsets into the text, ascending; both bytes of CR LF are here.
  let places: UnsafeMutablePointer<UInt32>
  private(set) var count = 0
  /// The offsets of second quotes of doubled ones.
  private(set) var doubledQuotes: [Int] = []
  /// The offsets of line ends inside quotes (of CR LF, the LF).
  private(set) var quotedLineEnds: [Int] = []
  /// Where the next stretch starts.
  private(set) var position = 0
  /// Whether a quote in an odd place stands in the 64 bytes from `position` on.
  private(set) var isOdd = false

  private let separators: SIMD16<UInt8>
  // What the 64 bytes before leave behind, as bit 0 or, for `inside`, as all bits.
  private var inside: UInt64 = 0
  private var quoteMayOpen: UInt64 = 1
  private var justClosed: UInt64 = 0

  /// Looks at the text from `start` on, where a row starts.
  init(_ separators: SIMD16<UInt8>, from start: Int) {
    self.separators = separators
    position = start
    places = .allocate(capacity: Self.stretch + 16)
  }

  deinit { places.deallocate() }

  /// Starts again at a row's start.
  mutating func restart(at start: Int) {
    position = start
    (inside, quoteMayOpen, justClosed, isOdd) = (0, 1, 0, false)
  }

  /// Looks at the next stretch of `text`, of which 64 bytes more than `end` must be readable.
  mutating func find(in text: UnsafePointer<UInt8>, end: Int) {
    count = 0
    doubledQuotes.removeAll(keepingCapacity: true)
    quotedLineEnds.removeAll(keepingCapacity: true)
    let separators = separators
    let places = places
    var count = 0
    var position = position
    var inside = inside
    var quoteMayOpen = quoteMayOpen
    var justClosed = justClosed
    let stop = min(end, position &+ Self.stretch)
    while position < stop {
      let masks = ByteMasks(text + position, separators)
      var valid = ~0 as UInt64
      if end &- position < 64 { valid = (1 &<< UInt64(truncatingIfNeeded: end &- position)) &- 1 }
      var ends = masks.ends & valid
      if masks.quoteMatrix | inside | justClosed != 0 {
        let quotes = ByteMasks.inOrder(masks.quoteMatrix) & valid
        let within = prefixParity(quotes) ^ inside
        let opening = quotes & within
        let closing = quotes ^ opening
        let afterClosing = closing &<< 1 | justClosed
        let boundary = ends | quotes
        if opening & ~(boundary &<< 1 | quoteMayOpen) | afterClosing & ~boundary & valid != 0 {
          isOdd = true
          break
        }
        let doubled = opening & afterClosing
        let quotedEnds = ends & within
        if doubled != 0 { note(doubled, at: position) }
        if quotedEnds != 0 { noteLineEnds(quotedEnds, text, at: position) }
        ends &= ~within
        inside = 0 &- (within &>> 63)
        justClosed = closing &>> 63
        quoteMayOpen = boundary &>> 63
      } else {
        quoteMayOpen = ends &>> 63
      }
      Self.write(ends, at: position, to: places, &count)
      position &+= 64
    }
    self.count = count
    self.position = min(position, end)
    (self.inside, self.quoteMayOpen, self.justClosed) = (inside, quoteMayOpen, justClosed)
  }

  /// Appends the places of the bits; up to 8, or 16, places too many may be written behind them.
  @inline(__always)
  private static func write(
    _ bits: UInt64, at position: Int, to places: UnsafeMutablePointer<UInt32>, _ count: inout Int
  ) {
    var (bits, target) = (bits, places + count)
    let number = bits.nonzeroBitCount
    for _ in 0..<8 { writeOne(&bits, position, &target) }
    if number > 8 {
      for _ in 0..<8 { writeOne(&bits, position, &target) }
      while bits != 0 { writeOne(&bits, position, &target) }
    }
    count &+= number
  }

  @inline(__always)
  private static func writeOne(
    _ bits: inout UInt64, _ position: Int, _ target: inout UnsafeMutablePointer<UInt32>
  ) {
    target.pointee = UInt32(truncatingIfNeeded: position &+ (bits | 1 &<< 63).trailingZeroBitCount)
    target += 1
    bits &= bits &- 1
  }

  @inline(never)
  private mutating func note(_ doubled: UInt64, at position: Int) {
    var bits = doubled
    while bits != 0 {
      doubledQuotes.append(position + bits.trailingZeroBitCount)
      bits &= bits &- 1
    }
  }

  @inline(never)
  private mutating func noteLineEnds(_ ends: UInt64, _ text: UnsafePointer<UInt8>, at position: Int) {
    var bits = ends
    while bits != 0 {
      let place = position + bits.trailingZeroBitCount
      // The byte behind may be unread yet: then the row is not complete and will be read again.
      if text[place] == UInt8(ascii: "\n")
        || text[place] == UInt8(ascii: "\r") && text[place + 1] != UInt8(ascii: "\n")
      {
        quotedLineEnds.append(place)
      }
      bits &= bits &- 1
    }
  }
}
