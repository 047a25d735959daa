// Initials.swift: a name as initials, for a sender who must not be found.

extension NameWords {
  /// The initials of a name, each with its full stop.
  ///
  /// `A. R.` for `Dr. Anna Reader, PhD`: titles, forms of address and what stands behind a name are left out.
  ///
  /// Hyphenated names keep both letters (`J.-P. M.`), particles stay small (`J. v. d. H.`), and a family name in front of
  /// a comma goes behind the others. A name of nothing but titles gives their letters.
  public func initials(of name: String) -> String {
    let words = inOrder(withoutBrackets(name)).split(separator: " ").map(String.init)
    let names = withoutSuffixes(withoutTitles(words[...]))
    return (names.isEmpty ? words[...] : names).map(initial).filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// `Anna Reader` for `Anna Reader (she/her)` or `Anna Reader (Treasurer)`; one word in brackets before others is a name.
  private func withoutBrackets(_ name: String) -> String {
    guard let open = name.firstIndex(of: "("), let close = name[open...].firstIndex(of: ")"),
      name[open..<close].contains(where: { $0 == "/" || $0 == " " })
        || name[..<open].dropLast().contains(" ") && !name[close...].contains(where: \.isLetter)
    else { return name }
    let rest = name[..<open] + name[name.index(after: close)...]
    return rest.contains(where: \.isLetter) ? String(rest) : name
  }

  /// `Anna Secret` for `Secret, Anna`, and `Anna Reader` for `Anna Reader, PhD`.
  private func inOrder(_ name: String) -> String {
    let parts = name.split(separator: ",", maxSplits: 1).map(String.init)
    guard parts.count == 2, parts[1].contains(where: \.isLetter) else { return parts.first ?? "" }
    let behind = parts[1].split { $0 == " " || $0 == "," }.map(String.init)
    let isBehindName = behind.allSatisfy { word in
      isTitle(word) || isForm(word) || isSuffix(word) || isShortened(word)
    }
    // Honours in capitals, such as FRSL, behind a name of several words.
    let areHonours = parts[0].contains(" ") && behind.allSatisfy { $0.count > 1 && $0 == $0.uppercased() }
    return isBehindName || areHonours ? parts[0] : "\(parts[1]) \(parts[0])"
  }

  /// Without the titles and forms of address in front: `Sr. D.`, `Dr. med.`, `Mag.`, `The Hon. Mrs`.
  private func withoutTitles(_ words: ArraySlice<String>) -> ArraySlice<String> {
    var rest = words
    var hasForm = false
    while let word = rest.first {
      // "M." is Monsieur or the initial of a name; "D." is Don behind "Sr." only.
      let isSingleLetter = word.filter(\.isLetter).count == 1
      let isTitle = !isSingleLetter && (isTitle(word) || isForm(word))
      let belongsToTitle =
        hasForm && standsBehindForm(word) || isShortened(word) && (hasForm || !isSingleLetter)
      let next = rest.dropFirst().first ?? ""
      let isBeforeTitle =
        !isSingleLetter && isCourtesy(word) && (isCourtesy(next) || self.isTitle(next) || isForm(next))
      guard isTitle || belongsToTitle || isBeforeTitle else { break }
      hasForm = true
      rest.removeFirst()
    }
    return rest
  }

  /// Without `Jr`, `III`, `Ph.D.` or `OFM Cap` at the end; `Jack Ma` keeps his name.
  private func withoutSuffixes(_ names: ArraySlice<String>) -> ArraySlice<String> {
    var rest = names
    let isMixed = names.contains { $0 != $0.uppercased() }
    let order = names.indices.dropFirst(2).first {
      isSuffix(names[$0]) && names[$0] == names[$0].uppercased() && names[$0].count > 1
    }
    if isMixed, let order { rest = rest[..<order] }
    while rest.count > 2, let last = rest.last, isSuffix(last),
      last.contains(".") || last == last.uppercased() || last.count(where: \.isUppercase) > 1
        || ["jr", "sr"].contains(last.lowercased())
    {
      rest.removeLast()
    }
    return rest
  }

  /// `med.` and `h.c.`: small letters and a full stop.
  private func isShortened(_ word: String) -> Bool { word.hasSuffix(".") && word.first?.isLowercase ?? false }

  private func initial(_ word: String) -> String {
    word.split { $0 == "-" || $0 == "\u{2010}" || $0 == "\u{2011}" }.compactMap { part in
      part.first { $0.isLetter }.map { isParticle(word) ? "\($0)." : "\($0.uppercased())." }
    }.joined(separator: "-")
  }
}
