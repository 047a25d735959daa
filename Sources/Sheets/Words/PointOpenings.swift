// PointOpenings.swift: points in German, French and Spanish made sentences by their openings.

public import SourceText
public import UrgentAction

/// The table of openings, `sheets/openings.txt` of the templates.
public struct PointOpenings: Sendable {
  private var table: [Language: [(opening: [String], sentence: String)]] = [:]

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
        table[language, default: []].append((opening, line[arrow.upperBound...].trimmed))
      }
    }
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
    return Self.asksReader(words, language) ? Self.ended(point) : nil
  }

  /// Whether a point is a sentence that asks its reader: "Bitte schützen Sie ...", "Veuillez libérer ...", "Le pido que ...".
  private static func asksReader(_ words: [Word], _ language: Language) -> Bool {
    guard let first = words.first?.plain, words.count > 2 else { return false }
    switch language {
    case .german: return first == "ich" || words[1...min(3, words.count - 1)].contains { $0.plain == "sie" }
    case .french: return first == "je" || first == "j" || first.hasSuffix("ez")
    case .spanish:
      return ["le", "les", "solicito", "pido", "insto", "ruego", "deseo", "quisiera"].contains(first)
    default: return false
    }
  }

  private static func ended(_ text: String) -> String {
    let sentence = text.prefix(1).uppercased() + text.dropFirst()
    return ".!?".contains(sentence.last ?? " ") ? sentence : sentence + "."
  }
}

extension Sheet {
  /// Gives points in other languages than English their sentences; a point without one gets a doubt.
  public mutating func writeSentences(_ openings: PointOpenings) {
    guard language != .english else { return }
    var number = 0
    for appeal in appeals.indices {
      for place in appeals[appeal].points.indices {
        number += 1
        let point = appeals[appeal].points[place]
        appeals[appeal].points[place].sentence = openings.sentence(for: point.text, language: language)
        guard appeals[appeal].points[place].sentence == nil else { continue }
        appeals[appeal].points[place].doubts.append(
          Doubt(
            line: point.line, field: "points[\(number)]",
            text: "its opening is not known; write its \"sentence\""))
      }
    }
  }
}
