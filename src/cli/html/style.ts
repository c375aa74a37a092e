/**
 * The look of the page. Roles differ by the line under them as well as by colour: the verb has two lines, the speaker
 * a thick one, a carrier dots, an addressee dashes, the words a tint. Marks have no border or padding, which would
 * part the letters of a word.
 */

const ROLE_LINES = {
  cue: 'underline double 2px',
  source: 'underline solid 3px',
  chain: 'underline dotted 3px',
  addressee: 'underline dashed 2px',
} as const;

const lines = (selector: (role: string) => string): string =>
  Object.entries(ROLE_LINES)
    .map(([role, line]) => `${selector(role)}{text-decoration:${line} var(--${role});text-underline-offset:.35em}`)
    .join('\n');

export const STYLE = `
:root{color-scheme:light dark;--page:#fff;--ink:#1c1b19;--soft:#625d55;--line:#d8d3ca;--tint:#fff2c2;--strong:#ffd95a;--card:#faf8f4;--cue:#9c2f12;--source:#14599c;--chain:#1b6b3c;--addressee:#7a3f94}
@media screen and (prefers-color-scheme:dark){:root{--page:#15171a;--ink:#ece8e1;--soft:#aaa398;--line:#3a3d42;--tint:#383012;--strong:#6b5600;--card:#1d2024;--cue:#ff9c7d;--source:#7fbcff;--chain:#7ed6a0;--addressee:#d9a5f0}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--ink);font:1rem/1.7 "Noto Naskh Arabic","Amiri","Geeza Pro","Traditional Arabic","Segoe UI",serif}
main,.top{max-width:80rem;margin:0 auto;padding:1rem}
h1,h2,h3{line-height:1.4;margin:0}
h1{font-size:1.1rem}h2{font-size:1.5rem}h3{font-size:.9rem;color:var(--soft);margin-top:.6rem}
a{color:var(--source)}
.legend,.meta,.tags,.short,dt,.how,.hint{color:var(--soft);font-size:.85rem}
.legend{list-style:none;display:flex;flex-wrap:wrap;gap:.3rem 1.2rem;padding:0;margin:.3rem 0}
.news{border-top:1px solid var(--line);padding:1.2rem 0}
.columns{display:grid;grid-template-columns:minmax(0,3fr) minmax(18rem,2fr);gap:1.5rem;align-items:start}
.text{white-space:pre-wrap;overflow-wrap:anywhere;font-size:1.15rem;line-height:2}
.list{position:sticky;top:0;max-height:100vh;overflow:auto;padding-block:.2rem}
.list>ol{list-style:none;margin:0;padding:0}
.card{background:var(--card);border:1px solid var(--line);border-radius:.4rem;margin:.4rem .2rem}
.card button{all:unset;display:block;width:100%;box-sizing:border-box;padding:.5rem .7rem;cursor:pointer}
.card button:focus-visible{outline:3px solid var(--source);border-radius:.4rem}
.card.open{border-color:var(--source);box-shadow:inset -.25rem 0 var(--source)}
.n{display:inline-block;min-width:1.6em;font-variant-numeric:tabular-nums;color:var(--soft)}
.who{font-weight:700}.verb{color:var(--cue)}
.tags,.short{display:block}
.detail{padding:0 .7rem .7rem}
.js .card:not(.open) .detail,.js .card.open .short,:root:not(.js) .short{display:none}
blockquote{margin:.2rem 0;padding-inline-start:.7rem;border-inline-start:3px solid var(--strong);white-space:pre-line}
dl{margin:.4rem 0;display:grid;gap:.1rem}dl div{display:flex;gap:.6rem}dt{min-width:6.5em}dd{margin:0}
.chain{list-style:none;margin:.2rem 0;padding:0}
.stop{position:relative;padding-inline-start:1.6rem;padding-bottom:.5rem}
.stop::before{content:"";position:absolute;inset-inline-start:.2rem;top:.55em;width:.7rem;height:.7rem;border:2px solid var(--chain);border-radius:50%;background:var(--page)}
.stop.speaker::before{background:var(--source);border-color:var(--source)}
.stop:not(:last-child)::after{content:"";position:absolute;inset-inline-start:.5rem;top:1.35em;bottom:-.5em;border-inline-start:2px solid var(--chain)}
.stop:has(+.inherited)::after{border-inline-start-style:dashed}
.stop.inherited::before{border-style:dashed}
.how::before{content:"\\2193\\00a0"}
.name{font-weight:700}
.rules{margin:.2rem 0;padding-inline-start:1.4rem;font-size:.9rem}
.left-out{margin:.6rem .2rem;font-size:.9rem;color:var(--soft)}.left-out ul{padding-inline-start:1.4rem}.left-out b{color:var(--ink)}
.events ul{padding-inline-start:1.2rem;list-style:square}.events li{margin:.5rem 0}
.to-text{display:none;padding:.4rem 0}
mark{background:none;color:inherit;cursor:pointer;scroll-margin-block:4rem}
mark.content,.legend .content{background:var(--tint)}
${lines((role) => `mark.${role},.legend .${role}`)}
@media screen{
mark.on{background:var(--strong)}
.exact mark,.exact mark.on{background:none;text-decoration:none}
::highlight(content){background-color:var(--tint)}
::highlight(on-content){background-color:var(--strong)}
${lines((role) => `::highlight(${role})`)}
::highlight(on){background-color:var(--strong)}
}
.empty{color:var(--soft)}
nav ol{columns:20rem;padding-inline-start:1.5rem}
@media (max-width:50rem){.columns{grid-template-columns:1fr}.list{position:static;max-height:none}.js .to-text{display:inline-block}}
@media print{
body{font-size:11pt}
.hint,nav,.js .to-text{display:none}
.columns{display:block}.list{position:static;max-height:none;overflow:visible}.list>ol{columns:2;column-gap:.4cm}
.card,.card.open{break-inside:avoid;box-shadow:none;background:none}
.js .card:not(.open) .detail{display:block}
.card .short{display:none}
mark{print-color-adjust:exact;-webkit-print-color-adjust:exact}
mark[data-n]::before{content:attr(data-n);font-size:.65em;font-weight:700;color:var(--soft);vertical-align:super;margin-inline-end:.2em}
.news+.news{break-before:page}
}
@media (forced-colors:active){mark.content{outline:1px solid}}
`;
