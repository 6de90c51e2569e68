/** What the code of a function needs above its handler: imports, clients, connections. Filled while its steps are written. */
import { ruleValue } from '../rules/index.ts';
import type { CallStep, LambdaFunction, Scenario } from '../scenario/model.ts';
import { type SdkClient, sdkClients } from './clients.ts';
import { object, printArguments, quoted, type Value } from './expression.ts';
import { numbered, variableFor } from './names.ts';
import { gap, line, type Statement, type Texts } from './statement.ts';

interface UsedClient {
  readonly client: SdkClient;
  readonly variable: Texts;
  readonly attempts: number;
  /** µs, or null. */
  readonly timeout: number | null;
}

export interface Needs {
  readonly scenario: Scenario;
  readonly fn: LambdaFunction;
  readonly clients: Map<string, UsedClient>;
  /** Commands of the AWS SDK for JavaScript, by module. */
  readonly commands: Map<string, Set<string>>;
  /** Functions of the person's own module. */
  readonly own: { readonly python: Set<string>; readonly node: Set<string> };
  /** Python's standard modules that are imported, as statements. */
  readonly python: Set<string>;
  readonly node: Set<string>;
  /** Databases that the environment holds a connection to, with those that init opens. */
  readonly connections: Set<string>;
  readonly opened: Set<string>;
  /** Secrets and parameters that init has read. */
  readonly known: Set<string>;
  usesExtension: boolean;
}

export function createNeeds(scenario: Scenario, fn: LambdaFunction): Needs {
  const own = { python: new Set<string>(), node: new Set<string>() };
  const sets = { python: new Set<string>(), node: new Set<string>(), connections: new Set<string>(), opened: new Set<string>() };
  return { scenario, fn, clients: new Map(), commands: new Map(), own, ...sets, known: new Set(), usesExtension: false };
}

/** The variable of the client that `step` is made with, which is one that has its number of attempts and its timeout. */
export function clientFor(needs: Needs, prefix: string, { maximumAttempts, timeout }: CallStep): UsedClient | null {
  const client = Object.hasOwn(sdkClients, prefix) ? sdkClients[prefix] : undefined;
  if (client === undefined) return null;
  const id = `${prefix} ${maximumAttempts} ${timeout}`;
  const before = needs.clients.get(id);
  if (before !== undefined) return before;
  const others = [...needs.clients.values()].filter((used) => used.client === client).length;
  const used = { client, variable: numbered(client.variable, others), attempts: maximumAttempts, timeout };
  needs.clients.set(id, used);
  return used;
}

/** The statements that make the clients. */
export function clientStatements({ clients }: Needs): Statement[] {
  return [...clients.values()].map(({ client, variable, attempts, timeout }) => {
    const isUsual = attempts === ruleValue('sdk.maximum-attempts') && timeout === null;
    const config = isUsual ? '' : `, config=Config(${pythonConfig(attempts, timeout)})`;
    const python = `${variable.python} = boto3.client(${quoted(client.boto)}${config})`;
    return line(python, `const ${variable.node} = new ${client.className}(${isUsual ? '{}' : nodeConfig(attempts, timeout)});`);
  });
}

function pythonConfig(attempts: number, timeout: number | null): string {
  const retries = `retries={'total_max_attempts': ${attempts}}`;
  return timeout === null ? retries : `${retries}, read_timeout=${timeout / 1e6}`;
}

function nodeConfig(attempts: number, timeout: number | null): string {
  const retries = `maxAttempts: ${attempts}`;
  return timeout === null ? `{ ${retries} }` : `{ ${retries}, requestHandler: { requestTimeout: ${timeout / 1e3} } }`;
}

/** The imports; the first of them stands for loading the package. */
export function importStatements({ clients, commands, own, python, node }: Needs): Statement[] {
  const used = [...clients.values()];
  const isConfigured = used.some(({ attempts, timeout }) => attempts !== ruleValue('sdk.maximum-attempts') || timeout !== null);
  const forPython = [
    ...[...python].sort(byOrigin),
    ...(used.length > 0 ? ['import boto3'] : []),
    ...(isConfigured ? ['from botocore.config import Config'] : []),
    ...(own.python.size > 0 ? [`from work import ${[...own.python].join(', ')}`] : []),
  ];
  const classes = new Map<string, Set<string>>();
  for (const { client } of used) classes.set(client.module, new Set([client.className, ...(commands.get(client.module) ?? [])]));
  const forNode = [
    ...[...classes].map(([module, names]) => `import { ${[...names].join(', ')} } from ${quoted(module)};`),
    ...[...node].sort(),
    ...(own.node.size > 0 ? [`import { ${[...own.node].join(', ')} } from './work.mjs';`] : []),
  ];
  const imports = (list: readonly string[], only: 'python' | 'node'): Statement[] =>
    list.map((text, i) => ({
      ...line(text, text, { only, comment: text.includes('work') && i === list.length - 1 ? 'your own code' : '' }),
      step: i === 0 ? { part: 'init', index: -1 } : null,
    }));
  return [...imports(forPython, 'python'), ...imports(forNode, 'node')];
}

/** Python's own modules first, plain imports before others. */
function byOrigin(one: string, other: string): number {
  const rank = (text: string): number => (text.includes('psycopg') ? 2 : text.startsWith('from') ? 1 : 0);
  return rank(one) - rank(other) || (one < other ? -1 : 1);
}

/** Connections that the first query opens. */
export function connectionStatements({ connections, opened, scenario, known }: Needs): Statement[] {
  return [...connections]
    .filter((name) => !opened.has(name))
    .map((name) => {
      const variable = variableFor(name, 'connection');
      const given = printArguments(connectionArguments(scenario, name, known), 'node').replace(/ }$/, ', max: 1 }');
      return line(`${variable.python} = None`, `const ${variable.node} = new pg.Pool(${given});`, {
        comment: 'one connection, opened by the first query and kept',
      });
    });
}

/** Host, and the password where the code has read it. */
export function connectionArguments(scenario: Scenario, name: string, known: ReadonlySet<string>): Readonly<Record<string, Value>> {
  const secret = scenario.resources.find((resource) => resource.name === name)?.settings.credentials;
  const password = typeof secret === 'string' && known.has(secret) ? { password: { code: variableFor(secret) } } : {};
  return { host: name, ...password };
}

/** What reads from the Parameters and Secrets Extension, which answers on this host. */
export function extensionStatements({ usesExtension }: Needs): Statement[] {
  if (!usesExtension) return [];
  const headers = object({
    'X-Aws-Parameters-Secrets-Token': { code: { python: "os.environ['AWS_SESSION_TOKEN']", node: 'process.env.AWS_SESSION_TOKEN' } },
  });
  const at = { comment: 'the Parameters and Secrets Extension' };
  const print = (language: 'python' | 'node') => printArguments({ headers }, language).replace(/^headers=/, '');
  return [
    line("EXTENSION = 'http://localhost:2773'", "const EXTENSION = 'http://localhost:2773';", at),
    line(`TOKEN = ${print('python')}`, `const TOKEN = ${print('node')};`),
    gap,
    ...[
      {
        ...line('def from_extension(path)'),
        only: 'python' as const,
        body: [line('return json.load(urlopen(Request(EXTENSION + path, headers=TOKEN)))')],
      },
      line('', 'const fromExtension = async (path) => (await fetch(EXTENSION + path, TOKEN)).json();', { only: 'node' }),
    ],
    gap,
  ];
}
