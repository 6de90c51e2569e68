/** Templates that are damaged, and texts that are none: what is told of them, and that nothing is thrown, evaluated or endless. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type JsonInput, parseScenario } from '../../sim/index.ts';
import { templateImporter } from './templateImporter.ts';

const folder = new URL('./samples/', import.meta.url);
const samples = readdirSync(fileURLToPath(folder)).map((name) => [name, readFileSync(new URL(name, folder), 'utf8')] as const);

function read(text: string): { readonly scenario: JsonInput } {
  const imported = templateImporter.read(text, { keepPrivate: false, current: null });
  if (!imported.ok) throw new Error(imported.faults.map(({ message }) => message).join(' '));
  return imported;
}

describe('damaged templates', () => {
  it.each(samples)('%s: whichever third line is lost, doubled, cut or blanked, nothing is thrown', (_name, text) => {
    const lines = text.split('\n');
    const damage = (i: number): string[] => [
      lines.toSpliced(i, 1).join('\n'),
      lines.toSpliced(i, 0, lines[i] ?? '').join('\n'),
      lines.with(i, (lines[i] ?? '').slice(0, 12)).join('\n'),
      lines.with(i, (lines[i] ?? '').replace(/[^\s:]+$/, '')).join('\n'),
      lines.with(i, (lines[i] ?? '').replaceAll('!GetAtt', '!Ref').replaceAll('Type:', 'Typ:')).join('\n'),
    ];
    for (const broken of lines.flatMap((_line, i) => (i % 3 === 0 ? damage(i) : []))) {
      const imported = templateImporter.read(broken, { keepPrivate: false, current: null });
      if (imported.ok) parseScenario(imported.scenario);
      else expect(imported.faults[0]?.remedy).not.toBe('');
    }
  });
});

describe('texts that are no template', () => {
  const faultOf = (text: string) => {
    const imported = templateImporter.read(text, { keepPrivate: false, current: null });
    return imported.ok ? null : imported.faults[0];
  };

  it('are told of with their line and a remedy', () => {
    expect(faultOf('Resources:\n  A: [1, 2\n  B: 3')).toMatchObject({ line: 3, remedy: expect.stringContaining('Correct') });
    expect(faultOf('Resources:\n  A: 1\n  A: 2')?.message).toContain('not valid YAML');
    expect(faultOf('just words')?.message).toContain('no Resources');
    expect(faultOf('Resources: []')?.message).toContain('not a map');
    expect(faultOf('Resources: { Q: { Type: AWS::SQS::Queue } }')?.message).toContain('no function');
    expect(faultOf('a'.repeat(6_000_000))?.message).toContain('5 MB');
  });

  it('whose aliases multiply each other end quickly', () => {
    const bomb = [
      'a: &a [x, x, x, x, x, x, x, x, x, x]',
      ...'bcdefgh'.split('').map((name, i) => `${name}: &${name} [${Array(10).fill(`*${'abcdefgh'[i]}`).join(', ')}]`),
      'Resources: *h',
    ].join('\n');
    const began = Date.now();
    expect(faultOf(bomb)?.message).toMatch(/aliases|parts/);
    expect(Date.now() - began).toBeLessThan(5000);
  });

  it('evaluate nothing and take no unsafe name', () => {
    const text =
      'Resources:\n  __proto__: { Type: AWS::Lambda::Function, Properties: { Runtime: python3.13 } }\n  Fn: { Type: AWS::Lambda::Function, Properties: { FunctionName: constructor, Runtime: !!js/function "x" } }';
    const { scenario } = read(text);
    expect(Object.keys(scenario.functions as object)).not.toContain('constructor');
    expect(({} as Record<string, unknown>).Type).toBeUndefined();
  });

  it('with a reference in a circle of conditions end', () => {
    const text =
      'Conditions:\n  A: !Condition B\n  B: !Condition A\nResources:\n  Fn: { Type: AWS::Lambda::Function, Properties: { MemorySize: !If [A, 256, 512] } }';
    expect((read(text).scenario.functions as Record<string, JsonInput>).Fn?.memorySize).toBe(512);
  });
});
