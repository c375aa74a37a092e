/** Adding a statement that the reader did not find: reported words are selected in the text, their class and speaker said. */
import { type RefObject, useEffect, useState } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { CLASS_LABELS, KIND_LABELS } from '../../../../src/messages/index.ts';
import type { Article, Statement, StatementClass, StatementKind } from '../../api/index.ts';
import { LabelledInput, Said, Sign } from '../../parts/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';
import { articleWords } from '../../words/article.ts';
import { namesIn } from './correct.tsx';
import { useCorrecting } from './correcting.ts';
import { LabelChoice } from './label-choice.tsx';
import { trimmed } from './pieces.ts';
import type { Place, Surface } from './surface.ts';

interface AddStatementProps {
  readonly article: Article;
  readonly surface: Surface | null;
  readonly frame: RefObject<HTMLElement | null>;
}

export function AddStatement({ article, surface, frame }: AddStatementProps) {
  const say = useSay();
  const language = useLanguage();
  const [selected, setSelected] = useState<(Place & { readonly x: number; readonly y: number }) | null>(null);
  const [adding, setAdding] = useState<Place | null>(null);

  useEffect(() => {
    const look = (): void => {
      const place = surface?.selection() ?? null;
      const text = place?.part === 'headline' ? (article.title ?? '') : article.text;
      const span = place === null ? null : trimmed(text, place.start, place.end);
      const frameBox = frame.current?.getBoundingClientRect();
      const box = span === null || place === null ? undefined : surface?.boxes({ ...span, part: place.part }).at(-1);
      if (span === null || place === null || frameBox === undefined || box === undefined) setSelected(null);
      else setSelected({ ...span, part: place.part, x: box.left - frameBox.left, y: box.bottom - frameBox.top });
    };
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, [surface, article, frame]);

  return (
    <>
      {selected !== null && adding === null && (
        <div className="add-layer">
          <button
            type="button"
            className="button main add-here"
            dir={language === 'ar' ? 'rtl' : 'ltr'}
            ref={(element) => {
              if (element === null) return;
              const most = Math.max(0, (frame.current?.clientWidth ?? 0) - element.offsetWidth);
              element.style.transform = `translate(${Math.min(Math.max(selected.x, 0), most)}px, ${selected.y + 6}px)`;
            }}
            onMouseDown={(event) => event.preventDefault()}
            onClick={(event) => {
              event.stopPropagation();
              setAdding(selected);
            }}
          >
            <Sign name="add" />
            {say(articleWords.add)}
          </button>
        </div>
      )}
      <ModalOverlay
        className="veil"
        isOpen={adding !== null}
        onOpenChange={(open) => !open && setAdding(null)}
        isDismissable
      >
        <Modal className="dialog-box">
          <Dialog className="dialog">
            {adding !== null && <AddForm article={article} place={adding} close={() => setAdding(null)} />}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </>
  );
}

function AddForm({
  article,
  place,
  close,
}: {
  readonly article: Article;
  readonly place: Place;
  readonly close: () => void;
}) {
  const say = useSay();
  const correcting = useCorrecting(article.id);
  const [name, setName] = useState('');
  const [cls, setClass] = useState<StatementClass>('say');
  const [kind, setKind] = useState<StatementKind>('indirect');
  const text = (place.part === 'headline' ? article.title : article.text) ?? '';
  return (
    <form
      className="dialog-form"
      onSubmit={(event) => {
        event.preventDefault();
        const record = statementOf(place, cls, kind, namesIn(name));
        correcting.mutate(
          { correction: { kind: 'add', article: article.id, record }, base: 0, told: articleWords.added },
          { onSuccess: close },
        );
      }}
    >
      <Heading slot="title">{say(articleWords.addTitle)}</Heading>
      <blockquote className="read add-words">
        <Said>{text.slice(place.start, place.end)}</Said>
      </blockquote>
      <LabelledInput
        label={`${say(articleWords.speaker)} (${say(articleWords.speakerHow)})`}
        dir="auto"
        value={name}
        onChange={({ target }) => setName(target.value)}
      />
      <div className="row">
        <LabelChoice label={say(articleWords.class)} among={CLASS_LABELS} value={cls} onChoose={setClass} />
        <LabelChoice label={say(articleWords.kind)} among={KIND_LABELS} value={kind} onChoose={setKind} />
      </div>
      <div className="row">
        <Button type="submit" className="button main" isDisabled={correcting.isPending}>
          {say(articleWords.save)}
        </Button>
        <Button className="button quiet" onPress={close}>
          {say(articleWords.cancel)}
        </Button>
      </div>
    </form>
  );
}

/** A record as a person makes it: what the reader would have added by itself stays empty. */
function statementOf(place: Place, cls: StatementClass, kind: StatementKind, names: readonly string[]): Statement {
  return {
    id: 'added',
    ...(place.part === 'headline' ? { part: 'headline' as const } : {}),
    cue: null,
    class: cls,
    kind,
    negated: false,
    sources: [],
    speakers: names.map((name) => ({ name, cluster: -1, type: 'unknown' as const, explicit: true })),
    ...(names.length === 0 ? { unresolved: 'no-candidate' as const } : {}),
    content: [{ start: place.start, end: place.end }],
    chain: [],
    addressee: null,
    said: null,
    plover: null,
    cameo: null,
    topics: [],
    confidence: 1,
    rules: [],
  };
}
