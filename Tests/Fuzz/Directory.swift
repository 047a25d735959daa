// Directory.swift: fuzz target: any bytes as a file of the directory: asked, checked, handed on in all formats.

import AddresseeDirectory
import Files
import SourceText
import UrgentAction
import World

private let templates = ExchangedFiles("Templates", path: "")
private let countries = Countries(templates)
private let addressees = ExchangedFiles("Addressees", path: "cn/premier.json") { !$0.contains("-missions/") }
private let day = CalendarDay("2000-06-14") ?? .distantPast

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzDirectory(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  var files = addressees
  files.input = Array(UnsafeBufferPointer(start: start, count: count))
  let directory = Directory(files, templates: templates)
  _ = try? directory.check(on: day, in: countries)
  for format in DirectoryFormat.allCases {
    guard let bytes = try? directory.exported(as: format, on: day) else { continue }
    guard (try? PopoloFile.importing(bytes, named: "fuzz.\(format.fileExtension)")) != nil else {
      preconditionFailure("what was exported as \(format) cannot be imported")
    }
  }
  return 0
}
