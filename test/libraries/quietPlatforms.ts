// Sound code beside Twilio, Cloudflare and Shopify: codes that their catalogs lack, numbers and words that are something else.

import type { Quiet } from "./quiet.ts";

const all: readonly Omit<Quiet, "builtIn">[] = [
  {
    what: "Twilio, a number that is new, and a status as text",
    source: `import twilio from "twilio";
const client = twilio();
try {
  await client.messages.create({ to: "+1", from: "+1", body: "" });
} catch (error: any) {
  if (error.code === 21699 || error.code === 70123 || error.status === 418) console.log("new");
  if (error.code === "ECONNRESET" || error.code === "ETIMEDOUT") console.log("network");
}`,
  },
  {
    what: "Twilio, the state of a message",
    source: `import twilio from "twilio";
const client = twilio();
const message = await client.messages("SM1").fetch();
if (message.status === "undelivered" && message.errorCode === 30099) console.log(message.errorMessage);`,
  },
  {
    what: "Cloudflare, numbers of other products, and further statuses",
    source: `import Cloudflare from "cloudflare";
const client = new Cloudflare();
try {
  await client.zones.get({ zone_id: "z" });
} catch (error) {
  if (!(error instanceof Cloudflare.APIError)) throw error;
  if (error.errors.some(({ code }) => code === 1003 || code === 81057 || code === 9109)) console.log("other");
  if (error.status === 415 || error.status === 520) console.log(error.headers, error.error);
}`,
  },
  {
    what: "Cloudflare, a body with more than the documented fields",
    source: `const response = await fetch("https://api.cloudflare.com/client/v4/zones");
if (!response.ok) {
  const body = await response.json();
  console.log(body.messages[0]?.message, body.errors[0].error_chain?.[0]?.code === 6103, body.result_info);
}`,
  },
  {
    what: "a site behind Cloudflare",
    source: `const response = await fetch("https://example.com/");
if (response.status === 522) console.log("later");
const body = await response.json();
if (body.error_code === 1099) console.log(body.error_name);`,
  },
  {
    what: "Shopify, codes of the Admin API, and words of an app",
    source: `import { createAdminApiClient } from "@shopify/admin-api-client";
const client = createAdminApiClient({ storeDomain: "a.myshopify.com", apiVersion: "2026-04", accessToken: "" });
const { data, errors } = await client.request("mutation { x }");
if (errors?.graphQLErrors?.[0]?.extensions?.code === "MAX_COST_EXCEEDED") console.log("less");
if (errors?.networkStatusCode === 430) console.log("later");
if (data.productSet.userErrors.some((each) => each.code === "PRODUCT_DOES_NOT_EXIST")) console.log("gone");
if (data.product.variants[0].code === "TAKEM") console.log("a discount");`,
  },
];

export const quietPlatforms: readonly Quiet[] = all.map((each) => ({ ...each, builtIn: true }));
