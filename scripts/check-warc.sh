#!/usr/bin/env bash
# WARC files that other programs wrote (wget, wpull, warcprox, Wayback's Save Page and more, as pywb and Warcat bring them for their own
# tests) beside warcio: what `import warc --list` shows is what warcio finds, or one clear line says why not.
# usage: scripts/check-warc.sh [PROGRAM]   (the debug build without it)
set -euo pipefail
cd "$(dirname "$0")/.."
program=$(realpath "${1:-.build/debug/rejoinder}")
folder=.build/warc-samples
if [ ! -d $folder ]; then
  mkdir -p $folder.new
  printf '%s\n' "pywb==2.10.0 --hash=sha256:5ae43c9b2a5321e39b9c8e16538bfbc0146eeb6fe26713232e45378b774a1a96" \
    "Warcat==2.2.5 --hash=sha256:a3d7af6b4f1cbc6244833e19904932647c8f57d46a2b770fc499a1ec5ca8a8bd" > $folder.new/list
  # Nothing of them is installed; pip asks them for their names.
  if ! python3 -m pip download --quiet --no-deps --no-binary :all: --require-hashes -d $folder.new -r $folder.new/list > /dev/null 2>&1; then
    rm -rf $folder.new
    echo "check-warc: skipped, the samples could not be fetched" >&2
    exit 0
  fi
  for file in $folder.new/*.tar.gz; do tar xzf "$file" -C $folder.new; done
  mv $folder.new $folder
fi
[ -d .build/warcio ] || { echo "check-warc: skipped, there is no warcio; make warcio" >&2; exit 0; }
PYTHONPATH=.build/warcio python3 - "$program" $folder << 'END'
import glob, os, subprocess, sys, tempfile
from warcio.archiveiterator import ArchiveIterator

program, folder = sys.argv[1:]
equal, refused = 0, []
with tempfile.TemporaryDirectory() as home:
    environment = {**os.environ, "HOME": home}
    subprocess.run([program, "init"], cwd=home, env=environment, check=True, stdout=subprocess.DEVNULL)
    files = sorted(path for end in ("warc", "warc.gz", "arc", "arc.gz") for path in glob.glob(f"{folder}/**/*.{end}", recursive=True))
    for path in files:
        name = os.path.basename(path)
        ours = subprocess.run([program, "import", "warc", os.path.abspath(path), "--list"], cwd=home, env=environment, capture_output=True, text=True)
        if ours.returncode:
            assert ours.returncode == 65 and ours.stderr.count("\n") == 1 and not ours.stdout, (name, ours)
            refused.append(ours.stderr.strip().removeprefix("rejoinder: ").replace(os.path.abspath(os.path.dirname(path)) + "/", ""))
            continue
        found = [(words[0], words[2], words[-1]) for words in map(str.split, ours.stdout.splitlines())]
        with open(path, "rb") as stream:
            theirs = [(record.rec_headers.get_header("WARC-Date"), record.rec_type, record.rec_headers.get_header("WARC-Target-URI").replace(" ", "%20"))
                      for record in ArchiveIterator(stream) if record.rec_type in ("response", "resource", "revisit")]
        assert sorted(found) == sorted(theirs), (name, set(found) ^ set(theirs))
        equal += 1
print(f"warcio: {equal} of {len(files)} files give what warcio finds, {len(refused)} are refused:")
for line in refused:
    print("  " + line)
sys.exit(0 if equal >= 10 else 1)
END
