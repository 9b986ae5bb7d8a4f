import Catalogue

/// The looks of the page: one sheet for screen and paper, light and dark.
///
/// The sheet may not hold `<`, because it stands inside the page.
enum Stylesheet {
  /// The sheet that is the same for every report.
  static let text = tokens + page + parts + tables + outcomes + paper

  // MARK: Colours and sizes, for whoever wants a theme of their own

  private static let tokens = """
    :root{color-scheme:light dark;--text:#1c2227;--soft:#4b555e;--paper:#fff;--panel:#f4f5f3;\
    --line:#7d8790;--hair:#d4d8db;--link:#0a5a52;--ring:#8a3a00;\
    --m:#0f5132;--m-bg:#e3f1e7;--p:#5c4300;--p-bg:#fbf0cf;--x:#86181d;--x-bg:#fbe6e4;--half:#8fbfa2;\
    --u:#2d3f63;--u-bg:#e6ebf5;--z:#4b555e;--z-bg:#eceeee}
    @media (prefers-color-scheme:dark){:root{--text:#e8ebed;--soft:#b8c0c6;--paper:#15191c;\
    --panel:#1e2428;--line:#7f8a93;--hair:#3a434a;--link:#7fd0c4;--ring:#ffb47a;\
    --m:#a8e0bb;--m-bg:#12301f;--p:#f2d27a;--p-bg:#33290c;--x:#ffb3ad;--x-bg:#3d1618;--half:#4d7a5e;\
    --u:#b9c9ee;--u-bg:#1d2740;--z:#b8c0c6;--z-bg:#262c30}}

    """

  // MARK: The page

  private static let page = """
    *{box-sizing:border-box}
    html{font:100%/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"DejaVu Sans",sans-serif;\
    -webkit-text-size-adjust:100%;text-size-adjust:100%}
    body{margin:0 auto;max-width:62rem;padding:1rem clamp(1rem,4vw,2.5rem) 3rem;\
    color:var(--text);background:var(--paper);overflow-wrap:break-word}
    h1,h2,h3,h4{line-height:1.25;margin:1.6em 0 .5em}
    h1,h2{text-wrap:balance}
    h1{font-size:clamp(1.5rem,1.2rem + 1.6vw,2.2rem);margin-top:.6em}
    h2{font-size:1.45rem;border-top:3px solid var(--line);padding-top:.7em;margin-top:2.2em}
    h3{font-size:1.15rem}
    h4{font-size:1rem;margin:0 0 .4em}
    p,ul,ol,dl,blockquote{margin:.5em 0}
    p,li,dd{max-width:46rem}
    ul,ol{padding-left:1.3rem}
    a{color:var(--link);text-underline-offset:.15em}
    :focus-visible{outline:3px solid var(--ring);outline-offset:2px;border-radius:2px}
    bdi{white-space:pre-line;overflow-wrap:anywhere}
    code{font:.87em ui-monospace,"DejaVu Sans Mono",monospace;overflow-wrap:anywhere}
    .h{font-size:.75em;display:inline-block;max-width:34ch}
    .skip{position:absolute;left:-99rem;padding:.5rem 1rem;background:var(--paper)}
    .skip:focus{left:1rem;top:.5rem}
    .who{font-size:1.25rem;margin:0}
    nav li a{display:inline-block;padding:.15rem 0;min-height:26px}
    nav ol,nav ul{columns:17rem;column-gap:2rem}
    body>nav h2{border:0;font-size:1rem;margin:1em 0 0;padding:0}

    """

  // MARK: Parts

  private static let parts = """
    .f{display:grid;gap:.35rem 0}
    .f>div{display:grid;grid-template-columns:minmax(0,1fr)}
    .f dt{color:var(--soft);font-weight:600}
    .f dd{margin:0;min-width:0}
    .f dd ul{margin:0;padding-left:1.1rem}
    @media (min-width:40em){.f>div{grid-template-columns:11rem minmax(0,1fr);gap:1rem}}
    .r{background:var(--panel);border-left:.4rem solid var(--line);padding:.2rem 1.1rem .7rem;\
    margin:1rem 0}
    .r h3{margin-top:.6em}
    .v{font-size:1.5rem;line-height:1.25;font-weight:700;margin:.7em 0 .3em}
    .s{border-left:3px solid var(--line);padding-left:.7rem}
    .n{margin-top:0}
    .e{color:var(--soft);font-size:.9rem}
    .w>li{margin:.7em 0}
    .w ul{margin:.2em 0}
    .k{display:flex;flex-wrap:wrap;gap:.3rem 1.1rem;list-style:none;padding:0}
    .c{border:1px solid var(--hair);border-left:.4rem solid var(--line);\
    padding:.8rem 1rem .6rem;margin:.9rem 0}
    .c h4 span{font-variant-numeric:tabular-nums;color:var(--soft)}
    .c>.n{font-weight:600}
    mark{color:var(--p);background:var(--p-bg);border-bottom:2px solid}
    blockquote{border-left:3px solid var(--line);padding-left:.8rem;margin-left:0}
    blockquote p{margin:.1em 0}
    blockquote .e::before{content:"— "}
    dd .z{font-style:italic}
    td ul{margin:0;padding-left:1rem}
    td a[href^="#b"]{display:inline-block;min-width:24px;min-height:24px}
    @media screen{details:not([open])>:not(summary){visibility:hidden}}
    summary{cursor:pointer;padding:.25rem 0;min-height:26px;color:var(--link);\
    width:fit-content}
    .i{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);\
    white-space:nowrap}
    footer{margin-top:3rem}

    """

  // MARK: Tables and drawings

