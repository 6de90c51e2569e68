/** Settings of an action of CodePipeline as causes. */
import { scenarioAt } from '../../trace/configuration.ts';
import type { Trace } from '../../trace/tables.ts';
import type { WhyLink } from '../why.ts';
import { settingLink } from './settingLink.ts';

type Settings = Readonly<Record<string, unknown>>;

/** The settings of the action whose job is request `request`, at `t`, µs. */
export function jobSettings(trace: Trace, request: number, t: number): Settings {
  const id = trace.triggers[trace.requests.trigger[request] as number]?.id;
  return scenarioAt(trace, t).triggers.find((trigger) => trigger.id === id)?.settings ?? {};
}

/** `words` says what the settings are, without a verb of time. */
export function jobSetting(trace: Trace, request: number, t: number, words: (settings: Settings) => string, ruleId: string): WhyLink {
  const id = trace.triggers[trace.requests.trigger[request] as number]?.id;
  const read = (scenario: ReturnType<typeof scenarioAt>) => scenario.triggers.find((trigger) => trigger.id === id)?.settings;
  return settingLink(trace, t, read, words(jobSettings(trace, request, t)), ruleId);
}
