/** The statement that is to be judged now: its text with the parts marked, its record, and the keys that judge it. */
import { useQuery } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { Link, useNavigate } from 'react-router';
import type { ReviewScope } from '../../../../src/server/index.ts';
import { JUDGEMENT_LABELS } from '../../../../src/messages/index.ts';
import type { ReviewProgress, ToReview } from '../../../../src/server/index.ts';
import { ask } from '../../api/index.ts';
import { CollectButton } from '../../collecting/index.ts';
import { CopyButton } from '../../copy/index.ts';
import { useKey } from '../../keys/index.ts';
import { Answer, Count, Empty, Name, Said, Sign, type SignName, When } from '../../parts/index.ts';
import { Passage, type PassageHandle, PassageKey, partsOf } from '../../passage/index.ts';
import { KeyCaps } from '../../shell/key-list.tsx';
import { useMayEdit } from '../../session/index.ts';
import { useLanguage, useSay, type Word, Words } from '../../words/index.ts';
import { reviewWords as w } from '../../words/review.ts';
import { CorrectPanel } from './correct-panel.tsx';
import { RecordFields } from './record-fields.tsx';
import { type Queue as Waiting, useQueue } from './use-queue.ts';

export function Queue({ scope, q }: { readonly scope: ReviewScope; readonly q: string }) {
  const queue = useQueue(scope, q);
  const [correcting, setCorrecting] = useState(false);
  return (
    <Answer of={queue.pages}>
      {() => (
        <>
          <Progress queue={queue} />
          {queue.item === null ? (
            <Finished queue={queue} />
          ) : (
            <Current
              key={`${queue.item.record.id} ${queue.item.record.version}`}
              item={queue.item}
              queue={queue}
              correcting={correcting}
              setCorrecting={setCorrecting}
            />
          )}
        </>
      )}
    </Answer>
  );
}

function Finished({ queue }: { readonly queue: Waiting }) {
  const say = useSay();
  useKey({ code: 'KeyU', does: w.undo, run: () => void queue.undo() });
  useKey({ code: 'KeyK', does: w.back, run: () => queue.move(-1) });
  return (
    <Empty title={say(w.done)}>
      <p>{say(w.doneHow)}</p>
      {queue.judged.size > 0 && (
        <Button className="button" onPress={() => void queue.undo()}>
          <Sign name="undo" />
          {say(w.undo)}
          <KeyCaps code="KeyU" />
        </Button>
      )}
    </Empty>
  );
}

interface CurrentProps {
  readonly item: ToReview;
  readonly queue: Waiting;
  readonly correcting: boolean;
  readonly setCorrecting: (on: boolean) => void;
}

function Current({ item, queue, correcting, setCorrecting }: CurrentProps) {
  const say = useSay();
  const language = useLanguage();
  const navigate = useNavigate();
  const passage = useRef<PassageHandle>(null);
  const { record, passage: around } = item;
  const { statement, article } = record;
  const marks = useMemo(() => (statement === null ? [] : partsOf(statement, around.start)), [statement, around.start]);
  const judgement = queue.judged.get(record.id);

  const mayEdit = useMayEdit();
  const judge = (one: 'accept' | 'reject') => (): void => void queue.judge(one);
  useKey(mayEdit ? { code: 'KeyA', does: w.accept, run: judge('accept') } : null);
  useKey(mayEdit ? { code: 'KeyX', does: w.reject, run: judge('reject') } : null);
  useKey(mayEdit ? { code: 'KeyC', does: w.correct, run: () => setCorrecting(!correcting) } : null);
  useKey(mayEdit ? { code: 'KeyU', does: w.undo, run: () => void queue.undo() } : null);
  useKey({ code: 'KeyJ', does: w.skip, run: () => queue.move(1) });
  useKey({ code: 'KeyN', does: w.skip, run: () => queue.move(1) });
  useKey({ code: 'KeyK', does: w.back, run: () => queue.move(-1) });
  useKey({ code: 'KeyP', does: w.back, run: () => queue.move(-1) });
  useKey({
    code: 'KeyO',
    does: w.open,
    run: () => void navigate(`/articles/${article.id}?statement=${record.id}`),
  });

  if (statement === null) return null;
  return (
    <article className="review-item" aria-live="polite" data-judged={judgement}>
      <header className="review-head small soft">
        <span className="row">
          {article.outlet !== null && <Name>{article.outlet}</Name>}
          <When>{article.date}</When>
          <Link to={`/articles/${article.id}?statement=${record.id}`}>
            {article.title === null ? say(w.open) : <Said>{article.title}</Said>}
          </Link>
        </span>
        <span>
          {mayEdit && <CollectButton of={record.id} signOnly />}
          <CopyButton of={record} signOnly />
        </span>
      </header>
      <div className="review-text">
        <Passage text={around.text} marks={marks} handle={passage} />
        <PassageKey />
      </div>
      <div className="review-record">
        <RecordFields record={record} />
        {judgement !== undefined && (
          <p className="review-judged">{say(w.judged, { judgement: JUDGEMENT_LABELS[judgement][language] })}</p>
        )}
        {correcting && (
          <CorrectPanel
            record={record}
            start={around.start}
            text={around.text}
            passage={passage}
            onKeep={async (right) => {
              if (await queue.judge('correct', right)) setCorrecting(false);
            }}
            onLeave={() => setCorrecting(false)}
          />
        )}
      </div>
      {!correcting && (
        <footer className="review-keys">
          {mayEdit && (
            <>
              <Judge sign="check" code="KeyA" word={w.accept} className="main" run={judge('accept')} />
              <Judge sign="edit" code="KeyC" word={w.correct} run={() => setCorrecting(true)} />
              <Judge sign="reject" code="KeyX" word={w.reject} className="danger" run={judge('reject')} />
            </>
          )}
          <span className="review-more">
            <Judge sign="next" code="KeyJ" word={w.skip} className="quiet" run={() => queue.move(1)} />
            {mayEdit && <Judge sign="undo" code="KeyU" word={w.undo} className="quiet" run={() => void queue.undo()} />}
          </span>
        </footer>
      )}
    </article>
  );
}

interface JudgeProps {
  readonly sign: SignName;
  readonly code: string;
  readonly word: Word;
  readonly className?: string;
  readonly run: () => void;
}

function Judge({ sign, code, word, className = '', run }: JudgeProps) {
  const say = useSay();
  return (
    <Button className={`button ${className}`} onPress={run}>
      <Sign name={sign} />
      {say(word)}
      <KeyCaps code={code} />
    </Button>
  );
}

function Progress({ queue }: { readonly queue: Waiting }) {
  const say = useSay();
  const overall = useQuery({
    queryKey: ['reviews', 'progress'],
    queryFn: ({ signal }) => ask<ReviewProgress>('/reviews/progress', { signal }),
  });
  const mine = queue.judged.size;
  const { progress } = queue;
  const total = progress?.counted ?? overall.data?.statements ?? 0;
  const done = progress === null || progress === undefined ? (overall.data?.judged ?? 0) : progress.done + mine;
  return (
    <div className="review-progress small">
      <progress max={Math.max(1, total)} value={done} aria-label={say(w.queue)} />
      <span>
        <Words of={w.progress} with={{ done: <Count>{done}</Count>, total: <Count>{total}</Count> }} />
      </span>
      {progress !== null && progress !== undefined && progress.counted < progress.total && (
        <span className="soft">
          <Words of={w.searchMore} with={{ counted: <Count>{progress.counted}</Count> }} />
        </span>
      )}
      <span className="soft">{say(w.thisTime, { count: mine })}</span>
    </div>
  );
}
