import fc from 'fast-check';
import { expect, it } from 'vitest';
import { noState, readStudentState, writeStudentState } from './studentState.ts';

const answer = fc.oneof(
  fc.string(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0),
  fc.array(fc.string()),
);

it('what a student has done in a class comes back', () => {
  const state = fc.record({
    student: fc.constantFrom(null, 'Ann', '17'),
    handed: fc.dictionary(fc.stringMatching(/^[a-z-]{1,9}$/), fc.record({ code: fc.string(), given: answer })).map((all) => ({ ...all })),
    opened: fc.array(fc.string()),
  });
  fc.assert(
    fc.property(state, (kept) => {
      expect(readStudentState(writeStudentState(kept))).toEqual(JSON.parse(JSON.stringify(kept)));
    }),
  );
});

it('what is stored and makes no sense is left out, whatever it is', () => {
  expect(readStudentState(null)).toEqual(noState);
  expect(readStudentState('{')).toEqual(noState);
  expect(readStudentState('{"version":2,"student":"Ann"}')).toEqual(noState);
  expect(readStudentState('{"version":1,"student":7,"handed":{"a":{"code":1},"b":{"code":"X","given":3}},"opened":[1,"b"]}')).toEqual({
    student: null,
    handed: { b: { code: 'X', given: 3 } },
    opened: ['b'],
  });
  fc.assert(fc.property(fc.jsonValue(), (json) => void readStudentState(JSON.stringify(json))));
});
