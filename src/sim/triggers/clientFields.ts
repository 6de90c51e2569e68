/** Settings of the client behind an HTTP front door: how often it tries, and how long it waits. */
import type { Fields } from '../../base/field.ts';

export const clientFields: Fields = {
  maximumAttempts: {
    kind: 'integer',
    min: 1,
    max: 100,
    default: 1,
    slider: { min: 1, max: 10 },
    help: 'How often the client tries in all when the answer is 429 or 5xx; 1 means that it never retries.',
  },
  callerTimeout: {
    kind: 'duration',
    min: '0s',
    aboveMin: true,
    default: null,
    help: 'How long the client waits for a response before it gives up; absent: as long as it takes. The function runs on.',
  },
};
