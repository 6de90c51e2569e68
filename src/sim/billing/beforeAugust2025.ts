/** The same run as AWS would have billed it until 31 July 2025: billing.init-before-august-2025. */
import { NO_ROW } from '../../base/table.ts';
import { configurationOf } from '../trace/configuration.ts';
import { INITIALIZATION } from '../trace/initialization.ts';
import type { Trace } from '../trace/tables.ts';

/**
 * A trace of the same events in which the init of on-demand cold starts is in states without the tag `billed`, for zip packages on managed
 * runtimes. Custom runtimes, images, provisioned environments and restores were billed then as they are now. For billing only.
 */
export function beforeAugust2025(trace: Trace): Trace {
  const { spans, environments, machines } = trace;
  const unbilled = machines.environment.map(({ tags, ...info }) => ({ ...info, tags: tags.filter((tag) => tag !== 'billed') }));
  const state = spans.state.slice();
  for (let span = 0; span < spans.length; span++) {
    const environment = spans.environment[span] as number;
    const isColdStart = spans.invocation[span] === environments.invocation[environment] && spans.invocation[span] !== NO_ROW;
    const info = machines.environment[spans.state[span] as number];
    if (info?.phase !== 'init' || !isColdStart || (spans.end[span] as number) > (environments.ready[environment] as number)) continue;
    if (wasFree(trace, environment)) state[span] = (spans.state[span] as number) + unbilled.length;
  }
  return { ...trace, spans: { ...spans, state }, machines: { ...machines, environment: [...machines.environment, ...unbilled] } };
}

function wasFree(trace: Trace, environment: number): boolean {
  const { runtime, package: deployed } = configurationOf(trace, environment);
  const onDemand = trace.environments.initialization[environment] === INITIALIZATION.onDemand;
  return onDemand && deployed.type === 'Zip' && !runtime.startsWith('provided');
}
