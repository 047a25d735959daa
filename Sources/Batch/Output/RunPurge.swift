// RunPurge.swift: a run's personal data deleted, its counts kept.

import Files
import SourceText

extension RunFolder {
  /// Deletes what a run holds of personal data and keeps the counts: the manifest and the summary.
  ///
  /// - Returns: how many files were deleted.
  /// - Throws: `BatchError` when the folder holds no run, or when one is going on in it.
  public static func purge(_ path: String) throws(BatchError) -> Int {
    guard pathKind("\(path)/\(recordName)") == .file else {
      throw BatchError(
        "'\(path)' holds no run of appeal batch", hint: "give the folder that was named with -o",
        cause: .notFound)
    }
    let lock = try lock(path)
    defer { withExtendedLifetime(lock) {} }
    let kept = ["manifest.csv", "summary.html", recordName]
    do throws(FileError) {
      // First the mark: a purge that is cut short is no run that can be completed.
      try writeFile([], to: "\(path)/\(purgedName)", replacing: true)
      var count = 0
      for name in try namesInFolder(path) + [unfinishedName, EarlierRun.peopleName] where !kept.contains(name)
      {
        let isOurs =
          ["failures.csv", "letters", unfinishedName, EarlierRun.peopleName].contains(name)
          || isDocument(name) && pathKind("\(path)/\(name)") == .file
        if isOurs { count += try removeTree("\(path)/\(name)") }
      }
      return count
    } catch {
      throw BatchError(any: error)
    }
  }
}
