// TableBytes.swift: the bytes of a table, checked and decoded while they are read.

import SourceText

extension TableReader {
  func reserve(_ block: TableBlock, for count: Int) {
    // Most rests are part of a row, so that the room beyond a chunk saves the block from growing.
    block.reserveText(max(options.chunkLength + options.chunkLength / 2, count))
  }

  /// Appends text to the block, or sets `atEnd`.
  mutating func fill(_ block: TableBlock) throws(TableError) {
    if block.textCapacity - block.textCount < options.chunkLength {
      block.reserveText(max(2 * block.textCapacity, block.textCount + options.chunkLength))
    }
    block.clearRows()
    if transcoder == nil {
      let room = UnsafeMutableRawBufferPointer(
        start: block.base + block.textCount, count: options.chunkLength)
      let start = block.textCount - uncheckedCount
      let count = try read(room)
      block.textCount += count
      atEnd = count == 0
      checkText(block, from: start)
    } else {
      try fillTranscoder(options.chunkLength / 4)
    }
    decodeWaiting(block)
  }

  /// Appends up to `count` bytes to those that wait for the transcoder, or sets `atEnd`.
  private mutating func fillTranscoder(_ count: Int) throws(TableError) {
    let bytes = try read(atMost: count)
    transcoder?.waiting.append(contentsOf: bytes)
  }

  /// The next bytes as an array of their own; none, and `atEnd` is set, at the end.
  mutating func read(atMost limit: Int) throws(TableError) -> ArraySlice<UInt8> {
    var bytes = [UInt8](repeating: 0, count: limit)
    let count = try bytes.withUnsafeMutableBufferPointer { (room) throws(TableError) -> Int in
      try read(UnsafeMutableRawBufferPointer(room))
    }
    atEnd = count == 0
    return bytes.prefix(count)
  }

  private mutating func read(_ room: UnsafeMutableRawBufferPointer) throws(TableError) -> Int {
    do throws(FileError) {
      return try source.read(into: room)
    } catch {
      throw TableError(.unreadable(error), at: nil)
    }
  }

  mutating func decodeWaiting(_ block: TableBlock) {
    guard let waiting = transcoder?.waiting.count, waiting > 0 else { return }
    let room = Transcoder.room(for: waiting)
    if block.textCapacity - block.textCount < room { block.reserveText(block.textCount + room) }
    let start = block.textCount
    block.textCount += transcoder?.decode(into: block.base + start, atEnd: atEnd) ?? 0
    if transcoder?.hasMacRomanSigns == true { format.looksLikeMacRoman = true }
    format.looksLikeDOS = transcoder?.looksLikeDOS == true
    if !isSuspect { isSuspect = block.text(from: start).contains(0) }
  }

  /// Checks that the new text is UTF-8; when it is not and nothing before said that it is, it is Windows-1252.
  mutating func checkText(_ block: TableBlock, from start: Int) {
    let text = block.text(from: 0)
    var position = start
    uncheckedCount = 0
    while position < text.count {
      let (end, isCutOff) = check.check(text, from: position)
      position = end
      if isCutOff && !atEnd {
        uncheckedCount = text.count - end
        break
      }
      if end == text.count { break }
      if check.hasMultibyte || format.hasMark || options.encoding == .utf8 {
        isSuspect = true
        position += 1
        continue
      }
      format.encoding = .windows1252
      transcoder = Transcoder(encoding: .windows1252, waiting: Array(text[end...]))
      block.textCount = end
      break
    }
    if check.hasZero { isSuspect = true }
  }
}
