// Script.swift: what the script of a character means for setting it.

import Letters
import PDF
import SourceText

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

  static func isHangul(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100..<0x1200, 0x3130..<0x3190, 0xA960..<0xA980, 0xAC00..<0xD800: true
    default: false
    }
  }

  /// A region with a way of its own to draw Chinese characters.
  enum Region {
    case korea, japan, china

    /// Whether a font of a collection is made for the region: those of Noto and Source Han say so in their names,
    /// as `NotoSerifCJKkr-Regular` does.
    func isOf(_ font: EmbeddedFont) -> Bool {
      let ending =
        switch self {
        case .korea: "kr"
        case .japan: "jp"
        case .china: "sc"
        }
      return font.name.prefix { $0 != "-" }.lowercased().hasSuffix(ending)
    }
  }

  /// The region whose script is used; nil for text without East Asian characters.
  static func region(of scalars: [Unicode.Scalar]) -> Region? {
    if scalars.contains(where: isHangul) { return .korea }
    if scalars.contains(where: { (0x3040..<0x3100).contains($0.value) }) { return .japan }
    return scalars.contains { isChinese($0) } ? .china : nil
  }

  private static func isChinese(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2E80..<0xA000, 0xF900..<0xFB00, 0xFF00..<0xFFF0, 0x20000..<0x40000: true
    default: false
    }
  }

  /// A Debian package with a font that has the character.
  static func package(for scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0..<0x0530, 0x1E00..<0x2070: "fonts-liberation"
    case 0x0530..<0x0590, 0x10A0..<0x1100, 0x2070..<0x2E80: "fonts-dejavu"
    case _ where isHangul(scalar): "fonts-nanum"
    case _ where isChinese(scalar): "fonts-noto-cjk"
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
        hint: "install a font that has it, such as Debian's \(Script.package(for: scalar))")
    }
  }
}
