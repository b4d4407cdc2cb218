// That the errors of different APIs meet where the same thing went wrong.

import { describe, expect, it } from "vitest";
import type { Entry } from "../../server/src/catalog/model.ts";
import { type ApiId, apiIds, builtInCatalog } from "./builtIn.ts";

/** The entries of all APIs that have a condition, as `api/entry`, or `api/entry (cause)` where only a cause of it does. */
function meeting(condition: string): readonly string[] {
  return apiIds.flatMap((api) =>
    builtInCatalog(api).entries.flatMap((entry) => mention(api, entry, condition)),
  );
}

function mention(api: ApiId, { id, condition, causes }: Entry, wanted: string): readonly string[] {
  if (condition === wanted) return [`${api}/${id}`];
  return causes.some((cause) => cause.condition === wanted) ? [`${api}/${id} (cause)`] : [];
}

describe("the same condition in all APIs", () => {
  it("running out of credits", () => {
    expect(meeting("out_of_credits")).toEqual([
      "vidio/insufficient-balance",
      "pureframe/insufficient-credits",
      "ltx/insufficient-funds-error",
      "pipevideo/bad-request (cause)",
      "pipevideo/generation-insufficient-credits",
      "videoconduit/insufficient-credits",
    ]);
  });

  it("too many requests", () => {
    expect(meeting("rate_limited")).toEqual([
      "vidio/too-many-requests",
      "pureframe/rate-limit-exceeded",
      "ltx/rate-limit-error",
      "pipevideo/too-many-requests",
      "videoconduit/rate-limited",
    ]);
  });

  it("no credentials", () => {
    expect(meeting("missing_credentials")).toEqual([
      "vidio/api-key-missing",
      "pureframe/unauthorized (cause)",
      "ltx/authentication-error (cause)",
      "pipevideo/unauthorized (cause)",
      "videoconduit/unauthorized (cause)",
    ]);
  });

  it("a fault inside the server", () => {
    expect(meeting("internal_error")).toEqual([
      "vidio/authentication-failed",
      "vidio/internal-server-error",
      "vidio/upload-url-failed",
      "pureframe/internal-error",
      "ltx/api-error",
      "pipevideo/internal-server-error",
      "videoconduit/server-error",
    ]);
  });

  it("too many at once is not the same as too many in a span of time", () => {
    expect(meeting("concurrency_limited")).toEqual(["ltx/concurrency-limit-error"]);
  });
});
