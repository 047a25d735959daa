// AppealDecoding.swift: the appeals of an action file and their points.

import JSONText
import UrgentAction

extension Appeal {
  init(_ value: JSONValue, _ reader: ActionReader) {
    reader.check(
      value, hasOnly: "id", "authority", "subject", "opening", "facts", "leadIn", "points", "letter",
      "addressees", "suggestedAddressees", "doubt")
    var points: [Point] = []
    for point in reader.list(value, "points") {
      guard let read = Point(point, reader) else { continue }
      if points.contains(where: { $0.id == read.id }), let id = point["id"] {
        reader.note(id, "two points have the id '\(read.id)'", hint: "give each its own")
      }
      if let antecedent = read.antecedent, !points.contains(where: { $0.id == antecedent }),
        let name = point["goesOnWith"]
      {
        reader.note(
          name, "no point before this one has the id '\(antecedent)'", hint: "name one that stands before it")
      }
      points.append(read)
    }
    let letter = reader.value([:], try value.paragraphs("letter"))
    if value["letter"] == nil, value["points"].map({ (try? $0.list())?.isEmpty ?? false }) ?? true {
      reader.note(
        value, "this appeal has neither points nor a letter",
        hint: "add \"points\": [ { \"id\": \"...\", \"text\": \"...\" } ] or \"letter\": [ \"paragraph\" ]")
    }
    self.init(id: reader.value("", try value.string("id")), authority: reader.texts(value, "authority"))
    (self.points, self.letter) = (points, letter)
    subject = reader.texts(value, "subject")
    opening = reader.texts(value, "opening")
    facts = reader.value([:], try value.facts("facts"))
    leadIn = reader.texts(value, "leadIn")
    addressees = reader.list(value, "addressees").compactMap { AddresseeReference($0, reader) }
    suggestedAddressees = reader.list(value, "suggestedAddressees").compactMap {
      AddresseeReference($0, reader)
    }
    doubts = reader.doubts(value)
  }
}

extension Point {
  init?(_ value: JSONValue, _ reader: ActionReader) {
    reader.check(value, hasOnly: "id", "text", "sentence", "goesOnWith", "doubt")
    let id = reader.value(nil, try value.string("id"))
    let text = reader.reading([:]) { () throws(JSONError) -> [Language: String] in
      _ = try value.required("text")
      return try value.texts("text")
    }
    guard let id else { return nil }
    self.init(id: id, text: text)
    sentence = reader.texts(value, "sentence")
    antecedent = reader.string(value, "goesOnWith")
    doubt = reader.string(value, "doubt")
  }
}
