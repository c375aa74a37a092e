/** Collections: what belongs together, with notes. */
export { CollectButton } from './collect-button.tsx';
export {
  changeCollection,
  type Collected,
  type Collection,
  makeCollection,
  putIn,
  removeCollection,
  takeOut,
  useCollected,
  useCollections,
} from './collections.ts';
