/** Timers and guards of a stream's batch: its wait, the age of its oldest record; whether it is split, tried again, and who would be told. */
import { itemsOf, partNames, retryLimit, scenarioAt } from '../../../../sim/index.ts';
import { endOfDelay, type Live, type LiveGuard, type LiveTimer, type Moment, numberIn } from './live.ts';

export function streamBatchLive(moment: Moment): Live {
  const { trace, state, step, t } = moment;
  if (!['inStream', 'inFlight', 'retryWaiting', 'throttleWaiting'].includes(state)) return { timers: [], guards: [] };
  const { settings, items, source, whole } = about(moment);
  const sent = trace.requests.sent[items[0] ?? -1] ?? step.from;
  const wait = { retryWaiting: 'retryWait', throttleWaiting: 'throttleBackoff' }[state];
  const timers: LiveTimer[] =
    wait === undefined
      ? []
      : [{ name: wait, begun: step.from, ends: endOfDelay(moment, wait), leadsTo: 'Then the function is invoked with it again.' }];
  const retention = numberIn(scenarioAt(trace, t).resources.find(({ name }) => name === source)?.settings ?? {}, 'retention');
  const age = numberIn(settings, 'maximumRecordAge');
  if (age !== null && age > 0 && Number.isFinite(age))
    timers.push({ name: 'maximumRecordAge', begun: sent, ends: sent + age, leadsTo: 'Then its oldest record is given up.' });
  if (retention !== null)
    timers.push({ name: 'retention', begun: sent, ends: sent + retention, leadsTo: `Then its oldest record leaves the ${whole}.` });
  return { timers, guards: state === 'inStream' ? [] : guardsOf(moment) };
}

function guardsOf(moment: Moment): readonly LiveGuard[] {
  const { path } = moment;
  const { settings, items, type, rules } = about(moment);
  const failures = path.steps.slice(0, path.done).filter(({ event }) => event === 'FAILED_RETRIES').length;
  const maximum = retryLimit(type, settings, rules);
  const splits = settings.bisectBatchOnFunctionError === true && items.length > 1;
  const onFailure = typeof settings.onFailure === 'string' ? settings.onFailure : null;
  const isEndless = maximum === null;
  const retries = isEndless
    ? `${count(failures, 'retry', 'retries')} so far; there is no limit but the records’ age.`
    : `${count(failures, 'retry', 'retries')} of ${maximum}.`;
  return [
    {
      name: 'isSplit',
      decides: splits,
      sentence: splits
        ? `${count(items.length, 'record', 'records')}: after a function error the batch is split in two. ${retries}`
        : `After a function error the batch is tried again as it is${items.length > 1 ? '; splitting is off' : '; it is a single record'}. ${retries}`,
    },
    {
      name: 'isTaken',
      decides: onFailure !== null,
      sentence:
        onFailure === null ? 'There is no on-failure destination: what is given up is lost.' : `What is given up is told to ${onFailure}.`,
    },
  ];
}

/** The mapping's settings, and the records that are together now: of the batch, or of the one that the record is in. */
function about({ trace, entity, t }: Moment) {
  const { batches, triggers, requests } = trace;
  const trigger = (entity.kind === 'batch' ? batches.trigger[entity.row] : requests.trigger[entity.row]) as number;
  const scenario = scenarioAt(trace, t);
  const found = scenario.triggers.find(({ id }) => id === triggers[trigger]?.id);
  const batch = entity.kind === 'batch' ? entity.row : batchAt(trace, entity.row, t);
  const items = batch < 0 ? [entity.row] : Array.from(itemsOf(trace, batch));
  return {
    settings: found?.settings ?? {},
    source: found?.source ?? null,
    items,
    type: triggers[trigger]?.type ?? '',
    rules: scenario.platform.rules,
    whole: partNames(trace, trigger).whole,
  };
}

/** Row of the newest batch at `t` that holds the record, or -1. */
function batchAt(trace: Moment['trace'], request: number, t: number): number {
  const { batches } = trace;
  for (let row = batches.length - 1; row >= 0; row--) {
    if ((batches.formed[row] as number) <= t && itemsOf(trace, row).includes(request)) return row;
  }
  return -1;
}

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;
