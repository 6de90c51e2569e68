// Writes src/sim/rules/ruleNumbers.generated.ts from the registry.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const out = join(mkdtempSync(join(tmpdir(), 'coldstart-')), 'rules.mjs');
await build({
  entryPoints: ['src/sim/rules/index.ts'],
  bundle: true,
  platform: 'node',
  format: 'esm',
  outfile: out,
  logLevel: 'error',
});
const { rules, writeNumbers } = await import(pathToFileURL(out).href);
writeFileSync('src/sim/rules/ruleNumbers.generated.ts', writeNumbers(rules));
