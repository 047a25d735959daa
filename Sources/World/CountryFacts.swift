// CountryFacts.swift: what a letter has to know of a country.

import SourceText
public import UrgentAction

/// The facts of one country, as its file `countries/CC.json` has them.
///
/// What the file leaves open has the value that most countries have.
public struct CountryFacts: Sendable, Hashable {
  /// How the number of a house and its street make a line.
  public enum HouseNumber: String, Sendable, CaseIterable {
    /// `5 High Street`
    case before
    /// `Musterstr. 5`
    case behind
    /// `Calle Mayor, 5`
    case comma
  }

  /// The states or provinces that stand in addresses.
  public struct Region: Sendable, Hashable {
    /// What stands between the town and the region.
    public enum Place: String, Sendable, CaseIterable {
      /// `Salem, OR 97301`
      case comma
      /// `Ottawa ON K1A 0B1`
      case blank
      /// `São Paulo - SP`
      case hyphen
      /// `Çankaya/Ankara`
      case slash
      /// No region is written.
      case none

      /// What stands between a town and its region; nil where no region is written.
      public var mark: String? {
        switch self {
        case .comma: ", "
        case .blank: " "
        case .hyphen: " - "
        case .slash: "/"
        case .none: nil
        }
      }
    }

    /// Where the region stands behind the town; `none` where addresses have no regions.
    public var place = Place.none
    /// A region's name, and the code that stands for it in addresses.
    public struct Name: Sendable, Hashable {
      /// As addresses have it, in capitals: `OR`.
      public var code: String
      public var name: String
    }

    /// The regions in the order of the file, so that the same facts are always the same; empty where only the place is known.
    public var names: [Name] = []
    /// What else people call them, in other languages and in short, with their codes: `N.-B.`.
    public var otherNames: [Name] = []
    /// Those whose name is that of a town as well; `*` for all.
    var alsoTowns: [String] = []
    /// Counties, regions and their short names that are no towns, and stand in no address.
    public var counties: [String] = []
    /// Whether an address without its region is not complete.
    public var isNeeded = false
    /// Whether the letters of a region often stand behind the town though they need not: `00184 Roma RM`.
    public var isOftenAdded = false
  }

  /// The paper of the country's offices.
  public enum Paper: String, Sendable, CaseIterable {
    /// 210 x 297 mm (ISO 216).
    case a4
    /// 8.5 x 11 inches (ANSI A).
    case letter
  }

  /// Where the address stands on the first page, so that the window of the country's envelope shows it.
  public enum Window: String, Sendable, Hashable, CaseIterable {
    /// DIN 5008 form B: left, address field 45 mm from the top.
    case din5008B
    /// Switzerland: right-hand window of a C5 or C6/5 envelope.
    case swissRight
    /// BS 4264: left window of a DL envelope.
    case british
    /// NF Z 11-001: right-hand window.
    case french
    /// Number 10 envelope, left window.
    case usNumber10
    /// No usual window: the address has one place in all letters, where a left window of most envelopes shows it.
    case none
  }

  /// What a language calls the country.
  struct Name: Sendable, Hashable {
    var language: Language
    var name: String
  }

  /// The country whose facts these are.
  public let country: Country
  /// Its names in languages whose own tables of countries do not have it, in the order of the file.
  var ownNames: [Name] = []
  /// The code of three letters (ISO 3166-1); nil where there is none.
  var alpha3: String?
  /// What the country is called besides its names in the languages' folders: older and shorter names, names of its parts.
  public var names: [String] = []
  /// What is said of the country's people and offices in words that do not begin like one of its names: `Dutch`.
  var adjectives: [String] = []
  /// Its official languages among those that the program may have, the post's own first.
  public var languages: [Language] = []
  /// Nil where the calling code is not known.
  public var dialling: Dialling?
  /// The form of its postcodes, and their side of the town.
  public var postcode = Postcode()
  /// How street and number make a line where they are in columns of their own.
  public var houseNumber = HouseNumber.behind
  /// The states or provinces of its addresses.
  public var region = Region()
  /// Whether the country is one town (Singapore), so that addresses may have its name alone.
  public var isTown = false
  /// Whether the last line of an address may be the street, because towns stand before streets.
  public var writesLargestFirst = false
  /// Whether the town stands in capitals in addresses abroad (DIN 5008, ÖNORM A 1080).
  var writesTownsAbroadInCapitals = false
  /// Whether the country's own spelling parts the syllables of a name without a hyphen: `Paek Nam Sun`.
  public var partsSyllables = false
  /// Whether letters have the United States' marks and dates: a colon behind the salutation, `June 14, 2000`.
  public var usesAmericanMarks = false
  /// What its offices print on; letters from there have this size unless another is asked for.
  public var paper = Paper.a4
  /// The window of the country's usual envelope.
  public var window = Window.none

  /// The words that send a letter abroad by air, a line each: the country's own, and the French of the Universal Postal
  /// Union.
  public var airMail = Self.usualAirMail

  /// What stands before the number of a box at the post: `Postfach 12`.
  public var box = Self.usualBox

  /// What stands before the number of a post office for soldiers, which addresses have for the town's name: `BFPO 61`.
  public var fieldPost: String?

  /// The names of facts for which nobody has found a source yet; they are used all the same.
  package var unverified: [String] = []

  /// The words where a country's own are not known.
  public static let usualAirMail = ["AIR MAIL", "PAR AVION"]

  /// The word for a box where a country's own is not known.
  public static let usualBox = "PO Box"

  /// A country of which nothing but its code is known.
  public init(_ country: Country) { self.country = country }

  /// What a language calls the country, where the country's own file says so.
  public func name(in language: Language) -> String? { ownNames.first { $0.language == language }?.name }

  /// What in an address's last line looks like another country's postcode; the number of a box does not.
  public func strangePostcode(in line: String) -> String? {
    let isBox = line.filter(\.isLetter).lowercased().hasPrefix(box.filter(\.isLetter).lowercased())
    return isBox ? nil : postcode.strange(in: line)
  }

  /// Whether regions are written with the town.
  public var writesRegions: Bool { region.place != .none }

  /// Whether a text is the name of a region or a county, and cannot be that of a town: `Co. Mayo`.
  public func isSurelyRegion(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    if words.count > 1, !region.counties.isEmpty, ["Co.", "Co", "County"].contains(words[0]) { return true }
    let plain = plainName(text)
    func holds(_ names: [String]) -> Bool { names.contains { $0 == "*" || plainName($0) == plain } }
    return holds(region.names.map(\.name)) && !holds(region.alsoTowns) || holds(region.counties)
  }
}
