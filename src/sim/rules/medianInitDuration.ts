/** The median of the measured Init Duration alone, for those who show one number and draw none. */
import { medianInitMs } from './ruleNumbers.generated.ts';

/** Integer µs, of a function without code of its own; null for a runtime that is not known. */
export function medianInitDuration(runtime: string, packageType: 'Zip' | 'Image', architecture: 'x86_64' | 'arm64'): number | null {
  if (!Object.hasOwn(medianInitMs, runtime)) return null;
  const at = (packageType === 'Image' ? 2 : 0) + (architecture === 'arm64' ? 1 : 0);
  return Math.round((medianInitMs[runtime]?.[at] as number) * 1000);
}
