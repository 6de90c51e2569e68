/** A call step as code: an SDK call, a query, an HTTP request, or a read from the extension. */
import { formatDuration } from '../../base/formatDuration.ts';
import { REGION } from '../iam/world.ts';
import type { CallStep } from '../scenario/model.ts';
import { snakeCase } from './clients.ts';
import { code, printArguments, quoted, type Value } from './expression.ts';
import { variableFor } from './names.ts';
import { clientFor, connectionArguments, type Needs } from './needs.ts';
import { type SdkCall, sdkCall } from './sdkCalls.ts';
import { block, type CodeStep, line, type Statement, type Texts } from './statement.ts';

/** The statements of `step`; the one that carries `place` is lit while it runs. */
export function callStatements(needs: Needs, step: CallStep, place: CodeStep): Statement[] {
  const [prefix = '', operation = ''] = step.action.split(':');
  if (prefix === 'database' || prefix === 'rds-db') return queryStatements(needs, step, place, operation);
  if (prefix === 'http') return [requestStatement(needs, step, place, `https://${step.on}.example/`)];
  if (prefix === 'execute-api') return [requestStatement(needs, step, place, `https://${step.on}.execute-api.${REGION}.amazonaws.com/`)];
  if (step.action === 'lambda:InvokeFunctionUrl')
    return [requestStatement(needs, step, place, `https://${step.on}.lambda-url.${REGION}.on.aws/`)];
  if (step.cacheFor !== null && (prefix === 'secretsmanager' || prefix === 'ssm')) return [cachedStatement(needs, step, place, prefix)];
  return [sdkStatement(needs, step, place, prefix, operation)];
}

function sdkStatement(needs: Needs, step: CallStep, place: CodeStep, prefix: string, action: string): Statement {
  const used = clientFor(needs, prefix, step);
  if (used === null) {
    for (const language of ['python', 'node'] as const) needs.own[language].add('call');
    return line(`call(${quoted(step.action)}, ${quoted(step.on)})`, `await call(${quoted(step.action)}, ${quoted(step.on)});`, {
      step: place,
    });
  }
  const isInit = place.part === 'init';
  const call = sdkCall(step.action, {
    name: nameOf(needs, step.on),
    resource: step.on,
    key: isInit ? step.on : code('key'),
    data: isInit ? '' : code('data'),
    invocationType: step.invocationType,
  });
  const operation = call.operation ?? action;
  const { module } = used.client;
  needs.commands.set(module, (needs.commands.get(module) ?? new Set()).add(`${operation}Command`));
  if (printArguments(call.given, 'python').includes('json.dumps')) needs.python.add('import json');
  const python = `${used.variable.python}.${snakeCase(operation)}(${printArguments(call.given, 'python')})`;
  const node = `await ${used.variable.node}.send(new ${operation}Command(${printArguments(call.given, 'node')}))`;
  return line(...taken(needs, call, step, place, python, node), { step: place });
}

/** The call with what is kept of its answer. */
function taken(needs: Needs, { takes }: SdkCall, { on }: CallStep, { part }: CodeStep, python: string, node: string): [string, string] {
  const isHandler = part === 'handler';
  switch (takes) {
    case 'secret':
    case 'parameter': {
      const { python: py, node: js } = keep(needs, on, part);
      if (takes === 'secret') return [`${py} = ${python}['SecretString']`, `const { SecretString: ${js} } = ${node};`];
      return [`${py} = ${python}['Parameter']['Value']`, `const { Parameter: ${js} } = ${node};`];
    }
    case 'body':
      return isHandler ? [`data = ${python}['Body'].read()`, `data = await (${node}).Body.transformToByteArray();`] : [python, `${node};`];
    case 'payload':
      needs.python.add('import json');
      return isHandler ? [`data = json.load(${python}['Payload'])`, `({ Payload: data } = ${node});`] : [python, `${node};`];
    default:
      return [python, `${node};`];
  }
}

