// BatchTests.swift: what a run writes, in which order, and for which senders.

import Batch
import Files
import Testing
import UrgentAction

private let list = """
  Vorname;Name;Straße;PLZ;Ort;Land;Nachricht
  Ada;Berg;Hauptstr. 1;10115;Berlin;Germany;
  Ben;Cole;1 High Street;N1 1AA;London;United Kingdom;
  Cy;Diaz;Calle 2;28001;Madrid;Spain;"One.

  Two."
  Di;Ek;Hauptstr. 9;10115;Berlin;DE;
  """

private func names(_ letters: String) -> [String] {
  letters.split(separator: "\u{0C}").map { String($0.prefix { $0 != "\n" }) }
}

@Test func addressesFollowTheCountryAndMessagesKeepTheirParagraphs() throws {
  let scratch = try Scratch()
  let job = try BatchJob.plain(try scratch.write(list, "senders.csv"))
  let letters = try job.document(in: scratch).letters.split(separator: "\u{0C}")
  #expect(letters[0] == "Ada Berg\nHauptstr. 1\n10115 Berlin\nDE\n\nTo the premier.\n")
  #expect(letters[1] == "Ben Cole\n1 High Street\nLondon N1 1AA\nGB\n\nTo the premier.\n")
  #expect(letters[2].hasSuffix("To the premier.\n\nOne.\n\nTwo.\n"))
}

@Test(arguments: [
  (BatchJob.Order.sender, ["premier", "minister", "premier", "minister"]),
  (.addressee, ["premier", "premier", "minister", "minister"]),
])
func aDocumentHasTheOrderThatWasAskedFor(_ order: BatchJob.Order, _ expected: [String]) throws {
  let scratch = try Scratch()
  var job = try BatchJob.plain(try scratch.write(list, "senders.csv"), addressees: ["premier", "minister"])
  job.order = order
  job.selection.limit = 2
  let result = try job.document(in: scratch)
  let found = result.letters.split(separator: "\u{0C}").map {
    String($0.split(separator: " ").last?.dropLast(2) ?? "")
  }
  #expect(found == expected)
  #expect(
    result.manifest.split(separator: "\r\n").dropFirst().map { String($0.split(separator: ",")[1]) }
      == expected)
}

@Test(arguments: 1...9)
func partsAreTheWhole(_ count: Int) throws {
  let scratch = try Scratch()
  var job = try BatchJob.plain(try scratch.write(list, "senders.csv"))
  let whole = names(try job.document(in: scratch).letters)
  var union: [String] = []
  for part in 1...count {
    job.selection.shard = (part, count)
    union += names(try job.document(in: scratch).letters)
  }
  #expect(union == whole)
}

@Test(
  arguments: [
    (2...3, nil, ["Ben Cole", "Cy Diaz"]), (1...1, nil, ["Ada Berg"]), (3...99, 1, ["Cy Diaz"]),
    (nil, 0, []), (nil, 3, ["Ada Berg", "Ben Cole", "Cy Diaz"]),
  ] as [(ClosedRange<Int>?, Int?, [String])])
func rangesAndLimits(_ range: ClosedRange<Int>?, _ limit: Int?, _ expected: [String]) throws {
  let scratch = try Scratch()
  var job = try BatchJob.plain(try scratch.write(list.replacing("\n\n", with: " "), "senders.csv"))
  job.selection.range = range
  job.selection.limit = limit
  #expect(names(try job.document(in: scratch).letters) == expected)
}

@Test func aRangeBeyondTheListIsAnError() throws {
  let scratch = try Scratch()
  var job = try BatchJob.plain(try scratch.write(list.replacing("\n\n", with: " "), "senders.csv"))
  job.selection.range = 99...100
  let error = #expect(throws: BatchError.self) { try BatchPlan(job) }
  #expect(error?.message == "no sender has a number from 99 to 100")
  #expect(error?.hint?.hasSuffix("are 1 to 4") == true)
  job.selection.range = 3...99
  #expect(try BatchPlan(job).remarks.last == "the last sender has the number 4")
}

@Test func manyThreadsWriteTheSameAsOne() throws {
  let scratch = try Scratch()
  var rows = "name,street,city,country,message\n"
  for number in 1...600 { rows += "Anna \(number),\(number) High Street,London,GB,Number \(number).\n" }
  var job = try BatchJob.plain(try scratch.write(rows, "senders.csv"), addressees: ["premier", "minister"])
  let single = try job.document(in: scratch)
  #expect(names(single.letters).count == 1200)
  for threads in [2, 4, 8] {
    job.threads = threads
    let many = try job.document(in: scratch)
    #expect(single.letters == many.letters && single.manifest == many.manifest, "\(threads) threads")
  }
}

