/** AWS IoT Core: topics of devices. */
import { actionsOf, defineService } from './defineService.ts';

export const iot = defineService({
  type: 'iot',
  title: 'IoT Core',
  help: 'Takes messages of devices and hands them to the rules that match.',
  fields: {},
  actions: actionsOf('iot', 'GetThingShadow Connect', 'Publish UpdateThingShadow'),
});
