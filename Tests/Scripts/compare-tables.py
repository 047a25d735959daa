#!/usr/bin/env python3
"""Reads generated tables with TableBenchmark --dump and with Python's csv module and compares every field.

    swift build -c release --product TableBenchmark
    Tests/Scripts/compare-tables.py .build/release/TableBenchmark [TABLES] [SEED]

Python's module is given the separator and decodes the file itself; empty lines, which it yields as empty rows, are
left out on both sides. Exit status 1 and the file's name where the two differ.
"""
import csv, io, json, random, subprocess, sys, tempfile

program = sys.argv[1]
tables = int(sys.argv[2]) if len(sys.argv) > 2 else 200
seed = int(sys.argv[3]) if len(sys.argv) > 3 else 105
random.seed(seed)
WORDS = ["Anna", "Müller", "", "12 High Street", "a,b", "x;y", "say \"hi\"", "line\nbreak", "\r\n", "5\" pipe", "Δ", "😀", " ", "p" * 70]


def cell(word, separator):
    """A field as exports have it: quoted where it must be, and now and then with a fault."""
    style = random.random()
    if style < 0.04 and not any(c in word for c in separator + "\"\r\n"):
        return '"%s"%s' % (word, "tail")
    needs = any(c in word for c in separator + "\r\n") or word.startswith('"')
    if needs or style < 0.2:
        return '"%s"' % word.replace('"', '""')
    return word


wrong = 0
with tempfile.TemporaryDirectory() as folder:
    for number in range(tables):
        separator = random.choice([",", ";", "\t"])
        end = random.choice(["\n", "\r\n", "\r"])
        rows = [[cell(random.choice(WORDS), separator) for _ in range(random.randint(1, 6))] for _ in range(random.randint(0, 60))]
        text = end.join([separator.join(["id", "name", "city"])] + [separator.join(row) for row in rows])
        text += random.choice(["", end])
        encoding = random.choice(["utf-8", "utf-8-sig", "utf-16"])
        path = "%s/%d.csv" % (folder, number)
        with open(path, "wb") as file:
            file.write(text.encode(encoding))
        expected = [row for row in csv.reader(io.StringIO(text, newline=""), delimiter=separator) if row]
        result = subprocess.run([program, "--dump", path], capture_output=True, text=True)
        found = [json.loads(line) for line in result.stdout.split("\n") if line]
        if found != expected:
            wrong += 1
            print("table %d of seed %d differs (%s, %r)" % (number, seed, encoding, end))
            for a, b in zip(found, expected):
                if a != b:
                    print("  read %r\n  csv  %r" % (a, b))
                    break
print("%d of %d tables differ" % (wrong, tables))
sys.exit(1 if wrong else 0)
