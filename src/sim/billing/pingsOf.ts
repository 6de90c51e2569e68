/** Which invocations only kept an environment warm: the scenario says so of a traffic entry or of a schedule. */
import type { Trace } from '../trace/tables.ts';

/** Says of an invocation row whether it is a keep-warm ping; null when the run has none. Of a batch its first event decides. */
export function pingsOf(trace: Trace): ((row: number) => boolean) | null {
  const { traffic, triggers } = (trace.epochs[0] as Trace['epochs'][number]).scenario;
  const entries = new Set(traffic.filter(({ keepWarm }) => keepWarm).map(({ id }) => id));
  const clocks = new Set(triggers.filter(({ settings }) => settings.keepWarm === true).map(({ id }) => id));
  const isPing = trace.sources.map(({ id, kind, trigger }) =>
    kind === 'schedule' ? clocks.has(trace.triggers[trigger]?.id ?? '') : kind === undefined && entries.has(id),
  );
  if (!isPing.includes(true)) return null;
  const { invocations, requests, requestSources } = trace;
  const only = trace.triggers.map((_, index) => isPing[trace.sources.findIndex(({ trigger }) => trigger === index)] === true);
  return (row) => {
    const request = invocations.request[row] as number;
    if (requestSources.length > 0) return isPing[requestSources[request] as number] === true;
    return only[requests.trigger[request] as number] === true;
  };
}
