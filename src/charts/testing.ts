/** For tests only: real runs, made through sim's own door. */
import { parseScenario, type ScenarioInput, simulate, type Trace } from '../sim/index.ts';

/** Ten seconds of a shop: five environments at most, failures, timeouts, and refused requests. */
export const shop: ScenarioInput = {
  version: 1,
  seed: 3,
  duration: '20s',
  platform: { provisioning: '100ms', initDuration: '300ms' },
  functions: {
    checkout: {
      timeout: '2s',
      reservedConcurrentExecutions: 5,
      errorRate: 0.05,
      handler: [{ io: { lognormal: { p50: '600ms', p99: '2.5s' } } }, { call: 'dynamodb:PutItem', on: 'orders' }],
    },
  },
  resources: { orders: { type: 'dynamodb' } },
  triggers: [{ id: 'api', type: 'api-gateway', function: 'checkout' }],
  traffic: [{ to: 'api', pattern: 'poisson', rate: 8 }],
};

/** Photos that Lambda queues: two at a time, tried again when refused or failed. */
export const photos: ScenarioInput = {
  version: 1,
  seed: 5,
  duration: '5m',
  functions: {
    resize: { reservedConcurrentExecutions: 2, errorRate: 0.3, timeout: '5s', handler: [{ io: '1s' }] },
  },
  resources: { originals: { type: 's3' } },
  triggers: [{ id: 'uploads', type: 's3', source: 'originals', function: 'resize' }],
  traffic: [{ to: 'originals', pattern: 'burst', at: '10s', count: 20, over: '1s' }],
};

/** The run of a scenario; throws when it is not valid. */
export function runOf(input: ScenarioInput): Trace {
  const parsed = parseScenario(input);
  if (!parsed.ok) throw new Error(parsed.problems.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  return simulate(parsed.scenario);
}
