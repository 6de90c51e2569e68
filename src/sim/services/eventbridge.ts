/** Amazon EventBridge: a bus of events. */
import { actionsOf, defineService } from './defineService.ts';

export const eventbridge = defineService({
  type: 'eventbridge',
  title: 'EventBridge bus',
  help: 'Takes events and hands them to the rules that match.',
  fields: {},
  actions: actionsOf('events', 'DescribeEventBus ListRules', 'PutEvents'),
});
