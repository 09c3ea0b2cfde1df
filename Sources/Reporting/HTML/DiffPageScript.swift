/// The one script of the page of a comparison: keys, and the light between both ends of a move. All can be read without it.
///
/// It takes no words from the page and writes none. It holds no `<` and no `&`, so that HTML and XML read it alike.
enum DiffPageScript {
  /// What the Content-Security-Policy allows to run: `sha256-` and the base64 of the SHA-256 of `source`'s UTF-8 bytes.
  static let hash = "sha256-CN198EALE7Xj3uF1okrt0JI8rR4oVUGZwVDl/msWDqk="

  static let source = """

    (function () {
      "use strict";
      const all = (selector) => Array.from(document.querySelectorAll(selector));
      const only = document.getElementById("only");
      const stops = all("main .change");
      for (const element of all("[data-keys]")) { element.hidden = false; }

      // Keys: from change to change, from where the reader is.
      let at = -1;
      function reach(index) {
        if (index in stops) {
          at = index;
          stops[at].scrollIntoView({ block: "center" });
          stops[at].focus({ preventScroll: true });
        }
      }
      function next() {
        if (at !== -1) { reach(at + 1); return; }
        const found = stops.findIndex((stop) => stop.getBoundingClientRect().top >= 0);
        reach(Math.max(found, 0));
      }
      function arrive() {
        const found = stops.findIndex((stop) => "#" + stop.id === location.hash);
        if (found !== -1) { at = found; }
      }
      addEventListener("hashchange", arrive);
      arrive();
      document.addEventListener("keydown", (event) => {
        if (event.ctrlKey || event.altKey || event.metaKey) { return; }
        if (event.key === "n") { next(); }
        if (event.key === "p") { reach(at - 1); }
        if (event.key === "c") { only.checked = !only.checked; hold(); }
      });

      // What is hidden must not take the reader's place away.
      function hold() { if (at !== -1) { stops[at].scrollIntoView({ block: "center" }); } }
      only.addEventListener("change", hold);

      // Light: both ends of the move under the pointer or the focus.
      const ends = new Map();
      for (const row of all("[data-move]")) {
        const name = row.dataset.move;
        if (!ends.has(name)) { ends.set(name, []); }
        ends.get(name).push(row);
      }
      for (const rows of ends.values()) {
        const light = (on) => rows.forEach((row) => row.classList.toggle("lit", on));
        for (const row of rows) {
          row.addEventListener("mouseenter", () => light(true));
          row.addEventListener("mouseleave", () => light(false));
          row.addEventListener("focusin", () => light(true));
          row.addEventListener("focusout", () => light(false));
        }
      }
    })();

    """
}
