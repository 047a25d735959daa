// EmbeddedFaces.swift: fonts of the machine in the place of the standard fonts.

import PDF

/// The fonts of a document that has all its fonts in it.
struct EmbeddedFaces: Sendable {
  private let serif: EmbeddedFont
  private let serifBold: EmbeddedFont
  private let sans: EmbeddedFont
  private let sansBold: EmbeddedFont
  /// The characters of letters: they have the same codes in all documents, and those of the serif are in every letter, so
  /// that the letters to all senders have the same fonts.
  let numbering: GlyphNumbering

  private static let serifs = [
    "liberationserif", "tinos", "timesnewroman", "nimbusroman", "freeserif", "notoserif", "ptserif",
    "dejavuserif",
  ]
  private static let sansSerifs = [
    "liberationsans", "arimo", "arial", "nimbussans", "freesans", "notosans", "dejavusans",
  ]

  /// A font chosen by the user for everything if it has the letters, else those that `find` finds; nil without any.
  init?(chosen: [EmbeddedFont], find: ([String], Bool) -> EmbeddedFont?) {
    let usable = chosen.filter(Self.isForLetters)
    if let font = usable.first(where: { !$0.isBold }) ?? usable.first {
      let bold = usable.first(where: \.isBold) ?? font
      (serif, serifBold, sans, sansBold) = (font, bold, font, bold)
    } else {
      guard let serif = find(Self.serifs, false) ?? find(Self.sansSerifs, false) else { return nil }
      self.serif = serif
      serifBold = find(Self.serifs, true) ?? serif
      sans = find(Self.sansSerifs, false) ?? serif
      sansBold = find(Self.sansSerifs, true) ?? sans
    }
    numbering = GlyphNumbering(of: Self.letters, in: serif, andFor: [serifBold, sans, sansBold])
  }

  subscript(font: StandardFont) -> EmbeddedFont {
    switch font {
    case .timesRoman, .timesItalic: serif
    case .timesBold, .timesBoldItalic: serifBold
    case .helvetica: sans
    case .helveticaBold: sansBold
    }
  }

  /// The characters of Windows-1252 that are shown: a no-break space is shown as a blank.
  private static let letters = (UInt8(0x20)...0xFF).filter { $0 != 0xA0 && $0 != 0xAD }.compactMap {
    WinAnsi.scalar($0)
  }

  /// Whether a font has all that letters in Latin script are made of.
  static func isForLetters(_ font: EmbeddedFont) -> Bool { letters.allSatisfy(font.has) }
}
