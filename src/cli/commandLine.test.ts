import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { decodeTrace, parseScenario, rules, testsOf } from '../sim/index.ts';
import { commandLine } from './commandLine.ts';

const folder = mkdtempSync(join(tmpdir(), 'coldstart-'));
afterAll(() => rmSync(folder, { recursive: true }));

const scenario = {
  version: 1,
  name: 'Two a second',
  duration: '10s',
  functions: { work: { handler: [{ io: '100ms' }] } },
  triggers: [{ id: 'calls', type: 'sdk', function: 'work' }],
  traffic: [{ to: 'calls', pattern: 'constant', rate: 2 }],
};

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const two = file('two.json', scenario);

/** What the words print and answer. */
function coldstart(...words: string[]) {
  let [out, err] = ['', ''];
  const code = commandLine(words, {
    write: (text) => {
      out += text;
    },
    complain: (message) => {
      err += `${message}\n`;
    },
  });
  return { code, out, err };
}

describe('run', () => {
  it('prints tables for a person', () => {
    const { code, out, err } = coldstart('run', two);
    expect(code).toBe(0);
    expect(err).toBe('');
    expect(out).toMatch(/^Two a second: 10 s, seed \d+, \d+ events\n/);
    expect(out).toMatch(/^work +20 +0 +0 /m);
    expect(out).toMatch(/^calls +20 +20 /m);
  });

  it('prints a table of queues where there are any, and takes expectations about them', () => {
    const { code, out } = coldstart('run', 'reserved-one-on-a-queue', '--expect', 'queues.jobs.ApproximateAgeOfOldestMessage.max > 0');
    expect(code).toBe(0);
    expect(out).toMatch(/^queue +sent +received +deleted /m);
    expect(out).toMatch(/^jobs +\d+ +\d+ +\d+ +\d+ +\d+ +\d+ +\d+(\.\d+)? s$/m);
  });

  it('prints one JSON object in the shape of the contract, and nothing else', () => {
    const { code, out, err } = coldstart('run', two, '--json');
    expect(code).toBe(0);
    expect(err).toBe('');
    const summary = JSON.parse(out);
    expect(Object.keys(summary)).toEqual([
      'scenario',
      'seed',
      'durationMs',
      'events',
      'functions',
      'triggers',
      'queues',
      'bill',
      'warnings',
    ]);
    expect(Object.keys(summary.functions.work)).toEqual([
      ...['Invocations', 'Errors', 'Throttles', 'ConcurrentExecutions', 'Duration', 'InitDuration', 'coldStarts', 'coldStartRate'],
      ...['throttleReasons', 'environments', 'creationReasons', 'billedMs', 'gbSeconds', 'orphanedGbSeconds'],
    ]);
    expect(summary).toMatchObject({
      scenario: 'Two a second',
      durationMs: 10_000,
      functions: { work: { Invocations: 20, coldStarts: 1 } },
    });
    expect(summary.triggers.calls).toMatchObject({ sent: 20, outcomes: { succeeded: 20 }, waiting: 0, inFlight: 0 });
  });

  it('takes a gallery scenario by name, a seed and settings', () => {
    const first = coldstart(
      'run',
      'first-cold-start',
      '--json',
      '--seed',
      '12',
      '--set',
      'duration=5s',
      '--set=functions.checkout.description=a=b',
    );
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(first.out)).toMatchObject({ seed: 12, durationMs: 5000 });
  });

  it('puts settings into place as JSON, else as text', () => {
    const { out } = coldstart(
      'run',
      two,
      '--json',
      '--set',
      'traffic.0.rate=4',
      '--set',
      'name=Four',
      '--set',
      'functions.work.reservedConcurrentExecutions=0',
      '--set',
      'triggers.calls.maximumAttempts=1',
    );
    expect(JSON.parse(out)).toMatchObject({ scenario: 'Four', triggers: { calls: { sent: 40, outcomes: { throttled: 40 } } } });
  });

  it('measures a window', () => {
    const { out } = coldstart('run', two, '--json', '--from', '5s', '--to', '8s');
    expect(JSON.parse(out).functions.work).toMatchObject({ Invocations: 6, coldStarts: 0 });
  });

  it('warns in the object with --json, else on standard error', () => {
    const odd = file('odd.json', { ...scenario, functions: { work: { ...scenario.functions.work, runtime: 'nodejs20.x' } } });
    expect(coldstart('run', odd).err).toMatch(/odd\.json: warning: functions\.work\.runtime: AWS has deprecated nodejs20\.x/);
    const { out, err } = coldstart('run', odd, '--json');
    expect(err).toBe('');
    expect(JSON.parse(out).warnings).toEqual([expect.stringMatching(/^functions\.work\.runtime: AWS has deprecated/)]);
  });

  it('writes a trace that reads back', () => {
    const out = join(folder, 'two.trace');
    expect(coldstart('run', two, '--trace', out).code).toBe(0);
    const read = decodeTrace(readFileSync(out));
    expect(read.ok && read.trace.invocations.length).toBe(20);
    const failed = coldstart('run', two, '--trace', join(folder, 'no', 'where'));
    expect(failed).toMatchObject({ code: 2, err: expect.stringMatching(/^The trace cannot be written to .* \(ENOENT\)/) });
  });
});

