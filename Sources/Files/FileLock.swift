// FileLock.swift: keeps other processes out of what a file stands for.

public import SourceText

/// A lock that one process holds as long as the value lives; a process that ends, however it ends, lets it go.
public final class FileLock: Sendable {
  private let path: String
  private let descriptor: Int32

  /// Takes the lock that the file at `path` stands for, and makes the file where it is missing; returns nil when another
  /// process holds it.
  public convenience init?(_ path: String) throws(FileError) {
    guard let file = try Self.locked(path, wait: nil) else { return nil }
    self.init(path, file)
  }

  /// Takes the lock on a file, which is made when it is not there, and waits as long as another process holds it.
  ///
  /// `wait` is called once, when the lock is not free within a second, with the number of the process that holds it where
  /// that is known.
  /// - Throws: `FileError` when the file cannot be made or locked.
  public convenience init(waitingFor path: String, _ wait: @escaping (Int?) -> Void) throws(FileError) {
    guard let file = try Self.locked(path, wait: wait) else {
      throw FileError(.notCreatable, "'\(path)' cannot be locked")
    }
    let number = Array("\(getpid())\n".utf8)
    // The number is a help for others only: without it the lock holds as well.
    if ftruncate(file, 0) == 0 { try? writeAll(number, to: file, name: path) }
    self.init(path, file)
  }

  private init(_ path: String, _ descriptor: Int32) { (self.path, self.descriptor) = (path, descriptor) }

  /// The open and locked file; nil when another process has the lock and nobody waits.
  private static func locked(_ path: String, wait: ((Int?) -> Void)?) throws(FileError) -> Int32? {
    var tries = 0
    // Each time it is taken away, another process has done what it locked it for: more than so many are none.
    for _ in 0..<10_000 {
      var file = open(
        path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, wait == nil ? 0o600 : 0o644)
      // The lock of another user can be waited for by whoever may read it.
      if file < 0, errno == EACCES { file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK) }
      guard file >= 0 else { throw FileError(creating: path) }
      while flock(file, tries > triesOfASecond ? LOCK_EX : LOCK_EX | LOCK_NB) != 0 {
        let code = errno
        if code == EINTR { continue }
        guard code == EWOULDBLOCK, wait != nil else {
          _ = close(file)
          if code == EWOULDBLOCK { return nil }
          throw FileError(unlockable: path, code)
        }
        tries += 1
        if tries == triesOfASecond { wait?(holder(file)) }
        if tries <= triesOfASecond { usleep(1_000_000 / UInt32(triesOfASecond)) }
      }
      // The holder before may have taken the file away while this process waited: then the lock is nobody's.
      let (isThere, code) = isOpen(file, at: path)
      if isThere { return file }
      _ = close(file)
      guard code == ENOENT || code == 0 else { throw FileError(unlockable: path, code) }
    }
    throw FileError(.notCreatable, "'\(path)' cannot be locked: it is another file each time")
  }

  private static let triesOfASecond = 50

  /// The number that the process which holds the lock has written into the file.
  private static func holder(_ file: Int32) -> Int? {
    var bytes = [UInt8](repeating: 0, count: 20)
    let count = pread(file, &bytes, bytes.count, 0)
    return Int(String(decoding: bytes.prefix(max(0, count)).prefix { $0 != 0x0A }, as: UTF8.self))
  }

  deinit {
    // A program that is just being started has a copy of the descriptor, which would hold the lock a moment longer.
    _ = flock(descriptor, LOCK_UN)
    _ = close(descriptor)
  }

  /// Takes the file away; the lock is held on.
  public func removeFile() { _ = unlink(path) }

  /// Whether the open file is the one at the path; else the system's number for why that cannot be told, or 0.
  private static func isOpen(_ file: Int32, at path: String) -> (isThere: Bool, code: Int32) {
    var (opened, there) = (stat(), stat())
    guard fstat(file, &opened) == 0, stat(path, &there) == 0 else { return (false, errno) }
    return (opened.st_ino == there.st_ino && opened.st_dev == there.st_dev, 0)
  }
}

extension FileError {
  fileprivate init(unlockable path: String, _ code: Int32) {
    self.init(.notCreatable, "'\(path)' cannot be locked: \(systemMessage(code))")
  }
}

/// The path from the root, without links; what is not there keeps its name in the folder where it would be; returns the
/// path as it is where the folder it begins in is gone, or where it is longer than the system takes.
public func resolvedPath(_ path: String) -> String {
  guard !path.isEmpty, path.utf8.count < Int(PATH_MAX) else { return path }
  var (folder, missing) = (path, "")
  while true {
    while folder.utf8.count > 1, folder.hasSuffix("/") { folder.removeLast() }
    if let real = realpath(folder, nil) {
      defer { free(real) }
      let found = String(cString: real)
      return missing.isEmpty ? found : (found == "/" ? "" : found) + missing
    }
    let parent = parentFolder(of: folder)
    if parent == folder || folder == "." { return path }
    missing = "/\(folder.split(separator: "/").last ?? "")" + missing
    folder = parent
  }
}

/// Whether two paths name the same file or folder, links followed.
public func isSameFile(_ first: String, _ second: String) -> Bool {
  var (one, other) = (stat(), stat())
  return stat(first, &one) == 0 && stat(second, &other) == 0 && one.st_ino == other.st_ino
    && one.st_dev == other.st_dev
}
