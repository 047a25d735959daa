// TemplateFiles.swift: templates read from the files of a language.

public import Mustache
public import SourceText
public import UrgentAction

extension FileSource {
  /// The template in a file; nil where there is no such file. Lines that end in CR LF are read as if they ended in LF.
  func template(_ path: String) throws -> Template? {
    guard let bytes = try bytes(of: path) else { return nil }
    return try Template(utf8: bytes.withoutCarriageReturns, named: displayName(of: path))
  }

  /// The words by which English points are read.
  public func pointWords() throws -> PointWords {
    guard let bytes = try bytes(of: "en/verbs.txt") else {
      throw LetterError("there is no 'en/verbs.txt' to read points by", hint: "put it into the templates")
    }
    return PointWords(utf8: bytes.withoutCarriageReturns)
  }
}

extension Partials {
  /// The templates in a folder of some files, by their names without the ending `.mustache`; an empty folder for all that
  /// are in none. They are read when one is asked for.
  public init(in folder: String, of files: any FileSource) {
    let prefix = folder.isEmpty ? "" : folder + "/"
    self.init(names: {
      let paths = (try? files.paths(under: folder)) ?? []
      return paths.filter { $0.hasSuffix(".mustache") }.map {
        String($0.dropFirst(prefix.utf8.count).dropLast(".mustache".utf8.count))
      }
    }) { name throws(TemplateError) in
      do { return try files.template("\(prefix)\(name).mustache") } catch {
        let error = reportable(error)
        throw TemplateError(.unreadable(error.message), at: error.location)
      }
    }
  }
}

extension [UInt8] {
  /// The bytes without each CR that stands before an LF.
  var withoutCarriageReturns: [UInt8] {
    guard withBytes({ $0.firstPlace(of: UInt8(ascii: "\r")) }) != nil else { return self }
    return indices.compactMap { index in
      let isBeforeLineFeed = index + 1 < count && self[index + 1] == UInt8(ascii: "\n")
      return self[index] == UInt8(ascii: "\r") && isBeforeLineFeed ? nil : self[index]
    }
  }
}
