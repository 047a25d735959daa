#!/usr/bin/env bash
# Stops `appeal batch` at random moments and completes the run: every letter once, the same bytes, and never a mix of
# two runs. By turns: files, files with --force over the run of another list, volumes with envelopes and labels, one
# document in a folder, a list on standard input, one document without lists, a stream. Each turn is stopped twice, by a
# signal or, where strace is there, at a system call: killed at it, or told by it that it has failed.
# usage: Tests/Batch/kill.sh [TIMES [SHAPE...]]    (default 200, all shapes; APPEAL names the program, a release build
#        when it does not; SENDERS: how many, default 400)
set -euo pipefail
cd "$(dirname "$0")/../.."
times=${1:-200}
shapes=("${@:2}")
[ ${#shapes[@]} -gt 0 ] || shapes=(files force print pages input document stream)
appeal=${APPEAL:-.build/release/appeal}
[ -x "$appeal" ] || { echo "there is no program '$appeal': swift build -c release --product appeal" >&2; exit 1; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/tmp"
export TMPDIR="$work/tmp"
strace=
if strace -f -o /dev/null true 2>/dev/null; then strace=yes; fi

Tests/Batch/senders.sh "${SENDERS:-400}" >"$work/senders.csv"
# The run of another list, which --force replaces: other people, and more of them.
Tests/Batch/senders.sh $((${SENDERS:-400} + 50)) | sed '2,$s/High Street/Lower Road/' >"$work/others.csv"
batch=("$appeal" batch UA-105-00 --all --date 2000-06-14)
list=(--senders "$work/senders.csv")
print=(--format pdf --one-file --order addressee --separators --volume 500 --envelopes DL --labels L7160)

# The sums of all that is in place, in an order that comm knows.
sums() { (cd "$1" && find . -path ./.unfinished -prune -o -type f ! -name .appeal-run ! -name .people ! -name .lock -print0 | xargs -0 -r sha256sum | LC_ALL=C sort); }
fail() { echo "turn $turn ($shape, $stop): $1" >&2; exit 1; }
# What runs give that nobody disturbs.
for shape in files print pages; do
  options=()
  case $shape in print) options=("${print[@]}") ;; pages) options=(--one-file) ;; esac
  "${batch[@]}" "${list[@]}" "${options[@]}" -o "$work/$shape" 2>/dev/null
  sums "$work/$shape" >"$work/$shape.sums"
done
ln -s files.sums "$work/force.sums"
ln -s files.sums "$work/input.sums"
"${batch[@]}" --senders "$work/others.csv" -o "$work/others" 2>/dev/null
sums "$work/others" >"$work/others.sums"
"${batch[@]}" "${list[@]}" --one-file -o "$work/document.txt" 2>/dev/null
"${batch[@]}" "${list[@]}" --stream -o "$work/stream.txt" 2>/dev/null

# Whether what is in place is all of one run, and no letter of another.
is_of() { # SUMS
  [ -z "$(LC_ALL=C comm -23 "$work/placed" "$1")" ] || return 1
  [ ! -d "$folder/letters" ] || diff -q <(grep -F ./letters/ "$work/placed") <(grep -F ./letters/ "$1") >/dev/null
}
check_place() {
  case $shape in
  document | stream) [ ! -e "$folder" ] || cmp -s "$folder" "$work/$shape.txt" || fail "what is in place is not whole" ;;
  *)
    [ -d "$folder" ] || return 0
    sums "$folder" >"$work/placed"
    if [ "$shape" = force ] && is_of "$work/others.sums"; then return 0; fi
    is_of "$work/$shape.sums" || fail "what is in place is not whole"
    ;;
  esac
}
random() { awk -v seed="$RANDOM$RANDOM" -v end="$1" 'BEGIN { srand(seed); printf "%d", rand() * end }'; }
signals=(KILL TERM INT HUP)
calls=(openat write renameat linkat mkdirat unlinkat fsync syncfs newfstatat getdents64 pread64 close flock)
errors=(ENOSPC EIO EACCES EMFILE ESTALE EINTR)
stopped=0
# Runs a command and stops it; it may come to its end before. Its exit status is in `status`.
disturbed() {
  local kind=$(($(random 3) * ${#strace} / 3)) call=${calls[$(random ${#calls[@]})]} when
  # Half of all stops at calls are near the end, where things are put in place; those calls are few.
  when=$(($(random 2) ? $(random 400) + 1 : $(random 12) + 1))
  status=0
  if [ $kind -eq 0 ]; then
    local signal=${signals[$(random 4)]}
    stop="SIG$signal"
    "$@" >/dev/null 2>"$work/errors" <"$work/senders.csv" &
    sleep "$(awk -v seed="$RANDOM" -v span="$span" 'BEGIN { srand(seed); printf "%.4f", rand() * span }')"
    kill -"$signal" $! 2>/dev/null || true
    wait $! 2>/dev/null || status=$?
  elif [ $kind -eq 1 ]; then
    stop="KILL at $call $when"
    strace -f -qq -o /dev/null -e trace="?$call" -e inject="?$call:signal=KILL:when=$when" "$@" >/dev/null 2>"$work/errors" <"$work/senders.csv" || status=$?
  else
    local error=${errors[$(random ${#errors[@]})]}
    stop="$error from $call $when"
    strace -f -qq -o /dev/null -e trace="?$call" -e inject="?$call:error=$error:when=$when" "$@" >/dev/null 2>"$work/errors" <"$work/senders.csv" || status=$?
  fi
  if [ $status -ne 0 ]; then stopped=$((stopped + 1)); fi
}
start=$(date +%s%N)
"${batch[@]}" "${list[@]}" -o "$work/timed" 2>/dev/null
span=$(awk -v start="$start" -v end="$(date +%s%N)" 'BEGIN { printf "%.4f", (end - start) / 1e9 }')

for turn in $(seq "$times"); do
  shape=${shapes[$((turn % ${#shapes[@]}))]} stop=none
  folder="$work/run"
  run=("${batch[@]}" "${list[@]}" -o "$folder")
  again=(--resume)
  case $shape in
  print) run+=("${print[@]}") ;;
  pages) run+=(--one-file) ;;
  input) run=("${batch[@]}" --senders - -o "$folder") ;;
  document) again=(--force) folder="$work/run.txt" ;;
  stream) again=(--force) folder="$work/run.jsonl" ;;
  force) cp -a "$work/others" "$folder" ;;
  esac
  if [ "$shape" = document ] || [ "$shape" = stream ]; then
    run=("${batch[@]}" "${list[@]}" "--${shape/document/one-file}" -o "$folder")
  fi
  first=()
  if [ "$shape" = force ]; then first=(--force); fi
  disturbed "${run[@]}" "${first[@]}" 2>/dev/null
  check_place
  if [ "$shape" = force ] && [ $status -ne 0 ]; then
    # Stopped before it began, it has changed nothing: then it is no run to complete.
    if [ ! -e "$folder/.unfinished/record" ] && [ ! -e "$folder/.unfinished/record-of-whole" ] && is_of "$work/others.sums"; then again=(--force); fi
  fi
  # There is nothing to resume of a run that was stopped before it began.
  holds_run() { [ -e "$folder/.unfinished/record" ] || [ -e "$folder/.unfinished/record-of-whole" ] || [ -e "$folder/.appeal-run" ]; }
  resume() { if [ "${again[*]}" != --resume ] || holds_run; then printf '%s' "${again[*]}"; fi; }
  disturbed "${run[@]}" $(resume) 2>/dev/null
  check_place
  if [ "$shape" = force ] && [ "${again[0]}" = --force ] && [ -e "$folder/.unfinished/record" ]; then again=(--resume); fi
  last=0
  "${run[@]}" $(resume) 2>"$work/errors" </dev/null >/dev/null || last=$?
  if [ "$shape" = input ] && [ $last -ne 0 ]; then
    # Its list was not kept when it was stopped.
    last=0
    rm -rf "$folder"
    "${run[@]}" 2>"$work/errors" <"$work/senders.csv" || last=$?
  fi
  [ $last -eq 0 ] || { cat "$work/errors" >&2; fail "the run cannot be completed"; }
  case $shape in
  document | stream) cmp -s "$folder" "$work/$shape.txt" || fail "the letters differ" ;;
  *)
    sums "$folder" | diff -q - "$work/$shape.sums" >/dev/null || fail "the letters differ"
    [ ! -e "$folder/.unfinished" ] || fail "unfinished work is left"
    ;;
  esac
  rm -r "$folder"
  left=$(ls -A "$work/tmp"; ls -Ad "$work"/run* 2>/dev/null || true)
  [ -z "$left" ] || fail "left behind: $left"
done

# A list that can be read only once gives what the file gives.
"${batch[@]}" --senders - -o "$work/once1" <"$work/senders.csv" 2>/dev/null
"${batch[@]}" --senders <(cat "$work/senders.csv") -o "$work/once2" 2>/dev/null
mkfifo "$work/fifo"
cat "$work/senders.csv" >"$work/fifo" &
"${batch[@]}" --senders "$work/fifo" -o "$work/once3" 2>/dev/null
# shellcheck disable=SC2002
cat "$work/senders.csv" | "${batch[@]}" --senders /dev/stdin -o "$work/once4" 2>/dev/null
for number in 1 2 3 4; do sums "$work/once$number" | diff -q - "$work/files.sums"; done

# Damage such as a power cut leaves is mended: an empty file, half a file, no file.
: >"$work/files/letters/000001-premier.txt"
truncate -s 100 "$work/files/letters/000002-premier.txt"
rm "$work/files/letters/000003-premier.txt"
"${batch[@]}" "${list[@]}" -o "$work/files" --resume 2>/dev/null
sums "$work/files" | diff -q - "$work/files.sums"

# A second run neither completes nor replaces anything unasked.
if "${batch[@]}" "${list[@]}" -o "$work/files" 2>/dev/null; then echo "a second run was not refused" >&2; exit 1; fi
[ -n "$strace" ] || echo "left out: stops at system calls, for which strace is needed"
echo "$times runs stopped twice each ($stopped stops before the end), completed with the same bytes"
