/** Help: the query language, from the same data by which queries are understood; the keys; what signs and words mean. */
import { useSearchParams } from 'react-router';
import { Screen } from '../../parts/index.ts';
import { helpWords as w } from '../../words/help.ts';
import { useSay } from '../../words/index.ts';
import { Tabs } from '../tabs.tsx';
import { Keyboard } from './keyboard.tsx';
import { Meanings } from './meanings.tsx';
import { QueryLanguage } from './query-language.tsx';
import './help.css';

const TABS = ['query', 'keys', 'marks'] as const;

export function Component() {
  const say = useSay();
  const [parameters] = useSearchParams();
  const tab = TABS.find((one) => one === parameters.get('about')) ?? 'query';
  return (
    <Screen title={say(w.title)} className="help">
      <Tabs
        label={say(w.title)}
        name="about"
        usual="query"
        chosen={tab}
        tabs={TABS.map((id) => ({ id, label: say(w[id]) }))}
      />
      {tab === 'query' && <QueryLanguage />}
      {tab === 'keys' && <Keyboard />}
      {tab === 'marks' && <Meanings />}
    </Screen>
  );
}
