// FileSource.swift: where templates, actions and directories come from.

/// A set of named files: a folder, the files embedded in the program, or layers of both.
///
/// Names are relative paths with `/`, such as `en/appeal.mustache`.
public protocol FileSource: Sendable {
  /// The file's bytes, or nil where this source has no such file (the next layer is asked then).
  func bytes(of path: String) throws(FileError) -> [UInt8]?
  /// The paths of all files below `folder`, sorted; empty when there is no such folder.
  func paths(under folder: String) throws(FileError) -> [String]
  /// The folders that have a file of this name in them, sorted; they lie in no other folder.
  func folders(with file: String) throws(FileError) -> [String]
  /// What stands for the file in an error message: a path that the user can open where there is one.
  func displayName(of path: String) -> String
}

extension FileSource {
  public func folders(with file: String) throws(FileError) -> [String] {
    let files = try paths(under: "").filter { $0.hasSuffix("/\(file)") }
    return files.map { String($0.dropLast(file.count + 1)) }.filter { !$0.contains("/") }
  }
}

/// A file that cannot be found, read or written.
public struct FileError: Reportable, Hashable {
  /// What failed. An `unreadable` file is there but is a folder or device, is too large, or may not be read.
  public enum Kind: Hashable, Sendable {
    case notFound, unreadable, notCreatable, exists, writing
    /// Reading has failed on the way, or what was read has changed meanwhile.
    case reading
    /// What stands in the file is not what it should be.
    case damaged
  }
  public var kind: Kind
  public var message: String
  public var hint: String?
  /// The place in a file that is damaged.
  public var location: TextLocation?
  /// Whether this user may not do what was tried; a full or failing disk is another reason.
  public var isForbidden = false

  public init(_ kind: Kind, _ message: String, hint: String? = nil) {
    (self.kind, self.message, self.hint) = (kind, message, hint)
  }
}
