/** The course of one event, from the trace and from the steps that the engine finds again. */
export type { Bar, BarKind, StepPlace, WaitKind, Waterfall } from './bar.ts';
export { type RunningStep, stepAt } from './stepAt.ts';
export { waterfallOf } from './waterfallOf.ts';
