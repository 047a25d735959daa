// MemoryTests.swift: what is made when it is first asked for.

import SourceText
import Testing

@Test func aValueIsMadeOnceForEachKey() {
  let memory = Memory()
  #expect(memory.value(of: "one") { 1 } == 1)
  #expect(memory.value(of: "one") { 2 } == 1)
  #expect(memory.value(of: "two") { 2 } == 2)
  #expect(memory.value { "text" } == "text")
}

/// The same for whoever asks while the value is being made, as another thread may.
@Test func whatIsMadeFirstIsKept() {
  let memory = Memory()
  let value = memory.value(of: "key") {
    _ = memory.value(of: "key") { 1 }
    return 2
  }
  #expect(value == 1)
  #expect(memory.value(of: "key") { 3 } == 1)
}

@Test func nothingIsAValueToo() {
  let memory = Memory()
  #expect(memory.value { nil as Int? } == nil)
  #expect(memory.value { 1 as Int? } == nil)
}
