import WebServer

/// What makes reviewing quick: keys, and the words that are selected in the response. The page works without it.
enum ReviewScript {
  static let path = "/assets/review.js"

  static let route = Route(path) { _, _ in
    WebResponse(
      status: 200, headers: [WebField("Content-Type", "text/javascript; charset=utf-8")],
      body: Array(source.utf8))
  }

  static let source = """
    "use strict";
    const demands = [...document.querySelectorAll("article.demand")];
    const named = () => {
      try { return decodeURIComponent(location.hash); } catch { return location.hash; }
    };
    // None before one is gone to: no key may decide about a demand that nobody looked at.
    let at = demands.findIndex((demand) => "#" + demand.id === named());
    const go = (place) => {
      if (!demands.length) return;
      at = Math.min(demands.length - 1, Math.max(0, place));
      demands[at].focus();
      demands[at].scrollIntoView({ block: "start" });
    };
    const selected = () => {
      const selection = getSelection();
      if (!selection.rangeCount || selection.isCollapsed) return null;
      const range = selection.getRangeAt(0);
      const block = range.startContainer.parentElement.closest("[data-start]");
      if (!block || !block.contains(range.endContainer)) return null;
      const before = document.createRange();
      before.setStart(block, 0);
      before.setEnd(range.startContainer, range.startOffset);
      const words = range.toString();
      const lead = words.length - words.trimStart().length;
      return { words: words.trim(), at: Number(block.dataset.start) + [...before.toString()].length + lead };
    };
    const take = () => {
      const found = selected();
      const form = demands[at] && demands[at].querySelector("form");
      if (!found || !form) return;
      form.querySelector("details").open = true;
      form.elements.passage.value = found.words;
      form.elements.at.value = found.at;
      form.elements.passage.focus();
    };
    for (const [index, demand] of demands.entries()) {
      demand.addEventListener("focusin", () => { at = index; });
      const form = demand.querySelector("form");
      if (form) form.elements.passage.addEventListener("input", () => { form.elements.at.value = ""; });
    }
    document.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (/^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName) && event.target.type !== "radio") return;
      const form = demands[at] && demands[at].querySelector("form");
      if (event.key === "j") go(at + 1);
      else if (event.key === "k") go(at - 1);
      else if (event.key === "c" && form && demands[at].contains(document.activeElement)) form.querySelector("button[value=confirm]").click();
      else if (event.key === "o" && form) {
        form.querySelector("details").open = true;
        form.querySelector("input[type=radio]:checked").focus();
      } else if (event.key === "p") take();
      else return;
      event.preventDefault();
    });
    if (at >= 0) go(at);

    """
}
