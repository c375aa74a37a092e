/** `musnad alert` and `musnad collection`, each with commands of its own. What one does is loaded when it runs. */
import type { Command } from 'commander';
import { ALERT_HELP } from './alert-help.ts';
import { groupMaker } from './command-group.ts';
import type { Frame } from './frame.ts';

export function addAlertCommands(frame: Frame): void {
  const { io } = frame;
  const { help, shared, ledgers, group, command, runs } = groupMaker(frame, ALERT_HELP);
  const sending = (one: Command): Command =>
    one
      .option('--webhook <address>', help('webhook'))
      .option('--mail <mailbox>', help('mail'))
      .option('--digest <time>', help('digestAt'));
  const written = (one: Command): Command =>
    one.option('-o, --output <file>', help('output')).option('--force', shared('force'));

  const alerts = group('alert', 'alert');
  const load = () => import('./alert.ts');
  runs(
    sending(
      command(alerts, 'add', 'alertAdd').argument('<name>', help('alertName')).argument('[query...]', ledgers('query')),
    ).option('--speaker <name>', help('alertSpeaker')),
    async (named, raw) => (await load()).addAlert(named, raw, io),
  );
  runs(command(alerts, 'list', 'alertList'), async (_, raw) => (await load()).listAlerts(raw, io));
  runs(
    command(alerts, 'rename', 'alertRename').argument('<alert>', help('alertId')).argument('<name>', help('newName')),
    async (named, raw) => (await load()).renameAlert(named, raw, io),
  );
  runs(command(alerts, 'remove', 'alertRemove').argument('<alerts...>', help('alertIds')), async (named, raw) =>
    (await load()).removeAlerts(named, raw, io),
  );
  runs(sending(command(alerts, 'send', 'alertSend').argument('<alert>', help('alertOrAll'))), async (named, raw) =>
    (await load()).sendAlert(named, raw, io),
  );
  runs(command(alerts, 'stop', 'alertStop').argument('<channels...>', help('channelIds')), async (named, raw) =>
    (await load()).stopSending(named, raw, io),
  );
  const loadRuns = () => import('./alert-run.ts');
  runs(
    command(alerts, 'run', 'alertRun')
      .option('--allow-private <hosts>', help('allowPrivate'))
      .option('--home <address>', help('home'))
      .option('--zone <zone>', help('zone')),
    async (_, raw) => (await loadRuns()).runAlerts(raw, io),
  );
  runs(
    written(
      command(alerts, 'feed', 'alertFeed')
        .argument('<alert>', help('alertId'))
        .option('-f, --format <format>', help('feedFormat')),
    ).option('--home <address>', help('home')),
    async (named, raw) => (await loadRuns()).writeFeed(named, raw, io),
  );
  runs(
    written(
      command(alerts, 'digest', 'alertDigest')
        .option('--date <day>', help('digestDay'))
        .option('--alert <alert>', help('digestOnly'))
        .option('-f, --format <format>', help('digestFormat')),
    )
      .option('--home <address>', help('home'))
      .option('--zone <zone>', help('zone')),
    async (_, raw) => (await loadRuns()).writeDigest(raw, io),
  );
  runs(command(alerts, 'log', 'alertLog').option('--limit <count>', help('logLimit')), async (_, raw) =>
    (await load()).listDeliveries(raw, io),
  );

  const collections = group('collection', 'collection');
  const loadCollections = () => import('./collection.ts');
  runs(
    command(collections, 'create', 'collectionCreate')
      .argument('<name>', help('collectionName'))
      .option('--note <text>', help('note')),
    async (named, raw) => (await loadCollections()).createCollection(named, raw, io),
  );
  runs(command(collections, 'list', 'collectionList'), async (_, raw) =>
    (await loadCollections()).listCollections(raw, io),
  );
  const onCollection = (name: string, described: keyof typeof ALERT_HELP): Command =>
    command(collections, name, described).argument('<collection>', help('collectionId'));
  runs(onCollection('show', 'collectionShow'), async (named, raw) =>
    (await loadCollections()).showCollection(named, raw, io),
  );
  runs(
    onCollection('put', 'collectionPut').argument('<items...>', help('itemIds')).option('--note <text>', help('note')),
    async (named, raw) => (await loadCollections()).putIn(named, raw, io),
  );
  runs(onCollection('take', 'collectionTake').argument('<items...>', help('itemIds')), async (named, raw) =>
    (await loadCollections()).takeOut(named, raw, io),
  );
  runs(
    onCollection('note', 'collectionNote').argument('<note>', help('noteText')).argument('[item]', help('itemId')),
    async (named, raw) => (await loadCollections()).noteOn(named, raw, io),
  );
  runs(
    command(collections, 'remove', 'collectionRemove').argument('<collections...>', help('collectionIds')),
    async (named, raw) => (await loadCollections()).removeCollections(named, raw, io),
  );
  runs(
    written(onCollection('export', 'collectionExport').option('-f, --format <format>', help('exportFormat'))),
    async (named, raw) => (await loadCollections()).exportCollection(named, raw, io),
  );
}
