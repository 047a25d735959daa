#!/usr/bin/env bash
# Looks at the manual page and the completions with the programs that read them; names those that are not installed.
set -euo pipefail
cd "$(dirname "$0")/../.."
appeal=${APPEAL:-.build/debug/appeal}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$appeal" help --man >"$work/appeal.1"
if command -v mandoc >/dev/null; then
  mandoc -Tlint -W warning "$work/appeal.1"
elif command -v groff >/dev/null; then
  [ -z "$(groff -man -ww -Tutf8 "$work/appeal.1" 2>&1 >/dev/null)" ]
else
  echo "not checked: the manual page (neither mandoc nor groff)"
fi
mkdir "$work/bin" && cp "$appeal" "$work/bin/appeal"
export PATH="$work/bin:$PATH"
"$appeal" completions bash >"$work/appeal.bash"
replies() { # the words proposed for a command line whose last word is to be completed
  # shellcheck disable=SC1091
  (. "$work/appeal.bash"; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _appeal; printf '%s\n' "${COMPREPLY[@]}")
}
replies appeal le | grep -qx letter
replies appeal letter UA | grep -qx UA-105-00
replies appeal letter --form | grep -qx -- --format
replies appeal letter --by fa | grep -qx fax
replies appeal letter --to cn-pre | grep -qx cn-premier
for shell in zsh fish; do
  "$appeal" completions $shell >"$work/$shell"
  if command -v $shell >/dev/null; then $shell -n "$work/$shell"; else echo "not checked: completions in $shell"; fi
done
if command -v fish >/dev/null; then
  fish -c "source $work/fish; complete -C 'appeal letter --by fa'" | grep -q '^fax'
  fish -c "source $work/fish; complete -C 'appeal letter UA'" | grep -q '^UA-105-00'
fi
if command -v zsh >/dev/null; then
  mkdir "$work/functions" && cp "$work/zsh" "$work/functions/_appeal"
  zsh -fc "fpath=($work/functions \$fpath); autoload -Uz compinit; compinit -u -d $work/dump; whence -w _appeal" | grep -q function
fi
echo "the manual page and the completions are understood"
