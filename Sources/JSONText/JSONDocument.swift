// JSONDocument.swift: a JSON text read into a flat list of values that know their places.

public import SourceText

//
// Foundation's JSONDecoder is not used, for two reasons. It forgets where a value stood, so an error about what
// a value means ("no post has this id") could not name file, line and column. And it takes 4 to 5 ms for
// 200 KB, several times as long as all else that a single letter needs.

public import SourceText

/// A JSON text (RFC 8259, UTF-8, a byte order mark allowed), checked whole and decoded only where it is read.
public struct JSONDocument: Sendable {
  /// The deepest nesting of lists and objects that is read.
  public static let deepestNesting = 100

  let storage: Storage
  /// Keys that an object has more than once; empty unless the text was read with `keepingDuplicates`.
  public let duplicateKeys: [JSONError]

  /// Reads a text in UTF-8, which errors call `file`. With `keepingDuplicates` a repeated key is put into `duplicateKeys`
  /// and not thrown; the first member of a name is the one that look-ups find.
  ///
  /// - Throws: the first fault of syntax, with its place.
  public init(parsing bytes: [UInt8], file: String, keepingDuplicates: Bool = false) throws(JSONError) {
    var duplicates: [SyntaxFault] = []
    let parsed = bytes.withUnsafeBytes { text -> Result<[Node], SyntaxFault> in
      var parser = Parser(text)
      do throws(SyntaxFault) {
        try parser.parse()
        duplicates = parser.duplicates
        return .success(parser.nodes)
      } catch {
        return .failure(error)
      }
    }
    let located = { (fault: SyntaxFault) in
      let place = TextLocation(file: file, offset: fault.offset, in: bytes)
      return JSONError(fault.message, hint: fault.hint, at: place)
    }
    switch parsed {
    case .failure(let fault): throw located(fault)
    case .success(let nodes): storage = Storage(bytes: bytes, nodes: nodes, file: file)
    }
    if let first = duplicates.first, !keepingDuplicates { throw located(first) }
    duplicateKeys = duplicates.map(located)
  }

  /// The value that the whole text is.
  public var root: JSONValue { JSONValue(storage: storage, index: 0) }
}

/// The bytes of a text and the places of its values.
final class Storage: Sendable {
  let bytes: [UInt8]
  let nodes: [Node]
  let file: String
  /// Counted when the first place is asked for: most texts have no fault.
  private let places = Memory()

  init(bytes: [UInt8], nodes: [Node], file: String) {
    (self.bytes, self.nodes, self.file) = (bytes, nodes, file)
  }

  func location(of offset: Int) -> TextLocation {
    places.value { PlaceIndex(of: bytes) }.location(of: offset, in: bytes, file: file)
  }
}

/// One value or one key. A container is followed by all that it holds: for an object key, value, key, value.
struct Node {
  /// The offset of the first byte; for a string, of the byte behind the opening quote.
  var start: UInt32
  /// The offset behind the last byte (for a string, of the closing quote); for a container the index of the
  /// node behind all that it holds.
  var end: UInt32
  /// For a container the number of elements or members.
  var detail: UInt32 = 0
  var kind: JSONValue.Kind
  /// Whether a string has escapes and must be decoded.
  var hasEscapes = false
}

extension FileSource {
  /// The value in a JSON file; nil where there is no such file.
  ///
  /// - Throws: `FileError`, or `JSONError` with the place of what is wrong in it.
  public func json(_ path: String) throws -> JSONValue? {
    guard let bytes = try bytes(of: path) else { return nil }
    return try JSONDocument(parsing: bytes, file: displayName(of: path)).root
  }
}
