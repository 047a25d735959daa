// PartsReader.swift: a sheet walked through line by line, from part to part.

import SourceText

/// Finds the parts of a sheet behind its head.
///
/// A part ends at a label. A block of an address ends at a salutation, at a number `2)`, behind its country and
/// contacts, or at a label; a blank line alone ends nothing.
struct PartsReader {
  enum State { case facts, action, points, addressees, copies, letter, background, people, network, end }

  let words: SheetWords
  let lines: [SheetLine]
  /// The titles that the head has.
  let titles: Set<String>
  /// What each line is used for; nil: not yet.
  var uses: [String?]
  var parts = Parts()
  var state = State.facts
  var index: Int
  /// Whether the points have no list marks.
  var hasPlainPoints = false
  /// How many steps have used no line.
  private var stalls = 0
  /// The last line that greets the reader of a letter.
  let lastGreeting: Int
  /// Whether the next line begins a block.
  var endsBlock = true

  init(_ lines: [SheetLine], uses: [String?], from start: Int, words: SheetWords) {
    (self.lines, self.uses, index, self.words) = (lines, uses, start, words)
    lastGreeting = lines.lastIndex { words.isGreeting($0.text) } ?? 0
    titles = Set(zip(lines, uses).filter { $0.1 == "title" }.map(\.0.text))
  }

  mutating func read() {
    while index < lines.count {
      let (before, stateBefore) = (index, state)
      step()
      // Each step uses a line, or goes into another part that will.
      stalls = index == before ? stalls + 1 : 0
      if index == before, state == stateBefore || stalls > 3 { index += 1 }
    }
  }

  private mutating func step() {
    let line = lines[index]
    // A page repeats the title of the sheet.
    if line.text.isUpperCase, line.text.count > 12, state != .letter, titles.contains(line.text) {
      return use("heading")
    }
    if index < lastGreeting, state != .letter, words.subject(of: line) != nil, line.isAfterBlank,
      lines[index...].prefix(3).contains(where: { words.isGreeting($0.text) })
    {
      parts.subject = index
      return use("title")
    }
    if words.isPlaceholder(line, above: lineBelow), lastGreeting > 0, state != .letter {
      return use("heading")
    }
    if isFooter(line) || isDateLine(line) {
      parts.footers.append(index)
      return use("reference")
    }
    if line.text.hasDigit, !line.hasBullet, words.isOwnAddress(line.text) { return readOwnAddress() }
    if let label = line.label, isPlaceForLabel(line, label) { if enter(label) { return } }
    if state == .points, line.isAfterBlank, !group.points.isEmpty, words.isAll(line.text, "before-reader") {
      // "TO" alone above the addresses.
      (state, endsBlock) = (.addressees, true)
      return use("authority")
    }
    if [.facts, .action, .network, .end].contains(state), isAddressOfLetter(at: index) {
      (state, endsBlock) = (.addressees, true)
    }
    // "Until 3 May 2026" below the addresses.
    if [.addressees, .copies, .end].contains(state), line.isAfterBlank, line.text.words.count < 7,
      words.opens(line.text, "before", "by", "until"), words.holdsDate(line.text)
    {
      parts.notices.append([index])
      state = .end
      return use("lastDay")
    }
    if line.hasBullet, takeLeadIn() { return state = .points }
    if line.hasBullet, state == .background || state == .end, words.opensPoint(line.text),
      !group.points.isEmpty, group.blocks.isEmpty
    {
      // What stood between was a page's own.
      state = .points
    }
    switch state {
    case .facts: readFact()
    case .points: readPoint()
    case .addressees, .copies: readBlockLine()
    case .letter: readLetterLine()
    case .background: use("background")
    case .people: readPersonLine()
    case .action, .network, .end: readLoose()
    }
  }

  mutating func use(_ name: String) {
    if uses[index] == nil { uses[index] = name }
    index += 1
  }

  /// Goes into the letter that the line greets the reader of.
  mutating func beginLetter() {
    (state, endsBlock) = (.letter, true)
    changeGroup { $0.greeting = $1 }
    use("salutation")
  }

  /// Changes the last group; the closure is given the place of the line that is read.
  mutating func changeGroup(_ change: (inout GroupParts, Int) -> Void) {
    if parts.groups.isEmpty { parts.groups.append(GroupParts()) }
    change(&parts.groups[parts.groups.count - 1], index)
  }

  /// The group that is read, and the line below the one that is read.
  var group: GroupParts { parts.groups.last ?? GroupParts() }
  var lineBelow: SheetLine? { lines[index...].dropFirst().first }

  // MARK: - Parts of prose

