/** How the page is built: one static folder that works under any path, with the content security policy in its head. */
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Puts the policy first in the head of the built page; the development server needs inline scripts and goes without. */
function contentSecurityPolicy(): Plugin {
  return {
    name: 'coldstart:content-security-policy',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: () => [{ tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: policy }, injectTo: 'head-prepend' }],
    },
  };
}

const FIRST_WORKER = /src\/app\/engine\/(firstWorker|startWorker)\.ts$/;

/** Has the page start its first worker before the rest of its code is there. */
function firstWorkerFirst(): Plugin {
  return {
    name: 'coldstart:first-worker-first',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle }) => {
        const chunk = Object.values(bundle ?? {}).find(
          (file) => file.type === 'chunk' && file.moduleIds.some((id) => FIRST_WORKER.test(id)),
        );
        if (chunk === undefined) throw new Error('The chunk of src/app/engine/firstWorker.ts is not in the bundle.');
        return [{ tag: 'script', attrs: { type: 'module', crossorigin: true, src: `./${chunk.fileName}` }, injectTo: 'head-prepend' }];
      },
    },
  };
}

export default defineConfig({
  base: './',
  plugins: [react(), firstWorkerFirst(), contentSecurityPolicy()],
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    // Fonts stay files: the policy has no data: for fonts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'firstWorker', test: FIRST_WORKER, priority: 2 },
            // What the first screen needs comes in one file, not in one per set of its later users: forty requests less.
            { name: 'studio', tags: ['$initial'], priority: 1 },
          ],
        },
      },
    },
  },
});
