/** The code of a function, written out from its scenario: init above the handler, as Lambda runs it. */
import { middleOf } from '../scenario/middleOf.ts';
import type { LambdaFunction, Scenario, Step } from '../scenario/model.ts';
import { callStatements } from './callStatements.ts';
import type { CodeLanguage } from './codeLanguage.ts';
import { type EventShape, eventShape } from './eventShape.ts';
import type { FunctionCode } from './functionCode.ts';
import { numbered, variableFor } from './names.ts';
import { clientStatements, connectionStatements, createNeeds, extensionStatements, importStatements, type Needs } from './needs.ts';
import { printCode } from './printCode.ts';
import { block, type CodeStep, gap, line, note, type Statement } from './statement.ts';
import { durationWords, percent } from './typical.ts';

/** The code of `fn`, a function of `scenario`, as one file. */
export function codeOf(scenario: Scenario, fn: LambdaFunction, language: CodeLanguage): FunctionCode {
  const [, path = 'index', name = 'handler'] = /^([\w./-]+)\.([A-Za-z_]\w*)$/.exec(fn.entryPoint) ?? [];
  const needs = createNeeds(scenario, fn);
  const shape = eventShape(scenario, fn);
  const init = fn.init.flatMap((step, index) => stepStatements(needs, step, { part: 'init', index }));
  const body = handlerStatements(needs, fn, shape);
  const usesFirst = fn.handler.some(({ when }) => when !== 'every');
  const clients = [...extensionStatements(needs), ...clientStatements(needs)];
  const globals = [...connectionStatements(needs), ...(usesFirst ? [line('is_first = True', 'let isFirst = true;')] : [])];
  const changed = [...(usesFirst ? ['is_first'] : []), ...lateConnections(needs)];
  const top: Statement[] = [
    ...(changed.length > 0 ? [line(`global ${changed.join(', ')}`, '', { only: 'python' })] : []),
    ...(usesFirst
      ? [line('first, is_first = is_first, False', 'const first = isFirst;'), line('', 'isFirst = false;', { only: 'node' })]
      : []),
  ];
  const handler = {
    ...block(`def ${name}(event, context)`, `export const ${name} = async (event, context) =>`, [...top, ...body]),
    end: ';',
  };
  const statements = [
    ...paragraphs(importStatements(needs), clients, init, globals),
    ...(language === 'python' ? [gap, gap] : [gap]),
    handler,
  ];
  const file = path.split('/').at(-1) ?? path;
  return { language, file: `${file}.${language === 'python' ? 'py' : 'mjs'}`, lines: trimmed(printCode(statements, language)) };
}

/** Groups of statements with an empty line between them. */
function paragraphs(...groups: readonly (readonly Statement[])[]): Statement[] {
  return groups.filter((group) => group.length > 0).flatMap((group, i) => (i === 0 ? group : [gap, ...group]));
}

/** Without empty lines at the beginning, or two where one group was empty in this language. */
function trimmed(lines: FunctionCode['lines']): FunctionCode['lines'] {
  const first = lines.findIndex(({ text }) => text !== '');
  return lines.slice(Math.max(0, first));
}

const lateConnections = ({ connections, opened }: Needs): string[] =>
  [...connections].filter((name) => !opened.has(name)).map((name) => variableFor(name, 'connection').python);

function handlerStatements(needs: Needs, fn: LambdaFunction, shape: EventShape): Statement[] {
  const written: Statement[] = [];
  for (let index = 0; index < fn.handler.length; ) {
    const isLoop = fn.handler[index]?.per === 'record';
    const end = isLoop ? endOfLoop(fn.handler, index) : index + 1;
    const own = fn.handler.slice(index, end).flatMap((step, i) => stepStatements(needs, step, { part: 'handler', index: index + i }));
    written.push(...(isLoop ? [recordLoop(own, shape)] : own));
    index = end;
  }
  const outside = written.filter(({ body }) => body === undefined || !isRecordLoop(written, body, shape));
  const starts = [
    ...(mentions(outside, 'key') ? [line(`key = ${shape.key.python}`, `const key = ${shape.key.node};`)] : []),
    ...(mentions(outside, 'data') ? [line('data = event', 'let data = event;')] : []),
    ...(shape.reports && fn.handler.some(({ per }) => per === 'record') ? [line('failures = []', 'const failures = [];')] : []),
  ];
  return [...starts, ...written, ...failureNotes(fn), ...answer(fn, shape)];
}

function endOfLoop(steps: readonly Step[], from: number): number {
  const end = steps.findIndex(({ per }, i) => i > from && per !== 'record');
  return end < 0 ? steps.length : end;
}

