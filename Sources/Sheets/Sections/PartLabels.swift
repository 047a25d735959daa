// PartLabels.swift: what begins at a label.

import SourceText

extension PartsReader {
  /// Goes into the part that a label begins; false where the label means nothing here.
  mutating func enter(_ found: FoundLabel) -> Bool {
    switch found.label {
    case .action: enterAction()
    case .appeals: enterAppeals(found)
    case .datedAppeals: enterDatedAppeals()
    case .copies: enterCopies(found)
    case .lastDay:
      guard asksForAppeals(found), !tellsOfLimit(found) else { return false }
      let isHeading = lines[index].text.hasSuffix(":") && !words.holdsDate(lines[index].text)
      if isHeading, !isDay(at: index + 1) {
        enterAction()
        return true
      }
      var day = takeParagraph("lastDay")
      if isHeading, day.count == 1 { day += takeParagraph("lastDay") }
      parts.notices.append(day)
      // One of the labels and values above what happened.
      let isInHead = state == .facts && (parts.facts.isEmpty || !lines[day[0]].isAfterBlank)
      if !leadsToAddress(day), !isInHead || text(of: day).count > 60 { state = .end }
    case .background:
      use("background")
      // Above the points, where nothing else says what happened, it is what happened.
      state = parts.facts.isEmpty && parts.groups.isEmpty ? .facts : .background
    case .letter:
      use("letter")
      (state, endsBlock) = (.addressees, true)
    case .summary:
      use("facts")
      state = .facts
      if found.value.contains(where: \.isLetter) {
        parts.labelled.append((.summary, index - 1))
        parts.facts.append([])
      }
    case .languages:
      let languages = takeParagraph("languages")
      parts.notices.append(languages)
      if state != .letter, !leadsToAddress(languages) { state = .end }
    case .person:
      parts.labelled.append((.person, index))
      use("people")
      state = .people
    case .personDetail:
      parts.labelled.append((.personDetail, index))
      use("people")
    case .previous:
      let label = found.label
      for place in takeParagraph("follows") { parts.labelled.append((label, place)) }
      if state != .facts { state = .end }
    case .title, .published, .number, .index, .country:
      parts.labelled.append((found.label, index))
      use(found.label.rawValue)
    case .network, .instruction: return enterNetwork(found)
    case .furniture: use("heading")
    default: return false
    }
    return true
  }

  /// Whether a paragraph that begins with a label is about sending: "Nach dem 3. März keine Appelle mehr" is, "Nach
  /// dem Verhör wurde er entlassen" is not.
  private func asksForAppeals(_ found: FoundLabel) -> Bool {
    !words.opens(found.words, "time-only")
      || lines.paragraph(at: index).prefix(4).contains { words.holds($0.text, "appeal-words") }
  }

  /// Whether what happened goes on with a time that is no last day: "Time limit: the law allows 30 days".
  private func tellsOfLimit(_ found: FoundLabel) -> Bool {
    guard state == .facts, !parts.facts.isEmpty, !found.value.isEmpty, words.opens(found.words, "by") else {
      return false
    }
    guard let day = words.dates(in: found.value).first?.range else { return true }
    return found.value[..<day.lowerBound].words.count > 1
      || found.value[day.upperBound...].trimmed.first?.isLetter ?? false
        && !words.holds(found.value, "appeal-words")
  }

  /// Goes into the addressees below a sentence that leads to them: "Please write before 3 May, in English, to:".
  private mutating func leadsToAddress(_ places: [Int]) -> Bool {
    guard !parts.groups.contains(where: { !$0.blocks.isEmpty }), !words.holds(text(of: places), "embassies"),
      text(of: places).hasSuffix(":"), places.count > 1 || text(of: places).words.count > 5,
      lines[index...].first?.isAfterBlank ?? false, hasSalutation(behind: index)
    else { return false }
    (state, endsBlock) = (.addressees, true)
    return true
  }

  /// Whether a line is a day and hardly more.
  private func isDay(at place: Int) -> Bool {
    guard place < lines.count, !lines[place].hasBullet else { return false }
    return lines[place].text.words.count < 6 && words.holdsDate(lines[place].text)
  }

  /// Takes "WHAT TO DO", which stands alone above what shall be done, out of the facts.
  private mutating func dropHeading(above place: Int) {
    guard state == .facts, let last = parts.facts.last, last.count == 1, last[0] == place - 1,
      case let text = lines[last[0]].text, text.words.count < 6, text.last?.isLetter ?? false
    else { return }
    parts.facts.removeLast()
    uses[last[0]] = "heading"
  }

