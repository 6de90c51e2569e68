// Places the statecharts of the XState machines and writes src/charts/statechart/layouts.generated.ts.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ElkConstructor from 'elkjs/lib/elk.bundled.js';
import { build } from 'esbuild';

const out = join(mkdtempSync(join(tmpdir(), 'coldstart-')), 'statecharts.mjs');
await build({
  entryPoints: ['src/charts/statechart/generateLayouts.ts'],
  bundle: true,
  platform: 'node',
  format: 'esm',
  outfile: out,
  logLevel: 'error',
});
const { generateLayouts } = await import(pathToFileURL(out).href);
const elk = new ElkConstructor();
writeFileSync('src/charts/statechart/layouts.generated.ts', await generateLayouts((/** @type {any} */ graph) => elk.layout(graph)));
