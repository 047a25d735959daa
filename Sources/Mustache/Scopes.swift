// Scopes.swift: the objects in which a name is looked for, from the innermost out.

/// The objects around a tag.
///
/// The nearest few are asked one by one. The names of those further out are kept in an index, made when it is first needed,
/// so that deep nesting does not make each name slower.
struct Scopes {
  private static let nearby = 8

  private var objects: [Meaning] = []
  /// For each name the objects that have it, by their numbers, of the outermost `indexedCount`.
  private var index: [String: [Int]] = [:]
  private var indexedCount = 0

  var count: Int { objects.count }

  mutating func push(_ object: Meaning) { objects.append(object) }

  /// Leaves the objects that were pushed when there were `count`.
  mutating func truncate(to count: Int) {
    guard count < objects.count else { return }
    while indexedCount > count {
      indexedCount -= 1
      for name in objects[indexedCount].memberNames { index[name]?.removeLast() }
    }
    objects.removeSubrange(count...)
  }

  /// What the innermost object that has this name means by it.
  mutating func member(_ name: String) -> Meaning? {
    var number = objects.count
    let distant = max(0, number - Self.nearby)
    while number > distant {
      number -= 1
      if let meaning = objects[number].member(name) { return meaning }
    }
    guard distant > 0 else { return nil }
    while indexedCount < distant {
      for name in objects[indexedCount].memberNames { index[name, default: []].append(indexedCount) }
      indexedCount += 1
    }
    return index[name]?.last.flatMap { objects[$0].member(name) }
  }

  /// All names in reach, sorted.
  var names: [String] { Set(objects.flatMap(\.memberNames)).sorted() }
}
