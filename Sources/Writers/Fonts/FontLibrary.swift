// FontLibrary.swift: the fonts of the machine, for characters beyond Windows-1252.

import Files
public import Letters
import PDF
public import SourceText

/// Fonts to fall back on, found when the first character needs one and parsed once.
///
/// A font given by the user comes first. Of those found, fonts that go with Times come before others, then fonts for
/// Korean, Chinese and Japanese, then all the rest in the order of their paths, so one machine always chooses alike.
public final class FontLibrary: Sendable {
  /// The fonts of the file that the user gave.
  private let chosen: [EmbeddedFont]
  private let folders: [String]
  /// The fonts that take the place of the standard ones; nil leaves the standard fonts to the reader of a document.
  let faces: EmbeddedFaces?
  /// Whether documents are to keep the rules for archives.
  let isForArchive: Bool
  /// The candidates in order, once the folders have been searched, and the fonts of each file; none for one that cannot be
  /// used.
  private let fonts = Memory()

  /// Fonts in folders and the folders in them.
  public convenience init(folders: [String]) { self.init([], folders) }

  private init(
    _ chosen: [EmbeddedFont], _ folders: [String], _ faces: EmbeddedFaces? = nil, isForArchive: Bool = false
  ) {
    (self.chosen, self.folders, self.faces, self.isForArchive) = (chosen, folders, faces, isForArchive)
  }

  /// A font file, and for what it lacks fonts in folders.
  ///
  /// - Throws: `WriterError` when the file cannot be read or is no font that can be embedded.
  public convenience init(file: String, folders: [String]) throws(WriterError) {
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try readFile(file, limit: Self.sizeLimit)
    } catch {
      throw WriterError(error.message, hint: error.hint)
    }
    let chosen: [EmbeddedFont]
    do throws(FontError) {
      chosen = [try EmbeddedFont(bytes)] + Self.fonts(in: bytes, from: 1)
    } catch {
      throw WriterError("'\(file)': \(error.message)", hint: error.hint)
    }
    self.init(chosen, folders)
  }

  /// The same fonts for documents that have all their fonts in them, and for an archive keep the rules of PDF/A-2a and
  /// PDF/UA-1: the font given by the user, else one like Times and one like Helvetica.
  ///
  /// - Throws: `WriterError` when there is no font for letters that may be embedded.
  public func embeddingAll(forArchive: Bool) throws(WriterError) -> FontLibrary {
    guard let faces = EmbeddedFaces(chosen: chosen, find: { self.face($0, bold: $1) }) else {
      throw WriterError(
        "no font on this computer can be put into the document",
        hint: "install one, such as Debian's fonts-liberation, or name a file with --font")
    }
    return FontLibrary(chosen, folders, faces, isForArchive: forArchive)
  }

  /// The first font of these families that has all letters of Windows-1252.
  private func face(_ families: [String], bold: Bool) -> EmbeddedFont? {
    let candidates = candidates()
    for family in families {
      for candidate in candidates where candidate.family == family && candidate.isBold == bold {
        if let font = fonts(at: candidate.path).first(where: EmbeddedFaces.isForLetters) { return font }
      }
    }
    return nil
  }

  /// A font that has all these characters, bold if there is one; nil when no font has them all.
  func font(for scalars: [Unicode.Scalar], bold: Bool) -> EmbeddedFont? {
    let region = Script.region(of: scalars)
    if let font = Self.best(of: chosen, for: scalars, region) { return font }
    let candidates = candidates()
    let isKorean = region == .korea
    // Korean fonts draw Chinese characters the Korean way: for text without Hangul they come last.
    for koreanFonts in isKorean ? [true, false] : [false, true] {
      for wantsBold in bold ? [true, false] : [false] {
        for candidate in candidates where candidate.isKorean == koreanFonts && candidate.isBold == wantsBold {
          if let font = Self.best(of: fonts(at: candidate.path), for: scalars, region) { return font }
        }
      }
    }
    return nil
  }

  private static let sizeLimit = 64 << 20

  /// The first font that has the characters, in a collection the one that draws them as the region does.
  private static func best(
    of fonts: [EmbeddedFont], for scalars: [Unicode.Scalar], _ region: Script.Region?
  ) -> EmbeddedFont? {
    let having = fonts.lazy.filter { font in scalars.allSatisfy(font.has) }
    return having.first { region?.isOf($0) ?? true } ?? having.first
  }

  private func fonts(at path: String) -> [EmbeddedFont] {
    fonts.value(of: path) {
      (try? readFile(path, limit: Self.sizeLimit)).map { Self.fonts(in: $0, from: 0) } ?? []
    }
  }

  /// The fonts of a file that can be used.
  private static func fonts(in bytes: [UInt8], from first: Int) -> [EmbeddedFont] {
    (first..<max(first, EmbeddedFont.count(in: bytes))).compactMap { try? EmbeddedFont(bytes, at: $0) }
  }

  private func candidates() -> [FontFile] {
    fonts.value {
      var found: [FontFile] = []
      for folder in folders { search(folder, depth: 0, &found) }
      return found.sorted { ($0.rank, $0.path) < ($1.rank, $1.path) }
    }
  }

  private func search(_ folder: String, depth: Int, _ found: inout [FontFile]) {
    guard depth < 8, found.count < 20_000, let names = try? namesInFolder(folder) else { return }
    for name in names {
      let path = "\(folder)/\(name)"
      let ending = name.lowercased().suffix(4)
      if [".ttf", ".ttc", ".otf", ".otc"].contains(ending) {
        let file = FontFile(path: path)
        if !file.isSlanted { found.append(file) }
      } else if pathKind(path) == .folder {
        search(path, depth: depth + 1, &found)
      }
    }
  }
}

extension FontLibrary {
  /// The folders that fontconfig and macOS search, the user's own first, each once, whether it is there or not; from the
  /// variables `HOME`, `XDG_DATA_HOME` and `XDG_DATA_DIRS`.
  public static func systemFolders(environment: (String) -> String?) -> [String] {
    var folders: [String] = []
    let home = environment("HOME").flatMap { $0.isEmpty ? nil : $0 }
    if let data = environment("XDG_DATA_HOME"), !data.isEmpty {
      folders.append("\(data)/fonts")
    } else if let home {
      folders.append("\(home)/.local/share/fonts")
    }
    if let home { folders += ["\(home)/.fonts", "\(home)/Library/Fonts"] }
    let shared =
      environment("XDG_DATA_DIRS").flatMap { $0.isEmpty ? nil : $0 } ?? "/usr/local/share:/usr/share"
    folders += shared.split(separator: ":").map { "\($0)/fonts" }
    folders += ["/usr/local/share/fonts", "/usr/share/fonts", "/Library/Fonts", "/System/Library/Fonts"]
    return folders.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
