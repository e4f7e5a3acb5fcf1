/** The look of the reference: the machine's own letters and colours that follow its theme. */
export const REFERENCE_STYLE = `
  :root { color-scheme: light dark; --ink: #1d1b19; --soft: #5b5650; --line: #d8d3cc; --paper: #fdfcfa; --link: #1f4f8f; }
  @media (prefers-color-scheme: dark) {
    :root { --ink: #efece7; --soft: #b5afa7; --line: #3f3b37; --paper: #1a1917; --link: #9cc1f5; }
  }
  body { margin: 0 auto; max-width: 62rem; padding: 2rem 1.25rem 4rem; color: var(--ink); background: var(--paper);
    font: 1rem/1.55 system-ui, sans-serif; }
  h1 { font-size: 1.7rem; line-height: 1.2; } h2 { font-size: 1.2rem; margin-top: 3rem; } h3 { font-size: 1rem; }
  a { color: var(--link); } code, pre { font: 0.9em/1.5 ui-monospace, monospace; }
  pre, .scroll { overflow-x: auto; } pre { border: 1px solid var(--line); border-radius: 6px; padding: 0.75rem; }
  table { border-collapse: collapse; width: 100%; font-size: 0.9rem; }
  th, td { text-align: left; vertical-align: top; padding: 0.4rem 1rem 0.4rem 0; border-bottom: 1px solid var(--line); }
  thead th, dd { color: var(--soft); } tbody th { font-weight: 500; }
  dl { display: grid; grid-template-columns: 3rem 1fr; gap: 0.2rem 1rem; } dd { margin: 0; }
  nav ul { list-style: none; padding: 0; }
`;
