/** What a cure gains and what it costs, in words with numbers. */
import { formatDuration } from '../../base/formatDuration.ts';
import type { Cure, Figures } from './cure.ts';
import type { SubjectKind } from './subject.ts';
import { count } from './words.ts';

/** What is counted, one and many. */
const nouns = {
  throttles: ['429', '429s'],
  gatewayThrottles: ['429', '429s'],
  coldStarts: ['cold start', 'cold starts'],
  errors: ['error', 'errors'],
  retries: ['retry', 'retries'],
  deadLetters: ['lost event', 'lost events'],
} as const;

type Counted = keyof typeof nouns;

/** The figure that a kind of subject is about. */
const about: Readonly<Record<SubjectKind, Counted>> = {
  throttle: 'throttles',
  refused: 'deadLetters',
  timeout: 'errors',
  functionError: 'errors',
  coldStart: 'coldStarts',
  spillover: 'coldStarts',
  retry: 'retries',
  duplicate: 'retries',
  callerGone: 'retries',
  deadLettered: 'deadLetters',
  sentToDestination: 'deadLetters',
  dropped: 'deadLetters',
  expired: 'deadLetters',
  gatewayThrottled: 'gatewayThrottles',
  retryQuotaEmpty: 'throttles',
  recursionStopped: 'deadLetters',
  denied: 'deadLetters',
};

/** What the whole run gains, such as "−8 429s": of what the subject is one, where that grows fewer, else of what else does. */
export function gainOf({ before, after }: Pick<Cure, 'before' | 'after'>, kind: SubjectKind): string {
  const own = about[kind];
  const others = (Object.keys(nouns) as Counted[]).filter((key) => key !== own);
  const found = [own, ...others].find((key) => after[key] < before[key]);
  if (found !== undefined) return `−${counted(found, before[found] - after[found])}`;
  const more = after.succeeded - before.succeeded;
  return more > 0 ? `+${count(more)} succeeded` : 'this one only';
}

/** What it costs, as one or two sentences: the bill first, then whatever gets worse. */
export function costOf({ before, after, note }: Pick<Cure, 'before' | 'after' | 'note'>): string {
  return [billSentence(before, after), worseSentence(before, after), note].filter((text) => text !== '').join(' ');
}

function billSentence(before: Figures, after: Figures): string {
  const [was, is] = [before.bill.totalUsd, after.bill.totalUsd];
  const change = was === 0 ? 0 : (is - was) / was;
  if (was === 0 && is === 0) return 'It costs nothing.';
  if (Math.abs(change) < 0.005) return 'The bill stays the same.';
  if (change < 0) return `The bill falls by ${percent(-change)}.`;
  // Beyond doubling, a factor is easier to read than a share.
  return change >= 1 ? `The bill grows ${times(is / was)}.` : `The bill grows by ${percent(change)}.`;
}

/** What grows by more than a trifle; the two worst at most. */
function worseSentence(before: Figures, after: Figures): string {
  const counts = (Object.keys(nouns) as Counted[])
    .filter((key) => after[key] > before[key])
    .map((key) => ({ size: (after[key] - before[key]) / (before[key] + 1), text: counted(key, after[key] - before[key], 'more ') }));
  const slower = after.p99Ms - before.p99Ms;
  const isSlower = before.p99Ms > 0 && slower > Math.max(5, 0.05 * before.p99Ms);
  const latency = isSlower ? [{ size: slower / before.p99Ms, text: `latency p99 grows by ${formatDuration(slower * 1000)}` }] : [];
  const worst = [...counts, ...latency].sort((one, other) => other.size - one.size).slice(0, 2);
  return worst.length === 0 ? '' : `${sentenceCase(worst.map(({ text }) => text).join(', '))}.`;
}

function counted(key: Counted, n: number, more = ''): string {
  return `${count(n)} ${more}${nouns[key][n === 1 ? 0 : 1]}`;
}

const percent = (share: number): string => `${share < 0.1 ? (100 * share).toFixed(1).replace(/\.0$/, '') : Math.round(100 * share)} %`;

const times = (factor: number): string =>
  factor < 2.05 ? 'twofold' : `${factor < 10 ? factor.toFixed(1).replace(/\.0$/, '') : count(Math.round(factor))}-fold`;

const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
