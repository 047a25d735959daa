// ReaderVoiceTests.swift: points in other languages than English that speak of their reader, or ask what he cannot do.

import TestSupport
import Testing
import UrgentAction

private let minister = [
  "fr": "Ministre de la Justice", "es": "Ministra de Justicia", "de": "Justizministerin von Talua",
]

/// Whether a point is asked about in a letter to Ana Lind, or to another.
private func isDoubted(
  _ text: String, _ code: String, office: String? = nil, _ gender: Gender = .female,
  _ part: PointReader.Part = .asked
) throws -> Bool {
  let language = try #require(Language(code))
  let reader = PointReader(
    name: "Ana Lind", office: office ?? minister[code] ?? "", gender: gender, part: part, authority: "")
  return try Point(id: "a", text: [language: text])
    .writtenDoubt(in: language, PointVoice(ownTemplates, language), for: reader) != nil
}

@Test(arguments: [
  ("fr", "Je demande au Ministre de libérer Sam Belo.", true), ("fr", "Le Ministre doit agir.", true),
  ("fr", "Je prie Mme Lind de libérer Sam Belo.", true),
  ("fr", "Je remercie la Ministre de sa réponse.", true),
  ("fr", "Je vous prie, Madame la Ministre, de libérer Sam Belo.", false),
  ("fr", "Je vous demande d'intervenir auprès du ministre de la Défense.", false),
  ("es", "Ruego a la Ministra que retire los cargos.", true), ("es", "La Ministra debe actuar.", true),
  ("es", "Le pido que hable con la Ministra de Salud.", false),
  ("es", "Le ruego, señora Ministra, que actúe.", false),
  ("de", "Ich fordere die Ministerin auf, Sam Belo freizulassen.", true),
  ("de", "Ich danke der Ministerin für ihre Antwort.", true),
  ("de", "Ich bitte Ministerin Lind, zu handeln.", true),
  ("de", "Ich bitte Sie, bei der Innenministerin nachzufragen.", false),
  ("de", "Ich bitte Sie, Frau Ministerin, zu handeln.", false),
  ("de", "Ich bitte Sie, mit dem Ministerpräsidenten zu sprechen.", false),
])
func theReadersOfficeIsAskedAbout(_ code: String, _ text: String, _ expected: Bool) throws {
  #expect(try isDoubted(text, code) == expected)
}

@Test(arguments: [
  ("de", "Direktor des Gefängnisses Oru", "Ich bitte den Gefängnisdirektor, sie zu verlegen.", true),
  ("de", "Direktor des Gefängnisses Oru", "Ich bitte Sie, den Schuldirektor zu hören.", false),
  ("de", "Präsident der Republik Talua", "Der Präsident soll handeln.", true),
  (
    "de", "Präsident der Republik Talua", "Ich bitte Sie, mit dem Präsidenten des Gerichts zu sprechen.",
    false
  ),
  ("fr", "Président de la République", "Je vous prie de saisir le président du tribunal.", false),
  ("fr", "Président de la République", "Je prie le Président d'agir.", true),
  ("fr", "Premier ministre de Talua", "Le Premier ministre doit agir.", true),
  ("fr", "Premier ministre de Talua", "Le premier procès doit être rouvert.", false),
  ("fr", "Roi de Talua", "Je prie Sa Majesté de gracier Sam Belo.", true),
  ("fr", "Roi de Talua", "Je prie Votre Majesté de gracier Sam Belo.", false),
])
func soIsAnOfficeOfSeveralWords(_ code: String, _ office: String, _ text: String, _ expected: Bool) throws {
  #expect(try isDoubted(text, code, office: office, .unknown) == expected)
}

@Test(arguments: [
  ("fr", "Libérez immédiatement Sam Belo.", true), ("fr", "Je vous demande de libérer Sam Belo.", true),
  ("fr", "Je vous saurais gré de transmettre ma préoccupation à votre gouvernement.", false),
  ("fr", "Je vous remercie de votre attention.", false),
  ("es", "Libere a Sam Belo.", true), ("es", "Le pido que libere a Sam Belo.", true),
  ("es", "Le ruego que transmita mi preocupación a su gobierno.", false),
  ("es", "Yadira Leal fue detenida el 4 de mayo.", false),
  ("de", "Lassen Sie Sam Belo frei.", true), ("de", "Ich fordere Sie auf, Sam Belo freizulassen.", true),
  ("de", "Bitte leiten Sie meine Sorge weiter.", false), ("de", "Ich danke Ihnen für Ihre Antwort.", false),
  ("fr", "Je vous prie d'exhorter votre président à le libérer.", false),
  ("es", "Le pido que plantee el caso en Oru.", false), ("de", "Ich bitte Sie um ein Gespräch.", false),
])
func anAmbassadorPassesItOn(_ code: String, _ text: String, _ expected: Bool) throws {
  let office = ["fr": "Ambassadeur de Talua", "es": "Embajador de Talua", "de": "Botschafter von Talua"][code]
  #expect(try isDoubted(text, code, office: office, .male, .messenger) == expected)
}

