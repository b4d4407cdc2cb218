// Under a comment or a setting all of a file is about one API; values that are known to be no error of it get neither "not in the
// catalog" nor codes of errors to choose from. Errors get both, as ever.

import { expect, test } from "vitest";
import { hover } from "../../server/src/features/hover.ts";
import { offersAt } from "../support/acceptCompletion.ts";
import { analyseSource } from "../support/analyse.ts";

/** `$0` stands in front of a value's closing quote. */
const none: Readonly<Record<string, string>> = {
  "an event of a webhook": `function handle(event) { if (event.type === "video.ready$0") give(); }`,
  "an event in a switch": `switch (event.type) { case "video.ready$0": give(); break; }`,
  "an event of the DOM": `window.addEventListener("message", (event) => { if (event.type === "message$0") give(); });`,
  "a message of a worker": `port.on("message", (message) => { if (message.type === "start$0") give(); });`,
  "an action of a reducer": `function reduce(state, action) { switch (action.type) { case "add$0": return state; } return state; }`,
  "a condition of a query": `const rows = await db.coupon.findMany({ where: { code: "SPRING$0" } });`,
  "a condition with more": `const row = await db.coupon.findFirst({ where: { AND: [{ code: "SPRING$0" }] } });`,
  "a row that is inserted": `await db.insert({ code: "SPRING$0", percent: 10 });`,
  "a row of a table": `await db.from("coupons").insert([{ code: "SPRING$0" }]);`,
  "values of a builder": `await db.insert(coupons).values({ code: "SPRING$0" });`,
  "what is created": `await db.coupon.create({ data: { code: "SPRING$0" } });`,
  "what is updated": `await db.update({ code: "SPRING$0" });`,
  "a filter": `const row = await coupons.findOne({ code: "SPRING$0" });`,
  "a request": `await fetch("/api/orders", { method: "POST", body: JSON.stringify({ code: "SPRING$0" }) });`,
  "a request by axios": `await axios.post("/api/orders", { code: "SPRING$0" });`,
  "parameters of a request": `await axios.get("/api/orders", { params: { code: "SPRING$0" } });`,
  "a request object": `const request = { type: "video$0", url }; await send(request);`,
  "a row in a list": `const rows = [{ code: "NL$0", name: "Netherlands" }];`,
  "a row that is compared": `const country = countries.find((row) => row.code === "NL$0");`,
  "a key of the keyboard": `input.onkeydown = (event) => { if (event.code === "Enter$0") give(); };`,
  "what the API answers in a success": `const res = await fetch("https://api.pureframe.ai/v1/videos");
if (res.ok) { const body = await res.json(); if (body.detail.code === "h264$0") give(); }`,
};

const some: Readonly<Record<string, string>> = {
  "a parameter": `function text(body) { if (body.detail.code === "NOBODY_HAS_IT$0") give(); }`,
  "an error": `try { await send(); } catch (error) { if (error.data.detail.code === "NOBODY_HAS_IT$0") give(); }`,
  "a code that is handed in": `function text(code) { switch (code) { case "NOBODY_HAS_IT$0": give(); } }`,
  "a code of an error": `function text(error) { if (error.code === "NOBODY_HAS_IT$0") give(); }`,
  "an answer": `const res = await fetch("https://api.pureframe.ai/v1/videos");
const body = await res.json(); if (body.detail.code === "NOBODY_HAS_IT$0") give();`,
  "an error that is thrown": `throw new ApiError({ code: "NOBODY_HAS_IT$0" });`,
};

function at(marked: string, api?: string) {
  const source = api === undefined ? `// error-atlas: pureframe\n${marked}` : marked;
  const offset = source.indexOf("$0");
  const plain = source.replace("$0", "");
  const document = analyseSource(plain, { language: "js", ...(api === undefined ? {} : { api }) });
  const start = plain.lastIndexOf('"', offset - 1) + 1;
  const empty = analyseSource(plain.slice(0, start) + plain.slice(offset), {
    language: "js",
    ...(api === undefined ? {} : { api }),
  });
  const said = JSON.stringify(hover(document, offset - 1, { relatedApis: false }) ?? "");
  return {
    isDenied: said.includes("not in the catalog"),
    offers: offersAt(empty, start).filter(({ label }) => /^[A-Z_]+$/.test(label)).length > 0,
  };
}

test.each(Object.entries(none))("no error: %s", (_, marked) => {
  expect({ comment: at(marked), setting: at(marked, "pureframe") }).toEqual({
    comment: { isDenied: false, offers: false },
    setting: { isDenied: false, offers: false },
  });
});

test.each(Object.entries(some))("an error: %s", (_, marked) => {
  expect([at(marked).offers, at(marked, "pureframe").offers]).toEqual([true, true]);
});
