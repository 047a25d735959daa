// LetterMakers.swift: the ways to make a letter that are compared.

import Mustache

/// One way to make letters. What does not depend on the supporter is prepared when it is created.
protocol LetterMaker {
  /// Makes one letter and gives its length in bytes.
  mutating func make(supporter: Int, addressee: Int) throws -> Int
  /// The last letter.
  var letter: [UInt8] { get }
}

/// A template compiled for all letters; a row for each addressee, into which a supporter's cells are put.
final class CompiledLetters: LetterMaker {
  private let template: CompiledTemplate
  private let store: RowStore
  private let supporters: [[Cell]]
  private let slots: [Int]
  private var rows: [[Cell]]
  private var output = OutputBuffer()

  init(_ text: Template, _ escaping: Escaping, _ data: LetterData) throws {
    template = try text.compiled(for: LetterTemplates.shape, escaping: escaping)
    let layout = template.layout
    var store = RowStore()
    rows = data.addressees.map { store.add($0.value, as: layout) }
    supporters = data.supporters.map { fields in fields.map { store.add($0) } }
    slots = LetterData.supporterFields.compactMap(layout.slot)
    self.store = store
  }

  func make(supporter: Int, addressee: Int) -> Int {
    output.removeAll()
    for (field, slot) in slots.enumerated() { rows[addressee][slot] = supporters[supporter][field] }
    template.render(rows[addressee], from: store, to: &output)
    return output.count
  }

  var letter: [UInt8] { output.bytes }
}

/// A template specialised for each addressee; a supporter's cells are the row.
final class SpecialisedLetters: LetterMaker {
  private let forms: [SpecialisedTemplate]
  private let store: RowStore
  private let supporters: [[Cell]]
  private var output = OutputBuffer()

  init(_ text: Template, _ escaping: Escaping, _ data: LetterData) throws {
    forms = try data.addressees.map {
      try text.specialised(
        knowing: $0.value, leaving: LetterData.supporterFields, escaping: escaping, missing: .empty)
    }
    var store = RowStore()
    supporters = data.supporters.map { fields in fields.map { store.add($0) } }
    self.store = store
  }

  func make(supporter: Int, addressee: Int) -> Int {
    output.removeAll()
    forms[addressee].render(supporters[supporter], from: store, to: &output)
    return output.count
  }

  var letter: [UInt8] { output.bytes }
}

/// Nested values: the supporter's are merged into the addressee's for each letter.
final class LettersFromValues: LetterMaker {
  private let template: Template
  private let escaping: Escaping
  private let supporters: [[String: Value]]
  private let addressees: [[String: Value]]
  private(set) var letter: [UInt8] = []

  init(_ text: Template, _ escaping: Escaping, _ data: LetterData) {
    (template, self.escaping) = (text, escaping)
    supporters = data.supporters.map { fields in
      LetterData.members(Dictionary(uniqueKeysWithValues: zip(LetterData.supporterFields, fields)), [:])
    }
    addressees = data.addressees.map { LetterData.members($0.fields, $0.lists) }
  }

  func make(supporter: Int, addressee: Int) throws -> Int {
    letter.removeAll(keepingCapacity: true)
    let members = addressees[addressee].merging(supporters[supporter]) { _, last in last }
    try template.render(.object(members), escaping: escaping, to: &letter)
    return letter.count
  }
}

extension LetterData {
  /// Dotted names as nested objects; lists as objects with a text each; empty texts left out.
  static func members(_ fields: [String: String], _ lists: [String: [String]]) -> [String: Value] {
    var members: [String: Value] = [:]
    func put(_ name: String, _ value: Value) {
      let parts = name.split(separator: ".").map(String.init)
      guard parts.count == 2 else { return members[name] = value }
      guard case .object(var inner) = members[parts[0]] ?? .object([:]) else { return }
      inner[parts[1]] = value
      members[parts[0]] = .object(inner)
    }
    for (name, text) in fields where !text.isEmpty { put(name, .text(text)) }
    for (name, texts) in lists { put(name, .list(texts.map { .object(["text": .text($0)]) })) }
    return members
  }
}

extension LetterData.Addressee {
  var value: Value { .object(LetterData.members(fields, lists)) }
}
