// What is read of code that calls libraries which catalogs describe: where values come from, and how sure that is.

import { describe, expect, test } from "vitest";
import { librariesOf } from "../../server/src/libraries/libraries.ts";
import type { LibraryDescription } from "../../server/src/libraries/model.ts";
import { descriptions } from "../../server/src/libraries/registry.ts";
import { areCaught, factsOf, originsOf } from "../support/readLibrary.ts";

const pay: LibraryDescription = {
  name: "Pay",
  of: "pay",
  packages: ["pay"],
  errors: [
    {
      thrown: true,
      fields: {
        code: "code",
        rawType: "type",
        type: "class",
        statusCode: "status",
        raw: "/error",
        message: "/error/message",
      },
    },
    { in: "**.last_error", fields: { "": "/error" } },
  ],
  classes: {
    "Pay.errors.PayError": [{}],
    "Pay.errors.CardError": [{ status: [402] }],
    "Pay.errors.RateError": [{ status: [429] }, { status: [400], code: ["rate_limit"] }],
    "Pay.errors.ConnectionError": [{ status: [] }],
  },
  guards: { isPayError: [{}], "PayError.isInstance": [{}] },
};
const store: LibraryDescription = {
  name: "Store",
  of: "store",
  packages: ["store"],
  errors: [{ thrown: true, fields: { code: "code", "meta.code": "cause" } }],
  classes: { StoreError: [{}] },
};
const base: LibraryDescription = {
  name: "Base",
  of: "base",
  packages: ["base"],
  generated: ["BaseClient", "Base"],
  errors: [
    {
      returned: true,
      calls: ["from.**", "rpc.**"],
      fields: { "error.code": "code", "error.message": "/message", status: "status" },
    },
    {
      returned: true,
      calls: ["auth.**"],
      classes: ["Base.AuthError"],
      guards: ["isAuthError"],
      fields: { "error.code": "auth_code" },
    },
    { returned: true, calls: ["store.**"], fields: { error: "/error" } },
    { thrown: true, calls: ["raw.**"], fields: { code: "code" } },
    { thrown: true, calls: ["from.**"], when: ["throwOnError"], fields: { code: "code" } },
  ],
  classes: { "Base.AuthError": [{}], "Base.AnyError": [{}] },
  guards: { isAuthError: [{}] },
};
const bucket: LibraryDescription = {
  name: "Bucket",
  of: "bucket",
  packages: ["bucket"],
  class: "code",
  errors: [{ thrown: true, fields: { name: "class", "$metadata.status": "status" } }],
  classes: { ServiceError: [{}], NoSuchKey: [{ code: ["NoSuchKey"], status: [404] }] },
};
const sys: LibraryDescription = {
  name: "Sys",
  of: "sys",
  packages: ["sys", "sys:*"],
  globals: ["SYS.SysError", "SysException"],
  errors: [
    { thrown: true, fields: { code: "code" } },
    { callback: 0, fields: { code: "code" } },
    { event: "error", fields: { code: "code" } },
  ],
  classes: { "SYS.SysError": [{}], SysException: [{}] },
};
/** What a catalog says of an HTTP client. */
const wire: LibraryDescription = {
  name: "wire",
  of: "wire",
  packages: ["axios"],
  errors: [{ thrown: true, fields: { code: "code" } }],
  classes: { CanceledError: [{ code: ["ERR_CANCELED"] }] },
  guards: { isCancel: [{ code: ["ERR_CANCELED"] }] },
};
const libraries = librariesOf([...descriptions, pay, store, base, bucket, sys, wire]);

/** Each row: code with `$(x)`, and where each of these comes from. */
function origins(rows: readonly (readonly [code: string, ...expected: string[]])[]): void {
  test.each(rows)("%s", (code, ...expected) => {
    expect(originsOf(code, libraries)).toEqual(expected);
  });
}

const CODE = "pay failed discriminator.code";

