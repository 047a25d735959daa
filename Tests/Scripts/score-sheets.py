#!/usr/bin/env python3
# score-sheets.py: how many fields of sheets 'appeal import --json' reads right, field by field.
#
# usage: score-sheets.py [-v] [--goal RIGHT,DOUBTED,SILENT] [--surely PERCENT] PROGRAM FOLDER ...
#
# A folder holds sheets (NAME.txt) and the truth beside each (NAME.json: an object, or an array for several sheets in one
# file). A field that the truth names in "cut" is not scored. -v lists what was not right.
# With --surely PERCENT it ends with 1 where fewer of the numbers, dates, last days, points and contacts are right without a
# doubt; what the truth names as damaged is not counted there.
# With --goal it ends with 1 where less than RIGHT percent is right, or more than DOUBTED percent is doubted, or more than
# SILENT percent is wrong or missing without a doubt.
import json
import re
import subprocess
import sys
from pathlib import Path

FIELDS = ["reference", "index", "follows", "stage", "issued", "countries", "concerns", "people", "lastDay", "languages",
          "authority", "points", "letter", "addressees", "country", "salutation", "contacts", "copies"]
SURE = {"reference": "reference", "issued": "issued", "lastDay": "lastDay", "points": "points[", "contacts": "contacts["}
CUT = {"index": "indexes", "stage": "stage", "authority": "points", "letter": "letter", "country": "addressees",
       "salutation": "addressees", "contacts": "addressees"}
NETWORKS = {"twitter": "social", "facebook": "social", "instagram": "social", "voice": "telephone"}


def plain(text):
    text = str(text or "")
    for mark, straight in (("’", "'"), ("‘", "'"), ("“", '"'), ("”", '"')):
        text = text.replace(mark, straight)
    return re.sub(r"\s+", " ", text).strip()


def some(text):
    """A text of an action file in whichever language it has."""
    if isinstance(text, dict):
        return " / ".join(text.values())
    return text


def closing(text):
    return re.sub(r"[\s;.,:]+$", "", plain(text))


def authority(text):
    text = plain(text).lower()
    text = re.sub(r"^(further )?(appeals to|llamamientos a|appels aux?|appelle an) ", "", text)
    return re.sub(r"^(the|las|los|les|die) ", "", text)


def identity(one):
    offices = one.get("office") if "office" in one else one.get("title")
    offices = [offices] if isinstance(offices, str) else offices or []
    parts = [one.get("name") or ""] + offices + (one.get("address") or [])
    return plain(" ".join(parts)).replace(",", "")


def salutation(text):
    return plain(re.sub(r"\s*/\s*", "/", some(text) or "")).rstrip(",:")


def contact(one):
    kind = NETWORKS.get(one["type"], one["type"])
    note = one.get("note")
    if one.get("careOf"):
        note = "c/o " + one["careOf"]
    return kind, plain(one["value"]), plain(note) if kind in ("fax",) else ""


class Score:
    def __init__(self):
        self.table = {field: [0, 0, 0, 0] for field in FIELDS}
        self.misses = []
        self.damaged = {field: 0 for field in SURE}

    def add(self, where, field, truth, mine, doubts):
        if not truth and not mine:
            return
        if doubts:
            kind = 1
        elif truth == mine:
            kind = 0
        elif not mine:
            kind = 3
        else:
            kind = 2
        self.table[field][kind] += 1
        if kind:
            self.misses.append((where, field, ["right", "doubted", "WRONG", "MISSING"][kind], truth, mine))


def named(doubts, field, number=None):
    for doubt in doubts:
        name, _, rest = doubt.partition("[")
        if name != field:
            continue
        if number is None or not rest or int(rest.rstrip("]")) == number:
            return True
    return False


