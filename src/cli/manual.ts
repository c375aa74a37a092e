/**
 * The manual page, made from the program's own help: `musnad man | man -l -`. Written in man(7), which groff and mandoc read as UTF-8.
 *
 * Example: each command is a heading, its arguments and options a list; what help shows behind them (exit codes, examples) stands as it is.
 */
import type { Command, Help } from 'commander';
import type { Bilingual, Language } from '../messages/index.ts';
import { packageVersion } from './package-files.ts';

const WORDS = {
  manual: { en: 'Musnad manual', ar: 'دليل مسند' },
  name: { en: 'NAME', ar: 'الاسم' },
  synopsis: { en: 'SYNOPSIS', ar: 'الاستعمال' },
  commands: { en: 'COMMANDS', ar: 'الأوامر' },
  environment: { en: 'ENVIRONMENT', ar: 'متغيرات البيئة' },
  files: { en: 'FILES', ar: 'الملفات' },
  ledgerVariable: { en: 'the ledger of commands that name none', ar: 'السجل للأوامر التي لا تسمي سجلا' },
  userVariable: { en: 'who corrects and reviews', ar: 'من يصحح ويراجع' },
  cacheVariable: { en: 'the folder for copies of the index of a ledger on a server', ar: 'مجلد نسخ فهرس سجل على خادم' },
  dataVariable: {
    en: 'the folder for accounts and alerts of a ledger on a server',
    ar: 'مجلد الحسابات والتنبيهات لسجل على خادم',
  },
  languageVariable: { en: 'the language of messages: ar or en', ar: 'لغة الرسائل: ar أو en' },
  colourVariable: { en: 'no colours, whatever it holds', ar: 'بلا ألوان أيا كانت قيمته' },
  ledgerFile: { en: 'the ledger, where nothing else is named', ar: 'السجل إن لم يُسمَّ غيره' },
  fetchedFile: { en: 'what is remembered of addresses that were fetched', ar: 'ما يُذكر من العناوين المجلوبة' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export function manualPage(program: Command, language: Language): string {
  const word = (name: keyof typeof WORDS): string => WORDS[name][language];
  const help = program.createHelp();
  const leaves = program.commands.flatMap((command) => [command, ...command.commands]);
  return [
    `.TH MUSNAD 1 "" "musnad ${packageVersion()}" "${word('manual')}"`,
    `.SH ${word('name')}`,
    `musnad \\- ${escaped(program.description())}`,
    `.SH ${word('synopsis')}`,
    '.B musnad',
    `\\fICOMMAND\\fR [\\fIOPTIONS\\fR] [\\fIARGUMENTS\\fR]`,
    `.SH ${word('commands')}`,
    ...leaves.flatMap((command) => section(command, help)),
    `.SH ${word('environment')}`,
    ...item('MUSNAD_LEDGER', word('ledgerVariable')),
    ...item('MUSNAD_USER', word('userVariable')),
    ...item('MUSNAD_CACHE', word('cacheVariable')),
    ...item('MUSNAD_DATA', word('dataVariable')),
    ...item('LC_ALL, LC_MESSAGES, LANG', word('languageVariable')),
    ...item('NO_COLOR', word('colourVariable')),
    `.SH ${word('files')}`,
    ...item('./musnad.ledger', word('ledgerFile')),
    ...item('./musnad.ledger.fetched.json', word('fetchedFile')),
    '',
  ].join('\n');
}

/** A command with its arguments and options; a group has commands of its own, which follow it. */
function section(command: Command, help: Help): readonly string[] {
  const after = textBehind(command);
  return [
    `.SS "${escaped(help.commandUsage(command))}"`,
    escaped(command.description()),
    ...help
      .visibleArguments(command)
      .flatMap((argument) => item(help.argumentTerm(argument), help.argumentDescription(argument))),
    ...help.visibleOptions(command).flatMap((option) => item(help.optionTerm(option), help.optionDescription(option))),
    ...(after === '' ? [] : ['.nf', ...after.split('\n').map(escaped), '.fi']),
  ];
}

/** What the help of a command shows behind its options. */
function textBehind(command: Command): string {
  const shown: string[] = [];
  command.configureOutput({ ...command.configureOutput(), writeOut: (text) => shown.push(text) });
  command.outputHelp();
  return shown.slice(1).join('').trim();
}

function item(term: string, described: string): readonly string[] {
  return ['.TP', `.B ${escaped(term)}`, escaped(described)];
}

/** A line of text: hyphens stay hyphens, and nothing at its beginning is a command of the page. */
function escaped(text: string): string {
  return text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(/\s*\n\s*/g, ' ')
    .replace(/"/g, '\\(dq')
    .replace(/^[.']/, '\\&$&');
}
