/** IP addresses and ranges in CIDR form, versions 4 and 6. */

/** An address as its bytes: four, or sixteen. */
type Address = readonly number[];

export interface IpRange {
  readonly address: Address;
  /** How many leading bits count. */
  readonly prefix: number;
}

/** Reads `203.0.113.0/24`, `2001:db8::/32` or a bare address, which is a range of one; null when it is neither. */
export function ipRangeOf(text: string): IpRange | null {
  const [written = '', bits, ...more] = text.split('/');
  const address = addressOf(written);
  if (address === null || more.length > 0) return null;
  const longest = address.length * 8;
  if (bits === undefined) return { address, prefix: longest };
  if (!isDecimal(bits, 3) || Number(bits) > longest) return null;
  return { address, prefix: Number(bits) };
}

/** Whether an address lies in the range; false for a text that is no address, or one of the other version. */
export function isInRange(range: IpRange, text: string): boolean {
  const address = addressOf(text);
  if (address === null || address.length !== range.address.length) return false;
  return address.every((byte, i) => {
    const bits = Math.min(8, Math.max(0, range.prefix - i * 8));
    const mask = (0xff << (8 - bits)) & 0xff;
    return (byte & mask) === ((range.address[i] ?? 0) & mask);
  });
}

function addressOf(text: string): Address | null {
  return text.includes(':') ? version6(text) : version4(text);
}

function version4(text: string): Address | null {
  const parts = text.split('.');
  if (parts.length !== 4 || !parts.every((part) => isDecimal(part, 3) && Number(part) <= 255)) return null;
  return parts.map(Number);
}

function version6(text: string): Address | null {
  const halves = text.split('::');
  if (halves.length > 2) return null;
  const [before = [], after = []] = halves.map((half) => (half === '' ? [] : half.split(':')));
  const missing = 8 - before.length - after.length;
  if (halves.length === 2 ? missing < 1 : missing !== 0) return null;
  const groups = [...before, ...Array.from({ length: missing }, () => '0'), ...after];
  if (!groups.every((group) => /^[0-9a-fA-F]{1,4}$/.test(group))) return null;
  return groups.flatMap((group) => {
    const value = Number.parseInt(group, 16);
    return [value >> 8, value & 0xff];
  });
}

function isDecimal(text: string, longest: number): boolean {
  return text.length <= longest && /^[0-9]+$/.test(text);
}
