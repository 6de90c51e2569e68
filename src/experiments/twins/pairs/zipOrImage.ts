/** The same code as a .zip archive and as a container image. */
import type { ReadyPair } from './readyPair.ts';

export const zipOrImage: ReadyPair = {
  slug: 'zip-or-image',
  title: 'Zip archive or container image',
  text: 'The same Python function, packaged in two ways. What differs is the start: measured, the runtime takes longer to start from an image. Warm requests are the same to the microsecond. Make the package 40 MB and it turns round: what an archive holds adds to its init, and the size of an image was not seen to.',
  names: ['Zip', 'Image'],
  a: {
    name: 'Zip archive or container image',
    seed: 21,
    duration: '10m',
    functions: {
      score: {
        runtime: 'python3.13',
        memorySize: 512,
        timeout: '10s',
        package: { type: 'Zip', size: 2 },
        init: [{ description: 'imports', cpu: '150ms' }],
        handler: [{ cpu: '10ms' }, { io: '30ms' }],
      },
    },
    triggers: [{ id: 'api', type: 'api-gateway', function: 'score' }],
    traffic: [
      { id: 'clients', to: 'api', pattern: 'poisson', rate: 1 },
      { id: 'rush', to: 'api', pattern: 'burst', at: '4m', count: 40 },
    ],
  },
  edits: [{ path: 'functions.score.package.type', value: 'Image' }],
  claims: [
    'b.functions.score.InitDuration.p50 > a.functions.score.InitDuration.p50',
    'a.functions.score.Duration.p50 == b.functions.score.Duration.p50',
    'a.functions.score.coldStarts > 0',
  ],
};
