// PointOpenings.swift: points in German, French and Spanish made sentences by their openings.

public import SourceText
public import UrgentAction

/// The table of openings, `sheets/openings.txt` of the templates.
public struct PointOpenings: Sendable {
  private var table: [Language: [(opening: [String], sentence: String)]] = [:]
  /// Endings of German clauses with the verb last, and what the writer says; `*` is what stands before the ending.
  private var endings: [(ending: [String], sentence: String)] = []

  /// - Throws: a file that is missing or cannot be read.
  public init(_ files: any FileSource) throws(FileError) {
    let path = "sheets/openings.txt"
    guard let bytes = try files.bytes(of: path) else {
      throw FileError(.notFound, "the templates have no '\(path)'", hint: "restore it from the program's own")
    }
    var language = Language.german
    for line in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
    where !line.hasPrefix("#") {
      if line.hasPrefix("[") {
        language = Language(line.trimming("[]")) ?? language
      } else if let arrow = line.firstPlace(of: " => ") {
        let opening = line[..<arrow.lowerBound].words.map(\.plain)
        if line.hasPrefix("... ") {
          endings.append((opening, line[arrow.upperBound...].trimmed))
          continue
        }
        table[language, default: []].append((opening, line[arrow.upperBound...].trimmed))
      }
    }
    endings.sort { $0.ending.count > $1.ending.count }
    for key in table.keys { table[key]?.sort { $0.opening.count > $1.opening.count } }
  }

  /// The sentence of a letter for a point; nil where the author has to write it.
  public func sentence(for point: String, language: Language) -> String? {
    let words = point.words
    for (opening, sentence) in table[language] ?? [] where words.hasPhrase(opening, at: 0) {
      let rest = point[words[opening.count - 1].range.upperBound...]
      // What goes on with "your" is still said to the writer.
      if rest.words.contains(where: { ["ihre", "ihren", "ihrer", "votre", "vos"].contains($0.plain) }),
        language != .spanish, sentence.firstPlace(of: "mein") == nil, sentence.firstPlace(of: " mon ") == nil,
        sentence.firstPlace(of: " ma ") == nil
      {
        return nil
      }
      let joint = sentence.hasSuffix("'") ? rest.drop { $0 == "'" || $0 == "’" } : rest
      return Self.ended(sentence + joint)
    }
    if language == .german, let sentence = verbLast(point) { return Self.ended(sentence) }
    return Self.asksReader(words, language) ? Self.ended(point) : nil
  }

  /// Whether a point is a sentence that asks its reader: "Bitte schützen Sie ...", "Veuillez libérer ...", "Le pido que ...".
  private static func asksReader(_ words: [Word], _ language: Language) -> Bool {
    guard let first = words.first?.plain, words.count > 2 else { return false }
    switch language {
    case .german:
      // An infinitive at the end is what the writer shall do.
      if words.last?.plain.hasSuffix("en") ?? false, first == "bitten" { return false }
      return first == "ich" || words[1...min(3, words.count - 1)].contains { $0.plain == "sie" }
    case .french: return first == "je" || first == "j" || first.hasSuffix("ez") && !toWriter.contains(first)
    case .spanish:
      return ["le", "les", "solicito", "pido", "insto", "ruego", "deseo", "quisiera"].contains(first)
    default: return false
    }
  }

  /// What French sheets ask the writer to do, and not the reader.
  private static let toWriter: Set<String> = [
    "exhortez", "demandez", "priez", "appelez", "rappelez", "exprimez", "dites", "declarez", "faites",
    "insistez",
    "soulignez", "engagez", "invitez", "saluez", "remerciez", "felicitez", "informez", "expliquez",
    "indiquez",
    "montrez", "signalez", "pressez", "suppliez", "cherchez", "enquerez", "condamnez", "precisez",
    "reconnaissez",
    "deplorez", "ajoutez", "evoquez", "manifestez", "dénoncez", "notez", "adressez", "ecrivez", "envoyez",
  ]

  /// A German point with its verb at the end of its first clause: "die Behörden auffordern, ihn freizulassen".
  private func verbLast(_ point: String) -> String? {
    let end = point.firstIndex(of: ",") ?? point.endIndex
    let clause = point[..<end].trimmed
    let plain = clause.words.map(\.plain)
    for (ending, sentence) in endings where plain.count >= ending.count {
      guard plain.suffix(ending.count).elementsEqual(ending) else { continue }
      let tokens = clause.words
      let object = clause[
        ..<(tokens.count > ending.count
          ? tokens[tokens.count - ending.count].range.lowerBound : clause.startIndex)
      ]
      .trimmed
      var parts = sentence.split(separator: "*", maxSplits: 1, omittingEmptySubsequences: false).map(
        \.trimmed)
      if parts.count == 1 { parts.append("") }
      let own = Self.ofWriter(object)
      let words = [parts[0], own, parts[1]].filter { !$0.isEmpty }.joined(separator: " ")
      return words + point[end...]
    }
    return nil
  }

  /// `Ihre Sorge` of the writer as `meine Sorge`.
  private static func ofWriter(_ text: String) -> String {
    var text = text
    for (yours, mine) in [
      ("Ihre ", "meine "), ("Ihren ", "meinen "), ("Ihrer ", "meiner "), ("Ihr ", "mein "),
    ]
    where text.hasPrefix(yours) {
      text = mine + text.dropFirst(yours.count)
    }
    return text
  }

  private static func ended(_ text: String) -> String {
    let sentence = text.prefix(1).uppercased() + text.dropFirst()
    return ".!?".contains(sentence.last ?? " ") ? sentence : sentence + "."
  }
}