  mutating func enterAction() {
    dropHeading(above: index)
    var places: [Int] = []
    repeat {
      places.append(index)
      use("action")
    } while index < lines.count && continuesLeadIn(places)
    parts.notices.append(places)
    parts.leadIns.append(places)
    let leadIn = text(of: places)
    guard let line = lines[index...].first else { return state = .end }
    if let authority = words.authority(inLeadIn: leadIn) { startGroup(authority: authority) }
    // "Write in English or your own language," stands above numbered points too.
    let leads = leadIn.hasSuffix(":") || leadIn.isUpperCase || leadIn.hasSuffix(",") && line.item != nil
    let isInstruction = line.has(.instruction) && !line.isNote
    if line.hasBullet {
      state = isInstruction || line.has(.network) ? .network : .points
      hasPlainPoints = false
    } else if isInstruction {
      state = .network
    } else if line.label.map({ $0.label.contactType == nil && $0.label != .furniture }) ?? false {
      state = .action
    } else if groupHeading(at: index) != nil {
      state = .action
    } else if leadsToList(line) {
      enterAction()
    } else if line.isAfterBlank, words.startsBlock(line.text), hasSalutation(behind: index) {
      (state, endsBlock) = (.addressees, true)
    } else if leads, words.opensPoint(line.text) {
      (state, hasPlainPoints) = (.points, true)
    } else if leadIn.hasSuffix(":") {
      (state, endsBlock) = (.addressees, true)
    } else {
      state = .action
    }
  }

  /// Takes the paragraph above the first list of points as the sentence that leads to it where it ends with a colon or
  /// is about writing: "Write in English or Spanish. Please ask".
  mutating func takeLeadIn() -> Bool {
    guard [.facts, .action, .end].contains(state), group.points.isEmpty, group.blocks.isEmpty, index > 0,
      let start = lines[..<index].suffix(20).lastIndex(where: \.isAfterBlank)
    else { return false }
    let places = state == .facts ? parts.facts.last ?? [] : Array(start..<index)
    guard places.count < 20 else { return false }
    let text = text(of: places)
    let namesLanguages = text.count < 160 && !words.writingLanguages(in: text).isEmpty
    let leads =
      text.hasSuffix(":") || namesLanguages && words.opensPoint(lines[index].text)
      || state != .facts && words.holds(text, "appeal-words")
    guard leads, places.last == index - 1, state == .facts || uses[start] == nil else { return false }
    if state == .facts { parts.facts.removeLast() }
    dropHeading(above: start)
    for place in places { uses[place] = "action" }
    parts.notices.append(places)
    parts.leadIns.append(places)
    return true
  }

  /// Whether the line that is read ends the sentence above a list: "write to the authorities, asking them to:".
  func leadsToList(_ line: SheetLine) -> Bool {
    line.text.hasSuffix(":") && line.label == nil && groupHeading(at: index) == nil
      && index + 1 < lines.count && lines[index + 1].hasBullet
  }

  /// Whether a salutation or a contact stands in the block that begins at a place.
  func hasSalutation(behind place: Int) -> Bool {
    lines.paragraph(at: place).prefix(12).contains { $0.has(.salutation) || words.isContactLine($0) }
  }

  /// Whether the next line still belongs to the sentence above the list.
  private func continuesLeadIn(_ places: [Int]) -> Bool {
    let next = lines[index]
    if next.isAfterBlank || next.hasBullet || next.item != nil || groupHeading(at: index) != nil {
      return false
    }
    if let label = next.label?.label, label != .lastDay, label != .languages { return false }
    guard let end = lines[index - 1].text.last else { return false }
    if text(of: places).isUpperCase, !next.text.isUpperCase, end != "," { return false }
    return end != ":" && !(places.count > 8) && !(end == "." && words.opensPoint(next.text))
  }

