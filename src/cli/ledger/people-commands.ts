/** The commands by which people work on a ledger: `correct`, `review`, `source`, each with commands of its own. What one does is loaded when it runs. */
import type { Command } from 'commander';
import { groupMaker } from './command-group.ts';
import type { Frame } from './frame.ts';
import { PEOPLE_HELP } from './people-help.ts';

export function addPeopleCommands(frame: Frame): void {
  const { io } = frame;
  const { help, ledgers, group, command, runs } = groupMaker(frame, PEOPLE_HELP);

  const corrections = group('correct', 'correct');
  const correcting = (name: string, described: keyof typeof PEOPLE_HELP): Command =>
    command(corrections, name, described).option('--author <name>', help('author'));
  const load = () => import('./correct.ts');
  const onStatement = (one: Command): Command => one.option('--base <version>', help('base'));
  runs(
    onStatement(correcting('class', 'correctClass'))
      .argument('<statement>', help('statementId'))
      .argument('<class>', help('classValue')),
    async (named, raw) => (await load()).correct('class', named, raw, io),
  );
  runs(
    onStatement(correcting('kind', 'correctKind'))
      .argument('<statement>', help('statementId'))
      .argument('<kind>', help('kindValue')),
    async (named, raw) => (await load()).correct('kind', named, raw, io),
  );
  runs(
    onStatement(correcting('speaker', 'correctSpeaker'))
      .argument('<statement>', help('statementId'))
      .argument('[names...]', help('speakerNames')),
    async (named, raw) => (await load()).correct('speaker', named, raw, io),
  );
  runs(
    onStatement(correcting('span', 'correctSpan'))
      .argument('<statement>', help('statementId'))
      .argument('<field>', help('field'))
      .argument('[spans...]', help('spans')),
    async (named, raw) => (await load()).correct('span', named, raw, io),
  );
  runs(
    onStatement(correcting('reject', 'correctReject')).argument('<statement>', help('statementId')),
    async (named, raw) => (await load()).correct('reject', named, raw, io),
  );
  runs(
    fields(correcting('add', 'correctAdd').argument('<article>', help('articleId')), help).option(
      '--negated',
      help('negated'),
    ),
    async (named, raw) => (await load()).addStatement(named, raw, io),
  );
  runs(
    correcting('merge', 'correctMerge').argument('<actor>', help('actorId')).argument('<into>', help('intoId')),
    async (named, raw) => (await load()).correctActor('merge', named, raw, io),
  );
  runs(
    correcting('split', 'correctSplit').argument('<actor>', help('actorId')).argument('[names...]', help('splitNames')),
    async (named, raw) => (await load()).correctActor('split', named, raw, io),
  );
  runs(command(corrections, 'undo', 'correctUndo').argument('<correction>', help('correctionId')), async (named, raw) =>
    (await load()).undoCorrection(named, raw, io),
  );
  runs(command(corrections, 'list', 'correctList').argument('[id]', help('ofId')), async (named, raw) =>
    (await load()).listCorrections(named, raw, io),
  );
  runs(
    command(corrections, 'conflicts', 'correctConflicts').argument('[article]', help('articleId')),
    async (named, raw) => (await load()).listConflicts(named, raw, io),
  );

  const reviews = group('review', 'review');
  const reviewing = (name: string, described: keyof typeof PEOPLE_HELP): Command =>
    command(reviews, name, described).option('--reviewer <name>', help('reviewer'));
  const loadReview = () => import('./review.ts');
  runs(
    reviewing('next', 'reviewNext')
      .argument('[query...]', help('reviewQuery'))
      .option('--scope <which>', help('scope'))
      .option('--limit <count>', help('reviewLimit'))
      .option('--cursor <cursor>', ledgers('cursor')),
    async (named, raw) => (await loadReview()).reviewNext(named, raw, io),
  );
  for (const [name, described] of [
    ['accept', 'reviewAccept'],
    ['reject', 'reviewReject'],
  ] as const)
    runs(
      onStatement(reviewing(name, described)).argument('<statements...>', help('statementIds')),
      async (named, raw) => (await loadReview()).reviewOne(name, named, raw, io),
    );
  runs(
    onStatement(fields(reviewing('correct', 'reviewCorrect').argument('<statement>', help('statementId')), help)),
    async (named, raw) => (await loadReview()).reviewOne('correct', named, raw, io),
  );
  runs(reviewing('undo', 'reviewUndo').argument('<statement>', help('statementId')), async (named, raw) =>
    (await loadReview()).reviewUndo(named, raw, io),
  );
  runs(command(reviews, 'progress', 'reviewProgress'), async (_, raw) => (await loadReview()).reviewProgress(raw, io));
  runs(
    command(reviews, 'agreement', 'reviewAgreement')
      .argument('<one>', help('oneReviewer'))
      .argument('<other>', help('otherReviewer')),
    async (named, raw) => (await loadReview()).reviewAgreement(named, raw, io),
  );

  const sources = group('source', 'sourceCommand');
  const loadSource = () => import('./source.ts');
  runs(
    command(sources, 'add', 'sourceAdd')
      .argument('<addresses...>', help('addresses'))
      .option('--kind <kind>', help('sourceKind'))
      .option('--every <time>', ledgers('every'))
      .option('--outlet <name>', help('sourceOutlet'))
      .option('--links <which>', ledgers('links')),
    async (named, raw) => (await loadSource()).addSources(named, raw, io),
  );
  runs(command(sources, 'list', 'sourceList'), async (_, raw) => (await loadSource()).listSources(raw, io));
  for (const [name, described] of [
    ['remove', 'sourceRemove'],
    ['rest', 'sourceRest'],
    ['resume', 'sourceResume'],
    ['look', 'sourceLook'],
  ] as const)
    runs(command(sources, name, described).argument('<sources...>', help('sourceNames')), async (named, raw) =>
      (await loadSource()).changeSources(name, named, raw, io),
    );
}

/** The fields of a record that can be given. */
function fields(one: Command, help: (name: keyof typeof PEOPLE_HELP) => string): Command {
  const several = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];
  return one
    .option('--content <words>', help('content'), several)
    .option('--cue <words>', help('cue'))
    .option('--source <words>', help('source'), several)
    .option('--addressee <words>', help('addressee'))
    .option('--speaker <name>', help('speaker'), several)
    .option('--class <class>', help('class'))
    .option('--kind <kind>', help('kind'));
}
