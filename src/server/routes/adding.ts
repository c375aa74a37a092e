/**
 * `POST /articles`: what somebody pastes or drops is taken in, read and kept.
 *
 * Nothing on the network is fetched for it: an address in it says only where the text is from.
 */
import { createRoute, type OpenAPIHono, type z } from '@hono/zod-openapi';
import { message, say } from '../../messages/index.ts';
import type { Given } from '../answers/adding.ts';
import type { Env } from '../env.ts';
import type { House } from '../house.ts';
import { ProblemError } from '../problem.ts';
import { newRoutes } from '../route-group.ts';
import { AddReport, NewArticle, Upload } from '../schemas/articles.ts';
import { problems } from '../schemas/problem.ts';

const add = createRoute({
  method: 'post',
  path: '/articles',
  operationId: 'addArticles',
  tags: ['articles'],
  summary: 'Takes in a text, a page or files; answers when all of it is on disk',
  request: {
    body: {
      // Were it required here, each kind would be held to both schemas; the handler refuses a request that has neither.
      content: { 'application/json': { schema: NewArticle }, 'multipart/form-data': { schema: Upload } },
    },
  },
  responses: {
    201: { description: 'What came of each article', content: { 'application/json': { schema: AddReport } } },
    ...problems(400, 403, 413, 415, 422),
  },
});

export function addingRoutes(house: House): OpenAPIHono<Env> {
  return newRoutes().openapi(add, async (c) => {
    const type = c.req.header('content-type') ?? '';
    if (!/^(application\/json|multipart\/form-data)\b/iu.test(type))
      throw new ProblemError(415, message('notThisType', {}));
    const given = /^application\/json/iu.test(type) ? [typed(c.req.valid('json'))] : await sent(c.req.valid('form'));
    const report: { runs: string[]; items: AddReport['items'][number][]; left: AddReport['left'][number][] } = {
      runs: [],
      items: [],
      left: [],
    };
    for (const one of given) {
      const { run, items, left } = await house.add(one);
      report.runs.push(run);
      report.items.push(...items);
      for (const { where, code, said } of left) report.left.push({ where, code, detail: say(c.get('language'), said) });
    }
    return c.json(report, 201);
  });
}

/** What was typed or pasted, as intake takes it: a page, or a record with its text. */
function typed({ text, html, title, outlet, date, url }: z.infer<typeof NewArticle>): Given {
  const own = { outlet: outlet ?? null, date: date ?? null };
  if (html !== undefined)
    return { bytes: utf8(html), name: url ?? 'page.html', contentType: 'text/html; charset=utf-8', ...own };
  if (text === undefined) throw new ProblemError(400, message('badRequest', { where: 'json.text', found: '' }));
  const record = JSON.stringify({ text, title, outlet, date, url });
  return { bytes: utf8(record), name: 'article.json', contentType: 'application/json', ...own };
}

async function sent(form: z.infer<typeof Upload> | z.infer<typeof NewArticle>): Promise<readonly Given[]> {
  if (!('file' in form)) throw new ProblemError(400, message('badRequest', { where: 'form.file', found: '' }));
  const { file, outlet, date } = form;
  return Promise.all(
    [file].flat().map(async (one) => ({
      bytes: new Uint8Array(await one.arrayBuffer()),
      // A name only tells the kind: nothing is written under it.
      name: one.name,
      contentType: one.type === '' ? null : one.type,
      outlet: outlet ?? null,
      date: date ?? null,
    })),
  );
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
