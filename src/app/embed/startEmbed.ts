/**
 * Takes messages from the page around this one, does what they ask, and answers to where they came from. Only the parent is listened to; it is told
 * when Coldstart is ready, without a word about the scenario.
 */
import { formatJson } from '../../base/formatJson.ts';
import type { Problem } from '../../sim/index.ts';
import { openOwnScenario } from '../gallery/openScenario.ts';
import { playback } from '../playback/playback.ts';
import { seek } from '../playback/transport.ts';
import { draftStore } from '../stores/draft.ts';
import { type RunState, runStore } from '../stores/run.ts';
import { select } from '../stores/selection.ts';
import { EMBED_VERSION, type EmbedMessage, readMessage } from './message.ts';

export interface EmbedAnswer {
  readonly coldstart: typeof EMBED_VERSION;
  /** The type of the message that is answered, or null when it had none. */
  readonly answers: string | null;
  readonly ok: boolean;
  /** What is wrong, in words. */
  readonly problem?: string;
  /** Of a scenario that was loaded and does not run. */
  readonly problems?: readonly Pick<Problem, 'path' | 'message' | 'remedy'>[];
  /** Of a scenario that was loaded and runs: length of the run, ms, and its requests. */
  readonly run?: { readonly ms: number; readonly requests: number };
}

/** Call once. Returns the way to stop. */
export function startEmbed(around: Window = window.parent): () => void {
  // Opened by itself: there is nobody around, and Coldstart does not talk to itself.
  if (around === window) return () => undefined;
  const onMessage = ({ source, origin, data }: MessageEvent<unknown>) => {
    if (source !== around) return;
    const read = readMessage(data);
    if (read === null) return;
    const type = read.ok ? read.message.type : typeOf(data);
    const answer = (rest: Answer) =>
      around.postMessage({ coldstart: EMBED_VERSION, answers: type, ...rest } satisfies EmbedAnswer, { targetOrigin: targetOf(origin) });
    if (read.ok) act(read.message, answer);
    else answer({ ok: false, problem: read.problem });
  };
  addEventListener('message', onMessage);
  // Who is around is not known before it speaks: this says nothing but that it may.
  around.postMessage({ coldstart: EMBED_VERSION, ready: true }, { targetOrigin: '*' });
  return () => removeEventListener('message', onMessage);
}

/** A page from a file has the origin "null", which nothing can be sent to. */
const targetOf = (origin: string): string => (origin === 'null' ? '*' : origin);

const typeOf = (data: unknown): string | null => {
  const { type } = data as { readonly type?: unknown };
  return typeof type === 'string' ? type : null;
};

type Answer = Omit<EmbedAnswer, 'coldstart' | 'answers'>;

function act(message: EmbedMessage, answer: (rest: Answer) => void): void {
  if (message.type === 'load') load(message.scenario, answer);
  else answer(done(message));
}

function done(message: Exclude<EmbedMessage, { type: 'load' }>): Answer {
  const { run } = runStore.getState();
  switch (message.type) {
    case 'play':
    case 'pause':
      playback.send({ type: message.type === 'play' ? 'PLAY' : 'PAUSE' });
      return { ok: true };
    case 'seek':
      if (run === null) return { ok: false, problem: 'There is no run yet: wait for the answer to load.' };
      seek(Math.min(message.ms * 1000, run.trace.horizon));
      return { ok: true };
    case 'select':
      if (message.request !== null && (run === null || message.request >= run.trace.requests.length)) {
        return { ok: false, problem: `There is no request ${message.request}: the run has ${run?.trace.requests.length ?? 0}.` };
      }
      select(message.request === null ? null : { kind: 'request', row: message.request });
      return { ok: true };
  }
}

function load(scenario: unknown, answer: (rest: Answer) => void): void {
  const text = typeof scenario === 'string' ? scenario : formatJson(scenario);
  const before = draftStore.getState().revision;
  openOwnScenario(text, 'Load from the page around');
  // The page around says when to play.
  playback.send({ type: 'PAUSE' });
  const { revision } = draftStore.getState();
  const report = ({ run, problems, failure, busy }: RunState): boolean => {
    if (busy) return false;
    if (failure !== null) answer({ ok: false, problem: failure });
    else if (problems.some(({ severity }) => severity === 'error')) {
      answer({ ok: false, problems: problems.map(({ path, message, remedy }) => ({ path, message, remedy })) });
    } else if (run !== null && run.revision >= revision) {
      answer({ ok: true, run: { ms: run.trace.horizon / 1000, requests: run.trace.requests.length } });
    } else return false;
    return true;
  };
  // The same text again changes nothing, and nothing new will come.
  if (revision === before && report(runStore.getState())) return;
  const unsubscribe = runStore.subscribe((state) => {
    if (report(state)) unsubscribe();
  });
}
