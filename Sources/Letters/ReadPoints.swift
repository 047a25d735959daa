// ReadPoints.swift: the points of appeals as they were recast, once for the letters in all languages.

public import SourceText
import Synchronization
public import UrgentAction

/// Recasts the points of appeals for their readers and keeps what it has recast.
///
/// It may be asked by several threads.
public final class ReadPoints: Sendable {
  private struct Reading: Equatable {
    var appeal: Appeal
    var before: [String]
    var reader: PointReader
  }

  private let files: any FileSource
  private let knownWords = Memory()
  private let known = Mutex<[(reading: Reading, points: [Recasting])]>([])
  private let recasters = Mutex<[Recaster]>([])

  /// - Parameter files: the templates with the words by which English points are read.
  public init(_ files: any FileSource) { self.files = files }

  /// The words by which English points are read, in the letters of any language: they tell premises from requests.
  public func words() throws -> PointWords { try knownWords.value(files.pointWords) }

  /// What becomes of the English points of an appeal in a letter to an addressee.
  ///
  /// In letters in other languages it only tells premises from requests: the addressee's titles are of the letter's language
  /// then, and mean nothing beside English points.
  func recast(
    _ appeal: Appeal, of edition: Edition, for addressee: Addressee, in language: Language
  ) throws -> [Recasting] {
    let before = edition.said(before: appeal)
    var reader = appeal.reader(addressee)
    if language != .english { (reader.nameLine, reader.office, reader.ownName) = (nil, "", nil) }
    let reading = Reading(appeal: appeal, before: before, reader: reader)
    if let found = known.withLock({ $0.first { $0.reading == reading } }) { return found.points }
    let points = appeal.recast(by: try recaster(for: reader), behind: before)
    known.withLock { $0.append((reading, points)) }
    return points
  }

  private func recaster(for reader: PointReader) throws -> Recaster {
    if let known = recasters.withLock({ $0.first { $0.reader == reader } }) { return known }
    let recaster = Recaster(try words(), for: reader)
    recasters.withLock { $0.append(recaster) }
    return recaster
  }

  /// What to ask about texts of a letter that are printed as they stand: whether one speaks of the addressee as of somebody else.
  ///
  /// Of a text that is not English only the name and the title themselves are looked for.
  func doubts(
    of texts: ArraySlice<(what: String, text: String)>, _ request: LetterRequest, in language: Language
  ) throws -> [String] {
    let addressee = request.addressee
    let doubts =
      language == .english
      ? try recaster(for: request.appeal.reader(addressee))
        .doubts(ofPrinted: texts.map(\.text), behind: request.edition.people.map(\.described))
      : texts.map { addressee.named(in: $0.text).map { ["'\($0)': is it the reader?"] } ?? [] }
    return zip(texts, doubts).flatMap { text, doubts in doubts.map { "\(text.what): \($0)" } }
  }
}

extension Addressee {
  /// The name or the title of whom a letter is to, where a text has it.
  fileprivate func named(in text: String) -> String? {
    guard rank != .editor else { return nil }
    let text = text.lowercased()
    return [holder?.name, office].compactMap(\.self).first { name in
      guard !name.isEmpty, let place = text.firstPlace(of: name.lowercased()) else { return false }
      // "des Innenministers", and not "Innenministerium".
      return !(text[..<place.lowerBound].last?.isLetter ?? false)
        && text[place.upperBound...].prefix(while: \.isLetter).count < 3
    }
  }
}
