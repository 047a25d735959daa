// CrashReporter.swift: keeps the static program from looking for a crash reporter.

/// Stands, by `--wrap` in Package.swift, for the function with which Swift looks for its crash reporter before the
/// program begins.
///
/// Where there is no `/proc`, as in an empty root, that would end the program. A reporter could show the data of
/// senders, so that none is the right answer elsewhere too.
///
/// - Parameter name: the program that is looked for.
/// - Returns: nil: there is none.
@_cdecl("__wrap_swift_copyAuxiliaryExecutablePath")
func noAuxiliaryProgram(_ name: UnsafePointer<CChar>) -> UnsafePointer<CChar>? { nil }
