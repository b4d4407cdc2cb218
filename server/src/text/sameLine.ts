// Words that stand in one line, one after the other: an expression with `.*` between them is tried again from each of the first.

/** Whether a line of the text has a match of each expression, each behind the one before. They have no flag that makes them remember. */
export function hasInOrder(text: string, expressions: readonly RegExp[]): boolean {
  return text.split(/\r\n|[\n\r\u2028\u2029]/).some((line) => {
    let rest = line;
    return expressions.every((expression) => {
      const match = expression.exec(rest);
      // What is behind a word is looked at as its own: none of the expressions asks what is before it but for a border of words.
      if (match) rest = rest.slice(match.index + match[0].length);
      return match !== null;
    });
  });
}
