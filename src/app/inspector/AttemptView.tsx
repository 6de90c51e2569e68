/** One attempt to invoke a function: why it went as it did, its course, its cost, its log. */
import { useMemo } from 'react';
import { formatDuration } from '../../base/formatDuration.ts';
import { NO_ROW } from '../../base/table.ts';
import {
  attemptsOf,
  batchOf,
  explainInvocation,
  logLines,
  memoryUsedOf,
  receiptOf,
  type Trace,
  type TraceIndex,
  type WhySubject,
  whySubjectsOf,
} from '../../sim/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { dollars } from '../bill/dollars.ts';
import { select } from '../stores/selection.ts';
import { useReadout } from '../stores/useReadout.ts';
import { Attempts } from './Attempts.tsx';
import { attemptCourse } from './attemptCourse.ts';
import { attemptPill } from './attemptPill.ts';
import { Block } from './Block.tsx';
import { Course, type CourseStep } from './Course.tsx';
import { LeastPrivilege } from './LeastPrivilege.tsx';
import { LogLines } from './LogLines.tsx';
import { ReceiptLines } from './ReceiptLines.tsx';
import { Related } from './Related.tsx';
import { RuleNote } from './RuleNote.tsx';
import { Why } from './Why.tsx';

export interface AttemptViewProps {
  readonly trace: Trace;
  readonly index: TraceIndex;
  readonly row: number;
}

export function AttemptView({ trace, index, row }: AttemptViewProps) {
  const time = useReadout();
  const explanation = useMemo(() => explainInvocation(trace, row), [trace, row]);
  const course = useMemo(() => attemptCourse(trace, row), [trace, row]);
  const lines = useMemo(() => linesOf(trace, row), [trace, row]);
  const receipt = useMemo(() => receiptOf(trace, row), [trace, row]);
  const environment = trace.invocations.environment[row] as number;
  const of = useMemo(() => ({ kind: 'invocation', row }) as const, [row]);
  const subjects = useMemo(() => subjectsOf(trace, row), [trace, row]);
  const answer = { ...attemptPill(trace, row), sentence: explanation.sentence, now: nowText(course, time) };
  return (
    <Why trace={trace} of={of} subjects={subjects} answer={answer} time={time}>
      {environment === NO_ROW ? null : (
        <Block title="How it went">
          <Course steps={course} horizon={trace.horizon} cursor={time} />
          <div>
            <Button tone="link" onClick={() => select({ kind: 'environment', row: environment })}>
              Served by environment {environment + 1}
            </Button>
          </div>
        </Block>
      )}
      {explanation.ruleId === null || subjects.length > 0 ? null : <RuleNote id={explanation.ruleId} />}
      <Attempts trace={trace} index={index} row={row} />
      <Related trace={trace} row={row} />
      <div>
        <Disclosure title="Cost" summary={dollars(receipt?.usd ?? 0)}>
          <ReceiptLines receipt={receipt} />
        </Disclosure>
        {environment === NO_ROW ? null : (
          <LeastPrivilege
            trace={trace}
            fn={trace.environments.function[environment] as number}
            open={explanation.ruleId?.startsWith('iam.') ?? false}
          />
        )}
        {lines.length === 0 ? null : (
          <Disclosure title="Log" summary={`${lines.length} lines`} open>
            <LogLines lines={lines} />
          </Disclosure>
        )}
      </div>
    </Why>
  );
}

/** What may be asked about an attempt; of the last one of its event also what became of the event. */
function subjectsOf(trace: Trace, row: number): readonly WhySubject[] {
  const request = trace.invocations.request[row] as number;
  const isLast = batchOf(trace, row) < 0 && attemptsOf(trace, request).at(-1) === row;
  return [...whySubjectsOf(trace, { kind: 'invocation', row }), ...(isLast ? whySubjectsOf(trace, { kind: 'request', row: request }) : [])];
}

function linesOf(trace: Trace, row: number): string[] {
  return trace.invocations.environment[row] === NO_ROW ? [] : logLines(trace, row, memoryUsedOf(trace, row));
}

/** Where the attempt is at the cursor. */
function nowText(course: readonly CourseStep[], time: number): string {
  const first = course[0];
  const last = course.at(-1);
  if (first === undefined || last === undefined || time < first.start) return 'At the cursor it has not arrived yet.';
  if (time >= last.start) return 'At the cursor it is over.';
  const now = course.find(({ start, end, depth }) => depth === undefined && start <= time && time < end);
  if (now === undefined) return 'At the cursor it waits.';
  return `At the cursor: ${now.title}, ${formatDuration(time - now.start)} of ${formatDuration(now.end - now.start)}.`;
}
