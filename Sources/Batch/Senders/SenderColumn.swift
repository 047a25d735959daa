// SenderColumn.swift: what the columns of a list of senders hold, and what else they are called.

import Tables

/// What a column of a list of senders can hold; the raw values are the names of fields for `--map`.
enum SenderColumn: String, CaseIterable, Sendable {
  case id
  case firstName = "first_name"
  case middleName = "middle_name"
  case lastName = "last_name"
  /// The second of two family names.
  case secondLastName = "second_last_name"
  /// What stands behind a name, such as `Jr.`.
  case suffix
  case name
  /// Titles that are signed: `Dr.`.
  case title
  /// How the person is addressed: `Frau Dr.`. Titles are taken from it.
  case salutation
  /// The line above the street, such as `c/o Smith`.
  case addressSupplement = "address_supplement"
  case street
  /// The number of the house, where the street's column does not have it.
  case houseNumber = "house_number"
  /// The lines behind the street.
  case secondLine = "address_2"
  case thirdLine = "address_3"
  case postcode, city
  /// Postcode and town in one cell.
  case postcodeAndCity = "postcode_city"
  /// The state or province, for countries whose addresses name it.
  case region
  case country, email, phone, language, group, message
  /// Tells people of one name and address from each other.
  case birthDate = "birth_date"
  /// Whether the person has died, or when.
  case deceased
  /// Whether the person wants to hear nothing.
  case doNotContact = "do_not_contact"
  /// Whether the person wants no post, or no e-mail.
  case doNotMail = "do_not_mail"
  case doNotEmail = "do_not_email"
  /// Whether the row is a person, a household or an organisation.
  case contactType = "contact_type"
  /// Whether the row is an organisation; many lists have its name there instead.
  case isOrganisation = "is_organisation"
  /// A box at the post, which stands for the street.
  case postBox = "po_box"
  /// Who the sender is, in a sentence: `I am a teacher in Example Town.`
  case about

  /// The position among all cases.
  @inline(__always)
  var position: Int {
    switch self {
    case .id: 0
    case .firstName: 1
    case .middleName: 2
    case .lastName: 3
    case .secondLastName: 4
    case .suffix: 5
    case .name: 6
    case .title: 7
    case .salutation: 8
    case .addressSupplement: 9
    case .street: 10
    case .houseNumber: 11
    case .secondLine: 12
    case .thirdLine: 13
    case .postcode: 14
    case .city: 15
    case .postcodeAndCity: 16
    case .region: 17
    case .country: 18
    case .email: 19
    case .phone: 20
    case .language: 21
    case .group: 22
    case .message: 23
    case .birthDate: 24
    case .deceased: 25
    case .doNotContact: 26
    case .doNotMail: 27
    case .doNotEmail: 28
    case .contactType: 29
    case .isOrganisation: 30
    case .postBox: 31
    case .about: 32
    }
  }

  /// The field as a message names it.
  var words: String {
    switch self {
    case .id: "id"
    case .firstName: "first name"
    case .middleName: "middle name"
    case .lastName: "last name"
    case .secondLastName: "second last name"
    case .addressSupplement: "address supplement"
    case .houseNumber: "house number"
    case .secondLine: "second line of the address"
    case .thirdLine: "third line of the address"
    case .postcodeAndCity: "city"
    case .email: "e-mail address"
    case .phone: "telephone number"
    case .birthDate: "date of birth"
    case .about: "line about the sender"
    default: rawValue
    }
  }

