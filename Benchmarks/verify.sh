#!/usr/bin/env bash
# verify against sha256sum: 10,000 blobs of 2 to 200 KB (about 1 GB) in the page cache, one process each, in turn, five rounds; and the
# log of 1,000,000 entries. Prints the medians and
# their ratios. Timed: the whole process, start and end included.
# usage: Benchmarks/verify.sh [FOLDER]   (a folder with 2 GB free; a temporary one without it)
set -euo pipefail
cd "$(dirname "$0")/.."
swift build -c release --product VerifyBenchmark --quiet
tool=$PWD/.build/release/VerifyBenchmark
folder=${1:-$(mktemp -d)}
[ -e "$folder/blobs.made" ] || { "$tool" make "$folder/blobs" 10000 0; : > "$folder/blobs.made"; }
[ -e "$folder/log.made" ] || { "$tool" make "$folder/log" 100 999899; : > "$folder/log.made"; }
for archive in blobs log; do cp snapshots/README.txt "$folder/$archive/README.txt"; done
bytes=$(find "$folder/blobs/blobs" -type f -printf '%s\n' | awk '{ n += $1 } END { print n }')

# Prints the seconds of wall clock and of CPU (user and system) that a command took.
TIMEFORMAT='%R %U %S'
timed() { { time "$@" > /dev/null; } 2>&1 | awk '{ printf "%.3f %.3f\n", $1, $2 + $3 }'; }
sums() { find "$folder/blobs/blobs" -type f -print0 | xargs -0 sha256sum; }
median() { cut -d ' ' -f "$2" "$1" | sort -n | awk '{ a[NR] = $1 } END { print a[int((NR + 1) / 2)] }'; }

rm -f "$folder"/time.*
for round in 1 2 3 4 5; do
  timed sums >> "$folder/time.sums"
  for jobs in 1 2; do
    timed "$tool" verify "$folder/blobs" $jobs >> "$folder/time.blobs$jobs"
    timed "$tool" verify "$folder/log" $jobs >> "$folder/time.log$jobs"
  done
  timed "$tool" verify "$folder/log" 1 999000 >> "$folder/time.since"
done
"$tool" verify "$folder/blobs" 2 | tail -n +2
"$tool" verify "$folder/log" 2 | tail -n +2
for column in 1 2; do
  if [ $column = 1 ]; then echo "wall clock:"; else echo "CPU, which a busy machine changes less:"; fi
  echo "$bytes $(median "$folder/time.sums" $column) $(median "$folder/time.blobs1" $column) $(median "$folder/time.blobs2" $column)" | awk '{
    printf "  sha256sum         %6.3f s  %6.0f MB/s\n", $2, $1 / $2 / 1e6
    printf "  verify, 1 thread  %6.3f s  %6.0f MB/s  %.2f times sha256sum\n", $3, $1 / $3 / 1e6, $2 / $3
    printf "  verify, 2 threads %6.3f s  %6.0f MB/s  %.2f times sha256sum, %.2f times 1 thread\n", $4, $1 / $4 / 1e6, $2 / $4, $3 / $4 }'
  echo "  log of 1,000,000 entries: $(median "$folder/time.log1" $column) s, 2 threads $(median "$folder/time.log2" $column) s," \
    "the last thousand with --since $(median "$folder/time.since" $column) s"
done
[ $# -gt 0 ] || rm -r "$folder"
