// The tokens of jsonc-parser's scanner.

/** jsonc-parser's `SyntaxKind`, which it publishes as a `const enum` only: those cannot be read file by file. */
export const JsonToken = {
  openBrace: 1,
  closeBrace: 2,
  openBracket: 3,
  closeBracket: 4,
  comma: 5,
  colon: 6,
  null: 7,
  true: 8,
  false: 9,
  string: 10,
  number: 11,
  lineComment: 12,
  blockComment: 13,
  lineBreak: 14,
  trivia: 15,
  unknown: 16,
  end: 17,
} as const;
