// SheetInput.swift: the sheets of a file, whatever kind of file it is.

import AddresseeDirectory
import Files
import Letters
import Sheets
import SourceText
import UrgentAction

/// Reads files into sheets, and finds their officials in the directory.
struct SheetInput {
  let words: SheetWords
  let openings: PointOpenings
  let pointWords: PointWords
  let directory: Directory

  /// The largest file that is read, in bytes.
  private static let limit = 4 << 20

  init(_ library: Library) throws {
    words = try SheetWords(library.templates)
    openings = try PointOpenings(library.templates)
    pointWords = try library.templates.pointWords()
    directory = library.directory
  }

  func sheets(in path: String) throws -> [Sheet] {
    let bytes = try readFile(path, limit: Self.limit)
    let isPDF = bytes.starts(with: Array("%PDF-".utf8))
    let text = isPDF ? try text(ofPDF: bytes, path, "-layout") : bytes
    do throws(SheetError) {
      var file = try SheetFile(text, words: words)
      if isPDF, SheetFile.hasColumns(text), let raw = try? self.text(ofPDF: bytes, path, "-raw"),
        let other = try? SheetFile(raw, words: words)
      {
        file.choose(other)
      }
      return file.sheets.map(completed)
    } catch {
      throw Failure(.badData, SheetFault(isPDF && error.kind == .empty ? .scannedPDF : error.kind, path))
    }
  }

  private func text(ofPDF bytes: [UInt8], _ path: String, _ order: String) throws -> [UInt8] {
    let file = path == "-" ? "\(temporaryFolder())/appeal-\(UInt64.random(in: 0 ... .max)).pdf" : path
    if path == "-" { try writeFile(bytes, to: file, replacing: false) }
    defer { if path == "-" { _ = try? removeTree(file) } }
    // A path that begins with a dash would be an option.
    let text = try outputOfProgram(
      "pdftotext", [order, "-enc", "UTF-8", file.hasPrefix("-") ? "./\(file)" : file, "-"], limit: Self.limit)
    guard let text else { throw Failure(.badData, SheetFault(.portableDocument, path)) }
    return text
  }

  // MARK: - Directory

  /// With sentences for points in other languages, and the directory's posts for the officials.
  private func completed(_ sheet: Sheet) -> Sheet {
    var sheet = sheet
    sheet.writeSentences(openings, pointWords)
    sheet.chooseLeadIns(pointWords)
    sheet.findPosts { official in post(for: official) }
    return sheet
  }

  /// The post of the directory that has the state and one of the titles of an official.
  private func post(for official: SheetAddressee) -> String? {
    guard let country = official.country, !official.offices.isEmpty,
      let posts = try? posts(of: country), !posts.isEmpty
    else { return nil }
    let titles = Set(official.offices.map(Self.plain))
    let found = posts.filter { post in
      ([post.label] + post.otherLabels.map(\.name)).contains { titles.contains(Self.plain($0)) }
    }
    return found.count == 1 ? found[0].id : nil
  }

  /// The posts of a state; only its own files are read.
  private func posts(of country: Country) throws(DirectoryError) -> [Post] {
    let state = country.code.lowercased()
    guard try directory.fileNames().contains(where: { $0 == "\(state).json" || $0.hasPrefix("\(state)/") })
    else {
      return []
    }
    return try directory.records().flatMap(\.posts).filter { $0.id.hasPrefix("\(state)-") }
  }

  /// A title without the words that titles come with and without.
  private static func plain(_ title: String) -> String {
    let words = title.split { !$0.isLetter && !$0.isNumber }.map { plainName(String($0)) }
    return words.filter { !["the", "of", "s"].contains($0) }.joined(separator: " ")
  }
}

/// A file that holds no action sheet.
struct SheetFault: Reportable {
  var message: String
  var hint: String?

  init(_ kind: SheetError.Kind, _ path: String) {
    switch kind {
    case .empty: (message, hint) = ("'\(path)' is empty", nil)
    case .binary: (message, hint) = ("'\(path)' is no text", "save the sheet as text, an e-mail, HTML or PDF")
    case .scannedPDF:
      message = "'\(path)' has no text, only pictures of pages"
      hint = "type the sheet, or let a program for scanned pages read it first"
    case .portableDocument:
      message = "'\(path)' is a PDF, and there is no 'pdftotext' here to read it"
      hint = "install poppler-utils, or save the sheet as text"
    case .tooLong: (message, hint) = ("'\(path)' is too long for action sheets", "cut it into several files")
    case .noAction:
      message = "'\(path)' holds no action sheet"
      hint = "a sheet has a number or an index, points or a letter, and addresses"
    }
  }
}
