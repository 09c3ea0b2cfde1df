#!/usr/bin/env python3
"""Size of the page of a 500-demand letter against a 5,000-sentence response, and when headless Chromium first paints it.

Usage: page.py PROGRAM. The words are made up but for the
commonest, as frequent as in a language, a third of the demands answered by a sentence that
shares most of its words. Chromium is spoken to through a pipe (DevTools protocol); without it only the size is printed.
The paint is the median of 5 loads in one browser, from the start of the navigation.
"""
import json, os, random, shutil, statistics, subprocess, sys, tempfile

DEMANDS, SENTENCES, LOADS = 500, 5000, 5


def words(random):
    syllables = [c + v for c in "bdfgklmnprstvz" for v in ("a", "e", "i", "o", "u", "ai", "or")]
    common = "the of and to in a is that for it with as be on are this by was not have or an from which has".split()
    return common + ["".join(random.choices(syllables, k=random.choice((2, 2, 3, 3, 4)))) for _ in range(6000)]


def pair(folder):
    chance = random.Random(7)
    lexicon = words(chance)
    weights = [1 / (rank + 1) for rank in range(len(lexicon))]
    some = lambda low, high: chance.choices(lexicon, weights, k=chance.randint(low, high))
    demands = [some(12, 22) for _ in range(DEMANDS)]
    letter = ["Open letter on many matters", "", "We urge the Government to:", ""]
    letter += [f"{number}. Publish {' '.join(demand)};\n" for number, demand in enumerate(demands, 1)]
    said = [" ".join(some(10, 26)).capitalize() + "." for _ in range(SENTENCES)]
    for demand in demands[::3]:
        kept = [word for word in demand if chance.random() < 0.7]
        verb = chance.choice(("We published", "We will publish", "We note", "We cannot accept"))
        said[chance.randrange(SENTENCES)] = verb + " " + " ".join(kept) + "."
    blocks = [" ".join(said[at:at + 4]) for at in range(0, SENTENCES, 4)]
    paths = [os.path.join(folder, name) for name in ("letter.txt", "response.txt")]
    for path, text in zip(paths, ("\n".join(letter), "Statement in reply\n\n" + "\n\n".join(blocks))):
        with open(path, "w", encoding="utf-8") as file:
            file.write(text + "\n")
    return paths


class Browser:
    """Chromium, spoken to by JSON messages with a NUL behind each on descriptors 3 and 4."""

    def __init__(self, program, folder):
        (theirs, self.out), (self.into, mine) = os.pipe(), os.pipe()

        def place():
            # Both go out of the way first, because they may stand where they are to be put.
            low, high = os.dup2(theirs, 103), os.dup2(mine, 104)
            os.dup2(low, 3), os.dup2(high, 4)

        self.process = subprocess.Popen(
            [program, "--headless", "--no-sandbox", "--disable-gpu", "--window-size=1440,1000", "--remote-debugging-pipe",
             "--user-data-dir=" + folder], preexec_fn=place, close_fds=False, stderr=subprocess.DEVNULL)
        os.close(theirs), os.close(mine)
        self.number, self.rest = 0, b""
        target = self.send("Target.createTarget", {"url": "about:blank"})["targetId"]
        self.session = self.send("Target.attachToTarget", {"targetId": target, "flatten": True})["sessionId"]
        self.send("Page.enable")

    def receive(self):
        while b"\0" not in self.rest:
            read = os.read(self.into, 1 << 16)
            if not read:
                raise SystemExit("page.py: the browser ended")
            self.rest += read
        message, _, self.rest = self.rest.partition(b"\0")
        return json.loads(message)

    def send(self, method, parameters=None):
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters or {}}
        if getattr(self, "session", None):
            message["sessionId"] = self.session
        os.write(self.out, json.dumps(message).encode() + b"\0")
        while True:
            answer = self.receive()
            if answer.get("id") == self.number:
                return answer.get("result", {})

    def paint(self, url):
        self.send("Page.navigate", {"url": url})
        wanted = ("new Promise((done) => { const look = () => { const found = performance.getEntriesByName('first-contentful-paint')[0];"
                  " const load = performance.getEntriesByType('navigation')[0];"
                  " if (found && load.loadEventEnd) { done([found.startTime, load.loadEventEnd]); } else { setTimeout(look, 20); } }; look(); })")
        answer = self.send("Runtime.evaluate", {"expression": wanted, "awaitPromise": True, "returnByValue": True})
        return answer["result"]["value"]


def main():
    program = os.path.abspath(sys.argv[1])
    # The browser may still write while its folder is removed.
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        letter, response = pair(folder)
        page = os.path.join(folder, "page.html")

        def run(*arguments):
            return subprocess.run([program, *arguments], cwd=folder, env=os.environ | {"HOME": folder}, stdout=subprocess.DEVNULL).returncode

        if run("init") or run("snapshot", letter, "--as", "letter") or run("snapshot", response, "--as", "response"):
            raise SystemExit("page.py: the pair could not be captured")
        if run("align", "letter", "response", "--format", "html", "-o", page):
            raise SystemExit("page.py: the pair could not be aligned")
        checked = run("verify-report", page, "--archive", "snapshots")
        size = os.path.getsize(page)
        print(f"page of {DEMANDS} demands, {SENTENCES} sentences   {size / 1e6:.2f} MB, verify-report {'holds' if checked == 0 else 'fails'}")
        chromium = shutil.which("chromium")
        if not chromium:
            return print("first paint: skipped, there is no chromium")
        browser = Browser(chromium, os.path.join(folder, "profile"))
        try:
            times = [browser.paint("file://" + page) for _ in range(LOADS)]
        finally:
            browser.process.terminate()
            browser.process.wait()
        first, whole = (statistics.median(column) for column in zip(*times))
        print(f"first paint (median of {LOADS})            {first:.0f} ms; loaded with all ribbons {whole:.0f} ms")


main()
