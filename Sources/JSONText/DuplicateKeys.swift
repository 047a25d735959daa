// DuplicateKeys.swift: finding a key that an object has twice, in time that no input can make quadratic.

extension Parser {
  /// A number that is equal for equal keys: the first bytes, the last bytes and the length, mixed.
  func fingerprint(of key: Node) -> UInt32 {
    if key.hasEscapes { return 0 }
    let (start, end) = (Int(key.start), Int(key.end))
    var (first, last): (UInt64, UInt64) = (0, 0)
    if end - start < 8 {
      for offset in start..<end { first = first << 8 | UInt64(text[offset]) }
    } else {
      first = text.loadUnaligned(fromByteOffset: start, as: UInt64.self)
      last = text.loadUnaligned(fromByteOffset: end - 8, as: UInt64.self)
    }
    let mixed = (first ^ (last << 1 | last >> 63)) &* 0x9E37_79B9_7F4A_7C15 &+ UInt64(end - start)
    return UInt32(truncatingIfNeeded: mixed >> 32) | 1
  }

  /// Notes each key of an object that is there already; `range` is the object's part of `keys`.
  mutating func findDuplicates(in range: Range<Int>) {
    if range.count < 2 || range.count <= 24 && areDifferent(range) { return }
    // The fingerprint of a key with escapes is not that of its text.
    let isPlain = !keys[range].contains { nodes[$0].hasEscapes }
    let sorted = keys[range].map { UInt64(isPlain ? nodes[$0].detail : 0) << 32 | UInt64($0) }.sorted()
    var repeated: [Int] = []
    var start = 0
    while start < sorted.count {
      var end = start + 1
      while end < sorted.count, sorted[end] >> 32 == sorted[start] >> 32 { end += 1 }
      if end > start + 1 { repeated += repeats(among: sorted[start..<end].map { Int($0 & 0xFFFF_FFFF) }) }
      start = end
    }
    for index in repeated.sorted() { noteDuplicate(index) }
  }

  /// Whether the few keys of a small object, none with escapes, have fingerprints that are all different.
  private func areDifferent(_ range: Range<Int>) -> Bool {
    var second = range.lowerBound
    while second < range.upperBound {
      let print = nodes[keys[second]].detail
      if print == 0 { return false }
      var first = range.lowerBound
      while first < second {
        if nodes[keys[first]].detail == print { return false }
        first += 1
      }
      second += 1
    }
    return true
  }

  /// Those of the keys, given by their ascending indices, that one in front of them is equal to.
  private func repeats(among keys: [Int]) -> [Int] {
    let sorted = keys.map { (index: $0, name: bytes(ofKey: $0)) }.sorted {
      $0.name == $1.name ? $0.index < $1.index : $0.name.lexicographicallyPrecedes($1.name)
    }
    return zip(sorted, sorted.dropFirst()).filter { $0.name == $1.name }.map(\.1.index)
  }

  private func bytes(ofKey index: Int) -> [UInt8] {
    let key = nodes[index]
    let raw = text[Int(key.start)..<Int(key.end)]
    return key.hasEscapes ? unescape(raw) : Array(raw)
  }

  private mutating func noteDuplicate(_ index: Int) {
    // To place an error takes a count of lines; more than these are of no use to anybody.
    guard duplicates.count < 100 else { return }
    let name = String(decoding: bytes(ofKey: index), as: UTF8.self)
    duplicates.append(
      SyntaxFault(
        "the key '\(name)' is here a second time", hint: "keep one of the two; an object has a key once",
        at: Int(nodes[index].start) - 1))
  }
}
