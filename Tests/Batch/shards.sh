#!/usr/bin/env bash
# Shows that a batch in parts is the whole batch: --shard, GNU parallel, and PySpark's rdd.pipe in local mode.
# Parts for which the tool is missing are left out and said.
set -euo pipefail
cd "$(dirname "$0")/../.."
appeal=$(realpath "${APPEAL:-.build/release/appeal}")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

Tests/Batch/senders.sh 1000 >"$work/senders.csv"
run() { "$appeal" batch UA-105-00 --all --date 2000-06-14 "$@"; }
letters() { (cd "$1" && sha256sum -- *); }

run --senders "$work/senders.csv" -o "$work/whole" 2>/dev/null
letters "$work/whole/letters" >"$work/whole.sums"
tail -n +2 "$work/whole/manifest.csv" >"$work/whole.manifest"

# Seven machines of a job array.
mkdir "$work/union"
: >"$work/union.manifest"
for part in 1 2 3 4 5 6 7; do
  run --senders "$work/senders.csv" -o "$work/part$part" --shard "$part/7" 2>/dev/null
  mv -n "$work/part$part/letters/"* "$work/union/"
  [ -z "$(ls "$work/part$part/letters")" ] || { echo "two parts hold the same letter" >&2; exit 1; }
  tail -n +2 "$work/part$part/manifest.csv" >>"$work/union.manifest"
done
letters "$work/union" | diff -q - "$work/whole.sums"
diff -q "$work/union.manifest" "$work/whole.manifest"
echo "--shard 1/7 to 7/7: the whole run"

stream="$appeal batch UA-105-00 --all --date 2000-06-14 --stream"
sorted() { python3 -c '
import json, sys
letters = [json.loads(line) for line in sys.stdin]
for letter in sorted(letters, key=lambda letter: (int(letter["id"]), letter["addressee"])):
    print(letter["id"], letter["addressee"], json.dumps(letter["letter"]))
'; }
$stream <"$work/senders.csv" | sorted >"$work/whole.stream"
[ "$(wc -l <"$work/whole.stream")" -eq 4000 ]

if command -v parallel >/dev/null; then
  parallel --will-cite --pipe --header : --block 20k -k "$stream" <"$work/senders.csv" | sorted >"$work/parallel.stream"
  diff -q "$work/parallel.stream" "$work/whole.stream"
  parallel --will-cite -j 2 "$appeal" batch UA-105-00 --all --date 2000-06-14 --senders "$work/senders.csv" \
    -o "$work/p{}" --shard {}/4 ::: 1 2 3 4 2>/dev/null
  mkdir "$work/parallel"
  mv -n "$work"/p[1-4]/letters/* "$work/parallel/"
  letters "$work/parallel" | diff -q - "$work/whole.sums"
  echo "GNU parallel, by pipes and by shards: the whole run"
else
  echo "left out: GNU parallel is not installed"
fi

if python3 -c 'import pyspark' 2>/dev/null && command -v java >/dev/null; then
  STREAM=$stream SENDERS=$work/senders.csv python3 - 2>/dev/null <<'END' | sorted >"$work/spark.stream"
import os
from pyspark import SparkConf, SparkContext

spark = SparkContext(conf=SparkConf().setMaster("local[2]").set("spark.ui.enabled", "false"))
with open(os.environ["SENDERS"], encoding="utf-8") as file:
    header, *rows = file.read().splitlines()
# Partitions have no header of their own, so the columns are named on the command line.
command = f"{os.environ['STREAM']} --columns {header}"
for line in spark.parallelize(rows, 5).pipe(command, checkCode=True).collect():
    print(line)
END
  diff -q "$work/spark.stream" "$work/whole.stream"
  echo "PySpark, rdd.pipe over 5 partitions: the whole run"
else
  echo "left out: PySpark or Java is not installed"
fi
