// SampleFiles.swift: the files that `appeal sample` writes; everything in them is made up.

import UrgentAction

enum SampleFiles {
  /// An action that can be written about for 42 days, to addressees at no real place.
  static func action(issued: CalendarDay) -> String {
    """
    {
      "id": "EXAMPLE-1",
      "title": "Example: the readers of the Specimen Library",
      "concerns": ["Example concern"],
      "countries": ["AQ"],
      "editions": [
        {
          "kind": "first",
          "issued": "\(issued)",
          "lastDay": { "date": "\(issued.adding(days: 42))", "boundary": "after" },
          "subject": { "en": "The readers of the Specimen Library" },
          "opening": { "en": "I am writing about the readers of the Specimen Library in Exampleton." },
          "facts": {
            "en": [
              "This is an example. The library and its readers are made up, so that you can try the program."
            ]
          },
          "appeals": [
            {
              "id": "authorities",
              "authority": { "en": "the Example authorities" },
              "points": [
                {
                  "id": "open-the-library",
                  "text": { "en": "urging them to open the Specimen Library to all its readers;" }
                },
                {
                  "id": "concern",
                  "text": { "en": "expressing concern that the readers have been sent away without a reason;" }
                }
              ],
              "addressees": [
                {
                  "name": "Alex Example",
                  "title": "Minister of Examples",
                  "rank": "minister",
                  "gender": "unknown",
                  "salutation": { "en": "Dear Minister" },
                  "address": ["Ministry of Examples", "1 Example Street", "Exampleton"],
                  "country": "AQ",
                  "contacts": [{ "type": "email", "value": "minister@example.org" }]
                },
                {
                  "title": "Director of the Specimen Library",
                  "rank": "agency-head",
                  "gender": "unknown",
                  "salutation": { "en": "Dear Director" },
                  "address": ["Specimen Library", "2 Example Street", "Exampleton"],
                  "country": "AQ"
                }
              ]
            }
          ]
        }
      ]
    }

    """
  }

  /// Five supporters, and a row that has to be mended.
  static let supporters = """
    id,first_name,last_name,street,postcode,city,country,email,message
    1,Ada,Example,1 Example Road,N1 1AA,London,United Kingdom,ada@example.org,
    2,Bruno,Muster,Musterstraße 5,10115,Berlin,Germany,,I borrowed my first books in a library like this one.
    3,Chloé,Exemple,2 rue de l'Exemple,75001,Paris,France,chloe@example.org,
    4,Dana,Sample,5 Sample Street,97301,"Salem, OR",United States,,
    5,Finn,Prøve,,,,Denmark,,
    6,Eva,Ejemplo,"Calle del Ejemplo, 3",28001,Madrid,Spain,eva@example.org,

    """

  static let profile = """
    {
      "name": "Ada Example",
      "address": ["1 Example Road", "London N1 1AA"],
      "country": "GB",
      "email": "ada@example.org"
    }

    """
}
