/** Which events match which patterns, in each of the three dialects. */
import { describe, expect, it } from 'vitest';
import { readJson } from '../../../base/readJson.ts';
import { cites } from '../../rules/testing.ts';
import { checkPattern, compilePattern, type Dialect } from './index.ts';

type Case = readonly [pattern: string, event: string, matches: boolean];

const ALL: readonly Dialect[] = ['mapping', 'eventbridge', 'sns'];

/** Pattern and event are JSON texts, so that numbers keep the way they are written. */
function expectMatch(dialect: Dialect, [pattern, event, matches]: Case): void {
  expect(checkPattern(pattern, dialect), `${dialect} takes ${pattern}`).toEqual([]);
  const read = readJson(event);
  if (read === null) throw new Error(`no JSON: ${event}`);
  expect(compilePattern(pattern, dialect)(read.value), `${dialect}: ${pattern} on ${event}`).toBe(matches);
}

const table = (dialects: readonly Dialect[], cases: readonly Case[]): void => {
  for (const dialect of dialects) for (const one of cases) expectMatch(dialect, one);
};

describe('the operators that all three have (filtering.operators)', () => {
  it('plain values are equal in kind and content, upper and lower case apart', () => {
    table(ALL, [
      ['{"a":["x"]}', '{"a":"x"}', true],
      ['{"a":["x"]}', '{"a":"X"}', false],
      ['{"a":["x","y"]}', '{"a":"y"}', true],
      ['{"a":["x"]}', '{"b":"x"}', false],
      ['{"a":["1"]}', '{"a":1}', false],
      ['{"a":[1]}', '{"a":"1"}', false],
      ['{"a":[true]}', '{"a":true}', true],
      ['{"a":[true]}', '{"a":"true"}', false],
      ['{"a":[null]}', '{"a":null}', true],
      ['{"a":[null]}', '{"a":""}', false],
      ['{"a":[null]}', '{}', false],
      ['{"a":[""]}', '{"a":""}', true],
      ['{"a":["x"],"b":["y"]}', '{"a":"x","b":"y"}', true],
      ['{"a":["x"],"b":["y"]}', '{"a":"x","b":"z"}', false],
      ['{"a":{"b":["x"]}}', '{"a":{"b":"x"}}', true],
      ['{"a":{"b":["x"]}}', '{"a":"x"}', false],
      ['{"a":{"b":["x"]}}', '{"b":"x"}', false],
      ['{"toString":["x"]}', '{}', false],
      ['{"__proto__":["x"]}', '{"a":"x"}', false],
    ]);
  });

  it('prefix, suffix and equals-ignore-case look at text', () => {
    table(ALL, [
      ['{"a":[{"prefix":"us-"}]}', '{"a":"us-east-1"}', true],
      ['{"a":[{"prefix":"us-"}]}', '{"a":"eu-us-"}', false],
      ['{"a":[{"prefix":"1"}]}', '{"a":12}', false],
      ['{"a":[{"suffix":".png"}]}', '{"a":"dog.png"}', true],
      ['{"a":[{"suffix":".png"}]}', '{"a":"dog.PNG"}', false],
      ['{"a":[{"suffix":".png"}]}', '{"a":"dog.png.jpg"}', false],
      ['{"a":[{"equals-ignore-case":"Alice"}]}', '{"a":"aLICE"}', true],
      ['{"a":[{"equals-ignore-case":"Alice"}]}', '{"a":"alices"}', false],
      ['{"a":[{"prefix":"a"},{"suffix":"z"}]}', '{"a":"wiz"}', true],
    ]);
  });

  it('numeric compares numbers, never text', () => {
    table(ALL, [
      ['{"a":[{"numeric":[">",0,"<=",5]}]}', '{"a":5}', true],
      ['{"a":[{"numeric":[">",0,"<=",5]}]}', '{"a":0}', false],
      ['{"a":[{"numeric":[">",0,"<=",5]}]}', '{"a":"3"}', false],
      ['{"a":[{"numeric":["=",5]}]}', '{"a":5}', true],
      ['{"a":[{"numeric":["=",300]}]}', '{"a":300.0}', true],
      ['{"a":[{"numeric":["<",-1.5]}]}', '{"a":-1.6}', true],
      ['{"a":[{"numeric":[">=",1e3]}]}', '{"a":1000}', true],
    ]);
  });

  it('anything-but is for values that are there and differ from all that it lists', () => {
    table(ALL, [
      ['{"a":[{"anything-but":"x"}]}', '{"a":"y"}', true],
      ['{"a":[{"anything-but":"x"}]}', '{"a":"x"}', false],
      ['{"a":[{"anything-but":["x","y"]}]}', '{"a":"y"}', false],
      ['{"a":[{"anything-but":["x","y"]}]}', '{"a":"z"}', true],
      ['{"a":[{"anything-but":[1,2]}]}', '{"a":3}', true],
      ['{"a":[{"anything-but":[1,2]}]}', '{"a":2}', false],
      ['{"a":[{"anything-but":"x"}]}', '{}', false],
    ]);
  });

  it('exists looks at values, not at objects (filtering.exists-leaf)', () => {
    table(ALL, [
      ['{"a":[{"exists":true}]}', '{"a":0}', true],
      ['{"a":[{"exists":true}]}', '{"a":null}', true],
      ['{"a":[{"exists":true}]}', '{"b":0}', false],
      ['{"a":[{"exists":false}]}', '{"b":0}', true],
      ['{"a":[{"exists":false}]}', '{"a":0}', false],
      ['{"a":{"b":[{"exists":false}]}}', '{"b":0}', true],
    ]);
    table(ALL, [
      ['{"a":[{"exists":true}]}', '{"a":{"b":1}}', false],
      ['{"a":[{"exists":false}]}', '{"a":{"b":1}}', true],
    ]);
  });

  it('$or is one of several', () => {
    table(
      ['mapping', 'eventbridge', 'sns'],
      [
        ['{"$or":[{"a":["x"]},{"b":["y"]}]}', '{"a":"x"}', true],
        ['{"$or":[{"a":["x"]},{"b":["y"]}]}', '{"b":"y"}', true],
        ['{"$or":[{"a":["x"]},{"b":["y"]}]}', '{"a":"y","b":"x"}', false],
        ['{"c":["z"],"$or":[{"a":["x"]},{"b":["y"]}]}', '{"a":"x"}', false],
        ['{"c":["z"],"$or":[{"a":["x"]},{"b":["y"]}]}', '{"a":"x","c":"z"}', true],
      ],
    );
  });
});

