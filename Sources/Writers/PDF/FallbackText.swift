// FallbackText.swift: text whose characters are not all in the standard fonts.

import Letters
import PDF

/// Sets text in a standard face, and words that it cannot show in a font of the library.
struct TextFonts: Sendable {
  /// Nil for documents that are limited to Windows-1252.
  let library: FontLibrary?

  /// Replaces what is in `paragraph` by the pieces, in a face.
  func set(
    _ pieces: [ArraySlice<UInt8>], in face: Face, to paragraph: inout Paragraph
  ) throws(UnencodableCharacter) {
    paragraph.removeAll()
    do throws(UnencodableCharacter) {
      for piece in pieces { try paragraph.append(utf8: piece, in: face) }
    } catch {
      guard let library else { throw error }
      paragraph.removeAll()
      for piece in pieces { try append(piece, in: face, from: library, to: &paragraph) }
    }
  }

  private func append(
    _ text: ArraySlice<UInt8>, in face: Face, from library: FontLibrary, to paragraph: inout Paragraph
  ) throws(UnencodableCharacter) {
    var start = text.startIndex
    while start < text.endIndex {
      let isGap = Self.isGap(text[start])
      let end = text[start...].firstIndex { Self.isGap($0) != isGap } ?? text.endIndex
      let stretch = text[start..<end]
      start = end
      if isGap || Self.isWindows1252(stretch) {
        try paragraph.append(utf8: stretch, in: face)
      } else {
        try appendWord(stretch, in: face, from: library, to: &paragraph)
      }
    }
  }

  /// Appends a word in one font if there is one for it, else character by character.
  private func appendWord(
    _ word: ArraySlice<UInt8>, in face: Face, from library: FontLibrary, to paragraph: inout Paragraph
  ) throws(UnencodableCharacter) {
    let scalars = Array(String(decoding: word, as: UTF8.self).unicodeScalars)
    if let scalar = scalars.first(where: Script.needsShaping) { throw UnencodableCharacter(scalar) }
    if let font = library.font(for: scalars, bold: face.isBold) {
      try paragraph.append(utf8: word, in: Face(font, size: face.size))
      return
    }
    for scalar in scalars {
      let bytes = Array(String(scalar).utf8)
      if WinAnsi.code(scalar) != nil {
        try paragraph.append(utf8: bytes[...], in: face)
      } else if let font = library.font(for: [scalar], bold: face.isBold) {
        try paragraph.append(utf8: bytes[...], in: Face(font, size: face.size))
      } else {
        throw UnencodableCharacter(scalar)
      }
    }
  }

  private static func isGap(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 }

  private static func isWindows1252(_ text: ArraySlice<UInt8>) -> Bool {
    if text.allSatisfy({ $0 < 0x7F }) { return true }
    return (try? WinAnsi.encode(String(decoding: text, as: UTF8.self))) != nil
  }
}

extension Face {
  fileprivate var isBold: Bool {
    font == .standard(.timesBold) || font == .standard(.helveticaBold) || font == .standard(.timesBoldItalic)
  }
}

/// What has to be known of a character's script.
enum Script {
  /// Whether the script runs from right to left, or joins and stacks its letters: Hebrew, Arabic, the scripts of
  /// India and South-East Asia, Mongolian. Such text would be wrong if its characters stood side by side.
  static func needsShaping(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0590...0x109F, 0x1780...0x18AF, 0x1900...0x1CFF, 0xA800...0xABFF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF:
      true
    default: false
    }
  }

  /// A Debian package with a font that has the character.
  static func package(for scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0..<0x0530, 0x1E00..<0x2070: "fonts-liberation"
    case 0x0530..<0x0590, 0x10A0..<0x1100, 0x2070..<0x2E80: "fonts-dejavu"
    case 0x1100..<0x1200, 0x3130..<0x3190, 0xA960..<0xA980, 0xAC00..<0xD800: "fonts-nanum"
    case 0x3040..<0x3100: "fonts-ipafont"
    case 0x2E80..<0xA000, 0xF900..<0xFB00, 0xFF00..<0xFFF0, 0x20000..<0x40000: "fonts-wqy-zenhei"
    case 0x1F000..<0x20000: "fonts-symbola"
    default: "fonts-noto-core"
    }
  }
}

extension WriterError {
  /// The error for a character, with what to do about it.
  init(_ error: UnencodableCharacter) {
    let scalar = error.scalar
    if Script.needsShaping(scalar) {
      self.init(
        "the character '\(scalar)' is of a script that the PDF writer cannot set",
        hint: "write it in Latin letters, or choose another format, such as html")
    } else if scalar.properties.isDefaultIgnorableCodePoint || scalar.properties.generalCategory == .control {
      self.init(error.message, hint: "remove it from the text")
    } else {
      self.init(
        error.message,
        hint: "install a TrueType font that has it, such as Debian's \(Script.package(for: scalar))")
    }
  }
}
