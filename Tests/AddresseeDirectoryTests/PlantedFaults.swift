// PlantedFaults.swift: faults put into a copy of the program's own directory, each of another kind.

import Testing

/// A change of one line, and the finding that must point to it.
struct PlantedFault: CustomTestStringConvertible, Sendable {
  var file: String
  /// A text before the change that makes its place unique.
  var after: String
  var find: String
  var put: String
  /// A part of the finding's message.
  var message: String
  /// How many lines above the change the finding points to: to the start of the record, where something is missing.
  var linesAbove = 0
  /// Where the finding points to when that is another place: the first line with this text behind `after`.
  var place: String?

  var testDescription: String { "\(file): \(put)" }

  static let all: [PlantedFault] = [
    .init(
      file: "cn/premier.json", after: "\"cn-premier\"", find: "\"role\": \"Premier\"",
      put: "\"label\": \"Premier\"",
      message: "the key 'label' is here a second time"),
    .init(
      file: "cn/foreign-minister.json", after: "\"id\": \"cn-foreign-minister\"", find: "\"rank\"",
      put: "\"rang\"",
      message: "unknown key 'rang'"),
    .init(
      file: "cn/public-security-minister.json", after: "\"id\": \"cn-public-security-minister\"",
      find: "\"minister\"", put: "\"ministre\"",
      message: "unknown rank 'ministre'"),
    .init(
      file: "cn/premier.json", after: "\"person_id\": \"zhu-rongji\"", find: "1998-03-17", put: "1998-02-30",
      message: "'1998-02-30' is not a date"),
    .init(
      file: "cn/president.json", after: "\"person_id\": \"jiang-zemin\"", find: "1993-03-27",
      put: "March 1993",
      message: "'March 1993' is not a date"),
    .init(
      file: "cn/jilin-governor.json", after: "\"id\": \"hong-hu\"", find: "\"Hong\"", put: "12",
      message: "expected text in double quotes, found a number"),
    .init(
      file: "cn/public-security-minister.json", after: "\"persons\"", find: "\"jia-chunwang\"", put: "null",
      message: "there is no 'id' here",
      linesAbove: 1),
    .init(
      file: "cn/foreign-minister.json", after: "\"id\": \"cn-foreign-minister\"", find: "\"country\": \"CN\"",
      put: "\"country\": \"CHN\"",
      message: "'CHN' is not a country code"),
    .init(
      file: "cn/justice-minister.json", after: "\"id\": \"cn-justice-minister\"", find: "\"lang\": \"en\"",
      put: "\"lang\": \"eng\"",
      message: "'eng' is not a language code"),
    .init(
      file: "cn/justice-minister.json", after: "\"id\": \"wu-aiying\"", find: "female", put: "femal",
      message: "unknown gender 'femal'"),
    .init(
      file: "cn/premier.json", after: "9 Xihuang", find: "\"seed\"", put: "\"sead\"",
      message: "unknown confidence 'sead'"),
    .init(
      file: "cn/premier.json", after: "\"cn-premier\"", find: "\"telex\"", put: "\"telix\"",
      message: "unknown type 'telix'"),
    .init(
      file: "cn/premier.json", after: "\"telegram\"", find: "\"value\": \"Premier",
      put: "\"label\": \"Premier",
      message: "there is no 'value' here", linesAbove: 2),
    .init(
      file: "kp/public-security-minister.json", after: "\"persons\"", find: "\"kim-jong-ho\"",
      put: "\"hong-hu\"",
      message: "there are two of person 'hong-hu'"),
    .init(
      file: "cn/liaoning-governor.json", after: "\"posts\"", find: "\"id\": \"cn-liaoning-governor\"",
      put: "\"id\": \"cn-jilin-governor\"",
      message: "there are two of post 'cn-jilin-governor'"),
    .init(
      file: "cn/justice-minister.json", after: "\"organizations\"", find: "\"cn-justice-ministry\"",
      put: "\"cn justice ministry\"",
      message: "'cn justice ministry' is not fit for an id"),
    .init(
      file: "cn/jilin-governor.json", after: "\"posts\"", find: "\"person_id\": \"han-changfu\"",
      put: "\"person_id\": \"han-changfuu\"",
      message: "person_id 'han-changfuu' points to nothing"),
    .init(
      file: "kp/premier.json", after: "\"id\": \"kp-premier\"", find: "\"organization_id\": \"kp-cabinet\"",
      put: "\"organization_id\": \"kp-kabinet\"", message: "organization_id 'kp-kabinet' points to nothing"),
    .init(
      file: "cn/heilongjiang-governor.json", after: "\"id\": \"cn-heilongjiang-governor\"",
      find: "\"area_id\": \"cn-hl\"",
      put: "\"area_id\": \"cn-hlj\"", message: "area_id 'cn-hlj' points to nothing"),
    .init(
      file: "cn/premier.json", after: "\"person_id\": \"li-keqiang\"", find: "2023-03-11", put: "2003-03-11",
      message: "end_date 2003-03-11 is before start_date 2013-03-15"),
    .init(
      file: "cn/president.json", after: "\"person_id\": \"hu-jintao\"", find: "2003-03-15", put: "2002-03-15",
      message: "this term overlaps that of Jiang Zemin"),
    .init(
      file: "cn/premier.json", after: "PO Box 1741", find: "\"valid_until\": \"2012\"",
      put: "\"valid_until\": \"2005\"",
      message: "valid_until 2005 is before valid_from 2007"),
    .init(
      file: "cn/heilongjiang-governor.json", after: "\"id\": \"cn-heilongjiang-governor\"",
      find: "\"salutations\"", put: "\"links\"",
      message: "'cn-heilongjiang-governor' has no salutation", place: "\"cn-heilongjiang-governor\""),
    .init(
      file: "kp/foreign-minister.json", after: "\"posts\"", find: "\"contact_details\"",
      put: "\"links\"",
      message: "'kp-foreign-minister' has no channel", place: "\"kp-foreign-minister\""),
    .init(
      file: "kp/spa-presidium-president.json", after: "\"id\": \"kp-spa-presidium-president\"",
      find: "\"memberships\"",
      put: "\"links\"", message: "'kp-spa-presidium-president' has no term of office",
      place: "\"kp-spa-presidium-president\""),
    .init(
      file: "cn/heilongjiang-governor.json", after: "\"id\": \"cn-heilongjiang-governor\"",
      find: "\"persons\"",
      put: "\"memberships\": [ { \"post_id\": \"cn-heilongjiang-governor\" } ], \"persons\"",
      message: "letters do not look for the holder of 'cn-heilongjiang-governor' here"),
    .init(
      file: "cn/premier.json", after: "\"posts\"", find: "\"9 Xihuangchenggenbeijie\\nBeijingshi 100032",
      put: "\"9 Xihuangchenggenbeijie\\nBeijingshi 100 032", message: "'100 032' is not a postcode of CN"),
    .init(
      file: "cn/jilin-governor.json", after: "11 Xinfa Lu", find: "130051", put: "13005",
      message: "'13005' is not a postcode of CN"),
    .init(
      file: "cn-missions/de.json", after: "Märkisches Ufer", find: "10179 Berlin", put: "1079 Berlin",
      message: "'1079' is not a postcode of DE"),
    .init(
      file: "cn/liaoning-governor.json", after: "45 Beiling Dajie", find: "Liaoningsheng\"",
      put: "Liaoningsheng - People's Republic of China\"",
      message: "names the country"),
    .init(
      file: "cn/premier.json", after: "\"voice\"", find: "+86 10 6601 2399", put: "(0086) 10 6601 2399",
      message: "'(0086) 10 6601 2399' is not in the international form"),
    .init(
      file: "cn/premier.json", after: "\"fax\"", find: "+86 10 6596 1109",
      put: "+86 10 6596 1109 or 6596 1110",
      message: "is more than one number"),
    .init(
      file: "cn/justice-minister.json", after: "\"fax\"", find: "+86 10 6472 9863",
      put: "+86 10 6472 9863 c-o Justice",
      message: "has other characters than digits and blanks"),
    .init(
      file: "cn/premier.json", after: "\"fax\"", find: "+86 10 6520 6722",
      put: "+86 10 6520 6722 (c/o. Ministry of Justice)",
      message: "is more than one number"),
    .init(
      file: "un.json", after: "\"posts\"", find: "+41 22 739 8111", put: "+41 22",
      message: "'+41 22' is not a telephone number"),
    .init(
      file: "cn/premier.json", after: "\"telex\"", find: "22478 MFERT CN", put: "MFERT 22478",
      message: "'MFERT 22478' is not a telex number"),
    .init(
      file: "cn/public-security-minister.json", after: "\"email\"", find: "gabzfwz@mps.gov.cn",
      put: "gabzfwz(at)mps.gov.cn",
      message: "is not an e-mail address"),
    .init(
      file: "cn/public-security-minister.json", after: "\"person_id\": \"wang-xiaohong\"", find: "2026-09",
      put: "2016-09",
      message: "nobody has looked since 2016-09"),
    .init(
      file: "cn/justice-minister.json", after: "\"person_id\": \"he-rong\"",
      find: "\"as_of\": \"2026-03-13\"",
      put: "\"as_of\": \"2036-03-13\"",
      message: "as_of 2036-03-13 is in the future"),
    .init(
      file: "cn/premier.json", after: "\"person_id\": \"li-peng\"",
      find: "[{ \"note\": \"no source found; verify before sending\" }]",
      put: "[]", message: "this term has no source", linesAbove: 6),
    .init(
      file: "cn/foreign-minister.json", after: "\"person_id\": \"qian-qichen\"", find: "\"own knowledge\"",
      put: "null",
      message: "this term does not say how far its source can be trusted", linesAbove: 4),
    .init(
      file: "cn/foreign-minister.json", after: "\"persons\"", find: "\"name\": \"Tang Jiaxuan\"",
      put: "\"name\": \"Tang Jiaxuan Buzhang\"",
      message: "'Buzhang' is an office, not a part of the name"),
    .init(
      file: "cn/foreign-minister.json", after: "\"persons\"", find: "\"name\": \"Li Zhaoxing\"",
      put: "\"name\": \"Li Zhaoxing[14]\"",
      message: "'Li Zhaoxing[14]' is not only a name"),
    .init(
      file: "cn/foreign-minister.json", after: "\"persons\"", find: "\"name\": \"Yang Jiechi\"",
      put: "\"name\": \"YANG Jiechi\"",
      message: "'YANG Jiechi' is in capitals"),
    .init(
      file: "cn/foreign-minister.json", after: "\"persons\"", find: "\"family_name\": \"Qin\"",
      put: "\"family_name\": \"Chin\"",
      message: "family_name 'Chin' is not in the name 'Qin Gang'"),
    .init(
      file: "cn/public-security-minister.json", after: "\"id\": \"zhou-yongkang\"", find: "Q198042",
      put: "Q701801",
      message: "'wang-yi' has the same identifier 'Q701801'"),
    .init(
      file: "cn/public-security-minister.json", after: "\"posts\"", find: "\"person_id\": \"meng-jianzhu\"",
      put: "\"person_id\": \"guo-shengkun\"",
      message: "no term of office names 'meng-jianzhu'", place: "\"id\": \"meng-jianzhu\""),
    .init(
      file: "kp/foreign-minister.json", after: "\"id\": \"kp-foreign-minister\"",
      find: "\"Your Excellency\"",
      put: "\"Your Excellency,\"", message: "has its mark"),
    .init(
      file: "kp/public-security-minister.json", after: "\"id\": \"kp-public-security-minister\"",
      find: "\"Your Excellency\"",
      put: "\"your Excellency\"", message: "starts with a small letter"),
    .init(
      file: "kp-missions/bg.json", after: "\"accreditations\"", find: "\"kp-embassy-bg\"",
      put: "\"kp-embassy-bgg\"", message: "organization_id 'kp-embassy-bgg' points to nothing"),
    .init(
      file: "kp-missions/au.json", after: "\"accreditations\"", find: "\"area_id\": \"au\"",
      put: "\"area_id\": \"at\"", message: "there is a second row for 'at'"),
    .init(
      file: "kp-missions/gb.json", after: "\"id\": \"kp-embassy-gb\"", find: "\"embassy\"", put: "\"none\"",
      message: "'kp-embassy-gb' says that there is no mission", place: "\"contact_details\""),
    .init(
      file: "kp-missions/es.json", after: "\"id\": \"kp-embassy-es\"", find: "\"dissolution_date\": \"2023\"",
      put: "\"dissolution_date\": \"2003\"", message: "dissolution_date 2003 is before founding_date 2013-10"),
    .init(
      file: "kp/premier.json", after: "\"id\": \"kp-premier\"", find: "\"north-korea-premier\"",
      put: "\"leader\"", message: "the short name 'leader' belongs to 'kp-leader' already"),
    .init(
      file: "kp/foreign-minister.json", after: "\"posts\"", find: "\"acting\"", put: "\"actin\"",
      message: "unknown role 'actin'"),
    .init(
      file: "cn/premier.json", after: "\"person_id\": \"zhu-rongji\"", find: "\"id\": \"zhu-rongji\",",
      put: "\"id\": \"zhu-rongji\", \"death_date\": \"2001-05\",",
      message: "Zhu Rongji died on 2001-05, and this term goes on", place: "\"end_date\""),
    .init(
      file: "cn/public-security-minister.json", after: "\"posts\"", find: "Jie\\nDongchengqu",
      put: "Jie\\n\\nDongchengqu",
      message: "the address has an empty line"),
    .init(
      file: "forms.json", after: "\"forms_of_address\"", find: "\"lang\": \"fr\"", put: "\"lang\" \"fr\"",
      message: "expected ':' behind the key"),
  ]
}

extension String {
  /// The range of `text` behind the first `anchor`.
  func range(of text: String, after anchor: String) -> Range<String.Index>? {
    guard let start = firstRange(of: anchor)?.lowerBound else { return nil }
    return self[start...].firstRange(of: text)
  }

  func line(of index: Index) -> Int { self[..<index].utf8.count { $0 == UInt8(ascii: "\n") } + 1 }
}