describe("instanceof", () => {
  const inside = (setup: string, type: string) =>
    `${setup}\nexport function f(err: unknown) { if (err instanceof ${type}) { $(err.code) } }`;
  origins([
    [inside('import Pay from "pay";', "Pay.errors.CardError"), CODE],
    [inside('import P from "pay";', "P.errors.PayError"), CODE],
    [inside('import * as Pay from "pay";', "Pay.errors.PayError"), CODE],
    [inside('import * as pay from "pay";', "pay.Pay.errors.PayError"), CODE],
    [inside('import { Pay } from "pay";', "Pay.errors.PayError"), CODE],
    [inside('import { Pay as Q } from "pay";', "Q.errors.PayError"), CODE],
    [inside('import { PayError } from "pay/errors";', "PayError"), CODE],
    [inside('const Pay = require("pay");', "Pay.errors.PayError"), CODE],
    [inside('import Pay = require("pay");', "Pay.errors.PayError"), CODE],
    [inside("import Pay = Other.pay;", "Pay.errors.PayError"), "-"],
    [inside('const { PayError } = require("pay").errors;', "PayError"), CODE],
    [inside('import Pay from "pay"; const { errors: { PayError: E } } = Pay;', "E"), CODE],
    [inside('const Pay = (await import("pay")).default;', "Pay.errors.PayError"), CODE],
    [inside('import Pay from "pay";', "Pay.errors.Unknown"), "-"],
    [inside('import Pay from "paypal";', "Pay.errors.PayError"), "-"],
  ]);
  origins([
    [
      `import Pay from "pay"; export function f(err: unknown) {
        if (err instanceof Pay.errors.PayError) { $(err.statusCode) $(err.type) $(err.rawType) $(err.raw.code) $(err.message) $(err.other) }
      }`,
      "pay failed status",
      "pay failed class",
      "pay failed discriminator.type",
      "pay failed body.error.code",
      "pay failed body.error.message",
      "pay error.other",
    ],
  ]);
});

describe("what a class says", () => {
  const rows: readonly (readonly [code: string, ...expected: string[]])[] = [
    ["if (err instanceof Pay.errors.PayError) { $(err.code) }", "-"],
    ["if (err instanceof Pay.errors.CardError) { $(err.code) }", "402"],
    ["if (err instanceof Pay.errors.RateError) { $(err.code) }", "400, 429"],
    ["if (err instanceof Pay.errors.ConnectionError) { $(err.code) }", "-"],
    ["if (err instanceof Pay.errors.CardError && $(err.code)) {}", "402"],
    ["if (!(err instanceof Pay.errors.CardError)) return; $(err.code)", "402"],
    [
      "if (err instanceof Pay.errors.PayError) { if (err instanceof Pay.errors.CardError) $(err.code) }",
      "402",
    ],
    ["if (err instanceof Pay.errors.PayError) { if (err.type === 'CardError') $(err.code) }", "402"],
    ["if (err instanceof Pay.errors.PayError && err.code === 'a') { $(err.statusCode) }", "code a"],
    ["if (err instanceof Pay.errors.PayError && err.code !== 'a') { $(err.statusCode) }", "code not a"],
    ["if (err instanceof Pay.errors.PayError && err.code === 20404) { $(err.statusCode) }", "code 20404"],
    ["if (err instanceof Pay.errors.PayError && err.code === -1) { $(err.statusCode) }", "code -1"],
    ["if (err instanceof Pay.errors.PayError && err.statusCode === 404) { $(err.code) }", "404"],
    [
      "if (err instanceof Pay.errors.PayError) switch (err.code) { case 'a': case 'b': $(err.statusCode) }",
      "code a|b",
    ],
    [
      "if (err instanceof Pay.errors.CardError || err instanceof Pay.errors.RateError) { $(err.code) }",
      "400, 402, 429",
    ],
  ];
  test.each(rows)("%s", (code, ...expected) => {
    expect(factsOf(`import Pay from "pay"; export function f(err: any) { ${code} }`, libraries)).toEqual(
      expected,
    );
  });
});

describe("guards and types", () => {
  origins([
    [
      'import { isPayError } from "pay"; export function f(e: unknown) { if (isPayError(e)) $(e.code) }',
      CODE,
    ],
    [
      'import { PayError } from "pay"; export function f(e: unknown) { if (PayError.isInstance(e)) $(e.code) }',
      CODE,
    ],
    ['import type Pay from "pay"; export const f = (e: Pay.errors.PayError) => $(e.code);', CODE],
    ['import type { PayError } from "pay"; export const f = (e: PayError) => $(e.code);', CODE],
    [
      'import type { PayError } from "pay"; export const f = (e: unknown) => { const { code } = e as PayError; $(code) };',
      CODE,
    ],
    [
      'import type Pay from "pay"; export function f(e: unknown) { const own = e as Pay.errors.CardError; $(own.code) }',
      CODE,
    ],
    ['import type Pay from "pay"; export const f = (e: Pay.Customer) => $(e.code);', "-"],
    [
      'import type Pay from "pay"; export const f = (e: Pay.Event) => { switch (e.type) { case "a": $(e.type) } };',
      "-",
    ],
  ]);
});

