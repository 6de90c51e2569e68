/** The names of an environment's states, and colours of their phases. */
import type { Phase } from '../../sim/index.ts';

export { stateTitle } from '../../sim/index.ts';

/** The CSS variable of a phase's colour. */
export function phaseColour(phase: Phase | null): string {
  return phase === null || phase === 'ended' ? '--phase-shutdown' : `--phase-${phase}`;
}
