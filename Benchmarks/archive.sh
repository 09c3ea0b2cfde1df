#!/usr/bin/env bash
# The archive against git and against the disk: captures in batches, one capture of one document in a cold process, and an archive of a
# million events. Wall clock, since waiting for the disk is what is measured; the floor is one create + fsync + rename in the same run.
# usage: Benchmarks/archive.sh [FOLDER]   (a folder on the disk to measure, with 2 GB free; a temporary one without it)
set -euo pipefail
cd "$(dirname "$0")/.."
swift build -c release --product ArchiveBenchmark --quiet
swift build -c release --product rejoinder --quiet
tool=$PWD/.build/release/ArchiveBenchmark
program=$PWD/.build/release/rejoinder
made=${1:-$(mktemp -d)}
mkdir -p "$made"
folder=$(mktemp -d -p "$made")
count=${COUNT:-10000}
events=${EVENTS:-1000000}
TIMEFORMAT='%R'

seconds() { { time "$@" > /dev/null 2>&1; } 2>&1; }
median() { sort -n | awk '{ a[NR] = $1 } END { print a[int((NR + 1) / 2)] }'; }
ratio() { awk "BEGIN { printf \"%.2f\", $1 / $2 }"; }
milliseconds() { awk "BEGIN { printf \"%.1f\", $1 * 1000 }"; }

echo "one create + fsync + rename: $("$tool" floor "$folder") ms"

# Captures in batches, and the same files into git with everything synced.
"$tool" capture "$folder/batch" "$count" 256 > "$folder/batch.out"
head -1 "$folder/batch.out"
ours=$(tail -1 "$folder/batch.out")
peer() {
  cd "$folder/batch/documents"
  git init -q . && git -c core.fsync=all -c gc.auto=0 add . \
    && git -c core.fsync=all -c gc.auto=0 -c user.name=b -c user.email=b@example.org commit -q -m all
}
git=$(seconds peer)
echo "git add + git commit of the same files, core.fsync=all: $git s, $(ratio "$git" "$ours") times as long"

# One document in a cold process, to a new archive and to one of many events, in turn.
"$tool" events "$folder/many" "$events"
mkdir -p "$folder/few/home"
HOME=$folder/few/home "$program" init "$folder/few/archive" --origin example.org/benchmark > /dev/null
one() { # FOLDER NUMBER
  echo "document $2, as long as a short press release" > "$folder/one.txt"
  HOME=$folder/$1/home seconds "$program" snapshot "$folder/one.txt" --as one --archive "$folder/$1/archive"
}
for number in $(seq 21); do
  one few "$number" >> "$folder/few.times"
  one many "$number" >> "$folder/many.times"
done
few=$(median < "$folder/few.times")
many=$(median < "$folder/many.times")
echo "one snapshot in a cold process, durable: $(milliseconds "$few") ms to a new archive," \
  "$(milliseconds "$many") ms to one of $events events ($(ratio "$many" "$few") times)"

# A source's history in the archive of many events.
for _ in $(seq 9); do "$tool" history "$folder/many" source-500; done > "$folder/history"
awk '{ print $1 }' "$folder/history" | median > "$folder/history.ms"
echo "opening it and a source's history ($(awk 'NR == 1 { print $3 + $4 }' "$folder/history") events): $(cat "$folder/history.ms") ms," \
  "at most $(awk '{ print $2 }' "$folder/history" | sort -n | tail -1) MB"
rebuild=$(HOME=$folder/many/home seconds "$program" catalog rebuild --archive "$folder/many/archive")
echo "its catalog made anew: $rebuild s"
rm -r "$folder"
[ $# -gt 0 ] || rmdir "$made"
