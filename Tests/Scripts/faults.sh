#!/usr/bin/env bash
# Runs every command that reads or writes files while a system call fails or a signal ends the program: the exit status is
# one of those that are told, an error has words, what is in place is whole, the old or the new, and only SIGKILL leaves
# anything beside it.
# usage: Tests/Scripts/faults.sh [TIMES]      (default 1000; APPEAL names the program, a release build when it does not;
#        needs strace)
set -euo pipefail
cd "$(dirname "$0")/../.."
times=${1:-1000}
appeal=$(realpath "${APPEAL:-.build/release/appeal}")
if ! strace -f -o /dev/null true 2>/dev/null; then echo "left out: faults at system calls, for which strace is needed"; exit 0; fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export HOME="$work/home" XDG_CONFIG_HOME="$work/config" XDG_DATA_HOME="$work/data" TMPDIR="$work/tmp"
mkdir "$HOME" "$TMPDIR"
"$appeal" sample "$work/try" >/dev/null 2>&1
Tests/Batch/senders.sh 20 >"$work/senders.csv"
"$appeal" addressees export --as vcard -o "$work/all.vcf"
from=(--from "A. Reader" --address "1 High Street; London N1 1AA" --country GB --date 2000-06-14)
batch=(batch UA-105-00 --senders "$work/senders.csv" --to premier --date 2000-06-14 --jobs 1)
printf 'date,action,addressee,channel,sender,file\r\n2000-06-13,UA-105-00,premier,post,B.,\r\n' >"$work/ledger.csv"
printf '{"id":"X", "a":1}' >"$work/small.json"

# Each puts `out.txt` in place, from nothing or over what is there.
run() { # NUMBER
  case $1 in
    0) command=(letter UA-105-00 --to premier "${from[@]}" -o out.txt --format pdf --force) ;;
    1) command=(letter UA-105-00 --to premier "${from[@]}" -o out.txt --format docx --force) ;;
    2) command=("${batch[@]}" -o out.txt --one-file --force) ;;
    3) command=("${batch[@]}" -o out.txt --stream --force) ;;
    4) command=(addressees export --as popolo -o out.txt --force) ;;
    5) command=(addressees import "$work/all.vcf" -o out.txt --force) ;;
    6) command=(sent add UA-105-00 --to premier --date 2000-06-14 --from A. --ledger out.txt) ;;
    7) command=(sent purge --before 2000-06-14 --ledger out.txt) ;;
    8) command=(me write --from "A. Reader" --country GB --sender out.txt) ;;
    9) command=(letter UA-105-00 --to premier "${from[@]}" -o out.txt --format text --force) ;;
    10) command=(check) ;;
    11) command=(actions UA-105-00) ;;
  esac
}
kinds=12
random() { awk -v seed="$RANDOM$RANDOM" -v end="$1" 'BEGIN { srand(seed); printf "%d", rand() * end }'; }
calls=(openat write renameat rename linkat link unlinkat unlink fsync newfstatat read pread64 close flock ftruncate fchmod mkdir getdents64)
signals=(KILL TERM INT HUP)
errors=(ENOSPC EIO EACCES EMFILE ESTALE EINTR EPERM ENOENT)
mkdir "$work/in" "$work/whole"
# What is there before: for half of the turns nothing, but for a ledger.
prepare() { # KIND TURN
  rm -rf "$work/in"
  mkdir "$work/in"
  case $1 in
    6 | 7) cp "$work/ledger.csv" "$work/in/out.txt" ;;
    8) printf '{"name": "Old"}' >"$work/in/out.txt" ;;
    *) if [ $(($2 % 2)) -eq 0 ]; then echo old >"$work/in/out.txt"; fi ;;
  esac
}
for kind in $(seq 0 $((kinds - 1))); do
  prepare "$kind" 0
  run "$kind"
  (cd "$work/in" && "$appeal" "${command[@]}" >/dev/null 2>"$work/said") || { cat "$work/said" >&2; exit 1; }
  if [ -e "$work/in/out.txt" ]; then cp "$work/in/out.txt" "$work/whole/$kind"; fi
