// PointReading.swift: what each point becomes in the letter to each addressee, to be read once by a person.

import Letters
public import UrgentAction

/// A point of an appeal, as the letter to one addressee says it.
public struct PointReading: Sendable, Hashable {
  /// The addressee's id in the action.
  public var addressee: String
  /// The name and office as the letter has them; the id where only the sender knows them.
  public var about: String
  public var point: String
  public var verdict: Recasting.Verdict
  /// The sentences that are printed; empty for a point that was refused.
  public var sentences: [String]
  /// The questions of a doubted point, or the reason why it was refused.
  public var remarks: [String]
  /// What to write into the action file for a refused point.
  var hint: String?

  /// The remarks, with what to write into the action file.
  public var advice: [String] {
    guard let hint, let last = remarks.last else { return remarks }
    return remarks.dropLast() + ["\(last); \(hint)"]
  }
}

extension Desk {
  /// What the points of an edition become on a day, in a language that its letters have, for each addressee whom the sheet or
  /// the directory names: the points of one addressee after those of another.
  ///
  /// - Throws: `DeskError` of the kind `badData`, for an addressee whom the directory does not have, or files
  ///   that cannot be read.
  public func pointReadings(
    of edition: Edition, on day: CalendarDay, in language: Language
  ) throws(DeskError) -> [PointReading] {
    let words = try asking { try points.words() }
    let voice = try asking { try composer(language).phrases.pointVoice }
    var readings: [PointReading] = []
    for choice in AddresseeChoice.all(of: edition) + AddresseeChoice.suggested(in: edition) {
      let (reader, about) = try reader(choice, on: day, in: language)
      let recastings = choice.appeal.recast(
        by: Recaster(words, for: reader), behind: edition.said(before: choice.appeal))
      readings += choice.appeal.readings(recastings, in: language, voice, for: reader).map { reading in
        var reading = reading
        (reading.addressee, reading.about) = (choice.reference.id, about)
        return reading
      }
    }
    return readings
  }

  private func reader(
    _ choice: AddresseeChoice, on day: CalendarDay, in language: Language
  ) throws(DeskError) -> (PointReader, String) {
    let authority = choice.appeal.authority[.english] ?? ""
    if choice.isNamedBySender {
      return (PointReader(authority: authority, isOfOwnState: true), choice.reference.id)
    }
    var order = LetterOrder(.all, on: day)
    order.language = language
    order.leavesCountryOpen = true
    var addressee = try addressee(choice.reference, order)
    addressee = try asking { try composer(.english).ranked(addressee) }
    return (choice.appeal.reader(addressee, in: language), addressee.name(in: language))
  }
}

extension Appeal {
  fileprivate func readings(
    _ recastings: [Recasting], in language: Language, _ voice: PointVoice?, for reader: PointReader
  ) -> [PointReading] {
    var printed = recastings.enumerated().flatMap { index, recasting in
      points[index].writtenSentence(in: language) == nil ? recasting.sentences : []
    }.sentences()[...]
    return zip(points, recastings).map { point, recasting in
      let doubts = point.doubt.map { [$0] } ?? []
      var reading = PointReading(
        addressee: "", about: "", point: point.id, verdict: doubts.isEmpty ? .sure : .doubted, sentences: [],
        remarks: doubts)
      if let others = recasting.othersOnly {
        (reading.verdict, reading.remarks) = (.sure, ["left out: it is for \(others)"])
      } else if let written = point.writtenSentence(in: language) {
        reading.sentences = [written]
        let isInList = leadIn[language] != nil
        if let doubt = point.writtenDoubt(in: language, voice, isInList: isInList, for: reader) {
          reading.remarks.append(doubt)
          reading.verdict = .doubted
        }
      } else if language != .english || point.text[.english] == nil {
        reading.verdict = .refused
        reading.remarks.append("it has no text in the language '\(language)'; add it to the action file")
      } else if let error = recasting.error {
        reading.verdict = .refused
        reading.remarks.append(error.message)
        reading.hint = error.hint
      } else {
        reading.sentences = recasting.sentences.compactMap { _ in printed.popFirst() }
        reading.remarks += recasting.doubts
        if !recasting.doubts.isEmpty { reading.verdict = .doubted }
      }
      return reading
    }
  }
}