def score_sheet(score, where, truth, action, doubts):
    cut = set(truth["cut"])
    edition = action["editions"][-1] if action else {}

    def add(field, expected, mine, doubted, name=None):
        if CUT.get(field, field) not in cut:
            score.add(where, field, expected, mine, doubted)

    def number(text):
        return text and re.sub(r"\b0+(?=\d+/)", "", text)

    add("reference", number(truth["reference"]), (action or {}).get("reference"), named(doubts, "reference"))
    indexes = truth["indexes"]
    index = edition.get("index")
    add("index", index if index in indexes else (indexes or [None])[0], index, named(doubts, "index"))
    follows = set(edition.get("follows", []))
    for one in truth["follows"]:
        add("follows", one, one if one in follows else None, named(doubts, "follows"))
    add("stage", truth["stage"], edition.get("kind"), named(doubts, "kind"))
    add("issued", truth["issued"], edition.get("issued"), named(doubts, "issued"))
    add("countries", truth["countries"], (action or {}).get("countries", []), named(doubts, "countries"))
    add("concerns", [plain(c) for c in truth["concerns"]], (action or {}).get("concerns", []), named(doubts, "concerns"))
    add("people", [plain(p) for p in truth["people"]], [plain(p["name"]) for p in edition.get("people", [])],
        named(doubts, "people"))
    day = truth["lastDay"]
    mine = edition.get("lastDay")
    add("lastDay", day and (day["date"], day["boundary"] == "before"),
        mine and (mine["date"], mine["boundary"] == "before"), named(doubts, "lastDay"))
    add("languages", truth["languages"] or [], edition.get("languages", []), named(doubts, "languages"))

    mine_appeals = edition.get("appeals", [])
    mine_points = [p for a in mine_appeals for p in a.get("points", [])]
    number = 0
    for group, appeal in enumerate(truth["appeals"]):
        own = mine_appeals[group] if group < len(mine_appeals) else {}
        if appeal["authority"]:
            add("authority", authority(appeal["authority"]), authority(some(own.get("authority"))), named(doubts, "authority"))
        for place, point in enumerate(appeal["points"]):
            number += 1
            points = own.get("points", [])
            text = closing(some(points[place]["text"])) if place < len(points) else None
            add("points", closing(point), text, named(doubts, "points", number))
        if appeal["letter"] and "letter" not in cut:
            letter = own.get("letter") or []
            letter = next(iter(letter.values())) if isinstance(letter, dict) else letter
            score.add(where, "letter", [plain(p) for p in appeal["letter"]], [plain(p) for p in letter],
                      named(doubts, "letter"))
    if "points" not in cut and len(mine_points) > number:
        for extra in mine_points[number:]:
            score.add(where, "points", None, some(extra["text"]), named(doubts, "points"))
    officials = [o for a in truth["appeals"] for o in a["addressees"]]
    own = [o for a in mine_appeals for o in a.get("addressees", [])]
    number = score_officials(score, where, officials, own, doubts, "addressees", cut)
    if "copies" not in cut:
        states = [c["missionsOf"] for c in truth["copies"] if "missionsOf" in c]
        mine = [c["missionsOf"] for c in edition.get("copies", []) if "missionsOf" in c]
        score.add(where, "copies", sorted(states), sorted(mine), named(doubts, "copies") and states != mine)
        officials = [c for c in truth["copies"] if "missionsOf" not in c]
        own = [c for c in edition.get("copies", []) if "missionsOf" not in c]
        for place, official in enumerate(officials):
            mine = own[place] if place < len(own) else None
            score.add(where, "copies", identity(official), identity(mine) if mine else None, named(doubts, "copies"))
            number = score_contacts(score, where, official, mine, doubts, number)
        for extra in own[len(officials):]:
            score.add(where, "copies", None, identity(extra), named(doubts, "copies"))


def score_officials(score, where, truth, own, doubts, field, cut):
    number = 0
    if "addressees" in cut:
        return sum(len(o["contacts"]) for o in truth)
    for place, official in enumerate(truth):
        mine = own[place] if place < len(own) else None
        doubted = named(doubts, field, place + 1)
        score.add(where, field, identity(official), identity(mine) if mine else None, doubted)
        if official["country"]:
            score.add(where, "country", official["country"], mine and mine.get("country"), doubted)
        score.add(where, "salutation", salutation(official["salutation"]), salutation((mine or {}).get("salutation")),
                  named(doubts, "salutation"))
        number = score_contacts(score, where, official, mine, doubts, number)
    for extra in own[len(truth):]:
        score.add(where, field, None, identity(extra), named(doubts, field))
    return number