done
fail() { echo "turn $turn (appeal ${command[*]}, $stop): $1" >&2; cat "$work/said" >&2; exit 1; }
failed=0 killed=0
for turn in $(seq "$times"); do
  kind=$((turn % kinds))
  prepare "$kind" "$turn"
  run "$kind"
  if [ -e "$work/in/out.txt" ]; then cp "$work/in/out.txt" "$work/before"; else rm -f "$work/before"; fi
  call=${calls[$(random ${#calls[@]})]} when=$(($(random 40) + 1))
  if [ "$(random 4)" = 0 ]; then what=signal=${signals[$(random 4)]}; else what=error=${errors[$(random ${#errors[@]})]}; fi
  stop="$what at $call $when" status=0
  {
    (cd "$work/in" && timeout 60 strace -f -qq -o /dev/null -e trace="?$call" -e inject="?$call:$what:when=$when" \
      "$appeal" "${command[@]}" >/dev/null 2>"$work/said") || status=$?
  } 2>/dev/null
  case $status in
    0 | 1 | 3) ;;
    64 | 65 | 66 | 73 | 74)
      failed=$((failed + 1))
      [ -s "$work/said" ] || [[ $stop == *"at write"* ]] || fail "ended with $status and without a word"
      ;;
    129 | 130 | 137 | 143) killed=$((killed + 1)); [[ $what == signal=* ]] || fail "killed" ;;
    # Before the program begins, the loader or Swift may stop it.
    *) [ "$when" -le 12 ] && [ ! -e "$work/in/out.txt.part" ] || fail "ended with $status" ;;
  esac
  out=nothing before=nothing
  if [ -e "$work/in/out.txt" ]; then out=$(sha256sum <"$work/in/out.txt"); fi
  if [ -e "$work/before" ]; then before=$(sha256sum <"$work/before"); fi
  whole=nothing
  if [ -e "$work/whole/$kind" ]; then whole=$(sha256sum <"$work/whole/$kind"); fi
  [ "$out" = "$before" ] || [ "$out" = "$whole" ] || fail "what is in place is neither the old nor the new"
  if [ $status -eq 0 ] && [ "$kind" -lt 10 ]; then [ "$out" = "$whole" ] || fail "ended with 0, and it is not written"; fi
  if [ "$what" != signal=KILL ]; then
    left=$(cd "$work/in" && find . -name '*part*' -o -name '.*.new*')
    [ -z "$left" ] || [ $status -gt 128 ] || [[ $call == unlink* ]] || fail "left behind: $left"
  fi
done

# The same where the file system makes no files without a name: what is written beside its place goes with the signal.
mkfifo "$work/rows"
for signal in TERM INT HUP; do
  rm -rf "$work/in"
  mkdir "$work/in"
  # A program in the background would ignore INT.
  strace -f -qq -o /dev/null -P "$work/in" -e trace=openat -e inject=openat:error=EOPNOTSUPP \
    env --default-signal "$appeal" batch UA-105-00 --senders - --to premier --date 2000-06-14 --stream \
    -o "$work/in/out.txt" <"$work/rows" >/dev/null 2>&1 &
  traced=$!
  exec 3>"$work/rows"
  for _ in $(seq 100); do [ -z "$(ls "$work/in")" ] || break; sleep 0.1; done
  compgen -G "$work/in/out.txt.part-*" >/dev/null || { echo "nothing is written beside its place" >&2; exit 1; }
  pkill -"$signal" -P "$traced"
  wait "$traced" 2>/dev/null || true
  exec 3>&-
  [ -z "$(ls "$work/in")" ] || { echo "SIG$signal left $(ls "$work/in")" >&2; exit 1; }
done
echo "$times faults: $failed errors with words, $killed ended by signals, nothing torn"
