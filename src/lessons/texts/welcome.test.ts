import { expect, it } from 'vitest';
import { holdsNumber } from '../lessons/lessonText.ts';
import { welcome } from './en/welcome.ts';

it('the guided start holds no number of its own', () => {
  const texts = [welcome.title, ...Object.values(welcome.stops).flatMap(({ title, text }) => [title, text])];
  expect(texts.filter(holdsNumber)).toEqual([]);
});
