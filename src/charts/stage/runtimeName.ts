/** The names of runtimes. */

const RUNTIMES: readonly (readonly [RegExp, string])[] = [
  [/^python(.*)$/, 'Python $1'],
  [/^nodejs(\d+).*$/, 'Node.js $1'],
  [/^java(\d+).*$/, 'Java $1'],
  [/^dotnet(.*)$/, '.NET $1'],
  [/^ruby(.*)$/, 'Ruby $1'],
  [/^provided\..*$/, 'OS-only runtime'],
];

/** `python3.13` as people say it. */
export function runtimeName(id: string): string {
  for (const [pattern, words] of RUNTIMES) if (pattern.test(id)) return id.replace(pattern, words);
  return id;
}