describe("thrown", () => {
  const caught = (setup: string, call: string) => `${setup}\ntry { ${call} } catch (err) { $(err.code) }`;
  const client = 'import Pay from "pay"; const pay = new Pay("key");';
  origins([
    [caught(client, "await pay.charges.create({})"), `${CODE} likely`],
    [caught('const pay = require("pay")("key");', "await pay.charges.create({})"), `${CODE} likely`],
    [
      caught(
        'import { createClient } from "pay"; const pay = createClient();',
        "await pay.charges.create({})",
      ),
      `${CODE} likely`,
    ],
    [caught('import { charge } from "pay";', "await charge()"), `${CODE} likely`],
    [
      caught('const pay = new (await import("pay")).default();', "await pay.charges.create({})"),
      `${CODE} likely`,
    ],
    [caught(client, "const r = await pay.a.list(); await r.next();"), `${CODE} likely`],
    [caught(client, "await other(); await pay.charges.create({})"), `${CODE} likely`],
    [caught(client, "await Promise.all([pay.a.b(), pay.c.d()])"), `${CODE} likely`],
    [
      caught(`${client} const ask = async () => { return await pay.a.b(); };`, "await ask()"),
      `${CODE} likely`,
    ],
    [caught(client, "await other()"), "-"],
    [`${client} pay.a.b().catch((err) => $(err.code))`, `${CODE} likely`],
    [`${client} pay.a.b().then((ok) => $(ok.code), (err) => $(err.code))`, "-", `${CODE} likely`],
    [`${client} const r = await pay.a.b(); $(r.code) $(r.list[0].type)`, "-", "-"],
    [`${client} for (const each of (await pay.a.list()).data) $(each.code)`, "-"],
    [`${client} const r = await pay.a.b(); $(r.last_error.code)`, "pay failed body.error.code"],
    [`${client} const { last_error } = await pay.a.b(); $(last_error.code)`, "pay failed body.error.code"],
    [`${client} const r = await pay.a.b(); $(r.data.object.last_error?.code)`, "pay failed body.error.code"],
  ]);
});

describe("several libraries in one try", () => {
  const both = (
    handler: string,
  ) => `import Pay from "pay"; import { Store, StoreError } from "store"; import axios from "axios";
const pay = new Pay(), store = new Store();
try { await pay.a.b(); await store.c(); } catch (err) { ${handler} }`;
  const STORE = "store failed discriminator.code";
  origins([
    [both("$(err.code)"), `${CODE} likely or ${STORE}`],
    [both("$(err.statusCode)"), "pay failed status likely"],
    [both("$(err.meta.code)"), "store failed discriminator.cause likely"],
    [
      both("if (err instanceof Pay.errors.PayError) { $(err.code) } else { $(err.code) }"),
      CODE,
      `${STORE} likely`,
    ],
    [both("if (err instanceof StoreError) $(err.code)"), STORE],
    [both("if (err instanceof Pay.errors.CardError) { } else { $(err.code) }"), `${CODE} likely or ${STORE}`],
    [
      'import Pay from "pay"; import axios from "axios"; const pay = new Pay(); try { await axios.get(U); await pay.a.b(); } catch (err) { $(err.response.status) $(err.code) }',
      "failed status",
      `wire failed discriminator.code likely or ${CODE}`,
    ],
  ]);
});

