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

  func run(_ escaping: borrowing Escaping, _ output: inout OutputBuffer) {
    var depth = 0
    var next = 0
    while next < operations.count {
      let operation = operations[next]
      next += 1
      output.append(literals, from: Int(operation.textStart), Int(operation.textCount))
      switch operation.action {
      case .none: break
      case .copy:
        let cell = cell(of: operation)
        output.append(bytes, from: Int(cell.start), Int(cell.count))
      case .escape:
        let cell = cell(of: operation)
        output.append(bytes, from: Int(cell.start), Int(cell.count), escaping)
      case .ifShown: if cell(of: operation).count == 0 { next = Int(operation.target) }
      case .ifEmpty: if cell(of: operation).count != 0 { next = Int(operation.target) }
      case .loop:
        let list = cell(of: operation)
        guard list.count != 0 else {
          next = Int(operation.target)
          continue
        }
        depth += 1
        levels[depth] = firstItem(of: list, stride: Int(operation.stride))
      case .next:
        guard levels[depth].itemsLeft > 0 else {
          depth -= 1
          continue
        }
        next = Int(operation.target)
        let cells = levels[depth].cells
        let rest = cells.dropFirst(Int(operations[next - 1].stride))
        levels[depth] = Level(
          cells: UnsafeBufferPointer(rebasing: rest), itemsLeft: levels[depth].itemsLeft - 1)
      }
    }
  }

  @inline(__always)
  private func cell(of operation: RowOperation) -> Cell {
    levels[Int(operation.level)].cells[Int(operation.slot)]
  }

  private func firstItem(of list: Cell, stride: Int) -> Level {
    let (start, length) = (Int(list.start), Int(list.count) * stride)
    precondition(start + length <= cells.count, "a cell of another store")
    return Level(
      cells: UnsafeBufferPointer(rebasing: cells[start..<start + length]), itemsLeft: Int(list.count) - 1)
  }
}
