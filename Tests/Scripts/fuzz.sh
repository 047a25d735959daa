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

all=
for source in Tests/Fuzz/*.swift; do
  # The others are shared by several targets.
  if grep -q LLVMFuzzerTestOneInput "$source"; then all+=" $(basename "$source" .swift)"; fi
done
[ "$targets" = all ] && targets=$all
for target in ${targets//,/ }; do
  [[ " $all " = *" $target "* ]] || { echo "fuzz.sh: unknown target '$target'; there are:$all" >&2; exit 64; }
done

out=.build-fuzz/$sanitize
mkdir -p "$out"
flags=(-O -g -swift-version 6 -parse-as-library -enable-testing -package-name appeal "-sanitize=$sanitize" -I "$out"
  -enable-upcoming-feature ExistentialAny -enable-upcoming-feature InternalImportsByDefault
  -enable-upcoming-feature MemberImportVisibility)

# Our modules that files import.
imports() { # FILE ...
  local module
  for module in $(sed -nE 's/^(@testable |public |internal )?import ([A-Za-z]+)$/\2/p' "$@" | sort -u); do
    if [ -d "Sources/$module" ]; then echo "$module"; fi
  done
}

# Compiles a module, and before it those that it imports, unless it is newer than all of them and than its files.
compile() { # MODULE
  local module=$1 import sources before=()
  [ -z "${objects[$module]:-}" ] || return 0
  mapfile -t sources < <(find "Sources/$module" -name '*.swift')
  if [ "$module" = Defaults ]; then
    # What the build has embedded.
    find .build/plugins/outputs -name EmbeddedContents.swift 2>/dev/null | grep -q . || swift build --target Defaults
    sources+=("$(find .build/plugins/outputs -name EmbeddedContents.swift | head -1)")
  fi
  for import in $(imports "${sources[@]}"); do
    compile "$import"
    before+=("$out/$import.o")
  done
  objects[$module]=$out/$module.o
  if [ -f "$out/$module.o" ] && [ -z "$(find "${sources[@]}" "${before[@]}" -newer "$out/$module.o")" ]; then return; fi
  swiftc "${flags[@]}" -whole-module-optimization -module-name "$module" -emit-module \
    -emit-module-path "$out/$module.swiftmodule" -emit-object -o "$out/$module.o" "${sources[@]}"
}

found=0
# In memory, where there is such a place: some targets write files.
if [ -w /dev/shm ]; then export TMPDIR=/dev/shm; fi
TMPDIR=$(mktemp -d)
export TMPDIR
# The runtime's own report of a crash can wait for ever in a program that AddressSanitizer watches.
export SWIFT_BACKTRACE=enable=no
trap 'rm -rf "$TMPDIR"' EXIT
for target in ${targets//,/ }; do
  work=.build-fuzz/$target
  mkdir -p "$work/corpus" "$work/found"
  sources=("Tests/Fuzz/$target.swift")
  grep -q ExchangedFiles "${sources[0]}" && sources+=(Tests/Fuzz/Files.swift)
  grep -q silentConsole "${sources[0]}" && sources+=(Tests/Fuzz/Tool.swift)
  grep -q 'broken(' "${sources[0]}" && sources+=(Tests/PDFTests/BrokenLines.swift)
  declare -A objects=()
  for import in $(imports "${sources[@]}"); do compile "$import"; done
  swiftc "${flags[@]}" -use-ld=lld -module-name "Fuzz$target" -o "$work/fuzz" "${sources[@]}" "${objects[@]}"
  # Whole files are long; what is cut off is no JSON.
  case $target in Actions | Directory | Phrases) longest=40000 ;; *) longest=4000 ;; esac
  options=("-max_total_time=$seconds" -max_len=$longest -timeout=10 -rss_limit_mb=2048 -print_final_stats=1 "-artifact_prefix=$work/found/")
  [ -f "Tests/Fuzz/$target.dict" ] && options+=("-dict=Tests/Fuzz/$target.dict")
  seeds=("Tests/Fuzz/Seeds/$target")
  case $target in
    Actions) seeds+=(Templates/actions) ;;
    Directory) seeds+=(Addressees) ;;
    # Bytes say which words it is made of.
    Points) seeds=() ;;
    Phrases)
      # The first byte says which of the files of words it is, as in the target.
      mkdir -p "$work/words"
      number=0
      for file in $(cd Templates && printf '%s\n' ./*.json ./*.txt en/*.json en/*.txt countries/GB.json |
        sed 's,^\./,,' | LC_ALL=C sort); do
        { printf "\\x$(printf %02x $number)"; cat "Templates/$file"; } >"$work/words/$number"
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
exit $found
