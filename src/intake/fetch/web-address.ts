/** What counts as an address of the web: no other schemes, no names and passwords in it, no ports of mail and remote control. */

/** The address, or null. */
export function webAddress(text: string, base?: URL): URL | null {
  try {
    const url = new URL(text.trim(), base);
    if (!/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '' || url.hostname === '')
      return null;
    // Below 1024 stand mail, files and remote control, which a page can be made to talk to.
    if (url.port !== '' && Number(url.port) < 1024 && url.port !== '80' && url.port !== '443') return null;
    url.hash = '';
    return url;
  } catch {
    return null;
  }
}
