/** Timers and guards of a request whose sender waits: the caller's patience, its wait before another try, whether it tries again. */
import { formatDuration } from '../../../../base/formatDuration.ts';
import { endOfDelay, type Live, type Moment, numberIn, settingsOf } from './live.ts';

export function synchronousLive(moment: Moment): Live {
  const { state, entity, step, path, trace } = moment;
  const settings = settingsOf(moment, entity.row);
  const tries = path.steps.slice(0, path.done).filter(({ state: at, event }) => isTry(trace.machines.synchronous[at]?.name, event)).length;
  const maximum = numberIn(settings, 'maximumAttempts');
  const left = maximum === null ? null : tries < maximum;
  const guards = [
    {
      name: 'callerRetries',
      decides: left === false ? false : null,
      sentence:
        maximum === null
          ? `This is try ${tries}. The caller tries again if it is one that does.`
          : `Try ${tries} of ${maximum}. ${left ? 'A failure that the caller retries leads to another, as long as it has tokens for it.' : 'None is left: a failure is final.'}`,
    },
  ];
  if (state === 'inFlight') {
    const patience = Math.min(...['callerTimeout', 'timeout'].map((name) => numberIn(settings, name) ?? Number.POSITIVE_INFINITY));
    if (patience === Number.POSITIVE_INFINITY) return { timers: [], guards };
    const leadsTo = `Then the caller stops waiting, ${formatDuration(patience)} after it sent; the function runs on and is billed.`;
    return { timers: [{ name: 'callerTimeout', begun: step.from, ends: step.from + patience, leadsTo }], guards };
  }
  if (state !== 'backingOff') return { timers: [], guards: state === 'created' ? guards : [] };
  return {
    timers: [{ name: 'backoff', begun: step.from, ends: endOfDelay(moment, 'backoff'), leadsTo: 'Then the caller tries again.' }],
    guards,
  };
}

/** Sent to Lambda, or refused by the API in front of it. */
const isTry = (name: string | undefined, event: string | null): boolean =>
  name === 'inFlight' || (name === 'backingOff' && event === 'THROTTLED_RETRIES');
