import { describe, expect, it } from 'vitest';
import { decodeShare, noMoment } from '../../sim/index.ts';
import { linkTo } from './linkTo.ts';

describe('a link', () => {
  it('opens Coldstart itself, wherever it was made', () => {
    const scenario = { version: 1, functions: { f: {} } };
    const { link } = linkTo(scenario, noMoment, 'https://example.org/lambda/?embed=1#1.abc');
    expect(link).toMatch(/^https:\/\/example\.org\/lambda\/#1\./);
    expect(decodeShare(link?.split('#')[1] ?? '')).toMatchObject({ ok: true, scenario });
  });

  it('is not made where nobody could open it, and a file is offered', () => {
    const large = linkTo({ text: 'x'.repeat(2 * 2 ** 20) }, noMoment, 'https://example.org/');
    expect(large).toEqual({
      link: null,
      reason: expect.stringMatching(/too large for a link: 2\.0 MB of at most 2\.0 MB\. Send it as a file/),
    });
  });
});