  private static let tables = """
    .t{overflow-x:auto;margin:1rem 0;position:relative}
    table{border-collapse:collapse;min-width:100%;font-size:.92rem;line-height:1.4}
    caption{text-align:left;font-weight:700;padding:.3rem 0;font-size:1rem}
    th,td{text-align:left;vertical-align:top;padding:.4rem .7rem .4rem 0;\
    border-bottom:1px solid var(--hair)}
    @media (max-width:40em){.t table{min-width:30rem}.r .t table{min-width:100%}}
    thead th{border-bottom:2px solid var(--line);color:var(--soft);font-size:.87em}
    tbody th{font-weight:600}
    td .s{border:0;padding:0;margin:.2em 0}
    .d{font-variant-numeric:tabular-nums}
    .c table{font-size:.85rem}
    .c th:last-child{min-width:5.5rem}
    .r li a{display:inline-block;min-height:24px}
    table.x ul{list-style:none;display:flex;flex-wrap:wrap;gap:.3rem;padding:0;margin:.2rem 0}
    table.x a.o{display:inline-block;min-width:3.9rem;min-height:26px;text-align:center}
    .g{width:100%;height:2rem;background:var(--paper);display:block;margin:.4rem 0;border:1px solid var(--line)}
    .q{width:100%;min-width:6rem;height:1rem;display:block}
    .q{border:1px solid var(--line)}
    .q .z{fill:var(--panel)}.q .e{fill:var(--half)}
    rect.m{fill:var(--m)}rect.p{fill:var(--p)}rect.x{fill:var(--x)}

    """

  // MARK: Outcomes: a sign and a word; the colour only helps

  private static let outcomes = """
    .o{font-size:.85rem;font-weight:600;padding:.1rem .5rem;border:1px solid;border-radius:.25rem;\
    white-space:nowrap;text-decoration:none}
    a.o:hover{text-decoration:underline}
    .o::before{margin-right:.35em}
    .o.m{color:var(--m);background:var(--m-bg)}.o.m::before{content:"✓"}
    .o.p{color:var(--p);background:var(--p-bg)}.o.p::before{content:"◐"}
    .o.x{color:var(--x);background:var(--x-bg)}.o.x::before{content:"✕"}
    .o.u{color:var(--u);background:var(--u-bg);border-style:dashed}.o.u::before{content:"?"}
    .o.z{color:var(--z);background:var(--z-bg);border-style:dotted}.o.z::before{content:"–"}
    .c.m{border-left-color:var(--m)}.c.p{border-left-color:var(--p)}.c.x{border-left-color:var(--x)}\
    .c.u{border-left-color:var(--u)}
    @media (forced-colors:active){rect{forced-color-adjust:none}rect.m{fill:CanvasText}\
    rect.p,rect.x{fill:CanvasText}.q .z{fill:Canvas}.q .e{fill:GrayText}}

    """

  // MARK: Paper

  private static let paper = """
    @page{size:A4;margin:16mm 15mm 18mm;@bottom-left{content:var(--report);\
    font:8pt system-ui,sans-serif;color:#4b555e}\
    @bottom-right{content:counter(page) " / " counter(pages);font:8pt system-ui,sans-serif;\
    color:#4b555e}}
    @media print{:root{color-scheme:light;--text:#000;--soft:#3c444b;--paper:#fff;--panel:#fff;\
    --line:#7d8790;--hair:#c4c9cd;--link:#000;\
    --m:#0f5132;--m-bg:#fff;--p:#5c4300;--p-bg:#fff;--x:#86181d;--x-bg:#fff;\
    --u:#2d3f63;--u-bg:#fff;--z:#4b555e;--z-bg:#fff}
    html{font-size:8.5pt}
    p,li,dd{max-width:none}
    details,.c table{font-size:7.5pt}
    body{max-width:none;padding:0}
    .skip,.y{display:none}
    h1,h2,h3,h4,caption,thead{break-after:avoid}
    h2{margin-top:1.4em}
    .c>h4,.c>.n,tr,blockquote,.r,.k,.w>li,.f>div{break-inside:avoid}
    details .f>div{break-inside:auto}
    thead{display:table-header-group}
    #bronnen th a::after{content:" " attr(href);font-weight:400;overflow-wrap:anywhere}
    .t{overflow:visible}
    p,li{orphans:3;widows:3}
    summary{list-style:none}
    rect{print-color-adjust:exact;-webkit-print-color-adjust:exact}
    }

    """

  /// Unfolds on paper what is folded on the screen (CSS Pseudo-Elements 4). It stands in the page's
  /// drawing of definitions, because the checker for HTML pages does not know this selector yet.
  static let unfolding =
    "@media print{details::details-content{content-visibility:visible;block-size:auto}}"

  // MARK: What differs from report to report

  /// The text of the running head on paper, as a sheet of its own.
  static func runningHead(_ text: String) -> String {
    ":root{--report:\"" + escaped(text) + "\"}"
  }

  /// A text inside quotes in a style sheet: everything but letters and digits as a code.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", " ", "-", ".": result.unicodeScalars.append(scalar)
      case "\0": result += "\\fffd "
      default: result += "\\" + String(scalar.value, radix: 16) + " "
      }
    }
    return result
  }

  /// The policy of the page: these sheets and nothing else, no script, no request, no form.
  static func policy(for sheets: [String]) -> String {
    let hashes = sheets.map { "'sha256-" + Base64.text(of: Digest.sha256(Array($0.utf8))) + "'" }
    return "default-src 'none'; style-src " + hashes.joined(separator: " ")
      + "; base-uri 'none'; form-action 'none'"
  }
}
