// Constants of their own as lists of errors, and what is none.

import { expect, test } from "vitest";
import { importText } from "../importText.ts";

function errorsIn(text: string, name: string): string[] {
  return importText({ name, text }).entries.map(({ values, label }) =>
    [values.code?.value, label && `(${label.value})`].filter((part) => part).join(" "),
  );
}

const numbered = (form: (name: string, i: number) => string) =>
  Array.from({ length: 12 }, (_, i) => form(`ER_KIND_${i + 1}`, i + 1)).join("\n");
const ALL = Array.from({ length: 12 }, (_, i) => `${i + 1} (ER_KIND_${i + 1})`);

test.each<readonly [string, string, string, readonly string[]]>([
  [
    "exported one by one, with the names by number behind",
    numbered((name, i) => `exports.${name} = ${i};\nexports[${i}] = '${name}';`),
    "errors.js",
    ALL,
  ],
  ["of module.exports", numbered((name, i) => `module.exports.${name} = ${i};`), "errorCodes.cjs", ALL],
  [
    "as declarations of a type",
    numbered((name, i) => `export declare const ${name}: ${i};`),
    "errors.d.ts",
    ALL,
  ],
  [
    "in a file of another name: none says that it is an error",
    numbered((name, i) => `exports.${name} = ${i};`),
    "fields.js",
    [],
  ],
  [
    "few in a file of errors",
    "exports.MAX_TRIES = 3;\nexports.MIN_WAIT = 4;\nexports.LAST_TRY = 5;",
    "errors.js",
    [],
  ],
  [
    "of two kinds in a file of errors",
    `${numbered((name, i) => `exports.${name} = ${i};`)}\nexports.ER_NAME_X = 'x';`,
    "errors.js",
    [],
  ],
  [
    "of a namespace, without the ends of ranges",
    "export declare namespace ErrorCodes { const parse: -32700; const jsonrpcReservedErrorRangeStart: -32099; const write: -32098; const read: -32097; const serverErrorEnd: -32000; }",
    "messages.d.ts",
    ["-32700 (parse)", "-32098 (write)", "-32097 (read)"],
  ],
])("%s", (_, text, name, errors) => {
  expect(errorsIn(text, name)).toEqual(errors);
});
