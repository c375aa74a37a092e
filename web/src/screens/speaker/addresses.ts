/** Where the statements behind a count of a dossier are found: the search screen with its filters. */

/** @param filter `class:deny` */
export function statementsOf(actor: string, ...filter: readonly string[]): string {
  const parameters = new URLSearchParams();
  for (const one of [`speaker:${actor}`, ...filter]) parameters.append('filter', one);
  return `/?${parameters.toString()}`;
}

/** @param time 2025-03, or 2025 */
export function statementsIn(actor: string, time: string): string {
  return `/?${new URLSearchParams([
    ['q', `date:${time}`],
    ['filter', `speaker:${actor}`],
  ]).toString()}`;
}

/** Where an alert is made that tells of what somebody says from now on. */
export function alertOf({ id, name }: { readonly id: string; readonly name: string }): string {
  return `/alerts?${new URLSearchParams({ speaker: id, name }).toString()}`;
}
