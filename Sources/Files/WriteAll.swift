// WriteAll.swift: all bytes written to an open descriptor.

public import SourceText

/// Writes all bytes to an open descriptor.
public func writeAll(_ bytes: [UInt8], to descriptor: Int32, name: String) throws(FileError) {
  try writeAll(bytes[...], to: descriptor, name: name)
}

func writeAll(_ bytes: ArraySlice<UInt8>, to descriptor: Int32, name: String) throws(FileError) {
  let code = writeAll(bytes, to: descriptor)
  guard code == 0 else { throw FileError(writing: name, code) }
}

/// Writes all bytes and returns 0, or the error's number; a part of the bytes may then be written.
func writeAll(_ bytes: ArraySlice<UInt8>, to descriptor: Int32) -> Int32 {
  var written = bytes.startIndex
  while written < bytes.endIndex {
    let count = bytes[written...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    if count < 0, errno != EINTR { return errno }
    written += max(0, count)
  }
  return 0
}

extension FileError {
  /// The error for a file that could not be written, from the system's number, which is that of `errno` where none is given.
  init(writing path: String, _ code: Int32 = errno) {
    self.init(.writing, "'\(path)' cannot be written: \(systemMessage(code))")
  }
}
