// AddresseesCheck.swift: `appeal addressees check`, everything that is wrong or doubtful in the directory.

import Arguments
import AddresseeDirectory
import UrgentAction

extension AddresseesCommand {
  /// Prints the findings of the directory as it is used: the folders of one's own laid over what is in the program.
  func check(on day: CalendarDay, _ library: Library, _ console: Console) throws -> ExitStatus {
    if fixes {
      guard let folder = folders.addressees else {
        throw UsageError(
          "the files in the program cannot be changed", hint: "name your own with --addressees DIR")
      }
      try console.writeCanonicalLayout(of: folder)
    }
    var check = LibraryCheck(templates: library.templates, addressees: library.addressees)
    try check.checkDirectory(on: day)
    let open = library.directory.openAccreditationCount()
    if open > 0 {
      try console.print(
        "note: \(open) times it is known for one day only which country a mission serves; for letters of long before,"
          + " nobody has looked it up")
    }
    return try LibraryCheck.report([check], console)
  }
}
