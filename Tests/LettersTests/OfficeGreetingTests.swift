// OfficeGreetingTests.swift: how somebody is greeted of whom only the title and the name are known.

import Testing
import UrgentAction

@testable import Letters

private func greeting(
  _ language: Language, _ owner: OfficeOwner, _ name: String, _ office: String, rank: Rank = .unknown
) throws -> OfficeGreeting {
  let provenance = Provenance(record: "x", source: "x", confidence: .seed)
  var addressee = Addressee(id: "x", office: office, rank: rank, provenance: provenance)
  if !name.isEmpty {
    (addressee.holder, addressee.nameLine) = (Holder(name: name, provenance: provenance), name)
  }
  addressee.isWrittenOut = true
  return try ownComposer(language).greeting(of: addressee, owner)
}

@Test(arguments: [
  ("en", "GB", "Tony Blair MP", "Prime Minister", "Dear Prime Minister" as String?, Rank.premier),
  ("en", "GB", "Jack Straw", "Foreign Secretary", "Dear Foreign Secretary", .minister),
  ("en", "GB", "", "Secretary of State for Foreign Affairs", "Dear Secretary of State", .minister),
  ("en", "US", "Colin Powell", "Secretary of State", "Dear Secretary Powell", .minister),
  ("en", "US", "Mr. Colin Powell, Jr.", "Secretary of State", "Dear Mr. Secretary", .minister),
  ("en", "US", "Ms Hillary Clinton", "Secretary of State", "Dear Madam Secretary", .minister),
  ("en", "US", "", "Secretary of State", "Dear Secretary of State", .minister),
  ("en", "US", "George Bush", "President", "Dear President Bush", .headOfState),
  ("en", "IE", "", "Department of Foreign Affairs", nil, .unknown),
  ("en", "GB", "", "Prime Minister's Office", nil, .unknown),
  ("en", "GB", "A. B.", "Parliamentary Secretary to the Minister", "Dear Parliamentary Secretary", .unknown),
  ("en", "CA", "Ms Jane Roe", "President and CEO, Acme Mining Ltd", nil, .unknown),
  ("en", "CA", "Ms Jane Roe", "President, Acme Mining Inc.", nil, .unknown),
  ("en", "TG", "Mr Jim Roe", "President, Togo Bar Association", "Dear President", .agencyHead),
  ("en", "TG", "Mr Jim Roe", "President of the Human Rights Commission", "Dear President", .agencyHead),
  ("en", "GB", "", "President, Chairman of the Council of Ministers", "Dear President", .headOfState),
  ("en", "GB", "", "King Charles Street", nil, .unknown),
  ("en", "GB", "", "King Charles III", nil, .monarch),
  ("en", "GB", "", "King Felipe", nil, .monarch),
  ("en", "GB", "", "King Salman bin Abdulaziz Al Saud", nil, .monarch),
  ("en", "GB", "", "HM King Hamad bin Isa Al Khalifa", nil, .monarch),
  ("en", "GB", "", "Sultan Haji Hassanal Bolkiah", nil, .monarch),
  ("en", "GB", "", "President of the Russian Federation", "Dear President", .headOfState),
  ("en", "GB", "", "President, Russian Federation", "Dear President", .headOfState),
  ("en", "GB", "", "President, Swiss Confederation", "Dear President", .headOfState),
  ("en", "GB", "", "President, Union of Comoros", "Dear President", .headOfState),
  ("en", "GB", "", "President, Union Buildings", "Dear President", .headOfState),
  ("en", "GB", "", "President, State House, Lusaka", "Dear President", .headOfState),
  ("en", "GB", "", "President, Parliament Building", "Dear President", .headOfState),
  ("en", "GB", "", "President, Council of State", "Dear President", .headOfState),
  ("en", "GB", "", "King of the Belgians", nil, .monarch),
  ("en", "IE", "Bertie Ahern", "Taoiseach", "Dear Taoiseach", .premier),
  ("en", "DE", "", "Bundesminister des Auswärtigen", "Dear Minister", .minister),
  ("en", "DE", "", "Bundeskanzlerin", "Dear Chancellor", .premier),
  ("en", "CA", "", "Minister of Foreign Affairs", "Dear Minister", .minister),
  ("en", "GB", "Ann Example", "Member of Parliament", "Dear Ann Example", .legislator),
  ("en", "GB", "Ann Example MP", "House of Commons", "Dear Ann Example", .legislator),
  ("en", "IE", "Ann Example TD", "Leinster House", "Dear Ann Example", .legislator),
  ("de", "DE", "Frau Anna Müller", "MdB", "Sehr geehrte Frau Abgeordnete", .legislator),
  ("de", "DE", "Frau Anna Müller MdB", "Deutscher Bundestag", "Sehr geehrte Frau Abgeordnete", .legislator),
  (
    "de", "DE", "Joschka Fischer", "Bundesminister des Auswärtigen", "Sehr geehrter Herr Bundesminister",
    .minister
  ),
  ("de", "AT", "", "Bundesministerin", "Sehr geehrte Frau Bundesministerin", .minister),
  (
    "de", "DE", "", "Bundesminister", "Sehr geehrte Frau Ministerin, sehr geehrter Herr Minister", .minister
  ),
  ("de", "DE", "", "Bundesministerium", nil, .unknown),
  ("de", "DE", "Frau Anna Müller", "Mitglied des Bundestages", "Sehr geehrte Frau Abgeordnete", .legislator),
  ("de", "DE", "Herrn Karl Maier", "Abgeordneter", "Sehr geehrter Herr Abgeordneter", .legislator),
  ("de", "CH", "Ignazio Cassis", "Bundesrat", "Sehr geehrter Herr Bundesrat", .minister),
  ("fr", "FR", "M. Hubert Védrine", "Ministre des Affaires étrangères", "Monsieur le Ministre", .minister),
  (
    "fr", "FR", "", "Ministre des Affaires étrangères", "Madame la Ministre, Monsieur le Ministre", .minister
  ),
  ("fr", "FR", "Mme Anne Durand", "Députée", "Madame la Députée", .legislator),
  ("es", "ES", "Ana Palacio", "Ministra de Asuntos Exteriores", "Señora Ministra", .minister),
  ("es", "ES", "José Aznar", "Presidente del Gobierno", "Señor Presidente del Gobierno", .premier),
  ("es", "MX", "", "Secretario de Relaciones Exteriores", "Señora Secretaria, señor Secretario", .minister),
  ("es", "AR", "Carla Gil", "Diputada", "Señora Diputada", .legislator),
  ("es", "AR", "Sra. Carla Gil", "Canciller", "Señora Canciller", .minister),
  ("es", "PE", "Sr. Juan Gil", "Congresista de la República", "Señor Congresista", .legislator),
  ("es", "CO", "Sr. Juan Gil", "Representante a la Cámara", "Señor Representante a la Cámara", .legislator),
  ("es", "ES", "D. Juan Gil", "Presidente del Congreso de los Diputados", "Señor Presidente", .legislator),
  ("es", "ES", "Sr. Juan Gil", "Cronista", "Estimado señor Juan Gil", .unknown),
  (
    "de", "DE", "Ida Klein", "MdB", "Sehr geehrte Frau Abgeordnete, sehr geehrter Herr Abgeordneter",
    .legislator
  ),
  (
    "de", "DE", "", "Bundespräsident",
    "Sehr geehrte Frau Bundespräsidentin, sehr geehrter Herr Bundespräsident", .headOfState
  ),
  ("de", "DE", "Herrn Max Klein", "Polizeipräsident", "Sehr geehrter Herr Polizeipräsident", .police),
  ("de", "DE", "Frau Ida Klein", "Präsidentin des Landesgerichts", "Sehr geehrte Frau Präsidentin", .judge),
  (
    "de", "DE", "Frau Ida Klein", "Bundestagspräsidentin", "Sehr geehrte Frau Bundestagspräsidentin",
    .legislator
  ),
  ("de", "DE", "Herrn Dr. Max Klein", "Chronist", "Sehr geehrter Herr Dr. Max Klein", .unknown),
  ("de", "CH", "Frau Ida Klein", "Nationalrätin", "Sehr geehrte Frau Nationalrätin", .legislator),
  ("de", "CH", "Herrn Max Klein", "Mitglied des Ständerates", "Sehr geehrter Herr Ständerat", .legislator),
  ("de", "AT", "Frau Ida Klein", "Abgeordnete zum Nationalrat", "Sehr geehrte Frau Abgeordnete", .legislator),
  ("de", "LI", "", "Fürst", "Eure Durchlaucht", .monarch),
  (
    "fr", "FR", "M. Luc Petit", "Président de la République", "Monsieur le Président de la République",
    .headOfState
  ),
  ("fr", "FR", "Mme Luce Petit", "Présidente de l'Assemblée nationale", "Madame la Présidente", .legislator),
  ("fr", "FR", "M. Luc Petit", "Préfet de police", "Monsieur le Préfet", .localOfficial),
  ("fr", "CH", "M. Luc Petit", "Conseiller aux États", "Monsieur le Conseiller aux États", .legislator),
  ("fr", "BE", "Mme Luce Petit", "Bourgmestre", "Madame la Bourgmestre", .localOfficial),
  ("en", "GB", "Lord Example", "Member of the House of Lords", "Dear Lord Example", .legislator),
  ("en", "US", "M. Example", "Secretary of State", "Dear Secretary Example", .minister),
])
func greetsTheSendersOwnGovernment(
  _ language: String, _ country: String, _ name: String, _ office: String, _ opening: String?, _ rank: Rank
) throws {
  let country = try #require(Country(country))
  let greeting = try greeting(try #require(Language(language)), .own(country), name, office)
  #expect(greeting.opening == opening)
  #expect(greeting.rank == rank)
}

@Test(arguments: [
  ("Chief Justice of Nordmark", "", "Dear Chief Justice" as String?, Rank.judge),
  ("Procurator General", "", "Dear Procurator General", .prosecutor),
  ("Lord Chancellor", "", "Dear Lord Chancellor", .minister),
  ("Fiscal General de la Nación", "", "Dear Prosecutor General", .prosecutor),
  ("Commissioner of Police", "", "Dear Commissioner of Police", .police),
  ("Commander of the Navy", "Admiral Ana Ruiz", "Dear Admiral Ana Ruiz", .military),
  ("Commander", "Lt Col Juan Perez", "Dear Colonel Juan Perez", .military),
  ("Commander-in-Chief", "Senior General Min Example", "Dear General Min Example", .military),
  ("Minister of Defence", "Gen. Juan Perez", nil, .minister),
  ("King of Nordmark", "", nil, .monarch), ("Emir", "", "Your Highness", .monarch),
  ("Prime Minister", "", nil, .premier), ("President of the Republic", "", nil, .headOfState),
  ("President of the Supreme Court", "", "Dear President", .judge),
  ("Ambassador of the Kingdom of Nordmark", "", nil, .ambassador),
  ("Director of the Office of the King", "", "Dear Director", .agencyHead),
  ("Deputy Prosecutor General", "", "Dear Deputy Prosecutor General", .unknown),
  ("Attorney General", "", "Dear Attorney General", .prosecutor),
  ("High Commissioner for Kenya", "", "Dear High Commissioner", .ambassador),
  ("OSCE High Commissioner on National Minorities", "", "Dear High Commissioner", .unitedNationsHead),
  ("United Nations High Commissioner for Refugees", "", "Dear High Commissioner", .unitedNationsHead),
  ("Auditor General", "", "Dear Auditor General", .unknown),
  ("Editor, The Daily Example", "", "Dear Editor", .editor),
  ("Pope", "Francis Example", "Your Holiness", .headOfState),
  ("Cardinal, Secretary of State", "", "Your Eminence", .unknown),
  ("Leader of the Islamic Republic", "Ayatollah Ali Example", "Your Excellency", .headOfState),
  ("Senator", "Senator Jo Lee", "Dear Senator Jo Lee", .legislator),
  ("Präsident des Verfassungsgerichts", "Prof. Max Klein", "Dear President", .judge),
  ("Comandante del Ejército", "Gral. Juan Perez", "Dear General Juan Perez", .military),
  ("Procureur de la République", "", "Dear Prosecutor", .prosecutor),
  ("Procureur général", "", "Dear Prosecutor General", .prosecutor),
  ("Ministry of Justice", "", nil, .unknown), ("", "Jane Doe", "Dear Jane Doe", .unknown),
])
func greetsByTheOfficeAbroad(_ office: String, _ name: String, _ opening: String?, _ rank: Rank) throws {
  let greeting = try greeting(.english, .abroad, name, office)
  #expect(greeting.opening == opening)
  #expect(greeting.rank == rank)
}

/// A title in the form for the other gender is not said to its holder; the office keeps its rank.
@Test(arguments: [
  (Language.german, "Innenministerin", Gender.male, nil as String?),
  (.german, "Innenministerin", .female, "Sehr geehrte Frau Innenministerin"),
  (.german, "Justizminister", .female, "Sehr geehrte Frau Justizminister"),
  (.german, "Oberbürgermeister", .female, "Sehr geehrte Frau Oberbürgermeister"),
  (.spanish, "Ministra del Interior", .male, nil),
  (.spanish, "Ministra del Interior", .female, "Señora Ministra"),
  (.spanish, "Fiscal General", .female, "Señora Fiscal General"),
  (.french, "Procureur de la République", .male, "Monsieur le Procureur de la République"),
  (.french, "Procureur général de la République", .male, "Monsieur le Procureur général"),
])
func greetsInTheFormOfTheGender(
  _ language: Language, _ office: String, _ gender: Gender, _ opening: String?
) throws {
  let provenance = Provenance(record: "x", source: "x", confidence: .seed)
  var addressee = Addressee(id: "x", office: office, provenance: provenance)
  addressee.holder = Holder(name: "Ada Eno", gender: gender, provenance: provenance)
  (addressee.nameLine, addressee.isWrittenOut) = ("Ada Eno", true)
  #expect(try ownComposer(language).greeting(of: addressee, .abroad).opening == opening)
}

/// "of" is no German word; the name of a place may be of any language.
@Test(arguments: [
  (Language.german, "Minister of Justice", true), (.german, "Bürgermeister von La Paz", false),
  (.german, "Minister a. D.", false), (.spanish, "Gobernador de Des Moines", false),
  (.french, "Chef de la Sûreté à Al Hoceima", false), (.english, "Minister of Justice", false),
])
func aTitleInAnotherLanguageIsKnown(_ language: Language, _ title: String, _ isForeign: Bool) throws {
  #expect(try ownComposer(language).offices.hasForeignJoint(title) == isForeign)
}

/// No language leaves out an opening: every kind of office has one, or the table by rank has.
@Test(arguments: [Language.english, .german, .french, .spanish])
func everyOfficeHasAGreetingOfItsOwn(_ language: Language) throws {
  let unknown = [
    "Dear Sir or Madam", "Sehr geehrte Damen und Herren", "Madame, Monsieur", "De mi mayor consideración",
  ]
  let phrases = try ownPhrases(language)
  let offices = [
    "King", "Emir", "President", "Prime Minister", "Minister of Justice", "Chief Justice", "Judge",
    "Procurator General",
    "Prosecutor", "Commissioner of Police", "Director of Prisons", "Governor", "Ambassador",
    "Member of Parliament",
    "Senator", "Mayor", "Secretary-General", "Chairman of the Council", "Ombudsman", "Admiral", "General",
    "Colonel", "Pope", "Cardinal", "Archbishop", "Bishop", "Patriarch", "Supreme Leader",
  ]
  for office in offices {
    let guess = try greeting(language, .abroad, "", office)
    var addressee = Addressee(
      id: "x", office: office, provenance: Provenance(record: "x", source: "x", confidence: .seed))
    addressee.isWrittenOut = true
    let pair = try phrases.salutation(
      for: addressee, onSheet: nil, guess: guess, language: language, layout: Layout(for: nil))
    #expect(!unknown.contains(pair.opening), "\(office) in \(language)")
    #expect(pair.isGuess)
    #expect(!pair.closing.isEmpty)
  }
}

/// Whoever has no rank in the directory is greeted by the office, which is said; and a king is no Mr.
@Test(arguments: [
  ("Mr", "Juan Example", "King", "Juan Example", Rank.monarch),
  ("HRH", "Juan Example", "Crown Prince", "HRH Juan Example", .monarch),
  ("Mr", "Juan Example", "Senator", "Mr Juan Example", .legislator),
  ("Mr", "Juan Example", "Pope", "Juan Example", .headOfState),
  ("Mr", "General Juan Example", "Minister of Defence", "General Juan Example", .minister),
  ("Mr", "Dr Juan Example", "Minister of Defence", "Dr Juan Example", .minister),
  ("Mr", "Juan Example Jr.", "Senator", "Mr Juan Example Jr.", .legislator),
])
func aRankThatNobodyGivesIsAGuess(
  _ form: String, _ name: String, _ office: String, _ printed: String, _ rank: Rank
) throws {
  let provenance = Provenance(record: "x", source: "x", confidence: .seed)
  var addressee = Addressee(id: "x", office: office, provenance: provenance)
  addressee.holder = Holder(name: name, provenance: provenance)
  addressee.nameLine = "\(form) \(name)"
  let ranked = try ownComposer(.english).ranked(addressee)
  #expect(ranked.isRankGuessed)
  #expect(ranked.rank == rank)
  #expect(ranked.nameLine == printed)
}

@Test(arguments: [
  ("King Charles Street", true), ("10 Downing Street", true), ("Rue de la Loi 16", true),
  ("Leader of the House of Commons", false), ("1st Lord of the Treasury", false), ("1er échevin", false),
  ("Chief of the Road Police", false), ("Member for Kings Road", false), ("House Majority Leader", false),
])
func tellsOfficesFromStreets(_ text: String, _ isAddressLine: Bool) throws {
  #expect(try ownComposer(.english).isAddressLine(text) == isAddressLine)
}
