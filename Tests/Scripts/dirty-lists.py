#!/usr/bin/env python3
"""Lists of 200 rows in the shapes in which programs export contacts, with the dirt that such lists have: no mapping
is needed, no letter is wrong, and every row without a letter has its reason. One of them is a workbook where the
library openpyxl is there, and gives the same bytes as the list as CSV and as text with tabs in UTF-16.

usage: dirty-lists.py APPEAL        exit status 1 when anything is wrong
"""
import csv
import filecmp
import io
import os
import random
import subprocess
import sys
import tempfile

# Names that nobody has, with addresses that do not exist. Each: street, postcode, town, region, country, town line.
PLACES = [
    ("7 Sample Street", "N1 1AA", "London", "", "United Kingdom", "London N1 1AA"),
    ("Musterweg 3", "01067", "Dresden", "", "Germany", "01067 Dresden"),
    ("9, rue de l'Exemple", "75011", "Paris", "", "France", "75011 Paris"),
    ("Ejemplo 5", "28013", "Madrid", "", "Spain", "28013 Madrid"),
    ("12 Example Avenue", "02139", "Cambridge", "MA", "United States", "Cambridge, MA 02139"),
    ("34 Maple Sample Road", "K1A 0B1", "Ottawa", "ON", "Canada", "Ottawa ON K1A 0B1"),
    ("Probegasse 8", "8001", "Zürich", "", "Switzerland", "8001 Zürich"),
]
FIRST = ["Ada", "Björn", "Chloé", "Doris", "Émile", "Fiona", "Gül", "Inés", "Jörg", "Zoë"]
LAST = ["Sampleby", "Müsterli", "O'Exemple", "van der Probe", "Größling", "Ejemplar", "Testarini-Bo"]

# What is done to a row, and whether it still gives a letter.
DIRT = {
    "clean": True, "no last name and no first": False, "no street": False, "no town": False, "none none": False,
    "nan": False, "not available": False, "formula": False, "bad e-mail": True, "twice": False,
    "household": False, "company": False, "narnia": False, "two people": False, "null words": True,
    "telephone": True, "blanks": True, "column shifted": False, "undefined street": False, "dagger": False,
}

SHAPES = {
    "civicrm": {
        "id": "Contact ID", "first": "First Name", "last": "Last Name", "street": "Street Address", "town": "City",
        "postcode": "Postal Code", "region": "State", "country": "Country", "email": "Email", "phone": "Phone",
    },
    "salesforce": {
        "id": "Contact ID 18", "first": "First Name", "last": "Last Name", "street": "Mailing Street",
        "town": "Mailing City", "region": "Mailing State/Province", "postcode": "Mailing Zip/Postal Code",
        "country": "Mailing Country", "email": "Email", "phone": "Phone",
    },
    "mailchimp": {
        "email": "Email Address", "first": "First Name", "last": "Last Name", "whole": "Address",
        "phone": "Phone Number", "id": "LEID",
    },
    "hubspot": {
        "id": "Record ID", "first": "First Name", "last": "Last Name", "email": "Email", "phone": "Phone Number",
        "street": "Street Address", "town": "City", "region": "State/Region", "postcode": "Postal Code",
        "country": "Country/Region",
    },
    "outlook-en": {
        "first": "First Name", "last": "Last Name", "street": "Home Street", "town": "Home City",
        "region": "Home State", "postcode": "Home Postal Code", "country": "Home Country/Region",
        "phone": "Home Phone", "email": "E-mail Address",
    },
    "outlook-de": {
        "first": "Vorname", "last": "Nachname", "street": "Straße privat", "town": "Ort privat",
        "region": "Bundesland/Kanton privat", "postcode": "Postleitzahl privat", "country": "Land/Region privat",
        "phone": "Telefon (privat)", "email": "E-Mail-Adresse",
    },
    "google": {
        "first": "First Name", "last": "Last Name", "email": "E-mail 1 - Value", "phone": "Phone 1 - Value",
        "street": "Address 1 - Street", "town": "Address 1 - City", "region": "Address 1 - Region",
        "postcode": "Address 1 - Postal Code", "country": "Address 1 - Country",
    },
    "thunderbird": {
        "first": "First Name", "last": "Last Name", "email": "Primary Email", "phone": "Home Phone",
        "street": "Home Address", "town": "Home City", "region": "Home State", "postcode": "Home ZipCode",
        "country": "Home Country",
    },
    "hitobito": {
        "first": "Vorname", "last": "Nachname", "email": "Haupt-E-Mail", "street": "Strasse", "postcode": "PLZ",
        "town": "Ort", "region": "Kanton", "country": "Land", "phone": "Telefonnummern",
    },
    "roundcube": {
        "first": "firstname", "last": "surname", "email": "email:home", "phone": "phone:home", "street": "street:home",
        "town": "locality:home", "region": "region:home", "postcode": "zipcode:home", "country": "country:home",
    },
    "first,last": {
        "first": "first", "last": "last", "street": "street", "postcode": "zip", "town": "city",
        "region": "state", "country": "country", "email": "email", "phone": "phone",
    },
}


