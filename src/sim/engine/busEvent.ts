/** An event as a rule of EventBridge sees it: the envelope around what a scenario's traffic, or Lambda, put on the bus. */

/**
 * A body that has a `detail` of its own is the whole event (rule eventbridge.body-is-detail); any other becomes the detail of one with the source
 * `coldstart.app`.
 */
export function busEvent(body: unknown): unknown {
  if (typeof body === 'object' && body !== null && Object.hasOwn(body, 'detail')) return body;
  return {
    version: '0',
    'detail-type': 'event',
    source: 'coldstart.app',
    account: '123456789012',
    region: 'us-east-1',
    resources: [],
    detail: body ?? {},
  };
}
