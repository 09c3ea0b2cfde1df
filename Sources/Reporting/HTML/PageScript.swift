/// The page's one script: ribbons and light between a demand and its passages, keys, filters. Everything can be read
/// without it.
///
/// It takes no words from the page but the signs of dispositions, and writes none but those and counts. It holds no `<` and
/// no `&`, so that HTML and XML read it alike.
enum PageScript {
  /// What the Content-Security-Policy allows to run: `sha256-` and the base64 of the SHA-256 of `source`'s UTF-8 bytes.
  static let hash = "sha256-bA5+6H9fMSwn9mKzFi4og9WNhoKFEESyviPtEcTT9Xg="

  static let source = """

    (function () {
      "use strict";
      const all = (selector, root) => Array.from((root || document).querySelectorAll(selector));
      const main = document.querySelector("main");
      const response = document.getElementById("response");
      const picture = document.querySelector(".ribbons svg");
      const cards = all("article.demand");
      const frame = document.querySelector(".ribbons");
      // On a large page the words stand back only for what was chosen: with the pointer they would come and go too slowly.
      const isLarge = cards.length > 120;
      for (const element of all("[data-keys]")) { element.hidden = false; }

      // A pair is a demand with one of its passages: its item beside the demand, the pieces of the text, the links back.
      const pairs = new Map();
      const pairsOf = new Map(cards.map((card) => [card, []]));
      for (const item of all("[data-pair]")) {
        const card = item.closest("article.demand");
        const pair = { item, card, isNear: item.dataset.pair === "near", pieces: [], back: null, path: null, sign: null };
        pairs.set(item.id, pair);
        pairsOf.get(card).push(pair);
      }
      const pairsAt = new Map();
      for (const piece of all("[data-for], [data-near]")) {
        const names = (piece.dataset.for || "") + " " + (piece.dataset.near || "");
        const found = names.split(" ").map((name) => pairs.get(name)).filter((pair) => pair);
        for (const pair of found) { pair.pieces.push(piece); }
        pairsAt.set(piece, found);
      }
      for (const link of all("a.back")) {
        const pair = pairs.get(link.hash.slice(1));
        if (pair) { pair.back = link; pairsAt.set(link, [pair]); }
      }

      // Light: what is under the pointer or the focus, or else what was last chosen; the rest stands back.
      let held = null;
      let over = null;
      let lit = [];
      function relight() {
        for (const element of lit) { element.classList.remove("lit"); }
        lit = [];
        const now = over || held;
        frame.classList.toggle("focused", now !== null);
        main.classList.toggle("focused", isLarge ? over === null ? held !== null : false : now !== null);
        if (!now) { return; }
        for (const pair of now.pairs) { lit.push(...pair.pieces, pair.back, pair.path, pair.sign); }
        lit = lit.concat(now.cards).filter((element) => element);
        for (const element of lit) { element.classList.add("lit"); }
      }
      const ofCard = (card) => ({ cards: [card], pairs: pairsOf.get(card) });
      const ofPairs = (list) => ({ cards: list.map((pair) => pair.card), pairs: list });
      function hover(what) { over = what; relight(); }
      function hold(what) {
        for (const card of cards) { card.classList.toggle("pinned", what ? what.cards.includes(card) : false); }
        held = what;
        relight();
      }
      function light(element, what) {
        element.addEventListener("mouseenter", () => hover(what()));
        element.addEventListener("mouseleave", () => hover(null));
        element.addEventListener("focusin", () => hover(what()));
        element.addEventListener("focusout", () => hover(null));
      }
      for (const card of cards) { light(card, () => ofCard(card)); }
      for (const [element, found] of pairsAt) { light(element, () => ofPairs(found)); }

      // From a demand to its passage and back; the focus goes along. Where the response does not scroll on its own, the
      // page does.
      const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;
      const isBeside = () => getComputedStyle(response).position === "sticky";
      function reveal(element) {
        if (!element) { return; }
        const around = element.closest("details");
        if (around) { around.open = true; }
        if (!isBeside()) { element.scrollIntoView({ block: "center" }); return; }
        const below = element.getBoundingClientRect().top - response.getBoundingClientRect().top;
        response.scrollTo({ top: response.scrollTop + below - response.clientHeight / 4,
          behavior: calm() ? "auto" : "smooth" });
      }
      function toPassage(pair) {
        hold(ofPairs([pair]));
        reveal(pair.pieces[0]);
        (pair.back || response).focus({ preventScroll: true });
      }
      function toDemand(pair) {
        hold(ofPairs([pair]));
        show(pair.card);
        const around = pair.item.closest("details");
        if (around) { around.open = true; }
        const link = pair.item.querySelector("a.place") || pair.card.querySelector("a.id");
        link.focus({ preventScroll: true });
        pair.item.scrollIntoView({ block: "center", behavior: calm() ? "auto" : "smooth" });
      }
      for (const pair of pairs.values()) {
        const place = pair.item.querySelector("a.place");
        if (place) {
          place.addEventListener("click", (event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey) { return; }
            event.preventDefault();
            history.replaceState(null, "", place.hash);
            toPassage(pair);
          });
        }
        if (pair.back) {
          pair.back.addEventListener("click", (event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey) { return; }
            event.preventDefault();
            history.replaceState(null, "", pair.back.hash);
            toDemand(pair);
          });
        }
      }
      for (const card of cards) {
        card.addEventListener("click", (event) => {
          if (event.target.closest("a, summary") || !getSelection().isCollapsed) { return; }
          hold(ofCard(card));
          const first = pairsOf.get(card)[0];
          if (isBeside() ? first : false) { reveal(first.pieces[0]); }
        });
      }

      // Keys, only while the focus is in one of the columns.
      function step(by) {
        const shown = cards.filter((card) => card.getClientRects().length > 0);
        const at = shown.findIndex((card) => card.contains(document.activeElement)
          || (held ? held.cards.includes(card) : false));
        const next = shown[at === -1 ? 0 : at + by];
        if (!next) { return; }
        hold(ofCard(next));
        next.querySelector("a.id").focus({ preventScroll: true });
        next.scrollIntoView({ block: "center", behavior: calm() ? "auto" : "smooth" });
      }
      document.addEventListener("keydown", (event) => {
        if (event.key === "Escape") { over = null; hold(null); return; }
        const at = document.activeElement;
        if (event.ctrlKey || event.altKey || event.metaKey || !main.contains(at)) { return; }
        if (event.key === "n") { step(1); }
        if (event.key === "p") { step(-1); }
        if (event.key === "r") {
          const card = at.closest("article.demand");
          const found = card ? pairsOf.get(card) : held ? held.pairs : [];
          const pair = card ? found.find((pair) => pair.item.contains(at)) || found[0] : found[0];
          if (pair) { (card ? toPassage : toDemand)(pair); }
        }
      });

      // Ribbons, in the coordinates of the picture; both columns scroll, so all is drawn again when either does.
      const make = (name) => document.createElementNS(picture.namespaceURI, name);
      function draw() {
        const view = picture.getBoundingClientRect();
        if (view.height === 0) { return; }
        const pane = response.getBoundingClientRect();
        const bottom = Math.min(view.bottom, pane.bottom);
        const inside = (y) => Math.max(pane.top, Math.min(bottom, y)) - view.top;
        const near = (y) => Math.max(-300, Math.min(view.height + 300, y - view.top));
        const drawn = [];
        for (const card of cards) {
          const list = pairsOf.get(card).filter((pair) => pair.pieces.length > 0);
          const box = card.getBoundingClientRect();
          const cited = list.filter((pair) => !pair.isNear).length;
          list.forEach((pair, index) => {
            const own = pair.isNear ? pair.item.getBoundingClientRect() : box;
            const first = pair.pieces[0].getBoundingClientRect();
            const last = pair.pieces[pair.pieces.length - 1].getBoundingClientRect();
            const isSeen = own.bottom > view.top ? view.bottom > own.top : false;
            const isThere = last.bottom > pane.top ? bottom > first.top : false;
            const isFolded = pair.item.closest("details:not([open])") || pair.pieces[0].closest("details:not([open])");
            if (isFolded || own.height === 0 || first.height === 0 || !(isSeen || isThere)) {
              drawn.push([pair, null]);
              return;
            }
            const part = pair.isNear ? own.height : own.height / cited;
            const top = own.top + (pair.isNear ? 0 : part * index);
            drawn.push([pair, { isThere, top: near(top + 2), end: near(top + part - 2),
              far: inside(first.top), farEnd: Math.max(inside(last.bottom), inside(first.top) + 3) }]);
          });
        }
        const width = view.width;
        const middle = width / 2;
        for (const [pair, at] of drawn) {
          if (!at) {
            if (pair.path) { pair.path.remove(); pair.sign.remove(); pair.path = null; pair.sign = null; }
            continue;
          }
          if (!pair.path) {
            const kind = pair.isNear ? "near" : pair.card.closest("li").dataset.disposition;
            const group = picture.querySelector('[data-ribbons="' + kind + '"]');
            if (!group) { continue; }
            pair.path = group.appendChild(make("path"));
            pair.sign = group.appendChild(make("text"));
            pair.sign.textContent = pair.card.querySelector(".sign").textContent;
            pair.sign.setAttribute("x", "6");
            light(pair.path, () => ofPairs([pair]));
            const chosen = pair;
            pair.path.addEventListener("click", () => toPassage(chosen));
            if (lit.some((element) => pair.pieces.includes(element))) { pair.path.classList.add("lit"); pair.sign.classList.add("lit"); }
          }
          const curve = (from, to) => middle + "," + from + " " + middle + "," + to + " ";
          pair.path.setAttribute("d", "M0," + at.top + " C" + curve(at.top, at.far) + width + "," + at.far
            + " L" + width + "," + at.farEnd + " C" + curve(at.farEnd, at.end) + "0," + at.end + " Z");
          pair.path.classList.toggle("away", !at.isThere);
          pair.sign.setAttribute("y", String(Math.max(14, Math.min(view.height - 6, (at.top + at.end) / 2 + 5))));
        }
      }
      let isAsked = false;
      function redraw() {
        if (isAsked) { return; }
        isAsked = true;
        requestAnimationFrame(() => { isAsked = false; draw(); });
      }
      document.addEventListener("scroll", redraw, { capture: true, passive: true });
      document.addEventListener("toggle", redraw, { capture: true });
      addEventListener("resize", redraw);
      new ResizeObserver(redraw).observe(main);

      // Filters: a demand stays, made small, while one below it matches.
      const bar = document.querySelector(".filters");
      const buttons = all(".filters button");
      function filter(name) {
        for (const button of buttons) {
          button.setAttribute("aria-pressed", String(button.dataset.filter === name));
        }
        for (const item of all(".tree li[data-disposition]")) {
          const own = !name || item.dataset.disposition === name;
          const below = name ? item.querySelector('li[data-disposition="' + name + '"]') : null;
          item.hidden = !own ? !below : false;
          item.classList.toggle("beside", !own);
        }
        const shown = all('.tree li[data-disposition="' + name + '"]').length;
        bar.querySelector(".shown").textContent = name ? shown + " of " + cards.length + " shown" : "";
        if (held ? held.cards.every((card) => card.closest("li[hidden], li.beside")) : false) { hold(null); }
        const demands = document.getElementById("demands");
        if (0 > demands.getBoundingClientRect().top) { demands.scrollIntoView(); }
        redraw();
      }
      for (const button of buttons) {
        button.addEventListener("click", () => {
          filter(button.getAttribute("aria-pressed") === "true" ? "" : button.dataset.filter);
        });
      }
      if (cards.length > 1) { bar.hidden = false; }

      // A link to a demand or a pair finds it, whatever is filtered or folded.
      function show(card) {
        if (card.closest("li[hidden], li.beside")) { filter(""); }
      }
      function arrive() {
        const target = document.getElementById(location.hash.slice(1));
        const card = target ? target.closest("article.demand") : null;
        if (!card) {
          const cited = target ? target.closest(".block") : null;
          if (cited ? isBeside() : false) { reveal(target); }
          return;
        }
        show(card);
        const pair = pairs.get(target.id);
        const around = target.closest("details");
        if (around) { around.open = true; }
        (card.offsetHeight > innerHeight / 2 ? target : card).scrollIntoView({ block: "start" });
        hold(pair ? ofPairs([pair]) : ofCard(card));
        const first = pair || pairsOf.get(card)[0];
        if (isBeside() ? first : false) { reveal(first.pieces[0]); }
      }
      addEventListener("hashchange", arrive);
      arrive();
      redraw();

      // Paper shows what is folded away on a screen.
      let folded = [];
      addEventListener("beforeprint", () => {
        folded = all(".demand details").filter((details) => !details.open);
        for (const details of folded) { details.open = true; }
      });
      addEventListener("afterprint", () => { for (const details of folded) { details.open = false; } });
    })();

    """
}
