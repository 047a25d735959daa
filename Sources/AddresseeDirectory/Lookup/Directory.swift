// Directory.swift: the addressee directory, read file by file as it is asked.

import JSONText
public import SourceText
import Synchronization

/// Who holds an office on a day, and how to reach it.
///
/// A file is read when a question needs it and kept from then on. A post stands in the file whose name its id begins
/// with (`cn-premier` in `cn.json`), so that a letter to one addressee reads one small file.
public struct Directory: Sendable {
  let files: any FileSource
  let loaded = LoadedFiles()

  /// - Parameter files: the directory's files; a folder laid over the embedded ones wins file by file.
  public init(_ files: any FileSource) { self.files = files }

  /// The names of all directory files, such as `cn.json`, sorted.
  public func fileNames() throws(DirectoryError) -> [String] {
    do throws(FileError) {
      return try files.paths(under: "").filter { $0.hasSuffix(".json") }
    } catch {
      throw DirectoryError(error)
    }
  }

  /// A file by its name; nil when there is none.
  func file(_ name: String) throws(DirectoryError) -> LoadedFile? {
    if let file = loaded.files.withLock({ $0[name] }) { return file }
    guard let bytes = try bytes(of: name) else { return nil }
    let document: JSONDocument
    do throws(JSONError) {
      document = try JSONDocument(parsing: bytes, file: files.displayName(of: name))
    } catch {
      throw DirectoryError(.badFile, error.message, hint: error.hint, at: error.location)
    }
    let file = LoadedFile(path: name, root: document.root)
    loaded.files.withLock { $0[name] = file }
    return file
  }

  func bytes(of name: String) throws(DirectoryError) -> [UInt8]? {
    do throws(FileError) {
      return try files.bytes(of: name)
    } catch {
      throw DirectoryError(error)
    }
  }

  /// The files in which a record with this id may stand, the likeliest first; missions last.
  func likelyFiles(for id: String) throws(DirectoryError) -> [String] {
    let names = try fileNames()
    let stem = { (name: String) in String(name.dropLast(".json".count)) }
    let near = names.filter { id.hasPrefix(stem($0)) || stem($0).hasPrefix(id.prefix(3)) }
      .sorted { (id.hasPrefix(stem($0)) ? 0 : 1, $0) < (id.hasPrefix(stem($1)) ? 0 : 1, $1) }
    let rest = names.filter { !near.contains($0) }
    return near + rest.filter { !$0.hasSuffix(Self.missionsSuffix) }
      + rest.filter { $0.hasSuffix(Self.missionsSuffix) }
  }

  static let missionsSuffix = "-missions.json"
  static let formsFile = "forms.json"
}

/// The files that have been read, shared by the copies of a directory.
final class LoadedFiles: Sendable {
  let files = Mutex<[String: LoadedFile]>([:])
  /// All records, once a question has needed them.
  let records = Mutex<[PopoloFile]?>(nil)
}
