// PreparedKinds.swift: the letters of each kind, prepared for one thread of a run.

import Letters
import UrgentAction

/// Prepares the letters of a kind when the first row needs them: each thread has forms of its own, so that threads do
/// not count references to the same ones.
struct PreparedKinds {
  /// What names and lists need of a letter as bytes.
  struct Entry {
    /// `-premier.pdf`, behind the sender's number.
    var nameEnd: String
    /// What stands in the manifest between the row's id and the number in the file's name.
    var manifestStart: [UInt8]
    /// What stands in the manifest behind the number in the file's name.
    var manifestEnd: [UInt8]
  }

  /// The letters of a kind; what is in the same place of each list belongs to one letter.
  struct Kind {
    /// The letters in their format, and what their bodies say, with the numbers of the addressees.
    var forms: [any LetterForm] = []
    var bodies: [(addressee: Int, words: LetterBodyWords)] = []
    var entries: [Entry] = []
    /// The letters in their format together; nil until they have been prepared.
    var set: (any LetterSet)?
  }

  private let run: BatchRun
  private let addressees: Range<Int>
  /// By number; an empty one where the kind has not been met.
  private var kinds: [Kind] = []

  init(_ run: BatchRun, _ addressees: Range<Int>) { (self.run, self.addressees) = (run, addressees) }

  /// A kind that has been prepared.
  subscript(kind: Int) -> Kind { _read { yield kinds[kind] } }

  mutating func prepare(_ kind: Int) throws {
    if kind < kinds.count, !kinds[kind].forms.isEmpty { return }
    while kinds.count <= kind { kinds.append(Kind()) }
    let all = run.plan.kinds.kinds[kind].letters
    for (addressee, letter) in zip(addressees, all[addressees]) where !letter.isAbsent {
      // To senders in two countries an addressee's letters are often alike.
      let known = kinds.compactMap { kind in
        kind.bodies.firstIndex { $0.addressee == addressee }.map { kind.forms[$0] }
      }
      kinds[kind].forms.append(try run.plan.job.writer.form(for: letter.letter, like: known))
      kinds[kind].bodies.append((addressee, letter.body))
      kinds[kind].entries.append(entry(of: letter))
    }
    let set = run.plan.job.writer.set(
      of: kinds[kind].forms, separator: run.separator ?? [], like: kinds.compactMap(\.set))
    if case .objects(_, let isText) = run.output.letters {
      kinds[kind].set = LetterObject(isText: isText).escaped(set)
    } else {
      kinds[kind].set = set
    }
  }

  private func entry(of letter: BatchLetter) -> Entry {
    let job = run.plan.job
    let ending = "-\(letter.addressee).\(job.fileExtension)"
    let tail = ",\(letter.channel.rawValue),\(job.day),\(letter.state.name)\r\n"
    let (start, end) =
      switch run.output.letters {
      case .files(_, let folder, _): (",\(job.action),\(letter.addressee),\(folder)/", ending + tail)
      case .document: (",\(job.action),\(letter.addressee),", tail)
      case .objects: (String(decoding: LetterObject.start(letter, day: "\(job.day)"), as: UTF8.self), "")
      }
    return Entry(nameEnd: ending, manifestStart: Array(start.utf8), manifestEnd: Array(end.utf8))
  }
}
