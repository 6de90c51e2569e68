/** A rule on an EventBridge bus that hands matching events to Lambda's queue. */
import { ruleValue } from '../rules/index.ts';
import { defineTrigger } from './defineTrigger.ts';
import { deliveryFields } from './deliveryFields.ts';
import { deliveryOutcomes, filteredOutcomes, queueOutcomes, unite } from './waits.ts';

export const eventbridge = defineTrigger({
  type: 'eventbridge',
  title: 'EventBridge rule',
  help: 'A rule matches events on a bus and hands them to Lambda, which queues them and invokes the function.',
  way: 'asynchronous',
  simulated: true,
  sourceTypes: ['eventbridge'],
  fields: {
    deliveryLatency: {
      kind: 'distribution',
      of: 'duration',
      default: `${ruleValue('eventbridge.delivery-latency')}s`,
      ruleId: 'eventbridge.delivery-latency',
      help: 'Time from the event being put on the bus to Lambda having it; AWS gives no figure.',
    },
    filter: { kind: 'json', default: null, awsName: 'EventPattern', help: 'What an event must match; absent: every event.' },
    ...deliveryFields('EventBridge', 'events'),
  },
  // Lambda does not watch loops that pass through EventBridge, so none is stopped.
  outcomes: (settings, fn, _source, surroundings) =>
    unite(queueOutcomes(fn, surroundings), filteredOutcomes(settings), deliveryOutcomes(settings, fn, surroundings)),
});
