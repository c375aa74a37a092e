/**
 * One call at least of every operation of the API, in an order in which each has what it needs: what one call made, another looks at, and
 * what takes away comes last.
 *
 * A new operation has to be entered here: the contract test asks for it.
 */

/** Ids of what the calls before have made or found. */
export type Found = Record<string, string>;

export interface Call {
  readonly operation: string;
  /** `{name}` stands for an id that was found. */
  readonly path: string;
  readonly method?: 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  readonly json?: (found: Found) => unknown;
  readonly status: number;
  /** What later calls need of the answer. */
  readonly keep?: (body: never, found: Found) => void;
  /** Signed in as a person, not with a token. */
  readonly signedIn?: true;
}

const BRIDGE = `سفن تنتظر في ميناء الرمال
مدينة الرمال (مرسى الغد) - أكد وزير النقل سالم الحداد، الاثنين، أن "جسر الرمال آمن أمام السيارات والشاحنات"، نافيا إغلاق الميناء.
واستقبل الحداد المحافظ كمال السعدي في مكتبه.
وقال الحداد، بحسب بيان لمكتبه، إن السفن ستعود إلى الميناء خلال أسبوع.`;
const AGAIN = `جسر الرمال
أكد وزير النقل سالم الحداد أن "جسر الرمال آمن أمام السيارات والشاحنات". ورحب المحافظ كمال السعدي بتصريح الحداد.`;

type Items = { readonly items: readonly { readonly id: string; readonly version?: number }[] };
const first =
  (name: string) =>
  ({ items }: Items, found: Found): void => {
    found[name] = items[0]?.id ?? '';
  };
const own =
  (name: string) =>
  ({ id }: { readonly id: string }, found: Found): void => {
    found[name] = id;
  };

