import { expect, it } from 'vitest';
import { gallery, runText } from '../../sim/index.ts';
import { namesAround } from './namesAround.ts';

it('names function, trigger and source of whatever is picked', () => {
  const outcome = runText(JSON.stringify(gallery.find(({ slug }) => slug === 'sqs-queue')?.scenario));
  if (!outcome.ok) throw new Error('the gallery is valid');
  const { trace } = outcome;
  const [trigger] = trace.epochs[0]?.scenario.triggers ?? [];
  const all = [trigger?.function, trigger?.id, trigger?.source];
  expect(namesAround(trace, { kind: 'request', row: 0 })).toEqual(all);
  expect(namesAround(trace, { kind: 'invocation', row: 0 })).toEqual(all);
  expect(namesAround(trace, { kind: 'environment', row: 0 })).toEqual([trigger?.function]);
});
