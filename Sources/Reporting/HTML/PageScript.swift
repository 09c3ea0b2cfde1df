/// The page's one script: filters, and the light between a demand and its passages. Everything can be read without it.
///
/// It takes no words from the page, only anchors, and writes none but counts. It holds no `<` and no `&`, so that HTML
/// and XML read it alike.
enum PageScript {
  /// What the Content-Security-Policy allows to run: `sha256-` and the base64 of the SHA-256 of `source`'s UTF-8 bytes.
  static let hash = "sha256-UG3I0PYQ9PrfyCAV7H+aS+Mh1vPUbQJCH9J+zjSzIes="

  static let source = """

    (function () {
      "use strict";
      const all = (selector) => Array.from(document.querySelectorAll(selector));
      const response = document.getElementById("response");
      const cards = all("article.demand");
      const pieces = new Map(cards.map((card) => [card.id, []]));
      for (const element of all("[data-for], [data-near]")) {
        const names = (element.dataset.for || "") + " " + (element.dataset.near || "");
        for (const name of new Set(names.split(" "))) {
          if (pieces.has(name)) { pieces.get(name).push(element); }
        }
      }

      // Light: the demand under the pointer or the focus, and the one that was last clicked.
      let pinned = null;
      let hovered = null;
      function relight() {
        for (const element of all("#response .lit")) { element.classList.remove("lit"); }
        for (const name of [pinned, hovered]) {
          for (const element of pieces.get(name) || []) { element.classList.add("lit"); }
        }
        for (const card of cards) { card.classList.toggle("pinned", card.id === pinned); }
      }
      function hover(name) { hovered = name; relight(); }
      function pin(name) { pinned = name; relight(); }

      // Only where the response scrolls on its own; elsewhere links jump as they always do.
      function reveal(element) {
        const style = getComputedStyle(response);
        if (style.position !== "sticky" || !element) { return false; }
        const below = element.getBoundingClientRect().top - response.getBoundingClientRect().top;
        const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
        response.scrollTo({ top: response.scrollTop + below - response.clientHeight / 4,
          behavior: calm ? "auto" : "smooth" });
        return true;
      }

      for (const card of cards) {
        card.addEventListener("mouseenter", () => hover(card.id));
        card.addEventListener("mouseleave", () => hover(null));
        card.addEventListener("focusin", () => hover(card.id));
        card.addEventListener("focusout", () => hover(null));
        card.addEventListener("click", (event) => {
          const link = event.target.closest("a, summary");
          const place = event.target.closest("a.place");
          if (place) {
            const block = document.getElementById(place.hash.slice(1));
            pin(card.id);
            if (reveal(pieces.get(card.id).find((element) => block.contains(element)) || block)) {
              event.preventDefault();
            }
          } else if (!link) {
            if (getSelection().isCollapsed) {
              pin(card.id);
              reveal(pieces.get(card.id)[0]);
            }
          }
        });
      }
      for (const element of all("#response mark")) {
        const own = cards.filter((card) => element.dataset.for.split(" ").includes(card.id));
        const toggle = (on) => own.forEach((card) => card.classList.toggle("lit", on));
        element.addEventListener("mouseenter", () => toggle(true));
        element.addEventListener("mouseleave", () => toggle(false));
      }
      document.addEventListener("keydown", (event) => { if (event.key === "Escape") { pin(null); } });

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
      }
      for (const button of buttons) {
        button.addEventListener("click", () => {
          filter(button.getAttribute("aria-pressed") === "true" ? "" : button.dataset.filter);
        });
      }
      if (cards.length > 1) { bar.hidden = false; }

      // A link to a demand finds it, whatever is filtered.
      function arrive() {
        const target = document.getElementById(location.hash.slice(1));
        const card = target ? target.closest("article.demand") : null;
        if (!card) { return; }
        if (card.closest("li[hidden], li.beside")) { filter(""); card.scrollIntoView(); }
        pin(card.id);
        reveal(pieces.get(card.id)[0]);
      }
      addEventListener("hashchange", arrive);
      arrive();

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
