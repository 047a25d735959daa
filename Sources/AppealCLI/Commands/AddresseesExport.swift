// AddresseesExport.swift: `appeal addressees export`, the directory for other programs.

import Arguments
import AddresseeDirectory
import Letters
import UrgentAction

extension AddresseesCommand {
  /// Writes the directory in the format of --as, or of the ending of --output.
  func export(on day: CalendarDay, _ library: Library, _ console: Console) throws -> ExitStatus {
    let ending = output.flatMap(fileEnding)
    let implied = DirectoryFormat.allCases.first { $0.fileExtension == ending }
    guard let format = format ?? implied else {
      throw UsageError("the format is missing", hint: "add --as popolo, --as vcard or --as csv")
    }
    let phrases = try Phrases(library.templates, language: .english)
    let bytes = try library.directory.exported(as: format, on: day) { phrases.name(of: $0) }
    try write(bytes, console)
    return .done
  }
}
