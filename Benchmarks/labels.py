#!/usr/bin/env python3
"""Reports and responses as they were published, numbers left in: does the first passage lie in the right answer?

usage: labels.py INQUIRIES_DIR PROGRAM [--verbose]
For every INQUIRIES_DIR/*/case.json it aligns report.pdf with response.pdf (read by its pictures where it has no text). A
recommendation counts as found where demands of the report hold its words: nine in ten words, seven in ten runs of three. Of several
the one with the recommendation's own number is taken. A passage lies in an answer that has six in ten of its runs of three words.
What the case counts as a recommendation and the report only concludes is no demand, and is counted as not found."""
import json, pathlib, re, subprocess, sys


def words(text):
    return re.findall(r"[^\W_]+", text.lower())


def runs(tokens):
    return list(zip(tokens, tokens[1:], tokens[2:]))


def share(part, whole):
    return sum(run in whole for run in part) / len(part) if part else 0


def holds(text, demand):
    tokens = words(demand)
    of = words(text)
    if len(tokens) < min(8, len(of)) or len(tokens) < 4:
        return False
    return len(set(tokens) & set(of)) > 0.9 * len(set(tokens)) and share(runs(tokens), set(runs(of))) >= 0.7


def aligned(program, folder):
    command = [program, "align", str(folder / "report.pdf"), str(folder / "response.pdf"), "--format", "json"]
    for extra in ([], ["--ocr"]):
        done = subprocess.run(command + extra, capture_output=True, text=True)
        if done.returncode == 0:
            return json.loads(done.stdout)["demands"]
    sys.exit(f"labels.py: {folder.name}: {done.stderr.strip()}")


folder, program, verbose = pathlib.Path(sys.argv[1]), sys.argv[2], "--verbose" in sys.argv
total = dict(n=0, found=0, hit=0, disposition=0)
for file in sorted(folder.glob("*/case.json")):
    case = json.loads(file.read_text())
    demands = aligned(program, file.parent)
    one = dict(n=0, found=0, hit=0, disposition=0)
    for recommendation in case["demands"]:
        one["n"] += 1
        mine = [demand for demand in demands if holds(recommendation["text"], demand["quote"]["exact"])]
        if not mine:
            continue
        one["found"] += 1
        number = str(recommendation.get("id"))
        own = [demand for demand in mine if re.match(re.escape(number) + r"(?![.\d]*\d)|" + re.escape(number) + r"\.", demand["id"])]
        mine = own or mine
        cited = [passage for demand in mine for passage in demand["responses"]]
        best = max(cited, key=lambda passage: passage["probability"], default=None)
        answer = set(runs(words(case["answers"][recommendation["answer"]]))) if recommendation["answer"] is not None else set()
        isRight = best is not None and share(runs(words(best["quote"]["exact"])), answer) >= 0.6
        one["hit"] += isRight
        one["disposition"] += mine[0]["disposition"] == recommendation["disposition"]
        if verbose and not isRight:
            print(f"  {number}: {[demand['id'] for demand in mine]}: {best and best['quote']['exact'][:100]}")
    for key in total:
        total[key] += one[key]
    print(f"{file.parent.name:24} recommendations {one['n']}  found {one['found']}  right passage first {one['hit']}  disposition {one['disposition']}")
if not total["found"]:
    sys.exit("labels.py: no case")
print(f"right passage first, of those found: {total['hit'] / total['found']:.3f}; found {total['found']}/{total['n']}")
