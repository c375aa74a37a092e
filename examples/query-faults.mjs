// A query that cannot be understood: what is wrong, where, and what may have been meant.
import { parseQuery } from 'musnad/query';

for (const typed of ['speker:سالم', 'هدنة «وقف النار', 'الصنف:نفيي', '(هدنة أو) اتفاق', 'date:2024-13']) {
  const parsed = parseQuery(typed);
  if (parsed.ok) continue;
  for (const { code, at, found, suggestions } of parsed.faults)
    console.log(`${typed} | ${at.join('-')} ${found} | ${code} ${suggestions.join(', ')}`);
}
