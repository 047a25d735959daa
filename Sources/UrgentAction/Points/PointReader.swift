// PointReader.swift: who reads the letter, as points may name him.

/// The reader of a letter, so that points can tell him from everybody else.
public struct PointReader: Sendable, Hashable {
  /// What a request is to the reader.
  public enum Part: Sendable, Hashable {
    /// He is asked to do it.
    case asked
    /// He is an ambassador, who can pass it on.
    case messenger
    /// He prints or reads it, as a newspaper does.
    case witness
  }

  /// His name as sources write it; nil when nobody is known.
  public var name: String?
  /// `President of the Republic of Belarus`; empty for a person without an office.
  public var office: String
  public var part: Part
  /// The authority that the points are to: `the Chinese authorities`.
  public var authority: String
  /// The authorities in whose name he can be asked, and what stands for them: `your Office`; nil: they keep their names.
  public var speaksFor: [String]
  public var ownName: String?

  public init(
    name: String? = nil, office: String = "", part: Part = .asked, authority: String = "",
    speaksFor: [String] = [], ownName: String? = nil
  ) {
    (self.name, self.office, self.part, self.authority) = (name, office, part, authority)
    (self.speaksFor, self.ownName) = (speaksFor, ownName)
  }

  /// The reader as an addressee of an appeal.
  public init(_ addressee: Addressee, authority: String) {
    let part: Part =
      switch addressee.rank {
      case .ambassador: .messenger
      case .editor: .witness
      default: .asked
      }
    self.init(
      name: addressee.holder?.name, office: addressee.office, part: part, authority: authority,
      speaksFor: addressee.speaksFor, ownName: addressee.ownName)
  }

  /// Whom some words mean.
  enum Meaning: Hashable {
    case reader
    /// The reader's office, by the name that it has in letters to him.
    case own(String)
    case other
    /// The reader's title with another person's name.
    case namesake
  }

  private static let honorifics: Set<String> = [
    "mr", "mrs", "ms", "dr", "his", "her", "your", "excellency", "honourable", "hon", "sir", "the", "madam",
  ]

  /// Whom the object of a leading verb means.
  func meaning(of object: [PointText.Word]) -> Meaning {
    let text = PointText.joined(object).lowercased()
    if let ownName, speaksFor.contains(where: { $0.lowercased() == text }) { return .own(ownName) }
    let words = object.filter { !Self.honorifics.contains($0.plain) }
    guard !words.isEmpty, object.allSatisfy({ !$0.endsClause || $0.plain == object.last?.plain }) else {
      return .other
    }
    let names = Set((name ?? "").lowercased().split { !$0.isLetter && $0 != "-" }.map(String.init))
    if words.allSatisfy({ names.contains($0.plain) && $0.isCapitalised }) { return .reader }
    let officeWords = office.lowercased().split { !$0.isLetter && $0 != "-" }.map(String.init)
    guard let head = officeWords.first, words[0].isCapitalised else { return .other }
    let title = officeWords.prefix { $0 != "of" && $0 != "for" }
    let matched = zip(words, title).prefix { $0.plain == $1 }.count
    guard words[0].plain == head, matched > 0 else { return .other }
    let rest = words.dropFirst(matched)
    if rest.isEmpty { return matched == title.count || matched == words.count ? .reader : .other }
    let linking: Set<String> = ["of", "for", "and"]
    if rest.allSatisfy({ officeWords.contains($0.plain) || linking.contains($0.plain) }) { return .reader }
    guard rest.allSatisfy({ $0.isCapitalised && !linking.contains($0.plain) }) else { return .other }
    if names.isEmpty { return .reader }
    return rest.contains { names.contains($0.plain) } ? .reader : .namesake
  }

  /// Whether a body is meant that the points are to: the third person is always right for it.
  func isAuthority(_ object: [PointText.Word]) -> Bool {
    let plain = object.map(\.plain)
    return plain.contains { word in
      word == "authorities" || word == "government"
        || authority.lowercased().split(separator: " ").contains {
          $0 == word && word != "the" && word != "of"
        }
    }
  }
}
