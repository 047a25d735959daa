// PDFLetterForm.swift: a letter laid out for one addressee, to be filled for one sender after the other.

public import Letters
import PDF
import Synchronization
import UrgentAction

/// A letter with its fixed blocks measured, broken and placed.
///
/// For each sender only the blocks that show a sender's field are broken again. Their numbers of lines decide where
/// everything stands, so pages are planned once for all senders whose blocks have the same numbers of lines.
public final class PDFLetterForm: LetterForm {
  private let letter: Letter
  /// The letters that follow, each laid out by itself.
  let enclosures: [PDFLetterForm]
  private let fonts: TextFonts
  private let geometry: PageGeometry
  private let steps: [TypeStyle]
  private let blocks: [LetterBlock]
  /// The blocks that depend on the sender, as indices into `blocks`.
  private let slots: [Int]
  private let drawing: PageDrawing
  private let header: PageHeader
  private let state = Mutex(State())

  /// What is laid out so far, and storage to use again; both change the speed of what follows and nothing else.
  private struct State: Sendable {
    var styles: [Int: StyledLetter] = [:]
    var plans: [PlanKey: PagePlan] = [:]
    var setters: [SlotSetter] = []
  }

  private struct PlanKey: Hashable, Sendable {
    var step: Int
    var hasReturnLine: Bool
    var shapes: [UInt64]
  }

  /// The letter in one style: the fixed blocks with their lines, the slots empty.
  private struct StyledLetter: Sendable {
    var setter: BlockSetter
    var broken: [BrokenBlock]
    /// Whether the fixed blocks alone are more than one page.
    var isLongerThanPage: Bool
  }

  /// Plans kept at most; senders beyond them are planned for themselves.
  private static let planLimit = 32

  /// Lays out a letter in the first of the `steps` of type that gives one page; nil: in those of the channel.
  init(_ letter: Letter, _ fonts: TextFonts, in steps: [TypeStyle]? = nil) throws(WriterError) {
    self.letter = letter
    self.fonts = fonts
    var enclosures: [PDFLetterForm] = []
    for enclosure in letter.enclosures { enclosures.append(try PDFLetterForm(enclosed: enclosure, fonts)) }
    self.enclosures = enclosures
    geometry = PageGeometry(letter.layout, isPostal: letter.channel.isPostal)
    self.steps = steps ?? (letter.channel == .fax ? TypeStyle.faxSteps : TypeStyle.letterSteps)
    var blocks: [LetterBlock] = []
    for part in letter.parts {
      for block in part.blocks { blocks.append(LetterBlock(block, in: part.role)) }
    }
    self.blocks = blocks
    slots = blocks.indices.filter { !blocks[$0].text.isFixed }
    header = PageHeader(letter, geometry)
    drawing = PageDrawing(letter, geometry, blocks, slots, fonts)
    // Characters that cannot be shown are found now and not at the first sender.
    do throws(UnencodableCharacter) { _ = try styled(0) } catch { throw WriterError(error) }
  }

  /// An enclosed letter: of a fax that is sent to somebody else the copy needs no cover sheet.
  private convenience init(enclosed letter: Letter, _ fonts: TextFonts) throws(WriterError) {
    var letter = letter
    (letter.cover, letter.enclosures) = (nil, [])
    try self.init(letter, fonts)
  }

  public func fill(_ sender: Sender, to output: inout [UInt8]) throws(WriterError) {
    let pages = try pages(for: sender)
    var document: PDFDocument
    if pages.plan.numbering.hasAll(of: pages.numbering), let template = template(of: pages.plan) {
      document = template.document
      for (content, stream) in zip(pages.own, template.slotStreams) {
        if let stream { document.add(content, as: stream) }
      }
    } else {
      document = fonts.document(title: letter.title, language: letter.languageTag)
      pages.append(to: &document, fixed: fixedPages(of: pages.plan))
      for enclosure in enclosures {
        let pages = try enclosure.pages(for: sender, in: document.numbering)
        let fixed = enclosure.fixedPages(of: pages.plan, continuing: pages.numbering)
        pages.append(to: &document, fixed: fixed)
      }
    }
    document.finish()
    output.append(contentsOf: document.bytes)
  }

