/** AWS's runtime identifiers, how far AWS supports each, and which measured cold starts stand for it. */

/** preview: announced, not generally available · deprecated: offered no more for new functions. */
type RuntimeSupport = 'current' | 'preview' | 'deprecated';

/** One runtime identifier. */
export interface Runtime {
  readonly id: string;
  readonly support: RuntimeSupport;
  /** The runtime (or runtime/language) in the cold-start table whose figures are used. */
  readonly measuredAs: string;
}

const runtime = (id: string, support: RuntimeSupport = 'current', measuredAs = id): Runtime => ({ id, support, measuredAs });

/** All runtimes that a scenario may name, newest first within each language. */
export const runtimes: readonly Runtime[] = [
  runtime('nodejs26.x', 'preview', 'nodejs24.x'),
  runtime('nodejs24.x'),
  runtime('nodejs22.x'),
  runtime('nodejs20.x', 'deprecated'),
  runtime('python3.15', 'preview', 'python3.14'),
  runtime('python3.14'),
  runtime('python3.13'),
  runtime('python3.12'),
  runtime('python3.11'),
  runtime('python3.10', 'deprecated'),
  runtime('python3.9', 'deprecated'),
  runtime('java25'),
  runtime('java21'),
  runtime('java17'),
  runtime('java17.al2023', 'current', 'java17'),
  runtime('java11'),
  runtime('java11.al2023', 'current', 'java11'),
  runtime('java8.al2'),
  runtime('java8.al2023', 'current', 'java8.al2'),
  runtime('dotnet10'),
  runtime('dotnet8'),
  runtime('ruby4.0', 'current', 'ruby3.4'),
  runtime('ruby3.4'),
  runtime('ruby3.3'),
  runtime('ruby3.2', 'deprecated'),
  runtime('provided.al2023', 'current', 'provided.al2023/go'),
  runtime('provided.al2', 'current', 'provided.al2/go'),
];

/** The identifiers of all runtimes, for choice lists. */
export const knownRuntimes: readonly string[] = /* @__PURE__ */ runtimes.map(({ id }) => id);

/** Those of them that AWS has deprecated. */
export const deprecatedRuntimes: readonly string[] = /* @__PURE__ */ runtimes
  .filter(({ support }) => support === 'deprecated')
  .map(({ id }) => id);
