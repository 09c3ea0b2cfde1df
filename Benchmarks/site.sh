#!/usr/bin/env bash
# What an answer of `rejoinder serve` takes over an archive of 100,000 snapshots (200,000 log entries, 1,000 sources): milliseconds
# from sending to the last byte over loopback, the median of seven, each with another Accept so that no kept answer is given.
# usage: Benchmarks/site.sh [PATH…]   (its own list without them)
set -euo pipefail
cd "$(dirname "$0")/.."
swift build -c release --product ArchiveBenchmark --quiet
swift build -c release --product rejoinder --quiet
folder=$(mktemp -d)
server=
finish() {
  if [ -n "$server" ]; then kill "$server" 2> /dev/null || true; wait "$server" 2> /dev/null || true; fi
  rm -rf "$folder"
}
trap finish EXIT
.build/release/ArchiveBenchmark events "$folder" "${EVENTS:-201000}"
mkdir -p "$folder/home"
HOME=$folder/home .build/release/rejoinder serve --listen 127.0.0.1:0 --archive "$folder/archive" > "$folder/address" &
server=$!
for _ in $(seq 600); do [ -s "$folder/address" ] && break; sleep 0.1; done
address=$(cat "$folder/address")
if [ $# -gt 0 ]; then paths=("$@"); else
  paths=(/api/sources '/api/sources?limit=1000' '/api/sources?after=source-900' /api/sources/source-7
    /api/sources/source-7/versions /api/sources/source-7/versions/50 /api/log /api/log/entries
    '/api/log/entries?from=150000&limit=1000' /api/proof/source-7/50 /feed.atom /sources/source-7/feed.atom /flips.atom
    /sources/source-7/flips.atom /log '/log?before=100000' /log/checkpoint /log/tile/0/100 /log/tile/entries/100
    /sources/source-7/50/proof /sources/source-7/timegate /sources/source-7/timemap /api/sources/nobody /openapi.json /api)
fi
curl -s -o "$folder/out" "$address/api/log"
for path in "${paths[@]}"; do
  for round in 1 2 3 4 5 6 7; do
    curl -s -o "$folder/out" -H "Accept: text/x-$round" -w '%{time_total} %{http_code} %{size_download}\n' "$address$path"
  done | sort -n | sed -n 4p | awk -v path="$path" '{ printf "%7.1f ms  %s %8d bytes  %s\n", $1 * 1000, $2, $3, path }'
done
echo "memory: $(awk '/VmRSS/ { print int($2 / 1024) }' "/proc/$server/status") MB"
