// TelegramCount.swift: the words of a telegram that are paid for.

/// The words of a finished telegram, counted by a tariff.
public struct TelegramCount: Sendable, Hashable {
  /// Words in the address, in the text and in the signature; 0 for a part that is free.
  public let address: Int
  public let text: Int
  public let signature: Int
  let tariff: TelegramTariff

  /// Words that are paid for: the sum, or the tariff's least.
  public var total: Int { max(tariff.minimum, address + text + signature) }

  /// Counts a telegram as `TelegramWriter` writes it: address, text and signature separated by empty lines, the place in
  /// the address behind its first line.
  public init(of telegram: [UInt8], by tariff: TelegramTariff) {
    self.tariff = tariff
    var parts: [[ArraySlice<UInt8>]] = [[]]
    for line in telegram.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      if line.isEmpty { parts.append([]) } else { parts[parts.count - 1].append(line) }
    }
    parts.removeAll(where: \.isEmpty)
    let head = parts.first ?? []
    let foot = parts.count > 2 ? parts[parts.count - 1] : []
    let body = parts.dropFirst().prefix(parts.count > 2 ? parts.count - 2 : 1)
    text = Self.words(body.joined(), tariff)
    if tariff.chargesAddressAndSignature {
      // The office of destination is one word; the names of its district and country are free.
      address = Self.words(head.prefix(1), tariff) + (head.count > 1 ? 1 : 0)
      signature = Self.words(foot, tariff)
    } else {
      (address, signature) = (0, 0)
    }
  }

  private static func words(_ lines: some Sequence<ArraySlice<UInt8>>, _ tariff: TelegramTariff) -> Int {
    var sum = 0
    var parentheses = 0
    var quotationMarks = 0
    for word in lines.lazy.flatMap({ $0.split(separator: 0x20) }) {
      var core = word
      while core.first == UInt8(ascii: "("), !isClosed(core) {
        core = core.dropFirst()
        parentheses += 1
      }
      if core.starts(with: quotes) {
        core = core.dropFirst(2)
        quotationMarks += 1
      }
      while let last = core.last {
        if last == UInt8(ascii: ")"), !isClosed(core) {
          core = core.dropLast()
        } else if core.suffix(2).elementsEqual(quotes) {
          core = core.dropLast(2)
          quotationMarks += 1
        } else if last == UInt8(ascii: "?"), core.count > 1 {
          core = core.dropLast()
          sum += 1
        } else {
          break
        }
      }
      sum += words(core, tariff)
    }
    // A pair of parentheses, or of quotation marks, is one word.
    return sum + parentheses + (quotationMarks + 1) / 2
  }

  private static let quotes = Array("''".utf8)

  /// Whether the parentheses of a group are its own, as in `12(2)`.
  private static func isClosed(_ word: ArraySlice<UInt8>) -> Bool {
    var open = 0
    for code in word {
      if code == UInt8(ascii: "(") { open += 1 }
      if code == UInt8(ascii: ")") { open -= 1 }
      if open < 0 { return false }
    }
    return open == 0
  }

  /// The words that one group counts: by its letters, or by its characters when a figure or a sign is in it. A hyphen
  /// or an apostrophe in a word counts as a letter.
  private static func words(_ group: ArraySlice<UInt8>, _ tariff: TelegramTariff) -> Int {
    guard !group.isEmpty else { return 0 }
    let isWord = group.allSatisfy { code in
      (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(code) || code == UInt8(ascii: "-")
        || code == UInt8(ascii: "'")
    }
    guard isWord else { return divided(group.count, tariff.figuresPerWord) }
    return tariff.lettersPerWord.map { divided(group.count, $0) } ?? 1
  }

  private static func divided(_ count: Int, _ size: Int) -> Int { (count + size - 1) / size }
}
