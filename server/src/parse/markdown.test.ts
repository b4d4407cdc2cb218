// parse/markdown.ts: fences as CommonMark has them, and that offsets stay those of the document.

import { describe, expect, it } from "vitest";
import { fencesOf } from "./markdown.ts";

/** The parts as `language: text`, line ends shown as `/`. */
function shown(text: string): string[] {
  return fencesOf(text).map((part) => `${part.languageId}: ${part.text.replace(/\r\n|\r|\n/g, "/")}`);
}

describe("fences", () => {
  it.each<[string, string, string[]]>([
    ["backticks", "```ts\na\n```\n", ["typescript: a/"]],
    ["tildes", "~~~js\na\n~~~\n", ["javascript: a/"]],
    ["several", "```ts\na\n```\ntext\n```json\n{}\n```", ["typescript: a/", "json: {}/"]],
    ["more marks than three", "````ts\n```\na\n````\n", ["typescript: ```/a/"]],
    ["a longer closing fence", "```ts\na\n`````  \nb", ["typescript: a/"]],
    ["other marks inside", "```ts\n~~~\n```\n", ["typescript: ~~~/"]],
    ["a closing fence with an info string is none", "```ts\na\n``` ts\nb\n```", ["typescript: a/``` ts/b/"]],
    ["no closing fence", "```ts\na\nb", ["typescript: a/b"]],
    ["nothing behind the opening fence", "```ts", []],
    ["nothing inside", "```ts\n```\n", []],
    ["two marks", "``ts\na\n``\n", []],
    ["a code span", "```ts a``` b\nc", []],
    ["backticks behind tildes", "~~~ts `x`\na\n~~~", ["typescript: a/"]],
    ["indented by three", "   ```ts\n   a\n   ```\nb", ["typescript:    a/"]],
    ["indented by four: plain code", "    ```ts\n    a\n    ```\n", []],
    ["a closing fence indented by four is none", "```ts\na\n    ```\nb", ["typescript: a/    ```/b"]],
    ["CRLF", "```ts\r\na\r\n```\r\n", ["typescript: a/"]],
    ["an info string with more words", '```ts title="a.ts" {1,3}\na\n```', ["typescript: a/"]],
    ["an info string with a space in front", "``` ts\na\n```", ["typescript: a/"]],
    ["an info string in capitals", "```TypeScript\na\n```", ["typescript: a/"]],
    ["an info string with a file name", "```js:a.js\na\n```", ["javascript: a/"]],
    [
      "tsx, jsx, jsonc, vue",
      "```tsx\na\n```\n```jsx\nb\n```\n```jsonc\nc\n```\n```vue\nd\n```",
      ["typescriptreact: a/", "javascriptreact: b/", "jsonc: c/", "vue: d/"],
    ],
    ["another language", "```python\na\n```\n```ts\nb\n```", ["typescript: b/"]],
    ["a name of none, though of every object", "```constructor\na\n```", []],
    ["no language", "```\na\n```\n", []],
    ["in a list item", "- x\n\n  ```ts\n  a\n\n  b\n  ```\n", ["typescript:   a//  b/"]],
    ["on the line of a list item", "- ```ts\n  a\n  ```\n", ["typescript:   a/"]],
    ["in an ordered list", "10. x\n\n    ```ts\n    a\n    ```\n", ["typescript:     a/"]],
    ["in a nested list", "- x\n  - y\n\n    ```ts\n    a\n    ```\n", ["typescript:     a/"]],
    ["deep in a paragraph behind a list", "- x\n\ntext\n\n    ```ts\n    a\n    ```\n", []],
    [
      "not closed in a list item",
      "- ```ts\n  a\ntext\n```ts\nb\n```",
      ["typescript:   a/", "typescript: b/"],
    ],
    ["in a quote", "> ```ts\n> a\n> ```\n", ["typescript:   a/"]],
    ["in a quote, without spaces", ">```ts\n>a\n>```\n", ["typescript:  a/"]],
    ["in a quote in a quote", "> > ```ts\n> > a\n> > ```", ["typescript:     a/"]],
    ["not closed in a quote", "> ```ts\n> a\ntext\n", ["typescript:   a/"]],
    ["with a quote mark in its code", "```ts\n> a\n```", ["typescript: > a/"]],
    ["in a list in a quote", "> - ```ts\n>   a\n>   ```\n> b", ["typescript:     a/"]],
  ])("%s", (_name, text, expected) => expect(shown(text)).toEqual(expected));

  it("keep the places of the document", () => {
    const text =
      "# T\r\n\r\n> 1. x\r\n>\r\n>    ```ts\r\n>    first();\r\n>    second();\r\n>    ```\r\n\n~~~js\nthird();";
    const words = fencesOf(text).flatMap(({ start, text: code }) =>
      [...code.matchAll(/\w+(?=\(\))/g)].map(({ 0: word, index }) => `${word} ${start + index}`),
    );
    expect(words).toEqual(["first", "second", "third"].map((word) => `${word} ${text.indexOf(word)}`));
  });

  // In time that grows with the square of the length, none of these would end before the runner's limit.
  it.each([
    ["fences", "```ts\na\n```\n", 100_000],
    ["openings", "```ts\n~~~js\n", 1],
    ["list items", "- - - - -\n", 0],
    ["one long line of list marks", "- ", 0],
    ["one long line of quotes", "> ", 0],
    ["white space", "   \t", 0],
  ])("are found in linear time: %s", (_name, piece, count) => {
    expect(fencesOf(piece.repeat(100_000))).toHaveLength(count);
  });
});
