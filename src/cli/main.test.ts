import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'coldstart-main-'));
const program = join(folder, 'coldstart.mjs');

beforeAll(() => {
  const esbuild = join(import.meta.dirname, '../../node_modules/esbuild/bin/esbuild');
  const alias = `--alias:yaml=${join(import.meta.dirname, '../../node_modules/yaml/browser/index.js')}`;
  const flags = ['--bundle', '--platform=node', '--format=esm', '--target=node20', '--log-level=error', alias, `--outfile=${program}`];
  const { status, stderr } = spawnSync(esbuild, [join(import.meta.dirname, 'main.ts'), ...flags], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
});
afterAll(() => rmSync(folder, { recursive: true }));

function coldstart(words: string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], { cwd: folder, input, encoding: 'utf8' });
  return { status, stdout, stderr };
}

it('runs as one file that needs nothing beside it, and reads standard input', () => {
  const input = JSON.stringify({ functions: { work: {} }, duration: '1s' });
  expect(coldstart(['check', '-'], input)).toEqual({ status: 0, stdout: '- is valid.\n', stderr: '' });
  expect(coldstart(['check', '-'], '{')).toMatchObject({ status: 2, stdout: '', stderr: expect.stringMatching(/^standard input:1:2: /) });
});

it('reads a template and writes it again', () => {
  const template =
    'Resources:\n  Fn:\n    Type: AWS::Serverless::Function\n    Properties: { Runtime: python3.13, Handler: a.b, MemorySize: 512 }\n';
  const { status, stdout, stderr } = coldstart(['import', '-'], template);
  expect(status).toBe(0);
  expect(stderr).toMatch(/^standard input:4: read: Resources\.Fn\.Properties\.MemorySize: /m);
  expect(coldstart(['export', '-', '--format', 'sam'], stdout)).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('MemorySize: 512'),
  });
});

it('gives the exit code of a failed expectation', () => {
  expect(coldstart(['run', 'first-cold-start', '--json', '--expect', 'triggers.api.sent < 0']).status).toBe(1);
});

it('sweeps the same on one core and on several', () => {
  const words = ['sweep', 'first-cold-start', '--vary', 'functions.checkout.memorySize=128,512,20000,1024,3008', '--csv'];
  const [alone, together] = ['1', '3'].map((workers) => coldstart([...words, '--workers', workers]));
  expect(alone?.status).toBe(0);
  expect(alone?.stdout.split('\r\n')).toHaveLength(7);
  expect(together).toEqual(alone);
});

it('writes the same bytes in two processes', () => {
  for (const name of ['a', 'b']) expect(coldstart(['run', 'image-pipeline', '--trace', join(folder, name)]).status).toBe(0);
  expect(readFileSync(join(folder, 'a')).equals(readFileSync(join(folder, 'b')))).toBe(true);
  expect(coldstart(['run', 'image-pipeline', '--seed', '99', '--trace', join(folder, 'b')]).status).toBe(0);
  expect(readFileSync(join(folder, 'a')).equals(readFileSync(join(folder, 'b')))).toBe(false);
});

it('stays quiet when its reader has seen enough', async () => {
  const child = spawn(process.execPath, [program, 'rules'], { stdio: ['ignore', 'pipe', 'pipe'] });
  let complaints = '';
  child.stderr.on('data', (data) => {
    complaints += String(data);
  });
  child.stdout.destroy();
  const status = await new Promise((resolve) => child.on('close', resolve));
  expect(complaints).toBe('');
  expect(status).toBe(0);
});
