#!/usr/bin/env bash
# Runs the tests under AddressSanitizer, with leaks as errors; what leaks of others' is named in Tests/Scripts/leaks.txt.
# usage: Tests/Scripts/sanitize.sh [FILTER]      (which tests, as `swift test --filter` takes them; default all)
set -euo pipefail
cd "$(dirname "$0")/../.."
built=.build-asan
SECONDS=0
rm -rf "$built"
swift build --build-tests --sanitize=address --scratch-path "$built" 2>&1 | grep -E 'error:|^Build' || true
printf '(built in %d seconds)\n' "$SECONDS"
SECONDS=0
export ASAN_OPTIONS=detect_leaks=1 LSAN_OPTIONS="suppressions=$PWD/Tests/Scripts/leaks.txt:print_suppressions=0"
status=0
# The tests are run as a program, for the reason in coverage.sh.
"$built/debug/appealPackageTests.xctest" --testing-library swift-testing ${1:+--filter "$1"} \
  >"$built/tests.log" 2>&1 || status=$?
grep -E '✘|ERROR: |SUMMARY: |Test run with' "$built/tests.log" | cut -c1-300 || true
printf '(%d seconds; all of it in %s)\n' "$SECONDS" "$built/tests.log"
exit "$status"
