/** A setting as a cause: since when it has had the value that it had at a moment, and who gave it that. */
import type { Scenario } from '../../scenario/model.ts';
import { markKinds, type Trace } from '../../trace/tables.ts';
import type { WhyLink } from '../why.ts';

/** `read` finds the setting in a scenario; `words` says "{setting} is {value}" without a verb of time. */
export function settingLink(
  trace: Trace,
  t: number,
  read: (scenario: Scenario) => unknown,
  words: string,
  ruleId: string | null = null,
): WhyLink {
  const { epochs } = trace;
  let at = 0;
  for (let epoch = 1; epoch < epochs.length; epoch++) {
    const [before, now] = [epochs[epoch - 1], epochs[epoch]];
    if (before === undefined || now === undefined || now.from > t) break;
    if (JSON.stringify(read(before.scenario)) !== JSON.stringify(read(now.scenario))) at = epoch;
  }
  const entry = at === 0 ? undefined : entriesOf(trace)[at - 1];
  const time = epochs[at]?.from ?? 0;
  return {
    time,
    text: at === 0 ? `From the beginning ${words}` : `From now on ${words}: the timeline changes it`,
    ruleId,
    place: entry === undefined ? null : { kind: 'timeline', row: entry },
  };
}

/** Places of the timeline's `set` entries in the scenario's list, in the order in which they took effect. */
function entriesOf({ marks }: Trace): number[] {
  const code = markKinds.findIndex(({ name }) => name === 'set');
  return [...marks.kind].flatMap((kind, mark) => (kind === code ? [marks.subject[mark] as number] : []));
}
