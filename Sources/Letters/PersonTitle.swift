// PersonTitle.swift: which words before a name are signed with it.

/// Tells titles (`Dr.`, `Prof.`) from forms of address (`Frau`, `Mr`): nobody signs with the latter.
public enum PersonTitle {
  /// What kind of column the words come from.
  public enum Column {
    /// `Anrede`, `Civilité`: only words known as titles count.
    case salutation
    /// `Titel`: all words count but forms of address.
    case title
  }

  /// The words that are signed, parted by blanks; empty when there are none.
  public static func signed(_ text: String, from column: Column) -> String {
    let words = text.split { $0 == " " || $0 == "/" || $0 == "+" }.map(String.init)
    var kept: [String] = []
    for word in words {
      let plain = plainWord(word)
      if forms.contains(plain) { continue }
      switch column {
      case .title: kept.append(word)
      case .salutation:
        // "Dr. med.": what follows a title with a full stop belongs to it.
        if isTitle(word) || (!kept.isEmpty && word.hasSuffix(".")) { kept.append(word) }
      }
    }
    return kept.joined(separator: " ")
  }

  /// Whether a word is known as a title.
  public static func isTitle(_ word: String) -> Bool {
    titles.contains(plainWord(word))
      || ["dr.", "prof.", "dipl.", "dipl-"].contains { word.lowercased().hasPrefix($0) }
  }

  /// Whether words that follow a name and a comma are titles: "Müller, Dr.".
  public static func areTitles(_ text: String) -> Bool {
    let words = text.split(separator: " ").map(String.init)
    return words.contains(where: isTitle) && words.allSatisfy { isTitle($0) || $0.hasSuffix(".") }
  }

  /// Whether words that follow a name and a comma belong behind it: "King, Jr.".
  public static func areSuffixes(_ text: String) -> Bool {
    let words = text.split { $0 == " " || $0 == "," }.map(String.init)
    return !words.isEmpty && words.allSatisfy { suffixes.contains(plainWord($0)) }
  }

  /// The form of address among some words: 1 for one that men have, 2 for one that women have, 0 for none.
  public static func form(_ text: String) -> UInt64 {
    for word in text.split(separator: " ").map({ plainWord(String($0)) }) {
      if formsOfMen.contains(word) { return 1 }
      if formsOfWomen.contains(word) { return 2 }
    }
    return 0
  }

  private static let formsOfMen: Set<String> = [
    "herr", "herrn", "hr", "mr", "mister", "monsieur", "m", "sr", "señor", "male", "männlich", "lieber",
    "cher",
  ]
  private static let formsOfWomen: Set<String> = [
    "frau", "fr", "mrs", "ms", "miss", "mme", "mlle", "madame", "mademoiselle", "sra", "srta", "señora",
    "señorita",
    "female", "weiblich", "liebe", "chère",
  ]

  /// Whether a word is a form of address, such as `Frau` or `Sr.`, with which nobody signs.
  static func isForm(_ word: String) -> Bool { forms.contains(plainWord(word)) }

  /// Whether a word stands behind a name: `Jr.`, `PhD`.
  static func isSuffix(_ word: String) -> Bool { suffixes.contains(plainWord(word)) }

  private static func plainWord(_ word: String) -> String {
    word.lowercased().filter { $0 != "." && $0 != "," && $0 != "(" && $0 != ")" }
  }

  private static let forms: Set<String> = [
    "herr", "herrn", "hr", "frau", "fr", "frl", "fräulein", "familie", "fam", "eheleute", "ehepaar", "firma",
    "mr", "mrs", "ms", "miss", "mx", "madam", "mister", "dear", "family", "sehr", "geehrter", "geehrte",
    "liebe", "lieber", "guten", "hallo", "tag", "m", "mm", "mme", "mmes", "mlle", "mlles", "monsieur",
    "madame", "mademoiselle", "messieurs", "mesdames", "cher", "chère", "sr", "sra", "srta", "sres", "señor",
    "señora", "señorita", "señores", "estimado", "estimada", "don", "doña", "und", "and", "et", "y", "&", "f",
    "w", "d", "x", "male", "female", "männlich", "weiblich", "divers", "neutral", "keine", "none", "-", "an",
  ]

  private static let titles: Set<String> = [
    "dr", "dra", "dres", "drs", "ddr", "prof", "professor", "professorin", "professeur", "professeure",
    "profesor", "profesora", "doctor", "doctora", "docteur", "mag", "mmag", "ing", "univ-prof", "pd",
    "priv-doz",
    "dkfm", "rev", "revd", "reverend", "rabbi", "rabbiner", "imam", "pastor", "pastorin", "pfarrer",
    "pfarrerin", "pasteur", "abbé", "père", "father", "sister", "brother", "bishop", "bischof", "msgr",
    "sir", "dame", "lord", "lady", "baroness", "baron", "maître", "lic", "licda", "ir", "judge", "hon",
    "cllr", "senator", "ambassador", "captain", "capt", "major", "colonel", "general",
  ]

  private static let suffixes: Set<String> = [
    "jr", "sr", "jun", "sen", "junior", "senior", "ii", "iii", "iv", "phd", "md", "ma", "ba", "msc", "bsc",
    "mba", "esq", "mbe", "obe", "cbe", "kbe", "qc", "kc", "mp", "mep", "llm", "llb", "rn", "dds", "fils",
    "père", "mdb", "mdl", "osb", "sj", "op", "ofm",
  ]
}
