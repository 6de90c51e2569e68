/** The languages that functions are written out in. */

export const codeLanguages = ['python', 'node'] as const;

export type CodeLanguage = (typeof codeLanguages)[number];

/** The language that a function of this runtime is shown in. */
export function languageOf(runtime: string): CodeLanguage {
  return runtime.startsWith('python') ? 'python' : 'node';
}
