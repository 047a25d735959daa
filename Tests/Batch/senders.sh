#!/usr/bin/env bash
# Prints a list of so many senders, the same every time.
set -euo pipefail
awk -v count="${1:?the number of senders}" 'BEGIN {
  split("Anna Bernd Chloé David Élodie Fritz Gwen Hanna Ivo José", first)
  split("Reader Müller Dubois Smith Novak García Rossi Jansen", last)
  split("Berlin London Paris Wien Dublin Madrid", town); split("DE GB FR AT IE ES", country)
  split("10115;N1 1AA;75011;1010;D02 X285;28001", code, ";")
  print "id,first_name,last_name,street,postcode,city,country,email,language,group,message"
  for (n = 1; n <= count; n++) {
    c = n % 6 + 1
    printf "%d,%s,%s,\"%d High Street, Flat %d\",%s,%s,%s,%s,%s,%s,%s\n", n, first[n % 10 + 1], last[int(n / 10) % 8 + 1],
      n, n % 7 + 1, code[c], town[c], country[c], n % 3 ? "s" n "@example.org" : "", n % 5 ? "" : "de",
      n % 4 ? "" : "Group " n % 9, n % 6 ? "" : "\"I have read about this, and I am \"\"very\"\" worried.\""
  }
}'
