// FontLibrary.swift: the TrueType fonts of the machine, for characters beyond Windows-1252.

import Files
public import Letters
import PDF
import SourceText
import Synchronization

/// Fonts to fall back on, found when the first character needs one and parsed once.
///
/// A font given by the user comes first. Of those found, fonts that go with Times come before others, then fonts for
/// Korean, Chinese and Japanese, then all the rest in the order of their paths, so one machine always chooses alike.
public final class FontLibrary: Sendable {
  private let chosen: EmbeddedFont?
  private let folders: [String]
  private let state = Mutex(State())

  private struct State: Sendable {
    /// The candidates in order; nil before the folders were searched.
    var candidates: [FontFile]?
    /// What was made of each file; nil for one that cannot be used.
    var fonts: [String: EmbeddedFont?] = [:]
  }

  /// Fonts in folders and the folders in them.
  public init(folders: [String]) { (chosen, self.folders) = (nil, folders) }

  /// A font file, and for what it lacks fonts in folders.
  ///
  /// - Throws: `WriterError` when the file cannot be read or is no font that can be embedded.
  public init(file: String, folders: [String]) throws(WriterError) {
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try readFile(file, limit: Self.sizeLimit)
    } catch {
      throw WriterError(error.message, hint: error.hint)
    }
    do throws(FontError) {
      chosen = try EmbeddedFont(bytes)
    } catch {
      throw WriterError("'\(file)': \(error.message)", hint: error.hint)
    }
    self.folders = folders
  }

  /// A font that has all these characters, bold if there is one; nil when no font has them all.
  func font(for scalars: [Unicode.Scalar], bold: Bool) -> EmbeddedFont? {
    if let chosen, scalars.allSatisfy(chosen.has) { return chosen }
    let candidates = candidates()
    let isKorean = scalars.contains(where: Script.isHangul)
    // Korean fonts draw Chinese characters the Korean way: for text without Hangul they come last.
    for koreanFonts in isKorean ? [true, false] : [false, true] {
      for wantsBold in bold ? [true, false] : [false] {
        for candidate in candidates where candidate.isKorean == koreanFonts && candidate.isBold == wantsBold {
          if let font = parsed(candidate.path), scalars.allSatisfy(font.has) { return font }
        }
      }
    }
    return nil
  }

  private static let sizeLimit = 64 << 20

  private func parsed(_ path: String) -> EmbeddedFont? {
    if let known = state.withLock({ $0.fonts[path] }) { return known }
    let bytes = try? readFile(path, limit: Self.sizeLimit)
    let font = bytes.flatMap { try? EmbeddedFont($0) }
    state.withLock { $0.fonts[path] = font }
    return font
  }

  private func candidates() -> [FontFile] {
    if let known = state.withLock({ $0.candidates }) { return known }
    var found: [FontFile] = []
    for folder in folders { search(folder, depth: 0, &found) }
    found.sort { ($0.rank, $0.path) < ($1.rank, $1.path) }
    state.withLock { $0.candidates = found }
    return found
  }

  private func search(_ folder: String, depth: Int, _ found: inout [FontFile]) {
    guard depth < 8, found.count < 20_000, let names = try? namesInFolder(folder) else { return }
    for name in names {
      let path = "\(folder)/\(name)"
      let ending = name.lowercased().suffix(4)
      if ending == ".ttf" || ending == ".ttc" {
        let file = FontFile(path: path)
        if !file.isSlanted { found.append(file) }
      } else if pathKind(path) == .folder {
        search(path, depth: depth + 1, &found)
      }
    }
  }
}

/// A font file, and what its name says about the font.
private struct FontFile: Sendable {
  let path: String
  let isBold: Bool
  let isSlanted: Bool
  let isKorean: Bool
  /// Smaller is better.
  let rank: Int

  init(path: String) {
    self.path = path
    let file = path.split(separator: "/").last ?? ""
    var name = file.dropLast(4).lowercased()
    name.removeAll { $0 == " " || $0 == "-" || $0 == "_" }
    isKorean = Self.korean.contains { name.hasPrefix($0) }
    isSlanted = name.contains("italic") || name.contains("oblique")
    isBold = name.contains("bold") && !name.contains("semibold")
    for word in ["regular", "bold", "book"] where name.hasSuffix(word) { name.removeLast(word.utf8.count) }
    rank = Self.preferred.firstIndex(of: name) ?? Self.preferred.count
  }

  /// Families whose letters go with Times, then others of wide coverage, then East Asian ones.
  private static let preferred = [
    "liberationserif", "tinos", "timesnewroman", "freeserif", "notoserif", "dejavuserif", "ptserif",
    "liberationsans", "dejavusans", "notosans", "nanummyeongjo", "unbatang", "applemyungjo", "nanumgothic",
    "songti", "uming", "wqyzenhei", "wqymicrohei", "ipamp", "ipam", "droidsansfallbackfull",
    "droidsansfallback",
  ]

  private static let korean = ["nanum", "unbatang", "undotum", "baekmuk", "applemyungjo", "applegothic"]
}
