// Handlers of which it cannot be said that they treat all errors alike, or that they should not. Nothing is said of them.

import type { Form } from "../ownRequest/found.ts";

const stripe = `import Stripe from "stripe";
const stripe = new Stripe(process.env.STRIPE_KEY!);
`;

/** A handler of what a request to Stripe throws. */
const handler = (what: string, clause: string): Form => ({
  what,
  source: `${stripe}export async function create(email: string) {
  try { return await stripe.customers.create({ email }); }
  ${clause}
}`,
});

/** The error is told apart, or others can do so. */
const told: readonly Form[] = [
  handler(
    "the class is tested",
    `catch (error) {
    if (error instanceof Stripe.errors.StripeRateLimitError) throw new TryAgainError();
    throw new Error("The customer was not created");
  }`,
  ),
  handler(
    "the status is in the answer",
    `catch (error) { return Response.json({ error: "No customer" }, { status: error.statusCode ?? 500 }); }`,
  ),
  handler(
    "the text of the error is in the answer",
    `catch (error) { throw new Error(\`No customer: \${error.message}\`); }`,
  ),
  handler(
    "the error is the cause of the new one",
    `catch (error) { throw new Error("No customer", { cause: error }); }`,
  ),
  handler(
    "the error is a member of the new one, by its own name",
    `catch (error) { throw new CustomerError("No customer", { error }); }`,
  ),
  handler("thrown on", `catch (error) { console.error(error); throw error; }`),
  handler("a function makes the answer", `catch (error) { return toResponse(error); }`),
  handler(
    "a function of the file's own is told before",
    `catch (error) { report(error); return Response.json({ error: "No customer" }, { status: 500 }); }`,
  ),
  handler(
    "a part of the error is kept",
    `catch ({ code }) { lastCode = code; throw new Error("No customer"); }`,
  ),
  handler(
    "what is chosen depends on the error",
    `catch (error) {
    const text = error.code === "rate_limit" ? "Later" : "Never";
    throw new Error(text);
  }`,
  ),
  handler(
    "something else decides",
    `catch (error) {
    if (isRetried) throw new Error("No customer");
    return create(email);
  }`,
  ),
  handler(
    "a promise of another kind is chosen in the answer",
    `catch (error) { throw new Error(attempts > 3 ? "No customer" : "Try again"); }`,
  ),
  {
    what: "what the block had come to is in the answer",
    source: `${stripe}export async function create(email: string) {
  let step = "customer";
  try {
    const customer = await stripe.customers.create({ email });
    step = "subscription";
    await stripe.subscriptions.create({ customer: customer.id });
  } catch { throw new Error(\`Failed at \${step}\`); }
}`,
  },
  {
    what: "what the SDK handed on before is looked at",
    source: `import { createClient } from "@supabase/supabase-js";
const supabase = createClient(url, key);
export async function rows() {
  const { data, error, status } = await supabase.from("orders").select();
  if (error) throw new HttpError("The orders were not read", status);
  return data;
}`,
  },
  {
    what: "the status of a response is in the error",
    source: `const res = await fetch("https://api.pureframe.ai/v1/collections");
if (!res.ok) throw new Error(\`The collections were not read: \${res.status}\`);`,
  },
  {
    what: "the status of a response was tested before",
    source: `const res = await fetch("https://api.pureframe.ai/v1/collections");
if (res.status === 429) await later();
if (!res.ok) throw new Error("The collections were not read");`,
  },
  {
    what: "the other statuses are dealt with behind else",
    source: `const res = await fetch("https://api.pureframe.ai/v1/collections");
if (!res.ok) throw new Error("The collections were not read");
else if (res.status === 202) await later();`,
  },
];

/** It is no answer about an error, or one that is meant so. */
const meant: readonly Form[] = [
  handler("nothing in its place", "catch { return null; }"),
  handler("a value in its place", "catch (error) { console.error(error); return []; }"),
  handler("an empty answer that is a success", `catch (error) { return Response.json({ customers: [] }); }`),
  handler("the page goes on without it", `catch (error) { return Response.json({}, { status: 200 }); }`),
  handler("only logged", `catch (error) { console.error("No customer", error); }`),
  handler("a text is taken away", `catch (error) { setError(""); setError(null); }`),
  {
    what: "a script that ends",
    source: `${stripe}try { await stripe.customers.create({ email }); }
catch (error) { console.error("No customer"); process.exit(1); }`,
  },
  {
    what: "a test that expects no error",
    source: `${stripe}describe("customers", () => {
  it("are created", async () => {
    try { await stripe.customers.create({ email }); }
    catch { throw new Error("should not fail"); }
  });
});`,
  },
];

/** It is not known that errors arrive there that ask for opposite things. */
const open: readonly Form[] = [
  {
    what: "an API of which nothing is known",
    source: `async function load() {
  try { return await fetch("https://example.com/v1/things"); }
  catch { throw new Error("No things"); }
}`,
  },
  {
    what: "nothing of the library is called",
    source: `${stripe}async function load() {
  try { return await saveOrder(); }
  catch { throw new Error("No order"); }
}`,
  },
  {
    what: "a signature that is checked asks nobody",
    source: `${stripe}export async function POST(req: Request) {
  try { stripe.webhooks.constructEvent(await req.text(), signature, secret); }
  catch { return new Response("Bad signature", { status: 400 }); }
  return new Response("ok");
}`,
  },
  {
    what: "the same, awaited",
    source: `${stripe}export async function POST(req: Request) {
  try { await stripe.webhooks.constructEventAsync(await req.text(), signature, secret); }
  catch { return new Response("Bad signature", { status: 400 }); }
  return new Response("ok");
}`,
  },
  {
    what: "an address that is signed asks nobody",
    source: `import { GetObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
const s3 = new S3Client({});
export async function link(Key: string) {
  try { return await getSignedUrl(s3, new GetObjectCommand({ Bucket: "b", Key })); }
  catch { throw new Error("No link"); }
}`,
  },
  {
    what: "a promise that fails behind the block",
    source: `${stripe}function create(email: string) {
  try { return stripe.customers.create({ email }); }
  catch { throw new Error("No customer"); }
}`,
  },
  {
    what: "a request that deals with its own failure",
    source: `${stripe}async function create(email: string) {
  try { await stripe.customers.create({ email }).catch(report); }
  catch { throw new Error("No customer"); }
}`,
  },
  {
    what: "a request with a handler inside",
    source: `${stripe}async function create(email: string) {
  try {
    try { await stripe.customers.create({ email }); }
    catch (error) { report(error); }
    await save();
  } catch { throw new Error("Not saved"); }
}`,
  },
  {
    what: "a database, whose errors are no answers of an API",
    source: `import { Pool } from "pg";
const pool = new Pool();
async function rows() {
  try { return await pool.query("select 1"); }
  catch { throw new Error("No rows"); }
}`,
  },
  {
    what: "another response than the one that was asked",
    source: `const other = await fetch("https://example.com/v1/things");
const res = await fetch("https://api.pureframe.ai/v1/collections");
if (!other.ok) throw new Error("No things");`,
  },
];

export const quiet: readonly Form[] = [...told, ...meant, ...open];
