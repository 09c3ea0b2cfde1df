"""trafilatura_pages.py FOLDER READING: pages a second of trafilatura.extract, and how many times as fast the reader is.

CPU time of this process, the best of two rounds after one page to load what is loaded late. READING is the output of
ReadingBenchmark on the same pages.
"""

import glob
import logging
import re
import sys
import time

import trafilatura

logging.disable(logging.CRITICAL)
pages = [open(path, "rb").read() for path in sorted(glob.glob(sys.argv[1] + "/*.htm*"))]
trafilatura.extract(pages[0])
best = float("inf")
for _ in range(2):
    start = time.process_time()
    for page in pages:
        trafilatura.extract(page)
    best = min(best, time.process_time() - start)
rate = len(pages) / best
line = f"trafilatura {trafilatura.__version__:<6} {sum(map(len, pages)) / 1e6 / best:8.1f} MB/s {rate:8.0f} pages/s"
reader = re.search(r"^bytes to document.* ([0-9.]+) pages/s", open(sys.argv[2]).read(), re.M)
if reader:
    line += f"   bytes to document is {float(reader[1]) / rate:.1f} times as fast"
print(line)
