#!/usr/bin/env bash
# Kills `appeal batch` at random moments and completes the run with --resume: every letter once, the same bytes.
# usage: Tests/Batch/kill.sh [TIMES]    (default 200; APPEAL names the program)
set -euo pipefail
cd "$(dirname "$0")/../.."
times=${1:-200}
appeal=${APPEAL:-.build/release/appeal}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

Tests/Batch/senders.sh 400 >"$work/senders.csv"
batch=("$appeal" batch UA-105-00 --senders "$work/senders.csv" --all --date 2000-06-14)
run() { "${batch[@]}" "$@"; }
sums() { (cd "$1" && find . -type f ! -name .appeal-run -print0 | sort -z | xargs -0 sha256sum); }

run -o "$work/whole" 2>/dev/null
sums "$work/whole" >"$work/whole.sums"
start=$(date +%s%N)
run -o "$work/timed" 2>/dev/null
span=$((($(date +%s%N) - start) / 1000))
rm -r "$work/timed"

interrupted=0
for turn in $(seq "$times"); do
  folder="$work/run"
  for kill in 1 2; do
    "${batch[@]}" -o "$folder" --resume >/dev/null 2>&1 &
    child=$!
    sleep "$(awk -v span="$span" -v seed="$turn$kill" 'BEGIN { srand(seed); printf "%.6f", rand() * span / 1e6 }')"
    if kill -9 "$child" 2>/dev/null; then interrupted=$((interrupted + 1)); fi
    wait "$child" 2>/dev/null || true
    if [ -d "$folder/letters" ]; then
      # What is in place is whole, whenever the program was killed.
      (cd "$folder" && sha256sum --quiet --strict -c <(grep -F ./letters/ "$work/whole.sums"))
    fi
  done
  run -o "$folder" --resume 2>"$work/errors" || { cat "$work/errors" >&2; exit 1; }
  sums "$folder" | diff -q - "$work/whole.sums" >/dev/null || { echo "turn $turn: the letters differ" >&2; exit 1; }
  [ ! -e "$folder/.unfinished" ] || { echo "turn $turn: unfinished work is left" >&2; exit 1; }
  rm -r "$folder"
done

# A list on standard input is kept until the run is complete.
run_input() { "$appeal" batch UA-105-00 --senders - --all --date 2000-06-14 "$@"; }
run_input -o "$work/input" <"$work/senders.csv" 2>/dev/null
sums "$work/input" | diff -q - "$work/whole.sums"

# Damage such as a power cut leaves is mended: an empty file, half a file, no file.
: >"$work/whole/letters/000001-premier.txt"
truncate -s 100 "$work/whole/letters/000002-premier.txt"
rm "$work/whole/letters/000003-premier.txt"
run -o "$work/whole" --resume 2>/dev/null
sums "$work/whole" | diff -q - "$work/whole.sums"

# A second run neither completes nor replaces anything unasked.
if run -o "$work/whole" 2>/dev/null; then echo "a second run was not refused" >&2; exit 1; fi
echo "$times runs killed twice each ($interrupted kills before the end), completed with the same bytes"
