// ProcessWordsTests.swift: bytes that are no text are refused before they reach a letter.

import SourceText
import Synchronization
import Testing
import UrgentAction

@testable import AppealCLI

@Test func wordsThatAreNotUTF8AreRefused() {
  let said = Mutex("")
  let console = Console(
    write: { _ in }, report: { line in said.withLock { $0 += line } }, environment: { _ in nil },
    today: { .distantPast }, isTerminal: false)
  let words = [Array("letter".utf8), Array("--from".utf8), [0x4A, 0xF6, 0x72, 0x67]]
  #expect(Tool(console: console).run(utf8: words) == .usage)
  #expect(said.withLock { $0 }.contains("word 3 of the command line"))
  #expect(Tool(console: console).run(utf8: [Array("--version".utf8)]) == .done)
}
