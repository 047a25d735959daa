// SheetDifferences.swift: where an action's sheet and the directory say different things of a post.

import SourceText
import UrgentAction

/// Compares what a sheet prints beside a post with what the directory knows for the letter's day.
struct SheetDifferences {
  /// A sentence for each difference; the letter uses the directory.
  private(set) var doubts: [String] = []

  init(_ printed: Addressee, _ known: Addressee) {
    if let name = printed.holder?.name, let holder = known.holder {
      let words = Self.words([printed.nameLine ?? name])
      if !Self.words([holder.name]).isSubset(of: words) {
        doubts.append("the sheet names \(name), the directory \(holder.name): the letter uses the directory")
      }
    }
    if let sheet = printed.address, let address = known.address,
      Self.letters(sheet.lines) != Self.letters(address.lines)
    {
      doubts.append(
        "the sheet's address is '\(sheet.lines.joined(separator: ", "))', the directory's"
          + " '\(address.lines.joined(separator: ", "))': the letter uses the directory")
    }
    for kind in [Contact.Kind.fax, .telex, .telegram, .email] {
      let sheet = printed.contacts(of: kind)
      guard !sheet.isEmpty else { continue }
      let numbers = Set(known.contacts(of: kind).map { Self.letters([$0.value]) })
      for contact in sheet where !numbers.contains(Self.letters([contact.value])) {
        doubts.append(
          "the sheet prints the \(kind.rawValue) '\(contact.value)', which the directory has not: the letter uses the"
            + " directory")
      }
    }
  }

  private static func words(_ texts: [String]) -> Set<String> {
    Set(texts.flatMap { $0.lowercased().split { !$0.isLetter } }.map { plainName(String($0)) })
  }

  /// Letters and digits alone: marks, blanks and capitals do not count.
  private static func letters(_ lines: [String]) -> String { plainName(lines.joined()) }
}
