/** Our own articles of the layer. */
import type { LayerDocument } from './form.ts';

export function ownLayerGold(): readonly LayerDocument[] {
  return [];
}
