// DraftTests.swift: subject, opening and facts that a sheet proposes.

import Testing
import UrgentAction

@testable import Sheets

private func draft(_ head: String, _ facts: String) throws -> SheetDraft {
  try sheet(paper(head: head, facts: facts)).draft
}

@Test(arguments: [
  ("KENYA: Jane EXAMPLE", "Jane Example"), ("KENYA: Jane MACHEDE", "Jane Machede"),
  ("KENYA: Omar AL-MACHEDE", "Omar al-Machede"), ("KENYA: Peter IMAGINE III", "Peter Imagine III"),
])
func namesHaveOrdinaryLetters(_ people: String, name: String) throws {
  let draft = try draft(people, "The student was arrested on 3 March.")
  #expect(draft.opening == "I am writing to you about \(name).")
  #expect(draft.subject == "\(name): Fear of torture")
}

/// Where the head names nobody, the person whom the text names most: the whole name.
/// A headline in quotation marks loses no letter of "de".
@Test func aFrenchHeadlineIsNotElided() throws {
  let text = """
    AU 900/91          4 mars 1991

    TITRE INVENTÉ D'UN EXEMPLE

    Il n'est rien de plus que ce qui est écrit ici, et il n'y a personne dans la prison.

    ACTION RECOMMANDÉE : veuillez écrire des lettres :
    - demandez aux autorités de dire ce qui est arrivé.
    """
  let found = try sheet(text)
  #expect(found.language == .french && found.draft.opening.hasPrefix("Je vous écris au sujet de \""))
}

@Test(arguments: ["Ann Faux-Nom", "Ana de la Muestra", "Omar al-Machede", "Jane Example"])
func theNameInTheTextIsWhole(_ name: String) throws {
  let text = paper(facts: "\(name) was arrested. Nothing is known of \(name) since.")
    .replacing("KENYA:  Example MWANGI, teacher", with: "KENYA").replacing("Fear of torture", with: "")
  #expect(try sheet(text).draft.opening == "I am writing to you about \(name).")
}

@Test func ofTwoPeopleNoneIsChosen() throws {
  let text = """
    URGENT ACTION
    TWO STUDENTS ARE HELD

    Ann Machede and Bo Imagine were arrested. Ann Machede was tried with Bo Imagine.

    Please write immediately:
    - Urging the authorities to free them.

    PLEASE SEND APPEALS BEFORE 9 APRIL 2013 TO:
    Minister of Examples
    Nairobi, Kenya
    """
  #expect(try sheet(text).draft.opening == "I am writing to you about \"Two students are held\".")
}

@Test(arguments: [
  "South Africans were arrested. Another South African was seen, and a third South African fled.",
  "The miners are held. An Urgent Action was out in May, and a second Urgent Action in June.",
])
func whatIsNobodysNameIsNone(_ facts: String) throws {
  #expect(try draft("KENYA", facts).opening == "I am writing to you about fear of torture.")
}

@Test(arguments: [
  "No further action is required on behalf of Otto Machede.", "Her mother thanks all who wrote.",
  "Many thanks to all who sent appeals.", "This is the final update.",
  "Members of the Urgent Action Network have written often.",
])
func whatIsSaidToWritersIsNoFact(_ sentence: String) throws {
  let draft = try draft("KENYA: Jane EXAMPLE", "She was arrested on 3 March. \(sentence)")
  #expect(draft.facts == ["She was arrested on 3 March."])
}

@Test func referencesAreNoFacts() throws {
  let draft = try draft("KENYA: Jane EXAMPLE", "She was arrested before (see also UA 12/92), in May.")
  #expect(draft.facts == ["She was arrested before, in May."])
}

@Test func aPersonForWhomNothingIsAskedIsNoSubject() throws {
  let draft = try draft(
    "KENYA: Jane EXAMPLE\n        Otto MACHEDE",
    "Otto Machede was let go. No further action is required on behalf of Otto Machede. Jane Example is held.")
  #expect(draft.subject == "Jane Example: Fear of torture")
}

@Test(arguments: [
  ("AMENAZAN A UNA MUJER Y A SU HIJO", "es", "Amenazan a una mujer y a su hijo"),
  ("WRITER U EXAMPLE ARRESTED", "en", "Writer U example arrested"),
  ("LAWYER OF A. EXAMPLE BEATEN BY A CROWD", "en", "Lawyer of A. Example beaten by a crowd"),
  ("CRAINTES D'UNE AVOCATE", "fr", "Craintes d'une avocate"),
])
func smallWordsOfHeadlinesAreSmall(_ headline: String, _ language: String, _ title: String) throws {
  let words = try sheetWords()
  #expect(
    Spelling([], prose: [], besides: [], words).title(headline, try #require(Language(language)), words)
      == title)
}

@Test(arguments: [
  ("IL CRAINT LA TORTURE", "Il craint la torture"), ("UN AVOCAT TORTURE", "Un avocat torturé"),
])
func aHeadlineHasTheAccentsOfTheText(_ headline: String, _ title: String) throws {
  let line = SheetLine(number: 1, text: "Il a été torturé.")
  let spelling = Spelling([line], prose: [], besides: [], try sheetWords())
  #expect(spelling.title(headline, .french, try sheetWords()) == title)
}

@Test func aLetterAmongNamesIsAName() throws {
  let words = try sheetWords()
  let line = SheetLine(number: 1, text: "John A Sample was held without a lawyer.")
  let spelling = Spelling([line], prose: [], besides: [], words)
  #expect(
    spelling.title("JOHN A SAMPLE HELD WITHOUT A LAWYER", .english, words)
      == "John A Sample held without a lawyer")
}

@Test func aHeadlineInCapitalsIsWrittenAsGermanDoes() throws {
  let words = try sheetWords()
  #expect(
    Spelling([], prose: [], besides: [], words).title("ANWALT MIT DEM TOD BEDROHT", .german, words)
      == "Anwalt mit dem Tod bedroht")
}