def rows(shape, random):
    """200 rows: the cells by our names, the dirt, and what the letter's head must have."""
    result, people = [], set()
    while len(result) < 200:
        street, postcode, town, region, country, line = random.choice(PLACES)
        first, last = random.choice(FIRST), random.choice(LAST)
        number = len(result)
        street = f"{street} {number}" if street[0].isalpha() else f"{number + 10} {street.split(' ', 1)[1]}"
        dirt = random.choice(list(DIRT)) if random.random() < 0.5 else "clean"
        cells = {
            "id": f"X-{number}", "first": first, "last": last, "street": street, "postcode": postcode, "town": town,
            "region": region, "country": country, "email": f"reader{number}@example.org", "phone": "",
        }
        if dirt == "no last name and no first":
            cells.update(first="", last="")
        elif dirt == "no street":
            cells["street"] = ""
        elif dirt == "no town":
            cells.update(town="", postcode="")
        elif dirt == "none none":
            cells.update(first="None", last="None")
        elif dirt == "nan":
            cells["last"] = "nan"
        elif dirt == "not available":
            cells["street"] = "#N/A"
        elif dirt == "formula":
            cells["last"] = '=HYPERLINK("http://example.org")'
        elif dirt == "bad e-mail":
            cells["email"] = "reader@@example"
        elif dirt == "twice":
            known = [row for row in result if row["letter"]]
            if not known:
                continue
            cells = dict(random.choice(known)["cells"], id=f"X-{number}")
        elif dirt == "household":
            cells.update(first="", last="The Sampleby Family")
        elif dirt == "company":
            cells.update(first="", last="Sampleby GmbH")
        elif dirt == "narnia":
            cells["country"] = "Narnia"
        elif dirt == "two people":
            cells["first"] = random.choice(["Ada & Ben", "Ada und Ben", "Mr and Mrs", "Ada et Luc", "Ada y Luis"])
        elif dirt == "null words":
            cells["phone"] = "NULL"
        elif dirt == "telephone":
            cells["phone"] = "+44 (20) 7946 0001"
        elif dirt == "blanks":
            cells.update(first=f"  {first} ", last=f"{last}\u00a0", town=f" {town}  ")
        elif dirt == "column shifted":
            cells.update(town=postcode, postcode=town)
        elif dirt == "undefined street":
            cells["street"] = "undefined"
        elif dirt == "dagger":
            cells["last"] = f"{last} †"
        if "whole" in SHAPES[shape]:
            if dirt in ("no street", "no town", "not available", "column shifted", "undefined street", "narnia"):
                continue
            cells["whole"] = "  ".join(
                part for part in (street, town.strip(), region, postcode, country) if part)
            if dirt == "twice":
                cells["whole"] = random.choice(known)["cells"]["whole"]
                cells = dict(next(row["cells"] for row in known if row["cells"]["whole"] == cells["whole"]))
        if dirt == "clean" and (first, last, street) in people:
            continue
        people.add((first, last, street))
        head = [f"{first} {last}", street, line]
        result.append({"cells": cells, "dirt": dirt, "letter": DIRT[dirt], "head": head})
    return result


def written(shape, rows):
    columns = SHAPES[shape]
    text = io.StringIO()
    german = shape in ("outlook-de", "hitobito")
    table = csv.writer(text, delimiter=";" if german else ",", lineterminator="\r\n")
    table.writerow(columns.values())
    for row in rows:
        table.writerow([row["cells"].get(name, "") for name in columns])
    if shape == "outlook-de":
        return text.getvalue().replace("†", "(verstorben)").encode("cp1252")
    return text.getvalue().encode("utf-8-sig" if german else "utf-8")


def batch(appeal, path, out):
    return subprocess.run(
        [appeal, "batch", "UA-105-00", "--senders", path, "--to", "premier", "--date", "2000-06-14", "-o", out],
        capture_output=True, text=True)