@Test func manyThreadsPlanTheSameAsOne() throws {
  let scratch = try Scratch()
  let countries = ["GB", "DE", "US", "FR", "CH", "ES"]
  var rows = "name,street,city,country,birth date,email\n"
  for number in 1...1500 {
    // One in eleven is there a second time, one in thirteen has no street, one in seventeen a wrong e-mail address.
    let person = number % 11 == 0 ? number - 5 : number
    let street = number % 13 == 0 ? "" : "\(person) High Street"
    let country = countries[person / 270]
    rows += "Anna \(person),\(street),London,\(country),,\(number % 17 == 0 ? "anna" : "")\n"
  }
  var job = try BatchJob.plain(try scratch.write(rows, "senders.csv"))
  for numbers in [nil, 900...1200] {
    job.selection.range = numbers
    job.threads = 1
    let single = try BatchPlan(job)
    job.threads = 4
    for _ in 1...2 {
      let many = try BatchPlan(job)
      #expect(many.faults == single.faults && many.warnings == single.warnings)
      #expect(many.goodRows == single.goodRows && many.faultyRows == single.faultyRows)
      #expect(many.notes == single.notes && many.sample == single.sample)
      #expect(many.fingerprint == single.fingerprint)
      #expect(many.lettersFingerprint == single.lettersFingerprint)
    }
    #expect(single.faults.count == 2 && !single.warnings.isEmpty)
    #expect(single.notes.first == (numbers == nil ? "from GB" : "from FR"))
  }
}

@Test func initialsAndTheTownAreAllThatIsShown() throws {
  let scratch = try Scratch()
  var job = try BatchJob.plain(try scratch.write(list, "senders.csv"))
  job.usesInitials = true
  let letters = try job.document(in: scratch).letters
  #expect(letters.hasPrefix("A. B.\nBerlin\nDE\n"))
  #expect(!letters.contains("Hauptstr") && !letters.contains("Ada"))
}

@Test func aStreetAtTheEndOfAnAddressInOneCellIsNotShownAsTheTown() throws {
  let scratch = try Scratch()
  let list = """
    name;address;country
    Dr Anna Berg;"Secret Cottage, Secret Street";GB
    Eva Maier;"Hauptstr. 1, 10115 Berlin";DE
    """
  var job = try BatchJob.plain(try scratch.write(list, "senders.csv"))
  job.usesInitials = true
  let result = try job.document(in: scratch)
  #expect(result.failures.contains("use a column city"))
  #expect(result.letters.hasPrefix("E. M.\nBerlin\nDE\n"))
}

@Test(
  arguments: [
    "Berlin, Hauptstr. 1", "Gartenstr. 5", "ada@example.org", "Berlin c/o Tal", "Berlin (bei Meier)",
    "Fam. Tal",
    "Ada Berg", "Haus BERG", "Bayern",
  ])
func initialsDoNotTrustTheColumnOfTheTown(_ city: String) throws {
  let scratch = try Scratch()
  let list = "name,street,postcode,city,country\nAda Berg,Hauptstr. 1,10115,\"\(city)\",DE\n"
  var job = try BatchJob.plain(try scratch.write(list, "senders.csv"))
  job.usesInitials = true
  let plan = try BatchPlan(job)
  #expect(plan.goodRows == 0)
  #expect(plan.faults.map(\.reason) == ["with --initials the city must be a town alone, not '…'"])
}

@Test(arguments: [RunFolder.Mode.fresh, .replace])
func aDocumentOfSomebodyElseIsLeftAlone(_ mode: RunFolder.Mode) throws {
  let scratch = try Scratch()
  _ = try scratch.write("mine", "labels.pdf")
  #expect(throws: BatchError.self) { try RunFolder(scratch.path, mode) }
  #expect(try readFile("\(scratch.path)/labels.pdf") == Array("mine".utf8))
}

