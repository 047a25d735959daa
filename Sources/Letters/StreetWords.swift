// StreetWords.swift: the words by which a line of an address is known to be no town.

/// Words for streets, houses and boxes, in the languages of most senders and in common transcriptions.
enum StreetWords {
  /// Whether the text names a street, a house or a part of one.
  static func occur(in text: some StringProtocol) -> Bool {
    let words = text.lowercased().split { $0 == " " || $0 == "," || $0 == "/" }
    return words.enumerated().contains { index, word in
      let plain = word.filter { $0 != "." }
      // "St. Louis" is a town, "High St." is not.
      if plain == "st" { return index > 0 }
      return all.contains(plain) || endings.contains { plain.count > $0.count && plain.hasSuffix($0) }
    }
  }

  private static let all: Set<String> = Set(
    [
      // English
      "street road rd avenue ave lane ln drive dr way close crescent cres terrace gardens court mews row square sq",
      "grove circle cir place pl plaza boulevard blvd parkway pkwy highway hwy trail walk rise wharf quay alley",
      "house cottage villas flat apartment apt unit suite floor farm manor lodge mansions building block bldg tower",
      "room box po mailbox rectory vicarage barn mill estate",
      // French
      "rue avenue av boulevard bd chemin impasse allée allee place quai route passage cours résidence residence",
      "bâtiment batiment bât bat appartement appt étage etage escalier lotissement lieu-dit bp hameau",
      // German
      "straße strasse str gasse weg platz allee ufer damm postfach hinterhaus wohnung stiege tür chaussee",
      // Spanish, Portuguese and Italian
      "calle c/ cl avda avenida paseo pº plaza plza pza camino carretera ctra ronda travesía travesia urbanización",
      "urbanizacion urb colonia col piso puerta esc izda dcha izq apartado edificio bloque rua travessa praça praca",
      "largo andar bairro via viale piazza piazzale corso vicolo strada interno scala",
      // Dutch and Scandinavian
      "straat laan plein gracht kade postbus gata gatan gate gade vej vei väg vägen allé plads",
      // Hungarian, Polish, Czech, Russian, Turkish
      "utca u út útja tér körút ul ulica ulitsa al aleja pl plac os osiedle m náměstí nám prospekt pr pereulok per",
      "proezd naberezhnaya nab shosse bulvar dom kv kvartira korpus sokak sok cadde caddesi cad mah mahallesi",
      // Chinese, Japanese, Korean
      "lu jie dajie hutong xiang nong qu district ku cho machi chome dong gil ro gu",
    ].flatMap { $0.split(separator: " ").map(String.init) })

  private static let endings = [
    "straße", "strasse", "gasse", "straat", "gracht", "gatan", "gata", "vägen", "-ro", "-daero", "-gil",
    "-gu",
    "-dong", "-ku", "-cho", "-chome", "-lu", "-jie", "-dajie", "-qu", "-dori",
  ]
}
