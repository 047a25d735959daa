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
  let fonts = FontLibrary(folders: ["/usr/share/fonts"])
  for (name, sender) in [
    ("greek", sampleSender(name: "Ελένη Παπαδοπούλου", address: "Ερμού 12\n105 63 Αθήνα", country: "Ελλάδα", email: "eleni@example.gr")),
    ("polish", sampleSender(name: "Łukasz Świętochowski", address: "ul. Żwirki i Wigury 61\n02-091 Warszawa", country: "Polska")),
    ("korean", sampleSender(name: "김영희 (Kim Young-hee)", address: "종로구 세종대로 209\n서울 03171", country: "대한민국")),
    ("chinese", sampleSender(name: "王小明", address: "中山北路二段 44 號\n台北市 10448", country: "臺灣")),
    ("vietnamese", sampleSender(name: "Nguyễn Thị Phượng", address: "12 Đường Lê Lợi\nHà Nội", country: "Việt Nam", message: "Xin cảm ơn. Тоже по-русски: Москва.")),
  ] {
    let form = try PDFLetterWriter(fonts: fonts).form(for: sampleLetter(country: "DE", points: 6))
    var bytes: [UInt8] = []
    try form.fill(sender, to: &bytes)
    try Data(bytes).write(to: URL(filePath: "\(folder)/\(name).pdf"))
  }
}