const isRecordLoop = (written: readonly Statement[], body: readonly Statement[], { records }: EventShape): boolean =>
  written.some((statement) => statement.body === body && statement.texts.python === `for record in ${records.python}`);

/** The records of a batch one after the other; where the function reports failures it goes on after one, or stops where order counts. */
function recordLoop(body: readonly Statement[], shape: EventShape): Statement {
  const starts = [
    ...(mentions(body, 'key') ? [line(`key = ${shape.recordKey.python}`, `const key = ${shape.recordKey.node};`)] : []),
    ...(mentions(body, 'data') ? [line('data = record', 'let data = record;')] : []),
  ];
  const inside = [...starts, ...body];
  const { python, node } = shape.identifier;
  const failed = [
    line(`failures.append({'itemIdentifier': ${python}})`, `failures.push({ itemIdentifier: ${node} });`),
    ...(shape.isOrdered ? [line('break', 'break;', { comment: 'order counts: the rest comes back with it' })] : []),
  ];
  const guarded = shape.reports ? [block('try', 'try', inside), block('except Exception', 'catch', failed, true)] : inside;
  return block(`for record in ${shape.records.python}`, `for (const record of ${shape.records.node})`, guarded);
}

/** Whether the code reads or writes a variable. */
function mentions(statements: readonly Statement[], name: string): boolean {
  const word = new RegExp(`\\b${name}\\b`);
  const bare = (text: string): string => text.replace(/'[^']*'/g, '');
  return statements.some(({ texts, body }) => word.test(bare(texts.python)) || (body !== undefined && mentions(body, name)));
}

function stepStatements(needs: Needs, step: Step, place: CodeStep): Statement[] {
  const looped = step.times === 1 ? plainStep(needs, step, place) : [loop(step.times, plainStep(needs, step, place))];
  if (place.part === 'init' || step.when === 'every') return looped;
  return [step.when === 'first' ? block('if first', 'if (first)', looped) : block('if not first', 'if (!first)', looped)];
}

const loop = (times: number, body: readonly Statement[]): Statement =>
  block(`for _ in range(${times})`, `for (let i = 0; i < ${times}; i++)`, body);

function plainStep(needs: Needs, step: Step, place: CodeStep): Statement[] {
  const failing = step.errorRate > 0 && step.kind !== 'call' ? `; throws in ${percent(step.errorRate)} of all cases` : '';
  switch (step.kind) {
    case 'call':
      return callStatements(needs, step, place);
    case 'io': {
      const comment = `a wait of ${durationWords(step.wait)}${failing}`;
      needs.python.add('import time');
      needs.node.add("import { setTimeout } from 'node:timers/promises';");
      const milliseconds = middleOf(step.wait) / 1000;
      return [
        line(`time.sleep(${seconds(milliseconds)})`, `await setTimeout(${Number(milliseconds.toPrecision(6))});`, { step: place, comment }),
      ];
    }
    case 'cpu': {
      const threads = step.threads > 1 ? `, on up to ${step.threads} threads` : '';
      const comment = `${durationWords(step.work)} of computing at one vCPU${threads}${failing}`;
      const { python, node } = ownFunction(needs, place);
      if (place.part === 'init') return [line(`${python}()`, `${node}();`, { step: place, comment })];
      return [line(`data = ${python}(data)`, `data = ${node}(data);`, { step: place, comment })];
    }
  }
}

const seconds = (milliseconds: number): string => String(Number((milliseconds / 1000).toPrecision(6)));

/** The next name for a piece of computing. */
function ownFunction({ own, fn }: Needs, { part, index }: CodeStep): { readonly python: string; readonly node: string } {
  const place = fn[part].slice(0, index).filter(({ kind }) => kind === 'cpu').length;
  const name = numbered(part === 'init' ? 'prepare' : 'compute', place);
  own.python.add(name.python);
  own.node.add(name.node);
  return name;
}

function failureNotes({ errorRate, crashRate }: LambdaFunction): Statement[] {
  return [
    ...(errorRate > 0 ? [note(`here ${percent(errorRate)} of all attempts throw an error (errorRate)`)] : []),
    ...(crashRate > 0 ? [note(`here the process exits in ${percent(crashRate)} of all attempts (crashRate)`)] : []),
  ];
}

function answer(fn: LambdaFunction, { reports, answers }: EventShape): Statement[] {
  if (reports) {
    const list = fn.handler.some(({ per }) => per === 'record') ? 'failures' : '[]';
    return [line(`return {'batchItemFailures': ${list}}`, `return { batchItemFailures: ${list} };`)];
  }
  if (answers === 'http') return [line("return {'statusCode': 200}", 'return { statusCode: 200 };')];
  return answers === 'value' ? [line("return {'done': True}", 'return { done: true };')] : [];
}