@Test func aFolderHoldsOneRunAndResumingMendsIt() throws {
  let scratch = try Scratch()
  let job = try BatchJob.plain(try scratch.write(list, "senders.csv"))
  let path = "\(scratch.path)/run"
  func run(_ mode: RunFolder.Mode) throws {
    let folder = try RunFolder(path, mode)
    try folder.begin(["settings test"])
    let (letters, mends) = try folder.letters()
    _ = try BatchPlan(job).run(
      to: BatchOutput(
        .files(letters, named: "letters", mends: mends),
        manifest: folder.stream("manifest.csv")))
    try folder.finish(["manifest.csv"])
  }
  try run(.fresh)
  #expect(try namesInFolder("\(path)/letters").first == "000001-premier.txt")
  let whole = try scratch.text("run/letters/000002-premier.txt")
  #expect(throws: BatchError.self) { try run(.fresh) }
  try writeFile([], to: "\(path)/letters/000002-premier.txt", replacing: true)
  try removeTree("\(path)/letters/000003-premier.txt")
  try run(.resume)
  #expect(try scratch.text("run/letters/000002-premier.txt") == whole)
  #expect(try namesInFolder("\(path)/letters").count == 4)
  try run(.replace)
  #expect(try namesInFolder(path) == ["letters", "manifest.csv"])
  #expect(try RunFolder.purge(path) == 4)
  #expect(try namesInFolder(path) == ["manifest.csv"])
}

@Test func aStreamHasAnObjectALine() throws {
  let scratch = try Scratch()
  let job = try BatchJob.plain(
    try scratch.write(
      "id,name,street,city,country\nx\"1,Ann,\"1\n2\",Bonn,DE\n2,Bob,,Bonn,DE\n", "senders.csv"))
  let stream = try OutputStream("\(scratch.path)/stream")
  let report = try BatchPlan(streaming: job).run(to: BatchOutput(.objects(stream, isText: true)))
  #expect(report.letters == 1 && report.faultyRows == 1)
  #expect(
    try scratch.text("stream")
      == #"""
      {"row":2,"id":"x\"1","addressee":"premier","channel":"post","date":"2000-06-14","state":"open","letter":"Ann\n1\n2\nBonn\nDE\n\nTo the premier.\n"}
      {"row":3,"id":"2","error":"no street"}

      """#)
}

@Test(arguments: [
  "", "\n", "street,city\n1,2\n", "name,\"street\nunclosed", "PK\u{3}\u{4}",
])
func listsThatCannotBeReadAreAnError(_ text: String) throws {
  let scratch = try Scratch()
  let path = try scratch.write(text, "senders.csv")
  #expect(throws: (any Error).self) { try BatchPlan(.plain(path)) }
}

@Test(arguments: [BatchJob.Order.sender, .addressee])
func aSendersWordingHangsOnTheSeedAndTheName(_ order: BatchJob.Order) throws {
  let scratch = try Scratch()
  let people = (1...40).map { "Person \($0);Hauptstr. \($0);10115;Berlin;DE;\($0 % 5 == 0 ? "de" : "")" }
  let list = (["name;street;postcode;city;country;language"] + people).joined(separator: "\n")
  var job = try BatchJob.plain(try scratch.write(list, "senders.csv"))
  (job.seed, job.order) = (11, order)
  let letters = try job.document(in: scratch).letters.split(separator: "\u{0C}").map(String.init)
  #expect(letters.count == 40)
  for letter in letters {
    let name = String(letter.prefix { $0 != "\n" })
    let isGerman = name.last == "5" || name.last == "0"
    let wording = ", wording \(Variation(seed: 11, for: name.utf8).number)."
    #expect(letter.contains(isGerman ? "premier.\n" : "premier\(wording)\n"))
  }
  job.selection.range = 7...9
  #expect(
    try job.document(in: scratch).letters.split(separator: "\u{0C}").map(String.init) == Array(letters[6...8])
  )
}

@Test func peopleWithTheSameInitialsAreTwoPeople() throws {
  let scratch = try Scratch()
  let list = """
    name;street;postcode;city;country;email
    Anna Berg;Hauptstr. 1;10115;Berlin;DE;
    Adam Brown;Hauptstr. 9;10115;Berlin;DE;
    Anna Berg;Hauptstr. 1;10115;Berlin;DE;
    """
  var job = try BatchJob.plain(try scratch.write(list, "senders.csv"))
  job.usesInitials = true
  let result = try job.document(in: scratch)
  #expect(result.letters.split(separator: "\u{0C}").count == 2)
  #expect(result.failures.contains("the same person as in row 2"))
}