describe("clients", () => {
  const caught = (setup: string, call: string) => `${setup}\ntry { ${call} } catch (err) { $(err.code) }`;
  const pay = 'import Pay from "pay"; import type { Charge } from "pay";';
  origins([
    [caught(`${pay} class Db extends Pay {} const db = new Db();`, "await db.a.b()"), `${CODE} likely`],
    [
      `${pay} class Db extends Pay { async f() { try { await this.a.b() } catch (err) { $(err.code) } } }`,
      `${CODE} likely`,
    ],
    [
      `${pay} class S { constructor(private readonly pay: Pay) {} async f() { try { await this.pay.a.b() } catch (err) { $(err.code) } } }`,
      `${CODE} likely`,
    ],
    [
      `${pay} class S { private pay: Pay; async f() { try { await this.pay.a.b() } catch (err) { $(err.code) } } }`,
      `${CODE} likely`,
    ],
    [
      `${pay} class Db extends Pay {} class S { @Inject() pay: Db; async f() { try { await this.pay.a.b() } catch (err) { $(err.code) } } }`,
      `${CODE} likely`,
    ],
    [
      `${pay} class S { pay = new Pay(); async f() { try { await this.pay.a.b() } catch (err) { $(err.code) } } }`,
      `${CODE} likely`,
    ],
    [
      `${pay} async function f(pay: Pay) { try { await pay.a.b() } catch (err) { $(err.code) } }`,
      `${CODE} likely`,
    ],
    [
      caught(`${pay} const g = globalThis as any; const pay = g.pay ?? new Pay();`, "await pay.a.b()"),
      `${CODE} likely`,
    ],
    [caught(`${pay} const make = () => new Pay();`, "await make().a.b()"), `${CODE} likely`],
    [
      `${pay} await new Pay().transaction(async (tx) => { try { await tx.a.b() } catch (err) { $(err.code) } })`,
      `${CODE} likely`,
    ],
    [
      `${pay} await new Pay().transaction(async (tx) => { const row = await tx.a.b(); $(row.code) $(tx.code) })`,
      "-",
      "-",
    ],
    [caught(`${pay} const pay = new Pay();`, "await pay.sql`select`"), `${CODE} likely`],
    [caught('import postgres from "pay"; const sql = postgres();', "await sql`select`"), `${CODE} likely`],
    [
      caught(`${pay} const pay = new Pay();`, "try { await pay.sql`select` } finally { stop() }"),
      `${CODE} likely`,
    ],
    [caught(`${pay} const pay = new Pay();`, "await pay.send(new Command({ code: 1 }))"), `${CODE} likely`],
    [
      `${pay} const pay = new Pay(); const [r] = await Promise.allSettled([pay.a.b()]); $(r.reason.code) $(r.value.code)`,
      `${CODE} likely`,
      "-",
    ],
  ]);
});

describe("returned", () => {
  const setup = 'import { createClient, isAuthError, Base } from "base"; const base = createClient("url");';
  const own = "base failed discriminator.code";
  origins([
    [
      `${setup} const { data, error, status } = await base.from("x").select().eq("a", 1); $(data.code) $(error.code) $(status)`,
      "-",
      own,
      "base status",
    ],
    [`${setup} const { error: other } = await base.from("x").insert({}); if (other) $(other.code)`, own],
    [`${setup} const { error: { code } } = await base.rpc("f"); $(code)`, own],
    [
      `${setup} const r = await base.from("x").select(); $(r.error?.code) $(r.error!.message) $(r.data[0].code)`,
      own,
      "base failed body.message",
      "-",
    ],
    [
      `${setup} const { error } = await base.auth.signIn(); $(error.code)`,
      "base failed discriminator.auth_code",
    ],
    [
      `${setup} const { error } = await base.store.pay(); $(error.decline.code)`,
      "base failed body.error.decline.code",
    ],
    [`${setup} const { error } = await base.functions.invoke("f"); $(error.code)`, "-"],
    [`${setup} base.from("x").select().then(({ error }) => $(error.code))`, own],
    [
      `${setup} const load = () => base.from("x").select(); const { error } = await load(); $(error.code)`,
      own,
    ],
    [`${setup} const { error } = await base.from("x").select(); if (isAuthError(error)) $(error.code)`, own],
    [
      `${setup} const { error } = await base.from("x").select(); if (error instanceof Base.AuthError) $(error.code)`,
      own,
    ],
    [`${setup} try { await base.from("x").select() } catch (err) { $(err.code) }`, "-"],
    [
      `${setup} try { await base.from("x").select().throwOnError() } catch (err) { $(err.code) }`,
      `${own} likely`,
    ],
    [`${setup} try { await base.raw.query() } catch (err) { $(err.code) }`, `${own} likely`],
    [
      `import { BaseClient } from "../generated/base"; try { await new BaseClient().raw.query() } catch (err) { $(err.code) }`,
      `${own} likely`,
    ],
    [
      `import { Base } from "../generated/base"; export const f = (e: unknown) => { if (e instanceof Base.AuthError) $(e.code) }`,
      "base failed discriminator.auth_code",
    ],
    [
      `${setup} export const f = (e: unknown) => { if (isAuthError(e)) $(e.code) }`,
      "base failed discriminator.auth_code",
    ],
    // Nothing tells which way it came.
    [
      `${setup} export const f = (e: unknown) => { if (e instanceof Base.AnyError) $(e.code) }`,
      "base failed error.code",
    ],
    [
      `${setup} export const f = (e: unknown) => { if (e instanceof Base.AnyError || isAuthError(e)) $(e.code) }`,
      "base failed error.code",
    ],
    [
      `import { Other } from "../generated/base"; export const f = (e: unknown) => { if (e instanceof Other.AuthError) $(e.code) }`,
      "-",
    ],
  ]);
  test("facts of a result hold for its error", () => {
    const code = `${setup} const { error, status } = await base.from("x").select(); if (error && status === 404) { $(error.code) }`;
    expect(factsOf(code, libraries)).toEqual(["404"]);
  });
});

