/**
 * Feeds and runs: what is followed, what came, what failed and why; and what waits to be read, where the ledger has a queue. The tab, the opened source and
 * the opened run stand in the address.
 */
import { useSearchParams } from 'react-router';
import { Screen } from '../../parts/index.ts';
import { feedWords as w } from '../../words/feeds.ts';
import { useSay } from '../../words/index.ts';
import { Tabs } from '../tabs.tsx';
import { Queue, useQueue } from './queue.tsx';
import { Runs } from './runs.tsx';
import { Sources } from './sources.tsx';
import './feeds.css';

export function Component() {
  const say = useSay();
  const [parameters] = useSearchParams();
  const tab = parameters.has('run') ? 'runs' : parameters.get('tab');
  const hasQueue = (useQueue(false).data?.queue ?? null) !== null;
  return (
    <Screen title={say(w.title)} className="feeds">
      <Tabs
        label={say(w.title)}
        name="tab"
        usual="sources"
        chosen={tab === 'runs' || tab === 'queue' ? tab : 'sources'}
        tabs={[
          { id: 'sources', label: say(w.sources) },
          { id: 'runs', label: say(w.runs) },
          ...(hasQueue || tab === 'queue' ? [{ id: 'queue', label: say(w.queue) }] : []),
        ]}
      />
      {tab === 'runs' ? <Runs /> : tab === 'queue' ? <Queue /> : <Sources />}
    </Screen>
  );
}