@Test(arguments: [
  ("es", Gender.female, "Lo insto a liberarlo.", true), ("es", .male, "Lo insto a liberarlo.", false),
  ("es", .female, "Usted está obligado a protegerlo.", true),
  ("es", .female, "Usted está obligada a protegerlo.", false),
  ("es", .female, "Lo importante es que viva.", false),
  ("es", .female, "Usted, como ministro, debe actuar.", true),
  ("es", .female, "Usted tiene la autoridad para liberarlo.", false),
  ("es", .male, "Usted es la única autoridad que puede salvarlo.", false),
  ("es", .female, "Libertad para Sam Belo.", false), ("es", .female, "Liberad a Sam Belo.", true),
  ("de", .female, "Seit Mai bitten sie um Gnade.", false),
  ("de", .female, "Lässt man ihn frei, so danke ich Ihnen.", false),
  ("de", .female, "Freilassung von Ahmed bin Salman.", true),
  ("fr", .female, "Vous êtes tenu de le protéger.", true),
  ("fr", .female, "Vous êtes tenue de le protéger.", false),
  ("fr", .male, "Vous êtes tenue de le protéger.", true),
  ("fr", .female, "Vous êtes le seul à pouvoir le sauver.", true),
  ("de", .female, "Als Minister sind Sie dafür verantwortlich.", true),
  ("de", .female, "Als Ministerin sind Sie dafür verantwortlich.", false),
  ("de", .female, "Ich bitte sie, ihn freizulassen.", true),
  ("de", .female, "Bitte lassen sie ihn frei.", true),
  ("de", .female, "Ich bitte Sie, sie freizulassen.", false),
  ("de", .female, "Ich bitte, sie freizulassen.", false),
  ("fr", .male, "Vous êtes la seule personne à pouvoir le sauver.", false),
  ("de", .female, "Ich fordere Euch auf, ihn freizulassen.", true), ("de", .female, "Lasst ihn frei!", true),
  ("fr", .female, "Je te demande d'agir.", true), ("de", .female, "Dass er freigelassen wird.", true),
  ("de", .female, "Die sofortige Freilassung von Sam Belo.", true),
  ("de", .female, "Die Freilassung von Sam Belo duldet keinen Aufschub.", false),
])
func theReaderIsAWomanOrAMan(_ code: String, _ gender: Gender, _ text: String, _ expected: Bool) throws {
  #expect(try isDoubted(text, code, gender) == expected)
}

@Test(arguments: [
  ("fr", "Étant moi-même avocat, je vous demande d'agir.", true),
  ("fr", "Choqué par ce verdict, je vous demande d'agir.", true),
  ("fr", "Merci de me faire savoir s'il a reçu ses médicaments.", false),
  ("fr", "Envoyez-moi votre réponse.", false), ("fr", "Envoyez-moi copie de toute réponse.", true),
  ("fr", "Exprimez ma préoccupation aux autorités.", true),
  ("fr", "N'attendez pas pour écrire.", true),
  ("fr", "Condamné à mort en 2010, il attend, et je vous prie de commuer sa peine.", false),
  ("es", "Haga saber al Gobierno que la familia sufre.", true),
  ("de", "Unterschreiben Sie die Petition gegen das Gesetz.", true),
  ("fr", "Détenu depuis mai, mon ami Sam Belo souffre.", false),
  ("fr", "Envoyez-moi vos lettres.", true),
  ("fr", "Faites savoir au ministre votre inquiétude.", true),
  ("es", "Yo, como médica, le pido que actúe.", true),
  ("es", "China quedó obligada a actuar.", false),
  ("es", "Soy madre de dos hijos y le pido que actúe.", true),
  ("es", "Detenido en mayo, Sam Belo fue torturado.", false),
  ("de", "Ich als Lehrerin bitte Sie, zu handeln.", true), ("de", "Ich bin als Arzt besorgt.", true),
])
func whoSignsIsAskedAbout(_ code: String, _ text: String, _ expected: Bool) throws {
  #expect(try isDoubted(text, code, office: "X") == expected)
}

