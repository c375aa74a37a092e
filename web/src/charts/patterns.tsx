/** Patterns of the tones: what two colours tell apart, lines and dots tell apart too, in print and for who sees colours otherwise. */
import type { Tone } from '../parts/index.ts';

/** Lines and dots over the colour, in a square of six; a tone without any is plain. */
const LINES: Readonly<Record<Tone, string | null>> = {
  told: null,
  weighed: 'M0 3h6',
  felt: 'M1.500 1.500h.01M4.500 4.500h.01',
  asked: 'M3 0v6',
  pledged: 'M-1 5 5-1M1 7 7 1',
  warned: 'M-1 1 5 7M1-1 7 5',
  denied: 'M0 0 6 6M6 0 0 6',
};

export function TonePatterns({ prefix }: { readonly prefix: string }) {
  return (
    <defs>
      {Object.entries(LINES).map(([tone, lines]) => (
        <pattern key={tone} id={`${prefix}-${tone}`} width="6" height="6" patternUnits="userSpaceOnUse">
          <rect width="6" height="6" className={`chart-fill tone-${tone}`} />
          {lines !== null && <path d={lines} className="chart-lines" data-dots={tone === 'felt' || undefined} />}
        </pattern>
      ))}
    </defs>
  );
}

export function ToneSwatch({ tone, prefix }: { readonly tone: Tone; readonly prefix: string }) {
  return (
    <svg className="chart-swatch" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      <rect width="12" height="12" fill={`url(#${prefix}-${tone})`} />
    </svg>
  );
}
