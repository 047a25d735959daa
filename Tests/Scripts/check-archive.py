#!/usr/bin/env python3
"""Checks PDF files against the rules of PDF/A-2 level A (ISO 19005-2) and PDF/UA-1 (ISO 14289-1) that public documents tell
and that apply to documents of text: no pictures, forms, links, scripts or attachments. It is no validator: glyph widths are
compared with the font files, but outlines, the sense of the tags and what a reader hears are for people to judge.

usage: Tests/Scripts/check-archive.py FILE ...      needs qpdf
"""

import base64
import json
import re
import struct
import subprocess
import sys
import xml.etree.ElementTree as tree

DC, RDF = "{http://purl.org/dc/elements/1.1/}", "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
PDFA, PDFUA = "{http://www.aiim.org/pdfa/ns/id/}", "{http://www.aiim.org/pdfua/ns/id/}"
TYPES = {"Document", "P", "H1", "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD"}


class PDF:
    def __init__(self, path):
        with open(path, "rb") as file:
            self.bytes = file.read()
        run = subprocess.run(["qpdf", "--json=2", "--json-stream-data=inline", "--decode-level=none", path],
                             capture_output=True, text=True)
        if run.returncode:
            raise ValueError(run.stderr.strip())
        self.objects = json.loads(run.stdout)["qpdf"][1]
        self.trailer = self.objects["trailer"]["value"]

    def get(self, value):
        """A value, or what a reference names; of a stream its dictionary."""
        if isinstance(value, str) and re.fullmatch(r"\d+ \d+ R", value):
            entry = self.objects["obj:" + value]
            return entry["value"] if "value" in entry else entry["stream"]["dict"]
        return value

    def data(self, reference):
        return base64.b64decode(self.objects["obj:" + reference]["stream"]["data"])

    def streams(self):
        return [(name[4:], entry["stream"]["dict"]) for name, entry in self.objects.items() if "stream" in entry]

    def all(self, kind):
        return [self.get(name[4:]) for name, entry in self.objects.items()
                if name != "trailer" and isinstance(self.get(name[4:]), dict) and self.get(name[4:]).get("/Type") == kind]


def text(value):
    return value[2:] if isinstance(value, str) and value[:2] in ("u:", "b:") else value


def check_file(pdf, fault):
    """6.1: the file."""
    if not re.match(rb"%PDF-1\.[0-7]\n%[\x80-\xff]{4}", pdf.bytes):
        fault("6.1.2 the header, and four bytes above 127 behind it")
    if not pdf.bytes.rstrip().endswith(b"%%EOF"):
        fault("6.1.3 nothing may follow the end")
    identifiers = pdf.trailer.get("/ID", [])
    if len(identifiers) != 2 or not all(identifiers):
        fault("6.1.3 the trailer has an ID")
    if "/Encrypt" in pdf.trailer:
        fault("6.1.3 no encryption")
    for name, entries in pdf.streams():
        if {"/F", "/FFilter", "/FDecodeParms"} & set(entries):
            fault(f"6.1.7 stream {name} is outside of the file")
        if "/LZWDecode" in str(entries.get("/Filter")):
            fault(f"6.1.7 stream {name} has LZW")
    for match in re.finditer(rb"/Length (\d+)(?:[^>]|>(?!>))*>>stream\n", pdf.bytes):
        end = match.end() + int(match[1])
        if pdf.bytes[end:end + 10] != b"\nendstream":
            fault(f"6.1.7 a stream at {match.start()} has another length than it says")
    if re.search(rb"<[0-9A-Fa-f]*[^0-9A-Fa-f<>\s][^<>]*>]TJ", pdf.bytes):
        fault("6.1.6 hexadecimal strings have digits only")


def check_colour(pdf, root, fault):
    """6.2.3 and 6.2.4: greys only, and a profile that says what they are."""
    intents = [pdf.get(intent) for intent in pdf.get(root.get("/OutputIntents", []))]
    if [intent.get("/S") for intent in intents] != ["/GTS_PDFA1"]:
        return fault("6.2.3 one output intent GTS_PDFA1")
    profile = pdf.data(intents[0]["/DestOutputProfile"])
    size, version, kind, space = struct.unpack(">I4xI4s4s", profile[:20])
    if size != len(profile) or profile[36:40] != b"acsp" or version >> 24 not in (2, 4):
        fault("6.2.3 the profile is whole and of ICC version 2 or 4")
    if kind not in (b"mntr", b"prtr") or space != b"GRAY" or pdf.get(intents[0]["/DestOutputProfile"]).get("/N") != 1:
        fault("6.2.3 the profile is of a monitor or printer, for grey")
    tags = {profile[132 + n * 12:136 + n * 12] for n in range(struct.unpack(">I", profile[128:132])[0])}
    if not {b"desc", b"cprt", b"wtpt", b"kTRC"} <= tags:
        fault("6.2.3 the profile has the tags that ICC asks for")


