/** What menus show of the ready pairs; a pair itself is loaded when it is opened. */
import type { ReadyPair } from './readyPair.ts';

export interface PairCard {
  readonly slug: string;
  readonly title: string;
  readonly load: () => Promise<ReadyPair>;
}

export const pairCards: readonly PairCard[] = [
  {
    slug: 'little-or-much-memory',
    title: '128 MB or 1,024 MB',
    load: () => import('./littleOrMuchMemory.ts').then((file) => file.littleOrMuchMemory),
  },
  {
    slug: 'reserved-or-maximum-concurrency',
    title: 'Reserved or maximum concurrency',
    load: () => import('./reservedOrMaximumConcurrency.ts').then((file) => file.reservedOrMaximumConcurrency),
  },
  {
    slug: 'provisioned-or-ping',
    title: 'Provisioned concurrency or a keep-warm ping',
    load: () => import('./provisionedOrPing.ts').then((file) => file.provisionedOrPing),
  },
  {
    slug: 'zip-or-image',
    title: 'Zip archive or container image',
    load: () => import('./zipOrImage.ts').then((file) => file.zipOrImage),
  },
  { slug: 'bisect-on-or-off', title: 'Bisect on or off', load: () => import('./bisectOnOrOff.ts').then((file) => file.bisectOnOrOff) },
  {
    slug: 'snapstart-or-plain-java',
    title: 'SnapStart or plain Java',
    load: () => import('./snapStartOrPlainJava.ts').then((file) => file.snapStartOrPlainJava),
  },
];
