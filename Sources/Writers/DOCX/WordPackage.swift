// WordPackage.swift: the parts of a document that are the same for every sender.

import Letters

/// The fixed parts of a package (ECMA-376, part 2): what its files are, how they belong together, properties, styles,
/// the mark of lists, and the footer with the page number; and the header, which names the sender.
struct WordPackage {
  static let documentName = "word/document.xml"
  static let mainNamespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  static let relationNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let footerRelation = "rId4"
  static let headerName = "word/header1.xml"
  static let headerRelation = "rId5"

  private static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  private static let packageNamespace = "http://schemas.openxmlformats.org/package/2006"

  private let letter: Letter
  private let metrics: WordMetrics

  init(_ letter: Letter, _ metrics: WordMetrics) { (self.letter, self.metrics) = (letter, metrics) }

  /// The parts, in the order in which they stand in the archive.
  var parts: [(name: String, text: String)] {
    [
      ("[Content_Types].xml", contentTypes), ("_rels/.rels", relations), ("docProps/core.xml", properties),
      ("word/_rels/document.xml.rels", documentRelations),
      ("word/styles.xml", WordStyleSheet(metrics, language: letter.languageTag).text),
      ("word/numbering.xml", numbering), ("word/settings.xml", settings), ("word/footer1.xml", footer),
    ]
  }

  private var contentTypes: String {
    let word = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    let overrides = [
      ("/word/document.xml", "\(word).document.main+xml"), ("/word/styles.xml", "\(word).styles+xml"),
      ("/word/numbering.xml", "\(word).numbering+xml"), ("/word/settings.xml", "\(word).settings+xml"),
      ("/word/footer1.xml", "\(word).footer+xml"), ("/\(Self.headerName)", "\(word).header+xml"),
      ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
    ].map { "<Override PartName=\"\($0)\" ContentType=\"\($1)\"/>" }.joined()
    return Self.declaration + "<Types xmlns=\"\(Self.packageNamespace)/content-types\">"
      + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
      + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>\(overrides)</Types>\n"
  }

  private var relations: String {
    Self.relationships([
      ("rId1", "\(Self.relationNamespace)/officeDocument", Self.documentName),
      ("rId2", "\(Self.packageNamespace)/relationships/metadata/core-properties", "docProps/core.xml"),
    ])
  }

  private var documentRelations: String {
    Self.relationships([
      ("rId1", "\(Self.relationNamespace)/styles", "styles.xml"),
      ("rId2", "\(Self.relationNamespace)/numbering", "numbering.xml"),
      ("rId3", "\(Self.relationNamespace)/settings", "settings.xml"),
      (Self.footerRelation, "\(Self.relationNamespace)/footer", "footer1.xml"),
      (Self.headerRelation, "\(Self.relationNamespace)/header", "header1.xml"),
    ])
  }

  private static func relationships(_ rows: [(id: String, type: String, target: String)]) -> String {
    let elements = rows.map { "<Relationship Id=\"\($0.id)\" Type=\"\($0.type)\" Target=\"\($0.target)\"/>" }
    return declaration + "<Relationships xmlns=\"\(packageNamespace)/relationships\">"
      + elements.joined() + "</Relationships>\n"
  }

  /// Title, language and the letter's day; nobody is named as author.
  private var properties: String {
    let created =
      letter.heading.map {
        "<dcterms:created xsi:type=\"dcterms:W3CDTF\">\($0.day)T12:00:00Z</dcterms:created>"
      } ?? ""
    return Self.declaration
      + "<cp:coreProperties xmlns:cp=\"\(Self.packageNamespace)/metadata/core-properties\""
      + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\""
      + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
      + "<dc:title>\(MarkupEscaping(softHyphen: []).text(letter.title))</dc:title>\(created)"
      + "<dc:language>\(letter.languageTag)</dc:language></cp:coreProperties>\n"
  }

  /// A list whose items hang on an en dash.
  private var numbering: String {
    let indent = WordMetrics.twips(metrics.style.size) * 3 / 4
    return Self.declaration + "<w:numbering xmlns:w=\"\(Self.mainNamespace)\">"
      + "<w:abstractNum w:abstractNumId=\"0\"><w:multiLevelType w:val=\"singleLevel\"/><w:lvl w:ilvl=\"0\">"
      + "<w:start w:val=\"1\"/><w:numFmt w:val=\"bullet\"/><w:pStyle w:val=\"\(WordStyle.list.id)\"/>"
      + "<w:lvlText w:val=\"–\"/><w:lvlJc w:val=\"left\"/>"
      + "<w:pPr><w:ind w:left=\"\(indent)\" w:hanging=\"\(indent)\"/></w:pPr></w:lvl></w:abstractNum>"
      + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>\n"
  }

  /// The layout rules of Word 2013 and later.
  private var settings: String {
    Self.declaration + "<w:settings xmlns:w=\"\(Self.mainNamespace)\"><w:compat>"
      + "<w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\""
      + " w:val=\"15\"/></w:compat></w:settings>\n"
  }

  /// Whose letter it is, on every page but the first.
  var header: PreparedDocument {
    var document = PreparedDocument()
    document.append(
      Self.declaration
        + "<w:hdr xmlns:w=\"\(Self.mainNamespace)\"><w:p><w:pPr><w:pStyle w:val=\"\(WordStyle.header.id)\"/>"
        + "</w:pPr><w:r><w:t xml:space=\"preserve\">")
    document.append(PageHeader.runs(of: letter), lineEnd: " ", WordDocument.escaping)
    document.append("</w:t></w:r></w:p></w:hdr>\n")
    return document
  }

  /// The page's number and how many there are, on every page but the first.
  private var footer: String {
    let label = PageLabel(for: letter)
    let escaping = WordDocument.escaping
    let text = { (text: String) in
      text.isEmpty ? "" : "<w:r><w:t xml:space=\"preserve\">\(escaping.text(text))</w:t></w:r>"
    }
    let field = { (code: String) in "<w:fldSimple w:instr=\" \(code) \">\(text("2"))</w:fldSimple>" }
    return Self.declaration
      + "<w:ftr xmlns:w=\"\(Self.mainNamespace)\"><w:p><w:pPr><w:pStyle w:val=\"\(WordStyle.footer.id)\"/></w:pPr>"
      + text(label.words.beforePage) + field("PAGE") + text(label.words.betweenPages) + field("NUMPAGES")
      + text(label.words.behindPages) + "</w:p></w:ftr>\n"
  }
}
