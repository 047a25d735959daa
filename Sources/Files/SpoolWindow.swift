// SpoolWindow.swift: a part of what a spool keeps, for reading many short ranges in their order.

package import SourceText

/// The bytes around those that were read last.
package struct SpoolWindow: Sendable {
  private var range = 0..<0
  private var bytes: [UInt8] = []

  package init() {}

  /// The bytes of a range, which must be there and not be written any more.
  package mutating func read(_ wanted: Range<Int>, of spool: SpoolBytes) throws(FileError) -> ArraySlice<
    UInt8
  > {
    if wanted.isEmpty { return [] }
    if !range.contains(wanted) {
      range = wanted.lowerBound..<max(wanted.upperBound, min(spool.count, wanted.lowerBound + 4096))
      try spool.read(range, into: &bytes)
    }
    return bytes[wanted.lowerBound - range.lowerBound..<wanted.upperBound - range.lowerBound]
  }
}