describe('--expect', () => {
  const verdict = (...expectations: string[]) => {
    const { code, err } = coldstart('run', two, '--json', ...expectations.flatMap((text) => ['--expect', text]));
    return `${code} ${err}`;
  };

  it('is silent when it holds and answers 1 with both sides when it fails', () => {
    expect(verdict('triggers.calls.sent == 20', 'functions.work.Duration.p50 >= 100')).toBe('0 ');
    expect(verdict('triggers.calls.sent == 21')).toBe('1 Expectation failed: triggers.calls.sent == 21 (20 == 21)\n');
  });

  it('answers 2 when it cannot be read or asks for what is not there, whatever else fails', () => {
    expect(verdict('triggers.calls.sent = 20')).toMatch(/^2 --expect "triggers.calls.sent = 20": a single = .* \(at character 21\)/);
    expect(verdict('triggers.call.sent == 20', 'false')).toMatch(
      /^2 .*there is no "call" in triggers. Did you mean "calls"\?\nExpectation failed: false\n$/,
    );
    expect(verdict('triggers.calls.sent')).toMatch(/^2 .*this is 20, not true or false/);
    expect(verdict('triggers.calls.outcomes')).toMatch(/^2 .*a group of values/);
    expect(verdict('constructor.constructor("x")')).toMatch(/^2 /);
  });
});

describe('what is not usable', () => {
  const cases: [words: string[], message: RegExp][] = [
    [[], /^Coldstart simulates AWS Lambda/],
    [['rnu', two], /There is no command "rnu". Did you mean run\?/],
    [['run'], /FILE is missing/],
    [['run', two, two], /one too many/],
    [['run', 'nosuch.json'], /There is no file "nosuch.json", and no gallery scenario of that name/],
    [['run', 'spikes'], /Did you mean spike\?/],
    [['run', folder], /is a folder/],
    [['run', two, '--jsn'], /There is no flag --jsn. Did you mean --json\?/],
    [['run', two, '--json=yes'], /--json takes no value/],
    [['run', two, '--seed'], /--seed needs a value: --seed N/],
    [['run', two, '--seed', '1', '--seed', '2'], /--seed is given twice/],
    [['run', two, '--seed', 'x'], /seed/],
    [['run', two, '--set', 'rate'], /--set "rate" is not of the form path=value/],
    [['run', two, '--set', 'functions.wrok.timeout=3s'], /--set functions.wrok.timeout=3s: There is no function/],
    [['run', two, '--set', '__proto__.x=1'], /is not allowed in a path/],
    [['run', two, '--set', 'functions.work.memorySize=64'], /two\.json: functions\.work\.memorySize: .*128/],
    [['run', two, '--from', 'soon'], /--from "soon" is not a time/],
    [['run', two, '--from', '5s', '--to', '5s'], /--from must come before --to/],
    [['run', two, '--to', '1h'], /lies after the end of the run, which is at 10s/],
    [['rules', 'all'], /takes no "all"/],
    [
      ['check', file('bad.json', '{"functions": {\n  "work": { "memroySize": 128 } } }')],
      /bad\.json:2:13: functions\.work\.memroySize: .*memorySize/,
    ],
    [['check', file('cut.json', '{"functions":')], /cut\.json:1:\d+/],
    [['check', file('empty.json', '')], /empty\.json/],
  ];

  it.each(cases)('%j answers 2 with a message and nothing on standard output', (words, message) => {
    const { code, out, err } = coldstart(...words);
    expect(err).toMatch(message);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).not.toMatch(/\n\s+at /);
  });
});

