// Cast.swift: who was named in the points of an appeal, so that every pronoun can be asked whom it means.

/// The persons whom the points of an appeal have named so far, the reader among them.
///
/// One cast goes through the whole list: what a point names is known to the points behind it. "She" can mean only a
/// woman or somebody of whom nothing is known; a pronoun that is kept tells who he is to whom it belongs.
struct Cast {
  /// Somebody who was named.
  struct Person {
    var isReader = false
    /// Whether the sentence speaks to the reader, and does not only name him.
    var isTold = false
    /// The words of his title: "the President".
    var title: [PointText.Word] = []
    var names: [String] = []
    /// A man, a woman, or not known.
    var number = PointReader.Number.one
    /// Whether only what the letter says before its points has named him.
    var isBefore = false
    /// Which sentence named him last.
    var sentence: Int
  }

  let words: PointWords
  var titles: ReaderTitles
  /// Which pronouns mean the reader where he is spoken of as one person.
  var reader: PointReader.Number
  /// The other readers of the points: a man, a woman, or not known.
  var others: [(titles: ReaderTitles, number: PointReader.Number)] = []
  /// Those who were named, in the order in which they were named last.
  var persons: [Person] = []
  /// The sentence that is read, and the first of its point.
  private(set) var (sentence, point) = (0, 0)
  /// The first sentence of the point before.
  private var pointBefore = 0
  /// The last sentence that speaks to the reader, and the party that was named last: "the rebels", "the Chinese
  /// government".
  var (told, party): (Int, (name: [PointText.Word], isMany: Bool, sentence: Int)?) = (0, nil)
  /// Who was asked last, where that was not the reader: "the President".
  var asked: [PointText.Word]? { didSet { (isGuess, askedSentence) = (false, sentence) } }
  private(set) var askedSentence = 0
  /// Whether it is only likely that he was.
  var isGuess = false
  /// The many who were asked before the reader was, who is called by a word for one: "the rebels".
  var askedMany: [PointText.Word]?
  /// Whether the sentence has named a body to which the reader belongs: "its" may be that of the Commission.
  var hasReadersBody = false
  /// The names of those for whom the letter is.
  var listed: Set<[String]> = []
  /// Whether persons or things were named that "they" can mean.
  var hasMany = false
  /// The words of the sentence that was read last.
  var lastWords: [PointText.Word] = []

  init(_ words: PointWords, _ titles: ReaderTitles, reader: PointReader.Number) {
    (self.words, self.titles, self.reader) = (words, titles, reader)
  }

  /// Begins a sentence, of a further point or of the same.
  mutating func begin(ofPoint isFirst: Bool) {
    sentence += 1
    if isFirst { (pointBefore, point, lastWords) = (point, sentence, []) }
    hasReadersBody = false
  }

  // MARK: - Whom a pronoun can mean

  /// Whether a pronoun can mean somebody who is not the reader.
  func hasOther(_ pronoun: String) -> Bool { persons.contains { fits($0, pronoun) } }

  /// Whether the points have named the reader as one person; or nobody else in office behind him.
  var namesReader: Bool { persons.contains(where: \.isReader) }
  var lastOfficerIsReader: Bool { persons.last { $0.isReader || !$0.title.isEmpty }?.isReader ?? false }

  /// The last one named who is the reader, or whose title has some word: "the Minister of Defence", not "the Prime
  /// Minister".
  func lastNamed(_ word: String) -> Person? {
    persons.last { person in
      let title = titles.titleWords(person.title.map(\.plain))
      return person.isReader
        || !person.isBefore && title.contains(word) && !title.contains { words.contains($0, in: .lesser) }
    }
  }

  /// Whether men or women were named, and none whom a pronoun can mean but by an office of which nothing else is known.
  func hasNobody(_ pronoun: String) -> Bool {
    let number = PointReader.Number(of: pronoun) == .man ? PointReader.Number.woman : .man
    return persons.contains { $0.number == number && !$0.isReader && $0.title.isEmpty }
      && !persons.contains {
        fits($0, pronoun)
          && ($0.number != .one || $0.title.isEmpty && !$0.isBefore || $0.sentence == sentence)
      }
  }

