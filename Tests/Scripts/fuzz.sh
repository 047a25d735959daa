#!/bin/sh
# fuzz.sh: runs one fuzz target for some seconds: Tests/Scripts/fuzz.sh [TARGET [SECONDS]]
#
# A target is a file Tests/Fuzz/TARGET.swift. It is built with libFuzzer and the modules it needs; inputs that fail are kept in
# .build-fuzz/TARGET, with the corpus. Exit status 0: nothing was found.
set -eu
cd "$(dirname "$0")/../.."
target=${1:-Templates}
seconds=${2:-60}

# The modules that a target needs, each before those that import it.
case $target in
  Tables) modules="SourceText Tables" ;;
  Templates) modules="SourceText Mustache" ;;
  Workbooks) modules="SourceText Files Tables ZIP Workbooks" ;;
  *) echo "fuzz.sh: unknown target '$target'; there are: Tables, Templates, Workbooks" >&2; exit 64 ;;
esac

out=.build-fuzz/$target
mkdir -p "$out/corpus" "$out/found"
flags="-O -g -swift-version 6 -parse-as-library -sanitize=fuzzer -I $out
  -enable-upcoming-feature ExistentialAny -enable-upcoming-feature InternalImportsByDefault
  -enable-upcoming-feature MemberImportVisibility"
objects=
for module in $modules; do
  # shellcheck disable=SC2086
  swiftc $flags -whole-module-optimization -module-name "$module" -emit-module \
    -emit-module-path "$out/$module.swiftmodule" -emit-object -o "$out/$module.o" \
    $(find "Sources/$module" -name '*.swift')
  objects="$objects $out/$module.o"
done
# shellcheck disable=SC2086
swiftc $flags -module-name "Fuzz$target" -o "$out/fuzz" "Tests/Fuzz/$target.swift" $objects

"$out/fuzz" -max_total_time="$seconds" -max_len=700 -timeout=10 -rss_limit_mb=1024 -print_final_stats=1 \
  -dict="Tests/Fuzz/$target.dict" -artifact_prefix="$out/found/" "$out/corpus" "Tests/Fuzz/Seeds/$target" \
  2> "$out/log" || { tail -40 "$out/log"; exit 1; }
grep -E "^stat::|^Done" "$out/log"
