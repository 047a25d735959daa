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
  private let knownWords = Once<PointWords>()
  private let known = Mutex<[(reading: Reading, points: [Recasting])]>([])

  /// - Parameter files: the templates with the words by which English points are read.
  public init(_ files: any FileSource) { self.files = files }

  /// The words by which English points are read, in the letters of any language: they tell premises from requests.
  public func words() throws -> PointWords {
    try knownWords.value(files.pointWords)
  }

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
    let points = appeal.recast(for: reader, try words(), behind: before)
    known.withLock { $0.append((reading, points)) }
    return points
  }
}
