// Comparison.swift: one line of the table: our program beside the limit, and what is to be reached.

/// A piece of work that our program and another do in turn.
struct Comparison {
  /// What must be reached and what one would like to reach.
  enum Goal {
    /// Our time in times of the limit's: at most so much.
    case time(must: Double, reach: Double)
    /// MiB at the peak, at most.
    case memory(must: Double, reach: Double)
    /// So many things a second by ourselves, at least.
    case rate(Int, must: Double, reach: Double)
  }

  var name: String
  /// The command, given a fresh folder of its own.
  var ours: (String) -> [String]
  /// What it is compared with; nil where there is no such program.
  var limit: ((String) -> [String])?
  var goal: Goal

  /// Runs both, one after the other, so that what else the machine does meets both, and gives the line to print.
  func line(runs: Int, folders: inout FreshFolders) throws -> String {
    var (own, others) = ([Measurement](), [Measurement]())
    for _ in 0..<runs {
      let folder = try folders.next()
      own.append(try Measurement(ours(folder), into: folder))
      if let limit {
        let folder = try folders.next()
        others.append(try Measurement(limit(folder), into: folder))
      }
    }
    let wall = own.median(\.wall)
    var line = padded(name, 44) + fixed(wall, 3, 9) + fixed(own.median(\.work), 3, 9)
    line += fixed(own.median(\.peak), 1, 9)
    let limitWall = others.isEmpty ? nil : others.median(\.wall)
    line +=
      limitWall.map { limitWall in
        let limitWork = others.median(\.work)
        return fixed(limitWall, 3, 9) + fixed(limitWork, 3, 9) + fixed(wall / limitWall, 2, 9)
          + fixed(own.median(\.work) / limitWork, 2, 9)
      } ?? String(repeating: " ", count: 36)
    switch goal {
    case .time(let must, let reach):
      return line + "   x \(fixed(must, 2)) / \(fixed(reach, 2))"
        + verdict(limitWall.map { wall / $0 }, must, reach)
    case .memory(let must, let reach):
      return line + "   \(Int(must)) / \(Int(reach)) MiB" + verdict(own.median(\.peak), must, reach)
    case .rate(let count, let must, let reach):
      let rate = Double(count) / wall
      return line + "   \(Int(rate)) of \(Int(must)) / \(Int(reach)) a second"
        + verdict(-rate, -must, -reach)
    }
  }

  /// How a figure, the smaller the better, stands to the goals.
  private func verdict(_ figure: Double?, _ must: Double, _ reach: Double) -> String {
    guard let figure else { return "" }
    return figure <= reach ? "   reached" : figure <= must ? "   met" : "   MISSED"
  }

  /// Wall is what counts; work tells more where the machine is shared.
  static let heading =
    padded("medians of seconds and their ratios", 44)
    + "     wall     work      MiB    limit:     work     wall     work   must / reach"
}

func padded(_ text: String, _ width: Int) -> String {
  text + String(repeating: " ", count: max(0, width - text.count))
}

/// A number with so many digits behind the point, right-aligned.
func fixed(_ number: Double, _ digits: Int, _ width: Int = 0) -> String {
  var scale = 1
  for _ in 0..<digits { scale *= 10 }
  let scaled = Int((number * Double(scale)).rounded())
  let fraction = String(scaled % scale + scale).dropFirst()
  let text = "\(scaled / scale).\(fraction)"
  return String(repeating: " ", count: max(0, width - text.count)) + text
}
