// UnnamedFile.swift: files that vanish with the process, however it ends.

public import SourceText

extension OpenFile {
  /// Makes a file without a name that only its owner may read: it goes when it is closed or the process ends. The folder
  /// decides the file system; nil: where temporary files are.
  ///
  /// - Throws: `FileError` when the folder cannot be written to.
  public static func unnamed(in folder: String? = nil) throws(FileError) -> OpenFile {
    let folder = folder ?? temporaryFolder()
    return OpenFile(descriptor: try unnamedDescriptor(in: folder), named: "a temporary file in '\(folder)'")
  }

  /// Appends bytes.
  public func append(_ bytes: [UInt8]) throws(FileError) { try writeAll(bytes, to: descriptor, name: name) }

  /// Appends what can be read from another file, from where its last reading has ended.
  public func append(_ source: OpenFile) throws(FileError) {
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = try source.counted { read(source.descriptor, &bytes, bytes.count) }
      if count == 0 { return }
      try writeAll(Array(bytes[..<count]), to: descriptor, name: name)
    }
  }

  /// Gives the file a name in a folder, which must be free; where the system cannot do that, the bytes are copied.
  public func keep(as name: String, in folder: OutputFolder) throws(FileError) {
    if linkat(AT_FDCWD, "/proc/self/fd/\(descriptor)", folder.descriptor, name, AT_SYMLINK_FOLLOW) == 0 {
      return
    }
    try copy(to: folder.stream(name))
  }
}

/// Opens a new file without a name, for reading and writing.
func unnamedDescriptor(in folder: String) throws(FileError) -> Int32 {
  let file = neverNamedDescriptor(in: folder)
  if file >= 0 { return file }
  let path = "\(folder)/.appeal-\(randomName())"
  PassingNames.add(path)
  defer { PassingNames.remove(path) }
  let named = open(path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
  guard named >= 0 else { throw FileError(creating: path) }
  _ = unlink(path)
  return named
}

/// The same for a file that can get a name later; negative where the file system has none.
func neverNamedDescriptor(in folder: String) -> Int32 {
  #if os(Linux)
    // O_TMPFILE, which the headers show to programs that ask for GNU's extensions only.
    open(folder, 0o20_000_000 | O_DIRECTORY | O_RDWR | O_CLOEXEC, 0o600)
  #else
    -1
  #endif
}

/// Where temporary files are.
public func temporaryFolder() -> String { getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp" }

/// A name that nobody can guess.
func randomName() -> String { String(UInt64.random(in: 0 ... .max), radix: 36) }
