// BatchError.swift: why a batch cannot be run.

package import SourceText

/// A batch that cannot be run or finished, with what to do about it.
package struct BatchError: Reportable, Hashable {
  package var message: String
  package var hint: String?
  package var location: TextLocation?
  /// What is wrong with a file, when that is the reason.
  package var cause: FileError.Kind?

  package init(
    _ message: String, hint: String? = nil, location: TextLocation? = nil, cause: FileError.Kind? = nil
  ) {
    (self.message, self.hint, self.location, self.cause) = (message, hint, location, cause)
  }
}
