import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Fields } from '../../base/field.ts';
import { schemaOfFields } from './schema.ts';

const fields: Fields = {
  size: { kind: 'size', min: 1, max: 10, default: 5, awsName: 'Size', help: 'A size.' },
  name: { kind: 'text', required: true, help: 'Write a name.' },
  group: { kind: 'group', fields: { wait: { kind: 'duration', default: '2s', help: 'A wait.' } }, help: 'A group.' },
  list: { kind: 'list', item: { kind: 'integer', help: 'A number.' }, maxItems: 2, default: [], help: 'A list.' },
  maybe: { kind: 'flag', default: false, help: 'A flag.' },
  absent: { kind: 'integer', default: null, help: 'A number, or none.' },
};

const issuesOf = (value: unknown) => {
  const { error } = schemaOfFields(fields, 'A thing').safeParse(value);
  return error?.issues.map(({ path, message }) => [path.join('.'), message]);
};

afterEach(() => void vi.unstubAllGlobals());

describe('the schema of fields', () => {
  // First, because zod remembers what it found out.
  it('does not try out eval, which the content security policy would report', () => {
    const asked: unknown[] = [];
    const construct = (target: FunctionConstructor, given: string[]) => {
      asked.push(given);
      return Reflect.construct(target, given);
    };
    vi.stubGlobal('Function', new Proxy(Function, { construct }));
    expect(schemaOfFields({ a: { kind: 'integer', default: 1, help: 'A number.' } }, 'A thing').parse({})).toEqual({ a: 1 });
    expect(asked).toEqual([]);
  });

  it('fills in defaults, nested ones too', () => {
    expect(schemaOfFields(fields, 'A thing').parse({ name: 'x' })).toEqual({
      size: 5,
      name: 'x',
      group: { wait: 2_000_000 },
      list: [],
      maybe: false,
      absent: null,
    });
  });

  it('reports everything at once, each with its path', () => {
    expect(issuesOf({ size: 11, group: { wait: 5, wiat: '1s' }, list: [1, 'x', 3], maybe: 'yes', nam: 'x' })).toEqual([
      ['nam', 'A thing has no setting "nam".'],
      ['size', 'Size must be from 1 to 10 MB, not 11 MB.'],
      ['name', 'name is missing.'],
      ['group.wiat', 'group has no setting "wiat".'],
      ['group.wait', 'wait must be a duration with a unit, not the bare number 5.'],
      ['list', 'list can be at most 2, not 3.'],
      ['list.1', 'An item of list must be a number, not text.'],
      ['maybe', 'maybe must be true or false, not text.'],
    ]);
  });

  it('takes undefined as absent, and null only where there is a null', () => {
    expect(issuesOf({ name: 'x', size: undefined, absent: null })).toBeUndefined();
    expect(issuesOf({ name: null, size: null })).toEqual([
      ['size', 'Size must be a number, not nothing.'],
      ['name', 'name must be text, not nothing.'],
    ]);
  });
});
