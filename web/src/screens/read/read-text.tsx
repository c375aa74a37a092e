/** A text that was read: its words with what is said in them marked, the list of statements beside it, each leading to the other. */
import { useEffect, useMemo, useRef } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useSearchParams } from 'react-router';
import { VList, type VListHandle } from 'virtua';
import { copyText } from '../../copy/index.ts';
import { useKey } from '../../keys/index.ts';
import { Count, Empty, Name, notify, Sign, When } from '../../parts/index.ts';
import { type Mark, Passage, type PassageHandle, PassageKey, partsOf } from '../../passage/index.ts';
import { useMayEdit } from '../../session/index.ts';
import { partWords, useLanguage, useSay, Words } from '../../words/index.ts';
import { readWords as w } from '../../words/read.ts';
import { AddButton } from './add-button.tsx';
import { type Read, writeHere } from './reading-thread.ts';
import { StatementRow } from './statement-row.tsx';

const FORMS = [
  ['html', w.asHtml, 'text/html'],
  ['csv', w.asCsv, 'text/csv'],
  ['json', w.asJson, 'application/json'],
] as const;

interface ReadTextProps {
  readonly read: Read;
  readonly onEdit: () => void;
  readonly onAnother: () => void;
}

export function ReadText({ read: { article, reading, took }, onEdit, onAnother }: ReadTextProps) {
  const say = useSay();
  const language = useLanguage();
  const mayEdit = useMayEdit();
  const passage = useRef<PassageHandle>(null);
  const list = useRef<VListHandle>(null);
  const [parameters, setParameters] = useSearchParams();
  const { statements } = reading;
  const chosen = statements.findIndex(({ id }) => id === parameters.get('statement'));
  // The address follows a moment later: keys that are pressed quickly count from here.
  const at = useRef(chosen);
  useEffect(() => {
    at.current = chosen;
  }, [chosen]);

  const marks = useMemo(() => {
    const said: Mark[] = statements
      .filter(({ part }) => part !== 'headline')
      .flatMap(({ content }) => content.map(({ start, end }) => ({ part: 'said', start, end })));
    const one = statements[chosen];
    return one === undefined || one.part === 'headline' ? said : [...said, ...partsOf(one)];
  }, [statements, chosen]);

  function choose(place: number, { scroll }: { readonly scroll: 'text' | 'list' | 'both' }): void {
    const one = statements[place];
    if (one === undefined) return;
    at.current = place;
    setParameters(
      (before) => {
        const next = new URLSearchParams(before);
        next.set('statement', one.id);
        return next;
      },
      { replace: true, preventScrollReset: true },
    );
    if (scroll !== 'list') passage.current?.show(one.content[0]?.start ?? 0);
    if (scroll !== 'text') list.current?.scrollToIndex(place, { align: 'nearest' });
  }
  const step = (by: number) => (): void =>
    choose(Math.max(0, Math.min(statements.length - 1, at.current < 0 ? 0 : at.current + by)), { scroll: 'both' });
  useKey({ code: 'KeyJ', does: w.next, run: step(1) });
  useKey({ code: 'KeyN', does: w.next, run: step(1) });
  useKey({ code: 'KeyK', does: w.previous, run: step(-1) });
  useKey({ code: 'KeyP', does: w.previous, run: step(-1) });

  /** Of the statements at a place the one whose words are fewest: the inner of two. */
  function chooseAt(place: number): void {
    const sizes = statements.map(({ content }) =>
      content.some(({ start, end }) => start <= place && place <= end)
        ? content.reduce((sum, { start, end }) => sum + end - start, 0)
        : Number.POSITIVE_INFINITY,
    );
    const least = Math.min(...sizes);
    if (place >= 0 && Number.isFinite(least)) choose(sizes.indexOf(least), { scroll: 'list' });
  }

  async function download(form: (typeof FORMS)[number][0], type: string): Promise<void> {
    const text = await writeHere(article, reading, form, language);
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
    link.download = `musnad-${article.date ?? 'text'}.${form}`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  }

  return (
    <>
      <div className="row read-bar">
        <strong>{say(w.found, { count: statements.length })}</strong>
        <span className="soft small">
          <Words of={w.took} with={{ ms: <Count maximumFractionDigits={took < 10 ? 1 : 0}>{took}</Count> }} />
        </span>
        {typeof article.outlet === 'string' && <Name>{article.outlet}</Name>}
        {typeof article.date === 'string' && <When>{article.date}</When>}
        <span className="row read-does">
          {mayEdit && <AddButton article={article} />}
          <MenuTrigger>
            <Button className="button">
              <Sign name="export" />
              {say(w.download)}
            </Button>
            <Popover className="popover">
              <Menu aria-label={say(w.download)}>
                {FORMS.map(([form, word, type]) => (
                  <MenuItem key={form} className="option" onAction={() => void download(form, type)}>
                    {say(word)}
                  </MenuItem>
                ))}
              </Menu>
            </Popover>
          </MenuTrigger>
          <Button className="button quiet" onPress={onEdit}>
            <Sign name="edit" />
            {say(w.edit)}
          </Button>
          <Button className="button quiet" onPress={onAnother}>
            {say(w.another)}
          </Button>
        </span>
      </div>
      {statements.length === 0 && <Empty title={say(w.nothing)}>{say(w.nothingHow)}</Empty>}
      <div className="read-both">
        <div>
          <Passage text={article.text} marks={marks} handle={passage} onClick={chooseAt} />
        </div>
        {statements.length > 0 && (
          <section className="read-list" aria-label={say(w.statements)}>
            <PassageKey />
            <div className="read-rows">
              <VList ref={list}>
                {statements.map((statement, place) => (
                  <StatementRow
                    key={statement.id}
                    article={article}
                    statement={statement}
                    chosen={place === chosen}
                    onChoose={() => choose(place, { scroll: 'text' })}
                    onCopy={async (text) => {
                      if (await copyText(text)) notify(say(partWords.copied));
                    }}
                  />
                ))}
              </VList>
            </div>
          </section>
        )}
      </div>
      <p className="small soft read-private">{say(w.private)}</p>
    </>
  );
}
