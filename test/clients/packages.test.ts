// Catalogs that name an npm package. That a file imports it tells that the API is near, for hovers and completion; a finding needs an
// answer that came from the API. Sound code of clients of a payment service and of a storage service says nothing of theirs.

import { expect, test } from "vitest";
import { findingsOf } from "../../server/src/features/findings.ts";
import { hover } from "../../server/src/features/hover.ts";
import { offersAt } from "../support/acceptCompletion.ts";
import { analyseSource, type FixtureLanguage, indexWith, takeCursor } from "../support/analyse.ts";
import { memoryProject } from "../support/project.ts";

interface Errors {
  readonly id: string;
  readonly name: string;
  readonly host: string;
  readonly packages: readonly string[];
  readonly pointer: string;
  readonly codes: Readonly<Record<string, number>>;
}

function catalogOf({ id, name, host, packages, pointer, codes }: Errors) {
  const source = { source: "page", section: "Errors" };
  const [parent, leaf] = pointer.slice(1).split("/");
  const holder = { pointer: `/${parent}`, types: ["object"], required: true, meaning: "The error." };
  return {
    id,
    name,
    version: "1.0.0",
    summary: `Errors of ${name}.`,
    sources: [{ id: "page", title: "Errors", document: "errors.md", read: "2026-01-01" }],
    detection: { hosts: [{ host }], packages },
    discriminators: [{ pointer, kind: "code" }],
    shapes: [
      {
        id: "error",
        title: "Error",
        fields: [
          ...(leaf === undefined ? [] : [holder]),
          { pointer, types: ["string"], required: true, meaning: "Its code." },
        ],
        source,
      },
    ],
    entries: Object.entries(codes).map(([code, status]) => ({
      id: code.toLowerCase().replaceAll("_", "-"),
      code,
      statuses: [status],
      title: code,
      meaning: "Something went wrong.",
      condition: "invalid_request",
      source,
    })),
  };
}

const payments = catalogOf({
  id: "cashdesk",
  name: "Cashdesk",
  host: "api.cashdesk.example",
  packages: ["cashdesk", "@cashdesk/client-js"],
  pointer: "/error/code",
  codes: { card_declined: 402, resource_missing: 404, idempotency_key_in_use: 409, rate_limit: 429 },
});
const storage = catalogOf({
  id: "binstore",
  name: "Binstore",
  host: "binstore.example",
  packages: ["@binstore/client"],
  pointer: "/statusCode",
  codes: { ObjectMissing: 404, BucketExists: 409, EntityTooBig: 413 },
});
const catalogs = [payments, storage];

/** What is asked of an answer that has nothing of either API. */
const asked = (answer: string) => `
if (${answer}.status === 418 || ${answer}.status === 412) give();
const body = await ${answer}.json();
if (body.code === "ORDER_CLOSED" || body.error?.reason === "sold_out") give();
switch (body.error.code) {
  case "card_declined": give(); break;
  case "order_closed": give(); break;
}`;

const PAY = `import Cashdesk from "cashdesk";
const cashdesk = new Cashdesk(process.env.CASHDESK_KEY);
`;
const STORE = `import { createClient } from "@binstore/client";
const store = createClient(process.env.STORE_URL, process.env.STORE_KEY);
`;

const forms: Readonly<Record<string, readonly [source: string, language?: FixtureLanguage]>> = {
  "a route of one's own beside the payments": [
    `${PAY}const res = await fetch("/api/orders", { method: "POST" });${asked("res")}`,
  ],
  "a route of one's own, its address made of parts": [
    `${PAY}const res = await fetch(\`/api/orders/\${id}\`);${asked("res")}`,
  ],
  "a route on the same origin": [
    `${PAY}const res = await fetch(new URL("/api/orders", window.location.origin));${asked("res")}`,
  ],
  "a backend of the environment": [
    `${PAY}const res = await fetch(\`\${process.env.NEXT_PUBLIC_API_URL}/orders\`);${asked("res")}`,
  ],
  "a helper of one's own for requests": [
    `${PAY}async function post(path: string) { return fetch(path, { method: "POST" }); }
const res = await post("/api/orders");${asked("res")}`,
  ],
  "a helper that cannot be read": [
    `${PAY}import { post } from "@acme/http";
const res = await post("/api/orders");${asked("res")}`,
  ],
  "a signed address of an upload, from the package": [
    `${STORE}const { data } = await store.from("files").createSignedUploadUrl("a.png");
const res = await fetch(data.signedUrl, { method: "PUT" });${asked("res")}`,
  ],
  "a signed address of an upload, from a route of one's own": [
    `${STORE}const { url } = await (await fetch("/api/upload")).json();
const res = await fetch(url, { method: "PUT" });${asked("res")}`,
  ],
  "a signed address, read by XMLHttpRequest": [
    `${STORE}const xhr = new XMLHttpRequest();
xhr.open("PUT", signedUrl);
xhr.onload = () => { if (xhr.status === 418 || xhr.status === 412) give(); };`,
  ],
  "axios with a route of one's own": [
    `${PAY}import axios from "axios";
try { await axios.post("/api/orders"); } catch (error) {
  if (axios.isAxiosError(error) && (error.response?.status === 418 || error.response?.data.code === "x")) give();
}`,
  ],
  "an instance of axios that is imported": [
    `${PAY}import { http } from "@acme/http";
try { await http.post("/orders"); } catch (error) {
  if (error.response?.status === 418 || error.response?.data.code === "x") give();
}`,
  ],
  "an awaited call that is not known": [
    `${PAY}const { error } = await saveOrder();
if (error?.code === "order_closed" || error?.status === 418) give();`,
  ],
  "an error that is thrown by what is not known": [
    `${PAY}try { await saveOrder(); } catch (error) {
  if (error.code === "order_closed" || error.status === 418 || error.error.code === "sold_out") give();
}`,
  ],
  "a database beside it": [
    `${STORE}const { data, error } = await db.from("orders").insert({ code: "order_closed" });
if (error?.code === "23505" || error?.code === "PGRST116") give();`,
  ],
  "an error of the package itself": [
    `${PAY}try { await cashdesk.charges.create({}); } catch (error) {
  if (error.code === "card_declined_twice" || error.statusCode === 418 || error.raw.kind === "x") give();
}`,
  ],
  "a result of the package itself": [
    `${STORE}const { data, error } = await store.from("files").upload("a.png", file);
if (error?.statusCode === "409" || error?.message === "no" || error?.code === "x") give();`,
  ],
  "an event of a webhook": [
    `${PAY}const event = cashdesk.webhooks.construct(body, signature, secret);
switch (event.type) { case "charge.paid": give(); break; case "charge.lost": give(); break; }`,
  ],
  "a route handler that answers itself": [
    `${PAY}export async function POST(request: Request) {
  const { code } = await request.json();
  if (code === "order_closed") return Response.json({ error: { code: "order_closed" } }, { status: 418 });
  return Response.json({ ok: true });
}`,
  ],
  "both packages, and a route of one's own": [
    `${PAY}${STORE}const res = await fetch("/api/orders");${asked("res")}`,
  ],
  "a package that is required": [
    `const Cashdesk = require("cashdesk");
async function order() { const res = await fetch("/api/orders");${asked("res")} }`,
    "js",
  ],
  "a package that is loaded late": [
    `const { loadCashdesk } = await import("@cashdesk/client-js");
const res = await fetch("/api/orders");${asked("res")}`,
  ],
  "a component with a form": [
    `import { Elements } from "@cashdesk/client-js";
export function Form() {
  async function submit() {
    const res = await fetch("/api/pay", { method: "POST" });
    if (res.status === 418) setError("tea");
    const { error } = await res.json();
    if (error?.code === "order_closed") setError("late");
  }
  return <Elements onSubmit={submit} />;
}`,
    "tsx",
  ],
  "a mock of a route of one's own": [
    `${PAY}http.post("/api/orders", () => HttpResponse.json({ error: { code: "order_closed" } }, { status: 418 }));`,
  ],
};

