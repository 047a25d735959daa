// GuideSheet.swift: an action sheet that the guide has read, until its action is written.

import Files
import JSONText
import Sheets
import UrgentAction

/// The action of a sheet, with the drafts that a person makes his own.
struct GuideSheet {
  private(set) var sheet: Sheet
  /// The file that was read.
  let source: String
  /// The action file: beside the sheet, unless the person names another.
  var path: String
  private(set) var action: JSONTree

  init(_ sheet: Sheet, from source: String) {
    (self.sheet, self.source) = (sheet, source)
    action = ImportCommand.action(of: sheet, source)
    let folder = source.lastIndex(of: "/").map { String(source[...$0]) } ?? ""
    path = "\(folder)\(action["id"]?.text ?? "action").json"
  }

  var bytes: [UInt8] { action.formatted() }

  /// Whether a word names a file that is not an action file.
  static func isSheet(_ word: String) -> Bool {
    guard !word.hasSuffix(".json"), pathKind(word) == .file, let bytes = try? readFile(word, limit: 4 << 20)
    else { return false }
    return bytes.first { $0 > 0x20 } != UInt8(ascii: "{")
  }

  /// Takes the day of issue that a person knows.
  mutating func take(issued day: CalendarDay) {
    sheet.take(issued: day)
    let doubt = sheet.edition(source: "")["doubt"]
    change { edition in
      edition["issued"] = .string("\(day)")
      edition = edition.without("doubt")
      if let doubt { edition["doubt"] = doubt }
    }
  }

  // MARK: - Drafts

  /// A text that the program proposes.
  struct Proposal {
    let draft: Draft
    var paragraphs: [String]
  }

  /// The proposals, in the order of the letter.
  var proposals: [Proposal] {
    let names = Set(edition?["drafts"]?.elements.compactMap(\.text) ?? [])
    return Draft.allCases.filter { names.contains($0.rawValue) }.map { draft in
      let value = edition?[draft.rawValue]?[sheet.language.code]
      let paragraphs = value?.text.map { [$0] } ?? value?.elements.compactMap(\.text) ?? []
      return Proposal(draft: draft, paragraphs: paragraphs)
    }
  }

  /// Puts a person's own text in the place of a draft.
  mutating func reword(_ draft: Draft, _ text: String) {
    let value: JSONTree = draft == .facts ? .strings([text]) : .string(text)
    let language = sheet.language.code
    change { $0[draft.rawValue] = .object([.init(language, value)]) }
  }

  /// Gives a point a person's own sentence, which settles what was doubtful about it; nil leaves the point out.
  mutating func word(_ point: String, ofAppeal number: Int, as text: String?) {
    let language = sheet.language.code
    change { edition in
      var appeals = edition["appeals"]?.elements ?? []
      guard appeals.indices.contains(number) else { return }
      let points = (appeals[number]["points"]?.elements ?? []).compactMap { value -> JSONTree? in
        guard value["id"]?.text == point else { return value }
        guard let text else { return nil }
        var value = value.without("doubt")
        value["sentence"] = .object([.init(language, .string(text))])
        return value
      }
      appeals[number]["points"] = .list(points)
      edition["appeals"] = .list(appeals)
    }
  }

  /// The sheet with its drafts as the person's own words: they are marked as drafts no more.
  var accepted: GuideSheet {
    var sheet = self
    sheet.change { $0["drafts"] = .list([]) }
    return sheet
  }

  private var edition: JSONTree? { action["editions"]?.elements.first }

  private mutating func change(_ body: (inout JSONTree) -> Void) {
    guard var edition else { return }
    body(&edition)
    action["editions"] = .list([edition])
  }
}