export const CALLS: readonly Call[] = [
  { operation: 'about', path: '/', status: 200 },
  { operation: 'names', path: '/names', status: 200 },
  { operation: 'exampleOffer', path: '/example', status: 200 },
  {
    operation: 'addArticles',
    path: '/articles',
    method: 'POST',
    json: () => ({ text: BRIDGE, outlet: 'مرسى الغد', date: '2025-03-03', url: 'https://marsa.example/1' }),
    status: 201,
    keep: ({ items }: { items: { outcome: { id: string } }[] }, found) => {
      found['article'] = items[0]?.outcome.id ?? '';
    },
  },
  {
    operation: 'addArticles',
    path: '/articles',
    method: 'POST',
    json: () => ({ text: AGAIN, outlet: 'صدى البحر', date: '2025-03-04' }),
    status: 201,
    keep: ({ items }: { items: { outcome: { id: string } }[] }, found) => {
      found['second'] = items[0]?.outcome.id ?? '';
    },
  },
  { operation: 'takeExample', path: '/example', method: 'POST', status: 409 },
  { operation: 'addArticles', path: '/articles', method: 'POST', json: () => ({ nonsense: 1 }), status: 400 },
  { operation: 'search', path: '/search?q=جسر&facets=class,speaker,month', status: 200 },
  { operation: 'search', path: '/search?unit=article&sort=newest&limit=1', status: 200 },
  { operation: 'search', path: '/search?q=(جسر', status: 400 },
  { operation: 'article', path: '/articles/{article}', status: 200 },
  { operation: 'article', path: '/articles/nothing', status: 404 },
  { operation: 'articleReading', path: '/articles/{article}/reading', status: 200 },
  { operation: 'articleStatements', path: '/articles/{article}/statements', status: 200, keep: first('statement') },
  { operation: 'articleRevisions', path: '/articles/{article}/revisions', status: 200 },
  { operation: 'articleEvents', path: '/articles/{article}/events', status: 200, keep: first('event') },
  { operation: 'articleNear', path: '/articles/{article}/near', status: 200 },
  { operation: 'articleOriginal', path: '/articles/nothing/original', status: 404 },
  { operation: 'articleCorrections', path: '/articles/{article}/corrections', status: 200 },
  { operation: 'citeArticle', path: '/articles/{article}/citation?form=ris', status: 200 },
  { operation: 'statement', path: '/statements/{statement}', status: 200 },
  { operation: 'explainStatement', path: '/statements/{statement}/explain', status: 200 },
  { operation: 'citeStatement', path: '/statements/{statement}/citation', status: 200 },
  {
    operation: 'correct',
    path: '/corrections',
    method: 'POST',
    json: ({ statement }) => ({ correction: { kind: 'class', statement, value: 'announce' }, base: 0 }),
    status: 201,
    keep: own('correction'),
  },
  {
    operation: 'correct',
    path: '/corrections',
    method: 'POST',
    json: ({ statement }) => ({ correction: { kind: 'reject', statement }, base: 0 }),
    status: 409,
  },
  { operation: 'statementCorrections', path: '/statements/{statement}/corrections', status: 200 },
  { operation: 'corrections', path: '/corrections', status: 200 },
  { operation: 'conflicts', path: '/conflicts?article={article}', status: 200 },
  { operation: 'undoCorrection', path: '/corrections/{correction}', method: 'DELETE', status: 204 },
  { operation: 'findActors', path: '/actors?q=الحداد', status: 200, keep: first('actor') },
  { operation: 'findActors', path: '/actors?q=السعدي', status: 200, keep: first('other') },
  { operation: 'actor', path: '/actors/{actor}', status: 200 },
  { operation: 'actorStatements', path: '/actors/{actor}/statements?facets=topic', status: 200 },
  { operation: 'dossier', path: '/actors/{actor}/dossier', status: 200 },
  { operation: 'pair', path: '/actors/{actor}/with/{other}', status: 200 },
  { operation: 'compare', path: '/compare?one={actor}&other={other}', status: 200 },
  { operation: 'officeHolders', path: '/offices?office=transport-minister', status: 200 },
  { operation: 'family', path: '/families/{statement}', status: 200 },
  { operation: 'thread', path: '/threads/{statement}', status: 200 },
  { operation: 'stats', path: '/stats', status: 200 },
  { operation: 'coverage', path: '/coverage?by=day', status: 200 },
  { operation: 'queue', path: '/queue', status: 200 },
  { operation: 'runs', path: '/runs?limit=1', status: 200, keep: first('run') },
  { operation: 'runFailures', path: '/runs/{run}/failures', status: 200 },
  { operation: 'suggest', path: '/suggest?q=الحد', status: 200 },
  { operation: 'export', path: '/export?form=csv&who=الحداد', status: 200 },
  {
    operation: 'review',
    path: '/reviews',
    method: 'POST',
    json: ({ statement }) => ({ statement, judgement: 'accept', base: 2 }),
    status: 201,
  },
  { operation: 'reviewsNext', path: '/reviews/next', status: 200 },
  { operation: 'reviews', path: '/reviews?of={statement}', status: 200 },
  { operation: 'reviewProgress', path: '/reviews/progress', status: 200 },
  { operation: 'reviewAgreement', path: '/reviews/agreement?one=salwa&other=huda', status: 200 },
  { operation: 'unreview', path: '/reviews/{statement}', method: 'DELETE', status: 200 },
  {
    operation: 'addSource',
    path: '/sources',
    method: 'POST',
    json: () => ({ address: 'https://sada.example/feed.xml' }),
    status: 201,
    keep: own('source'),
  },
  { operation: 'sources', path: '/sources', status: 200 },
  {
    operation: 'changeSource',
    path: '/sources/{source}',
    method: 'PATCH',
    json: () => ({ kind: 'feed', every: 60, outlet: null, links: 'never', active: false }),
    status: 200,
  },
  { operation: 'sourceLooks', path: '/sources/{source}/looks', status: 200 },
  { operation: 'lookAtSource', path: '/sources/{source}/look', method: 'POST', status: 202 },
  { operation: 'removeSource', path: '/sources/{source}', method: 'DELETE', status: 204 },
  {
    operation: 'addAlert',
    path: '/alerts',
    method: 'POST',
    json: () => ({ name: 'الجسر', query: 'جسر الرمال' }),
    status: 201,
    keep: own('alert'),
  },
  { operation: 'alerts', path: '/alerts', status: 200 },
  { operation: 'renameAlert', path: '/alerts/{alert}', method: 'PATCH', json: () => ({ name: 'جسر' }), status: 200 },
  { operation: 'lookForNews', path: '/alerts/look', method: 'POST', status: 202 },
  { operation: 'alertNews', path: '/alerts/{alert}/news', status: 200 },
  { operation: 'alertAtom', path: '/alerts/{alert}/feed.atom', status: 200 },
  { operation: 'alertJsonFeed', path: '/alerts/{alert}/feed.json', status: 200 },
  {
    operation: 'addChannel',
    path: '/channels',
    method: 'POST',
    json: () => ({ kind: 'webhook', to: 'https://desk.example/hook' }),
    status: 201,
    keep: (body: { id?: string; channel?: { id: string } }, found) => {
      found['channel'] = body.id ?? body.channel?.id ?? '';
    },
  },
  { operation: 'channels', path: '/channels', status: 200 },
  { operation: 'deliveries', path: '/deliveries', status: 200 },
  { operation: 'digest', path: '/digest?date=2025-03-03', status: 200 },
  { operation: 'removeChannel', path: '/channels/{channel}', method: 'DELETE', status: 204 },
  { operation: 'removeAlert', path: '/alerts/{alert}', method: 'DELETE', status: 204 },
  {
    operation: 'createCollection',
    path: '/collections',
    method: 'POST',
    json: () => ({ name: 'ملف الجسر' }),
    status: 201,
    keep: own('collection'),
  },
  { operation: 'collections', path: '/collections', status: 200 },
  { operation: 'collection', path: '/collections/{collection}', status: 200 },
  {
    operation: 'changeCollection',
    path: '/collections/{collection}',
    method: 'PATCH',
    json: () => ({ note: 'للعدد القادم' }),
    status: 200,
  },
  {
    operation: 'putInCollection',
    path: '/collections/{collection}/items/{statement}',
    method: 'PUT',
    json: () => ({ note: 'مهم' }),
    status: 200,
  },
  { operation: 'collectionItems', path: '/collections/{collection}/items', status: 200 },
  { operation: 'exportCollection', path: '/collections/{collection}/export?form=jsonl', status: 200 },
  {
    operation: 'takeFromCollection',
    path: '/collections/{collection}/items/{statement}',
    method: 'DELETE',
    status: 200,
  },
  { operation: 'removeCollection', path: '/collections/{collection}', method: 'DELETE', status: 204 },
  { operation: 'session', path: '/session', status: 200 },
  {
    operation: 'signIn',
    path: '/session',
    method: 'POST',
    json: () => ({ name: 'salwa', password: 'wrong password of salwa' }),
    status: 401,
  },
  { operation: 'sessions', path: '/sessions', status: 200, signedIn: true },
  { operation: 'endSession', path: '/sessions/nothing', method: 'DELETE', status: 404, signedIn: true },
  {
    operation: 'addUser',
    path: '/users',
    method: 'POST',
    json: () => ({ name: 'huda', role: 'reader', password: 'a bridge over seven rivers' }),
    status: 201,
    keep: own('user'),
  },
  { operation: 'users', path: '/users', status: 200 },
  { operation: 'changeUser', path: '/users/{user}', method: 'PATCH', json: () => ({ role: 'editor' }), status: 200 },
  { operation: 'removeUser', path: '/users/{user}', method: 'DELETE', status: 204 },
  {
    operation: 'issueToken',
    path: '/tokens',
    method: 'POST',
    json: () => ({ name: 'feed', scope: 'read' }),
    status: 201,
    signedIn: true,
    keep: (body: { id?: string; token?: { id: string } }, found) => {
      found['token'] = body.id ?? body.token?.id ?? '';
    },
  },
  { operation: 'tokens', path: '/tokens', status: 200, signedIn: true },
  { operation: 'revokeToken', path: '/tokens/{token}', method: 'DELETE', status: 204, signedIn: true },
  { operation: 'audit', path: '/audit', status: 200 },
  {
    operation: 'changePassword',
    path: '/session/password',
    method: 'POST',
    json: () => ({ old: 'not the old one at all', password: 'a bridge over eight rivers' }),
    status: 403,
  },
  { operation: 'signOut', path: '/session', method: 'DELETE', status: 403 },
  { operation: 'signOut', path: '/session', method: 'DELETE', status: 204, signedIn: true },
  { operation: 'forgetArticle', path: '/articles/{article}', method: 'DELETE', status: 204 },
];
