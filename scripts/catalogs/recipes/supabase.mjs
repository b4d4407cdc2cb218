// @ts-check
// Facts of Supabase: PostgREST's codes with their statuses and its table from SQLSTATE to status, the Auth server's codes with the
// statuses of the places that make them, and the Storage server's codes with theirs.

import { matches, section } from "../lines.mjs";

/** @typedef {import("../facts.mjs").Fact} Fact */

/** What the constructors of the Auth server's errors answer with: internal/api/apierrors/apierrors.go. */
const authStatuses = /** @type {Record<string, number>} */ ({
  NewBadRequestError: 400,
  NewForbiddenError: 403,
  NewNotFoundError: 404,
  NewUnprocessableEntityError: 422,
  NewTooManyRequestsError: 429,
});

/** Names of statuses in Go, as far as the server makes errors with them. */
const goStatuses = /** @type {Record<string, number>} */ ({
  StatusUnauthorized: 401,
  StatusForbidden: 403,
  StatusConflict: 409,
  StatusRequestEntityTooLarge: 413,
  StatusInternalServerError: 500,
  StatusGatewayTimeout: 504,
});

/** @type {import("../recipes.mjs").Recipe} */
export const supabase = {
  id: "supabase",
  sources: [
    {
      id: "postgrest",
      title: "PostgREST documentation: errors",
      repository: "PostgREST/postgrest",
      commit: "4834678902681402a56c490f29947826e7ed5308",
      licence: "MIT",
      url: "https://docs.postgrest.org/en/stable/references/errors.html",
      read: "2026-11-30",
    },
    {
      id: "auth-js",
      title: "@supabase/auth-js 2.109.0: src/lib/error-codes.ts",
      npm: "@supabase/auth-js@2.109.0",
      integrity:
        "sha512-krf61vksi92kEUYtNH70GnIMOoQqLBAKG2e3Aha4e/0uJA6i1OWCxL7WUGHo6c0Vu/w96Y1DdnkYz0NOg0kYog==",
      licence: "MIT",
      url: "https://supabase.com/docs/guides/auth/debugging/error-codes",
      read: "2026-11-30",
    },
    {
      id: "auth",
      title: "Supabase Auth server: internal/",
      repository: "supabase/auth",
      commit: "bc32168e13fdc928c98b449fc76bc3fdb9a293c5",
      licence: "MIT",
      url: "https://supabase.com/docs/guides/auth/debugging/error-codes",
      read: "2026-11-30",
    },
    {
      id: "storage",
      title: "Supabase Storage server: src/internal/errors/codes.ts",
      repository: "supabase/storage",
      commit: "4fa61fba9371c4bd40cbb81509f07bcb3af21683",
      licence: "Apache-2.0",
      url: "https://supabase.com/docs/guides/storage/debugging/error-codes",
      read: "2026-11-30",
    },
  ],
  async extract(open) {
    return [
      ...postgrestFacts(await (await open("postgrest")).text(errorsPage)),
      ...(await authFacts(await open("auth-js"), await open("auth"))),
      ...storageFacts(await (await open("storage")).text(storageCodes)),
    ];
  },
};

const errorsPage = "docs/references/errors.rst";

/**
 * A row of a table begins with a line between rules; a code of PostgREST stands on a later line of its row than the status.
 * @param {string} text
 * @returns {Fact[]}
 */
function postgrestFacts(text) {
  const states = section(text, "PostgreSQL error code(s)", "Errors from PostgREST\n");
  const mapped = matches(
    "postgrest",
    errorsPage,
    states,
    /^\| (?<code>[0-9A-Z]{2}\*|[0-9A-Z]{5}) +\| (?<status>\d{3}) /gm,
  );
  // 42501 has two, by whether the caller is known: said in words, which no pattern reads.
  const privileges = matches(
    "postgrest",
    errorsPage,
    states,
    /^\| (?<code>42501) +\| \| if authenticated (?<status>\d{3})[^\n]*\n[^\n]*else (?<other>\d{3})/gm,
  );
  const own = matches(
    "postgrest",
    errorsPage,
    text,
    /^\| \.\. _pgrst\w+: +\| (?<status>\d{3}) |^\| (?<code>PGRST\w{3}) /gm,
  );
  /** @type {Fact[]} */
  const facts = [...mapped, ...privileges].map(({ groups, place }) => ({
    is: { code: groups.code ?? "" },
    statuses: [groups.other, groups.status].flatMap((status) =>
      status === undefined ? [] : [Number(status)],
    ),
    group: "Database",
    at: [place],
  }));
  let status = 0;
  for (const { groups, place } of own) {
    if (groups.status !== undefined) status = Number(groups.status);
    else facts.push({ is: { code: groups.code ?? "" }, statuses: [status], group: "PostgREST", at: [place] });
  }
  return facts;
}

