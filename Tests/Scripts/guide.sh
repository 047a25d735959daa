#!/usr/bin/env bash
# Drives the guide key by key on a real terminal (tmux): whole letters, wrong answers, steps back, Ctrl-C at every question, a
# narrow and a dumb terminal, and none. What is typed stands in Tests/AppealCLITests/Fixtures/Guide, as for GuideTests.
set -euo pipefail
cd "$(dirname "$0")/../.."
command -v tmux >/dev/null || { echo "not checked: the guide on a terminal (no tmux)"; exit 0; }
appeal=$(realpath "${APPEAL:-.build/debug/appeal}")
work=$(mktemp -d)
session=guide$$
starts=0
cleanup() { tmux -L "$session" kill-server 2>/dev/null || true; rm -rf "$work"; }
trap cleanup EXIT
ways=Tests/AppealCLITests/Fixtures/Guide

start() { # start COLUMNS [VARIABLE=VALUE ...]: a shell in an empty folder, and in it the guide
  local columns=$1; shift
  tmux -L "$session" kill-server 2>/dev/null || true
  # Each start has a server of its own: the last one may still be ending.
  session=guide$$-$((++starts))
  rm -rf "$work/try" "$work/home" && mkdir "$work/try" "$work/home"
  tmux -L "$session" -f /dev/null new-session -d -x "$columns" -y 24 -c "$work/try" \
    "env HISTFILE= HOME=$work/home XDG_CONFIG_HOME=$work/home/c XDG_DATA_HOME=$work/home/d PS1='ready> ' $* bash --norc --noprofile"
  waits 'ready>'
  types "$appeal"
}
screen() { tmux -L "$session" capture-pane -p -S -200; }
waits() { # until the screen shows a text, five seconds at most
  for _ in $(seq 50); do screen | grep -qF -- "$1" && return 0; sleep 0.1; done
  echo "guide.sh: '$1' does not come; the screen:" >&2; screen >&2; exit 1
}
waits_last() { # until the last line of the screen begins with a text
  for _ in $(seq 50); do screen | grep . | tail -1 | grep -qF -- "$1" && return 0; sleep 0.1; done
  echo "guide.sh: '$1' does not come last; the screen:" >&2; screen >&2; exit 1
}
types() { tmux -L "$session" send-keys -l -- "$1"; tmux -L "$session" send-keys Enter; }

# read WAY: its questions, each with the answer that leads on
read_way() {
  questions=() replies=()
  local question reply
  while IFS=$'\t' read -r question reply; do
    questions+=("$question") replies+=("${reply/#ACTION/p}")
  done <"$ways/$1.tsv"
  replies[0]=${replies[0]/#SHEET/sheet.txt}
}
pages() { # goes on to the end of the letter
  for _ in $(seq 50); do
    case $(screen | grep . | tail -1) in *'more: Enter'*) types "" ;; '>'*) return ;; esac
    sleep 0.2
  done
}
walk() { # walk N: answers the first N questions, and waits for the next one
  local index
  for ((index = 0; index < $1; index++)); do
    # A narrow terminal has more pages.
    [ "${questions[index]}" != "What now?" ] || pages
    waits "${questions[index]}"
    types "${replies[index]}"
  done
  [ "$index" -eq "${#questions[@]}" ] || waits "${questions[index]}"
}
sheet() { # the sheet, with days that are open today
  sed -e "s/YEAR/$(date +%y)/; s/ISSUED/$(date -d '-3 days' '+%-d %B %Y')/; s/TAKEN/$(date -d '-5 days' '+%-d %B %Y')/" \
    -e "s/LASTDAY/$(date -d '+60 days' '+%-d %B %Y')/" "$ways/sheet.txt" >"$work/try/sheet.txt"
}
files() { find "$work/try" "$work/home" -type f | wc -l; }
fails() { echo "guide.sh: $*" >&2; screen >&2; exit 1; }

# An action of the program, to the letter and its envelope.
read_way action
start 80
walk "${#questions[@]}"
waits "Saved in ./"
types ""
waits "The same without questions:"
waits "appeal letter UA-105-00 --to"
[ "$(ls "$work/try" | wc -l)" -eq 2 ] || fails "not two files"

# From a sheet in a file, with no other word than the program's name; on 60 columns no word is broken.
read_way sheet
for columns in 80 60; do
  start "$columns"; sheet
  walk "${#questions[@]}"
  waits "Saved in ./"
  types ""
  waits "The same without questions:"
  [ "$(ls "$work/try" | wc -l)" -eq 4 ] || fails "not the sheet, its action, the letter and the envelope"
  # What is typed, paths and the command at the end are as long as they are.
  tmux -L "$session" capture-pane -p -J -S -500 | grep -vE 'Reader|High Street|ready>|appeal' \
    | awk -v columns="$columns" 'length($0) > columns { print; bad = 1 } END { exit bad }' >&2 || fails "lines are too long"
done

# The action that the sheet gave is found by its number the next day, and stands among those that are open.
types "$appeal"; waits "UA-998-$(date +%y).json, "; types "UA 998/$(date +%y)"; waits "To whom?"

# Ctrl-C at every question.
for ((count = 0; count < ${#questions[@]}; count++)); do
  start 80; sheet
  # The profile is kept when the person says so.
  replies[8]=n
  walk "$count"
  tmux -L "$session" send-keys C-c
  waits_last 'ready>'
  [ "$(files)" -eq 1 ] || fails "Ctrl-C after $count answers leaves files"
done

# Wrong answers are said and asked again; three steps back lead to the drafts.
start 80; sheet
waits "Which action?"; types "nothing"; waits "there is no action 'nothing'"; types "sheet.txt"
waits "In your own words?"; types "9"; waits "Please press Enter"; types ""
waits "To whom?"; types "7"; waits "Please type numbers from 1 to 1"; types ""
waits "By which channel?"; types "pigeon"; waits "Please type a number"; types ""
waits "Your name:"; types "b"; types "b"; types "b"
for _ in $(seq 50); do [ "$(screen | grep -c 'In your own words?')" -ge 3 ] && break; sleep 0.1; done
[ "$(screen | grep -c 'In your own words?')" -ge 3 ] || fails "three steps back do not lead to the drafts"
types ""; types ""; types ""
# What is typed before its question stands on the screen has the answer's line behind the question.
waits_last "Your name:"; types "A. Reader"; waits_last "Your street"; types "1 High Street; London N1 1AA"
waits_last "Your country:"; types "Narnia"; waits "there is no country 'Narnia'"; types "GB"
waits_last "Your e-mail address"; types "a b"; waits "'a b' is not an e-mail address"; types ""
types "perhaps"; waits "Please answer y or n"; types "n"
waits "A sentence of your own?"; types q; waits "Nothing more is written."
[ "$(files)" -eq 1 ] || fails "what was left leaves files"

read_way action
start 80 TERM=dumb NO_COLOR=1
walk 1
if tmux -L "$session" capture-pane -p -e | grep -q $'\033'; then fails "a dumb terminal gets escapes"; fi
start 80 TERM=xterm
walk 1
tmux -L "$session" capture-pane -p -e | grep -q $'\033' || fails "a terminal with colours gets none"

# No terminal at all: the help, and status 64.
set +e
"$appeal" </dev/null >"$work/help.txt"
[ $? -eq 64 ] || { echo "without a terminal the status is not 64" >&2; exit 1; }
set -e
grep -q '^usage: appeal .COMMAND' "$work/help.txt"
echo "the guide leads to a letter, and leaves nothing when it is stopped"
