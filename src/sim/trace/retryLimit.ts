/** How often a batch of a stream or topic that failed is tried again before it is given up. */
import { ruleValue } from '../rules/index.ts';
import { isKafka } from './partNames.ts';

/** Null: until its records leave the source (rules streams.maximum-retries, kafka.retries-with-destination, kafka.retry-settings-provisioned). */
export function retryLimit(
  type: string,
  settings: Readonly<Record<string, unknown>>,
  rules: Readonly<Record<string, number>>,
): number | null {
  const { maximumRetryAttempts: asked, provisionedPollers, onFailure } = settings;
  const ofKafka = isKafka(type);
  const counts = !ofKafka || (provisionedPollers !== null && provisionedPollers !== undefined);
  if (counts && typeof asked === 'number' && asked >= 0) return asked;
  return ofKafka && typeof onFailure === 'string' ? ruleValue('kafka.retries-with-destination', rules) : null;
}
