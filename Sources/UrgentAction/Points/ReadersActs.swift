// ReadersActs.swift: whether it is the reader who does what a verb of a point says, or somebody whom he makes do it.

extension Cast {
  /// Whether it is the reader who does something to what is his own: "use their influence", and not "ensure that the police use
  /// their influence", "ask the judges to use their influence".
  func readerActs(_ words: [PointText.Word], _ index: Int) -> Bool {
    let near = words[max(0, index - 5)..<index]
    let verb = near.indices.last { place in
      let word = near[place].plain
      let form = self.words.baseForm(word)
      return word.hasSuffix("ing") && !word.hasSuffix("thing") || form == .verb
        || form != nil && (place == index - 1 || place > 0 && follows(words[place - 1])) || word == "use"
    }
    return verb.map { isReadersAct(words, $0) } ?? true
  }

  /// Whether a word before one that may be a verb or a noun makes it a verb: "let the bishop return".
  private func follows(_ before: PointText.Word) -> Bool {
    before.isCapitalised || [.onePerson, .officers, .ranks].contains { words.contains(before.plain, in: $0) }
  }

  /// Whether "and" with a verb can go on no clause that ends here: "who was jailed" of one, or of what was done.
  private func endsClause(_ words: ArraySlice<PointText.Word>) -> Bool {
    let finite = words.lastIndex { ["is", "was", "were", "has", "had", "are", "have"].contains($0.plain) }
    guard let finite, !["are", "have"].contains(words[finite].plain) else { return false }
    return !words[(finite + 1)...].contains { self.words.baseForm($0.plain) == .verb }
  }

  private func isReadersAct(_ words: [PointText.Word], _ verb: Int) -> Bool {
    let before = words[..<verb].lastIndex {
      !ClauseParser.isAdverb($0) && !["not", "then", "thus", "thereby"].contains($0.plain)
    }
    guard let before else { return true }
    let isSubordinate = words[..<verb].indices.contains { place in
      switch words[place].plain {
      case "that", "who", "which": true
      // "Where necessary,", "by using".
      case "where": !words[place + 1].endsClause
      case "by": !words[place + 1].plain.hasSuffix("ing")
      default: false
      }
    }
    switch words[before].plain {
    case "to":
      guard before > 0, case let word = words[before - 1], !word.endsClause,
        !["and", "or"].contains(word.plain)
      else {
        // "Free those who fled and to honour": it goes on with what the reader shall do, if nobody else is asked "to".
        let asked = words[..<before].firstIndex { self.words.contains($0.plain, in: .causing) }
        // "Allow her to see a lawyer and to honour".
        if let asked, ["her", "him", "me", "us"].contains(words[asked + 1].plain) { return true }
        return before == 0 ? !isSubordinate : !words[(asked ?? before)..<before].contains { $0.plain == "to" }
      }
      // "in order to honour".
      if word.plain == "order", before > 1, words[before - 2].plain == "in" {
        return !isSubordinate && !isCaused(words[..<(before - 1)])
      }
      // "the courts' duty to honour".
      if before > 1, words[before - 2].isPossessive { return false }
      // "failing to honour".
      if word.plain.hasSuffix("ing"), before > 1 { return isReadersAct(words, before - 1) }
      let isThing = self.words.contains(word.plain, in: .things) || self.words.baseForm(word.plain) != nil
      return !isSubordinate && !isCaused(words[..<before])
        && (isThing
          || !isPlural(word.plain) && !word.isCapitalised && !self.words.contains(word.plain, in: .bodies))
    case "and", "or": return !isSubordinate || endsClause(words[..<before])
    case "by", "towards", "toward": return !isSubordinate
    case "begin", "start", "stop", "cease", "avoid", "consider", "continue":
      return isReadersAct(words, before)
    case "for", "from", "of", "in", "against", "without", "while", "when":
      return !words[..<verb].contains {
        $0.isCapitalised || isPlural($0.plain) || self.words.contains($0.plain, in: .persons)
      }
    default:
      return words[before].endsClause && !isSubordinate || ["please", "either"].contains(words[before].plain)
    }
  }

  /// Whether somebody else is made to do what follows: "ask the police", and not "make every effort".
  private func isCaused(_ words: ArraySlice<PointText.Word>) -> Bool {
    words.indices.suffix(7).contains { place in
      self.words.contains(words[place].plain, in: .causing)
        && !(words[place].plain == "make"
          && ["every", "all", "a", "efforts"].contains(words[(place + 1)...].first?.plain ?? ""))
    }
  }
}
