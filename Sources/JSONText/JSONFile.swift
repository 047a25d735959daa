// JSONFile.swift: JSON files of a folder.

public import SourceText

extension FileSource {
  /// The value in a JSON file; nil where there is no such file.
  ///
  /// - Throws: `FileError`, or `JSONError` with the place of what is wrong in it.
  public func json(_ path: String) throws -> JSONValue? {
    guard let bytes = try bytes(of: path) else { return nil }
    return try JSONDocument(parsing: bytes, file: displayName(of: path)).root
  }
}
