/** A static server for the built site, for this machine only. `node scripts/serve.mjs [--base /some/path/]`; PORT chooses the port. */
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { siteFolder } from './run.mjs';

/** @type {Readonly<Record<string, string>>} */
const mimeTypes = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
};

/**
 * The file that a request's path names: inside `root` and under `base`, or undefined.
 * @param {string} root folder
 * @param {string} base begins and ends with a slash
 * @param {string} path of the request, still encoded
 */
function fileFor(root, base, path) {
  if (!path.startsWith(base)) return undefined;
  let name;
  try {
    name = decodeURIComponent(path.slice(base.length));
  } catch {
    return undefined;
  }
  if (name.includes('\0')) return undefined;
  const file = join(root, name);
  if (file !== root && !file.startsWith(root.endsWith(sep) ? root : root + sep)) return undefined;
  const stats = statSync(file, { throwIfNoEntry: false });
  const index = join(file, 'index.html');
  if (stats?.isDirectory()) return existsSync(index) ? index : undefined;
  return stats?.isFile() ? file : undefined;
}

/**
 * Answers requests for the files of a folder.
 * @param {{root: string, base?: string}} site `base` is the path under which the site stands, '/' unless told
 * @returns {import('node:http').RequestListener}
 */
export function siteHandler({ root, base = '/' }) {
  return (request, response) => {
    const path = (request.url ?? '/').split(/[?#]/, 1)[0] ?? '/';
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end();
      return;
    }
    if (base !== '/' && path === base.slice(0, -1)) {
      response.writeHead(301, { location: base }).end();
      return;
    }
    const file = fileFor(root, base, path);
    if (file === undefined) {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Not found\n');
      return;
    }
    response.writeHead(200, {
      'content-type': mimeTypes[extname(file)] ?? 'application/octet-stream',
      'content-length': statSync(file).size,
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
    });
    if (request.method === 'HEAD') response.end();
    else createReadStream(file).pipe(response);
  };
}

/**
 * Listens on both loopback addresses (IPv6 only where the machine has it).
 * @param {import('node:http').RequestListener} handler
 * @param {number} port 0 takes a free one
 * @returns {Promise<{port: number, close: () => void}>} rejects with the system's error, for example EADDRINUSE
 */
export async function listen(handler, port) {
  /** @type {(host: string, port: number) => Promise<import('node:http').Server>} */
  const open = (host, wanted) =>
    new Promise((resolve, reject) => {
      const server = createServer(handler);
      server.once('error', reject).listen(wanted, host, () => resolve(server));
    });
  const first = await open('127.0.0.1', port);
  const address = first.address();
  const bound = typeof address === 'object' && address !== null ? address.port : port;
  const second = await open('::1', bound).catch((/** @type {NodeJS.ErrnoException} */ error) => {
    if (error.code !== 'EADDRINUSE') return undefined;
    first.close();
    throw error;
  });
  return {
    port: bound,
    close: () => {
      for (const server of [first, second]) {
        server?.close();
        server?.closeAllConnections();
      }
    },
  };
}

/** Serves dist/ until it is stopped, and prints the address on a line of its own. */
export async function serve(base = '/') {
  const port = Number(process.env.PORT ?? 4173);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    console.error(`PORT is ${process.env.PORT}; it must be a whole number from 0 to 65535.`);
    process.exitCode = 1;
    return;
  }
  if (!existsSync(join(siteFolder, 'index.html'))) {
    console.error(`There is no built site in ${siteFolder}. Run: npm run build`);
    process.exitCode = 1;
    return;
  }
  try {
    const server = await listen(siteHandler({ root: siteFolder, base }), port);
    console.log(`http://localhost:${server.port}${base === '/' ? '' : base}`);
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, server.close);
  } catch (error) {
    const code = /** @type {NodeJS.ErrnoException} */ (error).code;
    if (code === 'EADDRINUSE') console.error(`Port ${port} is in use. Choose another, for example: PORT=${port + 1} npm start`);
    else console.error(`Cannot listen on port ${port}: ${code ?? error}`);
    process.exitCode = 1;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const at = process.argv.indexOf('--base');
  await serve(at > 0 ? (process.argv[at + 1] ?? '/') : '/');
}
