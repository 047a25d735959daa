// FileReplacement.swift: new content for a file that is there, which stays the same file to everybody else.

import SourceText

/// A file that gets new content and keeps its mode, its owner and its names.
struct FileReplacement {
  /// As the user has written it.
  private let name: String
  /// Where the file itself stands, links followed.
  private let path: String
  private let status: stat

  init(of name: String) throws(FileError) {
    self.name = name
    guard let real = realpath(name, nil) else { throw FileError(creating: name) }
    defer { free(real) }
    path = String(cString: real)
    var status = stat()
    guard stat(path, &status) == 0 else { throw FileError(creating: name) }
    self.status = status
  }

  func write(_ bytes: [UInt8]) throws(FileError) {
    let owner: (uid_t, gid_t)? =
      status.st_uid == geteuid() && status.st_gid == getegid() ? nil : (status.st_uid, status.st_gid)
    let draft: Draft
    do throws(FileError) {
      draft = try Draft(of: path, named: name, bytes, mode: status.st_mode & 0o7777, owner: owner)
    } catch  where error.isForbidden {
      // The folder takes no new file of this user, or the file is somebody else's: it is written where it is.
      try overwrite(with: bytes, keeping: nil)
      return
    }
    guard status.st_nlink == 1 else {
      try overwrite(with: bytes, keeping: draft)
      return
    }
    defer { draft.remove() }
    guard rename(draft.path, path) == 0 else {
      throw FileError(.notCreatable, "'\(name)' cannot be created: \(systemMessage(errno))")
    }
    draft.synchronizeFolder()
  }

  /// Writes into the file itself. The `draft` has the same content, and stays when the file could not take it
  /// all.
  private func overwrite(with bytes: [UInt8], keeping draft: Draft?) throws(FileError) {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else {
      let error = FileError(creating: name)
      draft?.remove()
      throw error
    }
    defer { _ = close(descriptor) }
    do throws(FileError) {
      try writeAll(bytes, to: descriptor, name: name)
      guard ftruncate(descriptor, off_t(bytes.count)) == 0, fsync(descriptor) == 0 else {
        throw FileError(writing: name)
      }
    } catch {
      guard let draft else { throw error }
      draft.keep()
      throw FileError(
        error.kind, error.message, hint: "what it should hold is in '\(draft.path)': copy that over it")
    }
    draft?.remove()
  }
}

/// The new content of a file, on the disk beside its place under a name that nobody can guess.
struct Draft {
  let path: String

  /// Writes a file beside the place where it belongs, which errors call `name`, and gives it to `owner`, a
  /// user and a group; nil: it stays with those of this process, and without a `mode` only its owner may read it.
  ///
  /// An error is thrown also when the file cannot be given to its owner.
  init(
    of place: String, named name: String? = nil, _ bytes: [UInt8], mode: mode_t?, owner: (uid_t, gid_t)?
  ) throws(FileError) {
    let name = name ?? place
    path = "\(place).part-\(randomName())"
    PassingNames.add(path)
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      let error = FileError(creating: name)
      PassingNames.remove(path)
      throw error
    }
    do throws(FileError) {
      if let owner, fchown(descriptor, owner.0, owner.1) != 0 { throw FileError(creating: name) }
      // File systems without modes refuse to change one, but their files have all the same.
      var status = stat()
      if let mode, fstat(descriptor, &status) != 0 || status.st_mode & 0o7777 != mode {
        guard fchmod(descriptor, mode) == 0 else { throw FileError(creating: name) }
      }
      try writeAll(bytes, to: descriptor, name: name)
      // File systems that cannot wait for a file say so with EINVAL.
      guard fsync(descriptor) == 0 || errno == EINVAL else { throw FileError(writing: name) }
    } catch {
      _ = close(descriptor)
      remove()
      throw error
    }
    guard close(descriptor) == 0 else {
      let code = errno
      remove()
      throw FileError(writing: name, code)
    }
  }

  /// Takes the name away; what was linked to another stays.
  func remove() {
    _ = unlink(path)
    PassingNames.remove(path)
  }

  /// Leaves the file where it is.
  func keep() { PassingNames.remove(path) }

  /// Waits until the disk has the names of the folder; one that cannot be opened, or waited for, is no error.
  func synchronizeFolder() { try? Files.synchronizeFolder(parentFolder(of: path)) }
}
