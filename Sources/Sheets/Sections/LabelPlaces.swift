// LabelPlaces.swift: where a label begins a part, and is no more than a word of a sentence or of an address.

import SourceText

extension PartsReader {
  /// Whether a label counts here: not in the middle of a sentence.
  func isPlaceForLabel(_ line: SheetLine, _ found: FoundLabel) -> Bool {
    if line.hasBullet { return found.label == .network || found.label == .instruction && !line.isNote }
    switch found.label {
    case .instruction where state == .points: return line.text.first { $0.isLetter }?.isUppercase ?? false
    // "Note: ..." is of what it stands in.
    case .instruction where state == .facts || state == .background: return !line.isNote
    case .instruction where [.addressees, .copies].contains(state) && !endsBlock && !line.isAfterBlank:
      return !line.isNote
    case .fax, .telephone, .telex, .telegram, .email, .form, .website, .social, .salutation, .address:
      return false
    case .country where [.addressees, .copies].contains(state) && !line.isAfterBlank: return false
    case .person where isOfAddress(line), .title where isOfAddress(line): return false
    case .copies where state == .addressees && line.text.first.map { "([".contains($0) } ?? false:
      return false
    case .copies where state == .facts && isSentence(line, found),
      .appeals where state == .facts && isSentence(line, found):
      return false
    case .appeals where state == .copies && found.needsColon && !found.value.isEmpty: return false
    case .furniture: return state != .letter && (found.words.isUpperCase || found.words.count > 12)
    case .copies where found.words == line.text && line.text.count > 40:
      return state != .facts && state != .letter && state != .background
    default: break
    }
    let isLoud = found.words.isUpperCase && found.words.count > 3
    if state == .letter {
      let isHeading = line.isAfterBlank && line.text.count < 70 && !line.text.hasSuffix(".")
      let isPart = [.appeals, .copies, .background].contains(found.label)
      return isLoud && found.label != .network || isHeading && isPart
    }
    if line.isAfterBlank || line.item != nil || isLoud || index == 0 { return true }
    // One of several lines of labels and values: "Country: Kenya" above "Deadline: 3 May 1999".
    let isAlone = line.text == found.words && lines[index...].dropFirst().first?.isAfterBlank ?? false
    if line.text.count < 80, isAlone || line.text.dropFirst(found.words.count).first == ":",
      lines[index - 1].text.prefix(30).contains(":") || state == .facts && parts.facts.isEmpty
    {
      return true
    }
    guard let end = lines[index - 1].text.last else { return true }
    if ".:;!?)".contains(end) || [.addressees, .copies, .people, .end].contains(state) { return true }
    // A heading of its own among lines without blank ones.
    return line.text.hasSuffix(":") && line.text.count < 80 || lines[index - 1].text.isUpperCase
  }

  /// Whether a line only begins with the words of a heading: "Copies to her lawyer were not handed out."
  private func isSentence(_ line: SheetLine, _ found: FoundLabel) -> Bool {
    let next = lines[index...].dropFirst().first.flatMap { $0.isAfterBlank ? nil : $0.text } ?? ""
    return !found.words.isUpperCase && !line.text.contains(":")
      && words.hasWord(found.value + " " + next, "verbs")
  }

  /// Whether "Name: ..." or "Title: ..." is of an official's address, and not of the people at the foot of a sheet.
  func isOfAddress(_ line: SheetLine) -> Bool {
    guard [.addressees, .copies].contains(state), line.has(.person) || line.has(.title) else {
      return line.has(.address)
    }
    let below = lines[index...].dropFirst().prefix { !$0.isAfterBlank }
    // "Chief of Police" or "PO Box 5" below the name, and no "Teacher".
    let opensPost =
      !line.text.words.contains { words.has($0, "sexes") }
      && (below.first.map {
        words.hasWord($0.text.words.prefix(1), "offices", "bodies")
          || $0.text.hasDigit && words.hasWord($0.text, "streets")
      } ?? false)
    let isBelowEnd =
      index > 0 && (lines[index - 1].has(.salutation) || words.endsWithCountry(lines[index - 1].text))
    return !line.isAfterBlank && !isBelowEnd
      || below.contains { $0.has(.address) || $0.has(.salutation) || $0.has(.title) }
      || opensPost && below.contains { words.endsWithCountry($0.text) }
      || state == .addressees && group.blocks.isEmpty
  }
}
