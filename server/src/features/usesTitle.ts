// How the uses of an entry are counted in words: the title of the lens above it, and of the one above `produces`.

/**
 * "3 uses in 2 files", "no uses in this workspace".
 * @param isWhole whether all files were looked through
 */
export function usesTitle(uses: number, files: number, isWhole: boolean): string {
  if (uses === 0) return isWhole ? "no uses in this workspace" : "no uses in the files looked through";
  const counted = `${uses} ${uses === 1 ? "use" : "uses"} in ${files} ${files === 1 ? "file" : "files"}`;
  return isWhole ? counted : `at least ${counted}`;
}

/** "2 codes could not be judged": what is said above a catalog's `produces`. */
export function unjudgedTitle(codes: number): string {
  if (codes === 0) return "all codes are judged";
  return codes === 1 ? "1 code could not be judged" : `${codes} codes could not be judged`;
}