def check_contents(pdf, pages, fault):
    """6.2, 6.7 and 14289-1 7.1: operators that are allowed, everything marked, in black and greys."""
    allowed = set("BT ET Td Tf TJ Tj g G w m l S cm BDC BMC EMC".split())
    for number, page in enumerate(pages, 1):
        contents = page["/Contents"]
        data = b"\n".join(pdf.data(part) for part in (contents if isinstance(contents, list) else [contents]))
        if {"/Resources", "/Annots", "/AA", "/Group"} & set(page) - {"/Resources"}:
            fault(f"6.3, 6.4 page {number}: nothing but contents")
        if page.get("/Tabs") != "/S":
            fault(f"UA 7.18.3 page {number}: the order of tabs is that of the structure")
        plain = re.sub(rb"\((?:\\.|[^\\()])*\)|<<[^>]*>>|<[0-9A-F]*>|/\w+|[\[\]]", b" ", data)
        depth = 0
        for word in plain.split():
            if re.fullmatch(rb"-?[\d.]+", word):
                continue
            operator = word.decode("latin-1")
            if operator not in allowed:
                fault(f"6.2.2 page {number}: operator {operator}")
            depth += {"BDC": 1, "BMC": 1, "EMC": -1}.get(operator, 0)
            if operator in ("TJ", "Tj", "S") and depth != 1:
                fault(f"UA 7.1 page {number}: contents are marked once, as tagged or as artifact")
        if depth:
            fault(f"page {number}: marks that are not closed")
        ids = [int(found) for found in re.findall(rb"/MCID (\d+)", data)]
        if len(ids) != len(set(ids)):
            fault(f"page {number}: a piece has the number of another")


def check_fonts(pdf, fault):
    """6.2.11 and UA 7.21: all fonts embedded, with the widths they say, and every code means a character."""
    fonts = pdf.all("/Font")
    for font in fonts:
        name = font.get("/BaseFont", "?")
        if font.get("/Subtype") == "/Type0":
            if font.get("/Encoding") != "/Identity-H":
                fault(f"6.2.11.3.3 {name}: encoding")
            below = pdf.get(font["/DescendantFonts"][0])
            check_unicode(pdf, font, name, fault)
            check_glyphs(pdf, below, name, fault)
        elif font.get("/Subtype") not in ("/CIDFontType0", "/CIDFontType2"):
            fault(f"6.2.11.4 {name} is not embedded")
    if not fonts:
        fault("no fonts: is this a document of text?")


def check_unicode(pdf, font, name, fault):
    if "/ToUnicode" not in font:
        return fault(f"6.2.11.7.2 {name}: no map to Unicode")
    # The rows behind the range of all codes.
    rows = re.findall(rb"<([0-9A-F]{4})><([0-9A-F]+)>\n", pdf.data(font["/ToUnicode"]))
    if any(int(value[:4], 16) in (0, 0xFEFF, 0xFFFE) for _, value in rows):
        fault(f"6.2.11.7.2 {name}: a code means no character")
    mapped = {int(code, 16) for code, _ in rows}
    if mapped != set(widths_by_code(pdf, pdf.get(font["/DescendantFonts"][0]))):
        fault(f"6.2.11.7.2 {name}: codes without a character")


def widths_by_code(pdf, font):
    """9.7.4.3: codes, each followed by the widths of characters from it on."""
    pairs = pdf.get(font["/W"])
    return {first + place: width for first, widths in zip(pairs[::2], pairs[1::2]) for place, width in enumerate(widths)}


def check_glyphs(pdf, font, name, fault):
    descriptor = pdf.get(font["/FontDescriptor"])
    key = {"/CIDFontType2": "/FontFile2", "/CIDFontType0": "/FontFile3"}[font["/Subtype"]]
    if key not in descriptor:
        return fault(f"6.2.11.4 {name} is not embedded")
    if not re.match(r"/[A-Z]{6}\+", name):
        fault(f"9.6.4 {name}: a subset's name begins with six letters")
    if font["/Subtype"] == "/CIDFontType0":
        return
    if font.get("/CIDToGIDMap") != "/Identity":
        fault(f"6.2.11.3.2 {name}: CIDToGIDMap")
    file = pdf.data(descriptor[key])
    tables = {}
    for index in range(struct.unpack(">H", file[4:6])[0]):
        tag, _, offset, length = struct.unpack(">4sIII", file[12 + index * 16:28 + index * 16])
        tables[tag] = file[offset:offset + length]
    if not {b"glyf", b"head", b"hhea", b"hmtx", b"loca", b"maxp"} <= set(tables):
        return fault(f"6.2.11.4 {name}: the font file lacks a table")
    em = struct.unpack(">H", tables[b"head"][18:20])[0]
    widths = widths_by_code(pdf, font)
    if struct.unpack(">H", tables[b"maxp"][4:6])[0] <= max(widths):
        fault(f"6.2.11.4 {name}: glyphs are missing")
    for glyph, width in widths.items():
        own = struct.unpack(">H", tables[b"hmtx"][glyph * 4:glyph * 4 + 2])[0] * 1000 / em
        if abs(own - width) > 1:
            fault(f"6.2.11.5 {name}: glyph {glyph} is {own:.0f} wide, the document says {width}")


