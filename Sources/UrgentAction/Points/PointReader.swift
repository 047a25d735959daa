// PointReader.swift: who reads the letter.

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
  var name: String?
  /// As an address has it, with his titles: `Mrs Anna Lind`.
  public var nameLine: String?
  /// `President of the Republic of Belarus`; empty for a person without an office.
  public var office: String
  /// As a source states it; the titles of the name and the office are read beside it.
  var gender: Gender
  var part: Part
  /// The authority that the points are to: `the Chinese authorities`.
  var authority: String
  /// The authorities in whose name he can be asked, and what stands for them: `your Office`; nil: they keep their names.
  var speaksFor: [String]
  public var ownName: String?
  /// How the letter greets him, as far as the sheet or the directory says it.
  public var greeting = ""
  /// Whether he is of the sender's own government.
  public var isOfOwnState: Bool
  /// The other readers of the same points, whom "he" or "she" can mean.
  public var others: [PointReader] = []
  /// Whether he can answer for what is done: no ambassador, editor, member of parliament or officer of the United Nations.
  var mayAssure: Bool

  public init(
    name: String? = nil, nameLine: String? = nil, office: String = "", gender: Gender = .unknown,
    part: Part = .asked, authority: String = "", speaksFor: [String] = [], ownName: String? = nil,
    mayAssure: Bool = true, isOfOwnState: Bool = false
  ) {
    (self.name, self.nameLine, self.office, self.gender) = (name, nameLine, office, gender)
    (self.part, self.authority, self.speaksFor, self.ownName) = (part, authority, speaksFor, ownName)
    (self.mayAssure, self.isOfOwnState) = (mayAssure && part == .asked, isOfOwnState)
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
      name: addressee.holder?.name, nameLine: addressee.nameLine, office: addressee.office,
      gender: addressee.holder?.gender ?? .unknown, part: part, authority: authority,
      speaksFor: addressee.speaksFor, ownName: addressee.ownName,
      mayAssure: ![.unitedNationsHead, .legislator].contains(addressee.rank))
  }

  /// Which pronouns mean him where a point speaks of one person.
  func asOnePerson(_ words: PointWords) -> Number {
    switch gender {
    case .male: return .man
    case .female: return .woman
    case .unknown: break
    }
    // "Private Secretary to the King".
    let title = office.lowercased().words().prefix { !["of", "for", "to"].contains($0) }
    // "King Hamad", and not "Stephanie King".
    let ofName = (nameLine ?? name ?? "").lowercased().words().dropLast().prefix { word in
      ["his", "her", "the"].contains(word)
        || words.contains(String(word), in: .men, .women, .honorifics, .ranks, .officers)
    }
    return words.number(of: (ofName + title).map(String.init))
  }

  /// What pronouns a point has for its reader, as far as it tells.
  enum Number {
    case many, one, man, woman

    /// What a pronoun says of whom it means.
    init(of pronoun: String) {
      self = Self.man.canBe(pronoun) ? .man : Self.woman.canBe(pronoun) ? .woman : .many
    }

    /// Whether "he" or "her" can be the reader.
    func canBe(_ pronoun: String) -> Bool {
      switch self {
      case .many: false
      case .one: true
      case .man: pronoun.hasPrefix("h") && !pronoun.hasPrefix("her")
      case .woman: pronoun.hasPrefix("she") || pronoun.hasPrefix("her")
      }
    }
  }

  /// Whom some words mean.
  enum Meaning: Hashable {
    case reader
    /// The reader's office, by the name that it has in letters to him.
    case own(String)
    case other
    /// The reader's title with another person's name, or his name with another title.
    case namesake
  }
}
