import { testRule } from "../../../../test/support/ruleCases.ts";
import { swallowedError } from "./rule.ts";

const stripe = `import Stripe from "stripe";
const stripe = new Stripe("sk_test");
`;
const because = (line: number, call: string) =>
  `${line}: ${call}: API detected: Stripe, from ${call} on line ${line}.`;
const axios = `import axios from "axios";
`;
const ofPureFrame = (line: number) =>
  `${line}: axios.get(…): API detected: PureFrame, from axios(…api.pureframe.ai…) on line ${line}.`;

testRule(swallowedError, {
  valid: [
    ["logged", `${stripe}try { await stripe.refunds.create({}); } catch (error) { console.error(error); }`],
    [
      "rethrown",
      `${stripe}try { await stripe.refunds.create({}); } catch (error) { throw new Error("refund", { cause: error }); }`,
    ],
    [
      "what is undone where another error is handled",
      `${stripe}try { await work(); } catch (error) { try { await stripe.refunds.create({}); } catch {} throw error; }`,
    ],
    [
      "the same with a handler",
      `${stripe}try { await work(); } catch (error) { await stripe.refunds.create({}).catch(() => {}); throw error; }`,
    ],
    [
      "what is cleaned up where a block is left",
      `${stripe}try { await work(); } finally { await stripe.subscriptions.cancel("sub_1").catch(() => {}); }`,
    ],
    [
      "a comment says why",
      `${stripe}try { await stripe.refunds.create({}); } catch { /* it was refunded before */ }`,
    ],
    [
      "a comment on a line of its own",
      `${stripe}try { await stripe.refunds.create({}); } catch {\n  // it was refunded before\n}`,
    ],
    [
      "a promise that is returned, and fails behind the block",
      `${stripe}function refund() { try { return stripe.refunds.create({}); } catch {} }`,
    ],
    [
      "an event tells of the errors of the client",
      `import Redis from "ioredis";
const redis = new Redis({ lazyConnect: true });
redis.on("error", (err) => console.warn(err.message));
redis.connect().catch(() => {});`,
    ],
    [
      "a test that leaves it alone",
      `${stripe}it("counts requests", async () => {
  await stripe.refunds.create({}).catch(() => {});
  try { await stripe.refunds.create({}); } catch {}
  expect(requests).toBe(2);
});`,
    ],
    ["something else is done", `${stripe}try { await stripe.refunds.create({}); } catch { failed += 1; }`],
    [
      "another value is returned",
      `${stripe}async function f() { try { return await stripe.refunds.create({}); } catch { return undefined; } }`,
    ],
    [
      "what is assigned shows it",
      `${stripe}let refund;\ntry { refund = await stripe.refunds.create({}); } catch {}\nif (!refund) fail();`,
    ],
    [
      "what is put on a list shows it",
      `${stripe}for (const id of ids) try { found.push(await stripe.customers.retrieve(id)); } catch {}`,
    ],
    [
      "what the promise comes to shows it",
      `${stripe}const refund = await stripe.refunds.create({}).catch(() => {});\nif (!refund) fail();`,
    ],
    ["the function is not empty", `${stripe}stripe.refunds.create({}).catch((error) => report(error));`],
    [
      "a promise that is handed on",
      `${stripe}await Promise.all(ids.map((id) => stripe.customers.del(id).catch(() => {})));`,
    ],
    [
      "what ends a connection",
      `import { Pool } from "pg";\nconst pool = new Pool();\ntry { await pool.end(); } catch {}\npool.end().catch(() => {});`,
    ],
    [
      "promises that are waited for, whatever becomes of them",
      `${stripe}try { await Promise.allSettled([stripe.refunds.create({}), stripe.customers.del(id)]); } catch {}`,
    ],
    [
      "a promise that deals with its own failure",
      `${stripe}try { await stripe.refunds.create({}).catch((error) => report(error)); } catch {}`,
    ],
    ["a function with a name", `${stripe}stripe.refunds.create({}).catch(noop);`],
    [
      "a helper that deals with them itself",
      `${axios}const load = async () => { try { return await axios.get("https://api.pureframe.ai/v1/collections"); } catch (error) { log(error); return undefined; } };\nasync function f() { try { await load(); } catch {} }\nload().catch(() => {});`,
    ],
    ["no call of a known API", `try { await save(); } catch {}\nload().catch(() => {});`],
    [
      "a file that is gone already",
      `import { unlink } from "node:fs/promises";\nawait unlink(path).catch(() => {});\ntry { await unlink(path); } catch {}`,
    ],
    [
      "a client that does not throw",
      `try { await fetch("https://api.pureframe.ai/v1/collections"); } catch {}`,
    ],
    ["one's own server", `${axios}axios.get("/api/orders").catch(() => {});`],
    ["turned off", `// error-atlas: none\n${stripe}stripe.refunds.create({}).catch(() => {});`],
  ],
  invalid: [
    [
      "behind a block whose errors are handled, and before what another one cleans up",
      `${stripe}try { await work(); } catch (error) { report(error); }
try { await stripe.refunds.create({}); } catch {}
//                                       ^^^^^^^^
try { await work(); } finally { stop(); }`,
      { related: [because(4, "stripe.refunds.create(…)")] },
    ],
    [
      "in a block that another one cleans up behind",
      `${stripe}try {
  await stripe.refunds.create({}).catch(() => {});
//                                      ^^^^^^^^
} finally { stop(); }`,
      { related: [because(4, "stripe.refunds.create(…)")] },
    ],
    [
      "an event of another client tells of its errors",
      `import Redis from "ioredis";
const redis = new Redis({ lazyConnect: true });
other.on("error", (err) => console.warn(err.message));
redis.connect().catch(() => {});
//                    ^^^^^^^^`,
      { related: ["4: redis.connect(…): API detected: Redis, from redis.connect(…) on line 4."] },
    ],
    [
      "a query beside what ends a connection",
      `import { Pool } from "pg";
const pool = new Pool();
try {
  await pool.query("delete from a");
  await pool.end();
} catch {}
//^^^^^^^^`,
      { related: ["4: pool.query(…): API detected: PostgreSQL, from pool.query(…) on line 4."] },
    ],
    [
      "an empty clause",
      `${stripe}try {
  await stripe.refunds.create({});
} catch (error) {}
//^^^^^^^^^^^^^^^^`,
      { related: [because(4, "stripe.refunds.create(…)")] },
    ],
    [
      "a method of a client, of a name that changes lists",
      `${axios}async function f(id: string) {
  try { await axios.delete(\`https://api.pureframe.ai/v1/collections/\${id}\`); } catch {}
//                                                                             ^^^^^^^^
}`,
      { related: [ofPureFrame(3).replace("get(…)", "delete(…)")] },
    ],
    [
      "one that only returns",
      `${stripe}async function f() {
  try { await stripe.refunds.create({}); } catch { return; }
//                                         ^^^^^^^^^^^^^^^^^
  done();
}`,
      { related: [because(4, "stripe.refunds.create(…)")] },
    ],
    [
      "beside calls of which nothing is known",
      `${stripe}try { await save(); await stripe.refunds.create({}); log(); } catch {}
//                                                            ^^^^^^^^`,
      { related: [because(3, "stripe.refunds.create(…)")] },
    ],
    [
      "what is returned of the block",
      `${stripe}async function f() {
  try { return await stripe.refunds.create({}); } catch {}
//                                                ^^^^^^^^
}`,
      { related: [because(4, "stripe.refunds.create(…)")] },
    ],
    [
      "an empty handler of a promise",
      `${stripe}void stripe.refunds.create({}).catch(() => {});
//                                   ^^^^^^^^`,
      { related: [because(3, "stripe.refunds.create(…)")] },
    ],
    [
      "the same with then before it",
      `${stripe}stripe.refunds.create({}).then((refund) => show(refund)).catch((err) => { });
//                                                             ^^^^^^^^^^^^`,
      { related: [because(3, "stripe.refunds.create(…)")] },
    ],
    [
      "awaited, with axios, in JavaScript",
      `${axios}await axios.get("https://api.pureframe.ai/v1/collections").catch(function () {});
//                                                               ^^^^^^^^^^^^^^`,
      { language: "js", related: [ofPureFrame(2)] },
    ],
    [
      "a helper of the file that makes the request",
      `${axios}const load = () => axios.get("https://api.pureframe.ai/v1/collections");
async function f() { try { await load(); } catch {} }
//                                         ^^^^^^^^`,
      { related: [ofPureFrame(2)] },
    ],
  ],
  messages: [
    [
      `${stripe}stripe.refunds.create({}).catch(() => {});`,
      ["Errors of Stripe end here, and nobody learns of them. Log or rethrow them."],
      { related: [because(3, "stripe.refunds.create(…)")] },
    ],
  ],
  fixes: [],
});