  public func pageCount(for sender: Sender) throws(WriterError) -> Int? {
    try pages(for: sender).plan.pages.count
  }

  /// The pages of all letters behind this one.
  func enclosedPageCount(for sender: Sender) throws(WriterError) -> Int {
    var count = 0
    for enclosure in enclosures { count += try enclosure.pageCount(for: sender) ?? 0 }
    return count
  }

  /// The parts of a sender's letter for a document with the fixed text of the plan; for a document that has
  /// other text as well, its numbering is given and the fixed text is to be drawn by `fixedPages`.
  func pages(for sender: Sender, in document: GlyphNumbering? = nil) throws(WriterError) -> SenderPages {
    var setter = state.withLock { $0.setters.popLast() } ?? SlotSetter(count: slots.count)
    defer { keep(setter) }
    let plan: PagePlan
    do throws(UnencodableCharacter) { plan = try self.plan(for: sender, &setter) } catch {
      throw WriterError(error)
    }
    if let refusal = plan.refusal { throw refusal }
    let enclosed = letter.cover == nil ? 0 : try enclosedPageCount(for: sender)
    do throws(UnencodableCharacter) {
      var numbering = document ?? plan.numbering
      var own: [ContentStream] = []
      for page in plan.pages {
        let returnLine = page.isFirst ? ReturnLine(sender, letter, geometry) : nil
        own.append(
          try setter.content(
            of: page, slots, blocks, returnLine, page.isFirst ? nil : header, for: sender, fonts,
            continuing: numbering))
        numbering = own[own.count - 1].numbering
      }
      var cover: (ContentStream, [StructureElement])?
      if let sheet = letter.cover {
        let parts = try FaxCoverSheet(sheet, geometry, fonts)
          .content(for: sender, pages: plan.pages.count + enclosed, continuing: numbering)
        numbering = parts.0.numbering
        cover = parts
      }
      return SenderPages(
        paper: geometry.paper, cover: cover, plan: plan, own: own, numbering: numbering)
    } catch {
      throw WriterError(error)
    }
  }

  /// The fixed text of a plan's pages for a document that shows other characters in embedded fonts before it.
  func fixedPages(of plan: PagePlan, continuing numbering: GlyphNumbering) -> [ContentStream] {
    // Text of nothing but the letters that are numbered from the start is the same in every document.
    guard plan.numbering.count > fonts.numbering.count else { return fixedPages(of: plan) }
    return drawing.pages(plan.places, plan.broken, continuing: numbering).map(\.fixed)
  }

  /// The fixed text of a plan's pages for a document of its own.
  private func fixedPages(of plan: PagePlan) -> [ContentStream] {
    plan.fixed { drawing.pages(plan.places, plan.broken, continuing: fonts.numbering).map(\.fixed) }
  }

  /// Gives storage back for the next sender.
  private func keep(_ setter: SlotSetter) {
    state.withLock { if $0.setters.count < 16 { $0.setters.append(setter) } }
  }

  // MARK: Choosing the style

  /// The pages for a sender in the first style that gives one page, else in the first of all; `setter` is left with
  /// the slots in that style.
  private func plan(
    for sender: Sender, _ setter: inout SlotSetter
  ) throws(UnencodableCharacter) -> PagePlan {
    // The size that the slots are broken in; steps that differ in spaces only have the same lines.
    var size: Length?
    for step in steps.indices {
      let styled = try styled(step)
      guard !styled.isLongerThanPage else { continue }
      let plan = try plan(for: sender, step, styled, &setter, brokenIn: &size)
      if plan.pages.count == 1 { return plan }
    }
    return try plan(for: sender, 0, styled(0), &setter, brokenIn: &size)
  }

