#!/usr/bin/env python3
"""Compares the words of one letter in several formats, in reading order, with those of its text.

usage: same-words.py LETTER.txt OTHER ...      .html, .docx, .pdf (its tagged text, by pdfinfo); exit status 1 when
                                               any differs
"""
import difflib
import html.parser
import re
import subprocess
import sys
import xml.etree.ElementTree as tree
import zipfile

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


class Page(html.parser.HTMLParser):
    """The text of a page's body without the line for the window, which repeats the sender."""

    def __init__(self):
        super().__init__()
        self.text, self.hidden = "", 0

    def handle_starttag(self, tag, attributes):
        self.text += "\n"
        if tag == "head" or ("aria-hidden", "true") in attributes:
            self.hidden, self.closing = 1, tag

    def handle_endtag(self, tag):
        self.text += "\n"
        if self.hidden and tag == self.closing:
            self.hidden = 0

    def handle_data(self, data):
        if not self.hidden:
            self.text += data


def text_of(path):
    if path.endswith(".html"):
        page = Page()
        page.feed(open(path, encoding="utf-8").read())
        return page.text
    if path.endswith(".docx"):
        lines = []
        for paragraph in tree.fromstring(zipfile.ZipFile(path).read("word/document.xml")).iter(WORD + "p"):
            style = paragraph.find(f"{WORD}pPr/{WORD}pStyle")
            if style is None or style.get(WORD + "val") != "ReturnAddress":
                lines.append("".join(text.text or "" for text in paragraph.iter(WORD + "t")))
        return "\n".join(lines)
    if path.endswith(".pdf"):
        read = subprocess.run(
            ["pdfinfo", "-enc", "UTF-8", "-struct-text", path], capture_output=True, check=True, encoding="utf-8")
        lines = [line.strip() for line in read.stdout.splitlines()]
        return "\n".join(line[1:-1] for line in lines if line.startswith('"') and line.endswith('"'))
    return open(path, encoding="utf-8").read()


def words(path):
    """Words between blanks, hyphens and dashes; without rules, and the counts of pages, which differ."""
    found = re.findall(r"[^\s\u2010-\u2014-]+", text_of(path))

    def is_count(index):
        """Pages: 2 with this cover sheet, 1 without it."""
        return re.fullmatch(r"\d{1,2}", found[index]) and any(
            re.fullmatch(r"(pages?|seiten?|páginas?)\W?", word, re.IGNORECASE)
            for word in found[max(0, index - 6):index])

    return [word for index, word in enumerate(found) if not re.fullmatch(r"_+|=+", word) and not is_count(index)]


def main():
    expected, failed = words(sys.argv[1]), False
    for path in sys.argv[2:]:
        found = words(path)
        if found != expected:
            failed = True
            print(f"{path}: not the words of {sys.argv[1]}:", file=sys.stderr)
            for line in list(difflib.unified_diff(expected, found, lineterm="", n=1))[2:20]:
                print(f"  {line}", file=sys.stderr)
    return 1 if failed else 0


sys.exit(main())
