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
    transformIndexHtml: () => [
      { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: policy }, injectTo: 'head-prepend' },
    ],
  };
}

export default defineConfig({
  base: './',
  plugins: [react(), contentSecurityPolicy()],
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    // Fonts stay files: the policy has no data: for fonts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
