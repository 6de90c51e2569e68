/** Finds changes that would have prevented an event, by running the scenario with each of them and looking for the same event again. */
import type { Trace } from '../../sim/index.ts';
import type { Candidate, CureContext } from './candidate.ts';
import { candidates } from './candidates/index.ts';
import { createContext } from './createContext.ts';
import type { Cure, CureSearch } from './cure.ts';
import { figuresOf } from './figuresOf.ts';
import { isGone } from './isGone.ts';
import { byGain } from './rank.ts';
import { requestOf } from './requestOf.ts';
import type { Subject } from './subject.ts';

export interface CureOptions {
  /** How many events all runs together may process. Default 4 million. */
  readonly events?: number;
  /** Asked before each run: whether the time for the search is over. */
  readonly isDue?: () => boolean;
  /** How many cures are wanted. */
  readonly most?: number;
}

const EVENTS = 4_000_000;

/**
 * The best cures for `subject` of `trace`, which is the run of `json` (as it is written, not parsed). Each was run from zero with the same seed, and
 * the event's twin was found and was well.
 */
export function findCures(json: unknown, trace: Trace, subject: Subject, options: CureOptions = {}): CureSearch {
  const { events = EVENTS, isDue = () => false, most = 3 } = options;
  let runs = 0;
  let spent = 0;
  let isComplete = true;
  const mayRun = (cost: number): boolean => {
    if (spent + cost > events || isDue()) isComplete = false;
    if (!isComplete) return false;
    runs++;
    spent += cost;
    return true;
  };
  const context = createContext(json, trace, subject, mayRun);
  const trigger = trace.triggers[trace.requests.trigger[requestOf(trace, subject)] as number]?.id ?? '';
  const before = figuresOf(trace, trigger);
  const found: Cure[] = [];
  for (const candidate of candidates) {
    if (!isComplete) break;
    if (candidate.isExplanation === true && found.length >= most) continue;
    const cure = firstThatCures(candidate, context, (after) => figuresOf(after, trigger));
    if (cure !== null) found.push({ ...cure, before });
  }
  return { cures: found.sort(byGain(subject)).slice(0, most), runs, isComplete };
}

function firstThatCures(candidate: Candidate, context: CureContext, figures: (trace: Trace) => Cure['after']): Omit<Cure, 'before'> | null {
  for (const { title, edits, note = '' } of candidate.propose(context)) {
    const after = context.run(edits);
    if (after === null || !isGone(context.trace, after, context.subject)) continue;
    return { kind: candidate.kind, title, edits, note, after: figures(after), isExplanation: candidate.isExplanation === true };
  }
  return null;
}
