// LetterSetting.swift: the text of a letter measured, broken and placed, for one sender after the other.

import Letters
import PDF
import Synchronization
import UrgentAction

/// A letter's text with its fixed blocks measured and broken.
///
/// For each sender only the blocks that show a sender's field are broken again. Their numbers of lines decide where
/// everything stands, so pages are planned once for all senders whose blocks have the same numbers of lines. Letters
/// that differ in nothing that their pages show, as to senders in two countries with the same habits, share a setting.
final class LetterSetting: Sendable {
  /// All of a letter that its pages show.
  struct Source: Hashable, Sendable {
    let parts: [Letter.Part]
    let geometry: PageGeometry
    let channel: Channel
    let words: LetterWords
    let hasCover: Bool
    /// Whether the sender's address above the addressee's says the country.
    let mayGoAbroad: Bool

    init(_ letter: Letter) {
      parts = letter.parts
      geometry = PageGeometry(letter)
      channel = letter.channel
      var words = letter.words
      words.locale = nil
      self.words = words
      hasCover = letter.cover != nil
      mayGoAbroad = !letter.staysInCountry
    }
  }

  let source: Source
  /// Of the source, so that most others are told apart by a number.
  private let sourceHash: Int
  let fonts: TextFonts
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

  /// The letter in one style: the fixed blocks with their lines, the slots empty. A class, so that it is passed around as
  /// one reference.
  private final class StyledLetter: Sendable {
    let setter: BlockSetter
    let broken: [BrokenBlock]
    /// Whether the fixed blocks alone are more than one page.
    let isLongerThanPage: Bool

    init(_ setter: BlockSetter, _ broken: [BrokenBlock], isLongerThanPage: Bool) {
      (self.setter, self.broken, self.isLongerThanPage) = (setter, broken, isLongerThanPage)
    }
  }

  /// Plans kept at most; senders beyond them are planned for themselves.
  private static let planLimit = 64

  /// Sets a letter in the first of the `steps` of type that gives one page; nil: in those of the channel.
  init(_ letter: Letter, _ source: Source, _ fonts: TextFonts, in steps: [TypeStyle]?) throws(WriterError) {
    (self.source, self.fonts) = (source, fonts)
    sourceHash = source.hashValue
    self.steps = steps ?? TypeStyle.steps(for: letter.channel)
    var blocks: [LetterBlock] = []
    for part in letter.parts {
      for block in part.blocks { blocks.append(LetterBlock(block, in: part.role)) }
    }
    self.blocks = blocks
    slots = blocks.indices.filter { !blocks[$0].text.isFixed }
    header = PageHeader(letter, source.geometry)
    drawing = PageDrawing(letter, source.geometry, blocks, slots, fonts)
    // Characters that cannot be shown are found now and not at the first sender.
    do throws(UnencodableCharacter) { _ = try styled(0) } catch { throw WriterError(error) }
  }

  /// Whether the pages of a letter are those of this setting.
  func isOf(_ source: Source, hash: Int) -> Bool { hash == sourceHash && source == self.source }

  var geometry: PageGeometry { source.geometry }

  /// The standard fonts in which the sender's own text can stand.
  var slotFonts: FontUse {
    if fonts.library?.faces != nil { return [] }
    return slots.contains { blocks[$0].role == .subject }
      ? [FontUse(.timesRoman), FontUse(.timesBold)] : FontUse(.timesRoman)
  }

  /// The plan of a sender's pages, and for each page the sender's own text.
  ///
  /// `numbering` is that of the document; nil for one that has the plan's fixed text and nothing else.
  func pages(
    for sender: Sender, in numbering: GlyphNumbering?
  ) throws(WriterError) -> (plan: PagePlan, own: [ContentStream]) {
    var setter = state.withLock { $0.setters.popLast() } ?? SlotSetter(count: slots.count)
    defer { state.withLock { if $0.setters.count < 16 { $0.setters.append(setter) } } }
    let plan: PagePlan
    do throws(UnencodableCharacter) { plan = try self.plan(for: sender, &setter) } catch {
      throw WriterError(error)
    }
    if let refusal = plan.refusal { throw refusal }
    do throws(UnencodableCharacter) {
      var numbering = numbering ?? fixedText(of: plan).numbering
      var own: [ContentStream] = []
      for page in plan.pages {
        let returnLine = page.isFirst ? ReturnLine(sender, toAbroad: source.mayGoAbroad, geometry) : nil
        let content = try setter.content(
          of: page, slots, blocks, returnLine, page.isFirst ? nil : header, for: sender, fonts,
          continuing: numbering)
        numbering = content.numbering
        own.append(content)
      }
      return (plan, own)
    } catch {
      throw WriterError(error)
    }
  }

  /// The fixed text of a plan's pages for a document of its own.
  func fixedText(of plan: PagePlan) -> PagePlan.FixedText {
    plan.fixed { drawing.fixedText(of: plan, continuing: fonts.numbering) }
  }

  /// The fixed text of a plan's pages for a document that shows other characters in embedded fonts before it.
  func fixedPages(of plan: PagePlan, continuing numbering: GlyphNumbering) -> [ContentStream] {
    let known = fixedText(of: plan)
    // Text of nothing but the letters that are numbered from the start is the same in every document.
    if known.numbering.count <= fonts.numbering.count { return known.contents }
    return drawing.fixedText(of: plan, continuing: numbering).contents
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
    let planner = PagePlanner(setter: styled.setter, blocks: blocks, broken: broken)
    let places = planner.places()
    let plan = PagePlan(
      pages: drawing.pages(places, styled.broken), broken: styled.broken, places: places,
      hasReturnLine: hasReturnLine, refusal: planner.refusal, isKept: isKept)
    if isKept { state.withLock { $0.plans[key] = plan } }
    return plan
  }

  private func styled(_ step: Int) throws(UnencodableCharacter) -> StyledLetter {
    if let known = state.withLock({ $0.styles[step] }) { return known }
    let setter = try BlockSetter(geometry, steps[step], for: source.channel, blocks, fonts)
    var broken = [BrokenBlock](repeating: BrokenBlock(), count: blocks.count)
    var breaker = LineBreaker()
    for index in blocks.indices where blocks[index].text.isFixed {
      try setter.set(blocks[index], for: Sender(), &breaker, into: &broken[index])
      broken[index].paragraph.endBreaking()
    }
    let planner = PagePlanner(setter: setter, blocks: blocks, broken: broken)
    let styled = StyledLetter(setter, broken, isLongerThanPage: planner.places().count > 1)
    state.withLock { $0.styles[step] = styled }
    return styled
  }
}
