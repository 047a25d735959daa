// PDFReading.swift: a letter as PDF, and what other programs read in it.

import Letters
import TestSupport
import Writers

let tools = PDFTool.areInstalled(.qpdf, .pdftotext, .pdffonts)

func pdf(
  _ letter: Letter, for sender: Sender = sampleSender(), fonts: FontLibrary? = nil
) throws -> [UInt8] {
  var bytes: [UInt8] = []
  try PDFLetterWriter(fonts: fonts).form(for: letter).fill(sender, to: &bytes)
  return bytes
}

func text(of pdf: [UInt8]) throws -> String {
  try PDFTool.pdftotext.run(pdf, "-enc", "UTF-8", "FILE", "-").output
}

func pageCount(of pdf: [UInt8]) throws -> Int {
  Int(try PDFTool.qpdf.run(pdf, "--show-npages", "FILE").output.dropLast()) ?? 0
}
