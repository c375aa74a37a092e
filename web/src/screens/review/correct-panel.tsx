/**
 * Putting a record right: class, kind, speakers, and where its parts stand, taken from what is selected in the text. Nothing is kept before «احفظ».
 */
import { type RefObject, useId, useState } from 'react';
import { Button } from 'react-aria-components';
import { CLASS_LABELS, KIND_LABELS } from '../../../../src/messages/index.ts';
import type { Span, StatementClass, StatementKind } from '../../../../src/reader/index.ts';
import type { PutRight, StatementRecord } from '../../../../src/server/index.ts';
import { useKey } from '../../keys/index.ts';
import { LabelledInput, notify, Said, Sign } from '../../parts/index.ts';
import type { PassageHandle } from '../../passage/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';
import { reviewWords as w } from '../../words/review.ts';

const FIELDS = [
  ['content', w.setContent],
  ['source', w.setSource],
  ['cue', w.setCue],
  ['addressee', w.setAddressee],
] as const;
type Field = (typeof FIELDS)[number][0];

interface CorrectPanelProps {
  readonly record: StatementRecord;
  /** Where the passage begins in the text. */
  readonly start: number;
  readonly text: string;
  readonly passage: RefObject<PassageHandle | null>;
  readonly onKeep: (right: PutRight) => Promise<void>;
  readonly onLeave: () => void;
}

export function CorrectPanel({ record, start, text, passage, onKeep, onLeave }: CorrectPanelProps) {
  const say = useSay();
  const language = useLanguage();
  const id = useId();
  const { statement } = record;
  const before = (statement?.speakers ?? []).map(({ name }) => name);
  const [name, setName] = useState<StatementClass>(statement?.class ?? 'say');
  const [kind, setKind] = useState<StatementKind>(statement?.kind ?? 'indirect');
  const [speakers, setSpeakers] = useState(before.join('؛ '));
  const [spans, setSpans] = useState<ReadonlyMap<Field, readonly Span[]>>(new Map());

  function take(field: Field, more: boolean): void {
    const selected = passage.current?.selected() ?? null;
    if (selected === null) {
      notify(say(w.nothingSelected));
      return;
    }
    const span = { start: selected.start + start, end: selected.end + start };
    const kept = more ? (spans.get(field) ?? statement?.content ?? []) : [];
    const all = [...kept.filter((one) => one.end <= span.start || one.start >= span.end), span];
    setSpans(
      new Map(spans).set(
        field,
        all.sort((a, b) => a.start - b.start),
      ),
    );
  }

  function keep(): void {
    const names = speakers
      .split(/[;؛\n]/u)
      .map((one) => one.trim())
      .filter((one) => one !== '');
    const right: PutRight = {
      ...(name === statement?.class ? {} : { class: name }),
      ...(kind === statement?.kind ? {} : { kind }),
      ...(names.join('\n') === before.join('\n') ? {} : { speakers: names }),
      ...(spans.size === 0 ? {} : { spans: [...spans].map(([field, of]) => ({ field, spans: of })) }),
    };
    if (Object.keys(right).length === 0) notify(say(w.nothingChanged));
    else void onKeep(right);
  }
  useKey({ code: 'Ctrl+Enter', does: w.save, whileTyping: true, run: keep });
  useKey({ code: 'Escape', does: w.cancel, whileTyping: true, run: onLeave });

  return (
    <section className="correct-panel" aria-label={say(w.correcting)}>
      <fieldset className="correct-classes">
        <legend>{say(w.class)}</legend>
        {(Object.keys(CLASS_LABELS) as StatementClass[]).map((one) => (
          <label key={one} className="chip">
            <input type="radio" name={`${id}class`} checked={name === one} onChange={() => setName(one)} />
            {CLASS_LABELS[one][language]}
          </label>
        ))}
      </fieldset>
      <fieldset className="correct-classes">
        <legend>{say(w.kind)}</legend>
        {(Object.keys(KIND_LABELS) as StatementKind[]).map((one) => (
          <label key={one} className="chip">
            <input type="radio" name={`${id}kind`} checked={kind === one} onChange={() => setKind(one)} />
            {KIND_LABELS[one][language]}
          </label>
        ))}
      </fieldset>
      <LabelledInput
        label={say(w.speakers)}
        dir="auto"
        value={speakers}
        onChange={(event) => setSpeakers(event.target.value)}
        autoComplete="off"
      />
      <div className="labelled">
        <span className="soft small">{say(w.pickSpan)}</span>
        {/* The selection in the text must stay: these do not take the focus from it. */}
        <span className="row">
          {FIELDS.map(([field, word]) => (
            <button
              key={field}
              type="button"
              className="button"
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => take(field, false)}
            >
              {say(word)}
            </button>
          ))}
          <button
            type="button"
            className="button quiet"
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take('content', true)}
          >
            {say(w.addSpan)}
          </button>
        </span>
        {[...spans].map(([field, of]) => (
          <p key={field} className="small">
            <span className="soft">{say(FIELDS.find(([one]) => one === field)?.[1] ?? w.setContent)}: </span>
            <Said>{of.map((span) => text.slice(span.start - start, span.end - start)).join(' … ')}</Said>
          </p>
        ))}
      </div>
      <p className="row">
        <Button className="button main" onPress={keep}>
          <Sign name="check" />
          {say(w.save)}
          <kbd>Ctrl</kbd>
          <kbd>Enter</kbd>
        </Button>
        <Button className="button quiet" onPress={onLeave}>
          {say(w.cancel)}
          <kbd>Esc</kbd>
        </Button>
      </p>
    </section>
  );
}