describe('the other commands', () => {
  it('check says that a scenario is valid', () => {
    expect(coldstart('check', two)).toEqual({ code: 0, out: `${two} is valid.\n`, err: '' });
  });

  it('rules lists every rule with value, confidence, source and the tests that show it', () => {
    const { code, out } = coldstart('rules');
    expect(code).toBe(0);
    expect(out.trimEnd().split('\n').length).toBe(rules.length + 1);
    expect(out).toMatch(
      /^lifecycle\.phases +documented +\d{4}-\d\d-\d\d +An environment goes through .* +https:.* +src\/sim\/.*\.test\.ts$/m,
    );
    expect(JSON.parse(coldstart('rules', '--json').out)).toEqual(rules.map((rule) => ({ ...rule, tests: testsOf(rule.id) })));
  });

  it('rules --fidelity tells what is not modelled, where sources disagree, and how sure the rules are', () => {
    const { code, out } = coldstart('rules', '--fidelity');
    expect(code).toBe(0);
    expect(out).toContain(`${rules.length} rules: `);
    expect(out).toContain('Streams: Enhanced fan-out of Kinesis');
    expect(out).toContain('Not followed: A burst of 500 environments to 3,000 environments for the Region.');
    expect(out).toContain('[concurrency.scaling-burst]');
    expect(out).not.toMatch(/\{[a-z0-9]/);
    const { coverage, notModelled, conflicts } = JSON.parse(coldstart('rules', '--fidelity', '--json').out);
    expect([coverage.rules, notModelled.length > 20, conflicts.length > 20]).toEqual([rules.length, true, true]);
  });

  it('schema prints a JSON Schema', () => {
    expect(JSON.parse(coldstart('schema').out)).toMatchObject({ $schema: expect.stringMatching(/json-schema/), type: 'object' });
  });

  it('help explains each command and its flags', () => {
    expect(coldstart('--help')).toMatchObject({ code: 0, out: expect.stringMatching(/first-cold-start/) });
    for (const name of ['run', 'check', 'rules', 'schema']) {
      for (const flag of ['--help', '-h'])
        expect(coldstart(name, flag)).toMatchObject({ code: 0, err: '', out: expect.stringMatching(/^coldstart /) });
    }
    expect(coldstart('run', '--help').out).toMatch(/--expect EXPR +exit with 1/);
  });

  it('a gallery scenario of every name is valid', () => {
    const names = /gallery scenario: ([^.]+)\./.exec(coldstart('--help').out)?.[1]?.split(', ') ?? [];
    expect(names.length).toBeGreaterThanOrEqual(5);
    for (const name of names) expect(coldstart('check', name).code, name).toBe(0);
  });
});

it('a byte order mark at the head of a file is no fault', () => {
  expect(parseScenario(scenario).ok).toBe(true);
  expect(coldstart('check', file('mark.json', `\ufeff${JSON.stringify(scenario)}`)).code).toBe(0);
});
