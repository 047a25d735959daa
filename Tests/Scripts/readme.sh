#!/usr/bin/env bash
# Runs every sh block of the README in a clean clone, as a new user would, and looks at what they make.
set -euo pipefail
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
git clone -q . "$work/appeal"
cd "$work/appeal"
export HOME="$work" XDG_CONFIG_HOME="$work/config" PATH="$work/bin:$PATH"

# The example list has a row that must be mended, so its batches end with 1.
mkdir "$work/bin"
cat >"$work/bin/appeal" <<'END'
#!/usr/bin/env bash
"$HOME/.local/bin/appeal" "$@" || { status=$?; [ "$status" -eq 1 ] || exit "$status"; }
END
chmod +x "$work/bin/appeal"

# The tests have been run before, and a release build takes minutes: the debug build stands for it.
swift() {
  case "$*" in
    test) ;;
    "build -c release --product appeal") mkdir -p .build/release && cp .build/debug/appeal .build/release/appeal ;;
    *) command swift "$@" ;;
  esac
}
export -f swift

awk -v out="$work/block" '/^```sh$/ { n++; inside = 1; next } /^```$/ { inside = 0 } inside { print > out n ".sh" }' README.md
count=$(ls "$work"/block*.sh | wc -l)
for n in $(seq "$count"); do
  if grep -q '^parallel ' "$work/block$n.sh" && ! command -v parallel >/dev/null; then
    echo "not installed: parallel; block $n of the README was not run"
    continue
  fi
  bash -euo pipefail "$work/block$n.sh" >"$work/block$n.txt" 2>"$work/block$n.err" || {
    echo "block $n of the README fails:" >&2
    cat "$work/block$n.sh" "$work/block$n.err" >&2
    exit 1
  }
done
grep -q '^Your Excellency,$' "$work/block1.txt"
grep -q '^ZHU Rongji Zongli$' "$work/block1.txt"
[ "$(grep -cE '^(note|warning):' "$work/block1.err")" -le 3 ]
[ -f out/manifest.csv ] && [ -f post/envelopes.pdf ] && [ -f print/letters.pdf ]

# The example of the help, as it is printed there.
command=$(.build/debug/appeal --help | sed -n 's/^ *appeal letter UA-105-00/appeal letter UA-105-00/p' | head -1)
[ -n "$command" ] || { echo "the help has no letter to try" >&2; exit 1; }
eval "$command" >"$work/help.txt" 2>/dev/null
grep -q '^Your Excellency,$' "$work/help.txt"

from=(--from "A. Reader" --address "1 High Street; London N1 1AA" --country GB)
appeal letter UA-105-00 --all --format pdf -o "$work/letters/" "${from[@]}" --date 2000-06-14 --quiet
appeal letter asylum-seekers-2003 --to premier --by fax --country DE --from "A. Reader" --address "Hauptstr. 1; 10115 Berlin" \
  --date 2003-03-20 --format pdf -o "$work/fax.pdf" --quiet
for file in "$work"/letters/*.pdf "$work/fax.pdf"; do
  qpdf --check "$file" >/dev/null
  pdftotext -layout "$file" - | grep -q 'Yours'
done
[ "$(ls "$work/letters" | wc -l)" -eq 4 ]
pdftotext -layout "$work/fax.pdf" - | grep -q 'c/o Ministry of Justice'
echo "the README's commands work in a clean clone"

# A program of its own that knows the libraries only: a letter with its copy, and none after the last day.
command swift build --package-path Tests/LibraryExample --scratch-path "$work/example" >"$work/example.log" 2>&1 || {
  tail -20 "$work/example.log" >&2
  exit 1
}
"$work/example/debug/WriteLetter" 2000-06-14 >"$work/library.txt"
[ "$(grep -c '^Your Excellency,$' "$work/library.txt")" -eq 3 ]
"$work/example/debug/WriteLetter" 2000-07-20 | grep -q '^error: the last day'
echo "the libraries are enough to write a letter"
