import { expect, it } from 'vitest';
import { resourceLines, roleLines } from './privilegeWords.ts';

it('tells of a role what it lacks, what nobody uses, and what reaches too far, each once', () => {
  const put = { action: 'dynamodb:PutItem', resource: 'arn:aws:dynamodb:us-east-1:123456789012:table/orders' };
  const lines = roleLines({
    lacking: [put],
    unused: [{ statement: 1, text: 'sns:*' }],
    wide: [
      { statement: 0, kind: 'action', text: 's3:*', used: [{ action: 's3:GetObject', resource: 'arn:aws:s3:::photos/*' }] },
      { statement: 0, kind: 'resource', text: '*', used: [{ action: 's3:GetObject', resource: 'arn:aws:s3:::photos/*' }] },
      { statement: 1, kind: 'action', text: 'sns:*', used: [] },
    ],
  });
  expect(lines).toEqual([
    { severity: 'error', text: `Lacks dynamodb:PutItem on ${put.resource}: the steps or deliveries need it.` },
    { severity: 'warning', text: 'Statement 2: sns:* is granted and never used.' },
    { severity: 'warning', text: 'Statement 1: s3:* reaches further than needed; used only for s3:GetObject.' },
    { severity: 'warning', text: 'Statement 1: * reaches further than needed; used only for arn:aws:s3:::photos/*.' },
  ]);
});

it('tells of a resource-based policy who is refused and which statement nobody needs', () => {
  expect(resourceLines({ refused: ['uploads'], unused: [0] }).map(({ text }) => text)).toEqual([
    'Does not let uploads in: its events will be refused.',
    'Statement 1: no trigger of this scenario needs it.',
  ]);
});
