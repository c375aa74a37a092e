/** The page that digests and mails are: read on a screen and printed, right to left in Arabic by construction, nothing loaded from elsewhere. */
import type { Language } from '../../messages/index.ts';

/** Its style sheet: whoever serves the page allows this one and no other. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; --ink: #1c1b1a; --paper: #fffdf9; --rule: #d8d2c6; --soft: #6a645a; --mark: #8a1c1c; }
@media (prefers-color-scheme: dark) { :root { --ink: #ece7de; --paper: #171615; --rule: #3b3833; --soft: #a49d91; --mark: #e0a0a0; } }
body { margin: 0 auto; max-inline-size: 46rem; padding: 2rem 1rem; background: var(--paper); color: var(--ink);
  font: 1.05rem/1.9 'Noto Naskh Arabic', 'Amiri', 'Traditional Arabic', 'Geeza Pro', serif; }
h1, h2 { font-family: 'IBM Plex Sans Arabic', 'Noto Sans Arabic', 'Segoe UI', sans-serif; line-height: 1.4; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.15rem; border-block-end: 1px solid var(--rule); padding-block-end: .3rem; margin-block-start: 2.2rem; }
article { margin-block: 1.4rem; padding-inline-start: .9rem; border-inline-start: 3px solid var(--rule); break-inside: avoid; }
article p { margin-block: .2rem; } blockquote { margin: .4rem 0; font-size: 1.15rem; }
em { font-style: normal; color: var(--soft); } small, .asked, footer { color: var(--soft); } a { color: var(--mark); }
@page { margin: 18mm; }
@media print { :root { --ink: #000; --paper: #fff; --rule: #999; --soft: #333; --mark: #000; } body { max-inline-size: none; padding: 0; font-size: 11pt; }
  h2 { break-after: avoid; } a { text-decoration: none; } }
`;

/** @param title written for HTML already, as the body is */
export function page(title: string, language: Language, body: readonly string[]): string {
  return `<!doctype html>
<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
${body.join('\n')}
</body>
</html>
`;
}
