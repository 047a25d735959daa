// ReaderVoice.swift: what a point in another language than English says of who signs it and who reads it.

import SourceText

extension PointVoice {
  // MARK: - Who signs

  /// What only a man or only a woman says of himself, or what stands for both: "préoccupée", "préoccupé(e)", "Bürger/in".
  func wordOfSex(_ words: [Token], _ sentence: ArraySlice<PointText.Word>) -> Token? {
    let ends = { (text: String, list: List) in entries[list, default: []].contains { text.hasSuffix($0[0]) } }
    // "Consternado por la noticia, le pido".
    let end = words.firstIndex { sentence[$0.place].endsClause } ?? words.count
    let opens = words.dropFirst(end + 1).prefix(3).contains { has($0, .requests) }
    return words.indices.first { index in
      if ends(PointText.withoutEnd([sentence[words[index].place]])[0].text, .eitherSex) { return true }
      let before = words[..<index].indices.suffix(4)
      return ends(words[index].text.lowercased(), .ofOneSex)
        && (before.contains { begins(words[$0..<index], .being) == index - $0 } || index == 0 && opens)
    }.map { words[$0] }
  }

  /// What the person is who signs: "En tant que médecin, je", "Als Ärztin bitte ich"; not "En tant que mère, Ann Exemple".
  func role(_ words: [Token], _ clause: [Token]) -> ArraySlice<Token>? {
    // "Ich als Lehrerin bitte Sie", "Soy madre de dos hijos y le pido".
    let inner = words.indices.first { place in
      begins(words[place...], .roles) > 0
        && (has(words[place], .writers) || place > 0 && has(words[place - 1], .writers))
    }
    if let inner { return words[inner...].prefix(begins(words[inner...], .roles) + 1) }
    let behind = words.dropFirst(clause.count)
    let start = begins(clause[...], .roles)
    let role = clause.dropFirst(start).prefix { !has($0, .writers) }
    let isWriters = start + role.count < clause.count || behind.prefix(3).contains { has($0, .writers) }
    return start > 0 && isWriters && role.count <= 5
      && !role.contains { has($0, .finite) || has($0, .readers) } ? clause.prefix(start + 1) : nil
  }

  // MARK: - Who reads

  /// What to ask about a sentence in a letter to a reader; nil where nothing is doubtful.
  func doubt(of sentence: ArraySlice<PointText.Word>, for reader: PointReader) -> String? {
    let words = Self.tokens(sentence)
    let said = { (part: Range<Int>) in
      let places = words[part.lowerBound].place...words[part.upperBound - 1].place
      return PointText.joined(PointText.withoutEnd(Array(sentence[places])))
    }
    if let place = words.indices.first(where: { isForFriends(words, $0, sentence) }) {
      return "'\(said(place..<place + 1))': is it the reader, to whom the letter is polite?"
    }
    if let part = saidToSeveral(words, reader) {
      return "'\(said(part))': is it said to one person? The letter goes to one"
    }
    guard reader.part != .witness else { return nil }
    let offices = Self.offices(reader.office)
    let name = Self.plain(reader.name ?? "").last ?? ""
    let addresses = words.indices.compactMap { address(words, from: $0, sentence) }
    if let part = strange(addresses, words, for: reader, offices) {
      return "'\(said(part))': is it this reader?"
    }
    for place in words.indices {
      let named =
        offices.lazy.compactMap { self.office($0, words, at: place, sentence, name) }.first
        ?? self.name(name, words, at: place, offices)
      if let named, !addresses.contains(where: { $0.overlaps(named) }) {
        return "'\(said(named))': is it the reader?"
      }
    }
    if reader.part == .messenger, let act = act(words) {
      return "'\(said(act))': can an ambassador do that himself? He can be asked to pass it on"
    }
    let sex = sex(of: reader)
    let isMan = sex == .male
    let fits = "does it fit the reader" + (sex == .unknown ? "?" : ", who is a \(isMan ? "man" : "woman")?")
    if let (part, isOthers) = strangeRole(words, of: reader, offices) {
      return "'\(said(part))': " + (isOthers ? "is it this reader?" : fits)
    }
    guard sex != .unknown else { return nil }
    return words.indices.lazy.compactMap { place in
      let count = begins(words[place...], isMan ? .toWomen : .toMen)
      return count > 0 ? "'\(said(place..<place + count))': \(fits)" : nil
    }.first
  }

