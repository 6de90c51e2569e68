/** `coldstart import` and `coldstart export`: what goes to which stream, and the exit codes. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { importers } from '../formats/index.ts';
import { gallery, parseScenario } from '../sim/index.ts';
import { commandLine } from './commandLine.ts';

const folder = mkdtempSync(join(tmpdir(), 'coldstart-formats-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

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

const sample = join(import.meta.dirname, '../formats/template/samples/queue-with-redrive.yaml');

describe('import', () => {
  it('prints a scenario that runs, and nothing else, and the report line by line on standard error', () => {
    const { code, out, err } = coldstart('import', sample);
    expect(code).toBe(0);
    expect(parseScenario(out).ok).toBe(true);
    const scenario = JSON.parse(out) as { functions: Record<string, Record<string, unknown>> };
    expect(scenario.functions.Worker?.reservedConcurrentExecutions).toBe(10);
    const line =
      readFileSync(sample, 'utf8')
        .split('\n')
        .findIndex((each) => each.includes('ReservedConcurrentExecutions')) + 1;
    expect(err).toContain(`${sample}:${line}: read: Resources.Worker.Properties.ReservedConcurrentExecutions: `);
    const counted = ['read', 'approximated', 'ignored'].map(
      (word) => err.split('\n').filter((each) => each.includes(`: ${word}: `)).length,
    );
    expect(err.trimEnd().split('\n').at(-1)).toBe(`${counted[0]} read, ${counted[1]} approximated, ${counted[2]} ignored.`);
  });

  it('keeps private things only on request', () => {
    const template = join(import.meta.dirname, '../formats/template/samples/json-cloudformation.json');
    expect(coldstart('import', template).out).not.toContain('999900001111');
    expect(coldstart('import', template, '--keep-private').out).toContain('999900001111');
  });

  it('changes the scenario that it is told to', () => {
    const traffic = file('traffic.csv', 'minute,count\n0,30\n1,60\n');
    const { code, out } = coldstart('import', traffic, '--format', 'traffic', '--onto', 'first-cold-start');
    expect(code).toBe(0);
    const scenario = JSON.parse(out) as { name: string; traffic: { pattern: string }[] };
    expect(scenario.name).toBe(gallery.find(({ slug }) => slug === 'first-cold-start')?.scenario.name);
    expect(scenario.traffic.map(({ pattern }) => pattern)).toContain('replay');
  });

  it('prints a scenario with problems all the same, and says so by its exit code', () => {
    const { code, out, err } = coldstart('import', file('bad.json', '{"functions": {"f": {"memorySize": 1}}}'));
    expect(code).toBe(2);
    expect(JSON.parse(out)).toEqual({ functions: { f: { memorySize: 1 } } });
    expect(err).toMatch(/^scenario: functions\.f\.memorySize: MemorySize must be from 128/m);
  });

  it.each([
    ['a file that is not there', [join(folder, 'nothing.yaml')], /There is no file ".*nothing\.yaml"\.\n$/],
    ['a folder', [folder], /is a folder\. Name a file in it\.\n$/],
    [
      'a text of no kind',
      [file('poem.txt', 'Shall I compare thee')],
      /looks like nothing that can be imported\. Say what it is with --format: scenario, template/,
    ],
    ['a broken template', [file('broken.yaml', 'Resources:\n  A: [1\n'), '--format', 'template'], /broken\.yaml(:\d+)?: /],
    ['an unknown format', [sample, '--format', 'templat'], /There is no format "templat"\. Did you mean template\?/],
    ['a scenario to change that is not there', [sample, '--onto', 'nowhere.json'], /There is no file "nowhere\.json"/],
  ])('refuses %s with a message and no output', (_what, words, message) => {
    const { code, out, err } = coldstart('import', ...words);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(message);
  });

  it('names every format in its help', () => {
    const { out } = coldstart('import', '--help');
    for (const { id, help } of importers) expect(out).toContain(`${id}: ${help}`);
  });
});

describe('export', () => {
  it('writes SAM that is read as the same scenario', () => {
    const { code, out, err } = coldstart('export', 'sqs-queue');
    expect(code).toBe(0);
    expect(out).toContain('AWS::Serverless::Function');
    expect(err).toContain('fill them in before you deploy');
    const back = coldstart('import', file('back.yaml', out), '--keep-private');
    expect(back.code).toBe(0);
    const [again, wanted] = [back.out, gallery.find(({ slug }) => slug === 'sqs-queue')?.scenario].map((each) => parseScenario(each));
    expect(again?.ok && again.scenario.functions).toEqual(wanted?.ok && wanted.scenario.functions);
  });

  it('writes commands, and applies --set first', () => {
    const { code, out } = coldstart('export', 'first-cold-start', '--format', 'cli', '--set', 'functions.checkout.memorySize=1792');
    expect(code).toBe(0);
    expect(out).toMatch(/aws lambda create-function/);
    expect(out).toContain("'1792'");
  });

  it('writes the trace of the run with a line for each attempt', () => {
    const { out } = coldstart('export', 'first-cold-start', '--format', 'csv');
    const summary = JSON.parse(coldstart('run', 'first-cold-start', '--json').out) as {
      functions: { checkout: { Invocations: number; Throttles: number } };
    };
    const { Invocations, Throttles } = summary.functions.checkout;
    expect(out.trimEnd().split('\r\n')).toHaveLength(1 + Invocations + Throttles);
  });

  it.each([
    ['an unknown format', ['first-cold-start', '--format', 'sem'], /There is no format "sem"\. Did you mean sam\?/],
    [
      'a scenario that is not valid',
      [file('no.json', '{"functions": {"f": {"timeout": "901s"}}}')],
      /functions\.f\.timeout: Timeout must be/,
    ],
  ])('refuses %s', (_what, words, message) => {
    const { code, out, err } = coldstart('export', ...words);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(message);
  });
});
