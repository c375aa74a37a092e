/**
 * The export as it comes: how much has come is told, and it can be stopped. Where the browser lets a page write a file it is written on at once;
 * elsewhere it is gathered and saved at the end.
 */
import { useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { addressOf, Trouble } from '../../api/index.ts';
import { notify, Sign } from '../../parts/index.ts';
import { localeOf, usePreferences } from '../../preferences/index.ts';
import { exportWords as w } from '../../words/export.ts';
import { say, useSay } from '../../words/index.ts';

interface DownloadProps {
  readonly form: string;
  readonly q: string;
}

const ENDINGS: Readonly<Record<string, string>> = {
  gold: 'jsonl',
  ftm: 'jsonl',
  gqg: 'jsonl',
  ledger: 'jsonl',
  plover: 'jsonl',
  polecat: 'tsv',
  icews: 'tsv',
};

interface WritesFiles {
  showSaveFilePicker?(options: { readonly suggestedName: string }): Promise<FileSystemFileHandle>;
}

export function Download({ form, q }: DownloadProps) {
  const tell = useSay();
  const locale = localeOf(usePreferences());
  const [come, setCome] = useState<number | null>(null);
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);
  const name = `musnad-${new Date().toISOString().slice(0, 10)}.${ENDINGS[form] ?? form}`;

  async function download(): Promise<void> {
    const own = new AbortController();
    stop.current = own;
    try {
      const picker = (window as WritesFiles).showSaveFilePicker;
      const file = picker === undefined ? null : await picker.call(window, { suggestedName: name });
      setCome(0);
      const response = await fetch(addressOf('/export', { form, q }), {
        signal: own.signal,
        credentials: 'same-origin',
      });
      if (!response.ok || response.body === null)
        throw new Trouble(response.status, await response.json().catch(() => null));
      const size = await keep(counted(response.body, setCome), file, name);
      notify(say(w.saved, { name, size: sizeIn(locale, size) }));
    } catch (fault) {
      if (fault instanceof DOMException && fault.name === 'AbortError') {
        if (own.signal.aborted) notify(say(w.stopped));
      } else {
        const reason = fault instanceof Error ? fault.message : String(fault);
        notify({ text: say(w.failed, { reason }), tone: 'trouble' });
      }
    } finally {
      stop.current = null;
      setCome(null);
    }
  }

  return (
    <p className="row export-save">
      <Button className="button main" isDisabled={come !== null} onPress={() => void download()}>
        <Sign name="export" />
        {tell(w.save)}
        <bdi dir="ltr">{name}</bdi>
      </Button>
      {come !== null && (
        <>
          <progress aria-label={tell(w.save)} />
          <span role="status">{tell(w.coming, { size: sizeIn(locale, come) })}</span>
          <Button className="button" onPress={() => stop.current?.abort()}>
            {tell(w.stop)}
          </Button>
        </>
      )}
    </p>
  );
}

/** Tells how much has gone through. */
function counted(body: ReadableStream<Uint8Array>, onCome: (bytes: number) => void): ReadableStream<Uint8Array> {
  let bytes = 0;
  return body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform: (chunk, out) => {
        bytes += chunk.byteLength;
        onCome(bytes);
        out.enqueue(chunk);
      },
    }),
  );
}

/** Writes what comes to the file, or gathers it and hands it to the browser; gives its size. */
async function keep(
  body: ReadableStream<Uint8Array>,
  file: FileSystemFileHandle | null,
  name: string,
): Promise<number> {
  if (file !== null) {
    await body.pipeTo(await file.createWritable());
    return (await file.getFile()).size;
  }
  const blob = await new Response(body).blob();
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  return blob.size;
}

function sizeIn(locale: string, bytes: number): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
  const step = Math.min(units.length - 1, bytes === 0 ? 0 : Math.floor(Math.log10(bytes) / 3));
  const unit = units[step] ?? 'byte';
  return new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: 1 }).format(bytes / 1000 ** step);
}
