/** Feeds and runs: what is followed, what came, what failed and why. The tab, the opened source and the opened run stand in the address. */
import { useSearchParams } from 'react-router';
import { Screen } from '../../parts/index.ts';
import { feedWords as w } from '../../words/feeds.ts';
import { useSay } from '../../words/index.ts';
import { Tabs } from '../tabs.tsx';
import { Runs } from './runs.tsx';
import { Sources } from './sources.tsx';
import './feeds.css';

export function Component() {
  const say = useSay();
  const [parameters] = useSearchParams();
  const tab = parameters.get('tab') === 'runs' || parameters.has('run') ? 'runs' : 'sources';
  return (
    <Screen title={say(w.title)} className="feeds">
      <Tabs
        label={say(w.title)}
        name="tab"
        usual="sources"
        chosen={tab}
        tabs={[
          { id: 'sources', label: say(w.sources) },
          { id: 'runs', label: say(w.runs) },
        ]}
      />
      {tab === 'sources' ? <Sources /> : <Runs />}
    </Screen>
  );
}
