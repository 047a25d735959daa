#!/usr/bin/env python3
"""Holds workbooks against text: random lists of invented people, written by openpyxl as XLSX and by Python as CSV, must
give the same letters and the same failures. Usage: check-workbooks.py APPEAL [ROUNDS [SEED]]

With LibreOffice (Calc), what it saves of the same workbook must do so too.
"""
import csv, datetime, filecmp, os, random, shutil, subprocess, sys, tempfile
import openpyxl

appeal, rounds = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 6
seed = int(sys.argv[3]) if len(sys.argv) > 3 else random.randrange(1 << 30)
chance = random.Random(seed)
columns = ["id", "first_name", "last_name", "street", "house_number", "postcode", "city", "country", "phone", "joined",
           "note", "do_not_mail", "message"]
texts = ["", "", "Zoë & Söhne", 'the "best"', "a, b; c", "<b>", "two\nlines", " blanks ", "Ελλάδα", "名前", "😀", "=1+2",
         "+44 20 7946 0000", "-", "#N/A", "NULL", "'quoted", "a_b", "x" * 300, "tab\there", "&amp;"]

def value():
    """A value of a cell, and how CSV shows it."""
    kind = chance.randrange(8)
    if kind == 0:
        number = chance.choice([0, 7, -3, 1067, 75011, 4915112345678, 123456789012345])
        return number, str(number)
    if kind == 1:
        number = chance.choice([0.5, 12.25, -7.125, 1e-3, 0.1, 0.7 + 0.1, 1.1 * 3, 123456.789])
        return number, "%.15g" % number
    if kind == 2:
        day = datetime.date(1900, 3, 1) + datetime.timedelta(chance.randrange(70000))
        return day, day.isoformat()
    if kind == 3:
        truth = chance.random() < 0.5
        return truth, str(truth).upper()
    text = chance.choice(texts)
    return text, text

def row(number):
    plain = lambda word: (word, word)
    cells = [(number, str(number)), plain(chance.choice(["Ann", "Jürgen", "Núria"])),
             plain("%s%d" % (chance.choice(["Sample", "Muster", "Exemple"]), number)), plain("Mill Lane"),
             (chance.randrange(1, 300),) * 2, plain(chance.choice(["01067", "80331"])), plain("Dresden"), plain("DE"),
             value(), value(), value(), value() if chance.random() < 0.1 else plain(""), plain(chance.choice(texts))]
    cells[4] = (cells[4][0], str(cells[4][0]))
    if chance.random() < 0.2:
        cells[chance.randrange(1, len(cells))] = value()
    return [] if chance.random() < 0.05 else cells

def write(folder, rows, is_streamed):
    book = openpyxl.Workbook(write_only=is_streamed)
    sheet = book.create_sheet("List") if is_streamed else book.active
    sheet.append(columns)
    for cells in rows:
        sheet.append([None if cell == "" else cell for cell, _ in cells])
    book.save(os.path.join(folder, "list.xlsx"))
    with open(os.path.join(folder, "list.csv"), "w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([columns] + [[text for _, text in cells] for cells in rows])

def run(folder, name):
    output = os.path.join(folder, name + ".out")
    done = subprocess.run([appeal, "batch", "UA-105-00", "--to", "premier", "--date", "2000-06-14", "--quiet", "--senders",
                           os.path.join(folder, name), "-o", output], capture_output=True)
    assert done.returncode in (0, 1), done.stderr.decode()
    return output

def require_same(folder, name):
    text, book = run(folder, "list.csv"), run(folder, name)
    names = ["failures.csv", "manifest.csv"] + ["letters/" + file for file in sorted(os.listdir(text + "/letters"))]
    _, different, missing = filecmp.cmpfiles(text, book, names, shallow=False)
    assert sorted(os.listdir(text + "/letters")) == sorted(os.listdir(book + "/letters")), folder
    if different or missing:
        print("check-workbooks.py: %s differs in %s; seed %d; kept in %s" % (name, (different + missing)[:5], seed, folder))
        sys.exit(1)
    shutil.rmtree(text)
    return len(names) - 2

letters = 0
for number in range(rounds):
    folder = tempfile.mkdtemp()
    write(folder, [row(index) for index in range(1, 121)], is_streamed=number % 2 == 1)
    letters += require_same(folder, "list.xlsx")
    if number == 0 and shutil.which("soffice") and "=1+2" in texts:
        # LibreOffice works formulas out, so that this list has none.
        texts.remove("=1+2")
        write(folder, [row(index) for index in range(1, 121)], is_streamed=False)
        done = subprocess.run(["soffice", "--headless", "--convert-to", "xlsx", "--outdir", folder + "/saved",
                               folder + "/list.xlsx"], capture_output=True)
        if done.returncode == 0 and os.path.exists(folder + "/saved/list.xlsx"):
            shutil.copy(folder + "/saved/list.xlsx", folder + "/saved.xlsx")
            letters += require_same(folder, "saved.xlsx")
    shutil.rmtree(folder)
print("%d letters of workbooks are those of the same lists as text" % letters)
