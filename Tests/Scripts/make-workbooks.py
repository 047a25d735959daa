#!/usr/bin/env python3
"""Makes the lists of Tests/BatchTests/Books: one list of invented people as CSV, as TSV in UTF-16, and as workbooks; and
the workbooks of Tests/AppealCLITests/Fixtures.

openpyxl must be installed; with LibreOffice (Calc) also a workbook of its own, an ODS file and an old XLS file are made.
"""
import csv, datetime, io, os, shutil, subprocess, sys, tempfile
import openpyxl
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont

tests = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..")
folder = sys.argv[1] if len(sys.argv) > 1 else os.path.join(tests, "BatchTests/Books")
fixtures = sys.argv[1] if len(sys.argv) > 1 else os.path.join(tests, "AppealCLITests/Fixtures")
columns = ["id", "first_name", "last_name", "street", "postcode", "city", "country", "email", "phone", "do_not_mail",
           "joined", "group", "message"]
day = datetime.date(2000, 6, 14)
bold = CellRichText("Anna", TextBlock(InlineFont(b=True), " Maria"))
# A value is a text, or what a workbook holds and how a CSV file shows it.
people = [
    [1, "Jürgen", "Groß", "Lindenweg 4", "01067", "Dresden", "DE", "j.gross@example.org", "+49 351 1234", (False, "FALSE"), (day, "2000-06-14"), "A", ""],
    [2, (bold, "Anna Maria"), "Muster", "Am Bach 12", (1069, "01069"), "Dresden", "DE", "", (4935155501, "4935155501"), (False, "FALSE"), "", "A", "Bitte, handeln Sie.\nEs eilt."],
    [],
    [4, "Zoé", "d'Exemple", "12, rue Haute", (75011, "75011"), "Paris", "FR", "zoe@example.org", "", "", (day, "2000-06-14"), "B", 'On dit : "oui"'],
    [5, "José", "Núñez", "Calle Mayor 7", "28013", "Madrid", "ES", "", "", (True, "TRUE"), "", "B", ""],
    [6, "Ann", "Sample", "1 Mill Lane", "LS1 4AB", "Leeds", "GB", "ann@example.org", "", "", "", "", "Please act; now."],
    [7, "Bob", ("#N/A", "#N/A"), "2 Mill Lane", "LS1 4AB", "Leeds", "GB", "", "", "", "", "", ""],
    [8, "Cy", "Sample", "", "LS1 4AB", "Leeds", "GB", "", "", "", "", "", "a, b"],
    [9, "Dee", "Sample", (datetime.date(2000, 3, 12), "2000-03-12"), "LS1 4AB", "Leeds", "GB", "", "", "", "", "", ""],
    [10, "Ναταλία", "Δοκιμή", "Οδός 5", "105 57", "Αθήνα", "GR", "", "", "", "", "", ""],
]

def as_text(cell):
    return str(cell[1] if isinstance(cell, tuple) else cell)

def text_rows():
    return [columns] + [[as_text(cell) for cell in person] for person in people]

def write_csv(path):
    with open(path, "w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows(text_rows())

def write_tsv(path):
    text = io.StringIO()
    csv.writer(text, delimiter="\t").writerows(text_rows())
    with open(path, "wb") as file:
        file.write(b"\xff\xfe" + text.getvalue().encode("utf-16-le"))

def write_xlsx(path):
    book = openpyxl.Workbook()
    notes, sheet = book.active, book.create_sheet("Supporters")
    notes.title, notes.sheet_state = "Notes", "hidden"
    notes.append(["Nothing here is for a letter."])
    book.active = 1
    sheet.append(columns)
    for number, person in enumerate(people, 2):
        for column, cell in enumerate(person, 1):
            value = cell[0] if isinstance(cell, tuple) else cell
            if value == "":
                continue
            place = sheet.cell(number, column, value)
            if columns[column - 1] == "postcode" and isinstance(value, int):
                place.number_format = "00000"
    book.save(path)

def write_members(path):
    """Two sheets, a hidden row, a formula without its value, a cell with an error."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Members"
    sheet.append(["No.", "Name", "Street", "Postcode", "Town", "Country"])
    sheet.append([11, "Ida Example", "1 Mill Lane", "LS1 4AB", "Leeds", "United Kingdom"])
    sheet.append([])
    sheet.append([12, "Max Muster", "Lindenweg 4", 1067, "Dresden", "Germany"])
    sheet.append([13, "=B2", "3 Mill Lane", "LS1 4AB", "Leeds", "United Kingdom"])
    sheet.append([14, "Una Sample", "#REF!", "LS1 4AB", "Leeds", "United Kingdom"])
    sheet["D4"].number_format = "00000"
    sheet.row_dimensions[4].hidden = True
    book.create_sheet("Leaflets").append(["town", "how many"])
    book.save(path)

def write_merged(path):
    book = openpyxl.Workbook()
    book.active.append(["name", "address", None, None])
    book.active.append(["Ida Example", "1 Mill Lane", "Leeds", "GB"])
    book.active.merge_cells("B1:D1")
    book.save(path)

def write_sent(path):
    book = openpyxl.Workbook()
    book.active.append(["Date", "Action", "Addressee", "Channel"])
    book.active.append([datetime.date(2000, 7, 19), "UA 105/00", "cn-premier", "fax"])
    book.active.append([datetime.datetime(2000, 7, 20, 9, 30), "UA 105/00", "cn-premier", "fax"])
    book.save(path)

os.makedirs(folder, exist_ok=True)
write_csv(os.path.join(folder, "list.csv"))
write_tsv(os.path.join(folder, "list.tsv"))
write_xlsx(os.path.join(folder, "list.xlsx"))
write_members(os.path.join(fixtures, "members.xlsx"))
write_merged(os.path.join(fixtures, "merged.xlsx"))
write_sent(os.path.join(fixtures, "sent.xlsx"))
if shutil.which("soffice"):
    with tempfile.TemporaryDirectory() as work:
        for ending, name in [("xlsx", "libreoffice.xlsx"), ("ods", "list.ods"), ("xls", "list.xls")]:
            subprocess.run(["soffice", "--headless", "--convert-to", ending, "--outdir", work,
                            os.path.join(folder, "list.xlsx")], check=True, capture_output=True)
            shutil.move(os.path.join(work, "list." + ending), os.path.join(folder, name))
