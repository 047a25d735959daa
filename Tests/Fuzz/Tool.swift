// Tool.swift: what the fuzz targets of the program share: a folder for files, a console that nobody reads.

@testable import AppealCLI
import Files
import UrgentAction

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

let toolFolder = "\(getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp")/appeal-fuzz-\(getpid())"
let silentConsole = Console(
  write: { _ in }, report: { _ in }, environment: { _ in nil },
  today: { CalendarDay("2000-06-14") ?? .distantPast }, isTerminal: false)
