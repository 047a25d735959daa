// main.swift: the first letter of the README with its copies, written with the library products only.

import ActionFiles
import AddresseeDirectory
import Correspondence
import Defaults
import JSONText
import Letters
import UrgentAction
import World
import Writers

let templates = EmbeddedFiles.templates
let file = "actions/UA-105-00.json"
let document = try JSONDocument(parsing: templates.bytes(of: file) ?? [], file: file)
let action = try Action(document, CountryFinder(templates))
let desk = try Desk(
  action, directory: Directory(EmbeddedFiles.addressees, templates: EmbeddedFiles.templates),
  templates: templates)
let day = CommandLine.arguments.dropFirst().first.flatMap { CalendarDay($0) } ?? .distantFuture
var order = LetterOrder(.named("premier"), on: day)
order.country = Country("GB")
order.wantsCopies = true
var sender = Sender()
sender[.name] = "A. Reader"
sender[.address] = "1 High Street\nLondon N1 1AA"
sender[.country] = "United Kingdom"
do {
  let plan = try desk.plan(order)
  let writer = try Format.text.makeWriter(for: order.channel)
  for planned in plan.letters {
    let letter = try desk.compose(planned, in: plan)
    for document in try [letter] + desk.copies(of: letter, in: plan) {
      var bytes: [UInt8] = []
      try writer.form(for: document.letter).fill(sender, to: &bytes)
      print(String(decoding: bytes, as: UTF8.self), terminator: "\u{0C}")
    }
  }
  for remark in plan.remarks { print(remark.line) }
} catch let error as DeskError {
  print(error.report())
}
