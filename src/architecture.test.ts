/** Who may import whom under src, as a table with reasons and without exceptions; no cycles, no huge files, no file that its folder's list forgot. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

interface Row {
  /** Folder under src; `sim` stands for the doors, the files directly in src/sim. */
  readonly folder: string;
  /** Folders or files under src that it may import besides itself. `type x` allows types only. A trailing slash means the whole tree. */
  readonly may: readonly string[];
  /** Packages that it may import. A trailing star stands for any ending. */
  readonly packages?: readonly string[];
  readonly because: string;
}

const doors = ['base', 'sim/index.ts', 'sim/lifecycles/index.ts'];
const d3 = ['d3-scale', 'd3-shape'];

const table: readonly Row[] = [
  { folder: 'base', may: [], because: 'small total functions without a domain word rest on nothing' },
  { folder: 'sim/rules', may: ['base'], because: 'facts about AWS hold no logic and know no simulator' },
  {
    folder: 'sim/triggers',
    may: ['base', 'sim/rules'],
    because: 'a trigger declares settings and behaviour; scenario reads it, not the reverse',
  },
  {
    folder: 'sim/services',
    may: ['base', 'sim/rules'],
    because: 'a service declares settings and limits; scenario reads it, not the reverse',
  },
  { folder: 'sim/iam', may: ['base', 'sim/rules'], because: 'policy evaluation knows nothing of scenarios' },
  {
    folder: 'sim/scenario',
    may: ['base', 'sim/rules', 'sim/triggers', 'sim/services', 'sim/iam'],
    packages: ['zod', 'fflate'],
    because: 'the scenario is the only input: it is built from declarations and never sees a run',
  },
  {
    folder: 'sim/fidelity',
    may: ['base', 'sim/rules', 'sim/triggers'],
    because: 'what is left out, and where sources disagree, is told in words around the rules',
  },
  { folder: 'sim/lifecycles', may: ['base', 'sim/rules'], packages: ['xstate'], because: 'the machines are the model and know no engine' },
  {
    folder: 'sim/trace',
    may: ['base', 'sim/rules', 'sim/lifecycles', 'type sim/scenario', 'sim/scenario/versionConfiguration.ts'],
    because: 'the record names states, rules and the scenario it came from, and never how it was made',
  },
  {
    folder: 'sim/engine',
    may: ['base', 'sim/rules', 'sim/triggers', 'sim/services', 'sim/iam', 'sim/scenario', 'sim/lifecycles', 'sim/trace'],
    because: 'the engine is the only writer of a trace and computes no statistics',
  },
  {
    folder: 'sim/billing',
    may: ['base', 'sim/rules', 'sim/scenario', 'sim/trace', 'sim/engine/callCounts.ts'],
    because: 'a bill is a question to the trace; the calls of handlers that it does not hold are found again from keyed draws',
  },
  {
    folder: 'sim/metrics',
    may: ['base', 'sim/rules', 'sim/scenario', 'sim/trace', 'sim/billing'],
    because: 'metrics are questions to the trace; the summary also holds the bill',
  },
  {
    folder: 'sim/why',
    may: ['base', 'sim/rules', 'sim/triggers', 'type sim/scenario', 'sim/trace', 'sim/engine/workOf.ts'],
    because: 'a why is a question to the trace; the steps of a handler come back from keyed draws',
  },
  {
    folder: 'sim/logs',
    may: ['base', 'sim/rules', 'sim/scenario', 'sim/trace', 'sim/billing', 'sim/engine/workOf.ts'],
    because: 'log lines are questions to the trace; REPORT also prints the billed duration, and segments the calls of a handler',
  },
  {
    folder: 'sim/code',
    may: ['base', 'sim/rules', 'sim/iam', 'sim/scenario'],
    because: 'the code of a function is its configuration in other words, and knows no run',
  },
  {
    folder: 'sim/waterfall',
    may: ['base', 'sim/rules', 'sim/scenario', 'sim/trace', 'sim/engine/workOf.ts'],
    because: 'the course of an event is read from the trace, and its steps from what the engine finds again',
  },
  {
    folder: 'sim/events',
    may: [
      'base',
      'sim/rules',
      'sim/triggers',
      'sim/iam',
      'sim/scenario',
      'sim/trace',
      'sim/logs',
      ...['contentOf', 'requestKey', 'orderingKeys', 'recordOf', 'busEvent', 'permissions'].map((name) => `sim/engine/${name}.ts`),
    ],
    because:
      'what a handler is given is a question to the trace; of the engine it reads what finds draws again, and the engine never calls it',
  },
  { folder: 'sim', may: ['base', 'sim/'], because: 'the door shows what the parts of sim export' },
  { folder: 'formats', may: doors, packages: ['fflate', 'yaml'], because: "other people's files become scenarios, and runs become files" },
  { folder: 'experiments', may: doors, because: 'many runs through the one door' },
  { folder: 'lessons', may: [...doors, 'experiments'], because: 'a lesson is a scenario, a story and checks of its run' },
  { folder: 'charts', may: doors, packages: ['react', 'react-dom', ...d3], because: 'a chart draws a run and knows no page' },
  { folder: 'ui', may: ['base'], packages: ['react', 'react-dom', 'lucide-react'], because: 'plain controls know nothing of simulation' },
  { folder: 'offline', may: [], because: 'the service worker keeps files and knows nothing of what is in them' },
  {
    folder: 'worker',
    may: [...doors, 'experiments', 'lessons'],
    because: 'the worker receives a scenario and posts a run, or what many runs show or prove',
  },
  {
    folder: 'app',
    may: [...doors, 'formats', 'experiments', 'lessons', 'charts', 'ui'],
    packages: [
      'react*',
      'zustand*',
      'xstate',
      'lucide-react',
      '@codemirror/*',
      '@lezer/highlight',
      '@fontsource*',
      'uqr',
      'idb-keyval',
      ...d3,
    ],
    because: 'the app wires everything, and starts the worker by its address',
  },
  {
    folder: 'cli',
    may: [...doors, 'formats', 'experiments', 'lessons'],
    packages: ['node:*'],
    because: 'the command line runs scenarios on Node, through the one door',
  },
];

