// WordCheck.swift: words inside a name or a street that are no data, and names that are no person's.

import Letters
import SourceText

/// Looks at the words of a text that a letter would show.
///
/// A program that puts names together writes `Greta undefined` or `None None` where it knew nothing.
enum WordCheck {
  enum Finding: Equatable {
    /// It can be no name, or no street.
    case fault(String)
    /// It can be one, and is seldom.
    case doubt(String)
  }

  /// What is wrong with the words of a text of one line or several; nil for most. A message calls the text by
  /// its `field`: `name` or `street`.
  static func finding(in bytes: ArraySlice<UInt8>, field: String, _ filter: borrowing WordFilter) -> Finding?
  {
    bytes.withBytes { text -> Finding? in
      guard mayHoldWord(text, filter) else { return nil }
      return look(String(decoding: text, as: UTF8.self), field: field)
    }
  }

  /// Whether one of the words may be none; blanks and line ends stand between words.
  private static func mayHoldWord(_ text: Cell, _ filter: borrowing WordFilter) -> Bool {
    var start = 0
    for index in 0...text.count where index == text.count || text[index] <= blank {
      if index > start {
        let word = text.part(start..<index)
        if CellContent(of: word, filter) != .data || word[0] == UInt8(ascii: "[") { return true }
      }
      start = index + 1
    }
    return false
  }

  private static func look(_ text: String, field: String) -> Finding? {
    let shown = quotable(text.replacing("\n", with: ", "))
    let words = text.split { $0 == " " || $0 == "\n" }.map { word in
      let word = String(word)
      return (word, word.withBytes { CellContent(of: $0) })
    }
    if text.lowercased().contains("[object object]") {
      return .fault("there is a word for nothing in the \(field) '\(shown)'")
    }
    let contents = words.map(\.1)
    if contents.contains(.formula) { return .fault("there is a formula in the \(field) '\(shown)'") }
    if contents.contains(.errorValue) {
      return .fault("there is an error of the spreadsheet in the \(field) '\(shown)'")
    }
    if words.count > 1, !contents.contains(.data) { return .fault("the \(field) is '\(shown)'") }
    let isCapital = text == text.uppercased()
    for (word, content) in words where content != .data {
      // A dash between words, and what is a name in a text all in capitals: NAN GOLDIN.
      let isMark = !word.contains { $0.isLetter }
      if isMark { continue }
      switch content {
      case .absent where field == "street" && !programWords.contains(word): continue
      case .note where field == "street": continue
      case .absent where isCapital, .doubtful:
        if words.count > 1 {
          return .doubt("there is '\(word)' in the \(field) '\(shown)': see whether that is meant")
        }
      case .note: return .fault("there is '\(word)' in the \(field) '\(shown)'")
      case .absent where words.count > 1:
        return .fault("there is a word for nothing, '\(word)', in the \(field) '\(shown)'")
      default: break
      }
    }
    return nil
  }

  /// The words for nothing that only programs write; streets are named after unknown soldiers.
  private static let programWords: Set<String> = [
    "undefined", "null", "NULL", "(null)", "(NULL)", "<null>", "<NULL>", "nan", "NaN", "N/A", "n/a", "<NA>",
    "nil", "none", "<none>", "(none)",
  ]
}

extension WordCheck {
  /// What is wrong with a name of several words: it is no person's, as `Smith family`, or looks like a test; nil for most.
  static func finding(inName name: ArraySlice<UInt8>) -> Finding? {
    guard isSuspect(name) else { return nil }
    let text = String(decoding: name, as: UTF8.self)
    return notAPerson(named: text).map { .fault($0) }
      ?? (trial(named: text) ?? place(named: text)).map { .doubt($0) }
  }

  /// Why a form of address is for more than one person: `Familie`, `Herr und Frau`, `Mr & Mrs`; nil for most.
  static func household(addressedAs text: String) -> String? {
    let words = text.lowercased().split { !$0.isLetter && $0 != "&" && $0 != "+" }.map(String.init)
    // "Head of Research & Development" is one person.
    let isJoined = words.contains { joints.contains($0) || $0 == "y" }
    let isPair = isJoined && words.contains(where: formsOfAddress.contains)
    let isHousehold = isPair || words.contains { householdStarts.contains($0) || householdEnds.contains($0) }
    return isHousehold
      ? "the form of address '\(quotable(text))' is for more than one person: write a row for each" : nil
  }

