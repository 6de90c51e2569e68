import { expect, it } from 'vitest';
import { Emphasis } from './Emphasis.tsx';

it.each([
  ['all 5 of 5 slots in 1.2 s', ['5 of 5', '1.2 s']],
  ['its call s3:PutObject on photo-2 was denied after 20 ms', ['20 ms']],
  ['it costs $0.25, 30% more', ['$0.25', '30%']],
])('sets the numbers of "%s" bold, and no digits of names', (text, bold) => {
  const parts = Emphasis({ text });
  expect(parts.filter(({ type }) => type === 'strong').map(({ props }) => (props as { children: string }).children)).toEqual(bold);
});
