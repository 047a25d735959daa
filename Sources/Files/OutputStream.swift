// OutputStream.swift: one long output, written piece by piece.

public import SourceText
import Synchronization

/// A file, device or pipe that is written from front to back.
public final class OutputStream: Sendable {
  /// The name as errors show it: `standard output` for `-`.
  let path: String
  private let descriptor: Int32
  private let closes: Bool
  /// The name under which a document is written until it is finished; empty where it needs none.
  private let beside: String?
  private let isFinished = Atomic(false)

  /// Makes a file that only its owner may read, in the place of one that is there; `-` is standard output, and what
  /// is a device or a pipe is opened and not replaced.
  public init(_ path: String) throws(FileError) {
    self.path = path == "-" ? "standard output" : path
    closes = path != "-"
    beside = nil
    guard closes else {
      descriptor = STDOUT_FILENO
      return
    }
    let isSpecial = pathKind(path) == .other
    let flags = isSpecial ? O_WRONLY | O_CLOEXEC : O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC
    descriptor = open(path, flags, 0o600)
    guard descriptor >= 0 else { throw FileError(creating: path) }
  }

  /// Takes over an open file.
  init(descriptor: Int32, named path: String) {
    (self.descriptor, self.path, closes, beside) = (descriptor, path, true, nil)
  }

  /// Makes a document that only its owner may read: it comes into its place with `finish`, and goes when it is never
  /// finished. What is a device or a pipe is opened and not replaced.
  public init(document path: String) throws(FileError) {
    self.path = path
    closes = true
    if pathKind(path) == .other {
      beside = nil
      descriptor = open(path, O_WRONLY | O_CLOEXEC)
    } else {
      let file = neverNamedDescriptor(in: parentFolder(of: path))
      let beside = file < 0 ? "\(path).part-\(randomName())" : ""
      self.beside = beside
      if !beside.isEmpty { PassingNames.add(beside) }
      descriptor = file < 0 ? open(beside, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600) : file
    }
    guard descriptor >= 0 else { throw FileError(creating: path) }
  }

  /// Makes an output in a temporary file that vanishes with the process; `copy` hands on what is in it.
  public static func unnamed() throws(FileError) -> OutputStream {
    OutputStream(descriptor: try unnamedDescriptor(in: temporaryFolder()), named: "a temporary file")
  }

  deinit {
    if closes { _ = close(descriptor) }
    guard let beside, !beside.isEmpty else { return }
    if !isFinished.load(ordering: .relaxed) { _ = unlink(beside) }
    PassingNames.remove(beside)
  }

  /// Puts a document in its place, in that of a file or link which is there; a power cut leaves the one or the other.
  public func finish() throws(FileError) {
    guard let beside else { return }
    try synchronize()
    if beside.isEmpty { try nameDocument() } else { try move(beside, to: path) }
    isFinished.store(true, ordering: .relaxed)
  }

  /// Gives a document without a name its own.
  private func nameDocument() throws(FileError) {
    let name = "\(path).part-\(randomName())"
    PassingNames.add(name)
    defer { PassingNames.remove(name) }
    if linkat(AT_FDCWD, "/proc/self/fd/\(descriptor)", AT_FDCWD, name, AT_SYMLINK_FOLLOW) != 0 {
      let copy = open(name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
      guard copy >= 0 else { throw FileError(creating: path) }
      let file = OpenFile(descriptor: descriptor, named: path, closes: false)
      let output = OutputStream(descriptor: copy, named: path)
      do throws(FileError) {
        try file.copy(to: output)
        try output.synchronize()
      } catch {
        _ = unlink(name)
        throw error
      }
    }
    do throws(FileError) {
      try move(name, to: path)
    } catch {
      _ = unlink(name)
      throw error
    }
  }

  /// Writes what was written to an unnamed output to another.
  public func copy(to output: OutputStream) throws(FileError) {
    try OpenFile(descriptor: descriptor, named: path, closes: false).copy(to: output)
  }

  /// Writes all bytes, however long the other end of a pipe lets it wait.
  ///
  /// - Throws: `FileError` of the kind `writing`; a part of the bytes may then be written.
  public func write(_ bytes: ArraySlice<UInt8>) throws(FileError) {
    try writeAll(bytes, to: descriptor, name: path)
  }

  public func write(_ bytes: [UInt8]) throws(FileError) { try write(bytes[...]) }

  /// Waits until the disk has what was written; a device or pipe has nothing to wait for.
  public func synchronize() throws(FileError) {
    // What cannot be waited for says so with EINVAL.
    guard fsync(descriptor) == 0 || errno == EINVAL else { throw FileError(writing: path) }
  }
}

/// Makes a write beyond the process's limit of file size fail instead of ending the process.
public func reportFileSizeLimit() { _ = signal(SIGXFSZ, SIG_IGN) }

/// Opens each standard stream that is closed in such a way that using it is an error.
public func occupyStandardStreams() {
  for (stream, way) in [(STDIN_FILENO, O_WRONLY), (STDOUT_FILENO, O_RDONLY), (STDERR_FILENO, O_RDONLY)]
  where fcntl(stream, F_GETFD) < 0 {
    // The lowest free number is that of the stream, for those below it are taken.
    _ = open("/dev/null", way)
  }
}