  private mutating func enterAppeals(_ found: FoundLabel) {
    let start = index
    let heading = takeHeading("authority") { $0.text.hasSuffix(":") && !$0.hasBullet }
    let whole = text(of: heading)
    var authority: String?
    if !found.value.isEmpty, whole.hasSuffix(":") || whole.isUpperCase || found.words.hasPrefix("Hier ist") {
      // "APPEALS TO (in order of priority):" names nobody.
      authority = found.value.hasPrefix("(") ? nil : found.value.trimming(": ")
    }
    let names = found.words.lowercased()
    let isOfContacts = names.contains("contact") || names.contains("target")
    if words.holdsDate(whole) || isOfContacts {
      parts.notices.append(heading)
      authority = nil
    }
    if authority == nil, !isOfContacts, found.value.contains(where: \.isLetter),
      !words.holdsDate(found.value), !words.isRemark(found.value)
    {
      // "APPEALS TO: Mr ..." begins the first block on its own line.
      changeGroup { group, _ in group.blocks.append([start]) }
      endsBlock = false
      state = .addressees
      return
    }
    if words.isRemark(found.value) { parts.notices.append(heading) }
    guard let line = lines[index...].first else { return state = .end }
    let isNamed = authority != nil
    let opensPoints = line.hasBullet && !opensOfficial(line) || isNamed && words.opensPoint(line.text)
    if (isNamed || opensPoints) && !group.blocks.isEmpty
      || isNamed && (opensPoints && !group.points.isEmpty || group.authority != nil)
    {
      parts.groups.append(GroupParts())
    }
    if let authority { name(authority) }
    hasPlainPoints = opensPoints && !line.hasBullet
    state = opensPoints ? .points : .addressees
    endsBlock = true
  }

  /// The lines of a heading, with those below that it goes on in where it has no end and fills its line.
  private mutating func takeHeading(_ name: String, goesOnIn mayGoOn: (SheetLine) -> Bool) -> [Int] {
    var places: [Int] = []
    repeat {
      places.append(index)
      use(name)
    } while index < lines.count && !lines[index].isAfterBlank
      && mayGoOn(lines[index]) && lines[index - 1].text.count > 45
      && !":.".contains(lines[index - 1].text.last ?? ":")
    return places
  }

  private mutating func enterDatedAppeals() {
    let places = takeHeading("lastDay") { $0.label == nil }
    parts.notices.append(places)
    let heading = text(of: places)
    let ending = heading.words.last?.plain ?? ""
    let leads =
      heading.hasSuffix(":") && ["to", "an", "a"].contains(ending) || ["to", "an"].contains(ending)
    let next = lines[index...].first
    if leads || heading.hasSuffix(":") && next.map({ words.startsBlock($0.text) }) ?? false {
      (state, endsBlock) = (.addressees, true)
    } else if state != .addressees || next?.isAfterBlank ?? true {
      state = .action
    }
  }

  private mutating func enterNetwork(_ found: FoundLabel) -> Bool {
    // "Further action:" above the first points, or with "please send appeals" behind it.
    if found.label == .network, found.needsColon,
      parts.groups.allSatisfy(\.points.isEmpty) || words.holds(found.value, "appeal-words")
    {
      enterAction()
      return true
    }
    // "Please do not mention her sister." among what happened, and "Note: ..." above the points.
    let goesOn = found.label == .network || (state == .action ? lines[index].isNote : isProse(behind: index))
    let places = takeParagraph("network")
    if words.isStop(text(of: places)) { parts.stops.append(places[0]) }
    let isAboveList = index < lines.count && lines[index].hasBullet
    if state == .facts || state == .action, goesOn {
      if isAboveList, lines[index - 1].text.hasSuffix(":") {
        parts.notices.append(places)
        state = .points
      }
      return true
    }
    parts.notices.append(places)
    if state == .points, isAboveList, found.label == .instruction || words.opensPoint(lines[index].text) {
      return true
    }
    if found.label == .instruction || state == .points { state = .network }
    let isInside = places.count == 1 && index < lines.count && !lines[index].isAfterBlank
    if state == .addressees || state == .copies, !isInside { state = .end }
    return true
  }

  /// Whether a paragraph of prose stands behind the one that begins at a place.
  private func isProse(behind place: Int) -> Bool {
    let next = lines[place...].dropFirst().first { $0.isAfterBlank || $0.label != nil || $0.hasBullet }
    return next.map { $0.label == nil && !$0.hasBullet && words.isProse($0.text) } ?? false
  }

  mutating func startGroup(authority: String) {
    if !group.isEmpty || group.authority != nil { parts.groups.append(GroupParts()) }
    name(authority)
  }

  private mutating func name(_ authority: String) { changeGroup { group, _ in group.authority = authority } }
}
