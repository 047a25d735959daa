// LetterBenchmark.swift: letters a second on the way that every letter goes, beside a plain copy of memory.

import ActionFiles
import AddresseeDirectory
import Defaults
import JSONText
import Letters
import TestSupport
import UrgentAction
import World
import Writers

/// Fills every supporter's letter to every addressee of UA 105/00, in memory, by the writers that the program uses.
struct LetterBenchmark {
  let senders: [Sender]
  let passes: Int

  private struct MissingData: Error {}

  /// Prints one line for each format, with its ratio to the copy of as many bytes.
  func run() throws {
    for format in [Format.text, .html, .docx, .eml, .pdf] {
      let forms = try forms(format)
      // The compressed formats are slow: a hundredth of the senders serves.
      // A PDF without fonts of the machine has the characters of Windows-1252.
      let known = format == .pdf ? self.senders.filter(Self.isOfLatin1) : self.senders
      let senders = format == .docx || format == .pdf ? Array(known.prefix(100)) : known
      let letters = try allLetters(forms, senders)
      let copy = copySpeed(of: letters)
      let speed = try speed(forms, senders, count: letters.ends.count)
      let ratio = Double(Int(speed / copy * 1000)) / 1000
      print(
        padded(format.rawValue, to: 6), padded("\(letters.bytes.count / letters.ends.count) bytes", to: 14),
        padded(grouped(speed), to: 12, right: true), "letters/s  ", ratio, "of the copy")
    }
  }

  private static func isOfLatin1(_ sender: Sender) -> Bool {
    sender.bytes.allSatisfy { $0 < 0xC4 }
  }

  /// The prepared letters to the four addressees of the action.
  private func forms(_ format: Format) throws -> [any LetterForm] {
    let path = "actions/UA-105-00.json"
    guard let bytes = EmbeddedFiles.templates.bytes(of: path), let day = CalendarDay("2000-06-14") else {
      throw MissingData()
    }
    let action = try Action(
      JSONDocument(parsing: bytes, file: path), CountryFinder(EmbeddedFiles.templates))
    guard let edition = action.editions.last else { throw MissingData() }
    let composer = try Composer(EmbeddedFiles.templates, language: .english)
    let directory = Directory(EmbeddedFiles.addressees, templates: EmbeddedFiles.templates)
    let writer = try format.makeWriter(for: .post)
    var forms: [any LetterForm] = []
    for appeal in edition.appeals {
      for reference in appeal.addressees {
        let request = LetterRequest(
          action: action, edition: edition, appeal: appeal,
          addressee: try directory.addressee(reference.id, on: day, in: .english),
          sheetSalutation: reference.salutation, day: day, channel: .post, layout: Layout(for: facts("GB")))
        forms.append(try writer.form(for: try composer.letter(request).letter))
      }
    }
    return forms
  }

  private struct Letters {
    var bytes: [UInt8] = []
    var ends: [Int] = []
  }

  private func allLetters(_ forms: [any LetterForm], _ senders: [Sender]) throws -> Letters {
    var letters = Letters()
    for sender in senders {
      for form in forms {
        try form.fill(sender, to: &letters.bytes)
        letters.ends.append(letters.bytes.count)
      }
    }
    return letters
  }

  private func speed(_ forms: [any LetterForm], _ senders: [Sender], count: Int) throws -> Double {
    var output: [UInt8] = []
    let seconds = try medianSeconds(passes: passes) {
      for sender in senders {
        for form in forms {
          output.removeAll(keepingCapacity: true)
          try form.fill(sender, to: &output)
        }
      }
    }
    return Double(count) / seconds
  }

  /// Copies finished letters one by one into memory as large as all of them.
  private func copySpeed(of letters: Letters) -> Double {
    var target = [UInt8](repeating: 1, count: letters.bytes.count)
    let seconds = medianSeconds(passes: passes) {
      letters.bytes.withUnsafeBytes { source in
        target.withUnsafeMutableBytes { target in
          guard let from = source.baseAddress, let to = target.baseAddress else { return }
          var start = 0
          for end in letters.ends {
            (to + start).copyMemory(from: from + start, byteCount: end - start)
            start = end
          }
        }
      }
    }
    return Double(letters.ends.count) / seconds
  }
}
