/** Provisioned concurrency: how it is allocated, who is served from it, what it takes from the account, and how it scales. */
import { assumed, documented, guide, UNPUBLISHED } from './define.ts';
import type { Rule } from './rule.ts';

const CONCURRENCY = guide('lambda-concurrency');
const PROVISIONED = guide('provisioned-concurrency');
const MONITORING = guide('monitoring-concurrency');

const allocation: readonly Rule[] = [
  assumed(
    'provisioned.preparation',
    'Before the first provisioned environment is made, Lambda prepares for this long.',
    `${CONCURRENCY} says one to two minutes; the middle is an assumption of Coldstart.`,
    90,
    's',
  ),
  documented(
    'provisioned.allocation-rate',
    'After that Lambda makes up to 6,000 provisioned environments a minute for each function.',
    CONCURRENCY,
    6000,
    '1/min',
  ),
  documented('provisioned.all-or-none', 'None of the environments that were asked for is used before all of them are ready.', CONCURRENCY),
  assumed(
    'provisioned.ready-at-start',
    'Provisioned concurrency that a scenario begins with is ready when it begins: its allocation lies before the run.',
    'A convention of Coldstart: to see the allocation, ask for it in the timeline.',
  ),
  documented(
    'provisioned.recycled',
    'Lambda replaces provisioned environments in the background, with an init each time, even if they never served a request.',
    PROVISIONED,
  ),
  documented(
    'provisioned.reset-still-cold',
    'After a crash or a timeout a provisioned environment is reset too, and its next invocation runs init again.',
    CONCURRENCY,
  ),
  assumed(
    'provisioned.released',
    'When provisioned concurrency is lowered, free environments end at once and busy ones after their request, which counts as on demand from then on.',
    UNPUBLISHED,
  ),
  assumed(
    'provisioned.deploy-reallocates',
    'A deployment allocates the provisioned concurrency of a function anew; until it is ready, requests run on demand.',
    UNPUBLISHED,
  ),
  assumed(
    'provisioned.follows-alias',
    'Provisioned concurrency of an alias belongs to the version that the alias points to, and is allocated anew when that changes.',
    UNPUBLISHED,
  ),
];

const serving: readonly Rule[] = [
  documented(
    'provisioned.spillover',
    'Requests that find every provisioned environment busy run on demand, perhaps cold, as long as concurrency is left.',
    CONCURRENCY,
  ),
  documented(
    'provisioned.request-rate',
    'Provisioned environments together take ten requests a second each; what comes faster runs on demand.',
    CONCURRENCY,
  ),
  documented(
    'provisioned.claims',
    'Provisioned concurrency is taken from the account’s concurrency whether it is used or not, like reserved concurrency.',
    MONITORING,
  ),
  assumed('provisioned.claims-when-asked', 'It is taken from the moment it is asked for, before it is ready.', UNPUBLISHED),
  documented(
    'provisioned.within-reserved',
    'In a function with reserved concurrency the provisioned concurrency is part of it and cannot exceed it.',
    PROVISIONED,
  ),
  documented(
    'provisioned.whole-reservation',
    'When provisioned concurrency takes the whole reservation, $LATEST and all that would run on demand is throttled.',
    PROVISIONED,
  ),
  documented('provisioned.buffer', 'A good amount is the peak of concurrency with a tenth more: 220 for 200.', PROVISIONED, 1.1, 'times'),
];

/** What CloudWatch shows of it. */
const monitoring: readonly Rule[] = [
  documented(
    'provisioned.utilization',
    'ProvisionedConcurrencyUtilization is the provisioned environments in use, divided by those that are allocated.',
    MONITORING,
  ),
  documented(
    'provisioned.not-emitted-idle',
    'ProvisionedConcurrentExecutions and ProvisionedConcurrencyUtilization are not emitted while no provisioned environment is in use.',
    guide('monitoring-metrics-types'),
  ),
  documented(
    'provisioned.invocations-split',
    'ProvisionedConcurrencyInvocations and ProvisionedConcurrencySpilloverInvocations together are the Invocations of the alias.',
    guide('monitoring-metrics-types'),
  ),
  assumed(
    'provisioned.spillover-when-ready',
    'What runs on demand before provisioned concurrency is ready does not count as spillover.',
    `${guide('monitoring-metrics-types')} says that spillover is what finds all provisioned concurrency in use.`,
  ),
];

const scaling: readonly Rule[] = [
  documented(
    'provisioned.scheduled-scaling',
    'A scheduled action of Application Auto Scaling changes the least and the most provisioned concurrency at a time.',
    PROVISIONED,
  ),
  documented(
    'provisioned.target-tracking',
    'Target tracking looks once a minute at the average share of provisioned environments in use, and keeps it near a target.',
    PROVISIONED,
  ),
  documented(
    'provisioned.scale-out-data-points',
    'It scales out when the share was above the target for three minutes in a row.',
    PROVISIONED,
    3,
    'minutes',
  ),
  documented(
    'provisioned.scale-in-threshold',
    'It scales in only below nine tenths of the target: 63 % for 70 %.',
    PROVISIONED,
    0.9,
    'of the target',
  ),
  assumed(
    'provisioned.scale-in-data-points',
    'It scales in when the share was below that for this many minutes in a row.',
    `${PROVISIONED} names three data points without saying that scaling in waits for more.`,
    3,
    'minutes',
  ),
  assumed(
    'provisioned.scale-out-step',
    'It scales out at once to what would have met the target: what there is, times the share in use, divided by the target.',
    `${PROVISIONED} says that it scales out in big steps, without a figure.`,
  ),
  assumed(
    'provisioned.scale-in-step',
    'It scales in by at most this share of what there is at a time, and by at least one.',
    `${PROVISIONED} says that it scales in by small steps, without a figure.`,
    0.1,
    'share',
  ),
  documented(
    'provisioned.no-data',
    'A minute without requests on provisioned environments gives no figure: while nothing comes, nothing is scaled in.',
    PROVISIONED,
  ),
  assumed(
    'provisioned.one-change-at-a-time',
    'Target tracking changes nothing while an earlier change is still being allocated.',
    UNPUBLISHED,
  ),
  assumed(
    'provisioned.refused-change',
    'When scaling asks for more than the reservation or the account leaves, AWS refuses, and all stays as it was.',
    `${PROVISIONED} names the limits; what scaling does about a refusal is an assumption of Coldstart.`,
  ),
];

export const provisioned: readonly Rule[] = [...allocation, ...serving, ...monitoring, ...scaling];
