/** Where failed and forwarded events go: queues and topics of the right kind, and not back to where they came from. */
import { type Draft, resourceNamed } from '../draft.ts';
import { leadsOfResource } from '../follows.ts';
import type { LambdaFunction, Resource } from '../model.ts';
import type { Findings, Path } from '../problem.ts';

export function checkTargets(draft: Draft, findings: Findings): void {
  for (const { value: fn, path } of draft.functions) {
    refuseFifo(fn.deadLetterQueue, 'A dead-letter queue', [...path, 'deadLetterQueue'], draft, findings);
    refuseFifo(fn.asyncConfig.onFailure, 'An on-failure destination', [...path, 'asyncConfig', 'onFailure'], draft, findings);
    refuseFifo(fn.asyncConfig.onSuccess, 'An on-success destination', [...path, 'asyncConfig', 'onSuccess'], draft, findings);
    warnOfCircles(fn, path, draft, findings);
  }
  for (const { value, path } of draft.triggers) {
    const { onFailure, deadLetterQueue } = value.settings;
    refuseFifo(onFailure, 'An on-failure destination', [...path, 'onFailure'], draft, findings);
    refuseFifo(deadLetterQueue, 'The dead-letter queue of this trigger', [...path, 'deadLetterQueue'], draft, findings);
    warnOfOwnSource(value.source, { onFailure, deadLetterQueue }, path, findings);
  }
  for (const { value, path } of draft.resources) {
    if (value.type === 'sqs') checkRedrive(value, path, draft, findings);
    if (value.type === 'sns') checkSubscriptions(value, path, draft, findings);
  }
}

/** Lambda, EventBridge and SNS hand failed events to standard queues and topics only (rule `async.dead-letter-queue`). */
function refuseFifo(name: unknown, what: string, path: Path, draft: Draft, findings: Findings): void {
  const target = typeof name === 'string' ? resourceNamed(draft, name) : undefined;
  if (target?.settings.fifo !== true) return;
  const kind = target.type === 'sns' ? 'topic' : 'queue';
  findings.error(path, `${what} must be a standard ${kind}; "${target.name}" is a FIFO ${kind}.`, `Use a standard ${kind}.`);
}

/** A failed event that invokes the same function again is likely to fail again. */
function warnOfCircles(fn: LambdaFunction, path: Path, draft: Draft, findings: Findings): void {
  const targets = [
    [fn.deadLetterQueue, [...path, 'deadLetterQueue'], 'dead-letter queue'],
    [fn.asyncConfig.onFailure, [...path, 'asyncConfig', 'onFailure'], 'on-failure destination'],
    [fn.asyncConfig.onSuccess, [...path, 'asyncConfig', 'onSuccess'], 'on-success destination'],
  ] as const;
  const parts = { functions: valuesOf(draft.functions), resources: valuesOf(draft.resources), triggers: valuesOf(draft.triggers) };
  for (const [target, at, what] of targets) {
    if (target === null) continue;
    const isItself = target === fn.name || leadsOfResource(target, parts).some((lead) => lead.function === fn.name);
    if (!isItself) continue;
    const message =
      target === fn.name
        ? `"${fn.name}" is its own ${what}, so each of its events brings another.`
        : `The ${what} "${target}" invokes "${fn.name}" again, so its events go round in a circle.`;
    findings.warn(at, message, 'Name something that does not lead back to this function.');
  }
}

const valuesOf = <T>(placed: readonly { readonly value: T }[]): T[] => placed.map(({ value }) => value);

/** What a mapping or subscription gives up must not go back to where it came from. */
function warnOfOwnSource(source: string | null, targets: Readonly<Record<string, unknown>>, path: Path, findings: Findings): void {
  for (const [key, target] of Object.entries(targets)) {
    if (source === null || target !== source) continue;
    findings.warn([...path, key], `"${source}" is what this trigger reads, so what it gives up comes back to it.`, 'Name another one.');
  }
}

/** A FIFO queue's dead-letter queue is FIFO too, a standard one's is standard. */
function checkRedrive({ name, settings }: Resource, path: Path, draft: Draft, findings: Findings): void {
  const target = settings.deadLetterQueue;
  if (typeof target !== 'string') return;
  const at = [...path, 'deadLetterQueue'];
  if (target === name) findings.error(at, 'A queue cannot be its own dead-letter queue.', 'Name another queue.');
  const other = resourceNamed(draft, target);
  if (other?.type !== 'sqs' || other.settings.fifo === settings.fifo) return;
  const kind = settings.fifo === true ? 'FIFO' : 'standard';
  findings.error(
    at,
    `The dead-letter queue of a ${kind} queue must be a ${kind} queue too.`,
    `Set fifo of "${target}" to ${String(settings.fifo)}.`,
  );
}

/** Each queue subscribes once, and a FIFO queue only to a FIFO topic. */
function checkSubscriptions({ settings }: Resource, path: Path, draft: Draft, findings: Findings): void {
  const queues = settings.subscriptions as readonly string[];
  queues.forEach((name, i) => {
    const at = [...path, 'subscriptions', i];
    if (queues.indexOf(name) < i) findings.error(at, `"${name}" is subscribed twice.`, 'Name each queue once.');
    if (settings.fifo !== true && resourceNamed(draft, name)?.settings.fifo === true)
      findings.error(
        at,
        `A FIFO queue cannot subscribe to a standard topic; "${name}" is one.`,
        'Use a standard queue, or make the topic FIFO.',
      );
  });
}
