/** Where a text is pasted, dropped or opened; what is pasted into an empty field is read at once. */
import { type ClipboardEvent, type DragEvent, useId, useRef, useState } from 'react';
import type { Article } from '../../../../src/reader/index.ts';
import { LabelledInput, notify, Sign } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';
import { EXAMPLE_TEXT, readWords as w } from '../../words/read.ts';
import { articleOfPage, articleOfText, looksLikePage, textOfFile, withFields } from './article-of.ts';

/** In megabytes. */
const LIMIT = 20;

interface TextFormProps {
  readonly article: Article | null;
  readonly onRead: (article: Article) => void;
}

export function TextForm({ article, onRead }: TextFormProps) {
  const say = useSay();
  const id = useId();
  const file = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(article?.text ?? '');
  const [outlet, setOutlet] = useState(article?.outlet ?? '');
  const [date, setDate] = useState(article?.date ?? '');
  const [over, setOver] = useState(false);

  const articleOf = (given: string): Article =>
    withFields(looksLikePage(given) ? articleOfPage(given) : articleOfText(given), { outlet, date });

  async function open(chosen: File | undefined): Promise<void> {
    if (chosen === undefined) return;
    if (chosen.size > LIMIT * 2 ** 20) {
      notify({ text: say(w.tooLarge, { limit: LIMIT }), tone: 'trouble' });
      return;
    }
    onRead(articleOf(await textOfFile(chosen)));
  }

  function paste(event: ClipboardEvent): void {
    const page = event.clipboardData.getData('text/html');
    const plain = event.clipboardData.getData('text/plain');
    if (text.trim() !== '' || plain.trim() === '') return;
    event.preventDefault();
    setText(plain);
    // A whole page that was copied has its headline and day in it; part of one is better as it was seen.
    onRead(articleOf(looksLikePage(plain) || !/<article[\s>]/iu.test(page) ? plain : page));
  }

  function drop(event: DragEvent): void {
    event.preventDefault();
    setOver(false);
    const [dropped] = event.dataTransfer.files;
    if (dropped !== undefined) void open(dropped);
    else onRead(articleOf(event.dataTransfer.getData('text/plain')));
  }

  return (
    <form
      className="read-form"
      data-over={over || undefined}
      onSubmit={(event) => {
        event.preventDefault();
        onRead(articleOf(text));
      }}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p className="read-private">{say(w.private)}</p>
      <label className="unseen" htmlFor={`${id}text`}>
        {say(w.text)}
      </label>
      <textarea
        id={`${id}text`}
        className="field read"
        dir="auto"
        rows={8}
        value={text}
        placeholder={over ? say(w.drop) : say(w.textHint)}
        onChange={(event) => setText(event.target.value)}
        onPaste={paste}
        spellCheck={false}
      />
      <div className="row">
        <LabelledInput
          label={say(w.outlet)}
          dir="auto"
          value={outlet}
          onChange={(event) => setOutlet(event.target.value)}
          autoComplete="off"
        />
        <LabelledInput label={say(w.date)} type="date" value={date} onChange={(event) => setDate(event.target.value)} />
      </div>
      <div className="row">
        <button type="submit" className="button main">
          {say(w.read)}
        </button>
        <button type="button" className="button" onClick={() => file.current?.click()}>
          <Sign name="add" />
          {say(w.file)}
        </button>
        <button type="button" className="button quiet" onClick={() => onRead(articleOf(EXAMPLE_TEXT))}>
          {say(w.example)}
        </button>
        <input
          ref={file}
          type="file"
          accept=".txt,.html,.htm,.xhtml,.md,text/plain,text/html"
          className="unseen"
          tabIndex={-1}
          aria-label={say(w.file)}
          onChange={(event) => void open(event.target.files?.[0])}
        />
      </div>
    </form>
  );
}