/** Only the types of the package. */
const TYPES = [
  `import type { Charge } from "cashdesk";\n`,
  `import type Cashdesk from "cashdesk";\n`,
  `import type * as Cashdesk from "cashdesk";\n`,
  `import { type Charge, type Refund } from "cashdesk";\n`,
  `export type { Charge } from "cashdesk";\n`,
  `export { type Charge } from "cashdesk";\n`,
  `type Charge = import("cashdesk").Charge;\n`,
];
/** With words of the API, as a test of one's own server has them. */
const OWN_MOCK = `server.use(http.post("*/orders", () => HttpResponse.json({ error: { code: "card_declined" } }, { status: 418 })));`;

const findingsIn = (source: string, language: FixtureLanguage = "ts") =>
  findingsOf(analyseSource(source, { catalogs, language })).map(
    ({ rule, message }) => `${rule.metadata.id}: ${message}`,
  );

test.each(Object.entries(forms))("nothing is said of %s", (_, [source, language]) => {
  expect(findingsIn(source, language)).toEqual([]);
});

test.each(TYPES)("a type is no call: %s", (imported) => {
  const res = `const res = await fetch(address);${asked("res")}`;
  expect(findingsIn(imported + res)).toEqual([]);
  expect(findingsIn(`${imported}${OWN_MOCK}`)).toEqual([]);
});

test.each([
  [`import type { Charge } from "cashdesk";\nexport const amountOf = (charge: Charge) => charge.amount;`, 0],
  [
    `import Cashdesk from "cashdesk";\nexport const amountOf = (charge: Cashdesk.Charge) => charge.amount;`,
    1,
  ],
])("what a module takes of the package is what its importer does: %s", async (module, count) => {
  const main = `import { amountOf } from "./amount.ts";\nconst amount = await amountOf(charge);\nif (amount.code === "x") give();\n${OWN_MOCK}`;
  const project = memoryProject(
    { "amount.ts": module, "main.ts": main },
    { catalogs: () => indexWith(catalogs) },
  );
  expect(findingsOf(await project.analyse("main.ts"))).toHaveLength(count);
});

test("a mock of any server is the package's where it is called, and has the API's words", () => {
  expect(findingsIn(PAY + OWN_MOCK)).toHaveLength(1);
});

test("an answer that came from the API's own address is looked at as ever", () => {
  const res = `const res = await fetch("https://api.cashdesk.example/charges");
if (res.status === 418) give();`;
  for (const imported of [PAY, ...TYPES])
    expect(findingsIn(imported + res)).toEqual([expect.stringMatching(/^undocumented-status: /)]);
});

test.each([PAY, ...TYPES.slice(0, 6)])("hover and completion know the package: %s", (imported) => {
  const { source, offset } = takeCursor(
    `${imported}try { await charge(); } catch (error) { if (error.code === "card_$0declined") give(); }`,
  );
  const document = analyseSource(source, { catalogs });
  const said = JSON.stringify(hover(document, offset, { relatedApis: false }));
  expect(said).toContain("Cashdesk");
  expect(said).toContain("the import of");
  const half = takeCursor(
    `${imported}try { await charge(); } catch (error) { if (error.code === "$0") give(); }`,
  );
  const labels = offersAt(analyseSource(half.source, { catalogs }), half.offset).map(({ label }) => label);
  expect(labels).toContain("card_declined");
});