  /// The name of an office of the reader's, with its article: "au Ministre", "die Ministerin".
  private func office(
    _ office: [String], _ words: [Token], at place: Int, _ sentence: ArraySlice<PointText.Word>,
    _ name: String
  ) -> Range<Int>? {
    guard let head = office.first, place > 0,
      has(words[place - 1], .articles) || has(words[place - 1], .beforeForms),
      isHead(words[place], head, of: office)
    else { return nil }
    // "le Premier Ministre", and not "le premier procès".
    var end = place + 1
    if entries[.titleStarts, default: []].contains([head[...]]) {
      guard office.count > 1, end < words.count, words[end].plain == office[1] else { return nil }
      end += 1
    }
    while end < words.count, office.contains(words[end].plain), !has(words[end], .ofNouns) { end += 1 }
    let title = place - 1..<end
    guard end < words.count, !sentence[words[end - 1].place].endsClause else { return title }
    // "le ministre de la Défense", and neither "au Ministre de libérer" nor "der Ministerin für ihre Antwort".
    let isOf = has(words[end], .ofNouns)
    let behind = isOf ? words[(end + 1)...].drop { has($0, .articles) } : words[end...]
    guard let noun = behind.first,
      noun.isCapitalised
        || isOf && verbIsFirst
          && (words[end].plain.count > 2 || has(words[end], .articles) || behind.startIndex > end + 1)
    else { return title }
    let isOwn =
      noun.plain == name || office.contains { $0.hasPrefix(noun.plain.prefix(5)) && noun.plain.count > 3 }
    return isOwn ? title : nil
  }

  /// Whether a word is the first of an office, also as German has it, "Ministerin" of "Justizministerin", "Gefängnisdirektor"
  /// of "Direktor des Gefängnisses", "Präsidenten", and "Majesté" of a king.
  func isHead(_ word: Token, _ head: String, of office: [String]) -> Bool {
    if entries[.formsOfOthers, default: []].contains([word.plain[...], head[...]]) { return true }
    guard !verbIsFirst, word.isCapitalised else { return verbIsFirst && word.plain == head }
    return ["", "s", "n", "en", "es"].contains { ending in
      let said = word.plain.dropLast(ending.count)
      return word.plain.hasSuffix(ending)
        && (said == head || said.count > 5 && head.hasSuffix(said)
          || said.hasSuffix(head)
            && office.dropFirst().contains { $0.count > 4 && $0.hasPrefix(said.prefix(5)) })
    }
  }

  /// The reader's name, behind a title: "M. Ndala", "Ministerin Beridse".
  private func name(_ name: String, _ words: [Token], at place: Int, _ offices: [[String]]) -> Range<Int>? {
    guard name.count > 2, let last = words.dropFirst(place + 1).first, last.plain == name, last.isCapitalised,
      has(words[place], .titles) || begins(words[place...], .vocatives) > 0
        || offices.contains(where: { $0.first.map { isHead(words[place], $0, of: []) } ?? false })
    else { return nil }
    return place..<place + 2
  }

  /// What an ambassador is asked to do, and can only pass on: "Libérez", "Ich fordere Sie auf".
  private func act(_ words: [Token]) -> Range<Int>? {
    if words.contains(where: { begins([$0], .passedOn) > 0 }) { return nil }
    let (start, verb) = verb(of: words[...])
    let isRequest = match(verb, .asked) > 0 && (isImperative(verb) || start > 0 && verbIsFirst)
    let place =
      isRequest
      ? verb.startIndex
      : words.indices.first { place in
        has(words[place], .requests)
          && words[max(0, place - 2)..<min(place + 3, words.count)].contains {
            has($0, .readers) && (verbIsFirst || $0.isCapitalised)
          }
      }
    return place.map { $0..<min($0 + 3, words.count) }
  }

  /// "dich", "Lasst ihn frei", and "sie" for "Sie" in "Ich bitte sie", "Bitte lassen sie ihn frei".
  private func isForFriends(_ words: [Token], _ place: Int, _ sentence: ArraySlice<PointText.Word>) -> Bool {
    let word = words[place]
    if has(word, .friends), !sentence[word.place].isQuoted { return true }
    if place == 0 { return begins(words[...], .friends) > 1 }
    guard !verbIsFirst, has(word, .readers), !word.isCapitalised, case let verb = words[place - 1],
      !sentence[verb.place].endsClause
    else { return false }
    // "Ich bitte sie", and not "Seit Mai bitten sie um Gnade".
    let isWriters = place > 1 && has(words[place - 2], .writers)
    return isWriters && (has(verb, .requests) || has(verb, .thanks))
      || place - 1 == begins(words[...], .please) && ends(verb, .imperatives)
        && match(words[(place - 1)...], .asked) > 0
  }
}
