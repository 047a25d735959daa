#!/usr/bin/env bash
# Writes letters in every format and layout and has other programs read them: tidy, Python's email package, unzip,
# LibreOffice. A program that is not installed is said and left out.
#
# usage: Tests/Scripts/check-formats.sh [FOLDER]      keeps the documents in FOLDER when it is given
set -euo pipefail
scripts=$(cd "$(dirname "$0")" && pwd)
cd "$scripts/../.."
appeal=${APPEAL:-.build/debug/appeal}
folder=${1:-$(mktemp -d)}
[ $# -gt 0 ] || trap 'rm -rf "$folder"' EXIT
mkdir -p "$folder"

letter() { # letter NAME OPTION ...
  local name=$1 format
  shift
  for format in html docx eml; do
    "$appeal" letter UA-105-00 --to premier --from 'Anna "Größe" <b>&' --email anna@example.org --date 2000-06-14 \
      --address "1 High Street; Town 10000" --style list --output "$folder/$name.$format" --force "$@" 2>/dev/null
  done
}
for country in GB DE FR CH US; do letter "$country" --country "$country"; done
letter none
letter fax --country DE --by fax --fax "+86 10 6588 2594" --telephone "+49 30 1234"
letter email --country GB --by email --to-email premier@example.org

check() { # check PROGRAM COMMAND ...
  local program=$1
  shift
  if command -v "$program" >/dev/null; then "$@"; else echo "not checked: $program is not installed"; fi
}
check tidy tidy -quiet -errors --show-warnings yes "$folder"/*.html
check python3 python3 "$scripts/check-email.py" "$folder"/*.eml
for document in "$folder"/*.docx; do check unzip unzip -tqq "$document"; done
if command -v soffice >/dev/null; then
  soffice --headless --convert-to pdf --outdir "$folder/converted" "$folder"/*.docx >/dev/null 2>&1
  for document in "$folder"/*.docx; do
    name=$(basename "$document" .docx)
    pages=$(pdfinfo "$folder/converted/$name.pdf" | awk '/^Pages:/ { print $2 }')
    case $name in fax) most=3 ;; *) most=1 ;; esac
    [ "$pages" -le "$most" ] || { echo "$name.docx has $pages pages" >&2; exit 1; }
  done
else
  echo "not checked: soffice is not installed"
fi
echo "letters in all formats are as other programs want them"
