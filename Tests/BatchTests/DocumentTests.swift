// DocumentTests.swift: one document, in which a sender has all letters or none.

import Batch
import Files
import Foundation
import Letters
import SourceText
import Testing
import Writers

/// Writes plain text, but no letter of a person called Bob to the minister.
private struct PickyWriter: LetterWriter {
  var isBook: Bool

  func form(for letter: Letter) throws(WriterError) -> any LetterForm {
    let isToMinister = letter.parts.contains { part in
      part.blocks.contains { $0.runs.contains { $0.content == .text("To the minister.") } }
    }
    return Form(form: try PlainTextWriter().form(for: letter), isPicky: isToMinister)
  }

  func joining(title: String, language: String) -> LetterJoining? {
    isBook ? .book(Book()) : .separated(by: [0x0C])
  }

  struct Form: LetterForm {
    var form: any LetterForm
    var isPicky: Bool

    func fill(_ sender: Sender, to output: inout [UInt8]) throws(WriterError) {
      if isPicky, sender[.name].hasPrefix("Bob") { throw WriterError("no letter of Bob's") }
      try form.fill(sender, to: &output)
    }
  }

  struct Book: LetterBook {
    var bytes: [UInt8] = []
    var pageCount = 0
    var finishedByteCount: Int { bytes.count }

    mutating func append(_ form: any LetterForm, for sender: Sender) throws(WriterError) {
      try form.fill(sender, to: &bytes)
      bytes.append(0x0C)
      pageCount += 1
    }
    mutating func drain(into output: inout [UInt8]) {
      output += bytes
      bytes.removeAll()
    }
    mutating func finish() {}
  }
}

private let list = "name,street,city,country\nAnn,1 A St,Leeds,GB\nBob,2 A St,Leeds,GB\nCy,3 A St,Leeds,GB\n"

@Test(arguments: [
  (true, BatchJob.Order.sender, "letters"), (true, .sender, "pipe"), (true, .addressee, "letters"),
  (true, .addressee, "pipe"), (false, .addressee, "letters"), (false, .addressee, "pipe"),
  (false, .sender, "letters"), (false, .sender, "pipe"),
])
func aSenderHasAllLettersInADocumentOrNone(_ isBook: Bool, _ order: BatchJob.Order, _ name: String) throws {
  let scratch = try Scratch()
  var job = try BatchJob.plain(try scratch.write(list, "senders.csv"), addressees: ["premier", "minister"])
  job.writer = PickyWriter(isBook: isBook)
  job.order = order
  let path = "\(scratch.path)/\(name)"
  let report: BatchReport
  let letters: String
  if name == "pipe" {
    let pipe = Pipe()
    report = try BatchPlan(job).run(toDocument: "/dev/fd/\(pipe.fileHandleForWriting.fileDescriptor)")
    try pipe.fileHandleForWriting.close()
    letters = String(decoding: try pipe.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
  } else {
    report = try BatchPlan(job).run(toDocument: path)
    letters = try scratch.text(name)
  }
  #expect(report.letters == 4 && report.senders == 2 && report.faultyRows == 1)
  #expect(report.faults.map(\.reason) == ["no letter of Bob's"])
  #expect(!letters.contains("Bob"))
  #expect(letters.split(separator: "\u{0C}").count == 4)
  #expect(try namesInFolder(scratch.path) == (name == "pipe" ? [] : [name]) + ["senders.csv"])
}
