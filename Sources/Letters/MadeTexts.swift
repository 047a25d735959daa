// MadeTexts.swift: what is made where an action file gives nothing: subject, opening, salutation.

import SourceText
public import UrgentAction
import World

extension Composer {
  /// The addressee with the rank that his title says, where the file gives none.
  public func ranked(_ addressee: Addressee) throws -> Addressee {
    var ranked = addressee
    var isStyled = addressee.rank == .monarch
    if addressee.rank == .unknown {
      let greeting = try greeting(of: addressee, .abroad)
      (ranked.rank, isStyled) = (greeting.rank, greeting.isStyled || greeting.rank == .monarch)
      ranked.isRankGuessed = true
    }
    // A king is no Mr, nor is a General.
    if let name = addressee.holder?.name, let line = addressee.nameLine,
      line.split(separator: " ").dropFirst().map(String.init).joined(separator: " ") == name,
      try HolderName(line, in: language, files).gender != .unknown
    {
      let own = try HolderName(name, in: language, files)
      if isStyled || !name.hasPrefix(own.plain) || own.hasDegree && language == .english {
        ranked.nameLine = name
      }
    }
    return ranked
  }

  /// A name as an address has it: with the courtesy title of whom the greeting calls a man or a woman, where none is there.
  public func nameLine(_ name: String, _ gender: Gender) throws -> String {
    let known = try HolderName(name, in: language, files)
    guard known.gender == .unknown, known.leading.isEmpty,
      let title = try Honorifics(files, language: language)[gender]
    else { return name }
    return "\(title) \(name)"
  }

  /// Whether a text that ought to be an office is a line of an address: "10 Downing Street"; "1st Lord of the Treasury" and
  /// "Chief of the Road Police" are none.
  public func isAddressLine(_ office: String) throws -> Bool {
    guard try offices.kind(of: office) == nil else { return false }
    let isNumbered = office.prefix { $0 != " " && $0 != "," }.allSatisfy(\.isNumber)
    return try isNumbered
      || NameWords(files).place(named: office) == .street
        && (office.last?.isNumber == true || !offices.hasJoint(office))
  }

  /// The pair of salutation and closing.
  func salutation(of request: LetterRequest) throws -> Salutation {
    let addressee = request.addressee
    // Whom the sender names comes with a greeting already.
    let isSenders = addressee.provenance.confidence == .sender
    let isUnranked = addressee.rank == .unknown || addressee.isRankGuessed
    let mayGuess = addressee.isWrittenOut || isUnranked && !isSenders
    return try phrases.salutation(
      for: addressee, onSheet: request.sheetSalutation[language],
      guess: mayGuess ? try greeting(of: addressee, .abroad) : nil, language: language, layout: request.layout
    )
  }

  /// The pair for somebody of whom no source gives a salutation.
  public func salutation(guessedFor addressee: Addressee) throws -> Salutation {
    try phrases.salutation(
      for: addressee, onSheet: nil, guess: try greeting(of: addressee, .abroad), language: language,
      layout: Layout(for: nil))
  }

  /// Says that a salutation is a guess, and from what.
  func guessWarning(_ salutation: Salutation, of addressee: Addressee) -> [String] {
    guard salutation.isGuess else { return [] }
    let isRanked = addressee.rank != .unknown && !addressee.isRankGuessed
    let from =
      !addressee.office.isEmpty
      ? "'\(addressee.office)'"
      : isRanked ? "the rank '\(addressee.rank.rawValue)'" : "'\(addressee.holder?.name ?? addressee.id)'"
    let place = addressee.isWrittenOut ? "the action file" : "the directory's file of '\(addressee.id)'"
    return [
      "the salutation '\(salutation.opening)' is a guess from \(from): see whether it is right, or write \"salutation\""
        + " in \(place)"
    ]
  }

  /// What does not fit together of somebody who is written out and has a salutation, which may be `two`.
  public func doubts(
    of addressee: Addressee, greetedWith salutation: String? = nil, two: String? = nil
  ) throws -> [String] {
    guard addressee.isWrittenOut else { return [] }
    var doubts = addressee.linesSaidTwice.map {
      "'\($0)' would stand twice in the address: see which line to take out"
    }
    if let two { doubts.append("'\(two)' are two salutations: keep the one that fits") }
    if let salutation, try isForOther(salutation, than: addressee) {
      let name = addressee.nameLine ?? addressee.holder?.name ?? ""
      let sex = addressee.holder.map { $0.gender == .unknown ? "" : " (\($0.gender.rawValue))" } ?? ""
      doubts.append("'\(salutation)' does not greet '\(name)'\(sex): see which is right")
    }
    guard let gender = addressee.holder?.gender, gender != .unknown else { return doubts }
    let named = try HolderName(addressee.nameLine ?? "", in: language, files).gender
    // A woman may have a title in the form for men, as "la ministro" has; in German she has hers.
    let office = try offices.kind(of: addressee.office)
    let isOfOne = office?.gender == .female || office?.language == .german && language == .german
    let titled = isOfOne && office?.gender != .unknown ? office?.gender ?? gender : gender
    if named != .unknown && named != gender || titled != gender {
      doubts.append(
        "\"gender\" is \(gender.rawValue), which '\(titled == gender ? addressee.nameLine ?? "" : addressee.office)' is not"
      )
    }
    return doubts
  }

