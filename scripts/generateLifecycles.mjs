// Compiles the XState machines and writes src/sim/lifecycles/tables.generated.ts.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const out = join(mkdtempSync(join(tmpdir(), 'coldstart-')), 'lifecycles.mjs');
await build({
  entryPoints: ['src/sim/lifecycles/index.ts'],
  bundle: true,
  platform: 'node',
  format: 'esm',
  outfile: out,
  logLevel: 'error',
});
const { compileLifecycles, writeTables } = await import(pathToFileURL(out).href);
writeFileSync('src/sim/lifecycles/tables.generated.ts', writeTables(compileLifecycles()));
