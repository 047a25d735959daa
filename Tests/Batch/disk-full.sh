#!/usr/bin/env bash
# Runs `appeal batch` on a full disk, beyond a limit of file size, and into a folder that cannot be written: a clear
# error, nothing half-written under its name, and --resume completes the run.
# The full disk needs the right to mount; without it, that part is left out and said.
set -euo pipefail
cd "$(dirname "$0")/../.."
appeal=${APPEAL:-.build/release/appeal}
work=$(mktemp -d)
mounted=
cleanup() {
  if [ -n "$mounted" ]; then umount "$work/small"; fi
  rm -rf "$work"
}
trap cleanup EXIT

Tests/Batch/senders.sh 400 >"$work/senders.csv"
run() { "$appeal" batch UA-105-00 --senders "$work/senders.csv" --all --date 2000-06-14 "$@"; }
sums() { (cd "$1" && find . -type f ! -name .appeal-run ! -name .people -print0 | sort -z | xargs -0 sha256sum); }
fails_with() { # STATUS WORDS COMMAND...
  local status=0 wanted=$1 words=$2
  shift 2
  "$@" >"$work/out" 2>&1 || status=$?
  if [ "$status" -ne "$wanted" ] || ! grep -q "$words" "$work/out"; then
    echo "expected exit $wanted and '$words', got exit $status:" >&2
    cat "$work/out" >&2
    exit 1
  fi
}
limited() { (ulimit -f 64; run "$@"); }
# Of a run that failed before its first letter nothing is kept, and there is nothing to resume.
complete() { if [ -e "$1" ]; then run -o "$1" --resume; else run -o "$1"; fi; }

run -o "$work/whole" 2>/dev/null
sums "$work/whole" >"$work/whole.sums"

# RLIMIT_FSIZE: the manifest grows beyond it.
fails_with 74 "cannot be written" limited -o "$work/limited"
[ ! -e "$work/limited/letters" ]
complete "$work/limited" 2>/dev/null
sums "$work/limited" | diff -q - "$work/whole.sums"

mkdir "$work/small"
if mount -t tmpfs -o size=2m,mode=700 tmpfs "$work/small" 2>/dev/null; then
  mounted=yes
  fails_with 74 "No space left" run -o "$work/small/run"
  [ ! -e "$work/small/run/letters" ]
  mount -o remount,size=64m "$work/small"
  complete "$work/small/run" 2>/dev/null
  sums "$work/small/run" | diff -q - "$work/whole.sums"
else
  echo "left out: no right to mount a small file system"
fi

fails_with 73 "cannot be created" run -o /proc/none/run
echo "full disks and folders that cannot be written: a clear error, and --resume completes the run"
