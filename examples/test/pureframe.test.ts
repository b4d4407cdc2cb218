// What the PureFrame client makes of the errors it gets.

import { beforeEach, expect, test } from "vitest";
import { findCollection, needsSignIn, PureFrameError, search } from "../src/pureframe.ts";
import expired from "./fixtures/pureframe/401-session-expired.json" with { type: "json" };
import { mockFetch } from "./mocks.ts";

beforeEach(mockFetch);

test("a collection that is not there is undefined", async () => {
  expect(await findCollection("gone")).toBe(undefined);
});

test("a used-up search says where to go", async () => {
  await expect(search("sunset")).rejects.toMatchObject({ message: "No search left today; see /plan." });
});

test("an expired session asks for a new one", () => {
  const error = new PureFrameError(401, { detail: { ...expired.detail, code: "SESSION_EXPIRED" } });
  expect(error).toHaveProperty("code", "SESSION_EXPIRED");
  expect(error.status).toBe(401);
  expect(needsSignIn(error)).toBe(true);
});
