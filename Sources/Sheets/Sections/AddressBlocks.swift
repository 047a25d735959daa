// AddressBlocks.swift: the blocks of addresses under the points.

import SourceText

extension PartsReader {
  mutating func readBlockLine() {
    let line = lines[index]
    let opensAnother =
      line.isAfterBlank
      && lines[index...].dropFirst().first(where: \.isAfterBlank).map { words.startsBlock($0.text) } ?? false
    if state == .addressees, endsBlock && group.blocks.isEmpty || opensAnother,
      line.label == nil, words.isAboutSending(line.text) || words.isRemark(line.text) && !opensAnother
    {
      // What is said about sending, between the heading and the addresses, or between two.
      endsBlock = true
      return parts.notices.append(takeNote())
    }
    // "c/o Embassy of Kenya in your country" is of the address.
    if words.namesMissions(line.text), line.text.count > 30 || words.holds(line.text, "own-country"),
      !line.text.hasPrefix("c/o ")
    {
      return readMissions()
    }
    if state == .addressees, beginsGroup() || namesGroup(line) { return }
    if state == .addressees, leadsToList(line) { return enterAction() }
    if standsAboveAddress(line) {
      addBlock()
      endsBlock = false
      return use(words.isContactLine(line) ? "addressees" : "salutation")
    }
    if line.isRuler {
      endsBlock = endsBlock || line.text.count > 1
      return use("heading")
    }
    let greets = words.isGreeting(line.text) && !line.text.contains("(") && !opensAddress(line)
    let mayGreet =
      state == .addressees || endsBlock && parts.copies.isEmpty
      || line.isAfterBlank && parts.groups.allSatisfy { $0.points.isEmpty && $0.letter.isEmpty }
    if greets, mayGreet, opensLetter { return beginLetter() }
    if line.isAfterBlank, words.isAll(line.text, "covering") {
      // "Thank you." under the addresses.
      state = .end
      return
    }
    if line.text.count > 110, state == .copies, words.holdsOfficial(line.text) {
      parts.oneLineCopies.append((index, line.text))
      return use("copies")
    }
    if line.isAfterBlank, words.saysHowToBegin(line.text) {
      // Whose greeting is whose, it does not say.
      (endsBlock, index) = (true, index + 1)
      return
    }
    let blocks = state == .copies ? parts.copies : group.blocks
    let tokens = line.text.words
    if !blocks.isEmpty, words.isAll(tokens, "between-officials") {
      endsBlock = true
      return use("authority")
    }
    // Marks before each line of an address part nothing.
    let goesOn = blocks.last.map { $0.count == 1 && lines[$0[0]].hasBullet } ?? false
    let wantsPoints = words.opensPoint(line.text) && group.points.isEmpty
    if line.hasBullet, state == .addressees || wantsPoints, !goesOn || words.opensPoint(line.text),
      blocks.isEmpty || !words.isContactLine(line) && !line.has(.salutation)
    {
      if opensOfficial(line)
        || (!blocks.isEmpty || !group.points.isEmpty) && !words.opensPoint(line.text)
          && (words.startsBlock(line.text) || isNameInList(line))
      {
        endsBlock = true
      } else {
        state = .points
        return
      }
    }
    let isOneLine =
      words.isListedOfficial(line.text)
      || words.contactLabels(in: line.text).count > (line.text.count { $0 == "," } > 2 ? 0 : 1)
      || line.text.count { $0 == "," } > 2
        && (words.endsWithCountry(line.text) || words.opens(line.text, "honorifics"))
    // "Minister of Examples, and Chairman of the Committee on ..." may be long.
    let isOffice =
      words.hasWord(line.text.words.prefix(1), "offices") && !line.text.hasSuffix(".")
      && line.text.words.allSatisfy { word in
        !line.text[word.range].startsSmall
          || words.has(word, "dangling", "particles", "ands", "articles", "scan-leading")
      }
    let isProse =
      line.text.count > 100 && !isOneLine && !line.text.hasPrefix("(") && !words.isContactLine(line)
      && !line.text.contains("@") && !isOffice
    let opensProse =
      line.isAfterBlank && line.label == nil && line.item == nil
      && (words.isProse(line.text) || words.opensRequest(line.text))
    if line.isAfterBlank || line.text.count > 40, line.label == nil, line.text.hasSuffix(":"),
      words.holds(line.text, "appeal-words") || words.opens(line.text, "ands") && line.text.isUpperCase
    {
      // "You may also write brief letters to:", "AND, IF POSSIBLE, TO:"
      endsBlock = true
      return use("authority")
    }
    if isProse || opensProse, !line.text.contains("|"), words.reader(of: line.text) == nil {
      state = .end
      return
    }
    let block = endsBlock ? [] : blocks.last ?? []
    let isPart =
      words.isContactLine(line) || line.has(.salutation) || words.isBareSalutation(line)
      || line.has(.instruction) || greets || !line.isAfterBlank && words.isShortSentence(line.text)
      || !line.isAfterBlank && block.last.map { words.endsInLabel(lines[$0].text) } ?? false
      || block.last.map { words.isExplanation(line, of: lines[$0]) } ?? false
    if !isPart, block.isEmpty || startsBlock(line, after: block) {
      addBlock()
      // The lines of a paragraph are broken anywhere.
      let paragraph = lines.paragraph(at: index)
      if words.isRunningAddress(paragraph) {
        for _ in paragraph.dropFirst() {
          use(state == .copies ? "copies" : "addressees")
          addToBlock()
        }
      }
    } else if block.isEmpty {
      // A contact without anybody above it belongs to the one before.
      if blocks.isEmpty { addBlock() } else { addToBlock() }
    } else {
      addToBlock()
    }
    endsBlock = false
    use(state == .copies ? "copies" : "addressees")
  }

