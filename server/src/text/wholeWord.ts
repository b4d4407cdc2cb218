// Whether code has a name as a whole word. The name is data: no expression is made of it.

/** Whether a name stands somewhere with nothing of a name before or after it. */
export function hasWord(code: string, name: string): boolean {
  for (let at = code.indexOf(name); at >= 0 && name !== ""; at = code.indexOf(name, at + 1)) {
    if (!PART.test(code.charAt(at - 1)) && !PART.test(code.charAt(at + name.length))) return true;
  }
  return false;
}

const PART = /[\w$]/;
