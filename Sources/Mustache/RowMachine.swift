// RowMachine.swift: the loop that fills a specialised template: copies of bytes, and nothing else.

/// Runs operations over one row.
///
/// All memory is borrowed for the run; every range is checked against it before it is read.
struct RowMachine {
  /// The cells of the row, or of the item at hand.
  struct Level {
    var cells: UnsafeBufferPointer<Cell>
    /// How many items follow this one.
    var itemsLeft: Int
  }

  let operations: UnsafeBufferPointer<RowOperation>
  let literals: UnsafeRawBufferPointer
  let bytes: UnsafeRawBufferPointer
  let cells: UnsafeBufferPointer<Cell>
  let levels: UnsafeMutableBufferPointer<Level>

  func run(_ escaping: Escaping, _ output: inout OutputBuffer) {
    var depth = 0
    var next = 0
    while next < operations.count {
      let operation = operations[next]
      next += 1
      output.append(literals, Int(operation.textStart), Int(operation.textCount))
      switch operation.action {
      case .none: break
      case .copy:
        let cell = cell(of: operation)
        output.append(bytes, Int(cell.start), Int(cell.count))
      case .escape:
        let cell = cell(of: operation)
        output.append(bytes, Int(cell.start), Int(cell.count), escaping)
      case .ifShown: if cell(of: operation).count == 0 { next = Int(operation.target) }
      case .ifEmpty: if cell(of: operation).count != 0 { next = Int(operation.target) }
      case .loop:
        let list = cell(of: operation)
        let stride = Int(operation.stride)
        guard list.count != 0 else {
          next = Int(operation.target)
          continue
        }
        depth += 1
        let items = UnsafeBufferPointer(rebasing: cells[Int(list.start)...].prefix(Int(list.count) * stride))
        precondition(items.count == Int(list.count) * stride, "a cell of another store")
        levels[depth] = Level(cells: items, itemsLeft: Int(list.count) - 1)
      case .next:
        guard levels[depth].itemsLeft > 0 else {
          depth -= 1
          continue
        }
        next = Int(operation.target)
        let stride = Int(operations[next - 1].stride)
        levels[depth].itemsLeft -= 1
        levels[depth].cells = UnsafeBufferPointer(rebasing: levels[depth].cells.dropFirst(stride))
      }
    }
  }

  @inline(__always)
  private func cell(of operation: RowOperation) -> Cell {
    levels[Int(operation.level)].cells[Int(operation.slot)]
  }
}

extension OutputBuffer {
  /// Appends `length` bytes of `source` from `start` on.
  @inline(__always)
  mutating func append(_ source: UnsafeRawBufferPointer, _ start: Int, _ length: Int) {
    guard length > 0 else { return }
    precondition(start + length <= source.count, "a cell of another store")
    guard let address = source.baseAddress else { return }
    reserve(length)
    (base + count).copyMemory(from: address + start, byteCount: length)
    count += length
  }

  /// Appends `length` bytes of `source` from `start` on, escaped: whole stretches of clean bytes at a time.
  mutating func append(_ source: UnsafeRawBufferPointer, _ start: Int, _ length: Int, _ escaping: Escaping) {
    precondition(start + length <= source.count, "a cell of another store")
    var position = start
    let end = start + length
    while position < end {
      let clean = escaping.cleanPrefix(of: UnsafeRawBufferPointer(rebasing: source[position..<end]))
      append(source, position, clean)
      position += clean
      guard position < end else { return }
      escaping.replacements[Int(escaping.table[Int(source[position])])].withUnsafeBytes {
        append($0, 0, $0.count)
      }
      position += 1
    }
  }
}