  private mutating func readFact() {
    let line = lines[index]
    if line.isAfterBlank, let last = parts.facts.last?.last, last == index - 1,
      lines[last].text.hasSuffix(":"), words.startsBlock(line.text), hasSalutation(behind: index)
    {
      // "Please use the following address:".
      parts.notices.append(parts.facts.removeLast())
      (state, endsBlock) = (.addressees, true)
      return
    }
    if words.isAll(line.text, "covering") { return use("cover note") }
    if words.isGreeting(line.text), index < 30 || state != .facts { return beginLetter() }
    // "His detention, of which UA 12/90 tells, was extended" is a fact.
    if line.isAfterBlank, line.text.count < 240, let number = Numbers.references(in: line.text).first,
      case let before = line.text[..<number.range.lowerBound].words,
      words.holds(before.count < 3 ? line.text.words : Array(before.suffix(6)), "update")
    {
      parts.labelled.append((.previous, index))
      return use("follows")
    }
    let isNew = line.isAfterBlank || parts.facts.isEmpty || lines[index - 1].has(.summary)
    let below = lineBelow
    if isNew, words.isCaption(line.text, above: below) { return use("heading") }
    // "SACHLAGE" above a sentence, and a ruler; "OTTO MACHEDE" / "was arrested" is none.
    let isRuler = !line.text.contains { $0.isLetter || $0.isNumber }
    let isLoud =
      isNew && line.text.isUpperCase && line.text.words.count < 4 && below.map { !$0.isAfterBlank } ?? false
    if isLoud || isRuler && (isNew || ".!?\"".contains(lines[index - 1].text.last ?? ".")),
      below.map({ $0.text.startsLarge && !$0.text.isUpperCase }) ?? false
    {
      return use("heading")
    }
    if isNew { parts.facts.append([index]) } else { parts.facts[parts.facts.count - 1].append(index) }
    use("facts")
  }

  private mutating func readLetterLine() {
    let line = lines[index]
    if words.isClosing(line.text) {
      use("closing")
      state = .end
      return
    }
    let isNew =
      line.isAfterBlank || line.hasBullet || endsLetterParagraph(before: index)
      || lines[index - 1].hasBullet && lines[index - 1].text.hasSuffix(".")
    changeGroup { group, place in
      if isNew || group.letter.isEmpty {
        group.letter.append([place])
      } else {
        group.letter[group.letter.count - 1].append(place)
      }
    }
    use("letter")
  }

  /// Where a letter has no blank lines a paragraph ends with a line that is full before its end.
  private func endsLetterParagraph(before place: Int) -> Bool {
    let start = group.greeting ?? 0
    guard !lines[start..<place].dropFirst(2).contains(where: \.isAfterBlank) else { return false }
    let previous = lines[place - 1].text
    let width = lines[start..<place].map(\.text.count).max() ?? 0
    let next = lines[place].text.prefix { !$0.isWhitespace }.count
    return previous.last.map { ".:!?".contains($0) } ?? false && previous.count + next + 1 < width
  }

  private mutating func readPersonLine() {
    let line = lines[index]
    if words.isAll(line.text, "sexes") {
      parts.labelled.append((.personDetail, index))
      return use("people")
    }
    // "NAMES" may stand above a blank line.
    if line.isAfterBlank, lines[index - 1].label.map({ $0.label != .person || !$0.value.isEmpty }) ?? true {
      state = parts.groups.isEmpty && !uses.contains("background") ? .facts : .end
      return
    }
    parts.labelled.append((.person, index))
    use("people")
  }

  /// A line between the parts.
  private mutating func readLoose() {
    let line = lines[index]
    if line.hasBullet, state == .action {
      state = .points
      return
    }
    if state == .action, beginsGroup() { return }
    // "1. Copy the text below" is said to the writer.
    if state == .action, line.item != nil, index < lastGreeting { return use("network") }
    if words.isGreeting(line.text) { return beginLetter() }
    if state == .network {
      // Instructions to the writer; a short line without a list mark begins an address.
      let isAddress =
        !line.hasBullet && line.item == nil && !line.text.hasSuffix(".")
        && (line.text.count < 70 || words.holdsOfficial(line.text))
      if isAddress, index > 0, lines[index - 1].text.hasSuffix(".") || line.isAfterBlank,
        words.startsBlock(line.text) || follows(instruction: index)
      {
        state = .addressees
        endsBlock = true
        return
      }
      return use("network")
    }
    if state == .end, words.startsBlock(line.text), line.isAfterBlank,
      lines[index...].prefix(12).contains(where: { words.isGreeting($0.text) })
    {
      parts.groups.append(GroupParts())
      (state, endsBlock) = (.addressees, true)
      return
    }
    if Numbers.holdsReference(line.text) || Numbers.holdsIndex(line.text) {
      parts.labelled.append((.previous, index))
      return use("reference")
    }
    index += 1
  }

  private func follows(instruction place: Int) -> Bool {
    lines[..<place].suffix(7).contains { $0.has(.instruction) }
  }

  /// All lines up to a blank one or a label; they are used for `name`.
  mutating func takeParagraph(_ name: String) -> [Int] {
    var taken = [index]
    let isItem = lines[index].hasBullet || lines[index].item != nil
    use(name)
    while index < lines.count, !lines[index].isAfterBlank, !lines[index].hasBullet, lines[index].item == nil {
      if let found = lines[index].label, found.label != .furniture, isPlaceForLabel(lines[index], found) {
        break
      }
      // An item of a list ends with its sentence; an address may stand right below.
      let wasSentence = lines[index - 1].text.hasSuffix(".") && !lines[index].text.hasSuffix(".")
      if wasSentence, isItem || name == "network" && words.startsBlock(lines[index].text) { break }
      taken.append(index)
      use(name)
    }
    return taken
  }

  func text(of places: [Int]) -> String { places.map { lines[$0].text }.joined(separator: " ") }
}