  private func plan(
    for sender: Sender, _ step: Int, _ styled: StyledLetter, _ setter: inout SlotSetter,
    brokenIn size: inout Length?
  ) throws(UnencodableCharacter) -> PagePlan {
    if size != steps[step].size {
      try setter.set(slots, of: blocks, for: sender, in: styled.setter, onlySized: size != nil)
      size = steps[step].size
    }
    let hasReturnLine = geometry.returnLine != nil && sender.has(.address)
    let key = PlanKey(step: step, hasReturnLine: hasReturnLine, shapes: setter.shapes)
    if setter.isFullyShaped, let plan = state.withLock({ $0.plans[key] }) { return plan }
    var broken = styled.broken
    for (slot, block) in slots.enumerated() { broken[block] = setter.broken[slot] }
    let isKept = setter.isFullyShaped && state.withLock { $0.plans.count < Self.planLimit }
    let plan = plan(styled, broken, hasReturnLine: hasReturnLine, isKept: isKept)
    if isKept { state.withLock { $0.plans[key] = plan } }
    return plan
  }

  private func styled(_ step: Int) throws(UnencodableCharacter) -> StyledLetter {
    if let known = state.withLock({ $0.styles[step] }) { return known }
    var setter = BlockSetter(
      geometry: geometry, style: steps[step], headStyle: headStyle, addressStyle: headStyle, fonts: fonts)
    if letter.channel != .fax { try setter.chooseAddressStyle(for: blocks) }
    var broken = [BrokenBlock](repeating: BrokenBlock(), count: blocks.count)
    var breaker = LineBreaker()
    for index in blocks.indices where blocks[index].text.isFixed {
      try setter.set(blocks[index], for: Sender(), &breaker, into: &broken[index])
      broken[index].paragraph.endBreaking()
    }
    let styled = StyledLetter(
      setter: setter, broken: broken, isLongerThanPage: planner(setter, broken).places().count > 1)
    state.withLock { $0.styles[step] = styled }
    return styled
  }

  private var headStyle: TypeStyle {
    letter.channel == .fax ? TypeStyle.faxSteps[1] : TypeStyle.letterSteps[2]
  }

  // MARK: Pages

  private func planner(_ setter: BlockSetter, _ broken: [BrokenBlock]) -> PagePlanner {
    PagePlanner(
      geometry: geometry, style: setter.style, headStyle: headStyle, addressStyle: setter.addressStyle,
      blocks: blocks, broken: broken)
  }

  private func plan(
    _ styled: StyledLetter, _ broken: [BrokenBlock], hasReturnLine: Bool, isKept: Bool
  ) -> PagePlan {
    let planner = planner(styled.setter, broken)
    let places = planner.places()
    let pages = drawing.pages(places, styled.broken, continuing: fonts.numbering)
    return PagePlan(
      pages: pages, broken: styled.broken, places: places, hasReturnLine: hasReturnLine,
      refusal: planner.refusal, isKept: isKept)
  }

  /// The document of a letter by itself, complete but for the sender's own text; nil for a fax, whose cover differs
  /// each time, and with enclosures.
  private func template(of plan: PagePlan) -> PagePlan.Template? {
    guard letter.cover == nil, enclosures.isEmpty else { return nil }
    return plan.template {
      var document = fonts.document(title: letter.title, language: letter.languageTag)
      var slotStreams: [PDFDocument.StreamID?] = []
      let fixed = fixedPages(of: plan)
      for (index, page) in plan.pages.enumerated() {
        var streams = [document.add(fixed[index])]
        let hasOwnText = !page.slots.isEmpty || index > 0 || plan.hasReturnLine
        slotStreams.append(hasOwnText ? document.reserveStream(fonts: slotFonts) : nil)
        if let own = slotStreams[index] { streams.append(own) }
        document.addPage(geometry.paper, streams, elements: page.elements)
      }
      document.close()
      return PagePlan.Template(document: document, slotStreams: slotStreams)
    }
  }

  /// The standard fonts in which the sender's own text can stand.
  private var slotFonts: FontUse {
    if fonts.library?.faces != nil { return [] }
    return slots.contains { blocks[$0].role == .subject }
      ? [FontUse(.timesRoman), FontUse(.timesBold)] : FontUse(.timesRoman)
  }
}
