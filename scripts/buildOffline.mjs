/** Writes the service worker into the built site, with the list of the site's files and a hash of them as its version. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { projectFolder } from './run.mjs';

const NAME = 'serviceWorker.js';

/**
 * @param {string} site folder of the built site
 */
export async function buildOffline(site) {
  const { build } = await import('esbuild');
  const files = readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== NAME)
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(site.length + 1)
        .split(sep)
        .join('/'),
    )
    .sort();
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${file}\n`).update(readFileSync(join(site, file)));
  await build({
    entryPoints: [join(projectFolder, 'src/offline/serviceWorker.ts')],
    outfile: join(site, NAME),
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    logLevel: 'warning',
    define: { SITE_FILES: JSON.stringify(files), SITE_VERSION: JSON.stringify(hash.digest('hex').slice(0, 16)) },
  });
}
