#!/usr/bin/env bash
# CPU milliseconds (user + system, median of 21 runs) of whole processes, beside git's own start-up in the same run.
set -euo pipefail
cd "$(dirname "$0")/.."
program=.build/release/rejoinder
TIMEFORMAT='%U %S'

median() { # median CPU milliseconds of a command
  for _ in $(seq 21); do { time "$@" > /dev/null 2>&1; } 2>&1; done |
    awk '{ printf "%d\n", ($1 + $2) * 1000 + .5 }' | sort -n | sed -n 11p
}

peer=$(median git --version)
start=$(median "$program" --version)
align=$(median "$program" align ngo-letter ohchr-statement --archive snapshots)
verify=$(median "$program" verify --archive snapshots)
printf 'git --version               %4d ms\n' "$peer"
printf 'rejoinder --version         %4d ms\n' "$start"
printf 'rejoinder align (shipped)   %4d ms   %s times start-up\n' "$align" "$(awk "BEGIN { printf \"%.1f\", $align / ($start > 0 ? $start : 1) }")"
printf 'rejoinder verify (shipped)  %4d ms\n' "$verify"
