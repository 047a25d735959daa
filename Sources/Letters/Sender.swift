// Sender.swift: one person who signs, as a row of fields.

public import SourceText
import World

/// The person who signs a letter: the fields' UTF-8 bytes in one buffer.
///
/// A batch keeps one `Sender` and refills it row by row, so filling a letter allocates nothing.
public struct Sender: Sendable {
  /// The bytes of all fields; `range(of:)` says where each stands.
  public private(set) var bytes: [UInt8] = []
  /// The fields that hold anything: bit n for the field with raw value n.
  public private(set) var filled: UInt64 = 0
  /// Where each field stands, by its raw value, and behind them the parts of the address and the message in lines; an empty
  /// place for what is not filled.
  public private(set) var places = Places(repeating: Place())

  /// A field's place in the bytes.
  public struct Place: BitwiseCopyable, Sendable {
    @usableFromInline var start: UInt32 = 0
    @usableFromInline var end: UInt32 = 0

    @usableFromInline init() {}

    @usableFromInline init(_ range: Range<Int>) {
      (start, end) = (
        UInt32(truncatingIfNeeded: range.lowerBound), UInt32(truncatingIfNeeded: range.upperBound)
      )
    }
  }

  /// The places of all fields, of the parts of the address, and of the message in lines.
  public typealias Places = InlineArray<12, Place>
  /// The number of the first part of the address.
  @inlinable static var addressParts: Int { SenderField.about.rawValue + 1 }
  /// The number of the place that has the message broken into lines by the writer of the letters, once that has done so.
  @inlinable public static var messageLines: Int { addressParts + 2 }

  public init() {}

  /// Where the field stands in `bytes`; an empty range for a field that is not filled.
  @inlinable public func range(of field: SenderField) -> Range<Int> { range(at: field.rawValue) }

  /// The same for a place by its number.
  @inlinable public func range(at number: Int) -> Range<Int> {
    let place = places[number]
    return Int(place.start)..<Int(place.end)
  }

  /// Hands on a view of the field's bytes, good until `body` returns.
  @inlinable
  public func withBytes<Result>(of field: SenderField, _ body: (ByteView) -> Result) -> Result {
    bytes.withBytes { body($0.part(range(of: field))) }
  }

  /// Whether the field holds anything.
  @inlinable public func has(_ field: SenderField) -> Bool { filled >> UInt64(field.rawValue) & 1 == 1 }

  /// The field as text; setting it leaves the old bytes behind until `removeAll()`.
  ///
  /// Of an address the last line is the town's; `setAddress(_:_:)` knows postcodes too.
  public subscript(field: SenderField) -> String {
    get { String(decoding: bytes[range(of: field)], as: UTF8.self) }
    set {
      if field == .address {
        setAddress(newValue.split { $0 == "\n" || $0 == "\r\n" }.map(String.init), Postcode())
      } else {
        set(field) { $0.append(contentsOf: newValue.utf8) }
      }
    }
  }

  /// Fills one field with UTF-8 bytes.
  public mutating func set(_ field: SenderField, to newBytes: [UInt8]) {
    if field == .address { return self[.address] = String(decoding: newBytes, as: UTF8.self) }
    set(field) { text in newBytes.withBytes { text.append(contentsOf: $0) } }
  }

  /// Fills one field with the UTF-8 bytes that `append` puts behind those there are, which it must leave alone. An address is
  /// filled by `setAddress`.
  @inline(__always)
  public mutating func set(_ field: SenderField, by append: (inout [UInt8]) -> Void) {
    if field == .message { places[Self.messageLines] = Place() }
    let start = bytes.count
    append(&bytes)
    places[field.rawValue] = Place(start..<bytes.count)
    let bit = UInt64(1) << UInt64(field.rawValue)
    filled = bytes.count > start ? filled | bit : filled & ~bit
  }

  /// Fills a field that is empty with bytes of another.
  public mutating func set(_ field: SenderField, from range: Range<Int>) {
    guard !range.isEmpty else { return }
    places[field.rawValue] = Place(range)
    filled |= 1 << UInt64(field.rawValue)
  }

  /// Fills the address with the lines that `append` puts behind the bytes there are, of which it says where the street's and
  /// the town's are.
  @inline(__always)
  public mutating func setAddress(by append: (inout [UInt8]) -> (street: Range<Int>, town: Range<Int>)) {
    var parts = (street: 0..<0, town: 0..<0)
    set(.address) { parts = append(&$0) }
    places[Self.addressParts] = Place(parts.street)
    places[Self.addressParts + 1] = Place(parts.town)
  }

  /// Breaks the message, where there is one, into lines that a writer puts into all letters of the sender.
  public mutating func wrapMessage(by wrap: (ByteView, inout [UInt8]) -> Void) {
    guard has(.message) else { return }
    var lines: [UInt8] = []
    lines.reserveCapacity(2 * range(of: .message).count)
    withBytes(of: .message) { wrap($0, &lines) }
    places[Self.messageLines] = Place(bytes.count..<bytes.count + lines.count)
    bytes += lines
  }

  /// The sender as letters show it that are escaped.
  public func escaped(by escape: Escape) -> Sender {
    var sender = Sender()
    sender.filled = filled
    sender.bytes.reserveCapacity(2 * bytes.count)
    bytes.withBytes { bytes in
      for number in places.indices where !range(at: number).isEmpty {
        let start = sender.bytes.count
        escape(bytes.part(range(at: number)), &sender.bytes)
        sender.places[number] = Place(start..<sender.bytes.count)
      }
    }
    return sender
  }

  /// Takes all fields from another sender, by its `filled`, `bytes` and `places`, and keeps the storage.
  public mutating func take(_ newFilled: UInt64, _ newBytes: ByteView, _ newPlaces: Places) {
    bytes.removeAll(keepingCapacity: true)
    bytes.append(contentsOf: newBytes)
    (filled, places) = (newFilled, newPlaces)
  }

  /// Empties all fields and keeps the storage for the next sender.
  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    filled = 0
    places = Places(repeating: Place())
  }
}

extension Sender: Equatable {
  /// Whether the same fields hold the same.
  public static func == (one: Sender, other: Sender) -> Bool {
    one.filled == other.filled
      && SenderField.allCases.allSatisfy { one.bytes[one.range(of: $0)] == other.bytes[other.range(of: $0)] }
  }
}
