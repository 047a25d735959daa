// OpenAccreditations.swift: how many missions are known to serve a country for the day of a source only.

extension Directory {
  /// How many accreditations have no first day: a letter of long before their source may go to a mission that was not yet
  /// accredited. A letter says so with --explain. A file that cannot be read counts none: the check names it.
  public func openAccreditationCount() -> Int {
    var count = 0
    for name in (try? fileNames()) ?? [] {
      guard let file = try? file(name) else { continue }
      for value in file.records("accreditations") {
        guard let row = try? file.decode(value, Accreditation.init(reading:_:)) else { continue }
        count += row.missions.count { $0.startDate == nil && $0.evidence.asOf != nil }
      }
    }
    return count
  }
}
