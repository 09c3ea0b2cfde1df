extension StyleSheet {
  /// What the pages of sources, snapshots and searches need; it holds no `<` and no `&`.
  static let pages = """
    .theirs { font-family: var(--serif); }
    td.number, th.number { text-align: end; font-variant-numeric: tabular-nums; }
    table.sources td { min-width: 6rem; } table.sources td.number { min-width: 4rem; }
    table.sources td.theirs { min-width: 11rem; text-align: left; }
    table.sources tbody th { font-size: 1rem; min-width: 8rem; }
    time { white-space: nowrap; }
    nav.pages ul, ul.said, ol.timeline, ol.results, ul.blocks { list-style: none; margin: 0; padding: 0; }
    nav.pages ul { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; padding: 1rem 0; }
    nav.pages a { display: inline-block; padding: .25rem 0; }
    dl.facts { display: grid; gap: .4rem 2rem; margin: 0 0 1.25rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr)); }
    dl.facts dt { font-size: .8125rem; color: var(--muted); }
    dl.facts dd { margin: 0; overflow-wrap: anywhere; }
    summary { cursor: pointer; color: var(--muted); width: fit-content; padding: .15rem 0; }
    .counterparts ul { margin: .35rem 0 0; padding-inline-start: 1.1rem; }
    .counterparts li { margin: .25rem 0; }
    .timeline { border-inline-start: 2px solid var(--line); margin: 1.25rem 0 0 .5rem !important; max-width: 56rem; }
    .version { position: relative; padding: .1rem 0 1.5rem 1.4rem; }
    .version::before { content: ""; position: absolute; left: -.45rem; top: .5rem; width: .75rem; height: .75rem;
      border-radius: 50%; background: var(--addressed); }
    .version.grave::before { border-radius: 0; background: var(--declined); transform: rotate(45deg); }
    .version.technical::before { background: var(--paper); border: 2px solid var(--muted); }
    .version.gone::before { background: var(--paper); border: 2px dashed var(--muted); }
    .version h3 { font-size: 1rem; margin: 0 0 .3rem; }
    .when { font-weight: 400; font-size: .875rem; color: var(--muted); }
    .version p { margin: .3rem 0; }
    .where a { display: inline-block; padding: .2rem 0; }
    .change { margin: .6rem 0; padding-inline-start: .7rem; border-inline-start: 2px solid var(--line); }
    .change.grave { border-color: var(--declined); }
    .change p { margin: .1rem 0; }
    .change .kind, .because { font-size: .8125rem; color: var(--muted); }
    .change.grave .kind { color: var(--ink); font-weight: 600; }
    .change .words { font: 1rem/1.5 var(--serif); overflow-wrap: anywhere; }
    del { text-decoration: line-through; text-decoration-color: var(--declined); text-decoration-thickness: 2px; }
    ins { background: var(--mark); text-decoration: underline; text-decoration-color: var(--lit); }
    .notice { border-inline-start: 4px solid var(--accent); padding: .35rem .9rem; margin: 0 0 1rem; background: var(--surface); max-width: 48rem; }
    .notice p { margin: .25rem 0; }
    .document { background: var(--surface); border: 1px solid var(--line); border-radius: 4px; padding: 1.25rem 1.25rem 1.5rem; margin: 1rem 0 1.5rem; }
    .document > * { max-width: 42rem; margin-inline: auto; }
    .document h2, .document h3, .document h4, .document h5, .document h6 { font: 600 1.1875rem/1.35 var(--serif); margin-top: 1.5rem; margin-bottom: .5rem; }
    .document h2 { font-size: 1.375rem; }
    .document .p { margin-top: 0; margin-bottom: .9rem; scroll-margin-top: 1rem; }
    .document .p:target, .document li:target { outline: 2px solid var(--accent); outline-offset: 4px; }
    .document ul.blocks { margin-bottom: .9rem; }
    .document ul.blocks ul.blocks { margin: .35rem 0 0; padding-inline-start: 1.5rem; }
    .document ul.blocks li { margin: .35rem 0; scroll-margin-top: 1rem; }
    .marker { color: var(--muted); font: .875rem var(--sans); margin-inline-end: .35rem; }
    .document blockquote { margin-block: 0 .9rem; padding-inline-start: 1rem; border-inline-start: 2px solid var(--line); }
    .document .footnote, .document .caption { font-size: .875rem; color: var(--muted); }
    .document .scroll table { width: auto; min-width: 50%; font-size: .9375rem; }
    .document .notes { border-top: 1px solid var(--line); }
    .document sup { font: .75rem var(--sans); line-height: 0; }
    .document sup a { padding: .3rem .15rem; }
    .document .p, .document li, .document td, .document th, .results .passage, .change .words, .review blockquote, .review .response > *, h1, td bdi
      { overflow: clip; overflow-clip-margin: .6em; }
    .around { font-size: .875rem; margin-bottom: 1rem; }
    mark { border-bottom: 1px solid var(--lit); }
    mark.quote { background: var(--lit); }
    .control::before { content: attr(data-label); font: .7em var(--sans); border: 1px solid var(--muted); border-radius: 2px;
      padding: 0 .25em; margin: 0 .1em; }
    iframe.original { display: block; width: 100%; height: 80vh; min-height: 24rem; border: 1px solid var(--muted); border-radius: 4px; background: #fff; }
    form.search { display: flex; flex-wrap: wrap; gap: .75rem 1rem; align-items: end; margin: 0 0 1.25rem; }
    form.search p { margin: 0; }
    form.search label { display: block; font-size: .8125rem; color: var(--muted); }
    form.search .words { flex: 1 1 18rem; max-width: 42rem; }
    form.search .words input { width: 100%; }
    .results > li { border-top: 1px solid var(--line); padding: .85rem 0; max-width: 48rem; }
    .results p { margin: .2rem 0; }
    .results .passage { font: 1.0625rem/1.5 var(--serif); }

    """
}
