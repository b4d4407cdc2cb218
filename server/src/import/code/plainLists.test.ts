// Which lists are plainly ones of errors, and what their elements are.

import { expect, test } from "vitest";
import { importText } from "../importText.ts";

/** `sold 409`; a status alone as `- 409`. */
function errorsIn(text: string): readonly string[] {
  return importText({ name: "errors.ts", text }).entries.map(({ values, statuses }) =>
    [Object.values(values)[0]?.value ?? "-", ...statuses.map(({ value }) => value)].join(" "),
  );
}

test.each<readonly [string, string, readonly string[]]>([
  ["names by their statuses", 'const ERRORS = { 404: "NoPet", 409: "Sold" };', ["NoPet 404", "Sold 409"]],
  [
    "texts by their statuses",
    'const ERROR_HINTS = { 404: "There is none.", 409: "It is sold." };',
    ["- 404", "- 409"],
  ],
  ["numbers that are no statuses", 'const ERRORS = { 1404: "NoPet", 409: "Sold" };', ["1404", "409"]],
  [
    "of several statuses",
    'const ERRORS = { "4xx": "Yours.", "1000-1999": "Ours.", no_pet: "None." };',
    ["no_pet"],
  ],
  [
    "texts without spaces",
    'const ERRORS = { no_pet: "見つかりません", sold: "売り切れました" };',
    ["no_pet", "sold"],
  ],
  [
    "what is said of each error in an object without its code",
    'const ERRORS = { NO_PET: { hint: "Look again.", category: "pets" }, SOLD: { hint: "Take another.", category: "trade" } };',
    ["NO_PET", "SOLD"],
  ],
  [
    "kinds of the errors of another list",
    'type ErrorCode = "NO_PET" | "SOLD" | "SHY";\nconst API_ERROR_CODE = { NO_PET: "bad_request", SOLD: "conflict", SHY: "conflict" };',
    ["NO_PET", "SOLD", "SHY"],
  ],
  [
    "the only list, written as codes are",
    'const TITLES = { no_pet: "None.", pet_sold: "Sold." };',
    ["no_pet", "pet_sold"],
  ],
  ["the only list, of something else", 'const STATES = { OPEN: "open", CLOSED: "closed" };', []],
  ["the only list, of settings", "const BREAKER = { failures: 5, timeout: 60000 };", []],
  ["by language", 'const errors = { en: { no_pet: "None." }, de: { no_pet: "Keins." } };', ["no_pet"]],
  ["of languages", 'const ERROR_TEXTS = { en: "None.", de: "Keins." };', []],
  [
    "a description of data",
    "const errorRecord = z.object({ code: z.string().min(1), no_pet: z.number().max(9) });",
    [],
  ],
  ["a table of a database", 'const errorTable = pgTable({ no_pet: "no_pet", sold: "sold" });', []],
  ["a chain of calls", "const ERRORS = { NO_PET: string().min(1), SOLD: string().min(2) };", []],
  [
    "a thing of its own",
    'export const petErrors = { id: "list_errors", name: "List errors", version: "1.0.0", params: { no_pet: "a" } };',
    [],
  ],
  ["a rule for code", 'export default { meta: { type: "problem" }, type: "problem" };', []],
  ["a default export of something else", 'export default { open: "yes", closed: "no" };', []],
  ["one option", 'const errorSink = { dataset: "import_errors" };', []],
  ["what serves errors", 'type ErrorProvider = "sentry" | "none";', []],
  ["names of properties", 'const ERROR_PROPERTIES = ["table", "column"];', []],
  [
    "phrases by status, which something looks up",
    'const statusTexts = { 404: "Not Found", 401: "Unauthorized" };\nexport const textOf = (status: number) => createError({ statusCode: status, statusMessage: statusTexts[status] });',
    [],
  ],
])("%s", (_, text, expected) => {
  expect(errorsIn(text)).toEqual(expected);
});
