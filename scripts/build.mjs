/** Builds the site into dist/ with its service worker, and the command line into the one file that package.json's `bin` names. */
import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildOffline } from './buildOffline.mjs';
import { ensureInstalled } from './install.mjs';
import { outFolder, projectFolder, runNode, siteFolder } from './run.mjs';

async function buildCommandLine() {
  const { build } = await import('esbuild');
  const entry = join(projectFolder, 'src/cli/main.ts');
  const outfile = join(outFolder, JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8')).bin.coldstart);
  const banner = readFileSync(entry, 'utf8').startsWith('#!') ? {} : { js: '#!/usr/bin/env node' };
  /** @type {import('esbuild').BuildOptions} */
  const options = { bundle: true, platform: 'node', format: 'esm', target: 'node20', legalComments: 'eof', logLevel: 'warning' };
  // The package's modules for browsers are those that the page uses; those for Node are older ones, which no ES module can hold.
  const alias = { yaml: join(projectFolder, 'node_modules/yaml/browser/index.js') };
  await build({ ...options, alias, banner, entryPoints: [entry], outfile });
  chmodSync(outfile, 0o755);
}

/** @returns {Promise<boolean>} whether both were written; what went wrong is printed */
export async function buildAll() {
  if (!ensureInstalled()) return false;
  if (!runNode('node_modules/vite/bin/vite.js', ['build', '--outDir', siteFolder, '--emptyOutDir', '--logLevel', 'warn'])) return false;
  return Promise.all([buildCommandLine(), buildOffline(siteFolder)]).then(
    () => true,
    (error) => {
      console.error(`The command line or the service worker was not built: ${error.message}`);
      return false;
    },
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href && !(await buildAll())) process.exitCode = 1;
