#!/bin/sh
# link-order.sh: writes Sources/appeal/link-order.txt, the functions that a letter calls, in the order of their first call.
#
# The linker puts them side by side, so that a letter touches few pages of the program. Names that are gone do no harm;
# run it again when ColdBenchmark shows that the memory of a letter has grown. Needs valgrind.
set -eu
cd "$(dirname "$0")/../.."
APPEAL_SYMBOLS=1 swift build -c release --product appeal
program=$(swift build -c release --show-bin-path)/appeal
calls=$(mktemp)
trap 'rm -f "$calls"' EXIT
sender='--from A.Reader --address 1\ High\ Street --country GB --date 2000-06-14'
for words in "letter UA-105-00 --to premier $sender" "letter UA-105-00 --to premier $sender --copies" \
  "addressees premier" help --version; do
  eval "valgrind -q --tool=callgrind --demangle=no --callgrind-out-file=$calls.one '$program' $words" >/dev/null 2>&1
  sed -n 's/^c\{0,1\}fn=([0-9]*) //p' "$calls.one" >>"$calls"
  rm -f "$calls.one"
done
sed "s/'[0-9]*\$//" "$calls" | awk '!seen[$0]++' >Sources/appeal/link-order.txt
# The program without symbols again.
swift build -c release --product appeal
wc -l Sources/appeal/link-order.txt
