import { expect, it } from 'vitest';
import { inForce } from './inForce.ts';

const json = {
  functions: { 'a.b': { memorySize: 128 }, f: { handler: [{ io: '1s' }] } },
  triggers: [{ id: 'queue', batchSize: 1 }],
  timeline: [
    { at: '2m', set: { 'functions.a.b.memorySize': 512, 'triggers.0.batchSize': 5 } },
    { at: '1m', set: { 'functions.a.b.memorySize': 256 } },
    { at: '3m', kill: { function: 'f' } },
  ],
};

it.each([
  ['functions.a.b.memorySize', 30, 'functions.a.b.memorySize'],
  ['functions.a.b.memorySize', 60, 'timeline.1.set.functions.a.b.memorySize'],
  ['functions.a.b.memorySize', 300, 'timeline.0.set.functions.a.b.memorySize'],
  // The timeline names the trigger by its place, we by its id.
  ['triggers.queue.batchSize', 300, 'timeline.0.set.triggers.0.batchSize'],
  ['functions.f.handler.0.io', 300, 'functions.f.handler.0.io'],
])('%s at %i s is decided by %s', (path, seconds, expected) => {
  expect(inForce(json, path, seconds * 1e6)).toBe(expected);
});

it('is the path itself where there is no timeline', () => {
  expect(inForce({ functions: { f: {} } }, 'functions.f.memorySize', 1)).toBe('functions.f.memorySize');
});
