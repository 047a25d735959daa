#!/usr/bin/env python3
# link-order.py: writes Sources/appeal/link-order.txt, the parts of the program that a letter and a batch call.
#
# The linker puts them side by side, the letter's first, of each those of which most is used, so that few pages of the
# program are touched.
# A part is named by one of its functions; names that are gone do no harm. Run it again when ColdBenchmark or
# BatchBenchmark shows that more memory is taken. It builds the program for release, and needs valgrind and nm.

import bisect, collections, os, re, subprocess, sys, tempfile

# As ColdBenchmark's letter: another kind of address calls other parts.
LETTER = ["letter", "UA-105-00", "--to", "premier", "--from", "A. Reader", "--address", "1 High Street; London N1 1AA"]
LETTER += ["--country", "GB", "--date", "2000-06-14"]
BATCH = "batch UA-105-00 --all --date 2000-06-14 --one-file --jobs 1 --quiet -o /dev/null --senders".split()


def rows():
    """A list as offices have them: many countries, languages without letters, titles, messages, one person twice."""
    yield "id,first_name,last_name,title,street,postcode,city,country,email,phone,language,group,message".split(",")
    towns = [
        ("WC1X 0DW", "London", "United Kingdom"), ("10115", "Berlin", "Germany"), ("75001", "Paris", "France"),
        ("3511 AB", "Utrecht", "Netherlands"), ("411 03", "Göteborg", "Sweden"), ("1010", "Wien", "Austria"),
        ("8001", "Zürich", "Switzerland"), ("28001", "Madrid", "Spain"), ("1000", "Bruxelles", "BE"),
        ("D02 X285", "Dublin", "Ireland"), ("0150", "Oslo", "Norway"), ("NY 10001", "New York", "United States"),
    ]
    languages = "en,de,fr,es,it,nl,sv,".split(",")
    # So many that the run does not keep them in memory.
    for number in range(960):
        yield [
            str(number + 1), ["Ann", "Jörg", "Łukasz", "Ólöf"][number % 4],
            ["Example", "van den Example", "D'Example"][number % 3] + chr(97 + number % 26) + chr(97 + number // 26 % 26),
            ["", "Dr", "Ms"][number % 3], ["1 High Street", '"Flat 3, 5 Park Street"'][number % 2],
            *towns[number % 12], f"s{number}@example.org" if number % 3 else "", "+44 20 7946 0000" if number % 2 else "",
            languages[number // 12 % 8], ["", '"Group 14, Example Town"'][number % 2],
            ['"I know, ""too"", what a\nclosed border means."', "", "", "I am a teacher.", ""][number % 5],
        ]
    yield "961,Ann,Exampleaa,,1 High Street,WC1X 0DW,London,United Kingdom,,,en,,".split(",")
    yield "962,Bob,Example,,1 High Street,,London,Nowhere,bob,,en,,".split(",")


def instructions(program, command, folder):
    """The addresses of all instructions that a command runs."""
    record = os.path.join(folder, "calls")
    tool = ["valgrind", "-q", "--tool=callgrind", "--dump-instr=yes", "--compress-pos=no"]
    run = subprocess.run(tool + [f"--callgrind-out-file={record}", program] + command, capture_output=True)
    # A list with a row that must be mended ends with 1.
    if run.returncode > 1:
        sys.exit(f"{' '.join(command)}: ended with {run.returncode}")
    return {int(address, 16) for address in re.findall(r"^0x([0-9a-f]+) ", open(record).read(), re.M)}


def variables(program, command):
    """The addresses in memory that a command reads or writes."""
    tool = ["valgrind", "-q", "--tool=lackey", "--trace-mem=yes", "--log-fd=2", program]
    run = subprocess.run(tool + command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    return {int(address, 16) for address in re.findall(rb"^ [LSM] ([0-9a-f]+),", run.stderr, re.M)}


def symbols(program):
    """All functions and empty variables with their addresses; what several files have under one name is in several places."""
    found = []
    for line in subprocess.run(["nm", program], check=True, capture_output=True, text=True).stdout.splitlines():
        words = line.split()
        if len(words) == 3 and words[1] in "tTwWiVbB":
            found.append((words[2], int(words[0], 16)))
    return sorted(found)


def parts(map):
    """The addresses and sizes of what the linker cannot take apart, in the order of the addresses."""
    rows = re.findall(r"^ *([0-9a-f]+) +[0-9a-f]+ +([0-9a-f]+) +\d+ {9}\S", open(map).read(), re.M)
    return sorted((int(start, 16), int(size, 16)) for start, size in rows if int(size, 16))


def main():
    os.chdir(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", ".."))
    build = ["swift", "build", "-c", "release", "--product", "appeal"]
    with tempfile.TemporaryDirectory() as folder:
        map = os.path.join(folder, "map")
        subprocess.run(build + ["-Xlinker", f"-Map={map}"], check=True, env=os.environ | {"APPEAL_SYMBOLS": "1"})
        path = subprocess.run(build + ["--show-bin-path"], check=True, capture_output=True, text=True).stdout.strip()
        program = os.path.join(path, "appeal")
        blocks = parts(map)
        starts = [start for start, _ in blocks]
        letter, batch, name = collections.Counter(), collections.Counter(), {}
        senders = os.path.join(folder, "senders.csv")
        with open(senders, "w") as file:
            file.writelines(",".join(row) + "\n" for row in rows())
        for used, command in [(letter, LETTER), (batch, BATCH + [senders])]:
            for address in instructions(program, command, folder):
                used[bisect.bisect(starts, address) - 1] += 1
        for symbol, address in symbols(program):
            name.setdefault(bisect.bisect(starts, address) - 1, symbol)
        letter.update(bisect.bisect(starts, address) - 1 for address in variables(program, LETTER))

    def place(block):
        # The letter's parts come first, so that it touches no page for the batch's.
        used = letter if block in letter else batch
        return block not in letter, -used[block] / blocks[block][1], name[block]

    order = dict.fromkeys(name[block] for block in sorted((letter.keys() | batch.keys()) & name.keys(), key=place))
    with open("Sources/appeal/link-order.txt", "w") as file:
        file.writelines(f"{function}\n" for function in order)
    subprocess.run(build, check=True)
    print(f"{len(order)} parts")


main()
