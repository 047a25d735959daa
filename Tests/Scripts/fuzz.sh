#!/usr/bin/env bash
# fuzz.sh: runs fuzz targets for some seconds each: Tests/Scripts/fuzz.sh [TARGET[,TARGET ...] | all] [SECONDS]
#
# A target is a file Tests/Fuzz/TARGET.swift. It is built with libFuzzer, AddressSanitizer and the modules it needs; inputs
# that fail are kept in .build-fuzz/TARGET/found, with the corpus beside them. Exit status 0: nothing was found.
# SANITIZE=fuzzer leaves out AddressSanitizer, which finds less in Swift and runs several times as fast.
set -euo pipefail
cd "$(dirname "$0")/../.."
targets=${1:-all}
seconds=${2:-60}
sanitize=${SANITIZE:-fuzzer,address}

# The modules that a target needs, each before those that import it.
words="SourceText Files JSONText Tables UrgentAction World"
tool="$words Mustache PDF Arguments ZIP Workbooks ActionFiles AddresseeDirectory Letters Sheets Correspondence Writers Batch Defaults AppealCLI"
declare -A modules=(
  [JSON]="SourceText JSONText"
  [Tables]="SourceText Tables"
  [Templates]="SourceText Mustache"
  [Fonts]="SourceText PDF"
  [Workbooks]="SourceText Files Tables ZIP Workbooks"
  [Actions]="$words ActionFiles"
  [Addresses]="$words AddresseeDirectory"
  [Directory]="$words AddresseeDirectory"
  [Phrases]="$words Mustache Letters"
  [Sheets]="SourceText JSONText UrgentAction Sheets"
  [Senders]="$words Mustache PDF ZIP Workbooks Letters Writers Batch"
  [CommandLines]="$tool"
  [Ledgers]="$tool"
  [Records]="$tool"
)
all="JSON Tables Templates Fonts Workbooks Actions Addresses Directory Phrases Sheets Senders CommandLines Ledgers Records"
[ "$targets" = all ] && targets=$all
for target in ${targets//,/ }; do
  [ -n "${modules[$target]:-}" ] || { echo "fuzz.sh: unknown target '$target'; there are: $all" >&2; exit 64; }
done

out=.build-fuzz/$sanitize
mkdir -p "$out"
flags=(-O -g -swift-version 6 -parse-as-library -enable-testing "-sanitize=$sanitize" -I "$out"
  -enable-upcoming-feature ExistentialAny -enable-upcoming-feature InternalImportsByDefault
  -enable-upcoming-feature MemberImportVisibility)

# Compiles a module unless it is newer than all that it is made of, and than the modules before it.
compile() { # MODULE MODULE-BEFORE ...
  local module=$1 sources before
  mapfile -t sources < <(find "Sources/$module" -name '*.swift')
  if [ "$module" = Defaults ]; then
    # What the build has embedded.
    local embedded
    embedded=$(find .build/plugins/outputs -name EmbeddedContents.swift 2>/dev/null | head -1)
    [ -n "$embedded" ] || { swift build --target Defaults; embedded=$(find .build/plugins/outputs -name EmbeddedContents.swift | head -1); }
    sources+=("$embedded")
  fi
  before=("${@:2}")
  before=("${before[@]/#/$out/}")
  if [ -f "$out/$module.o" ] && [ -z "$(find "${sources[@]}" "${before[@]/%/.o}" -newer "$out/$module.o")" ]; then return; fi
  swiftc "${flags[@]}" -whole-module-optimization -module-name "$module" -emit-module \
    -emit-module-path "$out/$module.swiftmodule" -emit-object -o "$out/$module.o" "${sources[@]}"
}

found=0
for target in ${targets//,/ }; do
  objects=() done=()
  for module in ${modules[$target]}; do
    compile "$module" "${done[@]}"
    done+=("$module")
    objects+=("$out/$module.o")
  done
  work=.build-fuzz/$target
  mkdir -p "$work/corpus" "$work/found"
  sources=("Tests/Fuzz/$target.swift")
  grep -q ExchangedFiles "${sources[0]}" && sources+=(Tests/Fuzz/Files.swift)
  grep -q silentConsole "${sources[0]}" && sources+=(Tests/Fuzz/Tool.swift)
  grep -q 'broken(' "${sources[0]}" && sources+=(Tests/PDFTests/BrokenLines.swift)
  swiftc "${flags[@]}" -use-ld=lld -module-name "Fuzz$target" -o "$work/fuzz" "${sources[@]}" "${objects[@]}"
  options=("-max_total_time=$seconds" -max_len=4000 -timeout=10 -rss_limit_mb=2048 -print_final_stats=1 "-artifact_prefix=$work/found/")
  [ -f "Tests/Fuzz/$target.dict" ] && options+=("-dict=Tests/Fuzz/$target.dict")
  seeds=("Tests/Fuzz/Seeds/$target")
  case $target in
    Actions) seeds+=(Templates/actions) ;;
    Directory) seeds+=(Addressees) ;;
    Phrases)
      # The first byte says which of the files of words it is, as in the target.
      mkdir -p "$work/words"
      number=0
      for file in en/phrases.json en/countries.json en/places.json en/offices.json en/honorifics.json offices.json \
        transit.json countries/GB.json en/verbs.txt en/languages.json; do
        { printf "\\x0$number"; cat "Templates/$file"; } >"$work/words/$number"
        number=$((number + 1))
      done
      seeds=("$work/words")
      ;;
  esac
  # Swift's own tables are never freed.
  if ASAN_OPTIONS=detect_leaks=0 "$work/fuzz" "${options[@]}" "$work/corpus" "${seeds[@]}" 2>"$work/log"; then
    echo "$target: $(sed -n 's/^stat::number_of_executed_units: *//p' "$work/log") inputs, nothing found"
  else
    tail -40 "$work/log"
    echo "$target: see $work/found"
    found=1
  fi
done
rm -rf /tmp/appeal-fuzz-*
exit $found