/**
 * @param {import("../source.mjs").Files} client
 * @param {import("../source.mjs").Files} server
 * @returns {Promise<Fact[]>}
 */
async function authFacts(client, server) {
  const list = "src/lib/error-codes.ts";
  const known = matches("auth-js", list, await client.text(list), /\| '(?<code>\w+)'/g);
  const table = "internal/api/apierrors/errorcode.go";
  const declared = matches(
    "auth",
    table,
    await server.text(table),
    /(?<name>ErrorCode\w+) +ErrorCode = "(?<code>\w+)"/g,
  );
  const codes = new Map(declared.map(({ groups }) => [groups.name, groups.code ?? ""]));
  /** @type {Fact[]} */
  const facts = [...known, ...declared].map(({ groups, place }) => ({
    is: { error_code: groups.code ?? "" },
    group: "Auth",
    at: [place],
  }));
  // Two constructors have a code of their own.
  const alone = /apierrors\.(?:(?<conflict>NewConflictError)|NewInternalServerError)\(/g;
  const made =
    /apierrors\.(?<by>New\w+Error)\(\s*(?:http\.(?<status>Status\w+),\s*)?apierrors\.(?<name>ErrorCode\w+)/g;
  for (const file of (await server.list("internal", ".go")).filter((name) => !name.endsWith("_test.go"))) {
    const text = await server.text(file);
    for (const { groups, place } of matches("auth", file, text, alone)) {
      const [code, status] = groups.conflict === undefined ? ["unexpected_failure", 500] : ["conflict", 409];
      facts.push({ is: { error_code: `${code}` }, statuses: [Number(status)], group: "Auth", at: [place] });
    }
    for (const { groups, place } of matches("auth", file, text, made)) {
      const code = codes.get(groups.name);
      const status = groups.status === undefined ? authStatuses[groups.by ?? ""] : goStatuses[groups.status];
      if (code === undefined || status === undefined)
        throw new Error(`${place}: ${groups.by} with ${groups.name} is not known to this recipe.`);
      facts.push({ is: { error_code: code }, statuses: [status], group: "Auth", at: [place] });
    }
  }
  return facts;
}

const storageCodes = "src/internal/errors/codes.ts";

/**
 * The body states a code's own status as the text `statusCode`; the answer itself has 400 in its place, but for 500 and where a route
 * keeps it (`userStatusCode` in storage-error.ts, `respectStatusCode` in error-handler.ts).
 * @param {string} text
 * @returns {Fact[]}
 */
function storageFacts(text) {
  const members = matches(
    "storage",
    storageCodes,
    section(text, "export enum ErrorCode {", "\n}"),
    /(?<name>\w+) = '(?<code>\w+)'/g,
  );
  const codes = new Map(members.map(({ groups }) => [groups.name, groups.code ?? ""]));
  const made = matches(
    "storage",
    storageCodes,
    text,
    /code: ErrorCode\.(?<name>\w+),(?:\s+(?:resource|error)(?:: [^,\n]+)?,)*\s+httpStatusCode: (?<status>\d{3})/g,
  );
  return [
    ...members.map(({ groups, place }) => ({
      is: { storage_code: groups.code ?? "" },
      group: "Storage",
      at: [place],
    })),
    ...made.map(({ groups, place }) => ({
      is: { storage_code: codes.get(groups.name) ?? "" },
      also: { statusCode: [groups.status ?? ""] },
      statuses: groups.status === "500" ? [500] : [400, Number(groups.status)],
      group: "Storage",
      at: [place],
    })),
  ];
}
