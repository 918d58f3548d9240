/** How a page of feedback looks, on a screen and on paper. */
export const style = `
body { font: 16px/1.5 system-ui, sans-serif; color: #1d1d1f; background: #fff; margin: 0; }
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem; }
h1 { margin-bottom: 0; }
.total { font-size: 1.6rem; margin: 0.5rem 0 1rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: 0.45rem 0.7rem; border-bottom: 1px solid #d9d9de; }
td:nth-child(2), td:nth-child(3) { white-space: nowrap; }
.right td:nth-child(2), .mark.right strong { color: #1b6e2d; }
.wrong td:nth-child(2), .partly td:nth-child(2), .stopped td:nth-child(2), .mark.wrong strong, .mark.partly strong, .mark.stopped strong { color: #a3420a; }
.notes { border-left: 4px solid #c77700; padding: 0.2rem 1rem; margin: 1rem 0; background: #fdf6ea; }
.notes h2 { font-size: 1rem; margin: 0.4rem 0; }
.cell { margin: 0.8rem 0; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; margin: 0; padding: 0.6rem 0.8rem; font: 0.86rem/1.45 ui-monospace, monospace; }
.code > pre:first-child { background: #f4f5f7; border-radius: 4px; }
.markdown > pre:first-child { font-family: inherit; font-size: 1rem; padding-left: 0; }
.output.error { color: #a3420a; }
.output.stream, .output.result { color: #3b3b40; }
.mark { border-left: 4px solid #8a8a8f; padding: 0.3rem 0.9rem; margin: 0.4rem 0; }
.mark.right { border-color: #1b6e2d; }
.mark.wrong, .mark.partly, .mark.stopped { border-color: #a3420a; }
img { max-width: 100%; }
@media print { .cell { break-inside: avoid; } }
`;