/** The variable of a secret or parameter. */
function keep(needs: Needs, name: string, part: CodeStep['part']): Texts {
  if (part === 'init') needs.known.add(name);
  return variableFor(name);
}

/** The name of a resource, read from the environment variable that holds it where there is one. */
function nameOf({ fn, python }: Needs, resource: string): Value {
  const variable = Object.entries(fn.environment).find(([key, value]) => value === resource && /^[A-Za-z]\w*$/.test(key))?.[0];
  if (variable === undefined) return resource;
  python.add('import os');
  return code(`os.environ[${quoted(variable)}]`, `process.env.${variable}`);
}

function cachedStatement(needs: Needs, step: CallStep, place: CodeStep, prefix: string): Statement {
  needs.usesExtension = true;
  for (const statement of ['import json', 'import os', 'from urllib.request import Request, urlopen']) needs.python.add(statement);
  const isSecret = prefix === 'secretsmanager';
  const path = quoted(`${isSecret ? '/secretsmanager/get?secretId=' : '/systemsmanager/parameters/get?name='}${step.on}`);
  const { python, node } = keep(needs, step.on, place.part);
  const [py, js] = isSecret ? ["['SecretString']", 'SecretString'] : ["['Parameter']['Value']", 'Parameter'];
  const time = step.cacheFor === 0 ? 'not kept' : `kept for ${formatDuration(step.cacheFor ?? 0)}`;
  return line(`${python} = from_extension(${path})${py}`, `const { ${js}: ${node} } = await fromExtension(${path});`, {
    step: place,
    comment: time,
  });
}

function queryStatements(needs: Needs, step: CallStep, place: CodeStep, operation: string): Statement[] {
  const { on } = step;
  const variable = variableFor(on, 'connection');
  needs.python.add('import psycopg');
  needs.node.add("import pg from 'pg';");
  const given = connectionArguments(needs.scenario, on, needs.known);
  const connect = `${variable.python} = psycopg.connect(${printArguments(given, 'python')})`;
  const tries = step.maximumAttempts > 1 ? `tried up to ${step.maximumAttempts} times` : '';
  const isConnect = operation.toLowerCase() === 'connect';
  if (place.part === 'init' && !needs.opened.has(on)) {
    needs.connections.add(on);
    needs.opened.add(on);
    const opening = line(
      connect,
      `const ${variable.node} = await new pg.Pool(${printArguments(given, 'node').replace(/ }$/, ', max: 1 }')}).connect();`,
      {
        step: isConnect ? place : null,
        comment: isConnect ? tries : '',
      },
    );
    return isConnect ? [opening] : [opening, queryLine(variable, operation, place, tries)];
  }
  needs.connections.add(on);
  const opening: Statement[] =
    needs.opened.has(on) || place.part === 'init'
      ? []
      : [{ ...block(`if ${variable.python} is None`, '', [line(connect)]), only: 'python' }];
  return [...opening, queryLine(variable, operation, place, tries)];
}

function queryLine(variable: Texts, operation: string, place: CodeStep, comment: string): Statement {
  const sql = quoted(operation.toLowerCase() === 'write' ? 'INSERT INTO …' : 'SELECT …');
  return line(`${variable.python}.execute(${sql})`, `await ${variable.node}.query(${sql});`, { step: place, comment });
}

function requestStatement(needs: Needs, step: CallStep, place: CodeStep, url: string): Statement {
  needs.python.add('from urllib.request import Request, urlopen');
  const { timeout, maximumAttempts } = step;
  const python = timeout === null ? '' : `, timeout=${timeout / 1e6}`;
  const node = timeout === null ? '' : `, { signal: AbortSignal.timeout(${timeout / 1e3}) }`;
  const comment = maximumAttempts > 1 ? `tried up to ${maximumAttempts} times` : '';
  return line(`urlopen(${quoted(url)}${python}).read()`, `await fetch(${quoted(url)}${node});`, { step: place, comment });
}
