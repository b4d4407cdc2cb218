// What well-known names of statuses are read as: by import, in each form that people import them in, and never by the bare word.

import { constants } from "node:http2";
import { describe, expect, test } from "vitest";
import { builtinCatalogs } from "../../../../test/support/builtins.ts";
import { parseTypeScript } from "../../parse/typescript.ts";
import { readTypeScript } from "../../references/typescript.ts";
import type { Statuses } from "../model.ts";
import { descriptions } from "../registry.ts";
import { nodeHttp2 } from "./nodeHttp2.ts";

/** The statuses that `res.status` is compared with; each with the text at its place. */
function compared(imports: string, name: string): readonly string[] {
  const source = `${imports}\nconst res = await fetch("https://api.example.com/v1");\nif (res.status === ${name}) stop();\n`;
  const { references } = readTypeScript(parseTypeScript("file.ts", "typescript", source)!);
  return references.flatMap(({ kind, value, span }) =>
    kind === "status" ? [`${source.slice(span.start, span.end)} ${value}`] : [],
  );
}

describe("is read as its status", () => {
  test.each([
    ['import { StatusCodes } from "http-status-codes";', "StatusCodes.FORBIDDEN", "FORBIDDEN 403"],
    ['import { StatusCodes as S } from "http-status-codes";', "S.IM_A_TEAPOT", "IM_A_TEAPOT 418"],
    ['import * as codes from "http-status-codes";', "codes.StatusCodes.GONE", "GONE 410"],
    ['import * as HttpStatus from "http-status-codes";', "HttpStatus.GONE", "GONE 410"],
    ['import HttpStatus from "http-status-codes";', "HttpStatus.CONFLICT", "CONFLICT 409"],
    ['import { CONFLICT } from "http-status-codes";', "CONFLICT", "CONFLICT 409"],
    ['const { StatusCodes } = require("http-status-codes");', "StatusCodes.LOCKED", "LOCKED 423"],
    [
      'import { StatusCodes } from "http-status-codes"; const { GONE: gone } = StatusCodes;',
      "gone",
      "gone 410",
    ],
    ['import { StatusCodes } from "http-status-codes";', 'StatusCodes["GONE"]', '"GONE" 410'],
    ['import status from "http-status";', "status.NOT_FOUND", "NOT_FOUND 404"],
    ['import { status } from "http-status";', "status.NOT_FOUND", "NOT_FOUND 404"],
    ['const status = require("http-status");', "status.NOT_FOUND", "NOT_FOUND 404"],
    ['const { default: status } = require("http-status");', "status.NOT_FOUND", "NOT_FOUND 404"],
    ['const { status } = require("http-status");', "status.NOT_FOUND", "NOT_FOUND 404"],
    ['import { HttpStatusCode } from "axios";', "HttpStatusCode.Forbidden", "Forbidden 403"],
    ['import axios from "axios";', "axios.HttpStatusCode.Forbidden", "Forbidden 403"],
    ['import * as axios from "axios";', "axios.HttpStatusCode.Forbidden", "Forbidden 403"],
    ['const { HttpStatusCode } = require("axios");', "HttpStatusCode.Forbidden", "Forbidden 403"],
    ['import { HttpStatus } from "@nestjs/common";', "HttpStatus.NOT_FOUND", "NOT_FOUND 404"],
    ['import * as nest from "@nestjs/common";', "nest.HttpStatus.NOT_FOUND", "NOT_FOUND 404"],
    ['import { HttpStatusCode } from "@angular/common/http";', "HttpStatusCode.Gone", "Gone 410"],
    [
      'import { constants } from "node:http2";',
      "constants.HTTP_STATUS_NOT_FOUND",
      "HTTP_STATUS_NOT_FOUND 404",
    ],
    ['import http2 from "node:http2";', "http2.constants.HTTP_STATUS_GONE", "HTTP_STATUS_GONE 410"],
    ['import * as http2 from "http2";', "http2.constants.HTTP_STATUS_GONE", "HTTP_STATUS_GONE 410"],
    ['const http2 = require("http2");', "http2.constants.HTTP_STATUS_GONE", "HTTP_STATUS_GONE 410"],
    [
      'const { HTTP_STATUS_GONE } = require("node:http2").constants;',
      "HTTP_STATUS_GONE",
      "HTTP_STATUS_GONE 410",
    ],
    ['import StatusCode from "status-code-enum";', "StatusCode.ClientErrorGone", "ClientErrorGone 410"],
    ['import { StatusCode } from "status-code-enum";', "StatusCode.ClientErrorGone", "ClientErrorGone 410"],
    ['import { STATUS_CODE } from "@std/http/status";', "STATUS_CODE.NotFound", "NotFound 404"],
    ['import { STATUS_CODE } from "jsr:@std/http@1/status";', "STATUS_CODE.NotFound", "NotFound 404"],
    [
      'import { Status } from "https://deno.land/std@0.177.0/http/http_status.ts";',
      "Status.RequestEntityTooLarge",
      "RequestEntityTooLarge 413",
    ],
  ])("%s %s", (imports, name, expected) => {
    expect(compared(imports, name)).toEqual([expected]);
  });
});

