import { expect, it } from 'vitest';
import { runText } from './runText.ts';
import { gallery } from './scenario/gallery/index.ts';

it.each(gallery.filter(({ slug }) => slug !== 'spike').map(({ slug, scenario }) => [slug, scenario] as const))(
  'runs %s',
  (_slug, scenario) => {
    const outcome = runText(JSON.stringify(scenario));
    expect(outcome.ok).toBe(true);
  },
);

it.each(['', '{', '[]', 'null', '{"functions":{"f":{"memorySize":64}}}', '{"functions":{"__proto__":{}}}'])(
  'answers %j with problems and never throws',
  (text) => {
    const outcome = runText(text);
    expect(outcome.ok).toBe(false);
    expect(outcome.ok ? [] : outcome.problems).not.toEqual([]);
  },
);
