/** What an API or a load balancer lets through to Lambda: its token buckets, and the largest request that it takes (rules `api-gateway.*`, `alb.payload`). */
import { isOpen } from './apiBuckets.ts';
import { takeToken } from './limiter.ts';
import type { TriggerState, World } from './world.ts';

export type GatewayAnswer = 'passes' | 'gatewayThrottled' | 'gatewayTooLarge';

/** Asks the API or load balancer that the request in `slot` goes through, if it goes through one, and takes the tokens that it needs. */
export function passGateway(world: World, trigger: TriggerState, slot: number): GatewayAnswer {
  const { front, largestRequest } = trigger;
  if ((world.slots.size[slot] as number) > largestRequest) return 'gatewayTooLarge';
  if (front === null) return 'passes';
  const { clock } = world;
  const { stage } = front;
  // api-gateway.token-buckets, api-gateway.refused-takes-no-token
  if ((stage !== null && !isOpen(stage, clock)) || !isOpen(world.apiRate, clock)) return 'gatewayThrottled';
  if (stage !== null) takeToken(stage, clock);
  takeToken(world.apiRate, clock);
  return 'passes';
}
