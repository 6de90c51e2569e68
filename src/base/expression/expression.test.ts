import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate, parseExpression } from './index.ts';

const summary = {
  functions: { 'resize-image': { Errors: 3, Duration: { p99: 812.5 } }, 'a.b': { Errors: 1 }, 'v-2': { Errors: 9 }, plain: { Errors: 0 } },
  triggers: { uploads: { sent: 42, outcomes: { succeeded: 40, throttled: 2 }, latencyMs: { p50: null } } },
  scenario: 'Image pipeline',
  warnings: [],
  bill: { totalUsd: 0.000123, lines: [{ usd: 1e-7 }] },
};

/** The value, or the message that is given instead. */
function result(source: string, root: unknown = summary): unknown {
  const parsed = parseExpression(source);
  if (!parsed.ok) return `at ${parsed.problem.at}: ${parsed.problem.message}`;
  const evaluation = evaluate(parsed.expression, root);
  return evaluation.ok ? evaluation.value : evaluation.message;
}

describe('paths', () => {
  it('take dots, dashes, brackets with quotes, and places in lists', () => {
    expect(result('triggers.uploads.outcomes.succeeded == 40')).toBe(true);
    expect(result('functions.resize-image.Errors')).toBe(3);
    expect(result('functions["resize-image"].Duration.p99')).toBe(812.5);
    expect(result("functions['a.b'].Errors")).toBe(1);
    expect(result('functions.v-2.Errors')).toBe(9);
    expect(result('bill.lines.0.usd')).toBe(1e-7);
    expect(result('bill.lines[0].usd == 1e-7')).toBe(true);
    expect(result('warnings.length == 0')).toBe(true);
  });

  it('that lead nowhere name the nearest known key', () => {
    expect(result('functions.resize-imgae.Errors')).toBe('there is no "resize-imgae" in functions. Did you mean "resize-image"?');
    expect(result('trigers.uploads.sent')).toBe('there is no "trigers". Did you mean "triggers"?');
    expect(result('bill.lines.7.usd')).toBe('there is no "7" in bill.lines, a list of 1 counted from 0');
    expect(result('scenario.name')).toBe('scenario is "Image pipeline", it has no "name"');
    expect(result('functions.plain.Errors-1')).toMatch(/A minus needs spaces around it/);
  });

  it('see own properties only', () => {
    for (const path of [
      'constructor',
      '__proto__',
      'toString',
      'functions.constructor',
      'functions.__proto__',
      'warnings.map',
      'scenario.length',
      'functions["hasOwnProperty"]',
    ]) {
      expect(result(`${path} == 1`), path).toMatch(/there is no|it has no/);
    }
    expect(result('constructor("return process")()')).toMatch(/there is no function constructor/);
    expect(result('a.b.c("x")', { a: { b: { c: 1 } } })).toMatch(/expected an operator or the end/);
  });
});

describe('operators', () => {
  it('bind as in C', () => {
    expect(result('1 + 2 * 3 == 7 && !(2 > 3) || false')).toBe(true);
    expect(result('true || false && false')).toBe(true);
    expect(result('2 - 3 - 4')).toBe(-5);
    expect(result('8 / 4 / 2')).toBe(1);
    expect(result('-2 * -3')).toBe(6);
    expect(result('1 < 2 == true')).toBe(true);
    expect(result('triggers.uploads.sent-2 == 40')).toMatch(/A minus needs spaces/);
    expect(result('triggers.uploads.sent -2 == 40')).toBe(true);
    expect(result('triggers.uploads.sent - 2 == 40')).toBe(true);
  });

  it('work on functions of numbers', () => {
    expect(result('abs(1.5 - 2)')).toBe(0.5);
    expect(result('round(functions.resize-image.Duration.p99)')).toBe(813);
    expect(result('min(3, 1, 2) + max(4, 5)')).toBe(6);
    expect(result('abs(bill.totalUsd - 0.0001) < 0.0001')).toBe(true);
  });

  it('convert nothing silently', () => {
    expect(result('scenario == "Image pipeline"')).toBe(true);
    expect(result('"40" == 40')).toBe(false);
    expect(result('triggers.uploads.latencyMs.p50 < 5')).toBe('< needs a number, but triggers.uploads.latencyMs.p50 is null');
    expect(result('triggers.uploads.latencyMs.p50 == null')).toBe(true);
    expect(result('triggers.uploads == 1')).toBe('== needs a single value, but triggers.uploads is a group of values');
    expect(result('scenario + 1')).toBe('+ needs a number, but scenario is "Image pipeline"');
    expect(result('!functions.plain.Errors')).toBe('! needs true or false, but functions.plain.Errors is 0');
    expect(result('true || nosuch')).toMatch(/there is no "nosuch"/);
  });
});

describe('what is not an expression', () => {
  it.each([
    ['', 'at 0: expected a number, a path or ( but found the end'],
    ['sent = 4', 'at 5: a single = compares nothing; write =='],
    ['a & b', 'at 2: a single & means nothing here; write &&'],
    ['(1 + 2', 'at 6: expected ) before the end'],
    ['1 2', 'at 2: expected an operator or the end, found 2'],
    ['"abc', 'at 0: the text that begins with " has no end (a backslash is not allowed in it)'],
    ['a[b]', 'at 2: expected a quoted name or a number after ['],
    ['abs(1, 2)', 'at 9: abs takes one value, not 2'],
    ['rund(1)', 'at 0: there is no function rund. Did you mean "round"?'],
    ['a; b', 'at 1: ";" is not part of the language of expressions'],
    ['`x`', 'at 0: "`" is not part of the language of expressions'],
    ['a.', 'at 1: "." is not part of the language of expressions'],
    ['😀', 'at 0: "😀" is not part of the language of expressions'],
  ])('%s', (source, message) => expect(result(source)).toBe(message));

  it('is refused also when very long or very deep, without a crash', () => {
    expect(result('('.repeat(1900))).toMatch(/nested more than 200 deep/);
    expect(result('!'.repeat(1900))).toMatch(/nested more than 200 deep/);
    expect(result(`1${'+1'.repeat(999)}`)).toBe(1000);
    expect(result('1 +'.repeat(9000))).toMatch(/longer than 2000 characters/);
  });

  it('whatever the text, gives a value or a message', () => {
    const pieces = fc.constantFrom(
      'functions',
      '.a-b',
      '["x"]',
      ' ',
      '(',
      ')',
      '-',
      '!',
      '1',
      '"t"',
      '<',
      '==',
      '&&',
      'abs(',
      ',',
      '.',
      '\\',
      '`',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces).map((list) => list.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const parsed = parseExpression(text);
        if (parsed.ok) expect(typeof evaluate(parsed.expression, summary).ok).toBe('boolean');
        else expect(parsed.problem.message.length).toBeGreaterThan(0);
      }),
    );
  });
});
