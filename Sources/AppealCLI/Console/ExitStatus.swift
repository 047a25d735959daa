// ExitStatus.swift: the numbers with which the program ends.

import Arguments
import Batch
import Correspondence
import SourceText
import Tables

/// What the exit status tells a script; the numbers above 63 are those of BSD's sysexits.
public enum ExitStatus: Int32, Sendable, CaseIterable {
  case done = 0
  /// Some letters could not be made; the rest were.
  case someFailed = 1
  /// The action's last day has passed, or it was stopped or superseded: nothing is written.
  case nothingWritten = 3
  case usage = 64
  case badData = 65
  case inputNotFound = 66
  case outputNotCreated = 73
  case inputOutput = 74

  /// What it means, for the manual.
  var meaning: String {
    switch self {
    case .done: "Done."
    case .someFailed: "Some letters could not be made, or something was lost by an import; the rest was done."
    case .nothingWritten:
      "Nothing was written: the action's last day has passed, or the action was stopped or superseded."
    case .usage: "The command line is wrong."
    case .badData: "A file holds bad data."
    case .inputNotFound: "An action, a file, or a number for the channel was not found."
    case .outputNotCreated: "The output cannot be created."
    case .inputOutput: "Reading or writing failed."
    }
  }

  /// The status that belongs to what is wrong with a file.
  init(_ kind: FileError.Kind) {
    self =
      switch kind {
      case .notFound, .unreadable: .inputNotFound
      case .notCreatable, .exists: .outputNotCreated
      case .writing, .reading: .inputOutput
      case .damaged: .badData
      }
  }
}

/// Why a command ends early: an error to show, and the status to end with.
struct Failure: Error {
  var status: ExitStatus
  var error: any Reportable

  init(_ status: ExitStatus, _ error: any Reportable) { (self.status, self.error) = (status, error) }

  /// A failure with a message of its own, that no module reports.
  init(_ status: ExitStatus, _ message: String, hint: String? = nil) {
    self.init(status, UsageError(message, hint: hint))
  }

  /// Whatever was thrown, with the status that belongs to its kind.
  init(_ error: any Error) {
    if let failure = error as? Failure {
      self = failure
      return
    }
    self.error = reportable(error)
    status =
      if let error = error as? FileError {
        ExitStatus(error.kind)
      } else if let error = error as? BatchError {
        error.cause.map(ExitStatus.init) ?? .badData
      } else if let error = error as? TableError, case .unreadable(let file) = error.kind {
        ExitStatus(file.kind)
      } else if let error = error as? DeskError {
        switch error.kind {
        case .request: .usage
        case .notWritten: .nothingWritten
        case .unreachable: .inputNotFound
        case .badData: .badData
        }
      } else if error is UsageError {
        .usage
      } else {
        .badData
      }
  }
}
