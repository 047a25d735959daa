#!/usr/bin/env bash
# Kills `appeal batch` at random moments and completes the run with --resume: every letter once, the same bytes.
# Runs with a file for each letter take turns with volumes of one document, envelopes and labels.
# usage: Tests/Batch/kill.sh [TIMES]    (default 200; APPEAL names the program, a release build when it does not)
set -euo pipefail
cd "$(dirname "$0")/../.."
times=${1:-200}
appeal=${APPEAL:-.build/release/appeal}
[ -x "$appeal" ] || { echo "there is no program '$appeal': swift build -c release --product appeal" >&2; exit 1; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

Tests/Batch/senders.sh 400 >"$work/senders.csv"
batch=("$appeal" batch UA-105-00 --senders "$work/senders.csv" --all --date 2000-06-14)
print=(--format pdf --one-file --order addressee --separators --volume 500 --envelopes DL --labels L7160)
# The sums of all that is in place, in an order that comm knows.
sums() { (cd "$1" && find . -path ./.unfinished -prune -o -type f ! -name .appeal-run -print0 | xargs -0 -r sha256sum | LC_ALL=C sort); }
# What a run gives that nobody disturbs, and how many microseconds it takes.
undisturbed() { # NAME OPTIONS...
  local name=$1 start
  shift
  "${batch[@]}" "$@" -o "$work/$name" 2>/dev/null
  sums "$work/$name" >"$work/$name.sums"
  start=$(date +%s%N)
  "${batch[@]}" "$@" -o "$work/timed" 2>/dev/null
  span=$((($(date +%s%N) - start) / 1000))
  rm -r "$work/timed"
}
undisturbed print "${print[@]}"
print_span=$span
undisturbed files
files_span=$span

interrupted=0
for turn in $(seq "$times"); do
  folder="$work/run"
  shape=files span=$files_span
  run=("${batch[@]}" -o "$folder" --resume)
  if [ $((turn % 2)) = 0 ]; then
    shape=print span=$print_span
    run+=("${print[@]}")
  fi
  for kill in 1 2; do
    "${run[@]}" >/dev/null 2>&1 &
    child=$!
    sleep "$(awk -v span="$span" -v seed="$turn$kill" 'BEGIN { srand(seed); printf "%.6f", rand() * span / 1e6 }')"
    if kill -9 "$child" 2>/dev/null; then interrupted=$((interrupted + 1)); fi
    wait "$child" 2>/dev/null || true
    # What is in place is whole, whenever the program was killed.
    [ -d "$folder" ] || continue
    sums "$folder" >"$work/placed"
    if [ -n "$(LC_ALL=C comm -23 "$work/placed" "$work/$shape.sums")" ] ||
      { [ -d "$folder/letters" ] && ! diff -q <(grep -F ./letters/ "$work/placed") <(grep -F ./letters/ "$work/$shape.sums") >/dev/null; }
    then
      echo "turn $turn: what is in place is not whole" >&2
      exit 1
    fi
  done
  "${run[@]}" 2>"$work/errors" || { cat "$work/errors" >&2; exit 1; }
  sums "$folder" | diff -q - "$work/$shape.sums" >/dev/null || { echo "turn $turn: the letters differ" >&2; exit 1; }
  [ ! -e "$folder/.unfinished" ] || { echo "turn $turn: unfinished work is left" >&2; exit 1; }
  rm -r "$folder"
done

# A list on standard input is kept until the run is complete.
"$appeal" batch UA-105-00 --senders - --all --date 2000-06-14 -o "$work/input" <"$work/senders.csv" 2>/dev/null
sums "$work/input" | diff -q - "$work/files.sums"

# Damage such as a power cut leaves is mended: an empty file, half a file, no file.
: >"$work/files/letters/000001-premier.txt"
truncate -s 100 "$work/files/letters/000002-premier.txt"
rm "$work/files/letters/000003-premier.txt"
"${batch[@]}" -o "$work/files" --resume 2>/dev/null
sums "$work/files" | diff -q - "$work/files.sums"

# A second run neither completes nor replaces anything unasked.
if "${batch[@]}" -o "$work/files" 2>/dev/null; then echo "a second run was not refused" >&2; exit 1; fi
echo "$times runs killed twice each ($interrupted kills before the end), completed with the same bytes"
