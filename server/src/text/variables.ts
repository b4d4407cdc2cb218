// Texts with placeholders `{{name}}`, as Postman and its like write addresses.

/** A variable may stand for another one; what is still one after this many rounds is left as it is. */
const MOST_ROUNDS = 3;
/** Longer values are no parts of addresses, and no address is longer: variables may stand for each other many times over. */
export const LONGEST_VALUE = 200;
const LONGEST_ADDRESS = 2000;

/** Fills in `{{name}}`; a variable that nobody sets stays. */
export function withVariables(text: string, variables: ReadonlyMap<string, string>): string {
  let filled = text;
  for (let i = 0; i < MOST_ROUNDS && filled.includes("{{") && filled.length <= LONGEST_ADDRESS; i++)
    filled = filled.replaceAll(
      /\{\{\s*([^{}\s]+)\s*\}\}/g,
      (whole, name: string) => variables.get(name) ?? whole,
    );
  return filled.length <= LONGEST_ADDRESS ? filled : text;
}