@Test(arguments: [
  ("fr", "Je vous demande, Monsieur le Ministre, d'agir.", true),
  ("fr", "Je vous prie, Monsieur, d'agir.", true),
  ("fr", "Je vous prie, Madame la Présidente, d'agir.", true), ("fr", "Agissez, Madame la Ministre.", false),
  ("fr", "Je prie votre directeur, Monsieur Banza, d'agir.", false),
  ("fr", "Je compte sur vous, Excellence, pour agir.", false),
  ("fr", "Son avocat, Monsieur Banza, vous a écrit.", false),
  ("es", "Le pido, señor Ministro, que actúe.", true), ("es", "Le pido, señora Presidenta, que actúe.", true),
  ("es", "Libérelo, señora Ministra.", false), ("es", "Le pido, señora Lind, que actúe.", false),
  ("es", "Su esposa, la señora Belo, le ha escrito.", false),
  ("de", "Ich bitte Sie, Herr Minister, zu handeln.", true),
  ("de", "Lassen Sie ihn frei, Frau Präsidentin, und handeln Sie.", true),
  ("de", "Lassen Sie ihn frei, Frau Ministerin Lind.", false),
  ("de", "Ihr Kollege, Herr Belo, hat Ihnen geschrieben.", false),
  ("de", "Sein Anwalt sagte, Herr Belo sei krank, und ich bitte Sie um Hilfe.", false),
])
func formsOfAddressFitTheReader(_ code: String, _ text: String, _ expected: Bool) throws {
  #expect(try isDoubted(text, code) == expected)
}

@Test(arguments: [
  ("es", "Les pido que actúen.", true), ("es", "Les pido a las autoridades que actúen.", false),
  ("es", "Quisiera recordarles que tienen obligaciones.", true), ("es", "Liberen a Sam Belo.", true),
  ("es", "Le ruego que les permita volver.", false), ("es", "Le pido que todos la vean.", false),
  ("es", "Mantenga con vida a los presos.", false),
  ("es", "Espero que sea usted el primero en condenarlo.", true),
  ("es", "Espero que sea usted la primera en condenarlo.", false),
  ("fr", "En tant que ministre, vous devez agir.", false),
  ("de", "Als Justizminister sind Sie verantwortlich.", true),
  ("de", "Als Justizministerin sind Sie verantwortlich.", false),
  ("de", "Ich bitte Sie als Ministerin, zu handeln.", false),
  ("de", "Als Minister Belo verhaftet wurde, haben Sie geschwiegen.", false),
  ("de", "Ich hoffe, dass Sie der Erste sind, der handelt.", true),
  ("de", "Sie waren die Erste, die handelte.", false),
])
func whatSeveralAndMenAreToldIsAskedAbout(_ code: String, _ text: String, _ expected: Bool) throws {
  #expect(try isDoubted(text, code) == expected)
}

/// A sentence beside the point is asked about too where it speaks of its reader.
@Test(arguments: [
  ("Je demande au ministre d'agir.", true), ("Je vous demande d'agir.", false), ("demandez d'agir", false),
])
func writtenSentencesAreAskedAbout(_ text: String, _ expected: Bool) throws {
  let language = try #require(Language("fr"))
  var point = Point(id: "a", text: [language: "demandez au ministre d'agir"])
  point.sentence[language] = text
  let reader = PointReader(office: "Ministre de la Justice")
  let doubt = point.writtenDoubt(in: language, try PointVoice(ownTemplates, language), for: reader)
  #expect((doubt != nil) == expected)
}

/// Points to a woman minister, or to the sender's own government, as to which of two only the second is fit.
@Test(arguments: [
  ("de", "Leiten Sie eine Untersuchung ein und stellen Sie die Täter vor Gericht.", false, false),
  ("de", "Klären Sie den Fall auf und stellen Sie klar, dass er sterben kann.", true, true),
  ("de", "Nennen Sie den Angehörigen den Ort und geben Sie die Leiche heraus.", false, false),
  ("de", "Nennen Sie die Nummer der Aktion.", true, true),
  ("de", "Bitte setzen Sie sich bei der Regierung von Talua für ihn ein.", true, false),
  ("de", "Bitte schreiben Sie höflich und sofort.", true, true),
  ("fr", "Intervenez auprès des autorités de Talua.", true, false),
  ("fr", "Écrivez au gouvernement de Talua.", true, true),
  ("es", "Interceda ante el gobierno de Talua.", true, false),
])
func ownGovernmentsIntercede(_ code: String, _ text: String, _ others: Bool, _ own: Bool) throws {
  #expect(try isDoubted(text, code, office: "X") == others)
  let language = try #require(Language(code))
  var reader = PointReader()
  reader.isOfOwnState = true
  let doubt = Point(id: "a", text: [language: text])
    .writtenDoubt(in: language, try PointVoice(ownTemplates, language), for: reader)
  #expect((doubt != nil) == own)
}

/// An office that another reader of the points has is not this one's.
@Test(arguments: [
  ("Als Generalstaatsanwalt sind Sie verpflichtet.", true), ("Als Präsident sind Sie verpflichtet.", false),
])
func theOfficeOfAnotherReaderIsAskedAbout(_ text: String, _ expected: Bool) throws {
  let language = try #require(Language("de"))
  var reader = PointReader(name: "Sam Belo", office: "Präsident von Talua", gender: .male)
  reader.others = [PointReader(name: "Ana Lind", office: "Generalstaatsanwältin", gender: .female)]
  let doubt = Point(id: "a", text: [language: text])
    .writtenDoubt(in: language, try PointVoice(ownTemplates, language), for: reader)
  #expect((doubt != nil) == expected)
}
