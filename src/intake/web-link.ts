/**
 * The address of an article as one of the web, or none: `javascript:alert(1)` in a table or a feed would run wherever somebody makes a link of
 * it. What has no scheme of its own, such as `/news/1`, stays as it is.
 */
export function webLink(address: string | null): string | null {
  if (address === null || !URL.canParse(address)) return address;
  return /^https?:$/.test(new URL(address).protocol) ? address : null;
}
