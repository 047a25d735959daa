// PDFLetterForm.swift: a letter laid out for one addressee, to be filled for one sender after the other.

import Letters
import PDF
import Synchronization
import UrgentAction

/// A letter with its fixed blocks measured, broken and placed.
///
/// For each sender only the blocks that show a sender's field are broken again. Their numbers of lines decide where
/// everything stands, so pages are planned once for all senders whose blocks have the same numbers of lines.
final class PDFLetterForm: LetterForm {
  private let letter: Letter
  private let geometry: PageGeometry
  private let steps: [TypeStyle]
  private let blocks: [LetterBlock]
  /// The blocks that depend on the sender, as indices into `blocks`.
  private let slots: [Int]
  private let state = Mutex(State())

  /// What is laid out so far; it changes the speed of what follows and nothing else.
  private struct State: Sendable {
    var styles: [Int: StyledLetter] = [:]
    var plans: [PlanKey: PagePlan] = [:]
  }

  private struct PlanKey: Hashable, Sendable {
    var step: Int
    /// For each slot its number of lines and which of them follow an explicit line end.
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
  private static let planLimit = 512

  init(_ letter: Letter) throws(WriterError) {
    self.letter = letter
    geometry = PageGeometry(letter.layout, isPostal: letter.channel.isPostal)
    steps = letter.channel == .fax ? TypeStyle.faxSteps : TypeStyle.letterSteps
    var blocks: [LetterBlock] = []
    for part in letter.parts {
      for block in part.blocks { blocks.append(LetterBlock(block, in: part.role)) }
    }
    self.blocks = blocks
    slots = blocks.indices.filter { !blocks[$0].text.isFixed }
    // Characters that cannot be shown are found now and not at the first sender.
    _ = try styled(0)
  }

  func fill(_ sender: Sender, to output: inout [UInt8]) throws(WriterError) {
    let (plan, broken) = try layOut(sender)
    var document = PDFDocument(title: letter.title, language: letter.language.code)
    if let cover = letter.cover {
      let sheet = FaxCoverSheet(cover, geometry)
      let (content, elements) = try sheet.content(for: sender, pages: plan.pages.count)
      document.addPage(geometry.paper, [document.add(content)], elements: elements)
    }
    for (index, page) in plan.pages.enumerated() {
      var streams = [document.add(page.fixed)]
      if let own = try slotContent(of: page, broken, sender, isFirst: index == 0) {
        streams.append(document.add(own))
      }
      document.addPage(geometry.paper, streams, elements: page.elements)
    }
    document.finish()
    output.append(contentsOf: document.bytes)
  }

  // MARK: Choosing the style

  /// The pages for a sender in the first style that gives one page, else in the first of all.
  private func layOut(_ sender: Sender) throws(WriterError) -> (PagePlan, [BrokenBlock]) {
    for step in steps.indices {
      let styled = try styled(step)
      guard !styled.isLongerThanPage else { continue }
      let laidOut = try layOut(sender, step, styled)
      if laidOut.0.pages.count == 1 { return laidOut }
    }
    return try layOut(sender, 0, try styled(0))
  }

  private func layOut(
    _ sender: Sender, _ step: Int, _ styled: StyledLetter
  ) throws(WriterError) -> (PagePlan, [BrokenBlock]) {
    var broken = styled.broken
    var breaker = LineBreaker()
    var key = PlanKey(step: step, shapes: [])
    var isPlannable = true
    do throws(UnencodableCharacter) {
      for slot in slots {
        try styled.setter.set(blocks[slot], for: sender, &breaker, into: &broken[slot])
        key.shapes.append(shape(of: broken[slot].lines))
        if broken[slot].lines.count > 48 { isPlannable = false }
      }
    } catch {
      throw WriterError(error)
    }
    if isPlannable, let plan = state.withLock({ $0.plans[key] }) { return (plan, broken) }
    let plan = plan(styled, broken)
    if isPlannable {
      state.withLock { if $0.plans.count < Self.planLimit { $0.plans[key] = plan } }
    }
    return (plan, broken)
  }

  /// The number of lines, and a bit for each of the first 48 that follows an explicit line end.
  private func shape(of lines: [Line]) -> UInt64 {
    var bits: UInt64 = 0
    for (index, line) in lines.prefix(48).enumerated() where line.followsLineEnd {
      bits |= 1 << UInt64(index + 16)
    }
    return bits | UInt64(min(lines.count, 0xFFFF))
  }

