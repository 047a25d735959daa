// NearestName.swift: the hint "did you mean ...?" for a mistyped word.

/// The names of `known` nearest to `word`, nearest first; none that is too far to be meant.
///
/// Case, blanks and punctuation do not count. A name is near when it starts with the word, or when no more
/// than a third of the word's letters (at least one, at most four) must be changed to reach it.
public func nearestNames(to word: String, among known: some Sequence<String>, atMost count: Int = 3)
  -> [String]
{
  let wanted = plainLetters(word)
  guard !wanted.isEmpty, wanted.count <= 64 else { return [] }
  let reach = min(4, max(1, wanted.count / 3))
  var found: [(name: String, distance: Int)] = []
  for name in known {
    let letters = plainLetters(name)
    if letters.starts(with: wanted) && wanted.count > 1 {
      found.append((name, 0))
    } else if abs(letters.count - wanted.count) <= reach {
      let distance = editDistance(wanted, letters)
      if distance <= reach { found.append((name, distance)) }
    }
  }
  found.sort { ($0.distance, $0.name) < ($1.distance, $1.name) }
  return found.prefix(count).map(\.name)
}

/// "did you mean 'premier'?", the name of `known` nearest to a word; nil where none is near.
public func nearestHint(to word: String, among known: some Sequence<String>) -> String? {
  nearestNames(to: word, among: known, atMost: 1).first.map { "did you mean '\($0)'?" }
}

/// What to type instead of a word that is none of the known ones: the nearest of them, else any.
public func choiceHint(for word: String, among known: [String]) -> String {
  let near = nearestNames(to: word, among: known)
  return near.isEmpty
    ? "choose one of \(known.joined(separator: ", "))" : "did you mean \(near.joined(separator: " or "))?"
}

private func plainLetters(_ text: String) -> [Unicode.Scalar] {
  text.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
}

/// The smallest number of insertions, deletions, replacements and swaps of neighbours between two words
/// (optimal string alignment).
private func editDistance(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...second.count)
  for (row, scalar) in first.enumerated() {
    var current = [row + 1]
    for (column, other) in second.enumerated() {
      var best = min(last[column] + (scalar == other ? 0 : 1), last[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, scalar == second[column - 1], first[row - 1] == other {
        best = min(best, beforeLast[column - 1] + 1)
      }
      current.append(best)
    }
    (beforeLast, last) = (last, current)
  }
  return last[second.count]
}