describe("is not read", () => {
  test.each([
    ["a name that nothing imports", "", "StatusCodes.FORBIDDEN"],
    ["one of another module", 'import { StatusCodes } from "./codes";', "StatusCodes.FORBIDDEN"],
    ["one that the package does not have", 'import { HttpStatus } from "@nestjs/common";', "HttpStatus.NOPE"],
    [
      "a default export that is another",
      'import nest from "http-status-codes";',
      "nest.StatusCodes.FORBIDDEN",
    ],
    [
      "a parameter of that name",
      'import { StatusCodes } from "http-status-codes"; const f = (StatusCodes) => StatusCodes;',
      "f(1).GONE",
    ],
    [
      "an export that came later than the constants",
      'import { EARLY_HINTS } from "http-status-codes";',
      "EARLY_HINTS",
    ],
  ])("%s", (_, imports, name) => {
    expect(compared(imports, name)).toEqual([]);
  });
});

describe("the tables", () => {
  test("of Node are what this Node has", () => {
    const statuses = Object.entries(constants).filter(([name]) => name.startsWith("HTTP_STATUS_"));
    expect(nodeHttp2.exports).toEqual({ constants: { statuses: Object.fromEntries(statuses) } });
  });

  test("say the same of the same name", () => {
    const said = new Map<string, Set<number>>();
    for (const [name, status] of allNames)
      said.set(plain(name), (said.get(plain(name)) ?? new Set()).add(status));
    const differing = [...said].flatMap(([name, statuses]) =>
      statuses.size > 1 ? [`${name} ${[...statuses].sort().join(" ")}`] : [],
    );
    // status-code-enum 1.0.0 has 229 for what RFC 3229 gives 226.
    expect(differing).toEqual(["imused 226 229"]);
  });

  test("have no statuses that are not registered, but for those that packages add", () => {
    const http = builtinCatalogs().find(({ catalog }) => catalog.id === "http")!.catalog;
    const registered = new Set(http.entries.flatMap(({ statuses }) => statuses));
    const added = allNames.map(([, status]) => status).filter((status) => !registered.has(status));
    expect([...new Set(added)].sort()).toEqual([
      210, 229, 419, 420, 440, 449, 456, 509, 520, 521, 522, 523, 524, 525, 526,
    ]);
  });
});

const allNames = descriptions.flatMap(({ exports = {} }) =>
  Object.values(exports).flatMap((each) => ("statuses" in each ? namesIn(each.statuses) : [])),
);

/** A name as all packages would write it. */
function plain(name: string): string {
  const own = name.replace(
    /^(?:HTTP_STATUS_|Informational(?=[A-Z])|Success(?=[A-Z])|Redirect(?=[A-Z])|ClientError|ServerError)/,
    "",
  );
  return own.toLowerCase().replaceAll(/[^a-z]/g, "");
}

function namesIn(statuses: Statuses): readonly (readonly [string, number])[] {
  if (typeof statuses === "number") return [];
  return Object.entries(statuses).flatMap(([name, each]) =>
    typeof each === "number" ? [[name, each] as const] : namesIn(each),
  );
}
