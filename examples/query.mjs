// Queries: what was typed, in the other language, what it finds, and why.
import { formatQuery, matcherFor, parseQuery, snippets } from 'musnad/query';
import { loadTermAnalyser } from 'musnad/text';

const text = `مرسى الغد: أعلن وزير النقل سالم الحداد أن المدارس القريبة من الميناء ستُغلق في تموز.
ونفى مسئول في الشركة أن تكون السفن قد غادرت.`;

const analyser = await loadTermAnalyser();
const article = {
  fields: ['text'],
  texts: (field) => (field === 'text' ? [{ text, terms: analyser.analyse(text) }] : []),
  values: () => [],
  date: '2024-06-30',
};

for (const typed of ['مدرسة يوليو', 'مسؤول -إضراب', '"وزير النقل" قرب/٣ haddad', 'date:2024-06 سفينة', '=سفينة']) {
  const parsed = parseQuery(typed, { analyser });
  if (!parsed.ok) continue;
  const marks = matcherFor(parsed.query, analyser).match(article);
  const found = marks?.map(({ start, end, why }) => `${text.slice(start, end)} (${why})`) ?? ['nothing'];
  console.log(`${formatQuery(parsed.query, 'en')} → ${found.join(', ')}`);
}

const parsed = parseQuery('سفينة', { analyser });
const marks = parsed.ok ? (matcherFor(parsed.query, analyser).match(article) ?? []) : [];
for (const snippet of snippets(text, marks, { length: 40 })) console.log(`… ${snippet.text} …`);
