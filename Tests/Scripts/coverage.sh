#!/usr/bin/env bash
# Prints how many lines of each module the tests have run, and the files with the most lines that no test has.
# usage: Tests/Scripts/coverage.sh [FILES]      (how many files are named; default 12)
#
# All is built anew and the tests are run as a program: in a folder of its own Swift 6.3 builds once and tests nothing
# ("unknown build description").
set -euo pipefail
cd "$(dirname "$0")/../.."
built=.build-coverage/debug
rm -rf .build-coverage
mkdir .build-coverage
# The tool that the build runs is counted too, and would leave its counts here.
LLVM_PROFILE_FILE=/dev/null \
  swift build --build-tests --enable-code-coverage --scratch-path .build-coverage >.build-coverage/build.log 2>&1 ||
  { tail -20 .build-coverage/build.log; exit 1; }
tool() { command -v "$(dirname "$(readlink -f "$(command -v swift)")")/$1" || xcrun --find "$1"; }
rm -f "$built"/covered-*.profraw
LLVM_PROFILE_FILE="$built/covered-%p.profraw" "$built/appealPackageTests.xctest" --testing-library swift-testing \
  >"$built/tests.log" 2>&1 || { grep '✘' "$built/tests.log" | cut -c1-300; exit 1; }
"$(tool llvm-profdata)" merge -sparse "$built"/covered-*.profraw -o "$built/covered.profdata"
"$(tool llvm-cov)" report "$built/appealPackageTests.xctest" "-instr-profile=$built/covered.profdata" \
  '-ignore-filename-regex=/(Tests|\.build[^/]*)/' |
  sed 's,^.*Sources/,,' | awk '$1 ~ /\/.*\.swift$/ { print $1, $8, $9 }' >"$built/covered.txt"
[ -s "$built/covered.txt" ] || { echo "the report names no file of Sources" >&2; exit 1; }
awk '{ split($1, part, "/"); lines[part[1]] += $2; missed[part[1]] += $3; all += $2; none += $3 }
  END { for (name in lines) printf "%5.1f %% of %6d lines  %s\n", 100 - 100 * missed[name] / lines[name], lines[name], name
        printf "%5.1f %% of %6d lines\n", 100 - 100 * none / all, all }' "$built/covered.txt" | sort -k5
echo "lines that no test runs:"
sort -k3nr "$built/covered.txt" |
  awk -v most="${1:-12}" 'NR <= most { printf "%5d of %5d  %s\n", $3, $2, $1 }'
