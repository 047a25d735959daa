// ProcessWords.swift: the words of a real command line, as long as they are text.

import Arguments
import Files

extension Tool {
  /// Runs the words that the process was started with.
  public func runProcess() -> ExitStatus {
    // The name of the program is always among them.
    guard CommandLine.argc > 0 else {
      if let words = Self.wordsInMemory() { return run(utf8: words.dropFirst().map(Self.bytes(of:))) }
      return refuse(
        Failure(
          .inputOutput, "the words of the command line cannot be read from the system", hint: "try it again"))
    }
    return run(
      utf8: (1..<max(1, Int(CommandLine.argc))).compactMap { CommandLine.unsafeArgv[$0] }.map(Self.bytes(of:))
    )
  }

  /// Runs words that are text when all their bytes are UTF-8.
  ///
  /// Swift's own list of a process's words puts U+FFFD in the place of other bytes, which would end up in a letter.
  func run(utf8 arguments: [[UInt8]]) -> ExitStatus {
    var words: [String] = []
    for bytes in arguments {
      guard let word = String(validating: bytes, as: UTF8.self) else {
        let shown = String(decoding: bytes, as: UTF8.self)
        return refuse(
          UsageError(
            "word \(words.count + 1) of the command line, '\(shown)', is not in UTF-8",
            hint: "set the terminal and its locale to UTF-8 (LANG=C.UTF-8), and type the word again"))
      }
      words.append(word)
    }
    return run(words)
  }

  /// The words where Swift cannot read them, because there is no /proc: Linux puts them in front of the environment, with
  /// their number before and a zero behind; nil elsewhere.
  private static func wordsInMemory() -> [UnsafeMutablePointer<CChar>]? {
    #if os(Linux)
      let environment: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?> = environ
      // More words than the system takes.
      for count in 1...(1 << 20) {
        let start = UnsafeRawPointer(environment - (count + 2))
        // No address is as small as that.
        guard start.load(as: Int.self) == count else { continue }
        return (0..<count).compactMap { environment[$0 - count - 1] }
      }
    #endif
    return nil
  }

  /// The bytes of a text that ends with a zero, without it.
  private static func bytes(of text: UnsafeMutablePointer<CChar>) -> [UInt8] {
    var bytes: [UInt8] = []
    while text[bytes.count] != 0 { bytes.append(UInt8(bitPattern: text[bytes.count])) }
    return bytes
  }
}
