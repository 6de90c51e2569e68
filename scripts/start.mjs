/** `npm start`: installs what is missing, builds, serves. */
import { buildAll } from './build.mjs';
import { serve } from './serve.mjs';

if (await buildAll()) await serve();
else process.exitCode = 1;
