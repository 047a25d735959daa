// Addresses.swift: fuzz target: any bytes as address data of other programs: Popolo, vCard or a table.

@testable import AddresseeDirectory
import SourceText
import UrgentAction

private let day = CalendarDay("2000-06-14") ?? .distantPast

/// What is no vCard and no Popolo is a table.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzAddresses(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  guard let first = try? PopoloFile.importing(bytes, named: "fuzz.csv").records else { return 0 }
  let written = first.writtenForOthers()
  guard let second = try? PopoloFile.importing(written, named: "again.json").records else {
    preconditionFailure("what was imported cannot be written and read again")
  }
  precondition(second.writtenForOthers() == written, "what is read again is not what was written")
  return 0
}
