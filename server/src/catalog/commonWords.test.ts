import { expect, test } from "vitest";
import { builtinCatalogs } from "../../../test/support/builtins.ts";
import { isOfAnyApi } from "./commonWords.ts";

test.each([
  "internal_error",
  "permission_denied",
  "PermissionDenied",
  "INVALID_ARGUMENT",
  "resource-already-exists",
  "rateLimitExceeded",
  "not_found",
  "users_not_found",
  "conflict",
])("%s may be any API's", (code) => {
  expect(isOfAnyApi(code)).toBe(true);
});

test.each([
  "sold_out",
  "channel_not_found",
  "P2002",
  "error_42",
  "slack_internal_error",
  "SlackInternalError",
  "card_velocity_exceeded",
  "ENOENT",
  "NoSuchKey",
])("%s tells whose it is", (code) => {
  expect(isOfAnyApi(code)).toBe(false);
});

test("of the codes of gRPC most may be any API's, of those of Prisma and PostgreSQL next to none", () => {
  const codesOf = (id: string) =>
    builtinCatalogs()
      .filter(({ catalog }) => catalog.id === id)
      .flatMap(({ catalog }) => catalog.entries.flatMap(({ code }) => code ?? []));
  expect([...codesOf("prisma"), ...codesOf("postgres")].filter(isOfAnyApi)).toEqual([
    "MAX_PARAMETERS_EXCEEDED",
  ]);
  expect(codesOf("grpc").filter((code) => !isOfAnyApi(code))).toEqual([]);
});
