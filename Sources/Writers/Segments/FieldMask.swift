// FieldMask.swift: conditions on a sender's fields, as bits that are compared at once.

import Letters

/// Which of a sender's fields are filled: bit n for the field with raw value n.
struct FilledFields: Sendable {
  private(set) var bits: UInt64 = 0

  init(_ sender: Sender) { bits = sender.filled }
}

/// Fields that must be filled and fields that must be empty.
struct FieldMask: Sendable, Hashable {
  private var filled: UInt64 = 0
  private var empty: UInt64 = 0

  init(_ conditions: [Run.Condition]) {
    for condition in conditions { require(condition.field, isFilled: condition.isFilled) }
  }

  mutating func require(_ field: SenderField, isFilled: Bool) {
    if isFilled { filled |= 1 << field.rawValue } else { empty |= 1 << field.rawValue }
  }

  /// Whether it asks for nothing.
  var isAlwaysMet: Bool { filled == 0 && empty == 0 }

  func isMet(by fields: FilledFields) -> Bool {
    fields.bits & filled == filled && fields.bits & empty == 0
  }

  /// The masks, each asking for what this one asks for too; nil: always.
  func narrowing(_ masks: [FieldMask]?) -> [FieldMask]? {
    guard let masks else { return isAlwaysMet ? nil : [self] }
    return masks.map { mask in
      var both = self
      both.filled |= mask.filled
      both.empty |= mask.empty
      return both
    }
  }

  /// When a block with these runs shows anything: one of the masks must be met; nil: always.
  static func visibility(of runs: [Run]) -> [FieldMask]? {
    var masks: [FieldMask] = []
    for run in runs {
      var mask = FieldMask(run.conditions)
      switch run.content {
      case .text(let text): if text.isEmpty { continue }
      case .field(let field): mask.require(field, isFilled: true)
      case .pageCount: break
      }
      if mask.isAlwaysMet { return nil }
      if !masks.contains(mask) { masks.append(mask) }
    }
    return masks
  }
}
