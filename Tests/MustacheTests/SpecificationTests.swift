// SpecificationTests.swift: the Mustache specification's own cases, where its files are at hand.

import Foundation
import Mustache
import Synchronization
import TestSupport
import Testing

/// Reads the specification's JSON files from the folder that `MUSTACHE_SPEC` names, or from `../shared/mustache-spec` beside
/// the repository.
enum Specification {
  struct Case: CustomTestStringConvertible, Sendable {
    let file: String, number: Int, name: String, template: String, expected: String
    let data: Value
    let partials: [String: String]
    var testDescription: String { "\(file) \(number): \(name)" }
  }

  static let folder: URL? = {
    let named = ProcessInfo.processInfo.environment["MUSTACHE_SPEC"].map { URL(fileURLWithPath: $0) }
    let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let beside = repository.deletingLastPathComponent().appendingPathComponent("shared/mustache-spec")
    return [named, beside].compactMap(\.self).first { FileManager.default.fileExists(atPath: $0.path) }
  }()

  static let cases: [Case] = {
    guard let folder, let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path) else {
      return []
    }
    return names.filter { $0.hasSuffix(".json") }.sorted().flatMap { name -> [Case] in
      guard let bytes = try? Data(contentsOf: folder.appendingPathComponent(name)),
        let file = try? JSONSerialization.jsonObject(with: bytes) as? [String: Any],
        let tests = file["tests"] as? [[String: Any]]
      else { return [] }
      return tests.enumerated().compactMap { number, test in
        guard let title = test["name"] as? String, let template = test["template"] as? String,
          let expected = test["expected"] as? String
        else { return nil }
        return Case(
          file: name, number: number, name: title, template: template, expected: expected,
          data: value(test["data"], lambda: title), partials: test["partials"] as? [String: String] ?? [:])
      }
    }
  }()

  /// A JSON value; objects tagged as code become the lambda of that case.
  static func value(_ json: Any?, lambda name: String) -> Value {
    switch json {
    case let object as [String: Any]:
      object["__tag__"] as? String == "code"
        ? .lambda(lambda(name)) : .object(object.mapValues { value($0, lambda: name) })
    case let items as [Any]: .list(items.map { value($0, lambda: name) })
    case let text as String: .text(text)
    case let number as NSNumber:
      CFGetTypeIDOfBoolean(number) ? .flag(number.boolValue) : .text("\(number)")
    default: .none
    }
  }

  private static func CFGetTypeIDOfBoolean(_ number: NSNumber) -> Bool {
    String(cString: number.objCType) == "c" || String(cString: number.objCType) == "B"
  }

  /// The specification gives its lambdas in other languages; these do the same.
  static func lambda(_ name: String) -> Lambda {
    let calls = Counter()
    return Lambda { section in
      switch name {
      case "Interpolation": "world"
      case "Interpolation - Expansion": "{{planet}}"
      case "Interpolation - Alternate Delimiters": "|planet| => {{planet}}"
      case "Interpolation - Multiple Calls": calls.next()
      case "Escaping": ">"
      case "Section": section == "{{x}}" ? "yes" : "no"
      case "Section - Expansion": "\(section ?? ""){{planet}}\(section ?? "")"
      case "Section - Alternate Delimiters": "\(section ?? ""){{planet}} => |planet|\(section ?? "")"
      case "Section - Multiple Calls": "__\(section ?? "")__"
      case "Inverted Section": ""
      default: "no such lambda"
      }
    }
  }

  private final class Counter: Sendable {
    private let count = Mutex(0)
    func next() -> String {
      count.withLock {
        $0 += 1
        return String($0)
      }
    }
  }
}

@Suite(.enabled(if: Specification.folder != nil, "the specification's files are not here"))
struct SpecificationTests {
  @Test func hasAllCases() { #expect(Specification.cases.count == 194) }

  @Test(arguments: Specification.cases)
  func rendersAsSpecified(_ test: Specification.Case) throws {
    let template = try Template(test.template, named: test.file)
    #expect(try template.rendered(test.data, with: Partials(test.partials)) == test.expected)
  }
}
