// CountryTable.swift: what a language calls countries, found by what people write.

import JSONText
import SourceText
public import UrgentAction

/// The countries of a language's table by their names.
public struct CountryTable: Sendable {
  private var codes: [String] = []
  /// For each name as it stands there the place of its country's code; the same for names as `plainName` makes them, and
  /// for those where `ue` stands for `ü`.
  private var (exact, plain, bare) = (
    ByteTable(limit: .max), ByteTable(limit: .max), ByteTable(limit: .max)
  )

  init(_ names: TextTable) {
    for (code, name) in names.all {
      let plainText = plainName(name)
      Self.add(name, codes.count, to: &exact)
      Self.add(plainText, codes.count, to: &plain)
      Self.add(withoutUmlauts(plainText), codes.count, to: &bare)
      codes.append(code)
    }
  }

  private static func add(_ name: String, _ place: Int, to table: inout ByteTable) {
    name.withBytes { if !table.contains($0) { table.insert(place, for: $0) } }
  }

  /// The country with a name, as it stands or as `plainName` makes it.
  public func country(_ text: String, plain plainText: String) -> Country? {
    (text.withBytes(exact.value) ?? plainText.withBytes(plain.value)).flatMap { Country(codes[$0]) }
  }

  /// The country with a name as `withoutUmlauts` makes it.
  public func country(bare text: String) -> Country? {
    text.withBytes(bare.value).flatMap { Country(codes[$0]) }
  }
}
