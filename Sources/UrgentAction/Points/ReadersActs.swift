// ReadersActs.swift: whether it is the reader who does what a verb of a point says, or somebody whom he makes do it.

extension Cast {
  /// Whether it is the reader who does something to what is his own: "use their influence", and not "ensure that the police use
  /// their influence", "ask the judges to use their influence"; nil where it may be either: "ask the judges to come and use".
  func readerActs(_ words: [PointText.Word], _ index: Int) -> Bool? {
    var clause = words[..<index]
    let noun = clause.dropLast().last
    // "officers who neglected their duty", "officers in their duties", "make them aware of their duty", "establish their
    // responsibility".
    if clause.suffix(3).contains(where: { ["who", "which"].contains($0.plain) })
      // "hold him to his duties", and not "hand the deserter to his officers".
      || (["of", "in"].contains(clause.last?.plain)
        || clause.last?.plain == "to"
          && words[index...].prefix(3).contains { self.words.contains($0.plain, in: .duties) })
        && noun.map({ isNamed($0) && $0.plain != "victims" || ["aware", "relieved"].contains($0.plain) })
          ?? false
      || ["establish", "determine"].contains(clause.last?.plain)
    {
      return false
    }
    // "the courts in the exercise of their powers".
    if ["exercise", "discharge"].contains(noun?.plain),
      let place = clause.suffix(5).lastIndex(where: { $0.plain == "in" }), place > 0,
      isNamed(words[place - 1])
    {
      return false
    }
    let verb = clause.indices.suffix(5).last { place in
      let (plain, form) = (words[place].plain, self.words.baseForm(words[place].plain))
      // "let the bishop return", "that mines respect".
      let isBehindNoun = place > 0 && (words[place - 1].isCapitalised || isNamed(words[place - 1]))
      return plain.hasSuffix("ing") && !plain.hasSuffix("thing") || form == .verb || plain == "use"
        || form != nil && (place == index - 1 || isBehindNoun)
    }
    guard let verb else { return true }
    clause = words[..<verb]
    // "ask the police", and not "make every effort", "in order to".
    let causes = { (place: Int) in
      let next = words[place + 1].plain
      return self.words.contains(words[place].plain, in: .causing) && !["to", "a", "an"].contains(next)
        && !(words[place].plain == "make" && ["every", "all", "efforts", "good"].contains(next))
    }
    // "Free those who fled and to honour": it goes on with what the reader shall do, if nobody else is asked "to".
    let joint = clause.indices.dropFirst().last {
      words[$0].plain == "to" && ["and", "or"].contains(words[$0 - 1].plain)
    }
    if let joint,
      !clause[..<joint].indices.contains(where: { place in
        causes(place) && words[place..<joint].contains { $0.plain == "to" }
      })
    {
      clause = clause[(joint + 1)...]
    }
    // "clerks using", and neither "by using" nor "and using".
    if words[verb].plain.hasSuffix("ing"), let last = clause.last, !last.endsClause,
      !ClauseParser.isAdverb(last), !self.words.contains(last.plain, in: .gerundLeaders),
      !["and", "or", "to", "towards", "consider", "continue", "thereby"].contains(last.plain)
    {
      return false
    }
    let isJoined = ["and", "or", "by"].contains(clause.last { !ClauseParser.isAdverb($0) }?.plain)
    let isAct = { (place: Int) in
      words[place].plain == "to" && words[place + 1].plain != "account"
        && self.words.baseForm(words[place + 1].plain) != nil
    }
    let isOthers = clause.indices.contains { place in
      let (before, next) = (clause[..<place], words[place + 1])
      let isNext =
        isJoined || clause.last?.endsClause ?? false && !clause[place...].contains { $0.plain == "and" }
      // "allow them to visit her and use", where both are the reader's.
      let isLet = isNext && clause.contains { self.words.contains($0.plain, in: .letting) }
      switch words[place].plain {
      case "that", "who", "which": return true
      // "Where necessary,", "by using".
      case "where": return !next.endsClause
      case "by": return !next.plain.hasSuffix("ing")
      // "a plan for owners to honour", "the courts' duty to honour", "the judges free to use".
      case "to"
      where next.plain != "account"
        && (ClauseParser.isAdverb(next) || self.words.baseForm(next.plain) != nil):
        return before.suffix(2).contains(where: \.isPossessive)
          || ["free", "means"].contains(before.last?.plain)
          || !isLet && before.last.map { isSomebody($0) && self.words.baseForm($0.plain) == nil } ?? false
      // "punish firms for breaching".
      case "for", "from", "of", "in", "against", "without", "while", "when":
        return next.plain.hasSuffix("ing") && (!isNext || words[verb].plain.hasSuffix("ing"))
          && before.contains(where: isSomebody)
      // "ask the police to stop and honour", and neither "stop the raids and honour" nor "end them by using".
      default: return causes(place) && ((place..<verb).contains(where: isAct) && !isLet || !isNext)
      }
    }
    guard isOthers else { return true }
    guard clause.last?.plain == "and" else { return false }
    // "see that justice is done and honour", "see that the army is trained and respect".
    let said = clause.lastIndex { $0.plain == "that" }.map { clause[$0...] } ?? []
    let causing = clause.indices.first(where: causes)
    let mayAct =
      said.contains { ["is", "was", "has"].contains($0.plain) }
      || causing.map { (place: Int) in (place..<verb).contains(where: isAct) } ?? false
    return mayAct ? nil : false
  }

  private func isSomebody(_ word: PointText.Word) -> Bool {
    word.isCapitalised || isNamed(word) || words.contains(word.plain, in: .persons)
  }

  /// "officers", "the court".
  private func isNamed(_ word: PointText.Word) -> Bool {
    isPlural(word.plain) || words.contains(word.plain, in: .onePerson, .officers, .ranks, .bodies)
  }
}
