// NewAction.swift: an action file to begin with, whose open places a check names.

import JSONText
public import UrgentAction

/// What is put where the author has something to say; a file that holds it makes no letters.
enum OpenPlace {
  static let mark = "FILL IN"

  /// The most bytes of a text, and values of a list: each addressee is compared with all others, each word with those before.
  private static let (longest, most) = (1 << 15, 500)

  /// The faults of all open places below a value, and of what is longer than in any action.
  static func faults(in value: JSONValue) -> [JSONError] {
    value.values(beginningWith: mark, orAbove: longest, elements: most).map { value in
      guard let text = try? value.string(), text.hasPrefix(mark) else {
        let limit =
          value.kind == .list
          ? "a list of an action has at most \(most) values"
          : "a text of an action has at most \(longest) bytes"
        return value.error(limit, hint: "make several of it")
      }
      let what = text.dropFirst(mark.count).drop { $0 == ":" || $0 == " " }
      return value.error(
        "still to be filled in: \(what)", hint: "write it, or take it out where it may be missing")
    }
  }
}

extension Action {
  /// An action file with one edition, one appeal and one addressee, open where the sheet has to say it.
  ///
  /// - Parameters:
  ///   - id: the action's id, such as `UA-105-00`.
  ///   - day: the day it is issued; the last day is written 42 days later.
  /// - Returns: the file in the canonical layout; a letter is refused as long as it says "FILL IN".
  public static func beginning(id: String, issued day: CalendarDay) -> [UInt8] {
    let appeal: JSONTree = [
      "id": "authorities", "authority": ["en": "FILL IN: the authorities, as in 'the Chinese authorities'"],
      "points": [
        [
          "id": "release",
          "text": ["en": "FILL IN: a point as the sheet prints it, such as 'urging them to release her'"],
        ],
        ["id": "treatment", "text": ["en": "FILL IN: another point, or take this one out"]],
      ],
      "addressees": [
        [
          "name": "FILL IN: the name as printed, without titles",
          "title": "FILL IN: the office, such as 'Minister of Justice'",
          "salutation": "FILL IN: the salutation as printed, such as 'Dear Minister'",
          "address": ["FILL IN: the street", "FILL IN: the town", "FILL IN: the country"],
          "contacts": [["type": "email", "value": "FILL IN: office@example.org, or take the contact out"]],
        ]
      ],
    ]
    let edition: JSONTree = [
      "kind": "first", "index": "FILL IN: the number of the document, such as 'ASA 17/21/00'",
      "issued": .string("\(day)"),
      "lastDay": [
        "date": .string("\(day.adding(days: 42))"), "boundary": "by",
        "wording": "FILL IN: how the sheet says it, such as 'send before 19 July 2000'",
      ],
      "people": [["name": "FILL IN: whom it is for"]],
      "subject": ["en": "FILL IN: the subject line"],
      "opening": ["en": "FILL IN: the first sentence, such as 'I am writing to express my concern for ...'"],
      "facts": ["en": ["FILL IN: what happened, a paragraph each"]], "appeals": [appeal], "copies": [],
    ]
    let action: JSONTree = [
      "id": .string(id),
      "reference": "FILL IN: the number as printed, such as 'UA 105/00'; without one take the line out",
      "title": "FILL IN: the title", "concerns": ["FILL IN: what is feared, such as 'Fear for safety'"],
      "countries": ["FILL IN: the code of the country, such as 'CN'"], "editions": [edition],
    ]
    return action.formatted()
  }
}
