import { it } from 'vitest';
import { cites } from '../../rules/testing.ts';
import { describeErrors, fn } from './testing.ts';

describeErrors('brokers', [
  [
    '15 minutes behind a broker',
    fn({ timeout: '900s' }, { resources: { m: { type: 'mq' } }, triggers: [{ id: 't', type: 'mq', source: 'm' }] }),
    'triggers.t.function',
    '14 minutes at most',
    '"840s"',
  ],
  [
    '15 minutes of a version behind a broker',
    fn(
      { versions: { 1: { timeout: '900s' } } },
      { resources: { k: { type: 'kafka' } }, triggers: [{ id: 't', type: 'msk', source: 'k', qualifier: '1' }] },
    ),
    'triggers.t.function',
    'Timeout of "f" is 15m',
  ],
]);

it('follows AWS in what it says of brokers', () => {
  cites('mapping.broker-timeout');
});
