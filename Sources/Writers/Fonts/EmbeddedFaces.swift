// EmbeddedFaces.swift: fonts of the machine in the place of the standard fonts.

import PDF
import SourceText

/// The fonts of a document that has all its fonts in it.
struct EmbeddedFaces: Sendable {
  private let serif: EmbeddedFont
  private let serifBold: EmbeddedFont
  private let sans: Sans
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

  /// The fonts of cover sheets and labels, looked for when the first text is in them.
  private final class Sans: Sendable {
    private let fonts = Memory()
    private let find: @Sendable (Bool) -> EmbeddedFont?

    init(_ find: @escaping @Sendable (Bool) -> EmbeddedFont?) { self.find = find }

    func font(bold: Bool, else serif: EmbeddedFont) -> EmbeddedFont {
      let fonts = fonts.value {
        let font = find(false) ?? serif
        return (font, bold: find(true) ?? font)
      }
      return bold ? fonts.bold : fonts.0
    }
  }

  /// A font chosen by the user for everything if it has the letters, else those that `find` finds; nil without any.
  init?(chosen: [EmbeddedFont], find: @escaping @Sendable ([String], Bool) -> EmbeddedFont?) {
    let usable = chosen.filter(Self.isForLetters)
    if let font = usable.first(where: { !$0.isBold }) ?? usable.first {
      let bold = usable.first(where: \.isBold) ?? font
      (serif, serifBold) = (font, bold)
      sans = Sans { $0 ? bold : font }
    } else {
      guard let serif = find(Self.serifs, false) ?? find(Self.sansSerifs, false) else { return nil }
      self.serif = serif
      serifBold = find(Self.serifs, true) ?? serif
      sans = Sans { find(Self.sansSerifs, $0) }
    }
    numbering = GlyphNumbering(of: Self.letters, in: serif, andFor: [serifBold])
  }

  subscript(font: StandardFont) -> EmbeddedFont {
    switch font {
    case .timesRoman: serif
    case .timesBold: serifBold
    case .helvetica: sans.font(bold: false, else: serif)
    case .helveticaBold: sans.font(bold: true, else: serif)
    }
  }

  /// The characters of Windows-1252 that are shown: a no-break space is shown as a blank.
  private static let letters = (UInt8(0x20)...0xFF).filter { $0 != 0xA0 && $0 != 0xAD }.compactMap {
    WinAnsi.scalar($0)
  }

  /// Whether a font has all that letters in Latin script are made of.
  static func isForLetters(_ font: EmbeddedFont) -> Bool { letters.allSatisfy(font.has) }
}
