import { expect, test } from "vitest";
import { libraryOf } from "../libraries/library.ts";
import { statedSeconds } from "./retryText.ts";

const described = (headers?: "plain" | "get", fields: Record<string, string> = { response: "response" }) =>
  libraryOf({
    name: "x",
    packages: ["x"],
    response: { fields: {}, ...(headers ? { headers } : {}) },
    errors: [{ thrown: true, fields }],
  });
const retry = { policy: "wait", header: "Retry-After" } as never;
const seconds = (names: Parameters<typeof statedSeconds>[1], library: Parameters<typeof statedSeconds>[2]) =>
  statedSeconds(retry, names, library, "5", 'const a = "b";')?.match(/Number\((.*?)\)/)?.[1];

test.each([
  ["get, of a response", { response: "res" }, described("get"), 'res.headers.get("Retry-After"'],
  ["plain, of a response", { response: "res" }, described("plain"), 'res.headers["retry-after"]'],
  [
    "of an error that has the response",
    { error: "e" },
    described("plain"),
    'e.response.headers["retry-after"]',
  ],
  [
    "of an error that has the headers",
    { error: "e" },
    described("plain", { headers: "headers" }),
    'e.headers["retry-after"]',
  ],
  ["of an error that has neither", { error: "e" }, described("plain", { status: "status" }), undefined],
  ["a library that does not say how it has its headers", { response: "res" }, described(), undefined],
  ["a client that nobody described", { response: "res" }, undefined, undefined],
  ["an error of a client that nobody described", { error: "e" }, undefined, undefined],
])("%s", (_, names, library, expected) => {
  expect(seconds(names, library)).toBe(expected);
});
