/** An action of CodePipeline that runs the function as a job. */
import { defineTrigger } from './defineTrigger.ts';
import { queueOutcomes } from './waits.ts';

export const codepipeline = defineTrigger({
  type: 'codepipeline',
  title: 'CodePipeline action',
  help: 'A pipeline starts a job in the function, which must report how it went within 20 minutes.',
  way: 'asynchronous',
  simulated: false,
  sourceTypes: ['codepipeline'],
  fields: {
    statusTimeout: {
      kind: 'duration',
      min: '1m',
      max: '24h',
      default: '20m',
      help: 'How long the action waits for a status; AWS fixes it at 20 minutes, and each report in progress starts it anew.',
    },
  },
  outcomes: (_settings, fn, _source, surroundings) => [...queueOutcomes(fn, surroundings), 'timedOut'],
});
