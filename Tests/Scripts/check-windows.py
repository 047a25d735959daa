#!/usr/bin/env python3
"""Measures where PDF letters have the address: for senders in 25 countries, with 4 and 7 lines of the address and 3 and 7
lines of the sender, it stands in the window of the country's usual envelope wherever a sheet folded at its marks slides, and
in letters of one country always at the same place.

usage: Tests/Scripts/check-windows.py APPEAL      needs pdftotext
"""

import json
import os
import re
import subprocess
import sys
import tempfile

MM, INCH = 72 / 25.4, 72

# What shows of the sheet in every position, in points: left, top, right, bottom.
DIN = (20 * MM, 62 * MM, 105 * MM, 90 * MM)  # DIN 5008 form B: the address field below the return line
SWISS = (117 * MM, 49 * MM, 198 * MM, 85 * MM)  # C6/5, window 45 x 100 mm, 12 mm from the right, 20 mm from the bottom
FRENCH = (100 * MM, 55 * MM, 190 * MM, 85 * MM)  # DL, window 35 x 100 mm, 20 mm from the right and the bottom
BRITISH = (20 * MM, 57 * MM, 100 * MM, 85 * MM)  # DL, window 35 x 90 mm, 20 mm from the left, 18 to 20 mm from the bottom
AMERICAN = (0.875 * INCH, 2.5 * INCH, 4.375 * INCH, 3.5 * INCH)  # number 10, 1.125 x 4.5 in, 0.875 in from the left

WINDOWS = (
    dict.fromkeys(["DE", "AT"], DIN)
    | dict.fromkeys(["CH", "LI"], SWISS)
    | dict.fromkeys(["FR", "BE", "LU"], FRENCH)
    | dict.fromkeys(["GB", "IE"], BRITISH)
    | dict.fromkeys(["US", "CA"], AMERICAN)
    # No usual window: one place, which the left window of the paper's usual envelope shows.
    | dict.fromkeys(["ES", "AR", "NL", "SE", "DK", "NO", "IT", "PT", "PL", "CZ", "JP", "AU", "NZ"], BRITISH)
    | {"MX": AMERICAN}
)


def addressee(lines):
    """An addressee whose address has so many lines, the country's name the last of them."""
    words = ["Line1 of the Example Office"] + [f"Line{n} of an address made up for this" for n in range(2, lines)]
    return {"title": words[0], "rank": "minister", "gender": "unknown", "salutation": {"en": "Dear Minister"},
            "address": words[1:], "country": "AQ"}


def action():
    points = [{"id": "open", "text": {"en": "urging them to open the Specimen Library to all its readers;"}}]
    appeal = {"id": "offices", "authority": {"en": "the Example authorities"}, "points": points,
              "addressees": [addressee(4), addressee(7)]}
    edition = {"kind": "first", "issued": "2026-01-01", "lastDay": {"date": "2026-03-01", "boundary": "after"},
               "subject": {"en": "The readers of the Specimen Library"},
               "opening": {"en": "I am writing about the readers of the Specimen Library."},
               "facts": {"en": ["This is an example."]}, "appeals": [appeal]}
    return {"id": "EXAMPLE-1", "title": "Example", "concerns": ["Example concern"], "countries": ["AQ"],
            "editions": [edition]}


def boxes(pdf):
    """The boxes of each line of the address: of the words that begin it and all that stand behind them on the line."""
    out = subprocess.run(["pdftotext", "-f", "1", "-l", "1", "-bbox", pdf, "-"], check=True, capture_output=True, text=True)
    words = [(*map(float, match[:4]), match[4]) for match in
             re.findall(r'<word xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)</word>', out.stdout)]
    firsts = [word for word in words if re.match(r"(?i:line\d)|ANT[AÁ]R", word[4])]
    lines = []
    for first in firsts:
        row = [word for word in words if abs(word[3] - first[3]) < 1 and first[0] <= word[0] < first[0] + 230]
        lines.append((first[0], first[1], max(word[2] for word in row), first[3]))
    return lines


def main(appeal):
    faults, places = [], 0
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "EXAMPLE-1.json")
        with open(path, "w") as file:
            json.dump(action(), file)
        for country, window in WINDOWS.items():
            tops = {}
            for street in ["1 Example Street", "Flat 2; Example House; 1 Example Street; Example Park; Exampleshire"]:
                run = subprocess.run(
                    [appeal, "letter", path, "--all", "--from", "Ada Example", "--address", f"{street}; 10000 Exampletown",
                     "--country", country, "--date", "2026-01-10", "--format", "pdf", "-o", folder + "/", "--force"],
                    capture_output=True, text=True)
                if run.returncode:
                    faults.append(f"{country}: {run.stderr.strip()}")
                    continue
                for pdf in sorted(name for name in os.listdir(folder) if name.endswith(".pdf")):
                    lines = boxes(os.path.join(folder, pdf))
                    if len(lines) not in (4, 7):
                        faults.append(f"{country} {pdf}: found {len(lines)} lines of the address")
                        continue
                    left, top = min(box[0] for box in lines), min(box[1] for box in lines)
                    right, bottom = max(box[2] for box in lines), max(box[3] for box in lines)
                    # Boxes are as high as the font's highest letters; what prints is a point less.
                    if left < window[0] or top < window[1] - 1 or right > window[2] or bottom > window[3] + 1:
                        faults.append(
                            f"{country}, {len(lines)} lines: {left / MM:.1f}-{right / MM:.1f} x {top / MM:.1f}-{bottom / MM:.1f} mm"
                            " is not in the window " + " ".join(f"{edge / MM:.1f}" for edge in window))
                    tops.setdefault(len(lines), set()).add(round(top, 1))
                    places += 1
            for count, heights in tops.items():
                if len(heights) > 1:
                    faults.append(f"{country}, {count} lines: the address stands at {sorted(heights)} pt")
    for fault in faults:
        print(fault, file=sys.stderr)
    if not faults:
        print(f"{places} addresses of {len(WINDOWS)} countries are in their windows")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
