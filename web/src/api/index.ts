/** What the app knows of the server. */
export {
  ask,
  askText,
  type Asked,
  addressOf,
  BASE,
  carryCsrf,
  isThere,
  type QueryValue,
  send,
  Trouble,
  whenRefused,
} from './ask.ts';
export type * from './shapes.ts';
export { client } from './client.ts';
export { connectLive, type LiveKind, type LiveState, useLive, useLiveState } from './live.ts';
