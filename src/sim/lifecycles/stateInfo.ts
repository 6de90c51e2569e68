/** What readers of a trace need to know about one state of a compiled machine. */

/** How a state of an environment is drawn: the phases of the legend. */
export type Phase = 'create' | 'init' | 'restore' | 'invoke' | 'frozen' | 'reset' | 'shutdown' | 'ended';

/** One state of a compiled machine, as far as readers of a trace need it. */
export interface StateInfo {
  /** Dotted path in the machine, such as `coldStart.init.runtime`. */
  readonly name: string;
  /** `busy`, `available`, `serving`, `billed`, `waiting`, `inFlight`, … Billing and concurrency read these, never the name. */
  readonly tags: readonly string[];
  /** For the environment machine: how to draw it. */
  readonly phase: Phase | null;
  /** For terminal states of request machines: the outcome's name in the summary. */
  readonly outcome: string | null;
  /** One plain sentence for the inspector. */
  readonly description: string;
}
