/** Interview question 40: When does provisioned concurrency pay? */
import { ruleValue } from '../../sim/index.ts';
import type { Question } from './question.ts';

export const whenProvisionedPays: Question = {
  number: 40,
  slug: 'when-provisioned-pays',
  lesson: 'what-it-costs',
  runs: [
    {
      label: 'onDemand',
      scenario: {
        version: 1,
        seed: 1,
        duration: '1h',
        platform: { provisioning: '0s', initDuration: '0s', idleLifetime: '10h', maximumAge: '100h' },
        functions: { f: { memorySize: 1024, timeout: '10s', handler: [{ io: '1s' }] } },
        triggers: [{ id: 't', type: 'sdk', function: 'f', maximumAttempts: 1 }],
        traffic: [{ to: 't', pattern: 'constant', rate: 5 }],
      },
      expect: [],
      moment: { kind: 'attempt', function: 'f', at: 'end', nth: -1 },
    },
    {
      label: 'provisioned',
      scenario: {
        version: 1,
        seed: 1,
        duration: '1h',
        platform: { provisioning: '0s', initDuration: '0s', idleLifetime: '10h', maximumAge: '100h' },
        functions: { f: { memorySize: 1024, timeout: '10s', handler: [{ io: '1s' }], provisionedConcurrentExecutions: 10 } },
        triggers: [{ id: 't', type: 'sdk', function: 'f', maximumAttempts: 1 }],
        traffic: [{ to: 't', pattern: 'constant', rate: 5 }],
      },
      expect: ['functions.f.coldStarts == 0'],
      moment: { kind: 'attempt', function: 'f', at: 'end', nth: -1 },
    },
  ],
  together: ['(ask.rate / ask.provisioned > ask.breakEven) == (provisioned.bill.totalUsd < onDemand.bill.totalUsd)'],
  numbers: {
    rate: [5, 8, 3, 9],
    provisioned: [10],
    breakEven: [
      ruleValue('billing.provisioned-x86-price') /
        (ruleValue('billing.duration-x86-tier-1') - ruleValue('billing.provisioned-duration-x86-price')),
    ],
  },
  edits: [
    { path: 'traffic[0].rate', value: '{rate}' },
    { run: 'provisioned', path: 'functions.f.provisionedConcurrentExecutions', value: '{provisioned}' },
  ],
  options: [
    { id: 'cheaper', when: 'provisioned.bill.totalUsd < 0.995 * onDemand.bill.totalUsd' },
    { id: 'dearer', when: 'provisioned.bill.totalUsd > 1.005 * onDemand.bill.totalUsd' },
    { id: 'same', when: 'abs(provisioned.bill.totalUsd / onDemand.bill.totalUsd - 1) <= 0.005' },
  ],
};
