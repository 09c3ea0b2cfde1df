#!/usr/bin/env bash
# The comparison beside git's and wdiff's word diffs, over pairs of plain text: CPU milliseconds, the least of five runs, and the words
# that each calls deleted and inserted. Ours inside one process, tokenising included and reading the files not; the peers' whole processes.
# usage: Benchmarks/diff.sh CORPUS    (a folder with old_SIZE.txt and new_SIZE.txt for the sizes 10k, 100k, 1m, 10m, one paragraph a line;
#                                      unrel_SIZE.txt, oldwrap_SIZE.txt and newwrap_SIZE.txt where they are there)
set -euo pipefail
cd "$(dirname "$0")/.."
swift build -c release --product DiffBenchmark --quiet
ours=$PWD/.build/release/DiffBenchmark
corpus=$1
TIMEFORMAT='%U %S'

least() { # the least CPU milliseconds of five runs of a command
  for _ in 1 2 3 4 5; do { time "$@" > /dev/null 2>&1; } 2>&1; done | awk '{ t = ($1 + $2) * 1000; if (NR == 1 || t < least) least = t } END { printf "%.1f", least }'
}
git_words() { git diff --no-index --no-color --word-diff=porcelain -U0 --histogram "$1" "$2" || true; }
count() { awk '/^-[^-]/ { sub(/^-/, ""); gone += NF } /^\+[^+]/ { sub(/^\+/, ""); come += NF } END { printf "%d/%d", gone, come }'; }

pair() { # NAME OLD NEW
  [ -e "$corpus/$2" ] && [ -e "$corpus/$3" ] || return 0
  local old=$corpus/$2 new=$corpus/$3 words
  words=$("$ours" "$old" "$new" 5)
  local git wdiff
  git=$(least git_words "$old" "$new")
  echo "$1"
  echo "$words" | sed 's/^/  /'
  echo "  git   $git ms  $(git_words "$old" "$new" | count) words"
  if command -v wdiff > /dev/null; then
    wdiff=$(least wdiff -1 -2 -3 "$old" "$new")
    echo "  wdiff $wdiff ms"
  fi
  echo "$words" | awk -v git="$git" '$1 == "words" { printf "  our word script takes %.2f times git'"'"'s time\n", $2 / git } $1 == "revision" { printf "  our sentences, moves and kinds of change take %.2f times git'"'"'s time\n", $2 / git }'
}

for size in 10k 100k 1m 10m; do pair "$size edited" "old_$size.txt" "new_$size.txt"; done
for size in 100k 1m; do
  pair "$size wrapped at 72 columns" "oldwrap_$size.txt" "newwrap_$size.txt"
  pair "$size unrelated" "old_$size.txt" "unrel_$size.txt"
done
