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
    guard range.count > 1 else { return }
    if range.count <= 24, !keys[range].contains(where: { nodes[$0].hasEscapes }) {
      for second in range.dropFirst() {
        let print = nodes[keys[second]].detail
        for first in range.lowerBound..<second where nodes[keys[first]].detail == print {
          if bytes(ofKey: keys[first]).elementsEqual(bytes(ofKey: keys[second])) {
            noteDuplicate(keys[second])
            break
          }
        }
      }
    } else {
      let sorted = keys[range].map { (index: $0, name: bytes(ofKey: $0)) }.sorted {
        $0.name.elementsEqual($1.name) ? $0.index < $1.index : $0.name.lexicographicallyPrecedes($1.name)
      }
      for (first, second) in zip(sorted, sorted.dropFirst()) where first.name.elementsEqual(second.name) {
        noteDuplicate(second.index)
      }
    }
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
