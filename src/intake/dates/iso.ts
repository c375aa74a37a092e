/** Days written as ISO 8601. */

/** The day of an ISO date or date with time, or null: 2025-02-06T09:30:00Z gives 2025-02-06. */
export function dayOf(date: string): string | null {
  const day = /^(\d{4}-\d{2}-\d{2})(?:[T ]|$)/.exec(date.trim())?.[1];
  if (day === undefined) return null;
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day) ? day : null;
}
