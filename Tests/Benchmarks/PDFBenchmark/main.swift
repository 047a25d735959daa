// main.swift: how fast letters become PDF, in files of their own and in one document.
//
//   PDFBenchmark null|files|one SUPPORTERS.csv CONTEXTS OUTPUT
//
// CONTEXTS has the addressees as lines of key, tab and value, an empty line between two. `null` makes the files'
// bytes and writes nothing, `files` writes one file a letter into the folder OUTPUT, `one` one document to OUTPUT.

import Letters
import SourceText
import Tables
import Writers

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

let arguments = CommandLine.arguments
guard arguments.count == 5, let mode = Mode(rawValue: arguments[1]) else {
  print("usage: PDFBenchmark null|files|one SUPPORTERS.csv CONTEXTS OUTPUT")
  exit(64)
}

enum Mode: String { case null, files, one }

let senders = try benchmarkSenders(arguments[2])
let addressees = try benchmarkLetters(arguments[3])
let forms = try addressees.map { try PDFLetterWriter().form(for: $0.letter) }
let output = arguments[4]
let clock = ContinuousClock()
var total = 0
let time = try clock.measure {
  switch mode {
  case .null:
    var bytes: [UInt8] = []
    for sender in senders {
      for form in forms {
        bytes.removeAll(keepingCapacity: true)
        try form.fill(sender, to: &bytes)
        total += bytes.count
      }
    }
  case .files:
    let folder = open(output, O_RDONLY | O_DIRECTORY)
    var bytes: [UInt8] = []
    for (index, sender) in senders.enumerated() {
      for (form, addressee) in zip(forms, addressees) {
        bytes.removeAll(keepingCapacity: true)
        try form.fill(sender, to: &bytes)
        let file = openat(folder, "\(index)-\(addressee.key).pdf", O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        total += write(file, bytes, bytes.count)
        close(file)
      }
    }
  case .one:
    let file = open(output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    var book = PDFLetterBook(title: "Letters", language: "en")
    var bytes: [UInt8] = []
    for sender in senders {
      for form in forms { try book.append(form, for: sender) }
      guard book.finishedByteCount > 1 << 20 else { continue }
      book.drain(into: &bytes)
      total += write(file, bytes, bytes.count)
      bytes.removeAll(keepingCapacity: true)
    }
    book.finish()
    book.drain(into: &bytes)
    total += write(file, bytes, bytes.count)
    close(file)
  }
}
let letters = senders.count * forms.count
let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
print(
  "\(mode): \(letters) letters, \(total / max(1, letters)) bytes a letter,",
  "\(Int(seconds * 1e3)) ms, \(Int(Double(letters) / seconds)) letters/s")
