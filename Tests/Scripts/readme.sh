#!/usr/bin/env bash
# Runs the set-up commands of the README in a clean clone, as a new user would, and looks at what they make.
set -euo pipefail
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
git clone -q . "$work/appeal"
cd "$work/appeal"

# The first sh block: the main job. Its second command, the tests, has been run before.
command=$(awk '/^```sh$/ { inside = 1; next } /^```$/ { inside = 0 } inside && /^swift run/ { print; exit }' README.md)
[ -n "$command" ] || { echo "README.md has no 'swift run' command" >&2; exit 1; }
export HOME="$work" XDG_CONFIG_HOME="$work/config"
eval "$command" >"$work/letter.txt"
grep -q '^Your Excellency,$' "$work/letter.txt"
grep -q '^ZHU Rongji Zongli$' "$work/letter.txt"

appeal=.build/debug/appeal
from=(--from "A. Reader" --address "1 High Street; London N1 1AA" --country GB)
"$appeal" letter UA-105-00 --all --format pdf -o "$work/letters/" "${from[@]}" --date 2000-06-14
"$appeal" letter asylum-seekers-2003 --to premier --by fax --country DE --from "A. Reader" --address "Hauptstr. 1; 10115 Berlin" \
  --date 2003-03-20 --format pdf -o "$work/fax.pdf"
for file in "$work"/letters/*.pdf "$work/fax.pdf"; do
  qpdf --check "$file" >/dev/null
  pdftotext -layout "$file" - | grep -q 'Yours'
done
[ "$(ls "$work/letters" | wc -l)" -eq 4 ]
pdftotext -layout "$work/fax.pdf" - | grep -q 'c/o Ministry of Justice'
echo "the README's commands work in a clean clone"
