// TelegramTariff.swift: what counts as a word that is paid for.

/// How an administration counts the words of a telegram.
public struct TelegramTariff: Sendable, Hashable {
  /// What the option names: `international`.
  public let name: String
  /// A word of more letters counts as another word for each further so many letters or part of them; nil: a word is
  /// one word whatever its length.
  let lettersPerWord: Int?
  /// A group with a figure or a sign in it counts one word for each so many characters or part of them.
  let figuresPerWord: Int
  /// Whether the address and the signature are paid for.
  let chargesAddressAndSignature: Bool
  /// The fewest words that are paid for.
  let minimum: Int

  /// Plain language abroad: words of 15 letters, groups of 5 figures, the office of destination one word whatever its
  /// length (Jamaica Post Office Guides of 1952 and 1977, after the international Telegraph Regulations).
  public static let international = TelegramTariff(
    name: "international", lettersPerWord: 15, figuresPerWord: 5, chargesAddressAndSignature: true, minimum: 1
  )

  /// Code or mixed language: words of 10 letters.
  static let code = TelegramTariff(
    name: "code", lettersPerWord: 10, figuresPerWord: 5, chargesAddressAndSignature: true, minimum: 1)

  /// Within the United States: address and signature are free, every figure is a word, and ten words are the least
  /// that is paid for (M. O. Crowther, "How to Write Letters", 1922).
  static let unitedStates = TelegramTariff(
    name: "us-domestic", lettersPerWord: nil, figuresPerWord: 1, chargesAddressAndSignature: false,
    minimum: 10)

  /// All tariffs, the usual one first.
  public static let all = [international, code, unitedStates]
}
