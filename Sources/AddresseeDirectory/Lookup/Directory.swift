// Directory.swift: the addressee directory, read file by file as it is asked.

import JSONText
public import SourceText
import UrgentAction
public import World

/// Who holds an office on a day, and how to reach it.
///
/// A file is read when a question needs it and kept from then on. A post stands in a file of its own (`cn-premier` in
/// `cn/premier.json`) or in that of its state (`cn.json`), a mission in the file of the country where it is
/// (`cn-embassy-gb` in `cn-missions/gb.json`), so that a letter to one addressee reads a few small files. A record that
/// stands in another file is found too, by reading all.
public struct Directory: Sendable {
  let files: any FileSource
  let templates: any FileSource
  package let countries: Countries
  /// What has been read, shared by the copies of a directory: files, honorifics, missions and, once a question has
  /// needed them, all records.
  let known = Memory()

  /// - Parameters:
  ///   - files: the directory's files; a folder laid over the embedded ones wins file by file.
  ///   - templates: the templates, whose languages say what stands before a name.
  ///   - countries: those of the same templates, where they are read already.
  public init(_ files: any FileSource, templates: any FileSource, _ countries: Countries? = nil) {
    (self.files, self.templates) = (files, templates)
    self.countries = countries ?? Countries(templates)
  }

  /// The names of all directory files, such as `cn/premier.json`, sorted.
  public func fileNames() throws(DirectoryError) -> [String] {
    do { return try files.paths(under: "").filter { $0.hasSuffix(".json") } } catch {
      throw DirectoryError(error)
    }
  }

  /// A file by its name; nil when there is none.
  func file(_ name: String) throws(DirectoryError) -> LoadedFile? {
    try known.value(of: "file \(name)") { () throws(DirectoryError) in
      do { return try files.json(name).map { LoadedFile(path: name, root: $0) } } catch {
        throw DirectoryError(error, reading: name)
      }
    }
  }

  func bytes(of name: String) throws(DirectoryError) -> [UInt8]? {
    do { return try files.bytes(of: name) } catch { throw DirectoryError(error) }
  }

  /// The first answer that a file gives; the files where a record with this id is likely to stand are asked first,
  /// those of missions last.
  func first<Answer>(
    near id: String, _ ask: (LoadedFile) throws(DirectoryError) -> Answer?
  ) throws(DirectoryError) -> Answer? {
    let likely = Self.likelyFiles(for: id)
    if let answer = try first(in: likely, ask) { return answer }
    let others = try fileNames().filter { !likely.contains($0) }
    let missionsLast = others.filter { !Self.holdsMissions($0) } + others.filter(Self.holdsMissions)
    return try first(in: missionsLast, ask)
  }

  /// The first answer that one of these files gives; a file that is not there gives none.
  func first<Answer>(in names: [String], _ ask: (LoadedFile) throws(DirectoryError) -> Answer?)
    throws(DirectoryError) -> Answer?
  {
    for name in names { if let file = try file(name), let answer = try ask(file) { return answer } }
    return nil
  }

  /// Where a record stands when its file is named as usual; such a file need not be there.
  ///
  /// `un.json` for `unhcr-high-commissioner`; `kp-missions/newyork.json`, `kp-missions/un.json`, `kp.json` and
  /// `kp/un-newyork.json` for `kp-un-newyork`. A state's own file comes before that of the post, so that it can
  /// replace it. A file's name has at most 255 bytes.
  static func likelyFiles(for id: String) -> [String] {
    let words = id.split(separator: "-")
    guard let state = words.first, state.count > 1, id.utf8.count < 256 else { return [] }
    let own = (2...state.count).reversed().map { "\(state.prefix($0)).json" }
    let rest = words.dropFirst().map(String.init).joined(separator: "-")
    return words.dropFirst().reversed().map { "\(state)\(missionsEnding)/\($0).json" } + own
      + (rest.isEmpty ? [] : ["\(state)/\(rest).json"])
  }

  /// What a file's path begins with: `cn` of `cn.json` and of `cn/premier.json`, `cn-missions` of
  /// `cn-missions/gb.json`.
  static func group(of path: String) -> Substring { path.prefix { $0 != "/" && $0 != "." } }

  /// Whether the file holds the missions of a state: one of the state's folder, or the file of all of them.
  static func holdsMissions(_ path: String) -> Bool { group(of: path).hasSuffix(missionsEnding) }

  /// What a language writes before a name, read once.
  func honorifics(_ language: Language) throws(DirectoryError) -> Honorifics {
    try known.value(of: "honorifics \(language)") { () throws(DirectoryError) in
      do { return try Honorifics(templates, language: language) } catch {
        throw DirectoryError(error, reading: "\(language)/honorifics.json")
      }
    }
  }

  static let missionsEnding = "-missions"
  static let formsFile = "forms.json"
}