  /// Other names of each field, in English, German, French and Spanish, and as the exports of CiviCRM, Salesforce,
  /// Mailchimp, Outlook and Google Contacts have them. Case, accents, blanks and punctuation do not count.
  static let fields: HeaderFields = [
    "id": [
      "Mitgl.-Nr.", "Mitgl.Nr", "hs_object_id", "nationbuilder_id", "CnBio_ID", "id. du contact", "number",
      "no", "nr",
      "internal contact id", "contact id 18", "contact id (18)", "record id",
      "contact no", "supporter id", "person id",
      "constituent id",
      "customer id",
      "unique id", "uid", "leid", "Kundennummer", "Personen-ID", "Kontaktnummer", "Spendernummer",
      "identifiant",
      "id membre", "id de contacto", "número de contacto", "member number", "member id", "membership number",
      "contact id", "external id",
      "Mitgliedsnummer", "Mitglied Nr", "Mitgliedsnr", "Kontakt-ID", "numéro", "numéro de membre",
      "numéro d'adhérent", "numéro adhérent", "número", "número de socio",
    ],
    "first_name": [
      "billing first name", "CnBio_First_Name", "first", "given name", "given names", "first names",
      "forename", "forenames", "Vorname", "Vornamen",
      "Rufname",
      "prénom", "prénoms", "nombre", "nombre de pila", "nombres", "fname",
    ],
    "middle_name": [
      "MI", "middle initial", "initial", "middle names", "second name", "additional name", "zweiter Vorname",
      "Weitere Vornamen",
      "deuxième prénom",
      "autres prénoms", "segundo nombre",
    ],
    "last_name": [
      "billing last name", "CnBio_Last_Name", "last", "family name", "surname", "Nachname", "Familienname",
      "Zuname", "nom", "nom de famille",
      "nom usuel",
      "apellido", "apellidos", "primer apellido", "apellido 1", "apellido paterno", "lname",
    ],
    "second_last_name": ["segundo apellido", "apellido 2", "apellido materno", "second surname"],
    "suffix": ["name suffix", "individual suffix", "Namenszusatz", "Suffix"],
    "name": [
      "full name", "contact name", "display name", "supporter", "member name",
      "vollständiger Name",
      "Vor- und Nachname", "Vor- und Zuname", "Vorname Name", "Vorname Nachname", "Name, Vorname",
      "nom complet",
      "nom et prénom", "prénom et nom", "prénom nom", "nom prénom", "Nachname, Vorname",
      "last name, first name", "nombre completo", "nombre y apellidos",
      "nombre y apellido",
    ],
    "title": [
      "CnBio_Title_1", "Titel", "Akad. Titel", "akademischer Titel", "academic title", "titre", "título",
      "name prefix",
      "prefix",
      "individual prefix", "formal title",
    ],
    "salutation": [
      "Anrede", "Briefanrede", "courtesy title", "form of address", "civilité", "tratamiento", "gender title",
    ],
    "address_supplement": [
      "ligne d'adresse supplémentaire", "complément d'adresse 1", "Adresszusatz", "Adresszusatz 1",
      "zusätzliche Adresszeile", "additional address line", "Adreßzusatz",
      "Anschriftenzusatz", "Zusatz", "care of", "c/o",
      "complément d'adresse", "complément", "complément adresse",
    ],
    "street": [
      "addr", "addr line 1", "Str./Nr.", "address", "address 1", "address line 1", "address line",
      "street address", "street address line 1",
      "street 1", "postal address", "addr1", "Straße", "Strasse", "Str.", "Straße und Hausnummer",
      "Straße, Hausnummer",
      "Straße/Hausnummer", "Straße und Nr.", "Straße/Nr.", "Straße, Nr.", "Straße Hausnr.", "Straße + Nr.",
      "Straßenname", "Anschrift", "Adresse", "Adresse 1", "Adresszeile 1", "Postanschrift", "rue",
      "adresse postale", "adresse ligne 1", "numéro et rue", "n° et rue", "voie",
      "dirección", "dirección postal", "dirección 1", "calle",
      "calle y número",
      "domicilio",
    ],
    "house_number": [
      "HsNr", "numéro de maison", "house no", "house nr", "building number", "street number", "Hausnummer",
      "Hausnr.", "Haus-Nr.", "HNr",
      "numéro de rue", "numéro de voie", "n° de rue", "numéro de casa", "número de calle", "núm.",
    ],
    "address_2": [
      "addr line 2", "complément d'adresse 2", "address line 2", "street address line 2", "street 2",
      "supplemental address 1",
      "extended address", "addr2", "apartment", "unit",
      "Adresse 2", "Adresszeile 2", "Adresszusatz 2", "Straße 2", "adresse ligne 2", "dirección 2",
      "piso", "piso y puerta",
    ],
    "address_3": [
      "addr line 3", "address line 3", "supplemental address 2", "Adresse 3", "Adresszeile 3",
      "adresse ligne 3",
      "dirección 3",
    ],
    "postcode": [
      "postal/zip", "postal code", "post code", "zip",
      "zip/postcode", "postcode/zip", "postal/zip code", "zip or postal code", "eircode", "zip code",
      "zipcode", "zip/postal code", "PLZ", "Postleitzahl", "code postal",
      "NPA", "código postal", "C.P.", "cód. postal",
    ],
    "city": [
      "lieu", "town", "place", "town/city", "city/town",
      "town or city",
      "post town", "posttown", "locality", "municipality", "suburb",
      "Ort", "Stadt", "Wohnort", "Ortschaft", "Gemeinde", "ville", "commune", "localité",
      "ciudad", "localidad", "población", "municipio",
    ],
    "postcode_city": [
      "PLZ/Ort", "PLZ Ort", "PLZ und Ort", "PLZ, Ort", "PLZ + Ort", "PLZ Wohnort", "Postleitzahl und Ort",
      "Postleitzahl/Ort", "postcode and town", "postcode/city", "postcode city", "zip/city", "zip city",
      "city and postcode", "town and postcode", "city/postcode", "town/postcode", "city, zip",
      "code postal et ville", "code postal/ville", "CP ville", "CP et ville", "NPA localité", "NPA/Localité",
      "NPA et localité", "NPA lieu", "código postal y ciudad", "CP y localidad", "CP y población",
      "CP/localidad",
    ],
    "region": [
      "ST", "prov.", "state/prov", "state/prov/region", "provincia o estado", "département/province", "state",
      "province",
      "state/province", "state/region", "region/state",
      "province/region", "state/county", "staat/provinz",
      "Bundesland/Region", "state or province", "provincia", "region",
      "Bundesland", "Kanton",
      "Bundesland/Kanton", "Provinz", "county", "prefecture", "département",
      "province/état",
      "estado/provincia", "comunidad autónoma",
      "estado",
    ],
    "country": [
      "nation", "país o región", "contry long dscription", "Land", "Staat", "country name (legacy)", "pays",
      "país", "country code", "country name", "country/region", "Ländercode", "Land/Region", "code pays",
      "pays/région",
      "código de país",
    ],
    "email": [
      "e-mail principal", "email_primary.email", "home email", "home e-mail", "email home",
      "email_primary.email",
      "home email", "home e-mail", "email home", "mail", "Haupt-E-Mail",
      "Primäre E-Mail-Adresse", "email address", "e-mail address",
      "e-mail 1 - value",
      "primary email", "email 1",
      "Mailadresse",
      "E-Mail-Adresse", "courriel", "mél", "adresse e-mail", "adresse mail", "adresse de messagerie",
      "adresse électronique", "correo", "correo electrónico", "dirección de correo electrónico",
    ],
    "phone": [
      "telephone", "phone number", "telephone number", "tel", "tel. no.", "home phone", "phone home",
      "primary phone",
      "phone 1 - value", "phone 1", "mobile", "mobile phone", "cell", "cell phone", "Telefon",
      "Telefonnummer",
      "Tel. privat", "Mobil-Tel.-Nr.", "Telefon (privat)", "Handy", "Mobil", "Mobiltelefon", "téléphone",
      "numéro de téléphone",
      "tél. mobile", "portable", "mobile", "teléfono", "número de teléfono", "móvil",
    ],
    "language": [
      "preferred language", "communication language", "language code", "locale", "lang", "Sprache",
      "bevorzugte Sprache", "Korrespondenzsprache", "Briefsprache", "langue", "langue préférée",
      "langue de correspondance", "idioma", "idioma preferido", "lengua",
    ],
    "group": ["local group", "Gruppe", "Ortsgruppe", "groupe", "groupe local", "grupo", "grupo local"],
    "message": ["note", "personal message", "Nachricht", "persönliche Nachricht", "mensaje"],
    "about": [
      "about me", "about the sender", "who I am", "who are you", "introduction", "über mich", "zur Person",
      "Vorstellung", "wer ich bin", "à propos", "à propos de moi", "qui je suis", "présentation", "sobre mí",
      "acerca de mí", "quién soy", "presentación",
    ],
    "birth_date": [
      "date of birth", "birthdate", "birthday", "birth day", "dob", "year of birth", "Geburtsdatum",
      "Geburtstag",
      "geb.", "geboren am", "Geburtsjahr", "date de naissance", "né le", "fecha de nacimiento", "nacimiento",
    ],
    "deceased": [
      "is deceased", "deceased date", "date deceased", "date of death", "death date", "died on", "verstorben",
      "verstorben am", "Sterbedatum", "Todesdatum", "gestorben am", "décédé", "décédé le", "date de décès",
      "fallecido", "fecha de fallecimiento", "fecha de defunción", "died", "dcd", "deceased y/n",
      "npsp__Deceased__c", "year of death", "Todestag", "Todesjahr", "gestorben", "gest.", "ist verstorben",
      "verstorbene", "verstorbene/r", "verstorben ja/nein", "décédé(e)", "décédée", "décès", "date du décès",
      "fallecida", "fallecido/a", "defunción",
    ],
    "do_not_contact": [
      "is in trash", "is deleted", "contact is deleted", "npsp__Do_Not_Contact__c", "kein Kontakt", "Sperre",
      "Auskunftssperre", "no contact", "Sperrvermerk",
      "gesperrt",
      "Kontaktsperre", "nicht kontaktieren", "ne pas contacter", "no contactar", "opt out", "opted out",
      "has opted out", "opt-out",
    ],
    "do_not_mail": [
      "do not send mail", "do not write", "do not post", "undeliverable", "undeliverable address",
      "undeliverable mailing address", "npai", "bitte keine Post", "Adresssperre", "no mail", "no post",
      "no letters",
      "Postsperre", "Briefsperre", "keine Post", "keine Briefe", "nicht anschreiben", "ne pas écrire",
      "pas de courrier", "no escribir", "sin correo postal", "mail opt out", "do not mail (postal)",
      "kein Brief",
    ],
    "do_not_email": [
      "hs_email_optout", "do not e-mail", "email opt out", "e-mail opt out", "has opted out of email",
      "email opted out",
      "opted out of email", "no bulk emails (user opt out)", "no bulk emails", "no bulk email", "is opt out",
      "unsubscribed", "unsubscribed from all email", "unsubscribed from email", "keine E-Mail",
      "keine E-Mails",
      "keine Mails", "kein Newsletter", "E-Mail-Sperre", "abgemeldet", "pas d'e-mail", "pas de mail",
      "désabonné",
      "sin correo electrónico", "no enviar correo", "email opt-out", "hasoptedoutofemail",
    ],
    "po_box": [
      "post office box", "post box", "postbox", "p.o. box", "Postfach",
      "boîte postale", "case postale", "apartado de correos", "apartado", "casilla",
    ],
    "is_organisation": ["Firma", "entreprise", "company", "is company", "is organization", "isorganization"],
    "contact_type": [
      "record type", "contact record type", "account record type", "record type name", "type of contact",
      "Kontaktart",
      "Kontakttyp", "type de contact", "tipo de contacto", "contact kind", "entity type",
    ],
  ]
}
