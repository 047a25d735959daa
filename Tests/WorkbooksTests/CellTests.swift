// CellTests.swift: what stands in a cell, and what a list has in its place.

import Testing

/// Styles 0 to 12, with the formats that the cases name.
private let styles = """
  <numFmts><numFmt numFmtId="164" formatCode="00000"/><numFmt numFmtId="165" formatCode="dd/mm/yyyy;@"/>\
  <numFmt numFmtId="166" formatCode="[$-409]d\\-mmm\\-yy"/>\
  <numFmt numFmtId="167" formatCode="[&lt;=9999999]###\\-####;\\(###\\)\\ ###\\-####"/>\
  <numFmt numFmtId="168" formatCode="#,##0.00\\ &quot;m²&quot;"/><numFmt numFmtId="169" formatCode="[h]:mm"/>\
  <numFmt numFmtId="170" formatCode="00000\\-0000"/><numFmt numFmtId="171" formatCode="[Red]General"/>\
  <numFmt numFmtId="172" formatCode="&quot;D-&quot;00000"/></numFmts>
  <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
  <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/><xf numFmtId="164"/><xf numFmtId="165"/>\
  <xf numFmtId="166"/><xf numFmtId="167"/><xf numFmtId="168"/><xf numFmtId="20"/><xf numFmtId="169"/>\
  <xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="172"/></cellXfs>
  """

private let strings = """
  <si><t>plain</t></si><si><t xml:space="preserve"> blanks </t></si>
  <si><r><rPr><b/></rPr><t>Anna </t></r><r><t>Muster</t></r></si>
  <si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si>
  <si><t>a_x000D_b_x005F_x0041_</t></si><si><t>&lt;O&#39;Hara&#x20;&amp; Co&gt;</t></si><si/><si><t>two
  lines</t></si><si><t><![CDATA[<in>]]> one</t></si><si><t>_xD83D__xDE00_ _xDE00_</t></si>
  """