  /// Whom an asked "him", "them" or "it" may mean but the reader: "the President" or "the rebels", of whom the point or
  /// the one before it has spoken.
  func other(_ pronoun: String) -> [PointText.Word]? {
    guard pronoun == "him" || pronoun == "her" else {
      guard ["them", "it"].contains(pronoun), let party,
        party.sentence > told || party.sentence == told && isCertain(party.name, "it"),
        party.sentence >= min(point, sentence - 1)
      else { return nil }
      return party.isMany == (pronoun == "them") ? party.name : nil
    }
    // He who is told is rather meant than whom the point before names, and he who is named last than who was before.
    let own = persons.last { $0.isReader && $0.number.canBe(pronoun) }
    let first = own.map { $0.isTold ? $0.sentence + 1 : $0.sentence } ?? 0
    let named = persons.filter {
      !$0.title.isEmpty && fits($0, pronoun)
        && ($0.sentence >= point
          || $0.sentence >= (sentence == point ? pointBefore : sentence - 1) && $0.sentence >= first
            && $0.names.isEmpty)
    }.map(\.title)
    return asked.flatMap { asked in
      asked.contains { $0.plain == "and" } || !named.contains { Self.isSame(asked, $0) } ? nil : asked
    } ?? named.last
  }

  /// Whether somebody in office whom some words name can be a man, or a woman, as a pronoun says.
  func canBe(_ title: [PointText.Word], _ pronoun: String) -> Bool {
    persons.last { $0.title.map(\.plain) == title.map(\.plain) }.map { fits($0, pronoun) } ?? true
  }

  /// Whether a pronoun means him in office whom some words name: he was asked last, or is named alone, in the point or,
  /// where the reader cannot be meant, in the sentence before.
  func isCertain(_ title: [PointText.Word], _ pronoun: String) -> Bool {
    if pronoun == "it" || pronoun == "them" {
      return title.contains { words.contains($0.plain, in: .governing) }
    }
    let officers = persons.filter {
      $0.isReader ? $0.number.canBe(pronoun) : !$0.title.isEmpty && fits($0, pronoun)
    }
    let isAsked = !isGuess && asked.map { Self.isSame($0, title) } ?? false
    guard let last = officers.last(where: { !$0.isReader }), isAsked || Self.isSame(last.title, title) else {
      return false
    }
    let first = isAsked ? askedSentence : reader.canBe(pronoun) ? point : sentence - 1
    // Who is asked is rather meant than another whom the same sentence names.
    return (isAsked || last.sentence >= first && title.contains(where: \.isCapitalised))
      && officers.allSatisfy {
        $0.sentence < first
          || !$0.isReader && (Self.isSame($0.title, title) || isAsked && $0.sentence == first)
      }
  }

  /// Whether one of two titles is the beginning of the other: "the head" of "the head of the colony".
  private static func isSame(_ one: [PointText.Word], _ other: [PointText.Word]) -> Bool {
    zip(one, other).allSatisfy { $0.plain == $1.plain }
  }

  /// Whether somebody in office was named whom a pronoun can mean, and who is not the reader.
  func hasOfficer(_ pronoun: String) -> Bool { persons.contains { !$0.title.isEmpty && fits($0, pronoun) } }

  func fits(_ person: Person, _ pronoun: String) -> Bool {
    !person.isReader && (pronoun.hasPrefix("the") || person.number.canBe(pronoun))
  }

  /// A pronoun means somebody else than the reader.
  mutating func keep(_ pronoun: String) {
    let number = PointReader.Number(of: pronoun)
    // Rather a prisoner than a person in office, rather one of the sentence, and with a name than "a doctor".
    let rank = { [sentence] (person: Person) in
      !person.title.isEmpty ? 0 : person.sentence < sentence ? 1 : person.names.isEmpty ? 2 : 3
    }
    let fitting = persons.indices.filter { fits(persons[$0], pronoun) }
    guard let place = fitting.reversed().max(by: { rank(persons[$0]) < rank(persons[$1]) }) else {
      return persons.insert(Person(number: number, sentence: sentence), at: 0)
    }
    // "Ana Belo and Sam Ruiz": he may be either.
    let isEither = fitting.contains {
      $0 != place && persons[$0].sentence == persons[place].sentence && persons[$0].title.isEmpty
    }
    if isEither, persons[place].number == .one {
      return persons.insert(Person(number: number, sentence: sentence), at: place + 1)
    }
    (persons[place].number, persons[place].sentence, persons[place].isBefore) = (number, sentence, false)
  }
}
