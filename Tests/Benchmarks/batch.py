#!/usr/bin/env python3
"""Measures `appeal batch` beside the limit programs in C, in one run, and prints the ratios.

usage: Tests/Benchmarks/batch.py --peers FOLDER [--data FOLDER] [--appeal PROGRAM] [--runs N] [--only WORDS] [--folder FOLDER]

FOLDER holds the limit programs' sources (w2/w2_limit.c, w3/w3_min.c with w3/gen_widths.py) and the generator of their data
(gen/gen_data.py); they are built with cc. Each round runs both programs, one after the other, so that what else the machine does
meets both; the figures are the medians of the rounds. Every round gets a fresh folder, because a file system can be slow
where files were just deleted; all are deleted at the end.
"""
import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time


def measure(command):
    """Runs a command; gives its seconds from start to end, those of its processors, and its peak memory in MiB."""
    null = os.open(os.devnull, os.O_RDWR)
    start = time.perf_counter()
    child = os.posix_spawnp(
        command[0], command, os.environ,
        file_actions=[(os.POSIX_SPAWN_DUP2, null, 0), (os.POSIX_SPAWN_DUP2, null, 1), (os.POSIX_SPAWN_DUP2, null, 2)])
    _, status, usage = os.wait4(child, 0)
    seconds = time.perf_counter() - start
    os.close(null)
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        sys.exit(f"{' '.join(command)}: exit {os.waitstatus_to_exitcode(status)}")
    return seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def row(name, ours, limit, goal):
    """Measures both `ours` and `limit`, which make a command for a folder, and prints a line."""
    if options.only not in name:
        return
    results = ([], [])
    for _ in range(options.runs):
        for command, found in zip((ours, limit), results):
            if command:
                os.sync()
                found.append(measure(command(tempfile.mkdtemp(dir=folder))))
    wall, work = ([statistics.median(run[index] for run in found) if found else None for found in results] for index in (0, 1))
    memory = max(run[2] for run in results[0])
    beside = f"{wall[1]:9.3f}{work[1]:9.3f} s   x {wall[0] / wall[1]:5.2f}" if wall[1] else f"{'':20}   {'':7}"
    print(f"{name:44}{wall[0]:9.3f}{work[0]:9.3f} s{memory:8.1f} MiB {beside}   {goal}", flush=True)


def main():
    build = os.path.join(folder, "build")
    os.mkdir(build)
    data = options.data or os.path.join(folder, "data")
    if not options.data:
        subprocess.run([sys.executable, f"{options.peers}/gen/gen_data.py", data], check=True, stdout=subprocess.DEVNULL)
    limit = {}
    if shutil.which("cc"):
        limit["w2"] = f"{build}/w2_limit"
        subprocess.run(["cc", "-O2", "-w", "-o", limit["w2"], f"{options.peers}/w2/w2_limit.c", "-lpthread"], check=True)
        limit["w3"] = f"{build}/w3_min"
        widths = subprocess.run([sys.executable, f"{options.peers}/w3/gen_widths.py"], capture_output=True)
        if widths.returncode == 0:
            with open(f"{build}/times_widths.h", "wb") as file:
                file.write(widths.stdout)
            built = subprocess.run(
                ["cc", "-O2", "-w", f"-I{build}", "-o", limit["w3"], f"{options.peers}/w3/w3_min.c", "-lz", "-lm"])
            if built.returncode:
                del limit["w3"]
        else:
            del limit["w3"]

    def ours(senders, *words):
        # The data's languages are not all languages of the action, so all letters are in English.
        return [options.appeal, "batch", "UA-105-00", "--senders", f"{data}/{senders}.csv", "--all", "--date",
                "2000-06-14", "--map", "language=", *words]

    def c2(mode, senders, out):
        return [limit["w2"], mode, f"{data}/{senders}.csv", f"{data}/contexts.lines", out]

    def c3(mode, out):
        return [limit["w3"], mode, f"{data}/supporters_w3_10000.csv", f"{data}/contexts.lines", "10000", out, "0"]

    print("seconds from start to end, and of the processors; peak memory; the ratio of the former")
    print(f"{'':44}{'appeal':>20}{'':13}{'C':>19}{'ratio':>11}   goal")
    big, w3 = "supporters_10000", "supporters_w3_10000"
    row("W2 40,000 text files, one thread", lambda out: ours(big, "-o", f"{out}/run", "--jobs", "1"),
        "w2" in limit and (lambda out: c2("files", big, out)), "x 1.15")
    row("W2 40,000 text files, two threads", lambda out: ours(big, "-o", f"{out}/run", "--jobs", "2"),
        "w2" in limit and (lambda out: c2("files2", big, out)), "x 1.1")
    for senders, letters in (("supporters_10000", "40,000"), ("supporters_100000", "400,000")):
        for jobs in ("1", "2"):
            row(f"W2 {letters} letters to /dev/null, {jobs} thread{'s' * (jobs == '2')}",
                lambda out: ours(senders, "--one-file", "--format", "text", "-o", "/dev/null", "--jobs", jobs),
                "w2" in limit and (lambda out: c2("stream", senders, "/dev/null")), "x 3.5, 16 MiB")
    row("W3 40,000 PDF files, one thread", lambda out: ours(w3, "--format", "pdf", "-o", f"{out}/run", "--jobs", "1"),
        "w3" in limit and (lambda out: c3("files", out)), "x 2")
    row("W3 40,000 PDF files, two threads", lambda out: ours(w3, "--format", "pdf", "-o", f"{out}/run", "--jobs", "2"),
        "w3" in limit and (lambda out: c3("files", out)), "x 1.2")
    row("W3 40,000 letters in one PDF", lambda out: ours(w3, "--one-file", "-o", f"{out}/all.pdf"),
        "w3" in limit and (lambda out: c3("one", f"{out}/all.pdf")), "x 1.8, 32 MiB")


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--peers", required=True)
    parser.add_argument("--data")
    parser.add_argument("--appeal", default=os.path.join(os.path.dirname(__file__), "../../.build/release/appeal"))
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--only", default="", help="only the lines that contain these words")
    parser.add_argument("--folder", help="where letters are written; default: the folder for temporary files")
    options = parser.parse_args()
    folder = tempfile.mkdtemp(dir=options.folder)
    try:
        main()
    finally:
        shutil.rmtree(folder)
