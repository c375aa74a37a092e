/** `<CopyButton of={record} />`: the words with their citation in Arabic or English, the words alone, a permanent link, RIS, BibTeX. */
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { StatementRecord } from '../../../src/server/index.ts';
import { notify, Sign } from '../parts/index.ts';
import { copyWords, say, useSay } from '../words/index.ts';
import { cited, linkTo, wordsOf } from './citing.ts';
import { copyText } from './clipboard.ts';

const WAYS = ['arabic', 'english', 'words', 'link', 'ris', 'bibtex'] as const;
type Way = (typeof WAYS)[number];

function textFor(way: Way, record: StatementRecord): string {
  switch (way) {
    case 'arabic':
      return cited(record, 'ar');
    case 'english':
      return cited(record, 'en');
    case 'words':
      return wordsOf(record);
    case 'link':
      return linkTo(record);
    case 'ris':
    case 'bibtex':
      return cited(record, way);
  }
}

/** Copies and says so. */
export async function copyStatement(record: StatementRecord, way: Way): Promise<void> {
  const copied = await copyText(textFor(way, record));
  notify(
    copied ? say(copyWords.copied, { what: say(copyWords[way]) }) : { text: say(copyWords.refused), tone: 'trouble' },
  );
}

interface CopyButtonProps {
  readonly of: StatementRecord;
  /** Shows the sign alone; its name is told to screen readers. */
  readonly signOnly?: boolean;
}

export function CopyButton({ of: record, signOnly = false }: CopyButtonProps) {
  const say = useSay();
  return (
    <MenuTrigger>
      <Button className={signOnly ? 'icon-button' : 'button quiet'} aria-label={say(copyWords.copy)}>
        <Sign name="copy" />
        {!signOnly && say(copyWords.copy)}
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu aria-label={say(copyWords.copy)} onAction={(way) => void copyStatement(record, way as Way)}>
          {WAYS.map((way) => (
            <MenuItem key={way} id={way} className="option">
              {say(copyWords[way])}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
