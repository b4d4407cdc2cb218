// Documented message texts with `{name}` for what varies, matched in one pass without regular expressions, so that no
// catalog can make a match slow. Which entries the messages belong to is the index's business.

/** A message cut into what is fixed: the text before the first placeholder, between them, and after the last. */
export interface MessageTemplate {
  /** One more than there are placeholders; neighbouring placeholders count as one. */
  readonly literals: readonly string[];
}

/** Fewest fixed characters, spaces aside, that make a template tell anything: `{error}` alone would fit every text. */
const FEWEST_FIXED = 6;

/**
 * Cuts a message at its placeholders. Undefined where it has none, or so little fixed text that it would fit nearly anything.
 * A brace that does not enclose a name (letters, digits, `_`, `.`, not beginning with a digit) is text.
 */
export function compileTemplate(message: string): MessageTemplate | undefined {
  if (!message.includes("{")) return undefined;
  const literals = message.replace(/(?:\{[A-Za-z_][\w.]*\})+/g, "{x}").split("{x}");
  const fixed = literals.join("").replace(/\s/g, "").length;
  return literals.length > 1 && fixed >= FEWEST_FIXED ? { literals } : undefined;
}

/** Whether `text` is the template with at least one character in the place of each placeholder. Each fixed part is looked for once, from the left. */
export function fitsTemplate(template: MessageTemplate, text: string): boolean {
  const { literals } = template;
  const first = literals[0]!;
  const last = literals.at(-1)!;
  if (!text.startsWith(first) || !text.endsWith(last)) return false;
  let from = first.length;
  for (const literal of literals.slice(1, -1)) {
    const at = text.indexOf(literal, from + 1);
    if (at < 0) return false;
    from = at + literal.length;
  }
  return from < text.length - last.length;
}
