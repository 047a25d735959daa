// ITA2Tests.swift: what a teleprinter can carry, and what stands for the rest.

import Letters
import SourceText
import Testing
import UrgentAction

@testable import Writers

private func carried(_ text: String, _ language: Language = .english) throws -> String {
  var codes: [UInt8] = []
  try ITA2.append(utf8: Array(text.utf8)[...], to: &codes, try wireWords(language).signs)
  #expect(codes.allSatisfy { ITA2.isCarried($0) || $0 == 0x20 })
  return String(decoding: codes, as: UTF8.self)
}

@Test(arguments: [
  ("Abc 12", "ABC 12"), ("-'()+,./:=?", "-'()+,./:=?"), ("a; b", "A, B"), ("A&B", "A AND B"),
  ("A & B", "A AND B"),
  ("“so”", "''SO''"), ("\"so\"", "''SO''"), ("it’s", "IT'S"), ("a@b.org", "A(AT)B.ORG"),
  ("20% of", "20 PCT OF"),
  ("Ärger", "AERGER"), ("Größe", "GROESSE"), ("café", "CAFE"), ("Łódź", "LODZ"), ("Ærø", "AEROE"),
  ("Åse", "AASE"),
  ("Đặng Nguyễn", "DANG NGUYEN"), ("Şahin", "SAHIN"), ("Ştefan Țepeș", "STEFAN TEPES"), ("ẞ ß", "SS SS"),
  ("1999–2000", "1999-2000"), ("this—that", "THIS - THAT"), ("a…", "A..."), ("a\u{A0}b\tc\n\nd", "A B C D"),
  ("«\u{A0}ici\u{202F}»\u{202F}: là\u{202F}; oui\u{202F}!", "''ICI'': LA, OUI."),
  ("er »sagt« es »nun«", "ER ''SAGT'' ES ''NUN''"),
  ("so\u{AD}ft", "SOFT"), ("", ""), ("  a  ", "A "), ("¿Qué?", "QUE?"),
])
func replaces(_ text: String, expected: String) throws {
  #expect(try carried(text) == expected)
}

/// Signs have the words of the letter's language.
@Test(arguments: [
  ("de", "Nach § 5 & 6, 5 %", "NACH PARAGRAPH 5 UND 6, 5 PROZENT "), ("de", "a_b", "A(UNTERSTRICH)B"),
  ("de", "$5, £6", "DOLLAR 5, PFUND 6"), ("fr", "n° 5, 20°", "NO 5, 20 DEGRES "),
  ("fr", "5\u{202F}% & 6", "5 POUR CENT ET 6"), ("es", "#5 & 20%", "NUM 5 Y 20 POR CIENTO "),
  ("en", "№ 5", "NO 5"),
])
func replacesSignsByTheLanguagesWords(_ language: String, _ text: String, expected: String) throws {
  #expect(try carried(text, try #require(Language(language))) == expected)
}

/// A letter with combining marks is the same letter.
@Test(arguments: [
  ("A\u{308}rger", "AERGER"), ("cafe\u{301}", "CAFE"), ("A\u{30A}se", "AASE"), ("O\u{323}\u{302}ng", "ONG"),
  ("u\u{308}", "UE"), ("e\u{308}", "E"),
])
func replacesCombiningMarks(_ text: String, expected: String) throws {
  #expect(try carried(text) == expected)
}

@Test(arguments: [
  ("朱", "'朱' (U+6731)"), ("Жук", "'Ж' (U+0416)"), ("α", "'α' (U+03B1)"), ("🙂", "'🙂' (U+1F642)"),
  ("a*b", "'*' (U+002A)"),
])
func namesWhatNothingStandsFor(_ text: String, named: String) {
  let error = #expect(throws: WriterError.self) { try carried(text) }
  #expect(error?.message.contains(named) == true)
}
