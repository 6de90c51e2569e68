/** The colours of a metric, by what it is about: the same ones as in every other picture. */
import type { Metric, MetricFamily } from '../../sim/index.ts';
import type { Palette } from '../shared/palette.ts';

export interface Tone {
  readonly line: keyof Palette;
  readonly fill: keyof Palette;
}

const invoke: Tone = { line: 'invoke', fill: 'invokeSoft' };
const init: Tone = { line: 'init', fill: 'initSoft' };
const error: Tone = { line: 'error', fill: 'errorSoft' };
const waiting: Tone = { line: 'muted', fill: 'frozen' };
const neutral: Tone = { line: 'muted', fill: 'line' };

const families: Readonly<Record<MetricFamily, Tone>> = {
  function: invoke,
  coldstart: init,
  provisioned: invoke,
  account: neutral,
  asynchronous: waiting,
  stream: waiting,
  queue: waiting,
};

const names: Readonly<Record<string, Tone>> = {
  Errors: error,
  Throttles: { line: 'throttled', fill: 'throttled' },
  RecursiveInvocationsDropped: error,
  AsyncEventsDropped: error,
  DeadLetterErrors: error,
  DestinationDeliveryFailures: error,
  ProvisionedConcurrencySpilloverInvocations: init,
  ApproximateNumberOfMessagesNotVisible: invoke,
  Environments: neutral,
};

export const toneOf = ({ name, family }: Metric): Tone => names[name] ?? families[family];
