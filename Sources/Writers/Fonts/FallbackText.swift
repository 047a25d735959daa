// FallbackText.swift: text whose characters are not all in the standard fonts.

import PDF

/// Sets text in a standard face, and words that it cannot show in a font of the library.
struct TextFonts: Sendable {
  /// Nil for documents that are limited to Windows-1252.
  let library: FontLibrary?

  /// A standard font in a size, or the font that is embedded in its place.
  func face(_ font: StandardFont, size: Length) -> Face {
    guard let faces = library?.faces else { return Face(font, size: size) }
    return Face(faces[font], size: size)
  }

  /// The characters that documents have whatever they show.
  var numbering: GlyphNumbering { library?.faces?.numbering ?? GlyphNumbering() }

  /// A document that keeps the rules that the library is for; a book is tagged only where it has all its
  /// fonts in it. With `hasLetters` the document has the characters of all letters, whatever it shows.
  func document(
    title: String, language: String, isTagged: Bool = true, hasLetters: Bool = true
  ) -> PDFDocument {
    PDFDocument(
      title: title, language: language, isTagged: isTagged || library?.faces != nil,
      isArchive: library?.isForArchive ?? false, numbering: hasLetters ? numbering : GlyphNumbering())
  }

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
      var face = face
      if let font = fontForAll(of: pieces, library, bold: face.isBold) { face = Face(font, size: face.size) }
      for piece in pieces { try append(piece, in: face, from: library, to: &paragraph) }
    }
  }

  /// A font for all of a short text, so that its words look alike: for letters like the Latin ones, when the font
  /// found for them looks unlike Times.
  private func fontForAll(
    of pieces: [ArraySlice<UInt8>], _ library: FontLibrary, bold: Bool
  ) -> EmbeddedFont? {
    var text = pieces.flatMap { $0 }
    guard text.count <= 120 else { return nil }
    text.removeAll(where: Self.isGap)
    let scalars = Array(String(decoding: text, as: UTF8.self).unicodeScalars)
    guard !scalars.contains(where: { $0.value >= 0x2E80 || Script.needsShaping($0) }),
      let font = library.font(for: scalars, bold: bold)
    else { return nil }
    let likeTimes = ["LiberationSerif", "Tinos", "TimesNewRoman", "NimbusRoman", "FreeSerif"]
    return likeTimes.contains { font.name.hasPrefix($0) } ? nil : font
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
      if isGap || face.shows(stretch) {
        try paragraph.append(utf8: stretch, in: face)
      } else {
        try appendStretch(stretch, in: face, from: library, to: &paragraph)
      }
    }
  }

  /// Appends a word in one font if there is one for it, else character by character.
  private func appendStretch(
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
      if face.shows(bytes[...]) {
        try paragraph.append(utf8: bytes[...], in: face)
      } else if let font = library.font(for: [scalar], bold: face.isBold) {
        try paragraph.append(utf8: bytes[...], in: Face(font, size: face.size))
      } else {
        throw UnencodableCharacter(scalar)
      }
    }
  }

  private static func isGap(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 }
}

extension Face {
  /// Whether the font has all characters of a word.
  fileprivate func shows(_ text: ArraySlice<UInt8>) -> Bool {
    if case .standard = font, text.allSatisfy({ $0 < 0x7F }) { return true }
    var paragraph = Paragraph()
    return (try? paragraph.append(utf8: text, in: self)) != nil
  }

  fileprivate var isBold: Bool {
    switch font {
    case .standard(let font): font == .timesBold || font == .helveticaBold
    case .embedded(let font): font.isBold
    }
  }
}