def check_metadata(pdf, root, fault):
    """6.6 and UA 5, 7.1: title and language, and which rules the document says it keeps."""
    if "/Metadata" not in root:
        return fault("6.6.2.1 no metadata")
    entries = pdf.get(root["/Metadata"])
    if entries.get("/Type") != "/Metadata" or entries.get("/Subtype") != "/XML" or "/Filter" in entries:
        fault("6.6.2.1 the metadata are plain XML")
    packet = tree.fromstring(pdf.data(root["/Metadata"]).decode("utf-8"))
    found = {element.tag: (element.text or "").strip() for element in packet.iter()}
    if (found.get(PDFA + "part"), found.get(PDFA + "conformance")) != ("2", "A"):
        fault("6.6.4 it says that it is PDF/A-2a")
    if found.get(PDFUA + "part") != "1":
        fault("UA 5 it says that it is PDF/UA-1")
    if "http://www.aiim.org/pdfua/ns/id/" not in "".join(element.text or "" for element in packet.iter()):
        fault("6.6.2.3 the names of PDF/UA are described")
    title = next((e.text for e in packet.findall(f".//{DC}title//{RDF}li")), None)
    if not title:
        fault("UA 7.1 there is a title")
    if title != text(pdf.get(pdf.trailer.get("/Info", {})).get("/Title")):
        fault("6.6.3 the title is the same in both places")
    if not pdf.get(root.get("/ViewerPreferences", {})).get("/DisplayDocTitle"):
        fault("UA 7.1 readers show the title")
    if not re.fullmatch(r"[a-z]{2,3}(-[A-Z]{2})?", text(root.get("/Lang", ""))):
        fault("6.7.4, UA 7.2 the language")


def check_structure(pdf, root, pages, fault):
    """6.7 and UA 7: every marked piece is an element's, every element has a standard type."""
    if not pdf.get(root.get("/MarkInfo", {})).get("/Marked"):
        fault("6.7.2.2 marked")
    for key in ("/AcroForm", "/OpenAction", "/AA", "/Names", "/OCProperties", "/Perms", "/Requirements"):
        if key in root:
            fault(f"6.4 to 6.9 the catalogue has {key}")
    structure = pdf.get(root.get("/StructTreeRoot", {}))
    numbers = pdf.get(structure.get("/ParentTree", {})).get("/Nums", [])
    parents = {numbers[index]: pdf.get(numbers[index + 1]) for index in range(0, len(numbers), 2)}
    marked = {}

    def walk(reference, parent):
        element = pdf.get(reference)
        kind = element["/S"][1:]
        if kind not in TYPES:
            fault(f"6.7.3.4 the type {kind}")
        if pdf.get(element["/P"]) is not pdf.get(parent):
            fault(f"an element {kind} has another parent")
        allowed = {"L": {"LI"}, "LI": {"Lbl", "LBody"}, "Table": {"TR"}, "TR": {"TH", "TD"}}.get(kind)
        kids = element.get("/K", [])
        for kid in kids if isinstance(kids, list) else [kids]:
            if isinstance(kid, int):
                marked[(element["/Pg"], kid)] = reference
            else:
                if allowed and pdf.get(kid)["/S"][1:] not in allowed:
                    fault(f"UA 7.2, 7.6 {pdf.get(kid)['/S']} in {kind}")
                walk(kid, reference)

    walk(structure["/K"], root["/StructTreeRoot"])
    for reference, page in pages:
        own = parents.get(page.get("/StructParents"), [])
        contents = page["/Contents"]
        data = b"\n".join(pdf.data(part) for part in (contents if isinstance(contents, list) else [contents]))
        for found in map(int, re.findall(rb"/MCID (\d+)", data)):
            if found >= len(own) or own[found] is None or marked.get((reference, found)) != own[found]:
                fault(f"UA 7.1 the piece {found} of a page is no element's")


def page_list(pdf, reference):
    node = pdf.get(reference)
    if node["/Type"] == "/Page":
        return [(reference, node)]
    return [page for kid in node["/Kids"] for page in page_list(pdf, kid)]


def main(paths):
    faults = 0
    for path in paths:
        found = []
        try:
            pdf = PDF(path)
            root = pdf.get(pdf.trailer["/Root"])
            pages = page_list(pdf, root["/Pages"])
            check_file(pdf, found.append)
            check_colour(pdf, root, found.append)
            check_contents(pdf, [page for _, page in pages], found.append)
            check_fonts(pdf, found.append)
            check_metadata(pdf, root, found.append)
            check_structure(pdf, root, pages, found.append)
        except (KeyError, ValueError, IndexError, struct.error, tree.ParseError) as error:
            found.append(f"cannot be read: {error!r}")
        for fault in dict.fromkeys(found):
            print(f"{path}: {fault}", file=sys.stderr)
        faults += len(found)
    if not faults:
        print(f"{len(paths)} documents keep the rules of PDF/A-2a and PDF/UA-1 that are checked")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