  /// Why a name looks like one that was typed to try something; nil for most.
  private static func trial(named text: String) -> String? {
    let words = text.lowercased().split(separator: " ").map(String.init)
    guard trialNames.contains(words.joined(separator: " ")) || words.contains(where: trialWords.contains)
    else {
      return nil
    }
    return "the name '\(quotable(text))' looks like a test: see whether that is meant"
  }

  /// Why a name may be that of a church or a club, whose last words are surnames too; nil for most.
  private static func place(named text: String) -> String? {
    guard let last = text.lowercased().split(separator: " ").last, placeEnds.contains(String(last)) else {
      return nil
    }
    return "the name '\(quotable(text))' may be that of an organisation: see whether that is meant"
  }

  /// Whether one of a name's words, if it has several, is in the lists below.
  private static func isSuspect(_ name: ArraySlice<UInt8>) -> Bool {
    name.withBytes { text in
      guard text.contains(blank) else { return false }
      var start = 0
      for index in 0...text.count where index == text.count || text[index] == blank {
        let word = text.part(start..<index)
        if suspects.mayHold(word), isSuspectWord(word) { return true }
        start = index + 1
      }
      return false
    }
  }

  /// Whether a word is in the lists below, without capitals and full stops.
  @inline(never)
  private static func isSuspectWord(_ word: Cell) -> Bool {
    suspectWords.contains(
      String(decoding: word, as: UTF8.self).lowercased().filter { $0 != "." && $0 != "," })
  }

  private static let suspectWords: Set<String> = [
    householdEnds, householdStarts, organisationEnds, organisationStarts, joints, trialWords, legalWords,
    addressStarts, placeEnds,
    [
      "doe", "y", "ag", "sa", "kg", "the", "wg", "v", "z", "attn:", "attention:", "zhd:", "zhdn:", "chez:",
      "bei:",
    ],
    Set(legalForms.flatMap { $0.lowercased().filter { $0 != "." }.split(separator: " ").map(String.init) }),
  ].reduce(into: []) { $0.formUnion($1) }

  /// Tells most words from those of the lists below.
  private static let suspects: WordFilter = {
    let words = Array(suspectWords)
    let dotted =
      ["e.V.", "L.L.C.", "S.A.R.L.", "S.R.L.", "m.b.H.", "z.Hd.", "z.Hd.:"]
      + legalForms.flatMap { $0.split(separator: " ").map(String.init) }
    return WordFilter(words + words.map { $0 + "." } + dotted)
  }()

  /// Why the first name is that of two people; nil for most. What joins two surnames does not join first names.
  static func pair(_ firstName: Cell, in name: ArraySlice<UInt8>) -> String? {
    guard firstName.contains(where: { $0 <= blank || joinsNames($0) }) else { return nil }
    let words = String(decoding: firstName, as: UTF8.self).lowercased().split(separator: " ")
    guard
      firstName.contains(where: joinsNames)
        || words.dropFirst().dropLast().contains(where: pairJoints.contains)
    else { return nil }
    return twoPeople(String(decoding: name, as: UTF8.self))
  }

