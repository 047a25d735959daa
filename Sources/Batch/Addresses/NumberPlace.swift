// NumberPlace.swift: where the number of a house stands beside its street.

import SourceText
import World

extension CountryFacts.HouseNumber {
  /// Whether numbers stand before their streets.
  var isBefore: Bool { self == .before }

  /// Appends the line of the street; what the street has already is not said again.
  func appendLine(
    _ street: some Collection<UInt8>, _ number: some Collection<UInt8>, to text: inout [UInt8]
  ) {
    if number.isEmpty || holds(street, number) {
      text.append(contentsOf: street)
    } else if street.isEmpty {
      text.append(contentsOf: number)
    } else if self == .before {
      text.append(contentsOf: number)
      text.append(blank)
      text.append(contentsOf: street)
    } else {
      text.append(contentsOf: street)
      // Streets have numbers for names: "Calle 5, 12", "Q 7, 24".
      if self == .comma || text.last.map(isDigit) == true { text.append(UInt8(ascii: ",")) }
      text.append(blank)
      text.append(contentsOf: number)
    }
  }

  /// Whether one of the street's words is the number.
  private func holds(_ street: some Collection<UInt8>, _ number: some Collection<UInt8>) -> Bool {
    street.split { $0 == blank || $0 == UInt8(ascii: ",") }.contains { $0.elementsEqual(number) }
  }
}
