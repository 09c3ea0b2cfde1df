/// The script of the page of a proof: RFC 6962 and signed notes in the reader's browser, with nothing but WebCrypto.
///
/// Its one function is also what the tests run against the tree of `TransparencyLog` at many sizes.
enum ProofScript {
  static let path = "/assets/proof.js"

  static let source = #"""
    "use strict";
    // Checks that a log holds an entry: every hash is computed here, from what the server sends.
    // Formats: c2sp.org/tlog-tiles, c2sp.org/tlog-checkpoint, c2sp.org/signed-note; the tree: RFC 6962 section 2.1.
    const RejoinderProof = (() => {
      /** Something that was computed and is not what it must be. */
      class Mismatch extends Error {}
      const refuse = (words) => { throw new Mismatch(words); };

      const hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
      const same = (a, b) => a.length === b.length && a.every((byte, i) => byte === b[i]);
      const joined = (parts) => {
        const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
        let at = 0;
        for (const part of parts) { all.set(part, at); at += part.length; }
        return all;
      };
      const sha256 = async (...parts) => new Uint8Array(await crypto.subtle.digest("SHA-256", joined(parts)));
      const leafHash = (entry) => sha256(Uint8Array.of(0), entry);           // SHA-256(0x00 || entry)
      const nodeHash = (left, right) => sha256(Uint8Array.of(1), left, right); // SHA-256(0x01 || left || right)

      const base64 = (text, what) => {
        let binary = "";
        try { binary = atob(text); } catch { refuse(`${what} is not base64`); }
        return Uint8Array.from(binary, (character) => character.charCodeAt(0));
      };
      const utf8 = (bytes, what) => {
        try { return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes); }
        catch { return refuse(`${what} is not UTF-8`); }
      };

      const get = async (path, limit) => {
        const answer = await fetch(path, { cache: "no-store", credentials: "same-origin", redirect: "error" });
        if (answer.status === 410) return null;
        if (!answer.ok) throw new Error(`${path} was answered with ${answer.status}`);
        const bytes = new Uint8Array(await answer.arrayBuffer());
        if (bytes.length > limit) throw new Error(`${path} has more than ${limit} bytes`);
        return bytes;
      };

      /** The text and the signatures of a note, and the checkpoint that the text is. */
      const readCheckpoint = (bytes) => {
        const note = utf8(bytes, "the checkpoint");
        const cut = note.lastIndexOf("\n\n");
        if (cut < 0 || !note.endsWith("\n")) refuse("the checkpoint is no signed note");
        const text = note.slice(0, cut + 1);
        const [origin, size, root] = text.split("\n");
        if (!/^(0|[1-9][0-9]{0,15})$/.test(size) || !Number.isSafeInteger(Number(size))) refuse("the checkpoint has no size");
        const signatures = note.slice(cut + 2, -1).split("\n").map((line) => {
          const parts = line.split(" ");
          if (parts.length !== 3 || parts[0] !== "\u2014") refuse("the checkpoint has a line that is no signature");
          return { name: parts[1], bytes: base64(parts[2], "a signature") };
        });
        const hash = base64(root, "the root");
        if (hash.length !== 32) refuse("the root is no SHA-256");
        return { text, origin, size: Number(size), root: hash, signatures };
      };

      /** A key, name+id+base64(1 || 32 bytes), whose id must be its own. */
      const readKey = async (text) => {
        const parts = text.split("+");
        const [name, id] = parts;
        const bytes = base64(parts.slice(2).join("+"), "the key");
        if (bytes.length !== 33 || bytes[0] !== 1) refuse("the key is none of Ed25519");
        const hash = await sha256(new TextEncoder().encode(name + "\n"), bytes);
        if (hex(hash.slice(0, 4)) !== id) refuse("the key's id is not its own");
        return { name, id, bytes: bytes.slice(1) };
      };

      /** Whether the key signed the checkpoint; null where this browser cannot tell. */
      const isSigned = async (checkpoint, key) => {
        const lines = checkpoint.signatures.filter((line) => line.name === key.name && hex(line.bytes.slice(0, 4)) === key.id);
        if (lines.length === 0) return false;
        let imported;
        try { imported = await crypto.subtle.importKey("raw", key.bytes, { name: "Ed25519" }, false, ["verify"]); }
        catch { return null; }
        const text = new TextEncoder().encode(checkpoint.text);
        for (const line of lines)
          if (!await crypto.subtle.verify({ name: "Ed25519" }, imported, line.bytes.slice(4), text)) return false;
        return true;
      };

      /** 1234067 is x001/x234/067; a partial tile has its width behind. */
      const tilePath = (level, index, width) => {
        const groups = [];
        let rest = index;
        do {
          const group = String(rest % 1000).padStart(3, "0");
          groups.unshift(groups.length === 0 ? group : "x" + group);
          rest = Math.floor(rest / 1000);
        } while (rest > 0);
        return `tile/${level}/${groups.join("/")}${width === 256 ? "" : `.p/${width}`}`;
      };

      /** The tree of a log of some size, as its tiles have it. */
      class Tree {
        constructor(log, size) { this.log = log; this.size = size; this.tiles = new Map(); }

        async tile(level, index) {
          const width = Math.min(256, Math.floor(this.size / 256 ** level) - index * 256);
          const path = `${this.log}/${tilePath(level, index, width)}`;
          if (!this.tiles.has(path)) {
            const bytes = await get(path, 8192);
            if (bytes === null || bytes.length !== 32 * width) refuse(`the tile ${path} does not have ${width} hashes`);
            this.tiles.set(path, bytes);
          }
          return this.tiles.get(path);
        }

        /** The hash over the leaves index * 2^level up to (index + 1) * 2^level, half-open. */
        async perfect(level, index) {
          const width = 2 ** (level % 8);
          const first = index * width;
          const tile = await this.tile(Math.floor(level / 8), Math.floor(first / 256));
          let row = [];
          for (let i = 0; i < width; i++) row.push(tile.slice(32 * (first % 256 + i), 32 * (first % 256 + i + 1)));
          while (row.length > 1) {
            const above = [];
            for (let i = 0; i < row.length; i += 2) above.push(await nodeHash(row[i], row[i + 1]));
            row = above;
          }
          return row[0];
        }

        /** MTH(D[start:end]) of RFC 6962, where start is a split point. */
        async hash(start, end) {
          const subtrees = [];
          while (start < end) {
            let level = 0;
            while (2 ** (level + 1) <= end - start) level++;
            subtrees.push(await this.perfect(level, start / 2 ** level));
            start += 2 ** level;
          }
          let folded = subtrees.pop();
          while (subtrees.length > 0) folded = await nodeHash(subtrees.pop(), folded);
          return folded;
        }

        /** PATH(entry, D[size]) of RFC 6962 as ranges, the leaf's sibling first. */
        path(entry) {
          const siblings = [];
          let [start, end] = [0, this.size];
          while (end - start > 1) {
            let split = 1;
            while (split * 2 < end - start) split *= 2;
            if (entry < start + split) { siblings.push({ start: start + split, end, isLeft: false }); end = start + split; }
            else { siblings.push({ start, end: start + split, isLeft: true }); start += split; }
          }
          return siblings.reverse();
        }
      }

      /** The bytes of an entry, from the bundle of 256 that it is in: each has its length before it, two bytes. */
      const readEntry = async (log, size, entry) => {
        const index = Math.floor(entry / 256);
        const width = Math.min(256, size - index * 256);
        const path = `${log}/${tilePath("entries", index, width)}`;
        const bundle = await get(path, 256 * 65537);
        if (bundle === null) throw new Error(`${path} is gone`);
        let [at, count, found] = [0, 0, null];
        while (at < bundle.length && count < width) {
          const end = at + 2 + (bundle[at] << 8 | bundle[at + 1]);
          if (at + 2 > bundle.length || end > bundle.length) break;
          if (count === entry % 256) found = bundle.slice(at + 2, end);
          at = end;
          count++;
        }
        if (count !== width || at !== bundle.length || found === null) refuse(`${path} does not hold ${width} entries`);
        return found;
      };

      /**
       * Checks everything, and tells each step as it is done.
       * claim: { log, key, entry, source, sha256, bytes }; without a source the entry may be any event.
       * Gives the words of what holds; throws a Mismatch where something does not, another error where it cannot be checked.
       */
      const check = async (claim, step) => {
        if (!globalThis.crypto || !crypto.subtle)
          throw new Error("this browser gives WebCrypto to pages over HTTPS or from this computer alone");
        const checkpoint = readCheckpoint(await get(`${claim.log}/checkpoint`, 1 << 20) ?? refuse("there is no checkpoint"));
        step(`The checkpoint of ${checkpoint.origin} promises ${checkpoint.size} entries with this root.`, hex(checkpoint.root));
        const key = await readKey(claim.key);
        if (key.name !== checkpoint.origin) refuse("the key is of another log than the checkpoint");
        const signed = await isSigned(checkpoint, key);
        if (signed === false) refuse("the key did not sign the checkpoint");
        step(signed ? "The key signed the checkpoint (Ed25519)."
          : "The signature was not checked: this browser has no Ed25519.", key.id);
        if (!(claim.entry < checkpoint.size)) refuse(`the log has no entry ${claim.entry}`);
        const event = await readEntry(claim.log, checkpoint.size, claim.entry);
        let hash = await leafHash(event);
        step(`Entry ${claim.entry}, ${event.length} bytes, has this leaf hash: ${utf8(event, "the entry")}`, hex(hash));
        if (claim.source) {
          let said = {};
          try { said = JSON.parse(utf8(event, "the entry")); } catch { refuse("the entry is no JSON"); }
          if (said.event !== "snapshot" || said.source !== claim.source || said.sha256 !== claim.sha256)
            refuse("the entry records another snapshot than this page speaks of");
        }
        const tree = new Tree(claim.log, checkpoint.size);
        for (const sibling of tree.path(claim.entry)) {
          const beside = await tree.hash(sibling.start, sibling.end);
          hash = sibling.isLeft ? await nodeHash(beside, hash) : await nodeHash(hash, beside);
          const range = sibling.end - sibling.start === 1 ? `entry ${sibling.start}` : `entries ${sibling.start} to ${sibling.end - 1}`;
          step(`With ${range} on the ${sibling.isLeft ? "left" : "right"} (${hex(beside)}):`, hex(hash));
        }
        if (!same(hash, checkpoint.root)) refuse(`the hashes lead to ${hex(hash)} and not to the root of the checkpoint`);
        step("That is the root of the checkpoint.", hex(checkpoint.root));
        let words = `The log holds this entry at place ${claim.entry}`;
        if (claim.bytes) {
          const bytes = await get(claim.bytes, 1 << 30);
          if (bytes === null) {
            step("The document's bytes were removed, as the log says; they cannot be compared.", "");
            words += "; the document's bytes were removed and could not be compared";
          } else {
            const digest = await sha256(bytes);
            if (hex(digest) !== claim.sha256) refuse(`the document's bytes have the hash ${hex(digest)} and not the one in the log`);
            step(`The document's ${bytes.length} bytes have the hash that the entry records.`, hex(digest));
            words += ", and the document's bytes are those that it records";
          }
        }
        return words + (signed === null ? ". Who signed it was not checked: this browser has no Ed25519." : ".");
      };

      const show = (place) => {
        const verdict = document.getElementById("verdict");
        const steps = document.getElementById("steps");
        const say = (result, lead, words) => {
          verdict.dataset.result = result;
          const strong = document.createElement("strong");
          strong.textContent = lead;
          verdict.replaceChildren(strong, " " + words);
        };
        const step = (words, hash) => {
          const item = document.createElement("li");
          const code = document.createElement("code");
          code.textContent = hash;
          item.append(words + " ", code);
          steps.append(item);
        };
        say("checking", "Checking …", "");
        check({ ...place.dataset, entry: Number(place.dataset.entry) }, step).then(
          (words) => say("holds", "The proof holds.", words),
          (error) => error instanceof Mismatch
            ? say("fails", "The proof does not hold.", `Step ${steps.children.length + 1}: ${error.message}.`)
            : say("unchecked", "The proof could not be checked.", `Step ${steps.children.length + 1}: ${error.message}.`));
      };

      const place = document.getElementById("proof");
      if (place) show(place);
      return { check, Mismatch };
    })();

    """#
}