  private static func joinsNames(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "&") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "+")
      || byte == UInt8(ascii: ";")
  }

  private static func twoPeople(_ name: String) -> String {
    "the name '\(quotable(name))' is that of two people: write a row for each"
  }

  private static let pairJoints: Set<Substring> = ["y", "e", "i"]

  private static func notAPerson(named name: String) -> String? {
    let words = name.split(separator: " ").map { $0.lowercased().filter { $0 != "." && $0 != "," } }
    guard words.count > 1, let first = words.first, let last = words.last else { return nil }
    let start = first.filter { $0.isLetter } + (first == "z" ? words[1].filter { $0.isLetter } : "")
    if addressStarts.contains(start), name.contains(where: { ":/.".contains($0) }) {
      return "the name '\(quotable(name))' is a line of an address: write the name of a person"
    }
    // "Ana y Luis Ejemplo" are two, "Ortega y Gasset" and "Ramón y Cajal" are one.
    let isSpanishPair = words.count > 3 && words[1] == "y"
    if isSpanishPair || words.dropFirst().dropLast().contains(where: joints.contains) {
      return twoPeople(name)
    }
    // "The Lees".
    let isTheirs = first == "the" && last.hasSuffix("s") && words.count == 2
    if isTheirs || name.hasPrefix("WG ") || householdEnds.contains(last) || householdStarts.contains(first) {
      return "the name '\(quotable(name))' is that of a household: write the name of one person"
    }
    let isInCapitals = name == name.uppercased()
    let isLegalForm =
      [" AG", " SA", " KG"].contains { name.hasSuffix($0) }
      || !isInCapitals && legalForms.contains { name.hasSuffix($0) }
    if isLegalForm || organisationEnds.contains(last) || organisationStarts.contains(first)
      || words.dropFirst().contains(where: legalWords.contains)
    {
      return "the name '\(quotable(name))' is that of an organisation: write the name of a person"
    }
    return nil
  }

  /// What stands between two names: "Anna und Peter Beispiel", "Mr & Mrs Pair". Spanish has "y" in the name of one person.
  private static let joints: Set<String> = [
    "and", "und", "et", "u", "&", "+", "/", "bzw", "or", "oder", "sowie",
  ]
  private static let formsOfAddress: Set<String> = [
    "mr", "mrs", "ms", "miss", "herr", "herrn", "frau", "m", "mme", "monsieur", "madame", "sr", "sra",
    "señor",
    "señora",
  ]
  private static let trialWords: Set<String> = [
    "test", "tester", "testing", "testperson", "testy", "testuser", "dummy", "asdf", "qwerty", "mustermann",
    "musterfrau", "prueba",
  ]
  private static let trialNames: Set<String> = ["john doe", "jane doe"]
  private static let householdEnds: Set<String> = [
    "household", "family", "families", "haushalt", "familie", "famille", "eheleute",
  ]
  private static let householdStarts: Set<String> = [
    "familie", "fam", "famille", "familia", "eheleute", "ehepaar", "haushalt", "erbengemeinschaft",
    "geschwister",
  ]
  private static let organisationEnds: Set<String> = [
    "ltd", "limited", "plc", "llp", "llc", "inc", "corp", "corporation", "gmbh", "mbh", "ev", "eg", "kgaa",
    "ohg",
    "sarl", "sàrl", "srl", "gbr", "ug", "foundation", "stiftung", "association", "verein", "asociación",
    "fundación",
    "fondation", "trust", "society", "committee", "company", "sasu", "eurl", "oyj", "aps",
    "haftungsbeschränkt)",
  ]
  /// Legal forms in capitals, whose letters are a surname otherwise.
  private static let legalForms = [
    " SE", " BV", " B.V.", " NV", " N.V.", " AB", " AS", " A/S", " Oy", " SAS", " S.A.S.", " SL", " S.L.",
    " S.A.",
    " SpA", " S.p.A.", " d.o.o.", " z o.o.", " e. V.", " e.K.",
  ]
  /// Words that stand anywhere in the name of a body, and in no person's.
  private static let legalWords: Set<String> = [
    "gmbh", "ggmbh", "ltd", "llc", "ev", "mbh", "university", "universität", "université", "universidad",
    "hochschule",
    "gymnasium", "grundschule", "gesamtschule", "kirchengemeinde", "bürgerinitiative", "ortsgruppe",
    "arbeitsgruppe",
    "ministerium", "ministry", "department",
  ]
  private static let organisationStarts: Set<String> = [
    "firma", "verein", "stiftung", "fondation", "fundación", "university", "universität", "université",
    "universidad",
    "stadt", "gemeinde", "landkreis", "stadtverwaltung", "gemeindeverwaltung", "praxis", "kanzlei",
    "bürgerinitiative",
    "kirchengemeinde", "amnesty", "association", "asociación", "ministry", "ministerium", "mairie",
    "ayuntamiento",
  ]
  private static let placeEnds: Set<String> = [
    "church", "school", "schule", "club", "group", "gruppe", "team", "union", "office", "büro", "museum",
    "bibliothek",
    "library", "hotel", "pfarramt", "pfarrei", "college", "institut", "institute", "zentrum", "center",
    "centre",
  ]
  /// What stands before a name in an address.
  private static let addressStarts: Set<String> = ["attn", "attention", "zhd", "zhdn", "chez", "bei"]
}
