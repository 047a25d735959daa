// WordStyleSheet.swift: what the styles of a letter look like in a word processor.

import PDF

/// The part of a document that says what the styles look like.
struct WordStyleSheet {
  private let metrics: WordMetrics
  private let language: String

  init(_ metrics: WordMetrics, language: String) { (self.metrics, self.language) = (metrics, language) }

  var text: String {
    """
    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
    <w:styles xmlns:w="\(WordPackage.mainNamespace)">
    <w:docDefaults><w:rPrDefault><w:rPr>\(font("Times New Roman"))\(size(metrics.style.size))<w:lang w:val="\(language)"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>
    <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:widowControl/>\(spacing(leading: metrics.style.leading))</w:pPr></w:style>
    <w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="60" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="60" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
    \(WordStyle.allCases.map(element).joined(separator: "\n"))
    </w:styles>

    """
  }

  private func element(_ style: WordStyle) -> String {
    let (paragraph, character) = properties(of: style)
    let characters = character.isEmpty ? "" : "<w:rPr>\(character)</w:rPr>"
    return "<w:style w:type=\"paragraph\" w:styleId=\"\(style.id)\"><w:name w:val=\"\(style.rawValue)\"/>"
      + "<w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr>\(paragraph)</w:pPr>\(characters)</w:style>"
  }

  /// What makes a style differ from Normal: of its paragraphs and of their characters.
  private func properties(of style: WordStyle) -> (paragraph: String, character: String) {
    let (type, head, geometry) = (metrics.style, metrics.headStyle, metrics.geometry)
    switch style {
    case .sender:
      return (place(geometry.sender, gap: .zero), size(head.size))
    case .date:
      let gap = metrics.datesStandAlone ? .zero : head.leading
      return (place(geometry.sender, gap: gap), size(head.size))
    case .returnAddress:
      let rule = "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"2\" w:space=\"1\" w:color=\"auto\"/></w:pBdr>"
      return (rule + spacing(leading: ReturnAddress.leading), size(ReturnAddress.usualSize))
    case .insideAddress:
      return (
        spacing(leading: metrics.addressStyle.leading) + indent(to: geometry.address),
        size(metrics.addressStyle.size)
      )
    case .subject:
      return (
        "<w:keepNext/>" + spacing(leading: type.leading) + "<w:outlineLvl w:val=\"0\"/>", "<w:b/><w:bCs/>"
      )
    case .salutation:
      return ("<w:keepNext/>" + spacing(above: type.paragraphGap * 2, leading: type.leading), "")
    case .bodyText: return (spacing(above: type.paragraphGap, leading: type.leading), "")
    case .list:
      let number = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>"
      return (number + spacing(above: type.itemGap, leading: type.leading), "")
    case .closing:
      let above = type.paragraphGap * 3 / 2
      let text = spacing(above: above, below: type.signatureGap, leading: type.leading)
      return ("<w:keepNext/><w:keepLines/>" + text, "")
    case .signature, .copies:
      return ("<w:keepNext/><w:keepLines/>" + spacing(leading: type.leading), "")
    case .faxHeading:
      return (
        "<w:keepNext/>" + spacing(below: .points(8), leading: .points(26)),
        font("Arial") + "<w:b/><w:bCs/>" + size(.points(22))
      )
    case .faxLabel:
      return (spacing(leading: .points(17)), font("Arial") + "<w:b/><w:bCs/>" + size(.points(13)))
    case .faxText:
      return (spacing(above: .points(0), leading: .points(17)), font("Arial") + size(.points(13)))
    case .header: return ("", size(metrics.labelSize))
    case .footer: return ("<w:jc w:val=\"right\"/>", size(metrics.labelSize))
    }
  }

  // MARK: - Properties

  /// Sender and date: indented, unless their paragraphs stand in frames.
  private func place(_ place: PageGeometry.Frame, gap: Length) -> String {
    let text = spacing(above: gap, leading: metrics.headStyle.leading)
    return metrics.hasWindow ? text : text + indent(to: place)
  }

  private func indent(to place: PageGeometry.Frame) -> String {
    let left = place.x - metrics.geometry.left
    let right = metrics.geometry.textWidth - left - place.width
    return "<w:ind w:left=\"\(WordMetrics.twips(left))\" w:right=\"\(WordMetrics.twips(right))\"/>"
  }

  private func spacing(above: Length = .zero, below: Length = .zero, leading: Length) -> String {
    let twips = WordMetrics.twips
    return "<w:spacing w:before=\"\(twips(above))\" w:after=\"\(twips(below))\" w:line=\"\(twips(leading))\""
      + " w:lineRule=\"atLeast\"/>"
  }

  private func font(_ name: String) -> String {
    "<w:rFonts w:ascii=\"\(name)\" w:hAnsi=\"\(name)\" w:cs=\"\(name)\"/>"
  }

  private func size(_ length: Length) -> String {
    let size = WordMetrics.halfPoints(length)
    return "<w:sz w:val=\"\(size)\"/><w:szCs w:val=\"\(size)\"/>"
  }
}
