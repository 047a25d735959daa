// PDFLetterTests.swift: letters laid out as PDF.

import Foundation
import Letters
import Testing
import UrgentAction
import Writers

@Test func dumpForLooking() throws {
  guard let folder = ProcessInfo.processInfo.environment["DUMP_PDF"] else { return }
  for country in ["DE", "GB", "FR", "CH", "US", nil] {
    for points in [3, 6, 16, 30] {
      let form = try PDFLetterWriter().form(for: sampleLetter(country: country, points: points))
      var bytes: [UInt8] = []
      try form.fill(
        sampleSender(
          email: "anna@example.org", message: points == 6 ? "I am a teacher.\nI have friends in Yanji." : ""),
        to: &bytes)
      try Data(bytes).write(to: URL(filePath: "\(folder)/\(country ?? "none")-\(points).pdf"))
    }
  }
  let form = try PDFLetterWriter().form(for: sampleLetter(country: "DE", channel: .fax))
  var bytes: [UInt8] = []
  try form.fill(sampleSender(email: "anna@example.org"), to: &bytes)
  try Data(bytes).write(to: URL(filePath: "\(folder)/fax.pdf"))
}
