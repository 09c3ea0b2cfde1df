/// The style sheet of the page of a comparison: that of the alignment's page where both say the same.
///
/// It holds no `<` and no `&`, so that HTML and XML read it alike.
enum DiffPageStyle {
  static let source = """

    :root { color-scheme: light dark;
    \(PagePalette.light.declarations)
    \(DiffPagePalette.light.declarations)
    --serif: Charter, "Bitstream Charter", "Iowan Old Style", "Source Serif 4", Georgia, "Noto Serif", \
    "Liberation Serif", serif;
    --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", "DejaVu Sans", sans-serif; }
    @media (prefers-color-scheme: dark) { :root {
    \(PagePalette.dark.declarations)
    \(DiffPagePalette.dark.declarations)
    } }
    \(PageStyle.frame)\(PageStyle.overview)\(overview)\(rows)\(words)\(wide)\(print)
    """

  private static let overview = """
    .switch { position: absolute; opacity: 0; width: 1px; height: 1px; }
    #overview > h2 { margin: 2rem 0 .5rem; }
    .counts { display: flex; flex-wrap: wrap; gap: .4rem 1.5rem; margin-top: .75rem; }
    .counts strong { font-variant-numeric: tabular-nums; }
    .none { color: var(--muted); }
    .gravest { display: grid; gap: .75rem; max-width: 52rem; }
    .gravest li { display: grid; grid-template-columns: 2.5rem minmax(0, 1fr); }
    .gravest .score { font: 500 1.375rem/1.3 var(--serif); font-variant-numeric: tabular-nums; }
    .gravest .why { font-size: .8125rem; color: var(--muted); }
    .moves li { font-size: .9375rem; }
    .notice { border-left: 4px solid var(--lit); padding-left: .85rem; margin-top: 1.25rem; max-width: 52rem; }

    """

  private static let rows = """
    main { max-width: 88rem; margin: 0 auto; border-top: 1px solid var(--line); padding: 0 1.125rem 2rem; }
    .tools { position: sticky; top: 0; z-index: 2; display: flex; flex-wrap: wrap; align-items: center; gap: .35rem 1.25rem;
      margin: 0 -1.125rem .75rem; padding: .6rem 1.125rem; background: var(--paper); border-bottom: 1px solid var(--line);
      font-size: .8125rem; }
    .tools label { cursor: pointer; border: 1px solid var(--muted); border-radius: 999px; padding: .25rem .7rem; }
    .tools label::before { content: "\\2610\\00a0"; }
    main:has(#only:checked) .tools label { background: var(--ink); color: var(--paper); border-color: var(--ink); }
    main:has(#only:checked) .tools label::before { content: "\\2611\\00a0"; }
    main:has(#only:focus-visible) .tools label { outline: 2px solid var(--accent); outline-offset: 2px; }
    main:has(#only:checked) .same { display: none; }
    kbd { font: .75rem var(--sans); border: 1px solid var(--muted); border-radius: 3px; padding: 0 .35em; }
    .row { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 0 1rem; padding: .1rem 0;
      scroll-margin-top: 4rem; content-visibility: auto; contain-intrinsic-size: auto 5rem; }
    .row.begins { margin-top: .7rem; }
    .old, .new { min-width: 0; font: 1rem/1.55 var(--serif); padding: .15rem .6rem; border-left: 3px solid transparent; }
    .heading .old, .heading .new { font-weight: 600; font-size: 1.125rem; }
    .changed .old, .changed .new { background: var(--surface); border-left-color: var(--line); }
    .left .old, .arrived .new { background: var(--moved); border-left: 3px double var(--moved-line); }
    .row.lit .old, .row.lit .new { outline: 2px solid var(--moved-line); }
    .notes { grid-column: 1 / -1; font-size: .8125rem; padding: .5rem 0 .25rem; }
    .change { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 .6rem; scroll-margin-top: 5rem; }
    .change:focus { outline: none; }
    .change:focus .number, .change:target .number { background: var(--ink); color: var(--paper); }
    .change .number { font-weight: 650; text-decoration: none; border: 1px solid var(--muted); border-radius: 3px;
      padding: 0 .35em; font-variant-numeric: tabular-nums; }
    .change .kind { font-weight: 600; }
    .change .where, .change .score { color: var(--muted); }
    .tag { border: 1px solid var(--muted); border-radius: 2px; padding: 0 .3em; }
    .link { overflow-wrap: anywhere; }
    .stretch, .gap { margin: .7rem 0; font-size: .875rem; }
    .gap { color: var(--muted); border-block: 1px dashed var(--line); padding: .4rem .6rem; }
    summary { cursor: pointer; color: var(--muted); width: fit-content; padding: .2rem .6rem; }
    #outside { max-width: 88rem; margin: 0 auto; padding: 1.5rem 1.125rem; border-top: 1px solid var(--line); }
    #record { border-top: 1px solid var(--line); font-size: .9375rem; }
    #record h2 { margin-bottom: 1.25rem; }
    dl.facts { margin: .25rem 0 1.5rem; }
    dl.facts dt { margin-top: .5rem; font-size: .8125rem; color: var(--muted); }
    dl.facts dd { overflow-wrap: anywhere; }

    """

  private static let words = """
    del { background: var(--removed); text-decoration: line-through; text-decoration-color: var(--removed-line); }
    ins { background: var(--added); text-decoration: underline; text-decoration-thickness: 2px;
      text-underline-offset: .15em; text-decoration-color: var(--added-line); }

    """

  private static let wide = """
    @media screen and (max-width: 40rem) {
      .row { grid-template-columns: minmax(0, 1fr); }
      .row:not(.changed) .old:not(:empty) + .new { display: none; }
      .changed .old:not(:empty)::before { content: "\\2212\\00a0"; font-family: var(--sans); }
      .changed .new:not(:empty)::before { content: "+\\00a0"; font-family: var(--sans); }
    }
    @media (min-width: 48rem) {
      #overview, #record, #outside { padding: 3rem 2.25rem; }
      main { padding-inline: 2.25rem; }
      .tools { margin-inline: -2.25rem; padding-inline: 2.25rem; }
    }

    """

  private static let print = """
    @page { size: A4; margin: 16mm 14mm 18mm; }
    @media print {
      :root { \(PagePalette.light.declarations) \(DiffPagePalette.light.declarations) --paper: #ffffff; }
      html { font-size: 8.5pt; }
      .skip, .tools, #overview nav { display: none; }
      #overview, main, #outside, #record { padding: 0 0 6mm; max-width: none; }
      .row { content-visibility: visible; }
      .notes, h2 { break-after: avoid; }
      .document, .gravest li { break-inside: avoid; }
      del, ins, .left .old, .arrived .new { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
      a { color: inherit; text-decoration: none; }
      p, .old, .new { orphans: 3; widows: 3; }
    }

    """
}
