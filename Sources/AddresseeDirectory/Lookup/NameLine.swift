// NameLine.swift: a holder's name as an address block prints it.

import SourceText
import UrgentAction

extension Person {
  /// The name line of an address block.
  ///
  /// - Parameters:
  ///   - title: the romanised title behind the name: `ZHU Rongji Zongli`, family name in capitals.
  ///   - form: the line of an excellency with `<name>`: `HE Ms Fu Ying`.
  ///   - language: that of the letter, for Mr and Ms where there is neither title nor form.
  ///   - hasCountrysHyphen: whether the hyphen of the given name is left out, as the DPRK's own spelling does: `Mr Paek Nam Sun`.
  func nameLine(titleAfterName title: String?, form: String?, language: Language, korean: Bool) -> String {
    if let title { return "\(capitalizedName) \(title)" }
    let printed = korean ? nameWithoutHyphen : name
    if let form { return form.replacingName(with: printed) }
    let honorific = ownHonorific(in: language) ?? Self.honorific(gender, in: language)
    return honorific.map { "\($0) \(printed)" } ?? printed
  }

  /// The name with the family name in capitals, as Amnesty International prints Chinese names; a single name as it is.
  private var capitalizedName: String {
    guard let familyName, let range = name.firstPlace(of: familyName) else { return name }
    return name.replacingCharacters(in: range, with: familyName.uppercased())
  }

  /// `Paek Nam Sun` for `Paek Nam-sun`: each syllable with a capital.
  private var nameWithoutHyphen: String {
    name.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ")
  }

  /// The directory's honorific; `Mrs` and its like are English and stand in no other language.
  private func ownHonorific(in language: Language) -> String? {
    guard let honorificPrefix else { return nil }
    let isEnglish = ["Mr", "Mrs", "Ms", "Miss"].contains(honorificPrefix.filter { $0 != "." })
    return isEnglish && language != .english ? nil : honorificPrefix
  }

  private static func honorific(_ gender: Gender, in language: Language) -> String? {
    let pair: (male: String, female: String) =
      switch language {
      case .german: ("Herrn", "Frau")
      case .french: ("Monsieur", "Madame")
      case .spanish: ("Sr.", "Sra.")
      default: ("Mr", "Ms")
      }
    return switch gender {
    case .male: pair.male
    case .female: pair.female
    case .unknown: nil
    }
  }
}

extension String {
  fileprivate func replacingName(with name: String) -> String {
    guard let range = firstRange(of: "<name>") else { return self }
    return replacingCharacters(in: range, with: name)
  }

  fileprivate func replacingCharacters(in range: Range<String.Index>, with text: String) -> String {
    String(self[..<range.lowerBound]) + text + String(self[range.upperBound...])
  }
}
