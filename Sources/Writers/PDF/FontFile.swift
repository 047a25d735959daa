// FontFile.swift: what the name of a font file says about the font in it.

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
    let file = path.split(separator: "/").last ?? ""
    var name = file.dropLast(4).lowercased()
    name.removeAll { $0 == " " || $0 == "-" || $0 == "_" }
    isKorean = Self.korean.contains { name.hasPrefix($0) }
    isSlanted = ["italic", "oblique"].contains { name.contains($0) } || name.hasSuffix("ita")
    isBold = name.contains("bold") && !name.contains("semibold")
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
    "droidsansfallbackfull",
    "droidsansfallback",
  ]

  private static let korean = [
    "nanum", "unbatang", "undotum", "baekmuk", "applemyungjo", "applegothic", "notoserifkr", "notosanskr",
  ]
}
