/// The text of an archive's `README.txt`: how to check everything in it without this program.
enum ArchiveReadme {
  static let text = #"""
    This folder is an archive of documents made by rejoinder.

      blobs/       the documents, byte for byte as they were received; a file's name is the SHA-256 of its content
      log/         a tamper-evident log of what was recorded when (C2SP tlog-tiles: https://c2sp.org/tlog-tiles)
      log.vkey     the public key that the log's checkpoint is signed with
      anchors/     what others have signed of the log: time stamps (RFC 3161), cosignatures of witnesses; and changes of its key

    Everything can be checked with sha256sum, openssl (3.0 or later) and perl alone. Run this in this folder:

      # 1. Every blob has the hash that its name says. Silence means that all do.
      find blobs -type f ! -name '.tmp.*' -printf '%f  %p\n' | sha256sum -c --quiet

      # 2. The checkpoint is signed by the key in log.vkey. It prints: Signature Verified Successfully
      T=$(mktemp -d)
      VKEY=$(cat log.vkey); NAME=${VKEY%%+*}; K64=${VKEY#*+}; K64=${K64#*+}
      sed '/^$/,$d' log/checkpoint > "$T/body"
      { printf '\060\052\060\005\006\003\053\145\160\003\041\000'; printf %s "$K64" | base64 -d | tail -c 32; } > "$T/key"
      grep -F "$(printf '\342\200\224') $NAME " log/checkpoint | tail -n 1 | cut -d ' ' -f 3 | base64 -d | tail -c 64 > "$T/sig"
      openssl pkeyutl -verify -pubin -inkey "$T/key" -keyform DER -rawin -in "$T/body" -sigfile "$T/sig"
      rm -r "$T"

      # 3. The entries give the root that the checkpoint promises (RFC 6962). It prints the entries, one a line, and: root ok
      perl -MDigest::SHA=sha256 -MMIME::Base64 -e '
        open C, "<", "log/checkpoint" or die; my ($origin, $size, $root) = map { chomp(my $l = <C>); $l } 1..3;
        sub groups { my $n = shift; my $p = sprintf "%03d", $n % 1000;
          while ($n = int($n / 1000)) { $p = sprintf("x%03d/", $n % 1000) . $p } $p }
        my @hashes;
        for (my $i = 0; $i * 256 < $size; $i++) {
          my $w = $size - $i * 256; my $f = "log/tile/entries/" . groups($i) . ($w < 256 ? ".p/$w" : "");
          open B, "<:raw", $f or die "$f: $!"; local $/; my $b = <B>;
          while (length $b) { my $n = unpack "n", $b; my $e = substr $b, 2, $n; $b = substr $b, 2 + $n;
            print "$e\n"; push @hashes, sha256("\0$e") } }
        sub mth { my @h = @_; return sha256("") unless @h; return $h[0] if @h == 1;
          my $k = 1; $k *= 2 while $k * 2 < @h; sha256("\1" . mth(@h[0..$k-1]) . mth(@h[$k..$#h])) }
        die "root differs\n" unless @hashes == $size && encode_base64(mth(@hashes), "") eq $root; print "root ok\n"'

    Each entry is one JSON object. A "snapshot" names the SHA-256 of a blob; "recorded" is the clock of the computer that
    made the archive. A "redact" says why the bytes of a blob were removed: the check of step 1 then has one file less. A "key"
    names the key that signs from then on; the checkpoint in anchors/ whose name is the size at that time is signed by both.
    What the log proves is that nothing recorded up to a checkpoint was changed, removed or reordered
    later by anyone, its owner included, as long as somebody else has kept that checkpoint.

    """#
}
