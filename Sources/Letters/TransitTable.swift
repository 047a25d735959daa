// TransitTable.swift: how many days a letter travels, by an editable table.

import JSONText
public import SourceText
public import UrgentAction
import World

/// What `Templates/transit.json` says: days of travel by destination and channel.
public struct TransitTable: Sendable {
  /// The days by some of the channels.
  private typealias Days = [Channel: Int]

  private let days: Days
  private let withinCountry: Days
  private let zones: [(countries: [Country], days: Days)]

  /// - Throws: `LetterError` when there is no table, or with the place of what is wrong in it.
  public init(_ files: any FileSource) throws {
    let path = "transit.json"
    guard let root = try files.json(path) else {
      throw LetterError(
        "there is no table of transit times, '\(path)'", hint: "put it into the templates folder")
    }
    try root.requireKnownKeys("source", "days", "withinCountry", "zones")
    days = try Self.days(root.required("days"))
    for channel in Channel.allCases where days[channel] == nil {
      throw try root.required("days").error("the channel '\(channel.rawValue)' has no days")
    }
    withinCountry = try Self.days(root.required("withinCountry"))
    zones = try root.list("zones").map { zone in
      try zone.requireKnownKeys("name", "countries", "days")
      return (try zone.countries("countries"), try Self.days(zone.required("days")))
    }
  }

  /// The days from the sender's desk to the addressee's, 0 or more.
  public func days(from sender: Country?, to destination: Country?, by channel: Channel) -> Int {
    if let sender, sender == destination, let days = withinCountry[channel] { return days }
    let zone = zones.first { zone in destination.map(zone.countries.contains) ?? false }
    return zone?.days[channel] ?? days[channel] ?? 0
  }

  /// Whether the days are an estimate: the table's source speaks of the zones' post only.
  public func isEstimate(from sender: Country?, to destination: Country?, by channel: Channel) -> Bool {
    if let sender, sender == destination, withinCountry[channel] != nil { return true }
    guard channel == .post else { return channel.isPostal }
    return !zones.contains { zone in destination.map(zone.countries.contains) ?? false }
  }

  private static func days(_ value: JSONValue) throws(JSONError) -> Days {
    var days: Days = [:]
    for member in try value.members() {
      guard let channel = Channel(rawValue: member.name) else {
        throw member.key.error(
          "'\(member.name)' is not a channel",
          hint: "the channels are \(Channel.allCases.map(\.rawValue).joined(separator: ", "))")
      }
      let number = try member.value.int()
      guard (0...365).contains(number) else {
        throw member.value.error("\(number) is not a number of days from 0 to 365")
      }
      days[channel] = number
    }
    return days
  }
}
