/** Alerts: what is new to a saved search or of a watched speaker, as feeds, signed messages, mail and a digest of the day. */
export { ATOM_TYPE, atomFeed } from './atom.ts';
export { isDay, isTime, systemZone, clockIn } from './days.ts';
export { type AlertDesk, quietAlertDesk } from './desk.ts';
export { type Digest, digestOf } from './digest.ts';
export { entriesOf, headlineOf, type NewsEntry } from './entries.ts';
export { fireAll } from './firing.ts';
export { digestHtml, digestText } from './forms.ts';
export { JSON_FEED_TYPE, jsonFeed } from './json-feed.ts';
export { type AlertNews, FEED_ENTRIES, newsOf } from './news.ts';
export { alertsPath, openAlertStore } from './open.ts';
export { PAGE_STYLE } from './page.ts';
export { AlertRounds, type RoundReport, roundOf, type RoundsOptions } from './rounds.ts';
export { deliverDue, type DeliveringOptions } from './sending/delivering.ts';
export { type Mailer, smtpMailer } from './sending/mail.ts';
export type { SendOutcome } from './sending/outcome.ts';
export { isSigned, signature, signedHeaders } from './sending/signature.ts';
export { isMailbox, type SmtpSettings, smtpSettings, SmtpSettingsFault } from './sending/smtp-settings.ts';
export {
  type AlertStore,
  type Attempt,
  type Channel,
  CHANNEL_KINDS,
  type ChannelKind,
  type Delivery,
  DELIVERY_STATES,
  type DeliveryState,
  type Fired,
} from './store.ts';
export { questionOf, watchedActor, watchedBy, watchedQuery } from './watching.ts';
