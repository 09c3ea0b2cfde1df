#!/bin/sh
# Conditional requests answered with 304 by nginx on this machine: the fetcher on one core beside `curl --parallel` on the
# same core over the same list, in turn, each with its start-up. Prints the median of the ratios of their times. Needs Debian's nginx-light.
# Usage: Benchmarks/fetch.sh [COUNT [ROUNDS]]
set -eu
cd "$(dirname "$0")/.."
count=${1:-10000}
rounds=${2:-5}
command -v nginx > /dev/null || { echo "fetch.sh: skipped, nginx is not installed" >&2; exit 0; }
"${SWIFT:-swift}" build -c release --product FetchBenchmark --quiet
program=.build/release/FetchBenchmark
folder=$(mktemp -d)
server=""
trap '[ -z "$server" ] || kill "$server" 2> /dev/null || true; rm -rf "$folder"' EXIT
. Benchmarks/nginx.sh
python3 - "$folder" "$count" "$port" << 'END'
import os, sys
folder, count, port = sys.argv[1], int(sys.argv[2]), sys.argv[3]
with open(f"{folder}/list", "w") as urls, open(f"{folder}/config", "w") as config:
    for number in range(count):
        page = f"{folder}/pages/{number}.html"
        with open(page, "w") as file:
            file.write(f"<p>page {number}</p>\n" * 50)
        os.utime(page, (1_700_000_000, 1_700_000_000))
        urls.write(f"http://127.0.0.1:{port}/{number}.html\n")
        config.write(f'url = "http://127.0.0.1:{port}/{number}.html"\noutput = "/dev/null"\n')
END
serve_pages
since='If-Modified-Since: Tue, 14 Nov 2023 22:13:20 GMT'
: > "$folder/ratios"
for _ in $(seq "$rounds"); do
  begin=$(date +%s.%N)
  taskset -c 0 curl --silent --parallel --parallel-max 64 --compressed --header "$since" --config "$folder/config" 2> /dev/null
  end=$(date +%s.%N)
  theirs=$(echo "$end $begin" | awk '{ printf "%.3f", $1 - $2 }')
  said=$(taskset -c 0 "$program" "$folder/list" 64 "$since")
  ours=$(date +%s.%N)
  ours=$(echo "$ours $end" | awk '{ printf "%.3f", $1 - $2 }')
  echo "curl --parallel $theirs s; fetcher $ours s, of which $said"
  echo "$ours $theirs" | awk '{ print $1 / $2 }' >> "$folder/ratios"
done
sort -n "$folder/ratios" | awk '{ ratio[NR] = $1 } END { printf "time of the fetcher beside curl --parallel: %.2f\n", ratio[int((NR + 1) / 2)] }'
