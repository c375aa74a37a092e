/** `musnad serve`: what it is called and takes. What it does is loaded when it runs. */
import { Option } from 'commander';
import type { RawOptions } from '../arguments.ts';
import { HELP } from '../help.ts';
import type { Bilingual } from '../../messages/index.ts';
import type { Frame } from './frame.ts';
import { LEDGER_HELP } from './help.ts';

const SERVE_HELP = {
  serve: {
    en: 'opens the ledger in the browser: the web app, the HTTP API, MCP and alerts, until it is stopped',
    ar: 'يفتح السجل في المتصفح: التطبيق والواجهة البرمجية و MCP والتنبيهات، حتى يُوقف',
  },
  host: {
    en: 'address to listen at (127.0.0.1: this machine alone; any other demands accounts)',
    ar: 'عنوان الاستماع (127.0.0.1: هذا الجهاز وحده؛ وما سواه يوجب الحسابات)',
  },
  port: { en: 'port to listen at (7380; 0 for any that is free)', ar: 'منفذ الاستماع (7380؛ و0 لأي منفذ خال)' },
  example: {
    en: 'begin with the example world, where the ledger is empty',
    ar: 'يبدأ بعالم المثال إن كان السجل فارغا',
  },
  open: { en: 'open it in the browser', ar: 'يفتحه في المتصفح' },
  web: { en: 'folder of the built web app', ar: 'مجلد التطبيق المبني' },
  home: {
    en: 'address under which people open it, where a proxy stands in front: https://news.example',
    ar: 'العنوان الذي يفتحه الناس إن كان أمامه وسيط: https://news.example',
  },
  proxy: {
    en: 'proxies whose X-Forwarded headers are believed: addresses, networks, loopback',
    ar: 'وسطاء تُصدّق ترويسات X-Forwarded منهم: عناوين أو شبكات أو loopback',
  },
  noFollow: {
    en: 'do not look at the sources of «musnad source»',
    ar: 'لا ينظر في المصادر التي في musnad source',
  },
  name: { en: 'further names of the server', ar: 'أسماء أخرى للخادم' },
  examples: {
    en: `
Examples:
  musnad serve --open
  musnad serve --ledger 2031.ledger --port 8080
  musnad user add salwa --role admin && musnad serve --host 0.0.0.0

docs/server.md tells what it answers.`,
    ar: `
أمثلة:
  musnad serve --open
  musnad serve --ledger 2031.ledger --port 8080
  musnad user add salwa --role admin && musnad serve --host 0.0.0.0

وفي docs/server.md ما يجيب عنه.`,
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

export function addServeCommand({ program, language, io, finish }: Frame): void {
  const help = (name: keyof typeof SERVE_HELP): string => SERVE_HELP[name][language];
  const shared = (name: keyof typeof HELP): string => HELP[name][language];
  const ledgers = (name: keyof typeof LEDGER_HELP): string => LEDGER_HELP[name][language];
  const serve = program
    .command('serve')
    .description(help('serve'))
    .option('--ledger <address>', ledgers('ledger'))
    .option('--host <host>', help('host'))
    .option('--port <port>', help('port'))
    .option('--example', help('example'))
    .option('--open', help('open'))
    .option('--web <folder>', help('web'))
    .option('--home <address>', help('home'))
    .option('--proxy <addresses>', help('proxy'))
    .option('--name <names>', help('name'))
    .option('--lexicon <folder>', shared('lexiconFlag'))
    .option('--allow-private <hosts>', ledgers('allowPrivate'))
    .option('--no-follow', help('noFollow'))
    .option('--json', ledgers('json'))
    .option('-q, --quiet', ledgers('quiet'))
    .addOption(new Option('--lang <language>', shared('lang')))
    .addOption(new Option('--no-color', shared('colour')))
    .helpOption('-h, --help', shared('helpFlag'))
    .addHelpText('after', help('examples'));
  serve.action(async () => {
    const raw: RawOptions = serve.optsWithGlobals();
    finish(await (await import('./serve.ts')).serve(raw, io));
  });
}
