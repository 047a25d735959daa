// MailText.swift: the text of an e-mail: its headers, parts and transfer encodings taken off.

import SourceText

/// Reads messages as RFC 5322 and MIME write them, as far as a forwarded sheet needs it.
enum MailText {
  /// The fields above the first message, and its text by lines where they are surely those of a message; nil where
  /// lines do not begin with fields.
  static func read(_ lines: [RawLine]) -> (fields: [String: String], body: [RawLine]?)? {
    guard let head = headers(of: lines[...]) else { return nil }
    // "DATE: 3 AUGUST 1995" below "TO:" and "FROM:" is a paper's own; a message's date has the time of day.
    let isSent = head.fields["date"]?.contains(":") ?? false
    let isMessage =
      isSent || ["mime-version", "content-type", "message-id"].contains(where: head.fields.keys.contains)
    return (head.fields, isMessage && head.fields.count > 1 ? part(head, lines[head.end...], depth: 0) : nil)
  }

  private struct Head {
    var fields: [String: String]
    /// The index of the first line of the body.
    var end: Int
  }

  /// Header fields from the first line that is not blank to a blank line.
  private static func headers(of lines: ArraySlice<RawLine>) -> Head? {
    guard var index = lines.firstIndex(where: { !$0.isBlank }) else { return nil }
    if lines[index].text.hasPrefix("From "), lines[index].text.contains("@") { index += 1 }
    var fields: [String: String] = [:]
    var last: String?
    while index < lines.endIndex, !lines[index].isBlank {
      let text = lines[index].text
      if let last, text.first?.isWhitespace ?? false {
        fields[last, default: ""] += " " + text.trimmed
      } else {
        let name = text.prefix { $0.isASCII && ($0.isLetter || $0 == "-") }
        guard !name.isEmpty, text.dropFirst(name.count).first == ":" else { return nil }
        last = name.lowercased()
        fields[name.lowercased()] = text.dropFirst(name.count + 1).trimmed
      }
      index += 1
    }
    return fields.isEmpty ? nil : Head(fields: fields, end: index)
  }

  private static func part(_ head: Head, _ lines: ArraySlice<RawLine>, depth: Int) -> [RawLine] {
    let type = head.fields["content-type"] ?? "text/plain"
    if type.lowercased().hasPrefix("multipart/"), depth < 5, let boundary = parameter("boundary", of: type) {
      return joined(
        parts(lines, boundary), areOne: type.lowercased().hasPrefix("multipart/alternative"), depth)
    }
    if type.lowercased().hasPrefix("message/rfc822"), depth < 5, let inner = headers(of: lines) {
      return part(inner, lines[inner.end...], depth: depth + 1)
    }
    let decoded =
      switch head.fields["content-transfer-encoding"]?.lowercased() {
      case "quoted-printable": QuotedPrintable.decode(lines)
      case "base64": Base64Body.decode(lines)
      default: Array(lines)
      }
    return type.lowercased().hasPrefix("text/html") ? HTMLText.lines(decoded) : decoded
  }

  /// The text of several parts. Of those that say one thing the one in HTML is read only where the other leaves out
  /// most.
  private static func joined(_ parts: [ArraySlice<RawLine>], areOne: Bool, _ depth: Int) -> [RawLine] {
    var plain: [RawLine] = []
    var html: [RawLine] = []
    for lines in parts {
      let head = headers(of: lines) ?? Head(fields: [:], end: lines.startIndex)
      let type = (head.fields["content-type"] ?? "text/plain").lowercased()
      guard ["text/", "multipart/", "message/rfc822"].contains(where: type.hasPrefix) else { continue }
      let text = part(head, lines[head.end...], depth: depth + 1)
      if type.hasPrefix("text/html") {
        if html.isEmpty { html = text }
      } else if plain.isEmpty || !areOne {
        if let first = text.first, !plain.isEmpty { plain.append(RawLine(number: first.number, text: "")) }
        plain += text
      }
    }
    func letters(_ lines: [RawLine]) -> Int { lines.reduce(0) { $0 + $1.text.count(where: \.isLetter) } }
    return letters(html) > 2 * letters(plain) ? html : plain
  }

  private static func parts(_ lines: ArraySlice<RawLine>, _ boundary: String) -> [ArraySlice<RawLine>] {
    let starts = lines.indices.filter { lines[$0].text.hasPrefix("--\(boundary)") }
    return zip(starts, starts.dropFirst() + [lines.endIndex]).map { lines[($0 + 1)..<$1] }
  }

  private static func parameter(_ name: String, of field: String) -> String? {
    let pairs = field.split(separator: ";").dropFirst().map { $0.split(separator: "=", maxSplits: 1) }
    return pairs.first { $0.count == 2 && $0[0].trimmed.lowercased() == name }?[1].trimming("\"")
  }
}

/// RFC 2045, 6.7.
enum QuotedPrintable {
  static func decode(_ lines: ArraySlice<RawLine>) -> [RawLine] {
    var decoded: [RawLine] = []
    var bytes: [UInt8] = []
    var number: Int?
    for line in lines {
      if number == nil { number = line.number }
      var text = Array(line.text.utf8)
      while text.last == UInt8(ascii: " ") { text.removeLast() }
      let isSoft = text.last == UInt8(ascii: "=")
      if isSoft { text.removeLast() }
      bytes += quotedPrintable(text)
      if !isSoft {
        decoded.append(RawLine(number: number ?? line.number, text: Base64Body.text(bytes)))
        (bytes, number) = ([], nil)
      }
    }
    if !bytes.isEmpty { decoded.append(RawLine(number: number ?? 1, text: Base64Body.text(bytes))) }
    return decoded
  }
}

/// RFC 2045, 6.8. All lines of the text have the number of the first line of the body.
enum Base64Body {
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func decode(_ lines: ArraySlice<RawLine>) -> [RawLine] {
    var bytes: [UInt8] = []
    var (bits, count) = (0, 0)
    let number = lines.first { !$0.isBlank }?.number ?? 1
    for value in lines.lazy.flatMap(\.text.utf8).compactMap({ alphabet.firstIndex(of: $0) }) {
      bits = (bits << 6 | value) & 0xFFFFFF
      count += 6
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(bits >> count & 0xFF))
      }
    }
    return text(bytes).split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map {
      RawLine(number: number, text: String($0))
    }
  }

  static func text(_ bytes: [UInt8]) -> String {
    // UTF-8 is what a wrongly declared text is; by chance no text of Windows is.
    String(validating: bytes, as: UTF8.self) ?? TextDecoding.western(bytes)
  }
}
