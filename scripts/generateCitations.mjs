// Writes src/sim/rules/citations.generated.ts from what the tests cite.
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const out = join(mkdtempSync(join(tmpdir(), 'coldstart-')), 'citations.mjs');
await build({
  entryPoints: ['src/sim/rules/writeCitations.ts'],
  bundle: true,
  platform: 'node',
  format: 'esm',
  outfile: out,
  logLevel: 'error',
});
const { writeCitations } = await import(pathToFileURL(out).href);

/** @param {string} folder */
const pathsIn = (folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => `${folder}/${path}`);
const paths = [...pathsIn('src'), ...pathsIn('e2e')].filter((path) => /\.(test\.tsx?|spec\.ts)$/.test(path));
const tests = paths.map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(path, 'utf8') }));
writeFileSync('src/sim/rules/citations.generated.ts', writeCitations(tests));
