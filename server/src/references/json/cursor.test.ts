// Where a cursor is found to be in JSON, half typed or not. `$0` is the cursor.

import { expect, test } from "vitest";
import { parseJson } from "../../parse/json.ts";
import { cursorIn } from "./cursor.ts";

/** `<key|value> <path>: <what is typed>`, with what is missing around it. */
function describeCursor(marked: string): string {
  const offset = marked.indexOf("$0");
  const source = marked.replace("$0", "");
  const cursor = cursorIn(parseJson(source), source, offset);
  if (cursor === undefined) return "nowhere";
  const { place, around, property, layer, typed, quotes, hasColon, lacksCommaAt, lacksCommaBehind } = cursor;
  const names = around.map((each) => each.property?.key.value ?? "");
  if (place === "value") names.push(property?.key.value ?? "");
  return [
    `${place} ${names.join("/")}`,
    ...(layer.literals.length > 0 ? [`in ${layer.literals.length}`] : []),
    `${layer.text.slice(typed.start, typed.end)}:${quotes}`,
    ...(hasColon ? ["colon"] : []),
    ...(lacksCommaAt === undefined
      ? []
      : [`comma before, after ${layer.text.slice(lacksCommaAt - 1, lacksCommaAt)}`]),
    ...(lacksCommaBehind ? ["comma behind"] : []),
  ].join(" · ");
}

test.each([
  ["a value half typed", `{ "code": "$0`, "value /code · :open"],
  ["a value half typed, with some of it", `{ "code": "con$0`, "value /code · con:open"],
  ["an open string ends at the cursor", `{ "code": "con$0 }`, "value /code · con:open"],
  ["a key half typed", `{ "co$0`, "key  · co:open"],
  ["a key in quotes", `{ "a": 1, "$0" }`, "key  · :closed"],
  ["a key with its colon", `{ "co$0": 1 }`, "key  · co:closed · colon"],
  ["a key without quotes", `{ co$0 }`, "key  · co:none"],
  ["no value yet", `{ "code": $0}`, "value /code · :none"],
  ["no value yet, right behind the colon", `{ "code":$0 }`, "value /code · :none"],
  ["a word for a value", `{ "code": con$0 }`, "value /code · con:none"],
  ["a value before the next line", `{ "code": $0\n "b": 2 }`, "value /code · :none · comma behind"],
  ["a value before a comma", `{ "code": $0, "b": 2 }`, "value /code · :none"],
  ["an open string before the next line", `{ "code": "$0\n "b": 2 }`, "value /code · :open · comma behind"],
  ["an open string before its comma", `{ "code": "$0,\n "b": 2 }`, "value /code · :open"],
  ["between a bracket and a comma", `{ $0, }`, "key  · :none"],
  ["behind a comma", `{ , $0 }`, "key  · :none"],
  ["behind a value", `{ "a": 1 $0 }`, "key  · :none · comma before, after 1"],
  [
    "behind a value, on a new line with CRLF",
    `{\r\n  "a": "b"\r\n  $0\r\n}`,
    'key  · :none · comma before, after "',
  ],
  ["between two properties", `{ "a": 1, $0 "b": 2 }`, "key  · :none · comma behind"],
  ["before the first property", `{ $0 "b": 2 }`, "key  · :none · comma behind"],
  ["a key in quotes before another", `{ "$0"\n "b": 2 }`, "key  · :closed · comma behind"],
  ["behind a trailing comma", `{ "a": { "b": 1, $0`, "key /a · :none"],
  ["in an object that is not closed", `{ "a": { "b": {} $0`, "key /a · :none · comma before, after }"],
  ["an element", `{ "a": [ $0 ] }`, "value /a/ · :none"],
  ["an element among others", `[ 1, $0 2 ]`, "value / · :none · comma behind"],
  ["an element behind another", `[ 1 $0 ]`, "value / · :none · comma before, after 1"],
  ["a number", `{ "a": 40$0 }`, "value /a · 40:none"],
  ["comments around", `{ // "x"\n "a": /* y */ $0 /* z */ }`, "value /a · :none"],
  ["an empty document", `$0`, "value  · :none"],
  ["behind a byte order mark", `\uFEFF $0`, "value  · :none"],
  ["in a string", `{ "a": "{ \\"co$0\\": 1 }" }`, "key /a · in 1 · co:closed · colon"],
  ["in a string that is not closed", `{ "a": "{ \\"b\\": $0`, "value /a/b · in 1 · :none"],
  ["in a string in a string", `"{ \\"a\\": \\"{$0}\\" }"`, "key /a · in 2 · :none"],
  ["an empty string", `{ "body": "$0" }`, "value /body · :closed"],
])("%s: %s", (_, marked, expected) => {
  expect(describeCursor(marked)).toBe(expected);
});

test.each([
  ["right behind a value", `{ "a": "b"$0 }`],
  ["right behind a key", `{ "a"$0 }`],
  ["between a key and its colon", `{ "a" $0: 1 }`],
  ["right before a value", `{ "a": $0"b" }`],
  ["in a line comment", `{ // "$0" \n }`],
  ["at the end of a line comment", `{ // a$0\n }`],
  ["in a block comment", `{ /* "$0" */ }`],
  ["behind two words", `{ a b$0 }`],
  ["behind a colon without a key", `{ : $0 }`],
  ["within an escape", `{ "a": "{ \\$0"b\\": 1 }" }`],
  ["in what is nested too deep", `${"[".repeat(300)}$0`],
])("nowhere: %s: %s", (_, marked) => {
  expect(describeCursor(marked)).toBe("nowhere");
});

test("a large document is not read for it", () => {
  const [small, large] = [20, 200_000].map((count) => {
    const items = Array.from({ length: count }, (_, i) => `{ "n": ${i} }`).join(",\n");
    const source = `[${items}, { "code": "" }]`;
    const tree = parseJson(source);
    return () => {
      const start = performance.now();
      for (let i = 0; i < 1000; i++) cursorIn(tree, source, source.length - 4);
      return performance.now() - start;
    };
  });
  const best = (run: () => number) => Math.min(run(), run(), run());
  // Ten thousand times as long, and found by halving: a few steps more.
  expect(best(large!) / Math.max(best(small!), 10)).toBeLessThan(20);
});
