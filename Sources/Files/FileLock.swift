// FileLock.swift: keeps other processes out of what a file stands for.

public import SourceText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A lock that one process holds as long as the value lives; a process that ends, however it ends, lets it go.
public final class FileLock: Sendable {
  private let path: String
  private let descriptor: Int32

  /// Takes the lock that the file at `path` stands for, and makes the file where it is missing.
  ///
  /// - Parameter waits: whether to wait for a process that holds the lock.
  /// - Returns: nil when another process holds it and `waits` is false.
  public init?(_ path: String, waits: Bool) throws(FileError) {
    self.path = path
    while true {
      let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
      guard file >= 0 else { throw FileError(creating: path) }
      while flock(file, waits ? LOCK_EX : LOCK_EX | LOCK_NB) != 0 {
        let code = errno
        if code == EINTR { continue }
        _ = close(file)
        if code == EWOULDBLOCK { return nil }
        throw FileError(.notCreatable, "'\(path)' cannot be locked: \(systemMessage(code))")
      }
      // The holder before may have taken the file away while this process waited: then the lock is nobody's.
      if Self.isOpen(file, at: path) {
        descriptor = file
        return
      }
      _ = close(file)
    }
  }

  deinit {
    // A program that is just being started has a copy of the descriptor, which would hold the lock a moment longer.
    _ = flock(descriptor, LOCK_UN)
    _ = close(descriptor)
  }

  /// Takes the file away; the lock is held on.
  public func removeFile() { _ = unlink(path) }

  private static func isOpen(_ file: Int32, at path: String) -> Bool {
    var (opened, there) = (stat(), stat())
    return fstat(file, &opened) == 0 && stat(path, &there) == 0 && opened.st_ino == there.st_ino
      && opened.st_dev == there.st_dev
  }
}

/// Whether two paths name the same file or folder, links followed.
public func isSameFile(_ first: String, _ second: String) -> Bool {
  var (one, other) = (stat(), stat())
  return stat(first, &one) == 0 && stat(second, &other) == 0 && one.st_ino == other.st_ino
    && one.st_dev == other.st_dev
}