def compare(appeal, shape, made, work):
    """The same list as a workbook and as Unicode text of Excel: what is not the same, a line each."""
    columns = SHAPES[shape]
    table = [list(columns.values())] + [[row["cells"].get(name, "") for name in columns] for row in made]
    with open(f"{work}/{shape}.txt", "wb") as file:
        text = io.StringIO()
        csv.writer(text, delimiter="\t", lineterminator="\r\n").writerows(table)
        file.write(b"\xff\xfe" + text.getvalue().encode("utf-16-le"))
    others = [f"{work}/{shape}.txt"]
    try:
        import openpyxl
    except ImportError:
        print("not installed: openpyxl")
    else:
        book = openpyxl.Workbook()
        for row in table:
            book.active.append(row)
        # What begins with '=' is text here, as in the list.
        for cells in book.active.iter_rows():
            for cell in cells:
                if cell.data_type == "f":
                    cell.data_type = "s"
        book.save(f"{work}/{shape}.xlsx")
        others.append(f"{work}/{shape}.xlsx")
    faults = []
    for path in others:
        out = f"{path}-letters"
        batch(appeal, path, out)
        folders = filecmp.dircmp(f"{work}/{shape}", out)
        letters = filecmp.dircmp(f"{work}/{shape}/letters", f"{out}/letters")
        _, different, missing = filecmp.cmpfiles(
            f"{work}/{shape}/letters", f"{out}/letters", letters.common_files, shallow=False)
        same = filecmp.cmp(f"{work}/{shape}/manifest.csv", f"{out}/manifest.csv", shallow=False)
        if different or missing or letters.left_only or letters.right_only or not same:
            faults.append(f"{os.path.basename(path)}: not the letters of the list as CSV")
        rows_of = lambda folder: [
            line[:2] for line in csv.reader(open(f"{folder}/failures.csv", encoding="utf-8-sig", newline=""))]
        if folders.left_only or folders.right_only or rows_of(f"{work}/{shape}") != [
            line[:2] for line in csv.reader(
                open(f"{out}/failures.csv", encoding="utf-16" if path.endswith("txt") else "utf-8-sig", newline=""),
                delimiter="\t" if path.endswith("txt") else ",")
        ]:
            faults.append(f"{os.path.basename(path)}: not the failures of the list as CSV")
    return faults


def check(appeal, shape, work, random):
    """What is wrong, a line each."""
    faults = []
    made = rows(shape, random)
    path, out = f"{work}/{shape}.csv", f"{work}/{shape}"
    with open(path, "wb") as file:
        file.write(written(shape, made))
    run = batch(appeal, path, out)
    if run.returncode != 1:
        return [f"exit status {run.returncode}: {run.stderr[:300]}"]
    if shape == "civicrm":
        faults += compare(appeal, shape, made, work)
    with open(f"{out}/manifest.csv", encoding="utf-8", newline="") as file:
        letters = {int(row["row"]): row for row in csv.DictReader(file)}
    with open(f"{out}/failures.csv", encoding="utf-8-sig", newline="") as file:
        separator = ";" if b";" in open(path, "rb").readline() else ","
        failures = {int(row["row"]): row["reason"] for row in csv.DictReader(file, delimiter=separator)}
    for number, row in enumerate(made, 2):
        what = f"row {number} ({row['dirt']})"
        if (number in letters) != row["letter"]:
            faults.append(f"{what}: {failures.get(number, 'has a letter')} {row['cells']}")
        if (number in letters) == (number in failures):
            faults.append(f"{what}: neither a letter nor a reason, or both")
        if number not in letters:
            if number in failures and not failures[number].strip():
                faults.append(f"{what}: no reason")
            continue
        if "id" in SHAPES[shape] and letters[number]["id"] != row["cells"]["id"]:
            faults.append(f"{what}: id {letters[number]['id']}")
        with open(f"{out}/{letters[number]['file']}", encoding="utf-8") as file:
            text = file.read()
        head = text.split("\n\n")[0].split("\n")
        for line in row["head"]:
            if row["letter"] and line not in head:
                faults.append(f"{what}: no line '{line}' in {head}")
        for word in ("None", "nan", "NULL", "undefined", "#N/A", "HYPERLINK", "†", "\u00a0", "Family", "GmbH"):
            if any(word in part.split() or word in ("†", "\u00a0") and word in part for part in head):
                faults.append(f"{what}: {word} in {head}")
    return faults


def main(appeal):
    bad = 0
    with tempfile.TemporaryDirectory() as work:
        for index, shape in enumerate(SHAPES):
            faults = check(appeal, shape, work, random.Random(105 + index))
            for fault in faults:
                print(f"{shape}: {fault}")
            bad += len(faults)
    print(f"{len(SHAPES)} lists of 200 rows: {bad} faults")
    return 1 if bad else 0


sys.exit(main(os.path.abspath(sys.argv[1])))
