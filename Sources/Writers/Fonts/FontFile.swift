// FontFile.swift: what the name of a font file says about the font in it.

import SourceText

/// A font file, and what its name says about the font.
struct FontFile: Sendable {
  let path: String
  let isBold: Bool
  let isSlanted: Bool
  let isKorean: Bool
  /// The name in small letters, without what says how the font is cut.
  let family: String
  /// Smaller is better.
  let rank: Int

  init(path: String) {
    self.path = path
    // By bytes: a computer has thousands of fonts, and their names are looked at for every letter.
    var bytes: [UInt8] = []
    for byte in path.utf8.dropLast(4) {
      switch byte {
      case UInt8(ascii: "/"): bytes.removeAll(keepingCapacity: true)
      case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "_"): continue
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): bytes.append(byte | 0x20)
      default: bytes.append(byte)
      }
    }
    var name = String(decoding: bytes, as: UTF8.self)
    isSlanted = ["italic", "oblique"].contains { name.firstPlace(of: $0) != nil } || name.hasSuffix("ita")
    isBold = name.firstPlace(of: "bold") != nil && name.firstPlace(of: "semibold") == nil
    isKorean = Self.korean.contains { name.hasPrefix($0) }
    for word in ["regular", "bold", "book"] where name.hasSuffix(word) { name.removeLast(word.utf8.count) }
    family = name
    rank = Self.preferred.firstIndex(of: name) ?? Self.preferred.count
  }

  /// Families whose letters go with Times, then others of wide coverage, then East Asian ones.
  private static let preferred = [
    "liberationserif", "tinos", "timesnewroman", "nimbusroman", "freeserif", "notoserif", "dejavuserif",
    "ptserif", "liberationsans", "dejavusans", "notosans", "nanummyeongjo", "unbatang", "applemyungjo",
    "notoserifkr", "nanumgothic", "notosanskr", "notoserifcjk", "sourcehanserif", "notoserifsc", "songti",
    "uming", "notosanscjk", "sourcehansans", "notosanssc", "wqyzenhei", "wqymicrohei", "ipamp", "ipam",
    "droidsansfallbackfull", "droidsansfallback",
  ]

  private static let korean = [
    "nanum", "unbatang", "undotum", "baekmuk", "applemyungjo", "applegothic", "notoserifkr", "notosanskr",
  ]
}
