/** How findings look, in a report and on a page. Without it they are plain text in order. */
export const REPORT_STYLE = `
:root { color-scheme: light dark; --ground: #fff; --text: #1b1b1f; --quiet: #5b5d66; --line: #d9dae0;
  --error: #b3261e; --warning: #8a5a00; --none: #1f6f43; --put-in: #fbd9d5; --left-out: #fdeaa7; }
@media (prefers-color-scheme: dark) { :root { --ground: #16171b; --text: #e9e9ee; --quiet: #a5a7b2; --line: #3a3c45;
  --error: #ff8f86; --warning: #f2bf5e; --none: #7ed6a5; --put-in: #5c2320; --left-out: #594300; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem 1rem 4rem; max-width: 68rem; background: var(--ground); color: var(--text);
  font: 1rem/1.55 system-ui, sans-serif; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .25rem; overflow-wrap: anywhere; }
.summary, .legend { color: var(--quiet); margin: 0 0 .5rem; }
.filter { border: 0; margin: 1rem 0; padding: 0; display: flex; flex-wrap: wrap; gap: .5rem 1.25rem; }
.filter legend { float: left; position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
.filter label { display: inline-flex; gap: .4rem; align-items: center; cursor: pointer; padding: .3rem 0; }
.findings:has([value="error"]:checked) .finding:not(.error),
.findings:has([value="warning"]:checked) .finding:not(.warning),
.findings:has([value="none"]:checked) .finding:not(.none) { display: none; }
.finding { border-top: 1px solid var(--line); padding: 1rem 0; break-inside: avoid; }
.finding h2 { font-size: 1rem; margin: 0; font-weight: 600; }
.finding h2 a { color: inherit; font-weight: 400; }
.severity { border-left: .35rem solid; padding-left: .5rem; }
.error .severity { color: var(--error); } .warning .severity { color: var(--warning); } .none .severity { color: var(--none); }
.finding p { margin: .25rem 0; }
.beside { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr)); gap: .5rem 2rem; margin-top: .5rem; }
.beside h3 { font-size: .85rem; font-weight: 400; color: var(--quiet); margin: 0; }
.beside figure, .beside blockquote { margin: .25rem 0; }
.beside blockquote, .draft-text { white-space: pre-wrap; overflow-wrap: anywhere; }
.beside blockquote { border-left: 2px solid var(--line); padding-left: .75rem; font-family: ui-serif, Georgia, serif; font-size: 1.05rem; }
.beside figcaption { font-size: .85rem; color: var(--quiet); overflow-wrap: anywhere; }
.beside figcaption a { color: inherit; }
mark { color: inherit; background: var(--left-out); border-bottom: 2px solid; padding: 0 .1em; }
.draft mark { background: var(--put-in); }
.draft-text a { color: inherit; text-decoration: none; }
.draft-text .error mark { background: var(--put-in); } .draft-text .none mark { background: none; }
:focus-visible { outline: 2px solid; outline-offset: 2px; }
.finding:target .severity { outline: 2px solid; outline-offset: 3px; }
summary { cursor: pointer; padding: .5rem 0; font-weight: 600; }
@media print { .filter, details:not([open]) { display: none; } body { max-width: none; } mark { border-bottom: 2px solid; } }
`;
