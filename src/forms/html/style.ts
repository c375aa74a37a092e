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
  said: 'underline dotted 2px',
} as const;

const NAME_LINES = {
  person: 'underline solid 3px',
  organisation: 'underline double 2px',
  state: 'underline dotted 3px',
  office: 'underline dashed 2px',
  document: 'underline wavy 1px',
} as const;

const lines = (table: Readonly<Record<string, string>>, selector: (role: string) => string): string =>
  Object.entries(table)
    .map(([role, line]) => `${selector(role)}{text-decoration:${line} var(--${role});text-underline-offset:.35em}`)
    .join('\n');

export const STYLE = `
:root{color-scheme:light dark;--page:#fff;--ink:#1c1b19;--soft:#625d55;--line:#d8d3ca;--tint:#fff2c2;--strong:#ffd95a;--card:#faf8f4;--cue:#9c2f12;--source:#14599c;--chain:#1b6b3c;--addressee:#7a3f94;--said:#80600a;--person:#14599c;--organisation:#1b6b3c;--state:#7a3f94;--office:#9c2f12;--document:#4a5a66;--date:#e3eefb}
@media screen and (prefers-color-scheme:dark){:root{--page:#15171a;--ink:#ece8e1;--soft:#aaa398;--line:#3a3d42;--tint:#383012;--strong:#6b5600;--card:#1d2024;--cue:#ff9c7d;--source:#7fbcff;--chain:#7ed6a0;--addressee:#d9a5f0;--said:#e0c060;--person:#7fbcff;--organisation:#7ed6a0;--state:#d9a5f0;--office:#ff9c7d;--document:#a9bac6;--date:#1b3350}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--ink);font:1rem/1.7 "Noto Naskh Arabic","Amiri","Geeza Pro","Traditional Arabic","Segoe UI",serif}
main,.top{max-width:80rem;margin:0 auto;padding:1rem}
h1,h2,h3{line-height:1.4;margin:0}
h1{font-size:1.1rem}h2{font-size:1.5rem}h3{font-size:.9rem;color:var(--soft);margin-top:.6rem}
a{color:var(--source)}
.legend,.meta,.tags,.short,dt,.how,.hint{color:var(--soft);font-size:.85rem}
.legend{list-style:none;display:flex;flex-wrap:wrap;gap:.3rem 1.2rem;padding:0;margin:.3rem 0}
.hint{margin:.3rem 0}
.news{border-top:1px solid var(--line);padding:1.2rem 0}
.columns{display:grid;grid-template-columns:minmax(0,3fr) minmax(18rem,2fr);gap:1.5rem;align-items:start}
.text{white-space:pre-wrap;overflow-wrap:anywhere;font-size:1.15rem;line-height:2}
.list{position:sticky;top:0;max-height:100vh;overflow:auto;padding-block:.2rem}
.panel>ol{list-style:none;margin:0;padding:0}
.topics{list-style:none;display:flex;flex-wrap:wrap;gap:.3rem .5rem;padding:0;margin:.3rem 0;font-size:.85rem}
.topics li{border:1px solid var(--line);border-radius:1rem;padding:0 .7rem}
small{color:var(--soft);font-variant-numeric:tabular-nums}
code,time{font:.85em/1.4 ui-monospace,"Cascadia Mono",Consolas,monospace;color:var(--soft)}
time{color:var(--ink)}
.view,.tabs{display:flex;flex-wrap:wrap;gap:.3rem;align-items:center;font-size:.9rem}
.view{margin:.4rem 0;color:var(--soft)}
.view button,.tabs button{font:inherit;color:var(--soft);background:none;border:1px solid var(--line);border-radius:.4rem;padding:.1rem .7rem;cursor:pointer}
.view button[aria-pressed=true],.tabs button[aria-selected=true]{color:var(--ink);background:var(--card);border-color:var(--source)}
.view button:focus-visible,.tabs button:focus-visible{outline:3px solid var(--source)}
.tabs{position:sticky;top:0;z-index:1;background:var(--page);padding:.2rem}
:root:not(.js) .view,:root:not(.names) .of-names,.names .of-statements{display:none}
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
.to-text{display:none;padding:.4rem 0}
mark{background:none;color:inherit;scroll-margin-block:4rem}
:root:not(.names) mark[data-s],.names mark[data-x]{cursor:pointer}
:where(:root:not(.names)) mark.content,.legend .content{background:var(--tint)}
:where(.names) mark.date,.legend .date{background:var(--date)}
${lines(ROLE_LINES, (role) => `:where(:root:not(.names)) mark.${role},.of-statements .${role}`)}
${lines(NAME_LINES, (role) => `:where(.names) mark.${role},.of-names .${role}`)}
@media screen{
.js .panel:not(.shown),.js .panel>h3{display:none}
:root mark.on{background:var(--strong)}
:root.exact mark,:root.exact mark.on{background:none;text-decoration:none}
::highlight(content){background-color:var(--tint)}
::highlight(date){background-color:var(--date)}
${lines({ ...ROLE_LINES, ...NAME_LINES }, (role) => `::highlight(${role})`)}
::highlight(on){background-color:var(--strong)}
}
.empty{color:var(--soft)}
nav ol{columns:20rem;padding-inline-start:1.5rem}
@media (max-width:50rem){.columns{grid-template-columns:1fr}.list{position:static;max-height:none}.js .to-text{display:inline-block}}
@media print{
body{font-size:11pt}
.hint,nav,.view,.tabs,.js .to-text{display:none}
.columns{display:block}.list{position:static;max-height:none;overflow:visible}.panel>ol{columns:2;column-gap:.4cm}.panel>h3{break-after:avoid}
.card,.card.open{break-inside:avoid;box-shadow:none;background:none}
.js .card:not(.open) .detail{display:block}
.card .short{display:none}
mark{print-color-adjust:exact;-webkit-print-color-adjust:exact}
mark[data-n]::before{content:attr(data-n);font-size:.65em;font-weight:700;color:var(--soft);vertical-align:super;margin-inline-end:.2em}
.news+.news{break-before:page}
}
@media (forced-colors:active){mark.content{outline:1px solid}}
`;
