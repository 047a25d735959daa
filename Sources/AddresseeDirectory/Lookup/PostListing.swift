// PostListing.swift: the posts of the directory, for a list.

extension Directory {
  /// The ids of all posts that are not heads of missions, by the states and then file by file.
  public func postIDs() throws(DirectoryError) -> [String] {
    var ids: [String] = []
    for name in try fileNames() where !Self.holdsMissions(name) && name != Self.formsFile {
      ids += try file(name)?.records("posts").compactMap { $0.text("id") } ?? []
    }
    return ids
  }
}
