// Language.swift: the language a letter is written in.

import SourceText

/// A language by its ISO 639-1 code in lower case, such as `en`.
///
/// Which languages can be written is a matter of the folders in `Templates/`, not of this type.
public struct Language: Hashable, Sendable, CustomStringConvertible {
  public let code: String

  /// The language with this code, or nil when it is not two ASCII letters.
  public init?(_ code: some StringProtocol) { self.init(String(code)) }

  /// The same for a whole text.
  public init?(_ code: String) {
    guard code.utf8.count == 2, code.utf8.allSatisfy(isASCIILetter) else { return nil }
    self.code = code.lowercased()
  }

  private init(known code: String) { self.code = code }

  public static let english = Language(known: "en")
  public static let german = Language(known: "de")
  public static let french = Language(known: "fr")
  public static let spanish = Language(known: "es")

  public var description: String { code }
}
