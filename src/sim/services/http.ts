/** A service outside AWS, called over HTTP. The action is our own name: AWS has none. */
import { actionsOf, defineService } from './defineService.ts';

export const http = defineService({
  type: 'http',
  title: 'HTTP service',
  help: 'Any service that answers HTTP requests, at AWS or elsewhere.',
  fields: {},
  actions: actionsOf('http', 'Request'),
});
