/**
 * Which page an address leads to, however it is written: `http://www.e.example/a/?utm_source=x#top` and
 * `https://e.example/a` are one, the page for telephones and its AMP form too.
 */

/** Parameters that say where a reader came from, not what is read. */
const TRAIL =
  /^(?:utm_.*|fbclid|gclid|dclid|yclid|msclkid|igshid|mc_[ce]id|ref|ref_src|source|share|amp|outputtype|output|cmpid|ocid|xtor|_ga)$/i;

/** The key of the page, or null for what is no address of the web. */
export function pageKey(address: string): string | null {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return null;
  }
  if (!/^https?:$/.test(url.protocol)) return null;
  const host = url.host.toLowerCase().replace(/^(?:www|m|amp|mobile)\.(?=[^.]+\.[^.])/, '');
  const path = decoded(url.pathname)
    .replace(/\/(?:amp|index\.(?:html?|php|aspx?))\/?$/i, '')
    .replace(/\/+$/, '');
  const parameters = [...url.searchParams].filter(([name]) => !TRAIL.test(name)).sort(([a], [b]) => (a < b ? -1 : 1));
  const query = parameters.map(([name, value]) => `${name}=${value}`).join('&');
  return `${host}${path}${query === '' ? '' : `?${query}`}`;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path).normalize('NFC');
  } catch {
    return path;
  }
}