  private func styled(_ step: Int) throws(WriterError) -> StyledLetter {
    if let known = state.withLock({ $0.styles[step] }) { return known }
    let setter = BlockSetter(geometry: geometry, style: steps[step], headStyle: headStyle)
    var broken = [BrokenBlock](repeating: BrokenBlock(), count: blocks.count)
    var breaker = LineBreaker()
    do throws(UnencodableCharacter) {
      for index in blocks.indices where blocks[index].text.isFixed {
        try setter.set(blocks[index], for: Sender(), &breaker, into: &broken[index])
      }
    } catch {
      throw WriterError(error)
    }
    let planner = planner(setter, broken)
    let styled = StyledLetter(
      setter: setter, broken: broken, isLongerThanPage: planner.places().count > 1)
    state.withLock { $0.styles[step] = styled }
    return styled
  }

  private var headStyle: TypeStyle {
    letter.channel == .fax ? TypeStyle.faxSteps[1] : TypeStyle.letterSteps[2]
  }

  // MARK: Pages

  private func planner(_ setter: BlockSetter, _ broken: [BrokenBlock]) -> PagePlanner {
    PagePlanner(
      geometry: geometry, style: setter.style, headStyle: headStyle, blocks: blocks, broken: broken)
  }

  private func plan(_ styled: StyledLetter, _ broken: [BrokenBlock]) -> PagePlan {
    let places = planner(styled.setter, broken).places()
    let coverPages = letter.cover == nil ? 0 : 1
    let total = places.count + coverPages
    let pages = places.enumerated().map { index, places in
      page(places, broken, number: index + 1 + coverPages, of: total, isFirst: index == 0)
    }
    return PagePlan(pages: pages)
  }

  /// A page with the lines of its fixed blocks drawn and those of its slots noted.
  private func page(
    _ places: [PagePlan.Place], _ broken: [BrokenBlock], number: Int, of total: Int, isFirst: Bool
  ) -> PagePlan.Page {
    var fixed = ContentStream()
    var slots: [PagePlan.Place] = []
    var elements: [PDFDocument.Element] = []
    var current: Int?
    for place in places {
      let block = blocks[place.block]
      if place.block != current {
        if current != nil { fixed.endMarked() }
        elements.append(PDFDocument.Element(block.tag, id: elements.count))
        if block.text.isFixed { fixed.beginMarked(block.tag, id: elements.count - 1) }
        current = place.block
      }
      if block.text.isFixed {
        let broken = broken[place.block]
        fixed.show(broken.lines[place.line], of: broken.paragraph, x: place.x, y: place.y)
      } else {
        slots.append(place)
        slots[slots.count - 1].element = elements.count - 1
      }
    }
    if current != nil { fixed.endMarked() }
    drawMarks(on: &fixed, number: number, of: total, isFirst: isFirst)
    fixed.end()
    return PagePlan.Page(fixed: fixed, slots: slots, elements: elements)
  }

  /// Fold marks on the first page, the number on all pages but the first of the document.
  private func drawMarks(on content: inout ContentStream, number: Int, of total: Int, isFirst: Bool) {
    content.beginArtifact()
    if isFirst {
      let height = geometry.paper.height
      for mark in geometry.foldMarks {
        content.line(
          from: (.millimetres(5), height - mark), to: (.millimetres(9), height - mark),
          thickness: Length(thousandths: 250))
      }
      if let mark = geometry.punchMark {
        content.line(
          from: (.millimetres(5), height - mark), to: (.millimetres(11), height - mark),
          thickness: Length(thousandths: 250))
      }
    }
    if number > 1 {
      let face = Face(.timesRoman, size: letter.channel == .fax ? .points(12) : .points(9))
      let label = PageLabel.text(number, of: total, in: letter.language)
      if let codes = try? WinAnsi.encode(label) {
        let width = face.length(ofEm: StandardFont.timesRoman.width(of: codes))
        content.show(
          codes, in: face, x: geometry.paper.width - geometry.right - width, y: .millimetres(12))
      }
    }
    content.endMarked()
  }

  /// The sender's own text on a page; nil when there is none.
  private func slotContent(
    of page: PagePlan.Page, _ broken: [BrokenBlock], _ sender: Sender, isFirst: Bool
  ) throws(WriterError) -> ContentStream? {
    let returnLine = isFirst ? ReturnLine(sender, geometry) : nil
    guard !page.slots.isEmpty || returnLine != nil else { return nil }
    var content = ContentStream()
    var current: Int?
    for place in page.slots {
      if place.block != current {
        if current != nil { content.endMarked() }
        content.beginMarked(blocks[place.block].tag, id: place.element)
        current = place.block
      }
      let block = broken[place.block]
      content.show(block.lines[place.line], of: block.paragraph, x: place.x, y: place.y)
    }
    if current != nil { content.endMarked() }
    try returnLine?.draw(on: &content, geometry)
    return content
  }
}
