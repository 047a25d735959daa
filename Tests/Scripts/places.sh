#!/usr/bin/env bash
# Runs every command that writes files where a place is poor: on a disk with less and less room, on one without links,
# modes and files without names. What is written is the same as elsewhere, or nothing, with words.
# usage: Tests/Scripts/places.sh [STEP]      (how many pages more there are each time, default 1; APPEAL names the program,
#        a release build when it does not; what needs the right to mount is left out, and said, without it)
set -euo pipefail
cd "$(dirname "$0")/../.."
step=${1:-1}
appeal=$(realpath "${APPEAL:-.build/release/appeal}")
work=$(mktemp -d)
mounted=
device=
cleanup() {
  if [ -n "$mounted" ]; then umount "$work/in"; fi
  if [ -n "$device" ]; then losetup -d "$device"; fi
  rm -rf "$work"
}
trap cleanup EXIT
in="$work/in"
source Tests/Scripts/commands.sh
write_whole
fail() { echo "appeal ${command[*]}, $1: $2" >&2; cat "$work/said" >&2; exit 1; }

# Runs all commands, by way of others; what they leave is the same as elsewhere.
run_all() { # WHERE WORD ...
  for kind in "${kinds[@]}"; do
    prepare "$kind" 0
    run "$kind"
    (cd "$in" && "${@:2}" "$appeal" "${command[@]}" >/dev/null 2>"$work/said") || fail "$1" "ends with $?"
    sums "$in" | diff "$work/whole/$kind" - || fail "$1" "other files"
    left=$(cd "$in" && find . -name '*part-*' -o -name '.appeal-*' ! -name .appeal-run)
    [ -z "$left" ] || fail "$1" "left behind: $left"
  done
}

# Without links.
if python3 Tests/Scripts/without-links.py true 2>/dev/null; then
  run_all "without links" python3 "$PWD/Tests/Scripts/without-links.py"
  echo "${#kinds[@]} commands without links, modes and files without names: the same bytes"
else
  echo "left out: file systems without links, for which the system must take a filter of calls"
fi

# On an exFAT disk, such as a USB stick is.
rm -rf "$in"
mkdir "$in"
truncate -s 64M "$work/disk"
if mkfs.exfat "$work/disk" >/dev/null 2>&1 && device=$(losetup -f --show "$work/disk" 2>/dev/null) \
  && { mount -t exfat "$device" "$in" || mount.exfat-fuse "$device" "$in"; } >/dev/null 2>&1; then
  mounted=yes
  run_all "on an exFAT disk" env
  umount "$in"
  mounted=
  echo "${#kinds[@]} commands on an exFAT disk: the same bytes"
else
  echo "left out: exFAT disks, which the system cannot make or mount (exfatprogs; exfat-fuse where it knows none)"
fi

# With no room at all for more, then with one page, and so on until there is enough.
rm -rf "$in"
mkdir "$in"
if mount -t tmpfs -o size=4m,mode=700 tmpfs "$in" 2>/dev/null; then
  mounted=yes
  tries=0 failures=0
  for kind in "${kinds[@]}"; do
    for pages in $(seq 0 "$step" 400); do
      mount -o remount,size=4m "$in"
      prepare "$kind" 0
      run "$kind"
      sums "$in" >"$work/before"
      used=$(df --output=used -k "$in" | tail -1)
      # Of a size of 0 there is no end.
      mount -o remount,size=$((used + 4 * pages > 0 ? used + 4 * pages : 4))k "$in"
      status=0
      (cd "$in" && TMPDIR="$in" timeout 60 "$appeal" "${command[@]}" >/dev/null 2>"$work/said") || status=$?
      tries=$((tries + 1))
      is_whole_or_old "$kind" || fail "$pages pages of room" "what is in place is neither the old nor the new"
      if [ $status -eq 0 ]; then
        [ -z "$(LC_ALL=C comm -13 "$work/now" "$work/whole/$kind")" ] || fail "$pages pages of room" "ends with 0, and not all is written"
        break
      fi
      failures=$((failures + 1))
      [ $status -eq 73 ] || [ $status -eq 74 ] || fail "$pages pages of room" "ends with $status"
      grep -q 'No space left' "$work/said" || fail "$pages pages of room" "the words do not say why"
      left=$(cd "$in" && find . -name '*part-*' -o -name '.appeal-*' ! -name .appeal-run)
      [ -z "$left" ] || fail "$pages pages of room" "left behind: $left"
    done
  done
  umount "$in"
  mounted=
  echo "$tries runs on disks with too little room, until there was enough ($failures errors with words): nothing torn"
else
  echo "left out: full disks, without the right to mount a small file system"
fi
