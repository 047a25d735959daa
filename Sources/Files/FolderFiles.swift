// FolderFiles.swift: a folder of the user's as a source of templates, actions and directories.

public import SourceText

/// The files below a folder.
public struct FolderFiles: FileSource {
  private let folder: String

  /// Takes a folder; one that is not there has no files.
  public init(_ folder: String) { self.folder = folder }

  /// The bytes of a file; nil where there is none, and for a path with `..` in it.
  ///
  /// - Throws: `FileError` of the kind `unreadable` for what is no file, or has more than 64 MiB.
  public func bytes(of path: String) throws(FileError) -> [UInt8]? {
    let full = displayName(of: path)
    guard !path.split(separator: "/").contains(".."), pathKind(full) != .nothing else { return nil }
    return try readFile(full)
  }

  /// The paths of all files below a folder, sorted; what lies in more than 16 folders is not found.
  ///
  /// - Throws: `FileError` when a folder cannot be read, or when more than 20,000 names are in them.
  public func paths(under folder: String) throws(FileError) -> [String] {
    var paths: [String] = []
    var waiting = [(path: folder, depth: 0)]
    var count = 0
    while let next = waiting.popLast() {
      let full = displayName(of: next.path)
      guard pathKind(full).mayBeFolder else { continue }
      for name in try namesInFolder(full) {
        count += 1
        guard count <= Self.mostNames else {
          throw FileError(
            .unreadable, "'\(displayName(of: ""))' holds more than \(Self.mostNames) files and folders",
            hint: "give the folder of the templates or of the addressees itself")
        }
        let path = next.path.isEmpty ? name : "\(next.path)/\(name)"
        switch pathKind(displayName(of: path)) {
        case .folder: if next.depth < Self.deepest { waiting.append((path, next.depth + 1)) }
        case .file: paths.append(path)
        default: break
        }
      }
    }
    return paths.sorted()
  }

  public func folders(with file: String) throws(FileError) -> [String] {
    guard pathKind(folder).mayBeFolder else { return [] }
    return try namesInFolder(folder).filter { pathKind(displayName(of: "\($0)/\(file)")) == .file }.sorted()
  }

  /// A folder that holds more, or deeper ones, is another one than was meant.
  private static let (mostNames, deepest) = (20_000, 16)

  public func displayName(of path: String) -> String { path.isEmpty ? folder : "\(folder)/\(path)" }
}

/// Sources laid over one another: the first that has a file wins.
public struct LayeredFiles: FileSource {
  private let layers: [any FileSource]

  /// Takes the sources, the one that wins over all others first.
  public init(_ layers: [any FileSource]) { self.layers = layers }

  public func bytes(of path: String) throws(FileError) -> [UInt8]? {
    for layer in layers { if let bytes = try layer.bytes(of: path) { return bytes } }
    return nil
  }

  public func paths(under folder: String) throws(FileError) -> [String] {
    var paths: Set<String> = []
    for layer in layers { paths.formUnion(try layer.paths(under: folder)) }
    return paths.sorted()
  }

  public func folders(with file: String) throws(FileError) -> [String] {
    var folders: Set<String> = []
    for layer in layers { folders.formUnion(try layer.folders(with: file)) }
    return folders.sorted()
  }

  public func displayName(of path: String) -> String {
    for layer in layers { if (try? layer.bytes(of: path)) != nil { return layer.displayName(of: path) } }
    return path
  }
}
