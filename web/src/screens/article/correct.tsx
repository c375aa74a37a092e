/** Putting a record right: its class, kind and speaker by choosing, its spans by their ends in the text, the whole of it by rejecting. */
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { CLASS_LABELS, KIND_LABELS } from '../../../../src/messages/index.ts';
import type { Span, Statement, StatementRecord } from '../../api/index.ts';
import { Said, Sign } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';
import { articleWords } from '../../words/article.ts';
import { FIELD_WORDS, SPAN_FIELDS, type SpanField, useCorrecting } from './correcting.ts';
import { LabelChoice } from './label-choice.tsx';
import { trimmed } from './pieces.ts';
import type { Surface } from './surface.ts';

/** The spans that are being moved. */
export interface Moving {
  readonly field: SpanField;
  readonly spans: readonly Span[];
}

export function spansOf(statement: Statement, field: SpanField): readonly Span[] {
  switch (field) {
    case 'content':
      return statement.content;
    case 'source':
      return statement.sources;
    case 'cue':
      return statement.cue === null ? [] : [{ start: statement.cue.start, end: statement.cue.end }];
    case 'addressee':
      return statement.addressee === null ? [] : [statement.addressee];
  }
}

interface CorrectProps {
  readonly record: StatementRecord;
  readonly statement: Statement;
  /** The text that the spans count in. */
  readonly text: string;
  readonly surface: Surface | null;
  readonly moving: Moving | null;
  readonly onMoving: (moving: Moving | null) => void;
  readonly onDone: () => void;
}

export function Correct({ record, statement, text, surface, moving, onMoving, onDone }: CorrectProps) {
  const say = useSay();
  const { id, version, article } = record;
  const correcting = useCorrecting(article.id);
  const base = version;
  const names = statement.speakers.map(({ name }) => name).join('؛ ');
  const [speaker, setSpeaker] = useState(names);
  const busy = correcting.isPending;

  function take(): void {
    const selected = surface?.selection();
    if (moving === null || selected == null || selected.part !== (statement.part ?? 'text')) return;
    const span = trimmed(text, selected.start, selected.end);
    if (span === null) return;
    const others =
      moving.field === 'cue' || moving.field === 'addressee'
        ? []
        : moving.spans.filter(({ start, end }) => end <= span.start || start >= span.end);
    onMoving({ ...moving, spans: [...others, span].sort((a, b) => a.start - b.start) });
    getSelection()?.removeAllRanges();
  }

  return (
    <div className="correct">
      <LabelChoice
        label={say(articleWords.class)}
        among={CLASS_LABELS}
        value={statement.class}
        disabled={busy}
        onChoose={(value) => correcting.mutate({ correction: { kind: 'class', statement: id, value }, base })}
      />
      <LabelChoice
        label={say(articleWords.kind)}
        among={KIND_LABELS}
        value={statement.kind}
        disabled={busy}
        onChoose={(value) => correcting.mutate({ correction: { kind: 'manner', statement: id, value }, base })}
      />
      <form
        className="labelled correct-speaker"
        onSubmit={(event) => {
          event.preventDefault();
          correcting.mutate({ correction: { kind: 'speaker', statement: id, names: namesIn(speaker) }, base });
        }}
      >
        <label className="soft small" htmlFor={`speaker-${id}`}>
          {say(articleWords.speaker)} ({say(articleWords.speakerHow)})
        </label>
        <span className="correct-line">
          <input
            id={`speaker-${id}`}
            className="field"
            dir="auto"
            value={speaker}
            onChange={({ target }) => setSpeaker(target.value)}
          />
          <Button
            type="submit"
            className="button"
            isDisabled={busy || namesIn(speaker).join() === namesIn(names).join()}
          >
            {say(articleWords.save)}
          </Button>
        </span>
      </form>
      <fieldset className="correct-spans">
        <legend className="soft small">{say(articleWords.edges)}</legend>
        <div className="row">
          {SPAN_FIELDS.map((field) => (
            <button
              key={field}
              type="button"
              className="button"
              aria-pressed={moving?.field === field}
              onClick={() => onMoving(moving?.field === field ? null : { field, spans: spansOf(statement, field) })}
            >
              {say(FIELD_WORDS[field])}
            </button>
          ))}
        </div>
        {moving !== null && (
          <>
            <p className="soft small">{say(articleWords.edgesHow)}</p>
            <ul className="correct-list">
              {moving.spans.map(({ start, end }) => (
                <li key={start}>
                  <Said className="correct-span">{text.slice(start, end)}</Said>
                  <button
                    type="button"
                    className="icon-button"
                    aria-label={say(articleWords.remove)}
                    onClick={() => onMoving({ ...moving, spans: moving.spans.filter((span) => span.start !== start) })}
                  >
                    <Sign name="close" />
                  </button>
                </li>
              ))}
            </ul>
            <div className="row">
              <Button
                className="button main"
                isDisabled={busy || (moving.field === 'content' && moving.spans.length === 0)}
                onPress={() =>
                  correcting.mutate(
                    { correction: { kind: 'span', statement: id, field: moving.field, spans: moving.spans }, base },
                    { onSuccess: () => onMoving(null) },
                  )
                }
              >
                {say(articleWords.save)}
              </Button>
              {/* The selection must live on when the button is pressed. */}
              <button type="button" className="button" onMouseDown={(event) => event.preventDefault()} onClick={take}>
                {say(articleWords.fromSelection)}
              </button>
              <Button className="button quiet" onPress={() => onMoving(null)}>
                {say(articleWords.cancel)}
              </Button>
            </div>
          </>
        )}
      </fieldset>
      <div className="row">
        <Button
          className="button danger"
          isDisabled={busy || record.state === 'rejected'}
          onPress={() =>
            correcting.mutate({ correction: { kind: 'reject', statement: id }, base, told: articleWords.rejected })
          }
        >
          <Sign name="reject" />
          {say(articleWords.reject)}
        </Button>
        <Button className="button quiet" onPress={onDone}>
          {say(articleWords.done)}
        </Button>
      </div>
    </div>
  );
}

export function namesIn(typed: string): readonly string[] {
  return typed
    .split(/[؛;]/u)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
