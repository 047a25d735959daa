#!/usr/bin/env bash
# Prints how many lines of each module the tests have run, and the files with the most lines that no test has.
# usage: Tests/Scripts/coverage.sh FOLDER [FILES]
#        (after `swift test --enable-code-coverage --scratch-path FOLDER`; how many files, default 12)
set -euo pipefail
cd "$(dirname "$0")/../.."
built=$1/debug
cov=$(dirname "$(readlink -f "$(command -v swift)")")/llvm-cov
[ -x "$cov" ] || cov=$(xcrun --find llvm-cov)
"$cov" report "$built/appealPackageTests.xctest" "-instr-profile=$built/codecov/default.profdata" \
  '-ignore-filename-regex=/(Tests|\.build[^/]*)/' |
  sed 's,^.*Sources/,,' | awk '$1 ~ /\/.*\.swift$/ { print $1, $8, $9 }' >"$built/covered.txt"
[ -s "$built/covered.txt" ] || { echo "the report names no file of Sources" >&2; exit 1; }
awk '{ split($1, part, "/"); lines[part[1]] += $2; missed[part[1]] += $3; all += $2; none += $3 }
  END { for (name in lines) printf "%5.1f %% of %6d lines  %s\n", 100 - 100 * missed[name] / lines[name], lines[name], name
        printf "%5.1f %% of %6d lines\n", 100 - 100 * none / all, all }' "$built/covered.txt" | sort -k5
echo "lines that no test runs:"
sort -k3nr "$built/covered.txt" |
  awk -v most="${2:-12}" 'NR <= most { printf "%5d of %5d  %s\n", $3, $2, $1 }'
