/** A bar from the few things that it is about; the rest is as plain as can be. */
import { NO_ROW } from '../../base/table.ts';
import type { Bar, BarKind } from './bar.ts';

type Given = Partial<Omit<Bar, 'kind' | 'start' | 'end' | 'title'>>;

/** From `start` to `end`, µs. */
export function draftBar(kind: BarKind, start: number, end: number, title: string, given: Given = {}): Bar {
  return {
    kind,
    start,
    end,
    until: end,
    depth: 0,
    title,
    text: '',
    invocation: NO_ROW,
    request: NO_ROW,
    phase: null,
    failed: false,
    ruleId: null,
    step: null,
    aside: false,
    ...given,
  };
}
