#!/usr/bin/env python3
# link-order.py: writes Sources/appeal/link-order.txt, the parts of the program that a letter and a batch call.
#
# The linker puts them side by side, the letter's first, of each those of which most is used, so that few pages of the
# program are touched.
# A part is named by one of its functions; names that are gone do no harm. Run it again when ColdBenchmark or
# BatchBenchmark shows that more memory is taken. It builds the program for release, and needs valgrind and nm.

import bisect, collections, os, re, subprocess, sys, tempfile

LETTER = "letter UA-105-00 --to premier --from A.Reader --address London --country GB --date 2000-06-14".split()
BATCH = "batch UA-105-00 --all --date 2000-06-14 --one-file --format text -o /dev/null --senders".split()


def instructions(program, command, folder):
    """The addresses of all instructions that a command runs."""
    record = os.path.join(folder, "calls")
    tool = ["valgrind", "-q", "--tool=callgrind", "--dump-instr=yes", "--compress-pos=no"]
    subprocess.run(tool + [f"--callgrind-out-file={record}", program] + command, check=True, capture_output=True)
    return {int(address, 16) for address in re.findall(r"^0x([0-9a-f]+) ", open(record).read(), re.M)}


def functions(program):
    """The address of each function whose name no other has, by name."""
    found = collections.defaultdict(set)
    for line in subprocess.run(["nm", program], check=True, capture_output=True, text=True).stdout.splitlines():
        words = line.split()
        if len(words) == 3 and words[1] in "tTwWiV":
            found[words[2]].add(int(words[0], 16))
    return {name: min(places) for name, places in found.items() if len(places) == 1}


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
            subprocess.run(["Tests/Batch/senders.sh", "50"], stdout=file, check=True)
        for used, command in [(letter, LETTER), (batch, BATCH + [senders])]:
            for address in instructions(program, command, folder):
                used[bisect.bisect(starts, address) - 1] += 1
        for function, address in sorted(functions(program).items()):
            name.setdefault(bisect.bisect(starts, address) - 1, function)

    def place(block):
        # The letter's parts come first, so that it touches no page for the batch's.
        used = letter if block in letter else batch
        return block not in letter, -used[block] / blocks[block][1], name[block]

    order = sorted((letter.keys() | batch.keys()) & name.keys(), key=place)
    with open("Sources/appeal/link-order.txt", "w") as file:
        file.writelines(f"{name[block]}\n" for block in order)
    subprocess.run(build, check=True)
    print(f"{len(order)} parts")


main()
