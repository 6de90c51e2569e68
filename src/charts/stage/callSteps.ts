/** What finds the steps of an invocation again: a chunk of its own, loaded with the first call that is open. */
export { workOf } from '../../sim/index.ts';