  /// A note to the writer: up to the end of its bracket or sentence, or to the address below it.
  private mutating func takeNote() -> [Int] {
    let end: Character? =
      lines[index].text.hasPrefix("(") ? ")" : lines[index].text.hasPrefix("[") ? "]" : nil
    var taken: [Int] = []
    repeat {
      taken.append(index)
      use("network")
    } while index < lines.count && !lines[index].isAfterBlank
      && !(end.map(lines[index - 1].text.contains) ?? lines[index - 1].text.last.map { ".:!".contains($0) }
        ?? true)
      && (end != nil || !words.startsBlock(lines[index].text))
    return taken
  }

  /// Whether a sentence stands below the line that is read, and no address.
  private var opensLetter: Bool {
    let below = lines.paragraph(at: index + 1)
    return below.contains { words.isProse($0.text) || $0.text.hasSuffix(".") }
      || below.first.map { $0.text.count > 60 } ?? true
  }

  /// Whether what stands behind a list mark is an official and no point.
  func opensOfficial(_ line: SheetLine) -> Bool {
    words.opensOfficial(line.text) && !words.opensPoint(line.text)
      && !(line.text.last.map { ".;".contains($0) } ?? true)
  }

  /// Whether what stands behind a list mark is a name, with an office or a body below it: "U Example Name".
  private func isNameInList(_ line: SheetLine) -> Bool {
    (2...5).contains(line.text.words.count) && words.isCapitalised(line.text)
      && lineBelow.map { !$0.hasBullet && words.startsBlock($0.text) } ?? false
  }

  /// Whether a line such as "Sr. Example Name," has the rest of an address below it, and no letter.
  private func opensAddress(_ line: SheetLine) -> Bool {
    guard !words.opens(line.text, "bare-salutations"), let next = lineBelow,
      IdentityReader(words).takeHonorific(line.text.trimming(",")) != nil
    else { return false }
    return !next.isAfterBlank && next.text.count < 60 && !next.text.hasSuffix(".")
  }

  /// Whether a salutation is of the address below it: the first of all has none above it, and the others stand as it
  /// does.
  private func standsAboveAddress(_ line: SheetLine) -> Bool {
    let first = parts.groups.lazy.compactMap(\.blocks.first?.first).first ?? parts.copies.first?.first
    let isContact = words.isContactLine(line) && !line.has(.salutation)
    if isContact, first == nil || line.isAfterBlank && words.isContactLine(lines[first ?? 0]) {
      let block = lines[index...].dropFirst().drop { words.isContactLine($0) && !$0.isAfterBlank }
      return block.first.map { $0.isAfterBlank && $0.label == nil && words.startsBlock($0.text) } ?? false
    }
    guard first.map({ uses[$0] == "salutation" }) ?? true, let next = lineBelow else { return false }
    let address = lines.paragraph(at: index + 1).prefix(12)
    if line.has(.salutation) || words.isSalutationAlone(line) {
      return next.label == nil && !words.isProse(next.text)
    }
    return words.isGreeting(line.text) && !opensAddress(line) && address.count > 1
      && words.mayBeName(next.text) && !address.contains { $0.text.hasSuffix(".") }
      && address.contains { words.endsWithCountry($0.text) || words.isContactLine($0) }
  }

  private mutating func addBlock() {
    if state == .copies { parts.copies.append([index]) } else { changeGroup { $0.blocks.append([$1]) } }
  }

  private mutating func addToBlock() {
    if state == .copies {
      parts.copies[parts.copies.count - 1].append(index)
    } else {
      changeGroup { $0.blocks[$0.blocks.count - 1].append($1) }
    }
  }
}
