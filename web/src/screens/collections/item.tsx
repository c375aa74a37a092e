/** What was put into a collection: a statement or a whole article, with the note on it. */
import { type FormEvent, useState } from 'react';
import { Button } from 'react-aria-components';
import { Link } from 'react-router';
import { type Collected, putIn, takeOut } from '../../collecting/index.ts';
import { CopyButton, wordsOf } from '../../copy/index.ts';
import { ClassMark, LabelledText, Name, notify, Said, Sign, When } from '../../parts/index.ts';
import { collectionWords as w } from '../../words/collections.ts';
import { useMayEdit } from '../../session/index.ts';
import { say, useSay } from '../../words/index.ts';

interface ItemProps {
  readonly collection: string;
  readonly of: Collected;
}

export function Item({ collection, of: { item, note, article, statement } }: ItemProps) {
  const tell = useSay();
  const mayEdit = useMayEdit();
  const record = statement?.statement ?? null;
  async function take(): Promise<void> {
    try {
      await takeOut(collection, item);
      const back = (): void => void putIn(collection, item, note).catch(told);
      notify({ text: say(w.takenOut), action: { label: say(w.putBack), run: back } });
    } catch (fault) {
      told(fault);
    }
  }
  return (
    <article className="collected">
      {statement === null ? (
        <p className="small soft">{tell(w.wholeArticle)}</p>
      ) : record === null ? (
        <p className="soft">{tell(w.gone)}</p>
      ) : (
        <>
          <p className="row">
            <strong>
              {record.speakers.map(({ name }) => (
                <Name key={name}>{name}</Name>
              ))}
            </strong>
            <ClassMark of={record.class} negated={record.negated} />
          </p>
          <Said as="blockquote" className="read">
            {wordsOf(statement)}
          </Said>
        </>
      )}
      <p className="row small soft">
        {article.outlet !== null && <Name>{article.outlet}</Name>}
        <When>{article.date?.slice(0, 10)}</When>
        <Link to={`/articles/${article.id}${statement === null ? '' : `?statement=${item}`}`}>
          <Said>{article.title ?? article.id}</Said>
        </Link>
      </p>
      <Note collection={collection} item={item} note={note} />
      <p className="row">
        {statement !== null && <CopyButton of={statement} />}
        {mayEdit && (
          <Button className="button quiet" onPress={() => void take()}>
            <Sign name="close" />
            {tell(w.takeOut)}
          </Button>
        )}
      </p>
    </article>
  );
}

function Note({
  collection,
  item,
  note,
}: {
  readonly collection: string;
  readonly item: string;
  readonly note: string;
}) {
  const tell = useSay();
  const mayEdit = useMayEdit();
  const [edited, setEdited] = useState(false);
  if (!edited)
    return (
      <p className="row">
        {note !== '' && <Said className="collected-note">{note}</Said>}
        {mayEdit && (
          <Button className="button quiet" onPress={() => setEdited(true)}>
            <Sign name="edit" />
            {tell(note === '' ? w.addNote : w.edit)}
          </Button>
        )}
      </p>
    );
  async function save(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    try {
      await putIn(collection, item, String(new FormData(event.currentTarget).get('note')));
      setEdited(false);
    } catch (fault) {
      told(fault);
    }
  }
  return (
    <form className="collection-edit" onSubmit={(event) => void save(event)}>
      <LabelledText label={tell(w.noteOn)} name="note" rows={3} defaultValue={note} />
      <span className="row">
        <button type="submit" className="button main">
          {tell(w.save)}
        </button>
        <Button className="button quiet" onPress={() => setEdited(false)}>
          {tell(w.cancel)}
        </Button>
      </span>
    </form>
  );
}

function told(fault: unknown): void {
  notify({ text: fault instanceof Error ? fault.message : String(fault), tone: 'trouble' });
}
