// DirectoryFormat.swift: the formats in which a directory is handed to other programs, and taken from them.

import SourceText
public import UrgentAction

/// A format of address data.
public enum DirectoryFormat: String, CaseIterable, Sendable {
  /// Popolo JSON: everything.
  case popolo
  /// vCard 4.0; versions 2.1, 3.0 and 4.0 are read. The holders of one day, and the contact details good on it.
  case vcard
  /// A table, with what a vCard holds.
  case csv

  public var fileExtension: String {
    switch self {
    case .popolo: "json"
    case .vcard: "vcf"
    case .csv: "csv"
    }
  }

  /// The format of a file, from its first characters, else from the ending of its name.
  public init(of bytes: [UInt8], named name: String) {
    // A byte order mark and blanks do not count.
    let start = bytes.prefix(64).filter { $0 > 0x20 && $0 < 0x7F }
    if start.first == UInt8(ascii: "{") || start.first == UInt8(ascii: "[") {
      self = .popolo
    } else if String(decoding: start.prefix(11), as: UTF8.self).uppercased() == "BEGIN:VCARD" {
      self = .vcard
    } else {
      let ending = name.split(separator: ".").last.map { $0.lowercased() }
      self = Self.allCases.first { $0.fileExtension == ending } ?? .csv
    }
  }
}

extension Directory {
  /// The whole directory in one file, in UTF-8. A vCard or table is right for the `day`; Popolo has the terms of all times.
  /// `countryName` gives the names in the addresses of vCards; nil: the code is written.
  ///
  /// - Throws: `DirectoryError` when a file of the directory cannot be read.
  public func exported(
    as format: DirectoryFormat, on day: CalendarDay, countryName: (Country) -> String? = { _ in nil }
  ) throws(DirectoryError) -> [UInt8] {
    switch format {
    case .popolo: return PopoloFile(joining: try records()).writtenForOthers()
    case .vcard: return Array(try entries(on: day).map { $0.vCard(countryName: countryName) }.joined().utf8)
    case .csv: return DirectoryEntry.table(try entries(on: day))
    }
  }
}

extension PopoloFile {
  /// The records of several files; an area that more than one of them has is taken once.
  init(joining files: [PopoloFile]) {
    self.init()
    var known: Set<String> = []
    for file in files {
      areas += file.areas.filter { known.insert($0.id).inserted }
      accreditations += file.accreditations
      organizations += file.organizations
      posts += file.posts
      persons += file.persons
      memberships += file.memberships
      formsOfAddress += file.formsOfAddress
    }
  }

  /// Reads address data from elsewhere: the records, a remark for each thing that is wrong or could not be kept, and how many
  /// records were lost. The file's first characters tell the format, else the ending of its name.
  ///
  /// - Throws: `DirectoryError` of the kind `badFile` when nothing can be read: JSON or a table that is cut
  ///   or misspelt.
  public static func importing(
    _ bytes: [UInt8], named name: String, _ words: ExchangeWords = ExchangeWords()
  ) throws(DirectoryError) -> ImportReport<PopoloFile> {
    var report =
      switch DirectoryFormat(of: bytes, named: name) {
      case .popolo: try importing(bytes, file: name)
      case .vcard: records(of: DirectoryEntry.readVCards(bytes, file: name, words))
      case .csv: records(of: try DirectoryEntry.readTable(bytes, file: name, words))
      }
    for index in report.records.posts.indices {
      for place in report.records.posts[index].contactDetails.indices {
        report.records.posts[index].contactDetails[place].takeCountry(words)
      }
    }
    let persons = report.records.persons
    for (index, person) in persons.enumerated() where person.gender == .unknown {
      if let prefix = person.honorificPrefix { report.records.persons[index].gender = words.gender(prefix) }
    }
    return report
  }

  private static func records(of report: ImportReport<[DirectoryEntry]>) -> ImportReport<PopoloFile> {
    var records = PopoloFile(report.records)
    let findings = FindingList()
    for entry in report.records where entry.office.isEmpty && entry.kind == .post {
      findings.add(
        "no office is given for '\(entry.id)': its label is '\(entry.label)'",
        hint: "write the office as \"label\"", at: nil, severity: .warning)
    }
    for index in records.persons.indices { records.persons[index].cleanName(findings) }
    records.recastIDs(findings)
    return ImportReport(records: records, remarks: report.remarks + findings.all, lost: report.lost)
  }
}

extension ContactDetail {
  /// Takes the country of an address from its last line, or the last part of its only line.
  fileprivate mutating func takeCountry(_ words: ExchangeWords) {
    guard kind == .address, country == nil else { return }
    let parts = lines.count > 1 ? lines : value.split(separator: ",").map { String($0).trimmed }
    guard parts.count > 1, let last = parts.last, let named = words.country(last) else { return }
    (country, value) = (named, parts.dropLast().joined(separator: "\n"))
  }
}
