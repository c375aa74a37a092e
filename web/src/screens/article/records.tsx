/** The statements of the article as a list beside it; the chosen one opens into its record. */
import { type Ref, useEffect, useImperativeHandle, useRef } from 'react';
import { Virtualizer, type VirtualizerHandle } from 'virtua';
import type { Article } from '../../api/index.ts';
import { CollectButton } from '../../collecting/index.ts';
import { CopyButton } from '../../copy/index.ts';
import { ClassSign, Name, Said, Sign } from '../../parts/index.ts';
import { useMayEdit } from '../../session/index.ts';
import { partWords, useSay } from '../../words/index.ts';
import { articleWords } from '../../words/article.ts';
import { Correct, type Moving } from './correct.tsx';
import type { Kept } from './painting.ts';
import { type Pointing, RecordFields } from './record.tsx';
import type { Surface } from './surface.ts';

export interface RecordsHandle {
  readonly show: (number: number) => void;
}

interface RecordsProps extends Pointing {
  readonly article: Article;
  readonly kept: readonly Kept[];
  readonly chosen: string | null;
  readonly hovered: string | null;
  readonly editing: boolean;
  readonly moving: Moving | null;
  readonly surface: Surface | null;
  readonly handle: Ref<RecordsHandle>;
  readonly onChoose: (id: string | null) => void;
  readonly onHover: (id: string | null) => void;
  readonly onEditing: (editing: boolean) => void;
  readonly onMoving: (moving: Moving | null) => void;
}

export function Records(props: RecordsProps) {
  const {
    article,
    kept,
    chosen,
    hovered,
    editing,
    moving,
    surface,
    handle,
    onChoose,
    onHover,
    onEditing,
    onMoving,
    ...pointing
  } = props;
  const say = useSay();
  const mayEdit = useMayEdit();
  const scroller = useRef<HTMLDivElement>(null);
  const list = useRef<VirtualizerHandle>(null);
  useImperativeHandle(
    handle,
    () => ({ show: (number) => list.current?.scrollToIndex(number, { align: 'nearest' }) }),
    [],
  );
  const number = kept.findIndex(({ record }) => record.id === chosen);
  useEffect(() => {
    if (number >= 0) list.current?.scrollToIndex(number, { align: 'start' });
  }, [number]);
  return (
    <div className="records" ref={scroller}>
      {/* biome-ignore lint/a11y/useSemanticElements: the virtualizer puts boxes of its own between a list and its items */}
      <div role="list" aria-label={say(articleWords.records)}>
        <Virtualizer ref={list} scrollRef={scroller} {...(number >= 0 ? { keepMounted: [number] } : {})}>
          {kept.map(({ record, statement }, at) => {
            const open = record.id === chosen;
            const who = statement.speakers.map(({ name }) => name).join(' · ');
            return (
              // biome-ignore lint/a11y/useSemanticElements: see above
              <div key={record.id} role="listitem" aria-setsize={kept.length} aria-posinset={at + 1}>
                <article
                  className="record"
                  data-open={open || undefined}
                  data-hovered={hovered === record.id || undefined}
                  data-state={record.state}
                >
                  <h3>
                    <button
                      type="button"
                      className="record-head"
                      aria-expanded={open}
                      onClick={() => onChoose(open ? null : record.id)}
                      onPointerEnter={() => onHover(record.id)}
                      onPointerLeave={() => onHover(null)}
                      onFocus={() => onHover(record.id)}
                      onBlur={() => onHover(null)}
                    >
                      <ClassSign of={statement.class} />
                      <span className="record-who">
                        {who === '' ? (
                          <span className="soft">{say(partWords.unknownSpeaker)}</span>
                        ) : (
                          <Name>{who}</Name>
                        )}
                      </span>
                      {record.state !== 'live' && (
                        <span className="chip">
                          {say(record.state === 'rejected' ? articleWords.isRejected : articleWords.isGone)}
                        </span>
                      )}
                      {record.version > 0 && record.state === 'live' && (
                        <span className="chip">{say(articleWords.isCorrected)}</span>
                      )}
                      {!open && (
                        <Said as="span" className="record-start">
                          {record.words?.content[0]?.slice(0, 110) ?? ''}
                        </Said>
                      )}
                    </button>
                  </h3>
                  {open && (
                    <div className="record-body">
                      {editing && mayEdit ? (
                        <Correct
                          key={record.version}
                          record={record}
                          statement={statement}
                          text={(statement.part === 'headline' ? article.title : article.text) ?? ''}
                          surface={surface}
                          moving={moving}
                          onMoving={onMoving}
                          onDone={() => onEditing(false)}
                        />
                      ) : (
                        <>
                          <div className="row record-tools">
                            <CopyButton of={record} signOnly />
                            <CollectButton of={record.id} signOnly />
                            {mayEdit && (
                              <button type="button" className="button" onClick={() => onEditing(true)}>
                                <Sign name="edit" />
                                {say(articleWords.correct)}
                              </button>
                            )}
                          </div>
                          <RecordFields record={record} statement={statement} {...pointing} />
                        </>
                      )}
                    </div>
                  )}
                </article>
              </div>
            );
          })}
        </Virtualizer>
      </div>
    </div>
  );
}
