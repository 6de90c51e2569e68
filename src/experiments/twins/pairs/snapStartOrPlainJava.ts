/** A Java service that is started anew, or restored from a snapshot. */
import type { ReadyPair } from './readyPair.ts';

export const snapStartOrPlainJava: ReadyPair = {
  slug: 'snapstart-or-plain-java',
  title: 'SnapStart or plain Java',
  text: 'A framework takes seconds to start. Plain Java does it in every cold start. With SnapStart it is done once, when the version is published, and each new environment is restored from the snapshot: there are as many cold starts, and they hurt less.',
  names: ['Plain Java', 'SnapStart'],
  a: {
    name: 'SnapStart or plain Java',
    seed: 5,
    duration: '10m',
    functions: {
      quotes: {
        runtime: 'java21',
        memorySize: 1024,
        timeout: '15s',
        init: [{ description: 'start the framework', cpu: '5s', threads: 2 }],
        handler: [{ cpu: { lognormal: { p50: '12ms', p99: '45ms' } } }, { io: '20ms' }],
      },
    },
    triggers: [{ id: 'api', type: 'api-gateway', function: 'quotes' }],
    traffic: [
      { id: 'clients', to: 'api', pattern: 'poisson', rate: 2 },
      { id: 'rush', to: 'api', pattern: 'burst', at: '5m', count: 30 },
    ],
  },
  edits: [{ path: 'functions.quotes.snapStart', value: true }],
  claims: [
    'a.functions.quotes.coldStarts > 20 && b.functions.quotes.coldStarts > 20',
    'a.triggers.api.latencyMs.max > 2 * b.triggers.api.latencyMs.max',
    'a.functions.quotes.InitDuration.p50 > 2000 && b.functions.quotes.InitDuration.max == 0',
  ],
};
