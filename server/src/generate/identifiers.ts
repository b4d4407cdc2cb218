// Names in generated code.

/** `MyApi` of `my-api`, `DeclineCode` of `decline_code`. What begins with a digit, or has no letter, gets a word in front. */
export function pascalCase(name: string): string {
  const words = name.split(/[^\p{L}\p{Nd}]+/u).filter((word) => word !== "");
  const joined = words.map((word) => word[0]!.toUpperCase() + word.slice(1)).join("");
  return /^\p{L}/u.test(joined) ? joined : `Api${joined}`;
}

/** `myApi` of `my-api`. */
export function camelCase(name: string): string {
  const pascal = pascalCase(name);
  return pascal[0]!.toLowerCase() + pascal.slice(1);
}

/** A name that is none of `taken`, which it is added to: where it is, a number follows. */
export function unusedName(name: string, taken: Set<string>): string {
  let unused = name;
  for (let number = 2; taken.has(unused); number++) unused = `${name}${number}`;
  taken.add(unused);
  return unused;
}

/** A key of an object literal: quoted where it has to be. */
export function propertyKey(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name);
}
