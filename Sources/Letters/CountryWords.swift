// CountryWords.swift: what people call countries beside the names that a language's templates have.

import SourceText
import UrgentAction

/// Names and letters for countries, whichever the language.
enum CountryWords {
  /// The country of a code of three letters (ISO 3166-1), of the letters on cars that postcodes have borrowed
  /// (`D`, `CH`), of a part of a country, or of an older or shorter name.
  ///
  /// - Parameter text: as `plainName` makes it.
  static func country(_ text: String) -> Country? { byName[text] }

  /// Whether this is a code of three letters of the country, or one of its names here.
  ///
  /// - Parameter text: as `plainName` makes it.
  static func isName(_ text: String, of country: Country) -> Bool {
    let isCode =
      text.utf8.count == 3
      && codes.split(whereSeparator: \.isWhitespace).contains { word in
        word.suffix(2) == country.code && word.prefix(3).lowercased() == text
      }
    return isCode || names.first { $0.key == country.code }?.value.contains { plainName($0) == text } ?? false
  }

  /// A name with `ae`, `oe` and `ue` as they are without the dots of the letters that they may stand for.
  static func withoutUmlauts(_ plain: String) -> String {
    var bytes: [UInt8] = []
    var isBehindVowel = false
    for byte in plain.utf8 {
      if byte == UInt8(ascii: "e"), isBehindVowel {
        isBehindVowel = false
      } else {
        bytes.append(byte)
        isBehindVowel = byte == UInt8(ascii: "a") || byte == UInt8(ascii: "o") || byte == UInt8(ascii: "u")
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let byName: [String: Country] = {
    var countries: [String: Country] = [:]
    for word in codes.split(whereSeparator: \.isWhitespace) {
      countries[word.prefix(3).lowercased()] = Country(word.suffix(2))
    }
    for (code, names) in names {
      for name in names {
        let plain = plainName(name)
        countries[plain] = Country(code)
        if countries[withoutUmlauts(plain)] == nil { countries[withoutUmlauts(plain)] = Country(code) }
      }
    }
    return countries
  }()

  /// Each code of three letters with that of two behind it.
  private static let codes = """
    ABWAW AFGAF AGOAO AIAAI ALAAX ALBAL ANDAD AREAE ARGAR ARMAM ASMAS ATAAQ ATFTF ATGAG AUSAU AUTAT
    AZEAZ BDIBI BELBE BENBJ BESBQ BFABF BGDBD BGRBG BHRBH BHSBS BIHBA BLMBL BLRBY BLZBZ BMUBM BOLBO
    BRABR BRBBB BRNBN BTNBT BVTBV BWABW CAFCF CANCA CCKCC CHECH CHLCL CHNCN CIVCI CMRCM CODCD COGCG
    COKCK COLCO COMKM CPVCV CRICR CUBCU CUWCW CXRCX CYMKY CYPCY CZECZ DEUDE DJIDJ DMADM DNKDK DOMDO
    DZADZ ECUEC EGYEG ERIER ESHEH ESPES ESTEE ETHET FINFI FJIFJ FLKFK FRAFR FROFO FSMFM GABGA GBRGB
    GEOGE GGYGG GHAGH GIBGI GINGN GLPGP GMBGM GNBGW GNQGQ GRCGR GRDGD GRLGL GTMGT GUFGF GUMGU GUYGY
    HKGHK HMDHM HNDHN HRVHR HTIHT HUNHU IDNID IMNIM INDIN IOTIO IRLIE IRNIR IRQIQ ISLIS ISRIL ITAIT
    JAMJM JEYJE JORJO JPNJP KAZKZ KENKE KGZKG KHMKH KIRKI KNAKN KORKR KWTKW LAOLA LBNLB LBRLR LBYLY
    LCALC LIELI LKALK LSOLS LTULT LUXLU LVALV MACMO MAFMF MARMA MCOMC MDAMD MDGMG MDVMV MEXMX MHLMH
    MKDMK MLIML MLTMT MMRMM MNEME MNGMN MNPMP MOZMZ MRTMR MSRMS MTQMQ MUSMU MWIMW MYSMY MYTYT NAMNA
    NCLNC NERNE NFKNF NGANG NICNI NIUNU NLDNL NORNO NPLNP NRUNR NZLNZ OMNOM PAKPK PANPA PCNPN PERPE
    PHLPH PLWPW PNGPG POLPL PRIPR PRKKP PRTPT PRYPY PSEPS PYFPF QATQA REURE ROURO RUSRU RWARW SAUSA
    SDNSD SENSN SGPSG SGSGS SHNSH SJMSJ SLBSB SLESL SLVSV SMRSM SOMSO SPMPM SRBRS SSDSS STPST SURSR
    SVKSK SVNSI SWESE SWZSZ SXMSX SYCSC SYRSY TCATC TCDTD TGOTG THATH TJKTJ TKLTK TKMTM TLSTL TONTO
    TTOTT TUNTN TURTR TUVTV TWNTW TZATZ UGAUG UKRUA UMIUM URYUY USAUS UZBUZ VATVA VCTVC VENVE VGBVG
    VIRVI VNMVN VUTVU WLFWF WSMWS YEMYE ZAFZA ZMBZM ZWEZW
    """

  private static let names: KeyValuePairs<String, [String]> = [
    "AE": ["UAE", "Emirates", "VAE", "Emirats", "Emiratos"],
    "AL": ["Shqipëria"],
    "AT": ["A"],
    "AU": ["AUS"],
    "BA": ["Bosnia", "Bosnien", "Bosnie"],
    "BE": ["B", "Belgie"],
    "BO": ["Plurinational State of Bolivia"],
    "BR": ["Brasil"],
    "BS": ["Bahamas"],
    "BY": ["Weißrussland", "Biélorussie", "Bielorrusia", "White Russia"],
    "CA": ["CDN"],
    "CD": [
      "DR Congo", "DRC", "Congo-Kinshasa", "Kongo-Kinshasa", "Zaire", "RDC", "Congo DR",
      "Congo, Democratic Republic of the",
    ],
    "CG": ["Congo", "Congo-Brazzaville", "Kongo", "Kongo-Brazzaville"],
    "CH": ["Svizzera", "Helvetia", "Suisse", "Schweizerische Eidgenossenschaft", "Confédération suisse"],
    "CI": ["Ivory Coast", "Elfenbeinküste", "Costa de Marfil", "Côte Ivoire"],
    "CN": [
      "China", "PRC", "PR China", "Volksrepublik China", "Chine", "República Popular China", "Mainland China",
    ],
    "CV": ["Cabo Verde", "Kap Verde", "Cap-Vert"],
    "CY": ["Kypros"],
    "CZ": [
      "Czechia", "Czech Republic", "Tschechische Republik", "Tschechei", "République tchèque",
      "República Checa", "Česká republika", "Česko",
    ],
    "DE": [
      "D", "BRD", "FRG", "Bundesrepublik", "Bundesrepublik Deutschland", "Federal Republic of Germany", "GER",
      "Germania", "Duitsland",
    ],
    "DK": ["Danmark"],
    "EE": ["EST", "Eesti"],
    "ES": ["E", "Espanya"],
    "FI": ["FIN", "Suomi"],
    "FR": ["F", "Frankrijk"],
    "GB": [
      "UK", "Great Britain", "Britain", "England", "Scotland", "Wales", "Northern Ireland", "N. Ireland",
      "Cymru",
      "United Kingdom of Great Britain and Northern Ireland", "Großbritannien", "Vereinigtes Königreich",
      "Schottland", "Nordirland", "Royaume-Uni", "Grande-Bretagne", "Angleterre", "Écosse", "Pays de Galles",
      "Irlande du Nord", "Reino Unido", "Gran Bretaña", "Inglaterra", "Escocia", "Gales", "Irlanda del Norte",
    ],
    "GM": ["Gambia"],
    "GR": ["Hellas", "Ellada", "EL"],
    "HK": ["Hong Kong SAR"],
    "HR": ["Hrvatska"],
    "HU": ["H", "Magyarország"],
    "IE": [
      "Eire", "Republic of Ireland", "Irish Republic", "Republik Irland", "République d’Irlande",
      "República de Irlanda",
    ],
    "IL": ["State of Israel"],
    "IR": ["Islamic Republic of Iran", "Persia"],
    "IT": ["I", "Italia"],
    "KG": ["Kirgisien", "Kirghizistan"],
    "KH": ["Cambodge", "Kampuchea"],
    "KP": ["North Korea", "DPRK", "Nordkorea", "Corée du Nord", "Corea del Norte", "Korea (North)"],
    "KR": [
      "South Korea", "Korea", "Südkorea", "Corée du Sud", "Corea del Sur", "Korea, Republic of",
      "Korea (South)",
    ],
    "LA": ["Lao", "Lao PDR"],
    "LI": ["FL", "Fürstentum Liechtenstein"],
    "LK": ["Ceylon"],
    "LT": ["Lietuva"],
    "LU": ["L", "Lëtzebuerg", "Grand-Duché de Luxembourg"],
    "LV": ["Latvija"],
    "MD": ["Moldawien", "Moldavia", "Republic of Moldova", "Moldavie"],
    "MK": ["Macedonia", "FYROM", "Mazedonien", "Macédoine"],
    "MM": ["Burma", "Birma", "Birmanie", "Birmania"],
    "MO": ["Macau"],
    "MX": ["México", "Mejico"],
    "NL": ["Holland", "Nederland", "Hollande", "Holanda", "Pays-Bas", "Países Bajos", "Niederlande"],
    "NO": ["N", "Norge"],
    "PL": ["Polska"],
    "PS": [
      "Palestinian Territories", "State of Palestine", "Palästinensische Gebiete", "Territoires palestiniens",
    ],
    "PT": ["P"],
    "RO": ["Rumania"],
    "RS": ["Srbija"],
    "RU": [
      "Russia", "Russian Federation", "Russische Föderation", "Fédération de Russie", "Federación Rusa",
      "Rossija",
    ],
    "SE": ["S", "Sverige"],
    "SI": ["SLO", "Slovenija"],
    "SK": ["Slovensko"],
    "SY": ["Syrian Arab Republic"],
    "SZ": ["Swaziland", "Swasiland", "Suazilandia", "eSwatini"],
    "TL": ["East Timor", "Osttimor", "Timor oriental", "Timor Oriental"],
    "TR": ["Türkiye", "Republic of Turkey", "Republic of Türkiye"],
    "TT": ["Trinidad"],
    "TW": ["Republic of China", "Formosa"],
    "TZ": ["United Republic of Tanzania"],
    "US": [
      "USA", "US", "United States", "America", "Vereinigte Staaten", "USA Vereinigte Staaten", "Etats-Unis",
      "États-Unis d’Amérique", "Estados Unidos", "Estados Unidos de América", "EE.UU.", "EEUU",
      "EE. UU. de América", "Amerika",
    ],
    "VA": [
      "Vatican", "Vatikan", "Holy See", "Vatican City State", "Heiliger Stuhl", "Saint-Siège", "Santa Sede",
    ],
    "VE": ["Bolivarian Republic of Venezuela"],
    "VN": ["Viet Nam"],
    "XK": ["Kosova", "Republic of Kosovo", "Kosovë", "XKX", "RKS"],
    "ZA": ["RSA", "Republic of South Africa"],
  ]
}