const testPackages = ['vitest', 'fast-check', 'node:*', 'xstate', 'zod', 'simjs', 'elkjs*'];
const listedFolders = [
  'formats/template/events',
  'formats/template/resources',
  'experiments/cures/candidates',
  'experiments/twins/pairs',
  'sim/rules',
  'sim/triggers',
  'sim/services',
  'sim/metrics',
  'sim/events/sources',
  'sim/why',
  'sim/scenario/gallery',
  'charts',
  'lessons',
];
const bannedNames = /(^|\/)(utils?|helpers?|types|constants|misc|common)(\.tsx?|\/)/i;
const mayBeLong = /\.generated\.ts$|(^|\/)(gallery|data|lessons)\//;
const maximumLines = 400;

interface Import {
  readonly file: string;
  /** A path under src, or a package's name. */
  readonly to: string;
  readonly isPackage: boolean;
  readonly isType: boolean;
}

const root = dirname(fileURLToPath(import.meta.url));

function sourceFiles(): Map<string, string> {
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
  return new Map(names.filter((name) => /\.tsx?$/.test(name)).map((name) => [name, readFileSync(join(root, name), 'utf8')]));
}

/** The text without comments; strings stay. A quote inside a regular expression ends at the line's end, as a string would. */
function withoutComments(text: string): string {
  return text.replace(/('(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`)|\/\*[\s\S]*?\*\/|(?<![:\\])\/\/[^\n]*/g, '$1');
}

function importsOf(file: string, text: string): Import[] {
  const clause = /(?:^|[;}\s])(?:import|export)\s+(type\s)?([^'"();=]*?)\bfrom\s*['"]([^'"]+)['"]/g;
  const bare = /(?:^|[;}\s])import\s*['"]([^'"]+)['"]/g;
  const dynamic = /\bimport\s*\(\s*['"`]([^'"`]+)['"`]/g;
  const code = withoutComments(text);
  const found: [target: string, isType: boolean][] = [];
  for (const [, type, names = '', target = ''] of code.matchAll(clause)) {
    const inBraces = /^\s*\{([^}]*)\}\s*$/
      .exec(names)?.[1]
      ?.split(',')
      .filter((name) => name.trim() !== '');
    found.push([target, type !== undefined || (inBraces?.every((name) => /^\s*type\s/.test(name)) ?? false)]);
  }
  for (const pattern of [bare, dynamic]) for (const [, target = ''] of code.matchAll(pattern)) found.push([target, false]);
  return found.map(([target, isType]) => {
    const path = target.replace(/\?.*$/, '');
    const isPackage = !path.startsWith('.');
    return { file, to: isPackage ? path : posix.join(posix.dirname(file), path), isPackage, isType };
  });
}

/** The row's folder that a path under src belongs to; undefined for a file directly in src. */
function folderOf(path: string): string | undefined {
  const parts = path.split('/');
  if (parts[0] === 'sim') return parts.length > 2 ? `sim/${parts[1]}` : 'sim';
  return parts.length > 1 ? parts[0] : undefined;
}

/** Tests, their domain language (`testing.ts`) and what they compare with (`oracles/`). */
function isTestCode(file: string): boolean {
  return /\.test\.tsx?$|(^|\/)testing\.ts$|(^|\/)oracles\//.test(file);
}

function matches(name: string, pattern: string): boolean {
  return pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern;
}

function mayReach(entry: string, found: Import): boolean {
  const [allowed, typeOnly] = entry.startsWith('type ') ? [entry.slice(5), true] : [entry, false];
  if (typeOnly && !found.isType) return false;
  return allowed.endsWith('/') ? found.to.startsWith(allowed) : found.to === allowed || folderOf(found.to) === allowed;
}

/** Why an import is not allowed; undefined when it is. Tests inside sim may also see all of sim: they compare its parts. */
function fault(found: Import): string | undefined {
  const folder = folderOf(found.file);
  if (folder === undefined) return undefined;
  const row = table.find((candidate) => candidate.folder === folder);
  if (row === undefined) return `there is no row for folder ${folder} in src/architecture.test.ts`;
  const test = isTestCode(found.file);
  if (found.isPackage) {
    const packages = [...(row.packages ?? []), ...(test ? testPackages : [])];
    return packages.some((pattern) => matches(found.to, pattern)) ? undefined : row.because;
  }
  if (folderOf(found.to) === folder) return undefined;
  const may = test && folder.startsWith('sim') ? ['base', 'sim/'] : row.may;
  return may.some((entry) => mayReach(entry, found)) ? undefined : row.because;
}

/** Groups of files that import each other in a circle, types included. */
function cycles(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const finished = new Set<string>();
  const found: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) found.push([...path.slice(path.indexOf(file)), file].join(' → '));
    if (finished.has(file) || path.includes(file)) return;
    for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
    finished.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  return found;
}

function reachableFrom(start: string, graph: ReadonlyMap<string, readonly string[]>): Set<string> {
  const seen = new Set([start]);
  for (const file of seen) for (const next of graph.get(file) ?? []) seen.add(next);
  return seen;
}

const files = sourceFiles();
const imports = [...files].flatMap(([file, text]) => importsOf(file, text));
const graph = new Map([...files.keys()].map((file) => [file, imports.filter((i) => i.file === file && !i.isPackage).map((i) => i.to)]));

describe('architecture', () => {
  it('reads imports of every form', () => {
    const text = `import a, { b } from './a.ts'; import type { C } from './c.ts';\nexport { type D } from "./d.ts";\nexport * from './e.ts';
      import './f.css'; const g = await import('./g.ts'); let h: import('./h.ts').H; // import './no.ts'
      import {\n  i,\n} from '../i/i.ts';\nimport j from 'j';\nimport k from './k.ts?worker';`;
    const read = importsOf('x/y.ts', text).map(({ to, isType }) => (isType ? `type ${to}` : to));
    const expected = ['x/a.ts', 'type x/c.ts', 'type x/d.ts', 'x/e.ts', 'i/i.ts', 'j', 'x/k.ts', 'x/f.css', 'x/g.ts', 'x/h.ts'];
    expect(read).toEqual(expected);
  });

  it('refuses imports against the table, and lets types through only where types are allowed', () => {
    const fromTo = (file: string, to: string, isType = false) => fault({ file, to, isPackage: false, isType });
    expect(fromTo('sim/engine/a.ts', 'sim/metrics/b.ts')).toContain('computes no statistics');
    expect(fromTo('charts/a.ts', 'sim/trace/b.ts')).toBeDefined();
    expect(fromTo('charts/a.ts', 'sim/index.ts')).toBeUndefined();
    expect(fromTo('sim/trace/a.ts', 'sim/scenario/model.ts')).toBeDefined();
    expect(fromTo('sim/trace/a.ts', 'sim/scenario/model.ts', true)).toBeUndefined();
    expect(fault({ file: 'base/a.ts', to: 'node:fs', isPackage: true, isType: false })).toBeDefined();
    expect(fromTo('app/a.ts', 'worker/worker.ts')).toBeDefined();
  });

  it('finds a circle of files', () => {
    const circle = new Map([
      ['a', ['b']],
      ['b', ['c']],
      ['c', ['a']],
      ['d', ['a']],
    ]);
    expect(cycles(circle)).toEqual(['a → b → c → a']);
  });

  it('has only imports that the table allows', () => {
    const faults = imports.map((found) => ({ found, why: fault(found) })).filter(({ why }) => why !== undefined);
    expect(faults.map(({ found, why }) => `${found.file} → ${found.to}: ${why}`)).toEqual([]);
  });

  it('has no cycles between files', () => {
    expect(cycles(graph)).toEqual([]);
  });

  it(`has no file over ${maximumLines} lines but data, gallery, lessons and generated ones`, () => {
    const lines = [...files].map(([file, text]) => ({ file, lines: text.split('\n').length - 1 }));
    expect(lines.filter((f) => f.lines > maximumLines && !mayBeLong.test(f.file))).toEqual([]);
  });

  it('has no file or folder whose name says nothing', () => {
    expect([...files.keys()].filter((file) => bannedNames.test(file))).toEqual([]);
  });

  it.each(listedFolders)('lists every file of %s in its index.ts, directly or through a listed one', (folder) => {
    const members = [...files.keys()].filter((file) => file.startsWith(`${folder}/`) && !isTestCode(file));
    const listed = reachableFrom(`${folder}/index.ts`, graph);
    expect(members.filter((file) => !listed.has(file))).toEqual([]);
  });

  it('keeps clocks and chance out of base and sim, and inexact mathematics out of all that feeds a trace', () => {
    const chance = /\bMath\.random\b|\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\.now\b/;
    const inexact = /\bMath\.(log|log2|log10|log1p|exp|expm1|pow|sin|cos|tan|asin|acos|atan|atan2|sinh|cosh|tanh|cbrt|hypot)\b/;
    const feedsTrace = /^(base|sim\/(rules|triggers|services|iam|scenario|lifecycles|engine))\//;
    const code = [...files].filter(([file]) => /^(base|sim)\//.test(file) && !isTestCode(file));
    const guilty = code.filter(
      ([file, text]) => chance.test(withoutComments(text)) || (feedsTrace.test(file) && inexact.test(withoutComments(text))),
    );
    expect(guilty.map(([file]) => file)).toEqual([]);
  });

  it('compiles sim and base without the DOM and without Node', () => {
    const read = (name: string) => withoutComments(readFileSync(join(root, '..', 'tsconfigs', name), 'utf8'));
    const base = JSON.parse(read('base.json')).compilerOptions;
    expect([base.lib, base.types]).toEqual([['ES2023'], []]);
    const sim = JSON.parse(read('sim.json'));
    expect([sim.extends, sim.include, sim.compilerOptions]).toEqual(['./base.json', ['../src/base', '../src/sim'], undefined]);
  });
});
