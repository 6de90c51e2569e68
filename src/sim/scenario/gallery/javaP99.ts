/** A Java API whose median is fine and whose p99 is not: slow init, and work left to the first invocation. */
import type { GalleryScenario } from './galleryEntry.ts';

export const javaP99: GalleryScenario = {
  scenario: {
    version: 1,
    name: 'Java API with a p99 problem',
    description:
      'A framework starts during init; the first request of each environment still has to compile its code, at the CPU share of its memory.',
    seed: 5,
    duration: '10m',
    functions: {
      quotes: {
        runtime: 'java21',
        memorySize: 1024,
        timeout: '15s',
        init: [{ description: 'start the framework', cpu: '2.4s', threads: 2 }],
        handler: [
          { description: 'class loading and just-in-time compilation', cpu: '700ms', when: 'first' },
          { cpu: { lognormal: { p50: '12ms', p99: '45ms' } } },
          { call: 'database:Query', on: 'prices' },
        ],
        memoryUsed: 230,
      },
    },
    resources: { prices: { type: 'database', latency: { lognormal: { p50: '6ms', p99: '40ms' } } } },
    triggers: [{ id: 'api', type: 'api-gateway', function: 'quotes', apiType: 'HTTP' }],
    traffic: [
      { id: 'clients', to: 'api', pattern: 'sine', mean: 3, amplitude: 2, period: '4m' },
      { id: 'batch', to: 'api', pattern: 'burst', at: '5m', count: 36, over: '1s' },
    ],
  },
  controls: [
    {
      path: 'functions.quotes.memorySize',
      label: 'Memory',
      unit: 'MB',
      min: 256,
      max: 4096,
      step: 64,
      scale: 'log',
      help: 'More memory brings more CPU, which shortens the first request and not the init.',
    },
    {
      path: 'functions.quotes.init.0.cpu',
      label: 'Work during init',
      unit: 'ms',
      min: 10,
      max: 12_000,
      step: 10,
      scale: 'log',
      help: 'CPU time to start the framework. Init may take 10 seconds.',
    },
    {
      path: 'traffic.clients.mean',
      label: 'Requests per second',
      unit: '1/s',
      min: 2,
      max: 100,
      step: 0.5,
      scale: 'log',
      help: 'The rate around which traffic swings.',
    },
  ],
  expect: [],
};
