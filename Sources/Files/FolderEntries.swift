// FolderEntries.swift: what stands in an open folder, by name: links are not followed, and a failure is never "nothing".

public import SourceText

/// Works in the folder that was opened, whatever stands at its path by now.
extension OutputFolder {
  /// Opens a folder, and makes it where it is missing; returns the folder, and whether it was made.
  public static func made(at path: String) throws(FileError) -> (folder: OutputFolder, isNew: Bool) {
    var status = stat()
    let isThere = stat(path, &status) == 0
    if !isThere, errno != ENOENT, errno != ENOTDIR { throw FileError(reading: path) }
    try makeFolder(path)
    return (try OutputFolder(path), !isThere)
  }

  /// What stands under a name; a link is something other than what it leads to.
  public func kind(_ name: String) throws(FileError) -> PathKind {
    try status(name).map { PathKind($0) } ?? .nothing
  }

  /// Whether this user has made what stands under a name, as far as the file system can tell users apart.
  public func isOurs(_ name: String) throws(FileError) -> Bool {
    guard let status = try status(name) else { return true }
    if status.st_uid == geteuid() { return true }
    // Some file systems give every file to one user.
    return try OpenFile.unnamed(in: path).owner == status.st_uid
  }

  private func status(_ name: String) throws(FileError) -> stat? {
    var status = stat()
    if fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 { return status }
    if errno == ENOENT || errno == ENOTDIR { return nil }
    throw FileError(reading: shown(name))
  }

  /// All names but those of the folder itself and its parent, in no order.
  public func names() throws(FileError) -> [String] {
    var names: [String] = []
    try forEachEntry { names.append(nameOf($0)) }
    return names
  }

  /// How many names there are.
  public func count() throws(FileError) -> Int {
    var count = 0
    try forEachEntry { _ in count += 1 }
    return count
  }

  private func forEachEntry(_ take: (dirent) -> Void) throws(FileError) {
    try Files.forEachEntry(of: openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC), at: path, take)
  }

  /// Makes a folder that only its owner may enter; returns false when something of this name is there.
  public func addFolder(_ name: String) throws(FileError) -> Bool {
    if mkdirat(descriptor, name, 0o700) == 0 { return true }
    guard errno == EEXIST else { throw FileError(creating: shown(name)) }
    return false
  }

  /// Opens a folder in this one.
  public func folder(_ name: String) throws(FileError) -> OutputFolder { try OutputFolder(name, in: self) }

  /// Makes a file that only its owner may read, after deleting the file or link that has its name.
  public func stream(_ name: String) throws(FileError) -> OutputStream {
    if unlinkat(descriptor, name, 0) != 0, errno != ENOENT { throw FileError(creating: shown(name)) }
    let file = openat(descriptor, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw FileError(creating: shown(name)) }
    return OutputStream(descriptor: file, named: shown(name))
  }

  /// The bytes of a file.
  public func bytes(of name: String, limit: Int) throws(FileError) -> [UInt8] {
    guard try kind(name) == .file else { throw FileError(.unreadable, "'\(shown(name))' is not a file") }
    return try OpenFile(name, in: self).bytes(limit: limit)
  }

  /// Renames what is there; a file of the new name is replaced.
  public func move(_ name: String, to folder: OutputFolder, _ newName: String) throws(FileError) {
    guard renameat(descriptor, name, folder.descriptor, newName) == 0 else {
      throw FileError(.notCreatable, "'\(folder.shown(newName))' cannot be created: \(systemMessage(errno))")
    }
  }

  /// Deletes a file, or a folder with all that is in it; nothing when there is none; returns how many files were
  /// deleted, folders not counted.
  @discardableResult public func remove(_ name: String) throws(FileError) -> Int {
    switch try kind(name) {
    case .nothing: return 0
    case .file, .other, .unknown:
      guard unlinkat(descriptor, name, 0) == 0 else { throw FileError(removing: shown(name)) }
      return 1
    case .folder:
      let folder = try folder(name)
      var count = 0
      for inside in try folder.names() { count += try folder.remove(inside) }
      guard unlinkat(descriptor, name, AT_REMOVEDIR) == 0 else { throw FileError(removing: shown(name)) }
      return count
    }
  }

  /// Takes the folder away when nothing is in it.
  public func removeIfEmpty() { _ = rmdir(path) }

  /// Waits until the disk has the names: what was renamed into the folder and out of it.
  public func synchronizeNames() throws(FileError) {
    // File systems that cannot wait for a folder say so with EINVAL.
    guard fsync(descriptor) == 0 || errno == EINVAL else { throw FileError(writing: path) }
  }

  func shown(_ name: String) -> String { "\(path)/\(name)" }
}