def score_contacts(score, where, official, mine, doubts, number):
    """Scores the contacts of one official; doubts count them through the sheet, as they are printed."""
    own = [contact(c) for c in (mine or {}).get("contacts", [])]
    expected = []
    for one in official["contacts"]:
        number += 1
        if "[email" in one["value"]:
            continue
        expected.append(contact(one))
        score.add(where, "contacts", expected[-1], expected[-1] if expected[-1] in own else None,
                  named(doubts, "contacts", number))
    for extra in own:
        if extra not in expected:
            score.add(where, "contacts", None, extra, named(doubts, "contacts", number))
    return number


def main():
    words = sys.argv[1:]
    verbose = "-v" in words
    words = [w for w in words if w != "-v"]
    goal = surely = None
    if words[:1] == ["--goal"]:
        goal = [float(n) for n in words[1].split(",")]
        words = words[2:]
    if words[:1] == ["--surely"]:
        surely = float(words[1])
        words = words[2:]
    if len(words) < 2:
        sys.exit("usage: score-sheets.py [-v] [--goal RIGHT,DOUBTED,SILENT] PROGRAM FOLDER ...")
    reached = True
    for folder in words[1:]:
        score = Score()
        for sheet in sorted(Path(folder).glob("*.txt")):
            truth = json.loads(sheet.with_suffix(".json").read_text())
            truth = truth if isinstance(truth, list) else [truth]
            run = subprocess.run([words[0], "import", "--json", str(sheet)], capture_output=True, text=True)
            actions = json.loads(run.stdout) if run.stdout.strip() else []
            actions = actions if isinstance(actions, list) else [actions]
            lines = [l for l in run.stderr.splitlines() if ": doubt: " in l]
            found = [(int(l.split(":")[1]), l.split(": doubt: ")[1].split(":")[0]) for l in lines]
            starts = [0] + [10**9]
            for place, one in enumerate(truth):
                action = actions[place] if place < len(actions) else None
                if len(truth) > 1 and action:
                    text = json.dumps(action, ensure_ascii=False)
                    doubts = [name for (_, name), l in zip(found, lines) if l.split(": doubt: ")[1].split(": ", 1)[1][:30] in text]
                else:
                    doubts = [name for _, name in found]
                score_sheet(score, sheet.stem, one, action, doubts)
                for field, path in SURE.items():
                    score.damaged[field] += sum(path in name for name in one.get("damaged") or [])
            if verbose:
                print(f"{sheet.stem}: {len(found)} doubts, {len(actions)} of {len(truth)} sheets")
        if verbose:
            for where, field, kind, truth, mine in score.misses:
                print(f"{where} {field} {kind}\n   truth {truth!r}\n   mine  {mine!r}")
        print(f"\n{folder}\n{'field':12} right doubted wrong missing")
        total = [0, 0, 0, 0]
        for field in FIELDS:
            row = score.table[field]
            total = [a + b for a, b in zip(total, row)]
            print(f"{field:12} {row[0]:5} {row[1]:7} {row[2]:5} {row[3]:7}")
        count = max(1, sum(total))
        print(f"{'all':12} {total[0]:5} {total[1]:7} {total[2]:5} {total[3]:7}")
        right, doubted, wrong, missing = (100 * n / count for n in total)
        print(f"percent      {right:.1f} {doubted:.1f} {wrong:.1f} {missing:.1f}")
        sure = sum(score.table[field][0] for field in SURE)
        counted = sum(sum(score.table[f]) - min(score.damaged[f], score.table[f][1]) for f in SURE)
        percent = 100 * sure / max(1, counted)
        print(f"surely       {percent:.1f} of {counted} numbers, dates, last days, points and contacts")
        if surely and percent < surely:
            print(f"the goal is {surely:g} % right without a doubt")
            reached = False
        if goal and (right < goal[0] or doubted > goal[1] or wrong + missing > goal[2]):
            print(f"the goal is {goal[0]:g} % right, at most {goal[1]:g} % doubted and {goal[2]:g} % wrong in silence")
            reached = False
    sys.exit(0 if reached else 1)


main()
