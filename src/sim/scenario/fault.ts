/** A value that could not be read: what is wrong and what to do. */

export interface Fault {
  readonly message: string;
  readonly remedy: string;
}

/** Either the value as the simulator holds it, or the fault. */
export type Reading<T> = { readonly value: T } | { readonly fault: Fault };

export function fault(message: string, remedy = ''): { readonly fault: Fault } {
  return { fault: { message, remedy } };
}

/** 10240 → "10,240"; decimals stay as they are. */
export function groupDigits(value: number): string {
  const [whole = '', decimals] = String(value).split('.');
  if (!/^-?\d+$/.test(whole)) return String(value);
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, ',');
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}
