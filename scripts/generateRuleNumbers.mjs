// Writes src/sim/rules/ruleNumbers.generated.ts from the registry.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const out = join(mkdtempSync(join(tmpdir(), 'coldstart-')), 'rules.mjs');
await build({
  stdin: {
    contents: "export { rules } from './allRules.ts'; export { writeNumbers } from './writeNumbers.ts';",
    resolveDir: 'src/sim/rules',
    loader: 'ts',
  },
  bundle: true,
  platform: 'node',
  format: 'esm',
  outfile: out,
  logLevel: 'error',
});
const { rules, writeNumbers } = await import(pathToFileURL(out).href);
writeFileSync('src/sim/rules/ruleNumbers.generated.ts', writeNumbers(rules));
