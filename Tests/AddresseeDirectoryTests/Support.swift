// Support.swift: the program's own directory, and small ones written in tests.

@testable import AddresseeDirectory
import Files
import SourceText
import Testing
import UrgentAction

/// The path of the package.
let packageFolder = String(
  #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/"))

/// The directory that comes with the program.
let ownFiles = FolderFiles(packageFolder + "/Addressees")

/// The same, read once for all tests.
let ownDirectory = Directory(ownFiles)

/// What tables of other programs call the columns.
let ownTableWords = Result {
  try WordLists(FolderFiles(packageFolder + "/Templates"), ExchangeWords.file)
}

extension Directory {
  /// A directory with the languages of the program.
  init(_ files: any FileSource) {
    self.init(files, templates: FolderFiles(packageFolder + "/Templates"))
  }
}

func day(_ text: String) -> CalendarDay { CalendarDay(text) ?? .distantPast }

func country(_ code: String) throws -> Country { try #require(Country(code)) }

/// Files written in a test, by name. It counts how often each file is read.
final class TextFiles: FileSource {
  let texts: [String: String]

  init(_ texts: [String: String]) { self.texts = texts }

  func bytes(of path: String) throws(FileError) -> [UInt8]? { texts[path].map { Array($0.utf8) } }
  func paths(under folder: String) throws(FileError) -> [String] { texts.keys.sorted() }
  func displayName(of path: String) -> String { path }
}

extension Finding {
  /// As it is printed, with its own severity.
  var report: String { report(as: severity) }
}
