// CheckLetters.swift: `appeal check ACTION --letters`, each point and the sentence that it becomes.

import Arguments
import Correspondence
import JSONText
import UrgentAction

extension CheckCommand {
  /// Prints what each point of the actions becomes for each addressee; returns bad data when a point was refused, or,
  /// with --strict, doubted.
  func readLetters(_ library: Library, _ console: Console) throws -> ExitStatus {
    guard !operands.isEmpty else {
      throw UsageError("--letters needs an action", hint: "write appeal check UA-105-00 --letters")
    }
    guard !fixes else { throw UsageError("--letters and --fix do not go together") }
    var values: [JSONTree] = []
    var readings: [PointReading] = []
    for word in operands {
      let (action, index) = try library.document(word)
      let desk = try library.desk(action)
      for edition in action.editions
      where index.map({ edition.index.flatMap { IndexNumber($0) } == $0 }) ?? true {
        guard edition.kind != .stop else { continue }
        let languages = edition.letterLanguages
        let language = language ?? (languages.contains(.english) ? .english : languages.first ?? .english)
        let found = try desk.pointReadings(of: edition, on: edition.issued.earliest, in: language)
        if !isJSON { try console.print(Self.text(of: found, action, edition, language)) }
        values += found.map { Self.value(of: $0, action, edition, language) }
        readings += found
      }
    }
    if isJSON { try console.print(.list(values)) }
    let refused = readings.count { $0.verdict == .refused }
    let doubted = readings.count { $0.verdict == .doubted }
    return refused > 0 || isStrict && doubted > 0 ? .badData : .done
  }

  private static func text(
    of readings: [PointReading], _ action: Action, _ edition: Edition, _ language: Language
  ) -> String {
    var lines = ["\(action.name), issued \(edition.issued), in \(language)"]
    var addressee: String?
    for reading in readings {
      if reading.addressee != addressee {
        addressee = reading.addressee
        let name = reading.about == reading.addressee ? "" : ": \(reading.about)"
        lines += ["", "to \(reading.addressee)\(name)"]
      }
      lines.append("  \(reading.point): \(reading.verdict.rawValue)")
      lines += reading.sentences.flatMap { wrapped($0, columns: 76).map { "    \($0)" } }
      lines += reading.advice.flatMap { wrapped("? \($0)", columns: 76).map { "    \($0)" } }
    }
    let counts = [Recasting.Verdict.sure, .doubted, .refused].map { verdict in
      "\(readings.count { $0.verdict == verdict }) \(verdict.rawValue)"
    }
    return (lines + ["", counts.joined(separator: ", ")]).joined(separator: "\n")
  }

  private static func value(
    of reading: PointReading, _ action: Action, _ edition: Edition, _ language: Language
  ) -> JSONTree {
    [
      "action": .string(action.id), "issued": .string("\(edition.issued)"),
      "index": edition.index.map { .string($0) } ?? .null, "addressee": .string(reading.addressee),
      "name": .string(reading.about), "point": .string(reading.point),
      "language": .string(language.code), "verdict": .string(reading.verdict.rawValue),
      "sentence": reading.sentences.isEmpty ? .null : .string(reading.sentences.joined(separator: " ")),
      "questions": .strings(reading.verdict == .refused ? [] : reading.advice),
      "reason": reading.verdict == .refused ? .string(reading.advice.joined(separator: "; ")) : .null,
    ]
  }
}