describe('lists in events', () => {
  it('match when one element does (filtering.lists)', () => {
    table(ALL, [
      ['{"a":["x"]}', '{"a":["w","x"]}', true],
      ['{"a":["x"]}', '{"a":["w"]}', false],
      ['{"a":["x"]}', '{"a":[]}', false],
      ['{"a":[{"prefix":"x"}]}', '{"a":["w","xy"]}', true],
    ]);
  });

  it('of objects match when one object has all the fields (filtering.same-element)', () => {
    table(ALL, [
      ['{"a":{"b":["x"],"c":["y"]}}', '{"a":[{"b":"x","c":"y"},{"b":"z"}]}', true],
      ['{"a":{"b":["x"],"c":["y"]}}', '{"a":[{"b":"x"},{"c":"y"}]}', false],
    ]);
  });
});

describe('numbers', () => {
  it('T35: 300 and 300.0 differ for a mapping and for EventBridge, not for SNS (filtering.numbers-as-written, filtering.sns-numbers-by-value)', () => {
    table(
      ['mapping', 'eventbridge'],
      [
        ['{"a":[300]}', '{"a":300}', true],
        ['{"a":[300]}', '{"a":300.0}', false],
        ['{"a":[300.0]}', '{"a":300.0}', true],
        ['{"a":[300]}', '{"a":3e2}', false],
      ],
    );
    table(
      ['sns'],
      [
        ['{"a":[300]}', '{"a":300.0}', true],
        ['{"a":[300]}', '{"a":3e2}', true],
        ['{"a":[300]}', '{"a":301}', false],
      ],
    );
  });

  it('beyond the range of numeric are not compared (filtering.numeric-range, filtering.sns-numeric-range)', () => {
    table(
      ['mapping', 'eventbridge'],
      [
        ['{"a":[{"numeric":[">",0]}]}', '{"a":5000000000}', true],
        ['{"a":[{"numeric":[">",0]}]}', '{"a":5000000001}', false],
      ],
    );
    table(
      ['sns'],
      [
        ['{"a":[{"numeric":[">",0]}]}', '{"a":1000000000}', true],
        ['{"a":[{"numeric":[">",0]}]}', '{"a":1000000001}', false],
      ],
    );
    expect(checkPattern('{"a":[{"numeric":["<",5000000001]}]}', 'mapping')).toMatchObject([{ path: ['a', 0, 'numeric', 1] }]);
    expect(checkPattern('{"a":[{"numeric":["<",1000000001]}]}', 'eventbridge')).toEqual([]);
    expect(checkPattern('{"a":[{"numeric":["<",1000000001]}]}', 'sns')).toMatchObject([{ path: ['a', 0, 'numeric', 1] }]);
  });
});

