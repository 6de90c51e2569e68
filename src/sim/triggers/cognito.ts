/** A user pool of Amazon Cognito that asks the function during sign-up or sign-in. */
import { ruleValue } from '../rules/index.ts';
import { defineTrigger } from './defineTrigger.ts';
import { callerOutcomes } from './waits.ts';

export const cognito = defineTrigger({
  type: 'cognito',
  title: 'Cognito user pool',
  help: 'A user pool calls the function while a person signs up or in, and gives it 5 seconds.',
  way: 'synchronous',
  simulated: true,
  sourceTypes: [],
  fields: {
    maximumAttempts: {
      kind: 'integer',
      min: 1,
      max: 10,
      default: ruleValue('cognito.attempts'),
      ruleId: 'cognito.attempts',
      help: 'How often Cognito tries in all; 3 is what AWS used to say, today it only says that it may retry.',
    },
    responseDeadline: {
      kind: 'duration',
      min: '100ms',
      max: '60s',
      default: '5s',
      ruleId: 'cognito.deadline',
      help: 'How long Cognito waits; AWS fixes it at 5 seconds.',
    },
  },
  // What bounds the wait has one name in the engine.
  complete: (settings) => ({ ...settings, timeout: settings.responseDeadline }),
  outcomes: (_settings, fn, _source, surroundings) => callerOutcomes(fn, surroundings),
});
