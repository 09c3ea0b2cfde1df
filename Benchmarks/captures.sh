#!/bin/sh
# `snapshot --all` over sources on nginx on this machine, of which one in a hundred has changed since the last round: on one core,
# beside `curl --parallel` on the same core that fetches the same list with the same condition, in turn, each with its start-up.
# Prints checks a second, the most memory, and the median of the ratios of their times; ends with an error where what was recorded
# is not what was changed, or the archive does not verify. Needs Debian's nginx-light.
# Usage: Benchmarks/captures.sh [COUNT [ROUNDS]]
set -eu
cd "$(dirname "$0")/.."
count=${1:-10000}
rounds=${2:-5}
command -v nginx > /dev/null || { echo "captures.sh: skipped, nginx is not installed" >&2; exit 0; }
"${SWIFT:-swift}" build -c release --product rejoinder --quiet
program=$PWD/.build/release/rejoinder
folder=$(mktemp -d)
server=""
trap '[ -z "$server" ] || kill "$server" 2> /dev/null || true; rm -rf "$folder"' EXIT
. Benchmarks/nginx.sh
cat > "$folder/pages.py" << 'END'
import os, sys
folder, count, port, turn, rounds = sys.argv[1], int(sys.argv[2]), sys.argv[3], int(sys.argv[4]), int(sys.argv[5])
urls = [f"http://127.0.0.1:{port}/{number}.html" for number in range(count)]
# Round 0 makes all pages; each later one changes others, one in a hundred.
for number in range(count):
    if turn and number % 100 != turn % 100:
        continue
    page = f"{folder}/pages/{number}.html"
    lines = "".join(f"<p>Paragraph {line} of page {number} says what it said.</p>\n" for line in range(40))
    with open(page, "w") as file:
        file.write(f"<!DOCTYPE html><html lang=en><title>Page {number}</title><main><h1>Page {number}</h1><p>This is edition {turn} of it.</p>\n{lines}</main>")
    os.utime(page, (1_700_000_000 + turn * 60, 1_700_000_000 + turn * 60))
if not turn:
    with open(f"{folder}/list", "w") as file:
        file.writelines(f"page-{number} {url}\n" for number, url in enumerate(urls))
    with open(f"{folder}/config", "w") as file:
        file.writelines(f'url = "{url}"\noutput = "/dev/null"\n' for url in urls)
END
cat > "$folder/measured.py" << 'END'
# Runs a program; its seconds and its most memory in MB.
import resource, subprocess, sys, time
begin = time.monotonic()
code = subprocess.run(sys.argv[3:], stdout=open(sys.argv[1], "w"), stderr=open(sys.argv[2], "w")).returncode
print(f"{time.monotonic() - begin:.3f} {resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024:.0f} {code}")
END
python3 "$folder/pages.py" "$folder" "$count" "$port" 0 "$rounds"
serve_pages
export HOME="$folder/home"
mkdir "$HOME"
cd "$folder"
"$program" init > /dev/null
run() { python3 "$folder/measured.py" "$folder/out" "$folder/err" taskset -c 0 "$program" snapshot "$@" --allow-private; }
said=$(run --list list)
echo "$said $count" | awk '{ printf "first capture: %.0f a second, %d MB, exit %d\n", $4 / $1, $2, $3 }'
: > ratios
for turn in $(seq "$rounds"); do
  # What has changed since the first round has a later time: curl is told of the round before.
  since="If-Modified-Since: $(LC_ALL=C TZ=UTC date -d @$((1700000000 + (turn - 1) * 60)) '+%a, %d %b %Y %H:%M:%S GMT')"
  python3 pages.py "$folder" "$count" "$port" "$turn" "$rounds"
  begin=$(date +%s.%N)
  taskset -c 0 curl --silent --parallel --parallel-max 64 --compressed --header "$since" --config config 2> /dev/null
  end=$(date +%s.%N)
  theirs=$(echo "$end $begin" | awk '{ printf "%.3f", $1 - $2 }')
  said=$(run --all)
  expected="$count asked: $(((count + 99) / 100)) new, $((count - (count + 99) / 100)) unchanged"
  grep -qxF "$expected" err || { echo "captures.sh: expected \"$expected\", not:" >&2; tail -3 err >&2; exit 1; }
  echo "$said $theirs $count" | awk '{ printf "snapshot --all %.2f s (%.0f a second, %d MB), curl --parallel %.2f s\n", $1, $5 / $1, $2, $4 }'
  echo "$said $theirs" | awk '{ print $1 / $4 }' >> ratios
done
"$program" verify > /dev/null || { echo "captures.sh: the archive does not verify" >&2; exit 1; }
sort -n ratios | awk '{ ratio[NR] = $1 } END { printf "time of snapshot --all beside curl --parallel: %.2f\n", ratio[int((NR + 1) / 2)] }'
