/** Ways of working, to be chosen by a person: comparing coverage, checking a quotation, a dossier; each in Arabic and in English. */
import type { GetPromptResult, McpServer } from '@modelcontextprotocol/server';
import { z } from 'zod';

interface Prompt {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly argument: { readonly name: string; readonly description: string };
  /** @param given what the person typed */
  text(given: string): string;
}

const PROMPTS: readonly Prompt[] = [
  {
    name: 'compare_coverage',
    title: 'Compare coverage',
    description: 'How outlets worded one statement, who was first, and from how many roots it comes.',
    argument: { name: 'subject', description: 'A subject, a speaker, or the id of a statement.' },
    text: (subject) => `Compare how outlets covered this: ${subject}

1. If it is the id of a statement, call compare_wordings with it. Else find the statement with search_statements first, and say which id you chose.
2. Put the wordings into a table: outlet, day, reporting verb, exact words in Arabic with the statement id, chain.
3. Say who published first, what was added, cut or hardened, where the verb changed, and from how many independent roots the wordings come.
4. Ask find_denials for the statement and say what it gives.
Quote Arabic as it stands; do not transliterate; name an id with every statement.`,
  },
  {
    name: 'compare_coverage_ar',
    title: 'قارن التغطية',
    description: 'كيف صاغت الوسائل تصريحا واحدا، ومن سبق به، ومن كم أصل جاء.',
    argument: { name: 'subject', description: 'موضوع أو قائل أو معرّف تصريح.' },
    text: (subject) => `قارن تغطية الوسائل لهذا: ${subject}

1. إن كان معرّف تصريح فاستعمل compare_wordings به، وإلا فابحث عن التصريح بأداة search_statements واذكر المعرّف الذي اخترته.
2. ضع الصياغات في جدول: الوسيلة، اليوم، فعل القول، اللفظ كما هو مع معرّف التصريح، السند.
3. بيّن من سبق بالنشر، وما زيد وما حُذف وما شُدّد، وأين تغيّر فعل القول، ومن كم أصل مستقل جاءت الصياغات.
4. اسأل find_denials عن التصريح واذكر ما وجدت.
انقل اللفظ كما هو، ولا تذكر تصريحا بلا معرّفه.`,
  },
  {
    name: 'check_quotation',
    title: 'Check a quotation',
    description: 'Whether somebody said it, in these words, where it first appeared, and whether it was denied.',
    argument: { name: 'quotation', description: 'The quotation, with its speaker if known.' },
    text: (quotation) => `Check this quotation: ${quotation}

1. Find the speaker with resolve_actor and the words with search_statements: first as a phrase, then as words in "what".
2. For each candidate call get_statement, and compare_wordings where several outlets carry it.
3. Say which of these holds, with ids: said in these words and in quotation marks (verbatim), said in other words, reported indirectly only, said by somebody else, not found in this ledger.
4. Give the exact Arabic words with article id and characters, the chain, the first publication, and what find_denials gives.
5. If nothing was found, ask coverage and say what was looked at.`,
  },
  {
    name: 'check_quotation_ar',
    title: 'تحقق من اقتباس',
    description: 'هل قيل، وبهذا اللفظ، وأين ظهر أولا، وهل نُفي.',
    argument: { name: 'quotation', description: 'الاقتباس، ومعه قائله إن عُرف.' },
    text: (quotation) => `تحقق من هذا الاقتباس: ${quotation}

1. عيّن القائل بأداة resolve_actor، وابحث عن اللفظ بأداة search_statements: عبارةً أولا، ثم كلماتٍ في خانة what.
2. استعمل get_statement لكل مرشح، وcompare_wordings إن حملته عدة وسائل.
3. بيّن مع المعرّفات أي هذه يصح: قيل بهذا اللفظ بين علامتي اقتباس، قيل بلفظ آخر، نُقل بالمعنى فقط، قاله غيره، لم يوجد في هذا السجل.
4. اذكر اللفظ كما هو مع معرّف المقالة ومواضع الأحرف، والسند، وأول نشر، وما وجدته find_denials.
5. إن لم يوجد شيء فاسأل coverage واذكر ما شمله البحث.`,
  },
  {
    name: 'dossier',
    title: 'Dossier of a speaker',
    description: 'A portrait of what a person or body said, with quotations and their sources.',
    argument: { name: 'name', description: 'The name, in Arabic or Latin letters.' },
    text: (name) => `Prepare a dossier on: ${name}

1. resolve_actor; if several fit, say which you chose and why. Then dossier with the id, and timeline with speaker_id.
2. Write: who it is with offices and dates; how much and how often; main subjects; changes of position, each shown by two dated statements; pledges and what became of them (get_statement); denials (find_denials).
3. Ten statements at most, each with its exact Arabic words, outlet, day, chain and id.
4. Close with what the ledger covers (coverage) and what was not found.`,
  },
  {
    name: 'dossier_ar',
    title: 'ملف قائل',
    description: 'صورة لما قاله شخص أو جهة، بألفاظه ومصادرها.',
    argument: { name: 'name', description: 'الاسم، بحروف عربية أو لاتينية.' },
    text: (name) => `أعدّ ملفا عن: ${name}

1. resolve_actor، وإن صلح أكثر من واحد فبيّن من اخترت ولماذا. ثم dossier بالمعرّف، وtimeline مع speaker_id.
2. اكتب: من هو، مناصبه وتواريخها؛ كم تكلم ومتى؛ أبرز المواضيع؛ تغيّر المواقف، وكل تغيّر بتصريحين مؤرخين؛ التعهدات وما آلت إليه (get_statement)؛ ما نفاه (find_denials).
3. عشرة تصريحات على الأكثر، لكل منها لفظه كما هو، ووسيلته ويومه وسنده ومعرّفه.
4. اختم بما يشمله السجل (coverage) وما لم يوجد.`,
  },
];

export function registerPrompts(server: McpServer): void {
  for (const { name, title, description, argument, text } of PROMPTS)
    server.registerPrompt(
      name,
      {
        title,
        description,
        argsSchema: z.object({ [argument.name]: z.string().max(4000).describe(argument.description) }),
      },
      (given): GetPromptResult => ({
        description,
        messages: [{ role: 'user', content: { type: 'text', text: text(String(given[argument.name] ?? '')) } }],
      }),
    );
}
