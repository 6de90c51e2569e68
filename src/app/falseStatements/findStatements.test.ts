import { expect, test } from 'vitest';
import { falseStatements } from '../../lessons/index.ts';
import { findStatements } from './findStatements.ts';

const found = (wanted: string) => findStatements(falseStatements, wanted).map(({ slug }) => slug);

test('finds by the statement, by the truth and by the rule, every word, in any case', () => {
  expect(found('')).toHaveLength(falseStatements.length);
  expect(found('  snapstart JAVA only ')).toContain('snapstart-is-for-java');
  expect(found('AWS_SESSION_TOKEN')).toEqual(['credentials-from-metadata']);
  expect(found('recursion.detected')).toEqual(['recursion-through-dynamodb']);
  expect(found('snapstart zebra')).toEqual([]);
});

test('finds numbers of the truth as they are shown', () => {
  expect(found('250 MB together')).toContain('layers-of-250-mb-each');
  expect(found('1,250')).toContain('queue-mapping-of-1000');
});