describe("callbacks, events and what needs no import", () => {
  const own = "sys failed discriminator.code";
  origins([
    [
      `import fs from "sys:fs"; fs.readFile("a", (err, text) => { $(err.code) $(text.code) });`,
      `${own} likely`,
      "-",
    ],
    [`import { readFile } from "sys"; readFile("a", function (err) { $(err.code) });`, `${own} likely`],
    [
      `const { readFile } = require("sys"); function done(err) { $(err.code) } readFile("a", done);`,
      `${own} likely`,
    ],
    [`import net from "sys"; net.createServer().on("error", (err) => { $(err.code) });`, `${own} likely`],
    [
      `import net from "sys"; const server = net.createServer(); server.on("data", (chunk) => { $(chunk.code) });`,
      "-",
    ],
    [`export const f = (err: SYS.SysError) => $(err.code);`, own],
    [`try { await other() } catch (err) { const { code } = err as SYS.SysError; $(code) }`, own],
    [`export function f(e: unknown) { if (e instanceof SysException) $(e.code) }`, own],
    [`class SysException {} export function f(e: unknown) { if (e instanceof SysException) $(e.code) }`, "-"],
  ]);
});

describe("what a catalog says of an HTTP client", () => {
  const setup = 'import axios, { CanceledError } from "axios";';
  const own = "wire failed discriminator.code";
  origins([
    [
      `${setup} try { await axios.get(U) } catch (err) { $(err.code) $(err.response.status) $(err.response.data.code) }`,
      `${own} likely`,
      "failed status",
      "failed body.code",
    ],
    [
      `${setup} export function f(err: unknown) { if (axios.isAxiosError(err)) { $(err.code) $(err.response.status) } }`,
      own,
      "failed status",
    ],
    [`${setup} export function f(err: unknown) { if (err instanceof CanceledError) $(err.code) }`, own],
    [`${setup} export function f(err: unknown) { if (axios.isCancel(err)) $(err.code) }`, own],
  ]);
});

describe("where the names of classes are codes", () => {
  const setup =
    'import { Bucket, NoSuchKey, NotFound, ServiceError } from "bucket"; const bucket = new Bucket();';
  origins([
    [
      `${setup} try { await bucket.send(1) } catch (err) { $(err.name) $(err.$metadata.status) }`,
      "bucket failed discriminator.code likely",
      "bucket failed status likely",
    ],
    [
      `${setup} export function f(err: unknown) { if (err instanceof NotFound) $(err.name) }`,
      "bucket failed discriminator.code",
    ],
  ]);
  const rows: readonly (readonly [type: string, expected: string])[] = [
    ["NoSuchKey", "404; code NoSuchKey"],
    ["NotFound", "code NotFound"],
    ["ServiceError", "-"],
  ];
  test.each(rows)("%s", (type, expected) => {
    const code = `${setup} export function f(err: unknown) { if (err instanceof ${type}) $(err.$metadata.status) }`;
    expect(factsOf(code, libraries)).toEqual([expected]);
  });
});

test.each([
  ["try { await other() } catch (err) { $(err.code) }", true],
  ["other().catch((err) => { $(err.code) })", true],
  ["other().catch(function (err) { $(err.code) })", true],
  ["other().then(go, (err) => { $(err.code) })", true],
  ["other().then((row) => { $(row.code) })", false],
  ["other.map((err) => { $(err.code) })", false],
  ["try { await other() } catch (err) { const row = err; $(row.code) }", true],
  ["export function f(err: any) { $(err.code) }", false],
])("%s was thrown: %s", (code, expected) => {
  expect(areCaught(code)).toEqual([expected]);
});
