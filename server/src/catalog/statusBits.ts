// Sets of HTTP statuses as bits, so that two of them are compared in a few steps, however many statuses they have.

/** Statuses from 0 to 599: those of other numbers are no statuses, and in no set. */
export type StatusBits = Uint32Array;

const WORDS = Math.ceil(600 / 32);

export function statusBits(statuses: readonly number[]): StatusBits {
  const bits = new Uint32Array(WORDS);
  for (const status of statuses) bits[status >>> 5]! |= 1 << (status & 31);
  return bits;
}

/** Puts the statuses of `other` into `bits`. */
export function addBits(bits: StatusBits, other: StatusBits): void {
  for (let i = 0; i < WORDS; i++) bits[i]! |= other[i]!;
}

/** Whether a status is in both. */
export function haveCommon(a: StatusBits, b: StatusBits): boolean {
  for (let i = 0; i < WORDS; i++) if ((a[i]! & b[i]!) !== 0) return true;
  return false;
}

export function hasBit(bits: StatusBits, status: number): boolean {
  return ((bits[status >>> 5] ?? 0) & (1 << (status & 31))) !== 0;
}

/** Whether all of `part` are in `whole`. */
export function isWithin(part: StatusBits, whole: StatusBits): boolean {
  for (let i = 0; i < WORDS; i++) if ((part[i]! & ~whole[i]!) !== 0) return false;
  return true;
}
