/** The one playback of the page. */
import { createActor } from 'xstate';
import { cursor } from '../stores/cursor.ts';
import { playbackMachine } from './playback.machine.ts';

export const playback = createActor(playbackMachine.provide({ actions: { rewind: () => cursor.set(0) } })).start();
