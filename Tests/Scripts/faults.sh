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
in="$work/in"
source Tests/Scripts/commands.sh
write_whole

random() { awk -v seed="$RANDOM$RANDOM" -v end="$1" 'BEGIN { srand(seed); printf "%d", rand() * end }'; }
calls=openat,write,renameat,rename,linkat,link,unlinkat,unlink,fsync,syncfs,newfstatat,read,pread64,close,flock,ftruncate,fchmod,mkdir,mkdirat,getdents64
signals=(KILL TERM INT HUP)
errors=(ENOSPC EIO EACCES EMFILE ESTALE EINTR EPERM ENOENT)
# Which calls each command makes, and how many of each.
declare -A made
for kind in "${kinds[@]}"; do
  prepare "$kind" 0
  run "$kind"
  (cd "$in" && strace -f -qq -o "$work/calls" -e trace="$calls" "$appeal" "${command[@]}" >/dev/null 2>&1)
  made[$kind]=$(sed -nE 's/^[0-9]+ +([a-z0-9]+)\(.*/\1/p' "$work/calls" | sort | uniq -c | awk '{ print $2 ":" $1 }' | tr '\n' ' ')
done
fail() { echo "turn $turn (appeal ${command[*]}, $stop): $1" >&2; cat "$work/said" >&2; exit 1; }
failed=0 killed=0
for turn in $(seq "$times"); do
  kind=${kinds[$((turn % ${#kinds[@]}))]}
  prepare "$kind" "$turn"
  run "$kind"
  sums "$in" >"$work/before"
  choices=(${made[$kind]})
  choice=${choices[$(random ${#choices[@]})]}
  call=${choice%:*} when=$(($(random "${choice#*:}") + 1))
  # One call fails, or all from then on, as with a disk that stays full.
  if [ "$(random 3)" = 0 ]; then when="$when+"; fi
  if [ "$(random 4)" = 0 ]; then what=signal=${signals[$(random 4)]}; else what=error=${errors[$(random ${#errors[@]})]}; fi
  # A call that is interrupted for ever is tried for ever.
  if [ "$what" = error=EINTR ]; then when=${when%+}; fi
  stop="$what at $call $when" status=0
  {
    (cd "$in" && timeout 60 strace -f -qq -o /dev/null -e trace="?$call" -e inject="?$call:$what:when=$when" \
      "$appeal" "${command[@]}" >/dev/null 2>"$work/said") || status=$?
  } 2>/dev/null
  case $status in
    0 | 1 | 3) ;;
    64 | 65 | 66 | 73 | 74)
      failed=$((failed + 1))
      [ -s "$work/said" ] || [[ $stop == *"at write"* ]] || fail "ended with $status and without a word"
      ;;
    129 | 130 | 137 | 143) killed=$((killed + 1)); [[ $what == signal=* ]] || fail "killed" ;;
    # Before the program begins, the loader may stop it: at a call that reads, with a status of its own.
    *)
      { [ "$status" -ne 124 ] && [ "$status" -lt 128 ]; } || fail "ended with $status"
      [[ $call =~ ^(openat|read|pread64|close|newfstatat)$ ]] || fail "ended with $status"
      [ "${when%+}" -le 12 ] || grep -q 'while loading shared libraries' "$work/said" || fail "ended with $status"
      cmp -s <(sums "$in") "$work/before" || fail "ended with $status"
      ;;
  esac
  is_whole_or_old "$kind" || fail "what is in place is neither the old nor the new"
  if [ $status -eq 0 ]; then
    [ -z "$(LC_ALL=C comm -13 "$work/now" "$work/new/$kind")" ] || fail "ended with 0, and it is not all written"
  fi
  if [ "$what" != signal=KILL ]; then
    left=$(cd "$in" && find . -name '*part-*' -o -name '.*.new*' -o -name '.appeal-*' ! -name .appeal-run)
    [ -z "$left" ] || [[ $call == unlink* ]] || fail "left behind: $left"
  fi
done

# From one look at a file on none is answered any more: whoever waits for a lock does not wait without end.
kind=ledger
looks=$(grep -o 'newfstatat:[0-9]*' <<<"${made[$kind]}" | cut -d: -f2)
for when in $(seq 1 "${looks:-0}"); do
  prepare "$kind" 0
  run "$kind"
  sums "$in" >"$work/before"
  turn=look stop="error=EIO at newfstatat $when+" status=0
  (cd "$in" && timeout 60 strace -f -qq -o /dev/null -e trace=newfstatat -e inject="newfstatat:error=EIO:when=$when+" \
    "$appeal" "${command[@]}" >/dev/null 2>"$work/said") || status=$?
  [ $status -ne 124 ] || fail "does not end"
  is_whole_or_old "$kind" || fail "what is in place is neither the old nor the new"
done

# Where the file system makes no files without a name: what is written beside its place goes with the signal.
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
  { wait "$traced" || true; } 2>/dev/null
  exec 3>&-
  [ -z "$(ls "$work/in")" ] || { echo "SIG$signal left $(ls "$work/in")" >&2; exit 1; }
done
echo "$times faults: $failed errors with words, $killed ended by signals, nothing torn"
