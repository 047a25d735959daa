// ITA2.swift: the characters that teleprinters share, and what stands for all others.

import Letters
import SourceText

/// International Telegraph Alphabet No. 2 (ITU-T S.1): capitals, figures and the marks `- ' ( ) + , . / : = ?`.
///
/// Its three national positions, the bell and "who are you?" are in no text. Telegrams use the same characters.
enum ITA2 {
  /// Appends text in capitals, every character that the alphabet lacks replaced: ä by AE, é by E, & by the language's
  /// word in `signs`. Blanks and line ends become single blanks.
  ///
  /// - Throws: an error that names the first character without a replacement; `output` may have grown then.
  static func append(
    utf8 text: ArraySlice<UInt8>, to output: inout [UInt8], _ signs: [Unicode.Scalar: String]
  ) throws(WriterError) {
    var previous: Unicode.Scalar = "\0"
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      defer { previous = scalar }
      if isFrench(scalar, behind: previous), output.last == 0x20 { output.removeLast() }
      if previous == "«", isNoBreakBlank(scalar) {
        continue
      } else if let code = UInt8(exactly: scalar.value), isCarried(code) {
        output.append(code)
      } else if (0x61...0x7A).contains(scalar.value) {
        output.append(UInt8(truncatingIfNeeded: scalar.value) - 0x20)
      } else if scalar.properties.isWhitespace || scalar.value < 0x20 {
        blank(&output)
      } else if let letters = combined(scalar, behind: output.last) {
        output.append(contentsOf: letters.utf8)
      } else if scalar == "°", let letter = output.last, isLetter(letter) {
        // `n°` is short for a word that ends in an o.
        output.append(UInt8(ascii: "O"))
      } else if let word = signs[scalar] {
        let isApart = word.first?.isLetter ?? false
        if isApart { blank(&output) }
        try append(utf8: Array(word.utf8)[...], to: &output, [:])
        if isApart { blank(&output) }
      } else if let mark = marks[scalar] {
        append(mark, to: &output)
      } else if let letters = letters(scalar) {
        output.append(contentsOf: letters.utf8)
      } else {
        throw WriterError(unknown: scalar)
      }
    }
  }

  /// Whether an ASCII code is a character of the alphabet.
  static func isCarried(_ code: UInt8) -> Bool {
    switch code {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
    // - ' ( ) + , . / : = ?
    case 0x2D, 0x27, 0x28, 0x29, 0x2B, 0x2C, 0x2E, 0x2F, 0x3A, 0x3D, 0x3F: true
    default: false
    }
  }

  static func isLetter(_ code: UInt8) -> Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(code) }

  /// Whether the blank before a mark is French habit, which teleprinters do not know.
  private static func isFrench(_ mark: Unicode.Scalar, behind previous: Unicode.Scalar) -> Bool {
    switch mark {
    case ";", ":", "?", "!": previous.properties.isWhitespace
    case "»": isNoBreakBlank(previous)
    default: false
    }
  }

  private static func isNoBreakBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\u{A0}" || scalar == "\u{202F}"
  }

  private static func blank(_ output: inout [UInt8]) {
    if let last = output.last, last != 0x20 { output.append(0x20) }
  }

  /// A replacement with a blank at an end is kept apart from its neighbour.
  private static func append(_ replacement: StaticString, to output: inout [UInt8]) {
    replacement.withUTF8Buffer { bytes in
      for byte in bytes {
        if byte == 0x20 { blank(&output) } else { output.append(byte) }
      }
    }
  }

  /// What a combining mark adds to the letter before it: the diaeresis and the ring what they add in `ä` and `å`,
  /// all others nothing. Nil for anything that is no combining mark behind a letter.
  private static func combined(_ scalar: Unicode.Scalar, behind letter: UInt8?) -> String? {
    guard (0x300...0x36F).contains(scalar.value), let letter, isLetter(letter) else { return nil }
    return switch (scalar.value, letter) {
    case (0x308, UInt8(ascii: "A")), (0x308, UInt8(ascii: "O")), (0x308, UInt8(ascii: "U")): "E"
    case (0x30A, UInt8(ascii: "A")): "A"
    default: ""
    }
  }

  /// The Latin letters for a letter with a mark.
  private static func letters(_ scalar: Unicode.Scalar) -> String? {
    var result = ""
    // One letter may have two capitals: ß is SS.
    for capital in scalar.properties.uppercaseMapping.unicodeScalars {
      if capital.isASCII {
        result.unicodeScalars.append(capital)
      } else if let letters = latin[capital] {
        result += letters
      } else {
        return nil
      }
    }
    return result.utf8.allSatisfy(isCarried) ? result : nil
  }

  private static let marks: [Unicode.Scalar: StaticString] = [
    ";": ",", "!": ".", "\"": "''", "@": "(AT)", "€": " EUR ", "©": "(C)",
    "[": "(", "]": ")", "{": "(", "}": ")", "<": "(", ">": ")", "\\": "/", "|": "/", "`": "'", "´": "'",
    "‘": "'", "’": "'", "‚": "'", "‹": "'", "›": "'", "ʼ": "'", "“": "''", "”": "''", "„": "''", "«": "''",
    "»": "''", "‐": "-", "‑": "-", "–": "-", "−": "-", "—": " - ", "―": " - ", "…": "...", "·": ".", "•": "-",
    "×": " X ", "¼": " 1/4 ", "½": " 1/2 ", "¾": " 3/4 ", "º": "O", "ª": "A", "¡": "", "¿": "",
    // Marks that show nothing: soft hyphen, zero-width blanks, direction marks, byte order mark.
    "\u{AD}": "", "\u{200B}": "", "\u{200C}": "", "\u{200D}": "", "\u{200E}": "", "\u{200F}": "",
    "\u{2060}": "", "\u{FEFF}": "", "\u{7F}": "",
  ]

  private static let latin: [Unicode.Scalar: String] = {
    var latin: [Unicode.Scalar: String] = [:]
    for (letters, capitals) in rows {
      for capital in capitals.unicodeScalars { latin[capital] = letters }
    }
    return latin
  }()

  /// Latin capitals with marks: those of Unicode's Latin blocks that languages written today use, and Vietnamese.
  private static let rows: [(letters: String, capitals: String)] = [
    ("AE", "ÄÆǼ"), ("OE", "ÖŐØŒǾ"), ("UE", "ÜŰ"), ("AA", "Å"), ("SS", "ẞ"), ("TH", "Þ"), ("IJ", "Ĳ"),
    ("NG", "Ŋ"), ("A", "ÀÁÂÃĀĂĄǍẠẢẤẦẨẪẬẮẰẲẴẶ"), ("B", "Ḃ"), ("C", "ÇĆĈĊČ"), ("D", "ÐĎĐḊ"),
    ("E", "ÈÉÊËĒĔĖĘĚẸẺẼẾỀỂỄỆƏ"), ("F", "Ḟ"), ("G", "ĜĞĠĢǦ"), ("H", "ĤĦḤ"), ("I", "ÌÍÎÏĨĪĬĮİǏỈỊ"), ("J", "Ĵ"),
    ("K", "ĶǨ"), ("L", "ĹĻĽĿŁ"), ("M", "Ṁ"), ("N", "ÑŃŅŇṆ"), ("O", "ÒÓÔÕŌŎǑƠỌỎỐỒỔỖỘỚỜỞỠỢ"), ("P", "Ṗ"),
    ("R", "ŔŖŘ"), ("S", "ŚŜŞŠȘṠṢ"), ("T", "ŢŤŦȚṪṬ"), ("U", "ÙÚÛŨŪŬŮŲǓƯỤỦỨỪỬỮỰ"), ("W", "ŴẀẂẄ"),
    ("Y", "ÝŶŸỲỴỶỸ"), ("Z", "ŹŻŽẒ"),
  ]
}

extension WriterError {
  /// A character that a teleprinter has not.
  fileprivate init(unknown scalar: Unicode.Scalar) {
    let code = "U+" + padded(String(scalar.value, radix: 16, uppercase: true), to: 4)
    self.init(
      "a teleprinter has no character '\(scalar)' (\(code)), and nothing stands for it",
      hint: "write it in Latin letters")
  }
}
