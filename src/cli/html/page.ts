import type { Format } from '../format/record.ts';
export function html(_: unknown): Format { return { open: () => '', record: () => '', close: () => '' }; }
