/// What an audit's page needs beyond the style sheet that it shares with an alignment's.
///
/// It holds no `<` and no `&`, so that HTML and XML read it alike.
enum AuditPageStyle {
  static let source = """

    main.audit { display: block; padding: 1.5rem 1.125rem; }
    main.audit section { margin-bottom: 3rem; min-width: 0; }
    main.audit h3 { font-size: 1rem; margin: 1.75rem 0 .6rem; }
    main.audit h4 { font-size: .9375rem; font-weight: 600; }
    .remarks { margin: .6rem 0; font-size: .875rem; color: var(--muted); max-width: 48rem; }
    .remarks li + li { margin-top: .2rem; }
    .caveat { font-size: .8125rem; color: var(--muted); max-width: 62rem; }
    .scroll { overflow-x: auto; margin: 1rem 0; position: relative; }
    table.matrix { border-collapse: separate; border-spacing: 2px; font-size: .8125rem; }
    table.matrix th { text-align: left; vertical-align: top; font-weight: 600; padding: .35rem .6rem .35rem 0; }
    table.matrix tbody th { font-weight: 400; min-width: 16rem; max-width: 26rem; }
    table.matrix .id { font-weight: 650; margin-right: .4rem; }
    .clamped { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; line-clamp: 3; overflow: hidden; }
    .note-line { font-weight: 400; color: var(--muted); font-size: .75rem; }
    table.matrix td { padding: 0; vertical-align: middle; min-width: 8.5rem; height: 2.25rem; border: 1px solid transparent; }
    table.matrix td, table.matrix td a { white-space: nowrap; }
    table.matrix td a { display: block; padding: .45rem .6rem; color: inherit; text-decoration: none; }
    table.matrix td a:hover { text-decoration: underline; }
    table.matrix td:not(:has(a)) { padding: .45rem .6rem; }
    table.matrix td .found { display: block; padding: .45rem .6rem; }
    table.matrix td a.reviewed { border-top: 1px solid currentColor; padding: .3rem .6rem; white-space: normal; overflow-wrap: anywhere;
      max-width: 16rem; font-size: .75rem; }
    .said-of-it > li + li { margin-top: .8rem; }
    td.addressed, .key .addressed { background: var(--addressed); color: var(--on-dark); }
    td.partly-addressed, .key .partly-addressed { background: var(--partly); color: var(--on-pale); }
    td.acknowledged, .key .acknowledged { background: var(--acknowledged); color: var(--on-pale); }
    td.declined, .key .declined { background: var(--declined); color: var(--on-dark); }
    td.absent, .key .absent { background: var(--paper); color: var(--ink); border: 1px dashed var(--muted) !important; }
    td.flip, td.weakened { outline: 3px solid var(--accent); outline-offset: -1px; }
    td.drift, td.reworded { outline: 2px dotted var(--accent); outline-offset: -1px; }
    td .probability { font-size: .75rem; }
    .mark { font-weight: 700; }
    .key { display: flex; flex-wrap: wrap; gap: .4rem .8rem; font-size: .8125rem; }
    .key li { padding: .1rem .5rem; }
    .event, .thread { border-left: 4px solid var(--line); padding: .5rem 0 .5rem .9rem; margin: .9rem 0; max-width: 52rem;
      scroll-margin-top: 1rem; }
    .event.flip, .event.weakened { border-left-color: var(--accent); }
    .event:target, .version:target { background: var(--surface); box-shadow: 0 0 0 1px var(--accent); }
    .demand-words { font-size: .875rem; color: var(--muted); margin: .2rem 0 .5rem; }
    .change { margin: .5rem 0; padding-left: .7rem; border-left: 2px solid var(--line); }
    .change.grave { border-left-color: var(--declined); }
    .change .kind, p.kind { font-size: .8125rem; color: var(--muted); }
    .change.grave .kind { color: var(--ink); font-weight: 600; }
    .words { font: 1rem/1.5 var(--serif); overflow-wrap: anywhere; }
    del { background: none; color: inherit; text-decoration: line-through; text-decoration-color: var(--declined);
      text-decoration-thickness: 2px; }
    ins { background: var(--mark); text-decoration: underline; text-decoration-color: var(--lit); }
    .change .because { padding-left: 0; }
    .steps { margin: .5rem 0 0 .2rem; font-size: .875rem; }
    .steps > li { margin-top: .5rem; }
    .timeline { border-left: 2px solid var(--line); margin: 1.25rem 0 0 .5rem; max-width: 56rem; }
    .version { position: relative; padding: .2rem 0 1.5rem 1.4rem; scroll-margin-top: 1rem; }
    .version::before { content: ""; position: absolute; left: -.45rem; top: .55rem; width: .75rem; height: .75rem;
      border-radius: 50%; background: var(--addressed); }
    .version.grave::before { border-radius: 0; background: var(--declined); transform: rotate(45deg); }
    .version.technical::before { background: var(--paper); border: 2px solid var(--muted); }
    .version.gone::before { background: var(--paper); border: 2px dashed var(--muted); }
    main.audit .version h3 { margin: 0 0 .3rem; }
    .version .when { font-weight: 400; font-size: .875rem; color: var(--muted); }
    .version details { margin: .4rem 0; font-size: .875rem; }
    .said { font-size: .9375rem; }
    .strip-picture { display: block; width: 100%; min-width: 44rem; max-width: 66rem; height: auto; }
    .strip-picture text { font: 15px var(--sans); fill: var(--ink); }
    .strip-picture .stem { stroke: var(--muted); stroke-width: 1.5; }
    .strip-picture .ring { fill: var(--paper); stroke: var(--ink); stroke-width: 1.5; }
    .strip-picture a:hover rect, .strip-picture a:focus rect { stroke: var(--accent); stroke-width: 3; }
    main.audit h2 { margin-bottom: .6rem; }
    .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
    .shares { display: flex; gap: 1px; width: 100%; max-width: 9.5rem; height: .75rem; margin: .3rem 0 0; }
    .shares span { flex: 1 1 0; }
    .shares .addressed { background: var(--addressed); }
    .shares .partly-addressed { background: var(--partly); }
    .shares .acknowledged { background: var(--acknowledged); border: 1px solid var(--partly); }
    .shares .declined { background: var(--declined); }
    .shares .absent { background: none; border: 1px dashed var(--muted); }
    .counts-line { display: block; font-weight: 400; font-size: .75rem; color: var(--muted); white-space: nowrap; }
    table.matrix td a:focus-visible { outline: 2px solid var(--ink); outline-offset: -4px; }
    .event:target { background: var(--surface); box-shadow: 0 0 0 1px var(--accent); }
    .strip-picture .stood { fill: var(--partly); }
    .strip-picture .technical, .strip-picture .gone { fill: var(--surface); stroke: var(--muted); stroke-dasharray: 4 3; }
    .strip-picture .peak { fill: var(--declined); }
    .tick { stroke-width: 1.5; stroke: var(--ink); }
    .tick.failed { stroke: var(--declined); stroke-dasharray: 2 2; }
    /* The dispositions are what is looked for; the demand wraps. */
    @media screen and (max-width: 30rem) { table.matrix tbody th { min-width: 8rem; max-width: 9rem; } }
    @media (min-width: 48rem) { main.audit { padding: 2rem 2.25rem; } }
    @media print {
      main.audit { padding: 0; }
      .scroll { overflow: visible; }
      .clamped { display: inline; overflow: visible; }
      .event, .change, tr { break-inside: avoid; }
      td, .key li, ins, .strip-picture { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
      table.matrix { font-size: 7pt; width: 100%; }
      table.matrix tbody th { min-width: 45mm; max-width: none; }
      table.matrix td { min-width: 0; height: auto; }
      table.matrix td, table.matrix td a { white-space: normal; }
      table.matrix td a, table.matrix td .found, table.matrix td:not(:has(a)) { padding: 1mm; }
      table.matrix td .probability { display: none; }
      table.matrix .note-line { font-size: 6pt; overflow-wrap: anywhere; }
    }

    """
}
