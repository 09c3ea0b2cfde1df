/// The picture between both columns: a ribbon from each demand to each of its passages, filled by its disposition.
///
/// The script draws the ribbons where they belong; the patterns are what tells them apart where colours do not: whole,
/// striped, dotted, crossed, and a dashed line for a nearest miss. The picture says nothing that links do not say as well,
/// and is hidden from readers that speak.
enum Ribbons {
  static let markup = """
    <div class="ribbons" aria-hidden="true"><svg xmlns="http://www.w3.org/2000/svg" focusable="false">
    <defs>
    <pattern id="fill-partly-addressed" class="fill" width="9" height="9" patternUnits="userSpaceOnUse" \
    patternTransform="rotate(45)"><rect width="9" height="9" class="ground" /><rect width="4" height="9" /></pattern>
    <pattern id="fill-acknowledged" class="fill" width="8" height="8" patternUnits="userSpaceOnUse">\
    <rect width="8" height="8" class="ground" /><circle cx="4" cy="4" r="1.6" /></pattern>
    <pattern id="fill-declined" class="fill" width="9" height="9" patternUnits="userSpaceOnUse" \
    patternTransform="rotate(45)"><rect width="9" height="9" class="ground" /><rect width="2" height="9" />\
    <rect width="9" height="2" /></pattern>
    </defs>
    <g data-ribbons="near" class="near" fill="none"></g>
    <g data-ribbons="acknowledged" class="acknowledged" fill="url(#fill-acknowledged)"></g>
    <g data-ribbons="partly-addressed" class="partly-addressed" fill="url(#fill-partly-addressed)"></g>
    <g data-ribbons="declined" class="declined" fill="url(#fill-declined)"></g>
    <g data-ribbons="addressed" class="addressed"></g>
    </svg></div>
    """

  /// It holds no `<` and no `&`, so that HTML and XML read it alike.
  static let style = """
    .ribbons { display: none; }
    .at { scroll-margin-top: 6rem; }
    .at:target + mark { background: var(--lit); border-bottom: 2px solid var(--ink); }
    [data-pair]:target { outline: 1px solid var(--accent); outline-offset: .35rem; border-radius: 2px; }
    [data-pair] { scroll-margin-top: 6.5rem; }
    kbd { font: .75rem/1 ui-monospace, "DejaVu Sans Mono", monospace; border: 1px solid var(--muted); border-radius: 3px;
      padding: 0 .3em; }
    @media screen {
      .focused .demand:not(.lit) * { color: var(--dim); border-color: var(--line); }
      .focused .body :is(.text, .text *, .number, .marker) { color: var(--dim); }
      .focused .body mark:not(.lit) { background: none; border-bottom-color: var(--line); }
      .focused .body :is(mark.lit, mark.lit *, span.lit) { color: var(--ink); }
      .focused .body .back.lit { color: var(--accent); }
    }
    @media screen and (min-width: 64rem) {
      main { max-width: 104rem; grid-template-columns: minmax(0, 1fr) 6rem minmax(0, 1fr); }
      #overview, #record { max-width: 104rem; }
      #demands { padding-right: .75rem; }
      #response { border-left: 0; }
      .filters { margin-right: -.75rem; }
      .ribbons { display: block; position: sticky; top: 0; height: 100vh; min-width: 0; }
      .ribbons svg { display: block; width: 100%; height: 100%; overflow: hidden; }
      .ribbons path { fill-opacity: .75; stroke: var(--ribbon); stroke-width: 1; cursor: pointer; transition: opacity .15s; }
      .ribbons text { font: 600 .8125rem/1 var(--sans); fill: var(--ink); paint-order: stroke; stroke: var(--paper);
        stroke-width: 4px; pointer-events: none; }
      .ribbons .addressed { --ribbon: var(--addressed); fill: var(--addressed); }
      .ribbons .partly-addressed, #fill-partly-addressed { --ribbon: var(--addressed); }
      .ribbons .acknowledged, #fill-acknowledged { --ribbon: var(--muted); }
      .ribbons .declined, #fill-declined { --ribbon: var(--declined); }
      .ribbons .near { --ribbon: var(--muted); }
      .ribbons .near path { stroke-dasharray: 5 4; stroke-width: 1.5; }
      .fill rect, .fill circle { fill: var(--ribbon); }
      .fill .ground { fill: var(--paper); }
      .ribbons .away { opacity: .55; }
      .ribbons.focused path:not(.lit) { opacity: .1; }
      .ribbons.focused text:not(.lit) { opacity: 0; }
      .ribbons path.lit { fill-opacity: 1; opacity: 1; stroke-width: 2; }
    }
    @media (forced-colors: active) { .ribbons path { stroke: CanvasText; } mark.lit { outline: 2px solid Highlight; } }
    @media (prefers-reduced-motion: reduce) { .ribbons path { transition: none; } }
    @media print { .because li:has(a) { display: none; } }

    """
}
