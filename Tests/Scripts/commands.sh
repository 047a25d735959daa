# commands.sh: every command that writes files, for the scripts that stop them; they source it.
#
# They have set `appeal`, the program, and `work`, an empty folder. `run KIND` puts the words of a command into `command`,
# which works in the current folder; `prepare KIND TURN` makes that folder, `in`, with what is there before.

export HOME="$work/home" XDG_CONFIG_HOME="$work/config" XDG_DATA_HOME="$work/data" TMPDIR="$work/tmp"
mkdir "$HOME" "$TMPDIR" "$work/given" "$work/whole" "$work/new"
given="$work/given"
Tests/Batch/senders.sh 20 >"$given/senders.csv"
"$appeal" addressees export --as vcard -o "$given/all.vcf"
cp Tests/SheetsTests/Sheets/2003-correction.txt "$given/sheet.txt"
printf 'date,action,addressee,channel,sender,file\r\n2000-06-13,UA-105-00,premier,post,B.,\r\n' >"$given/ledger.csv"
# The same action in another layout.
"$appeal" actions UA-105-00 --as json | sed 's/^ *//' >"$given/action.json"
# An action of 1991 and the sheet of its update.
"$appeal" import Tests/AppealCLITests/Fixtures/Sheets/1991-paper.txt -o "$given" >/dev/null 2>&1
cp Tests/AppealCLITests/Fixtures/Sheets/1991-update.txt "$given/update.txt"
printf 'operator,country,jurisdictions,city,address,telephone,email\nCN,GB,GB;IE,London,"1 Example St; London",,a@example.org\n' >"$given/missions.csv"
from=(--from "A. Reader" --address "1 High Street; London N1 1AA" --country GB --date 2000-06-14)
batch=(batch UA-105-00 --senders "$given/senders.csv" --to premier --date 2000-06-14 --jobs 1)
(cd "$given" && "$appeal" "${batch[@]}" -o run 2>/dev/null)

kinds=(pdf docx text several extras one-file stream batch export import ledger ledger-run purge-ledger purge-run me sheet
  into missions new-action fix fix-addressees sample check show)
run() { # KIND
  case $1 in
    pdf | docx | text) command=(letter UA-105-00 --to premier "${from[@]}" -o out.txt --format "$1" --force) ;;
    several) command=(letter UA-105-00 --all "${from[@]}" -o ./ --force) ;;
    extras) command=(letter UA-105-00 --to premier "${from[@]}" --with envelope,labels,copies -o ./ --force) ;;
    one-file) command=("${batch[@]}" -o out.txt --one-file --force) ;;
    stream) command=("${batch[@]}" -o out.txt --stream --force) ;;
    batch) command=("${batch[@]}" -o run) ;;
    export) command=(addressees export --as popolo -o out.txt --force) ;;
    import) command=(addressees import "$given/all.vcf" -o out.txt --force) ;;
    ledger) command=(sent add UA-105-00 --to premier --date 2000-06-14 --from A. --ledger out.txt) ;;
    ledger-run) command=(sent add --run "$given/run" --from A. --ledger out.txt) ;;
    purge-ledger) command=(sent purge --before 2000-06-14 --ledger out.txt) ;;
    purge-run) command=(batch --purge run) ;;
    me) command=(me write --from "A. Reader" --country GB --sender out.txt) ;;
    sheet) command=(import "$given/sheet.txt" -o . --force) ;;
    into) command=(import "$given/update.txt" --into UA-999-91.json) ;;
    missions) command=(import --missions "$given/missions.csv" -o . --force) ;;
    new-action) command=(actions new out.txt --force) ;;
    fix) command=(check --fix action.json) ;;
    fix-addressees) command=(addressees check --fix --date 2030-01-01 --addressees .) ;;
    sample) command=(sample . --force) ;;
    check) command=(check) ;;
    show) command=(actions UA-105-00) ;;
  esac
}

# For half of the turns there is nothing, but where a command needs it.
prepare() { # KIND TURN
  rm -rf "$in"/* "$in"/.[!.]*
  mkdir -p "$in"
  case $1 in
    ledger | ledger-run | purge-ledger) cp "$given/ledger.csv" "$in/out.txt" ;;
    purge-run) cp -a "$given/run" "$in/run" ;;
    me) printf '{"name": "Old"}' >"$in/out.txt" ;;
    into) cp "$given/UA-999-91.json" "$in/UA-999-91.json" ;;
    fix) cp "$given/action.json" "$in/action.json" ;;
    fix-addressees) printf '{"persons":[]}' >"$in/xx.json" ;;
    *) if [ $(($2 % 2)) -eq 0 ] && [ "$1" != batch ]; then echo old >"$in/out.txt"; fi ;;
  esac
}

# The files in a folder and their sums; a run's numbers of people have another key each time.
sums() { (cd "$1" && find . -type f ! -name .people ! -name .lock ! -name '*.lock' ! -name '.appeal-*' ! -name '*.part-*' ! -path '*/.unfinished/*' -print0 | xargs -0 -r sha256sum | LC_ALL=C sort); }

# What each command leaves when nothing fails is in `whole/KIND`, and what of it was not there before in `new/KIND`.
write_whole() {
  for kind in "${kinds[@]}"; do
    prepare "$kind" 0
    run "$kind"
    sums "$in" >"$work/before"
    status=0
    (cd "$in" && "$appeal" "${command[@]}" >/dev/null 2>"$work/said") || status=$?
    [ $status -eq 0 ] || { echo "appeal ${command[*]} ends with $status" >&2; cat "$work/said" >&2; exit 1; }
    sums "$in" >"$work/whole/$kind"
    LC_ALL=C comm -13 "$work/before" "$work/whole/$kind" >"$work/new/$kind"
  done
}

# Whether all that is in place is either as it was before or as the whole command leaves it.
is_whole_or_old() { # KIND
  sums "$in" >"$work/now"
  [ -z "$(LC_ALL=C comm -23 "$work/now" <(LC_ALL=C sort -u "$work/before" "$work/whole/$1"))" ] || return 1
  # What is gone is gone in the end, too.
  local names
  names=$(LC_ALL=C comm -23 <(cut -c67- "$work/before" | LC_ALL=C sort) <(cut -c67- "$work/now" | LC_ALL=C sort))
  [ -z "$names" ] || ! grep -Fxq "$names" <(cut -c67- "$work/whole/$1")
}
