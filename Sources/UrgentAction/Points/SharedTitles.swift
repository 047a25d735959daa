// SharedTitles.swift: titles that several readers of the same points have.

extension ReaderTitles {
  /// Whom the object of a leading verb means, among all who read the points.
  func meaning(of object: [PointText.Word]) -> PointReader.Meaning {
    let own = meaningAlone(of: object)
    guard own == .reader || own == .namesake else { return own }
    let rivals = others.filter { $0.meaningAlone(of: object) == .reader }
    // "the President" is rather he of the Republic than he of a company.
    let isOthers =
      own == .namesake ? !rivals.isEmpty : !isPlainly(object) && rivals.contains { $0.isPlainly(object) }
    return isOthers ? .other : own
  }

  /// Whether another reader has as good a claim to a title as the reader: "the Minister" of two ministers.
  func isShared(_ object: [PointText.Word]) -> Bool {
    others.contains { $0.meaningAlone(of: object) == .reader && $0.isPlainly(object) == isPlainly(object) }
  }

  /// Whether a title is the whole office, but for the state, or for what a minister is for: no company's, and no court's.
  func isPlainly(_ object: [PointText.Word]) -> Bool {
    let said = titleWords(object.map(\.plain)).filter { $0 != "the" }
    let office = titleWords(self.office)
    return office.starts(with: said) && !reader.office.contains(",")
      && !office.dropFirst(said.count).contains { word in
        words.contains(word, in: .presided, .bodies) && !words.contains(word, in: .states)
      }
  }

  /// Whether a body is meant that the points are to: the third person is always right for it.
  func isAuthority(_ object: [PointText.Word]) -> Bool {
    object.contains { word in
      words.contains(word.plain, in: .governing)
        || authority.contains(word.plain) && !isLinking(word.plain) || isShort(word, of: [authority])
    } || object.allSatisfy { isKnown($0.plain) && !isOfficer($0.plain) }
  }

  /// The words by which one office of a state is told from another: not the state's own name.
  func significant(_ words: [String]) -> [String] {
    words.filter { word in
      !self.words.contains(word, in: .states) && !isLinking(word)
        && !authority.contains { $0.count > 3 && word.hasPrefix($0.prefix(4)) }
    }
  }

  /// Whether a word of a name is the reader's, or that of a title: whether it is worth asking what the name means.
  func mayMean(_ name: some Collection<PointText.Word>) -> Bool {
    name.contains { word in
      let plain = word.owner.plain
      return names.contains(plain) || ["his", "her"].contains(plain)
        || heads.contains(plain) && !isLinking(plain) || isOfficer(plain) || isRank(plain)
        || plain.utf8.count > 1
          && word.text.utf8.dropFirst().first.map { (0x41...0x5A).contains($0) } ?? false
    }
  }
}
