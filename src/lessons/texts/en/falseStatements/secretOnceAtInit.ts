/** The words about a false statement. */
import type { FalseStatementTexts } from '../../falseStatementTexts.ts';

export const secretOnceAtInit: FalseStatementTexts = {
  statement: 'Read a secret once, at init: it does not change.',
  foundIn: 'Tutorials',
  truth:
    'A secret that rotates does. What init read lives as long as the environment, which may be hours. Read it in the handler through a cache with a lifetime, such as that of the extension ({limits.extension-cache-ttl|seconds}), and again when it is refused.',
  shown:
    'After the rotation {=atInit.functions.f.Errors} requests failed, all that came, where the secret was read at init, and {=cached.functions.f.Errors} where it was cached for half a minute.',
};