private let cells: [(xml: String, text: String)] = [
  // Texts.
  ("<c t='s'><v>0</v></c>", "plain"), ("<c t='s'><v>1</v></c>", " blanks "),
  ("<c t='s'><v>2</v></c>", "Anna Muster"), ("<c t='s'><v>3</v></c>", "東京"),
  ("<c t='s'><v>4</v></c>", "\"a\rb_x0041_\""), ("<c t='s'><v>5</v></c>", "<O'Hara & Co>"),
  ("<c t='s'><v>6</v></c>", ""), ("<c t='s'><v>7</v></c>", "\"two\nlines\""),
  ("<c t='s'><v>8</v></c>", "<in> one"), ("<c t='s'><v>9</v></c>", "😀 \u{FFFD}"),
  ("<c t='inlineStr'><is><t>in</t></is></c>", "in"),
  ("<c t='inlineStr'><is><r><t>in</t></r><r><t> runs</t></r></is></c>", "in runs"),
  ("<c t='str'><f>A1</f><v>worked out</v></c>", "worked out"), ("<c t='str'><f>A1</f><v></v></c>", ""),
  ("<c t='inlineStr'><is><t>a, \"b\"</t></is></c>", "\"a, \"\"b\"\"\""),
  ("<c t='inlineStr'><is><t>01067</t></is></c>", "01067"),
  // Numbers as they were typed.
  ("<c><v>1067</v></c>", "1067"), ("<c t='n'><v>12.0</v></c>", "12"),
  ("<c><v>4.915123456789E12</v></c>", "4915123456789"),
  ("<c><v>1E+2</v></c>", "100"), ("<c><v>0.1</v></c>", "0.1"), ("<c><v>0.30000000000000004</v></c>", "0.3"),
  ("<c><v>1.1000000000000001</v></c>", "1.1"), ("<c><v>-7.50</v></c>", "-7.5"),
  ("<c><v>1.5E-3</v></c>", "0.0015"),
  ("<c><v>12345678901234567</v></c>", "12345678901234567"), ("<c><v>0</v></c>", "0"),
  ("<c><v>-0.0</v></c>", "0"),
  ("<c><v>9.9999999999999995</v></c>", "10"), ("<c><v>1E+300</v></c>", "1E+300"), ("<c><v> 5 </v></c>", "5"),
  ("<c><v>2.5E-60</v></c>", "2.5E-60"), ("<c><v>x</v></c>", "x"), ("<c s='7'><v>12.5</v></c>", "12.5"),
  ("<c s='11'><v>42</v></c>", "42"), ("<c s='99'><v>42</v></c>", "42"),
  // Numbers that are shown as codes.
  ("<c s='3'><v>1067</v></c>", "01067"), ("<c s='3'><v>123456</v></c>", "123456"),
  ("<c s='3'><v>-5</v></c>", "-5"),
  ("<c s='6'><v>5551234</v></c>", "555-1234"), ("<c s='6'><v>2025550123</v></c>", "(202) 555-0123"),
  ("<c s='10'><v>21345678</v></c>", "02134-5678"), ("<c s='12'><v>1067</v></c>", "D-01067"),
  ("<c s='3'><v>10.5</v></c>", "10.5"),
  // Days and times.
  ("<c s='1'><v>36691</v></c>", "2000-06-14"), ("<c s='4'><v>36691</v></c>", "2000-06-14"),
  ("<c s='5'><v>36691.99</v></c>", "2000-06-14"),
  ("<c s='2'><v>36691.572916666664</v></c>", "2000-06-14T13:45:00"),
  ("<c s='2'><v>36691</v></c>", "2000-06-14"), ("<c s='1'><v>1</v></c>", "1900-01-01"),
  ("<c s='1'><v>59</v></c>", "1900-02-28"), ("<c s='1'><v>60</v></c>", "1900-02-29"),
  ("<c s='1'><v>61</v></c>", "1900-03-01"), ("<c s='1'><v>36585</v></c>", "2000-02-29"),
  ("<c s='1'><v>2958465</v></c>", "9999-12-31"), ("<c s='1'><v>2958466</v></c>", "########"),
  ("<c s='1'><v>-1</v></c>", "########"), ("<c s='1'><v>0</v></c>", "1900-01-00"),
  ("<c s='8'><v>0.5</v></c>", "12:00:00"), ("<c s='9'><v>1.5</v></c>", "36:00:00"),
  ("<c t='d'><v>2000-06-14T00:00:00</v></c>", "2000-06-14"), ("<c t='d'><v>2000-06-14</v></c>", "2000-06-14"),
  // Truth, errors, and formulas that nobody has worked out.
  ("<c t='b'><v>1</v></c>", "TRUE"), ("<c t='b'><v>0</v></c>", "FALSE"), ("<c t='e'><v>#N/A</v></c>", "#N/A"),
  ("<c><f>A1&amp;\" x\"</f></c>", "\"=A1&\"\" x\"\"\""), ("<c><f>SUM(A1)</f><v></v></c>", "=SUM(A1)"),
  ("<c><f>SUM(A1)</f><v>7</v></c>", "7"), ("<c t='e'><f>A1</f><v>#REF!</v></c>", "#REF!"),
  ("<c><f t='shared' si='0'/></c>", "="), ("<c/>", ""), ("<c s='1'/>", ""),
]

@Test(arguments: cells)
func readsCell(_ cell: (xml: String, text: String)) throws {
  var book = Book(
    "<row><c t='str'><v>a</v></c><c t='str'><v>b</v></c></row><row><c><v>1</v></c>\(cell.xml)</row>")
  (book.strings, book.styles) = (strings, styles)
  #expect(try csv(book.bytes) == "\"a\",\"b\"\n1,\(cell.text)\n")
  // With a prefix before each name it is the same.
  let prefixed = book.sheets[0].data.replacing(/<(\/?)([a-z])/) { "<\($0.1)x:\($0.2)" }
  book.sheets[0].data = prefixed
  #expect(try csv(book.bytes, piece: 7) == "\"a\",\"b\"\n1,\(cell.text)\n")
}

@Test(arguments: [("1", "2004-06-15"), ("0", "2000-06-14"), ("true", "2004-06-15")])
func countsDaysFrom1904(_ value: String, day: String) throws {
  var book = Book("<row><c s='1'><v>36691</v></c></row>")
  (book.styles, book.properties) = (styles, "date1904=\"\(value)\"")
  #expect(try csv(book.bytes) == "\"\(day)\"\n")
}
