// Handlers that give all errors of a request one answer, in the forms in which people write them; the answer is between « and ».

import type { Form } from "../ownRequest/found.ts";

const stripe = `import Stripe from "stripe";
const stripe = new Stripe(process.env.STRIPE_KEY!);
`;

/** In the body of a function, with a client of a library. */
const inFunction = (what: string, body: string): Form => ({
  what,
  source: `${stripe}export async function create(email: string) {
${body}
}`,
});

const caught: readonly Form[] = [
  inFunction(
    "a new error, which has nothing of the old one",
    `  try { return await stripe.customers.create({ email }); }
  catch (error) { throw «new Error("The customer was not created")»; }`,
  ),
  inFunction(
    "the same without a name for the error",
    `  try { return await stripe.customers.create({ email }); }
  catch { throw «new Error("The customer was not created")»; }`,
  ),
  inFunction(
    "logged before",
    `  try { return await stripe.customers.create({ email }); }
  catch (error) {
    console.error("create failed", error);
    throw «new Error("The customer was not created")»;
  }`,
  ),
  inFunction(
    "logged by a logger, with a part of the error",
    `  try { return await stripe.customers.create({ email }); }
  catch (error) {
    logger.error({ message: error.message }, "create failed");
    throw «new CustomerError("create", { email })»;
  }`,
  ),
  inFunction(
    "an exception of a framework",
    `  try { return await stripe.customers.create({ email }); }
  catch (error) { throw «new InternalServerErrorException()»; }`,
  ),
  inFunction(
    "a text with what was asked for",
    `  try { await stripe.customers.create({ email }); }
  catch { throw «new Error(\`No customer for \${email}\`)»; }`,
  ),
  inFunction(
    "several requests in the block",
    `  try {
    const customer = await stripe.customers.create({ email });
    await stripe.subscriptions.create({ customer: customer.id });
  } catch { throw «new Error("No subscription")»; }`,
  ),
  inFunction(
    "something unknown in the block beside",
    `  try {
    await saveOrder(email);
    await stripe.customers.create({ email });
  } catch { throw «new Error("No customer")»; }`,
  ),
  inFunction(
    "a response of the web platform",
    `  try { await stripe.customers.create({ email }); return new Response("ok"); }
  catch (err) { return «new Response("Something went wrong", { status: 500 })»; }`,
  ),
  inFunction(
    "a response with JSON",
    `  try { return Response.json(await stripe.customers.create({ email })); }
  catch (err) {
    console.error(err);
    return «Response.json({ error: "Something went wrong" }, { status: 500 })»;
  }`,
  ),
  {
    what: "an answer of Next.js",
    source: `import { NextResponse } from "next/server";
${stripe}export async function POST(req: Request) {
  try {
    const { email } = await req.json();
    return NextResponse.json(await stripe.customers.create({ email }));
  } catch (error) {
    return «NextResponse.json({ message: "Internal error" }, { status: 500 })»;
  }
}`,
  },
  {
    what: "an answer of Express",
    source: `${stripe}app.post("/customers", async (req, res) => {
  try { res.json(await stripe.customers.create(req.body)); }
  catch (error) { «res.status(500).json({ error: "Something went wrong" })»; }
});`,
  },
  {
    what: "an answer of Express without a body",
    source: `${stripe}app.post("/customers", async (req, res) => {
  try { res.json(await stripe.customers.create(req.body)); }
  catch { «res.sendStatus(502)»; }
});`,
  },
  {
    what: "an answer of Fastify",
    source: `${stripe}app.post("/customers", async (request, reply) => {
  try { return await stripe.customers.create(request.body); }
  catch (error) {
    request.log.error(error);
    return «reply.code(500).send({ message: "No customer" })»;
  }
});`,
  },
  {
    what: "an answer of Hono",
    source: `${stripe}app.post("/customers", async (c) => {
  try { return c.json(await stripe.customers.create(await c.req.json())); }
  catch { return «c.json({ error: "No customer" }, 500)»; }
});`,
  },
  inFunction(
    "a result that says it failed",
    `  try { return { success: true, customer: await stripe.customers.create({ email }) }; }
  catch { return «{ success: false }»; }`,
  ),
  inFunction(
    "a result with an error",
    `  try { return { customer: await stripe.customers.create({ email }) }; }
  catch (e) { return «{ error: "The customer was not created" }»; }`,
  ),
  inFunction(
    "a result of a library of results",
    `  try { return ok(await stripe.customers.create({ email })); }
  catch { return «err({ code: "unknown" })»; }`,
  ),
  {
    what: "a text for people, in JavaScript",
    source: `import OpenAI from "openai";
const openai = new OpenAI();
async function ask(messages) {
  setLoading(true);
  try { setAnswer(await openai.chat.completions.create({ model, messages })); }
  catch (e) { «setError("Something went wrong")»; setLoading(false); }
}`,
    language: "js",
  },
  {
    what: "a toast",
    source: `import Anthropic from "@anthropic-ai/sdk";
const anthropic = new Anthropic();
async function ask(messages: Message[]) {
  try { await anthropic.messages.create({ model, max_tokens, messages }); }
  catch { «toast.error("Something went wrong")»; }
}`,
  },
];

const handed: readonly Form[] = [
  inFunction(
    "a handler of rejections",
    `  return stripe.customers.create({ email }).catch(() => {
    throw «new Error("The customer was not created")»;
  });`,
  ),
  inFunction(
    "a handler that gives a result",
    `  return stripe.customers.create({ email }).catch(() => («{ error: "No customer" }»));`,
  ),
  inFunction(
    "the second handler of then",
    `  stripe.customers.create({ email }).then(show, (error) => { «alert("No customer")»; });`,
  ),
  {
    what: "a handler written as a function, behind then",
    source: `import axios from "axios";
axios
  .get("https://api.pureframe.ai/v1/collections")
  .then(({ data }) => show(data))
  .catch(function (error) { console.warn(error); «setError("No collections")»; });`,
    language: "js",
  },
];

const failed: readonly Form[] = [
  {
    what: "a response that is no success",
    source: `async function collections() {
  const res = await fetch("https://api.pureframe.ai/v1/collections");
  if (!res.ok) throw «new Error("The collections were not read")»;
  return res.json();
}`,
  },
  {
    what: "a response that is no success, in braces and logged",
    source: `export async function GET() {
  const response = await fetch("https://api.ltx.video/v1/text-to-video", { method: "POST" });
  if (!response.ok) {
    console.error("LTX failed", response);
    return «Response.json({ error: "No video" }, { status: 502 })»;
  }
  return Response.json(await response.json());
}`,
  },
  {
    what: "the error of a result",
    source: `import { createClient } from "@supabase/supabase-js";
const supabase = createClient(url, key);
export async function rows() {
  const { data, error } = await supabase.from("orders").select();
  if (error) throw «new Error("The orders were not read")»;
  return data;
}`,
  },
  {
    what: "the error of a result as a whole",
    source: `import { Resend } from "resend";
const resend = new Resend(key);
export async function send() {
  const result = await resend.emails.send({ from, to, subject, html });
  if (result.error) { return «{ success: false, message: "Not sent" }»; }
  return { success: true };
}`,
  },
];

export const found: readonly Form[] = [...caught, ...handed, ...failed];
