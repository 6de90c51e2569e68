/** The modes of playback: nothing to play, standing still, playing (slowly near something worth seeing), at the end. */
import { assign, setup } from 'xstate';

export interface PlaybackContext {
  /** Simulated seconds per real second. */
  readonly speed: number;
  /** Whether playback slows by itself around a cold start or a refusal. */
  readonly slowsDown: boolean;
  /** Times the speed, as the shuttle set it: 1, 2, 4, 8, below zero backwards. 1 whenever playback begins anew. */
  readonly rate: number;
}

export type PlaybackEvent =
  /** A run is there to be played; `plays` starts it at once. */
  | { readonly type: 'RUN'; readonly plays: boolean }
  | { readonly type: 'PLAY' }
  | { readonly type: 'PAUSE' }
  | { readonly type: 'TOGGLE' }
  /** The person moved the cursor. */
  | { readonly type: 'SEEK' }
  /** The shuttle was turned; starts playing where it stood still. */
  | { readonly type: 'SHUTTLE'; readonly rate: number }
  /** The cursor reached the end of the run, or its start on the way back. */
  | { readonly type: 'END' }
  | { readonly type: 'START' }
  /** The cursor came near something worth seeing, and left it. */
  | { readonly type: 'NEAR' }
  | { readonly type: 'FAR' }
  | { readonly type: 'SPEED'; readonly speed: number }
  | { readonly type: 'SLOWS_DOWN'; readonly slowsDown: boolean };

/** Provide `rewind`: moves the cursor to the start. */
export const playbackMachine = setup({
  types: { context: {} as PlaybackContext, events: {} as PlaybackEvent, input: {} as Partial<PlaybackContext> | undefined },
  actions: { rewind: () => {} },
  guards: {
    plays: ({ event }) => event.type === 'RUN' && event.plays,
    slowsDown: ({ context }) => context.slowsDown && context.rate === 1,
    goesBack: ({ event }) => event.type === 'SHUTTLE' && event.rate < 0,
  },
}).createMachine({
  id: 'playback',
  context: ({ input }) => ({ speed: input?.speed ?? 1, slowsDown: input?.slowsDown ?? true, rate: 1 }),
  initial: 'idle',
  on: {
    SPEED: { actions: assign({ speed: ({ event }) => event.speed, rate: 1 }) },
    SLOWS_DOWN: { actions: assign({ slowsDown: ({ event }) => event.slowsDown }) },
  },
  states: {
    idle: { on: { RUN: [{ guard: 'plays', target: 'playing' }, { target: 'paused' }] } },
    paused: {
      on: {
        PLAY: 'playing',
        TOGGLE: 'playing',
        SHUTTLE: { target: 'playing', actions: assign({ rate: ({ event }) => event.rate }) },
        END: 'ended',
      },
    },
    playing: {
      initial: 'normal',
      exit: assign({ rate: 1 }),
      on: {
        PAUSE: 'paused',
        TOGGLE: 'paused',
        SHUTTLE: { target: '.normal', actions: assign({ rate: ({ event }) => event.rate }) },
        END: 'ended',
        START: 'paused',
      },
      states: {
        normal: { on: { NEAR: { guard: 'slowsDown', target: 'slow' } } },
        slow: {
          on: {
            FAR: 'normal',
            SLOWS_DOWN: { target: 'normal', actions: assign({ slowsDown: ({ event }) => event.slowsDown }) },
          },
        },
      },
    },
    ended: {
      on: {
        PLAY: { target: 'playing', actions: 'rewind' },
        TOGGLE: { target: 'playing', actions: 'rewind' },
        SHUTTLE: [
          { guard: 'goesBack', target: 'playing', actions: assign({ rate: ({ event }) => event.rate }) },
          { target: 'playing', actions: ['rewind', assign({ rate: ({ event }) => event.rate })] },
        ],
        SEEK: 'paused',
        RUN: 'paused',
      },
    },
  },
});
