#!/usr/bin/env bash
# Runs the static program in a root that holds nothing else: no /proc, no /dev, no home.
# Use: empty-root.sh PROGRAM (a release build)
set -euo pipefail
program=${1:-.build/release/appeal}
[ -x "$program" ] || { echo "not checked: an empty root (no $program)"; exit 0; }
[ "$(id -u)" -eq 0 ] || command -v unshare >/dev/null || { echo "not checked: an empty root (no unshare)"; exit 0; }
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
install -m 755 "$program" "$root/appeal"
cat >"$root/list.csv" <<'END'
name,street,postcode,city,country
Anna Example,1 High Street,N1 1AA,London,GB
END
inside() { # the program there, without environment or terminal
  if [ "$(id -u)" -eq 0 ]; then env -i "$(command -v chroot)" "$root" /appeal "$@" </dev/null
  else env -i "$(command -v unshare)" -r "$(command -v chroot)" "$root" /appeal "$@" </dev/null; fi
}
from=(--from "A. Reader" --address "1 High Street; London N1 1AA" --country GB --date 2000-06-14)
inside --version | grep '^appeal ' >/dev/null
inside help letter | grep '^usage: appeal letter' >/dev/null
inside letter UA-105-00 --to premier "${from[@]}" 2>/dev/null | grep '^Your Excellency,$' >/dev/null
inside letter UA-105-00 --all --with envelope --format pdf -o /post/ "${from[@]}" --quiet
[ "$(ls "$root/post" | wc -l)" -eq 8 ]
inside batch UA-105-00 --senders /list.csv --all --format pdf -o /out --date 2000-06-14 --quiet
[ "$(ls "$root/out/letters" | wc -l)" -eq 4 ] && [ "$(wc -l <"$root/out/manifest.csv")" -eq 5 ]
inside actions | grep '^UA-105-00 ' >/dev/null
set +e
inside >"$root/help.txt"
[ $? -eq 64 ] || { echo "without a terminal the guide does not end with 64" >&2; exit 1; }
set -e
grep -q '^usage: appeal .COMMAND' "$root/help.txt"
echo "one file in an empty root is enough"
