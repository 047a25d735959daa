// Sender.swift: one person who signs, as a row of fields.

/// The person who signs a letter: the fields' UTF-8 bytes in one buffer.
///
/// A batch keeps one `Sender` and refills it row by row, so filling a letter allocates nothing.
public struct Sender: Sendable, Hashable {
  /// The bytes of all fields; `range(of:)` says where each stands.
  public private(set) var bytes: [UInt8] = []
  private var ranges = [Range<Int>](repeating: 0..<0, count: SenderField.allCases.count)

  public init() {}

  /// Where the field stands in `bytes`; an empty range for a field that is not filled.
  public func range(of field: SenderField) -> Range<Int> { ranges[field.rawValue] }

  /// Whether the field holds anything.
  public func has(_ field: SenderField) -> Bool { !ranges[field.rawValue].isEmpty }

  /// The field as text; setting it leaves the old bytes behind until `removeAll()`.
  public subscript(field: SenderField) -> String {
    get { String(decoding: bytes[range(of: field)], as: UTF8.self) }
    set { set(field, to: newValue.utf8) }
  }

  /// Fills one field with UTF-8 bytes.
  public mutating func set(_ field: SenderField, to newBytes: some Sequence<UInt8>) {
    let start = bytes.count
    bytes.append(contentsOf: newBytes)
    ranges[field.rawValue] = start..<bytes.count
  }

  /// Fills one field with UTF-8 bytes.
  public mutating func set(_ field: SenderField, to newBytes: [UInt8]) {
    let start = bytes.count
    bytes.append(contentsOf: newBytes)
    ranges[field.rawValue] = start..<bytes.count
  }

  /// Empties all fields and keeps the storage for the next sender.
  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    for index in ranges.indices { ranges[index] = 0..<0 }
  }
}