describe('what only some have', () => {
  it('prefix and suffix inside anything-but (filtering.negated-affixes)', () => {
    table(ALL, [
      ['{"a":[{"anything-but":{"prefix":"x"}}]}', '{"a":"yx"}', true],
      ['{"a":[{"anything-but":{"prefix":"x"}}]}', '{"a":"xy"}', false],
      ['{"a":[{"anything-but":{"suffix":"x"}}]}', '{"a":"yx"}', false],
    ]);
  });

  it('cidr and wildcard', () => {
    cites('filtering.operators');
    table(
      ['eventbridge', 'sns'],
      [
        ['{"ip":[{"cidr":"10.0.0.0/24"}]}', '{"ip":"10.0.0.255"}', true],
        ['{"ip":[{"cidr":"10.0.0.0/24"}]}', '{"ip":"10.0.1.0"}', false],
        ['{"ip":[{"cidr":"2001:db8::/32"}]}', '{"ip":"2001:db8::1"}', true],
      ],
    );
    table(
      ['eventbridge'],
      [
        ['{"a":[{"wildcard":"dir/*.png"}]}', '{"a":"dir/a/b.png"}', true],
        ['{"a":[{"wildcard":"dir/*.png"}]}', '{"a":"dir/a.jpg"}', false],
        ['{"a":[{"wildcard":"a\\\\*b"}]}', '{"a":"a*b"}', true],
        ['{"a":[{"wildcard":"a\\\\*b"}]}', '{"a":"axb"}', false],
        ['{"a":[{"anything-but":{"wildcard":"*/tmp/*"}}]}', '{"a":"x/tmp/y"}', false],
        ['{"a":[{"prefix":{"equals-ignore-case":"AB"}}]}', '{"a":"abc"}', true],
        ['{"a":[{"anything-but":{"equals-ignore-case":["x","y"]}}]}', '{"a":"Y"}', false],
      ],
    );
    expect(checkPattern('{"a":[{"wildcard":"x*"}]}', 'mapping')).toMatchObject([{ path: ['a', 0, 'wildcard'] }]);
    expect(checkPattern('{"a":[{"cidr":"10.0.0.0/8"}]}', 'mapping')).toMatchObject([{ path: ['a', 0, 'cidr'] }]);
    expect(checkPattern('{"a":[{"wildcard":"x*"}]}', 'sns')).toMatchObject([{ path: ['a', 0, 'wildcard'] }]);
  });
});
