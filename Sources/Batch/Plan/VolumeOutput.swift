// VolumeOutput.swift: the files of a document that is cut into volumes.

package import Files
import SourceText
import Synchronization

/// A document in one file or several, written from front to back.
package final class VolumeOutput: Sendable {
  let volumes: Volumes
  /// Makes the file of a volume.
  private let open: @Sendable (Int) throws(FileError) -> OutputStream
  /// The name of a volume's file in the manifest.
  let name: @Sendable (Int) -> String
  private let state = Mutex(State())

  private struct State: Sendable {
    var stream: OutputStream?
    var volume = -1
    var names: [String] = []
  }

  /// One file, whatever the number of letters.
  package init(_ stream: OutputStream, named name: String) {
    volumes = .one
    open = { _ in stream }
    self.name = { _ in name }
  }

  /// Begins without files, whose names begin with `document` (`letters`); `open` makes the file of a name.
  init(
    _ volumes: Volumes, _ document: String, _ ending: String,
    _ open: @escaping @Sendable (String) throws(FileError) -> OutputStream
  ) {
    self.volumes = volumes
    name = { volumes.name(document, ending, $0) }
    self.open = { volume throws(FileError) in try open(volumes.name(document, ending, volume)) }
  }

  /// The names of the files written so far.
  package var names: [String] { state.withLock { $0.names } }

  /// Writes bytes of a volume; the volumes must come in order.
  ///
  /// So many bytes in front as `separator` says part this letter from the one before it; a volume begins
  /// without.
  func write(_ bytes: ArraySlice<UInt8>, volume: Int, separator: Int) throws(FileError) {
    guard !bytes.isEmpty else { return }
    var bytes = bytes
    var known = state.withLock { $0.volume == volume ? $0.stream : nil }
    if known == nil {
      let stream = try open(volume)
      state.withLock { state in
        (state.stream, state.volume) = (stream, volume)
        state.names.append(name(volume))
      }
      known = stream
      bytes = bytes.dropFirst(separator)
    }
    try known?.write(bytes)
  }
}
