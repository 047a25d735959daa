#!/usr/bin/env bash
# Drives the guide key by key on a real terminal (tmux): a whole letter, Ctrl-C at every question, a narrow and a dumb terminal.
set -euo pipefail
cd "$(dirname "$0")/../.."
command -v tmux >/dev/null || { echo "not checked: the guide on a terminal (no tmux)"; exit 0; }
appeal=$(realpath "${APPEAL:-.build/debug/appeal}")
work=$(mktemp -d)
session=guide$$
starts=0
cleanup() { tmux -L "$session" kill-server 2>/dev/null || true; rm -rf "$work"; }
trap cleanup EXIT
mkdir "$work/try"
"$appeal" sample "$work/sample" >/dev/null

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
types() { tmux -L "$session" send-keys -l -- "$1"; tmux -L "$session" send-keys Enter; }

# Each question with the answer that leads on.
action=$work/sample/EXAMPLE-1.json
questions=("Which action?" "To whom?" "By which channel?" "Your name:" "Your street" "Your country:" "Your e-mail" "as your profile" "A sentence of your own?" "What now?")
replies=("$action" "2" "1" "A. Reader" "1 High Street; London N1 1AA" "GB" "" "n" "" "1")

walk() { # walk N: answers the first N questions, and waits for the next one
  local index
  for ((index = 0; index < $1; index++)); do
    waits "${questions[index]}"
    types "${replies[index]}"
    # The letter comes before the last question, a screen at a time.
    [ "$index" -ne 8 ] || pages
  done
}
pages() { for _ in 1 2 3; do sleep 0.3; screen | tail -3 | grep -qF 'more: Enter' && types "" || true; done; }

start 80
walk 10
waits "Where?"
types ""
waits "Saved in ./"
types ""
waits "The same without questions:"
waits "appeal letter $action --to"
[ "$(ls "$work/try" | wc -l)" -eq 2 ]

# From a sheet in a file, with no other word than the program's name.
sheet() {
  cat >"$work/try/sheet.txt" <<END
UA 998/$(date +%y)       Fear of Torture                $(date -d '-3 days' '+%-d %B %Y')

KENYA:          Example MWANGI, invented schoolteacher

Example Mwangi exists only in this example.

RECOMMENDED ACTION: Please send faxes/airmail letters in English or your own
language:
- urging the authorities to let Example Mwangi see a lawyer.

APPEALS TO:

Mr Invented Kamau
Minister of Example Affairs
PO Box 00000
Nairobi, Kenya
Salutation: Dear Minister

PLEASE SEND APPEALS IMMEDIATELY. Check with your section office if sending
appeals after $(date -d '+60 days' '+%-d %B %Y').
END
}
sheetQuestions=("Which action?" "In your own words?" "To whom?" "By which channel?" "Your name:" "Your street" "Your country:" "Your e-mail" "as your profile" "A sentence of your own?" "What now?" "Where?")
sheetReplies=("sheet.txt" "" "" "" "A. Reader" "1 High Street; London N1 1AA" "GB" "" "n" "" "1" "")
walkSheet() {
  local index
  for ((index = 0; index < $1; index++)); do
    waits "${sheetQuestions[index]}"
    types "${sheetReplies[index]}"
    [ "$index" -ne 9 ] || pages
  done
}
start 80; sheet
walkSheet 12
waits "Saved in ./"
types ""
waits "The same without questions:"
[ "$(ls "$work/try" | wc -l)" -eq 4 ] || { ls "$work/try" >&2; exit 1; }
for count in 1 2 3 10 11; do
  start 80; sheet
  walkSheet "$count"
  waits "${sheetQuestions[count]}"
  tmux -L "$session" send-keys C-c
  waits 'ready>'
  [ "$(find "$work/try" "$work/home" -type f | wc -l)" -eq 1 ] || { echo "Ctrl-C after $count answers leaves files" >&2; exit 1; }
done

for count in 0 1 2 3 4 5 6 7 8 9; do
  start 80
  walk "$count"
  waits "${questions[count]}"
  tmux -L "$session" send-keys C-c
  waits 'ready>'
  [ -z "$(find "$work/try" "$work/home" -type f)" ] || { echo "Ctrl-C at question $count leaves files" >&2; exit 1; }
done

start 60
walk 1
waits "To whom?"
screen | awk 'length($0) > 60 { exit 1 }'

start 80 TERM=dumb NO_COLOR=1
walk 1
waits "To whom?"
if screen | grep -q $'\033'; then echo "a dumb terminal gets escapes" >&2; exit 1; fi

# No terminal at all: the help, and status 64.
set +e
"$appeal" </dev/null >"$work/help.txt"
[ $? -eq 64 ] || { echo "without a terminal the status is not 64" >&2; exit 1; }
set -e
grep -q '^usage: appeal COMMAND' "$work/help.txt"
echo "the guide leads to a letter, and leaves nothing when it is stopped"
