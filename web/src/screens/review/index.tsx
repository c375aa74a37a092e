/**
 * Review: one statement after the other, judged by single keys; and how far two reviewers agree. What is checked, in which order, and which two are
 * held against each other stands in the address.
 */
import { useSearchParams } from 'react-router';
import type { ReviewScope } from '../../../../src/server/index.ts';
import { Screen } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';
import { reviewWords as w } from '../../words/review.ts';
import { Tabs } from '../tabs.tsx';
import { AgreementView } from './agreement.tsx';
import { Queue } from './queue.tsx';
import { ScopeBar, SCOPES } from './scope-bar.tsx';
import './review.css';

export function Component() {
  const say = useSay();
  const [parameters] = useSearchParams();
  const tab = parameters.get('tab') === 'agreement' ? 'agreement' : 'queue';
  const scope: ReviewScope = SCOPES.find((one) => one === parameters.get('scope')) ?? 'mine';
  const q = parameters.get('q') ?? '';
  return (
    <Screen title={say(w.title)} width="wide" className="review">
      <Tabs
        label={say(w.title)}
        name="tab"
        usual="queue"
        chosen={tab}
        tabs={[
          { id: 'queue', label: say(w.queue) },
          { id: 'agreement', label: say(w.agreement) },
        ]}
      />
      {tab === 'queue' ? (
        <>
          <ScopeBar scope={scope} q={q} />
          <Queue key={`${scope}\n${q}`} scope={scope} q={q} />
        </>
      ) : (
        <AgreementView one={parameters.get('one') ?? ''} other={parameters.get('other') ?? ''} />
      )}
    </Screen>
  );
}
