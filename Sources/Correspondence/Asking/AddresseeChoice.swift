// AddresseeChoice.swift: which of an action's addressees a letter is for.

public import AddresseeDirectory
import SourceText
public import UrgentAction

/// An addressee of an edition, with the appeal that is made to it.
public struct AddresseeChoice: Sendable {
  var appeal: Appeal
  public var reference: AddresseeReference
  /// Whether the sheet names nobody for the appeal and the directory's holder is written to instead.
  var isSuggested = false

  /// Whether only the sender can say who it is.
  public var isNamedBySender: Bool { reference.isNamedBySender }

  /// All addressees whom the sheet names, in its order.
  static func all(of edition: Edition) -> [AddresseeChoice] {
    edition.appeals.flatMap { appeal in
      appeal.addressees.map { AddresseeChoice(appeal: appeal, reference: $0) }
    }
  }

  /// The holders whom the directory knows for appeals for which the sheet names nobody, in its order.
  static func suggested(in edition: Edition) -> [AddresseeChoice] {
    edition.appeals.flatMap { appeal in
      appeal.suggestedAddressees.map { AddresseeChoice(appeal: appeal, reference: $0, isSuggested: true) }
    }
  }

  /// No action has so many addressees, and no office so long a name (in bytes).
  private static let (mostWords, longestWord) = (500, 400)

  /// The addressees that words such as `premier,jilin-governor` mean, in the order of the words.
  ///
  /// - Throws: a request error, for a word that means none of the edition's addressees or several of them.
  public static func named(_ words: String, in edition: Edition, _ directory: Directory) throws(DeskError)
    -> [AddresseeChoice]
  {
    let known = all(of: edition) + suggested(in: edition)
    var chosen: [AddresseeChoice] = []
    let wanted = words.split(separator: ",").map { $0.trimmed }.filter { !$0.isEmpty }
    guard wanted.count <= mostWords, wanted.allSatisfy({ $0.utf8.count <= longestWord }) else {
      throw DeskError(
        .request, "--to names more than \(mostWords) addressees, or one in more than \(longestWord) letters",
        hint: "write --to premier, or --all")
    }
    for word in wanted {
      // An id, with or without its state, is found without reading the directory.
      let same = known.filter { withoutState($0.reference.id) == word }
      let exact = known.first { $0.reference.id == word } ?? (same.count == 1 ? same.first : nil)
      let choice = if let exact { exact } else { try match(word, known, directory) }
      if !chosen.contains(where: { $0.reference.id == choice.reference.id }) { chosen.append(choice) }
    }
    guard !chosen.isEmpty else {
      throw DeskError(.request, "--to names nobody", hint: "write --to premier, or --all")
    }
    return chosen
  }

  /// What files are named by each addressee, every one once: the id without its state, where that is enough; else the
  /// id, and for a second letter to the same addressee the appeal too.
  static func fileNames(of choices: [AddresseeChoice]) -> [String] {
    let ids = choices.map(\.reference.id)
    let names = ids.map { withoutState($0) ?? $0 }
    return choices.indices.map { index in
      if names.count(where: { $0 == names[index] }) == 1 { return names[index] }
      return ids.count { $0 == ids[index] } == 1 ? ids[index] : "\(ids[index])-\(choices[index].appeal.id)"
    }
  }

  /// The only addressee whose title, name or id has all the words of a text, such as `karimov` or `general procurator`.
  ///
  /// - Throws: a request error, when several have them.
  private static func byWords(_ text: String, _ known: [AddresseeChoice]) throws(DeskError)
    -> AddresseeChoice?
  {
    let wanted = Set(words(text))
    guard !wanted.isEmpty else { return nil }
    let found = known.filter { wanted.isSubset(of: $0.words) }
    guard found.count > 1 else { return found.first }
    let ids = found.map(\.reference.id).joined(separator: ", ")
    throw DeskError(.request, "'\(text)' means more than one addressee", hint: "choose one of \(ids)")
  }

  /// The words that the addressee answers to.
  private var words: Set<String> {
    var texts = [reference.id]
    switch reference.target {
    case .written(let addressee):
      texts += [addressee.office] + addressee.furtherTitles + [addressee.nameLine ?? ""]
    case .post, .namedBySender:
      texts += [reference.printed?.office ?? "", reference.printed?.nameLine ?? ""]
    }
    return Set(texts.flatMap(Self.words))
  }

  private static func words(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map { plainName(String($0)) }
  }

  private static func match(
    _ word: String, _ known: [AddresseeChoice], _ directory: Directory
  ) throws(DeskError) -> AddresseeChoice {
    let ids = known.map(\.reference.id)
    do {
      let id = try directory.postID(matching: word, among: ids)
      if let choice = known.first(where: { $0.reference.id == id }) { return choice }
    } catch {
      if error.kind != .unknownPost { throw DeskError(error.kind == .ambiguous ? .request : .badData, error) }
    }
    if let choice = try byWords(word, known) { return choice }
    if (try? directory.postID(matching: word)) != nil {
      throw DeskError(
        .request, "the action has no appeal to '\(word)'",
        hint: "its addressees are \(ids.joined(separator: ", "))")
    }
    guard !ids.isEmpty else {
      throw DeskError(
        .request, "the action names nobody to write to",
        hint: "add an addressee; where the sender names it: { \"senderNames\": \"own-government\" }")
    }
    throw DeskError(unknown: "addressee", word, known: ids + ids.compactMap(withoutState))
  }
}

/// An id as people type it: `premier` for `cn-premier`; nil for an id that begins with no state.
public func withoutState(_ id: String) -> String? {
  let parts = id.split(separator: "-", maxSplits: 1)
  return parts.count == 2 && parts[0].count == 2 ? String(parts[1]) : nil
}
