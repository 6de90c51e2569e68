/** The words about a false statement. */
import type { FalseStatementTexts } from '../../falseStatementTexts.ts';

export const layersOf250MbEach: FalseStatementTexts = {
  statement: 'A function may have five layers of up to 250 MB each.',
  foundIn: 'Well-known introductions to Lambda',
  truth: '{limits.layers|number} layers, yes. But function and layers together may unzip to {limits.unzipped-size}.',
  shown: 'Two layers, each well below the limit, are refused with a small function: “{=large.message}”',
};
