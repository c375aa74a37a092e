/** What can be done with all the results: be told of new ones, take them away as a file. */
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import {
  Button,
  Dialog,
  DialogTrigger,
  Heading,
  Input,
  Label,
  Menu,
  MenuItem,
  MenuTrigger,
  Modal,
  ModalOverlay,
  Popover,
  TextField,
} from 'react-aria-components';
import { useNavigate } from 'react-router';
import { addressOf, send } from '../../api/index.ts';
import { Fault, notify, Sign } from '../../parts/index.ts';
import { useMayEdit } from '../../session/index.ts';
import { say as sayNow, useLanguage, useSay } from '../../words/index.ts';
import { searchWords } from '../../words/search.ts';
import { apiQueryOf, type Asked, asOneQuery, parametersOf } from './asked.ts';

interface ToolsProps {
  readonly asked: Asked;
  /** What a value of a filter is called. */
  readonly nameOf: (facet: string, value: string) => string;
}

export function Tools({ asked, nameOf }: ToolsProps) {
  const mayEdit = useMayEdit();
  return (
    <div className="row search-tools">
      {mayEdit && <SaveAlert asked={asked} nameOf={nameOf} />}
      <Export asked={asked} />
    </div>
  );
}

function SaveAlert({ asked, nameOf }: ToolsProps) {
  const say = useSay();
  return (
    <DialogTrigger>
      <Button className="button quiet">
        <Sign name="alert" />
        {say(searchWords.saveAlert)}
      </Button>
      <ModalOverlay className="veil" isDismissable>
        <Modal className="dialog-box">
          <Dialog className="dialog">{({ close }) => <AlertForm asked={asked} nameOf={nameOf} close={close} />}</Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}

function AlertForm({ asked, nameOf, close }: ToolsProps & { readonly close: () => void }) {
  const say = useSay();
  const navigate = useNavigate();
  const language = useLanguage();
  const [name, setName] = useState(asOneQuery(asked, language, nameOf).slice(0, 120));
  // Whoever filters by one speaker alone watches that speaker, under all names.
  const [only] = asked.filter;
  const speaker =
    asked.who + asked.what + asked.q === '' && asked.filter.length === 1 && only?.startsWith('speaker:')
      ? only.slice('speaker:'.length)
      : null;
  const saving = useMutation({
    mutationFn: () =>
      send(
        'POST',
        '/alerts',
        // The name is for people; the question names speakers by their ids, which nobody else bears.
        speaker === null ? { name, query: asOneQuery(asked, language, (_, id) => id) || '*' } : { name, speaker },
      ),
    onSuccess: () => {
      close();
      notify({
        text: sayNow(searchWords.saved, { name }),
        action: { label: sayNow(searchWords.toAlerts), run: () => void navigate('/alerts') },
      });
    },
  });
  return (
    <form
      className="dialog-form"
      onSubmit={(event) => {
        event.preventDefault();
        saving.mutate();
      }}
    >
      <Heading slot="title">{say(searchWords.saveAlert)}</Heading>
      <p className="soft">{say(searchWords.alertHow)}</p>
      <TextField className="labelled" value={name} onChange={setName} isRequired autoFocus>
        <Label>{say(searchWords.alertName)}</Label>
        <Input className="field" dir="auto" />
      </TextField>
      {saving.isError && <Fault of={saving.error} />}
      <div className="row">
        <Button type="submit" className="button main" isDisabled={saving.isPending || name.trim() === ''}>
          {say(searchWords.save)}
        </Button>
        <Button className="button quiet" onPress={close}>
          {say(searchWords.cancel)}
        </Button>
      </div>
    </form>
  );
}

const FORMS = [
  ['csv', searchWords.exportCsv],
  ['xlsx', searchWords.exportExcel],
  ['jsonl', searchWords.exportLines],
] as const;

function Export({ asked }: { readonly asked: Asked }) {
  const say = useSay();
  return (
    <MenuTrigger>
      <Button className="button quiet">
        <Sign name="export" />
        {say(searchWords.exportView)}
      </Button>
      <Popover className="popover">
        <Menu>
          {FORMS.map(([form, word]) => (
            <MenuItem
              key={form}
              className="option"
              href={addressOf('/export', { form, ...apiQueryOf(asked) })}
              target="_self"
              download=""
            >
              {say(word)}
            </MenuItem>
          ))}
          <MenuItem className="option" href={`/export?${parametersOf(asked).toString()}`}>
            {say(searchWords.exportOther)}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
