// A short name for a text by what is in it, to know the text again later. Not safe against somebody who looks for two texts with one
// name.

/**
 * The text's length and 64 bits that depend on all of it, as `<length>-<16 hexadecimal digits>`. Two multiplicative hashes over UTF-16
 * code units, each finished as MurmurHash3 does it.
 */
export function contentHash(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x9e3779b1);
    b = Math.imul(b ^ unit, 0x5f356495);
  }
  return `${text.length}-${hex(finish(a ^ (b >>> 15)))}${hex(finish(b ^ (a >>> 13)))}`;
}

function finish(hash: number): number {
  const first = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const second = Math.imul(first ^ (first >>> 13), 0xc2b2ae35);
  return (second ^ (second >>> 16)) >>> 0;
}

function hex(word: number): string {
  return word.toString(16).padStart(8, "0");
}