  /// Whether a greeting is for a man in a letter to a woman, or for one of two: "Dear Mr President" to "Mrs Example".
  private func isForOther(_ greeting: String, than addressee: Addressee) throws -> Bool {
    let words = try NameWords(files)
    func genders(_ text: String) -> Set<Gender> {
      Set(text.split { $0 == " " || $0 == "," || $0 == "/" }.map { words.gender(addressedAs: String($0)) })
        .subtracting([.unknown])
    }
    var named = genders(addressee.nameLine ?? "")
    if named.isEmpty, let gender = addressee.holder?.gender, gender != .unknown { named = [gender] }
    let greeted = genders(greeting)
    return !greeted.isEmpty && !greeted.isSuperset(of: named)
  }

  /// Says that the title of somebody who is written out may be in another language than the letter.
  func titleWarning(of addressee: Addressee, _ request: LetterRequest) throws -> [String] {
    let office = addressee.office
    // A plain title may be in any language.
    let isPlain = addressee.titles.keys.elementsEqual([.english])
    guard !addressee.titles.isEmpty, addressee.titles[language] == nil,
      try !isPlain || offices.hasForeignJoint(office)
        || offices.kind(of: office).map({ !$0.languages.contains(language) })
          ?? !request.isOnlyWritten(in: language)
    else { return [] }
    return [
      "the office '\(office)' may be in another language: add \"title\": { \"\(language)\": \"...\" } in the action file"
    ]
  }

  /// The title, with the people whom it does not name; in other languages than the title's the people alone.
  func madeSubject(_ request: LetterRequest) throws -> String? {
    let title = request.action.title.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let people = request.edition.people.map(\.name)
    let unnamed = people.filter { title.firstPlace(of: $0) == nil }
    if language == .english, !title.isEmpty {
      return unnamed.isEmpty || request.readyLetter(in: language) != nil
        ? title : "\(title): \(try phrases.enumeration(unnamed))"
    }
    if request.readyLetter(in: language) != nil, !title.isEmpty { return title }
    return people.isEmpty ? nil : try phrases.enumeration(people)
  }

  /// The opening of the action file, else one that says no more than people or title.
  func opening(_ request: LetterRequest, _ composed: inout ComposedBody) throws -> String {
    if let given = request.appeal.opening[language] ?? request.edition.opening[language] {
      if given.utf8.prefix(60).contains(where: { ",:!".utf8.contains($0) }) {
        composed.warnings += try frameWarnings(of: [given])
      }
      return phrases.about.beginning(given)
    }
    let people = request.edition.people.map(\.name)
    let title = request.action.title.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    var made: String?
    if !people.isEmpty {
      made = phrases.optionalLabel("openingForPeople")?.exchanging(
        "{{people}}", for: try phrases.enumeration(people))
    } else if !title.isEmpty {
      made = phrases.optionalLabel("openingForTitle")?.exchanging("{{title}}", for: title)
    }
    guard let made else {
      throw LetterError(
        "\(request.action.name) has no opening in the language '\(language)'",
        hint: "add it under \"opening\" in the action file, or choose another --language")
    }
    composed.notes.append("the action has no opening: the letter begins with '\(made)'")
    return made
  }
}

extension Phrases {
  /// Names in a sentence, the first four of them.
  func enumeration(_ names: [String]) throws -> String {
    guard names.count > 1, let last = names.last else { return names.first ?? "" }
    if names.count > 4 { return names.prefix(3).joined(separator: ", ") + " " + (try label("andOthers")) }
    var and = try label("and")
    // "Ana e Isabel", but "Ana y Iago".
    if let other = optionalLabel("andBeforeI") {
      let sound = last.lowercased().drop { $0 == "h" }
      let isDiphthong = sound.dropFirst().first.map { "aeouáéóú".contains($0) } ?? false
      if let vowel = sound.first, "ií".contains(vowel), !isDiphthong { and = other }
    }
    return names.dropLast().joined(separator: ", ") + " \(and) \(last)"
  }
}
