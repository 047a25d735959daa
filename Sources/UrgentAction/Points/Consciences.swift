// Consciences.swift: whose conscience or goodwill a point speaks to.

extension Recaster {
  /// Whose conscience is spoken to, as the letter says it: "your" for the reader's own.
  func owner(
    _ owner: [PointText.Word], _ doubts: inout [String], _ cast: Cast
  ) -> String {
    let name = PointText.joined(owner)
    guard reader.part == .asked else {
      if owner.count == 1 { doubts.append("'\(name)': whose is it?") }
      return name
    }
    if owner.count == 1, ["his", "her", "their", "its"].contains(owner[0].plain) {
      if let asked = other(name, cast) {
        doubts.append(
          "'\(name)': is it the reader's, or that of \(PointText.joined(asked)) of the point before?")
        return name
      }
      guard ["his", "her"].contains(name), !asOnePerson.canBe(name) else { return "your" }
      doubts.append("'\(name)': whose is it?")
      return name
    }
    let object = Array(owner.dropLast()) + [owner[owner.count - 1].owner]
    switch titles.meaning(of: object) {
    case .reader: return "your"
    case .own(let own): return own.possessive
    case .namesake:
      doubts.append("'\(name)': is it the reader, who has another name or office?")
      return name
    case .other: return name
    }
  }
}
