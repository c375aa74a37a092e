/** Packs the context model's weights as src/text/morphology/model.ts unpacks them: how many zeros, then one weight. */
import { ByteWriter } from '../../src/text/morphology/packed.ts';

/** The packed weights; small ones take two bytes, zeros next to nothing. */
export function packWeights(weights: Int16Array): Uint8Array {
  const writer = new ByteWriter();
  let zeros = 0;
  for (const weight of weights) {
    if (weight === 0) {
      zeros++;
      continue;
    }
    writer.number(zeros);
    writer.number(weight > 0 ? weight * 2 : -weight * 2 - 1);
    zeros = 0;
  }
  return writer.finish();
}
