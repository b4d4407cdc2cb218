// Platforms whose catalogs have what their sources have, and are known to lack more: Twilio, Cloudflare, Shopify.

import type { Form } from "./form.ts";

const forms: readonly Omit<Form, "builtIn" | "isOpen">[] = [
  {
    what: "Twilio, a class and a status, built in",
    degree: "proved",
    entry: "twilio/60203",
    source: `import twilio from "twilio";
export const isTooOften = (error: unknown) =>
  error instanceof twilio.RestException && error.code === «60203» && error.status === ‹429|404›;`,
  },
  {
    what: "Twilio, a call in the browser, built in",
    degree: "likely",
    entry: "twilio/31205",
    source: `import { Device } from "@twilio/voice-sdk";
export function watch(device: Device, refresh: () => void) {
  device.on("error", (error) => {
    if (error.code === «31205») refresh();
  });
}`,
  },
  {
    what: "Cloudflare, one of the errors, built in",
    degree: "proved",
    entry: "cloudflare/10000",
    source: `import Cloudflare from "cloudflare";
export const isNotAllowed = (error: unknown) =>
  error instanceof Cloudflare.APIError && error.errors.some((each) => each.code === «10000»);`,
  },
  {
    what: "Cloudflare, the first of the errors, built in",
    degree: "likely",
    entry: "cloudflare/10014",
    source: `import Cloudflare from "cloudflare";
const client = new Cloudflare();
export async function create(account_id: string, title: string) {
  try {
    return await client.kv.namespaces.create({ account_id, title });
  } catch (error: any) {
    if (error.errors?.[0]?.code === «10014») return undefined;
    throw error;
  }
}`,
  },
  {
    what: "Cloudflare, an answer of the API, built in",
    degree: "proved",
    entry: "cloudflare/7404",
    source: `export async function find(id: string) {
  const response = await fetch(\`https://api.cloudflare.com/client/v4/accounts/a/d1/database/\${id}\`);
  if (!response.ok) {
    const body = await response.json();
    if (body.errors[0].code === «7404») return undefined;
  }
  return response.json();
}`,
  },
  {
    what: "Shopify, a request that failed, built in",
    degree: "likely",
    entry: "shopify/THROTTLED",
    source: `import { createAdminApiClient } from "@shopify/admin-api-client";
const client = createAdminApiClient({ storeDomain: "a.myshopify.com", apiVersion: "2026-04", accessToken: "" });
export async function products() {
  const { data, errors } = await client.request("{ products(first: 5) { nodes { id } } }");
  if (errors?.graphQLErrors?.[0]?.extensions?.code === "«THROTTLED»") return "later";
  return data;
}`,
  },
  {
    what: "Shopify, a class, built in",
    degree: "proved",
    entry: "shopify/ACCESS_DENIED",
    source: `import { GraphqlQueryError } from "@shopify/shopify-api";
export const isDenied = (error: unknown) =>
  error instanceof GraphqlQueryError && error.body?.errors.graphQLErrors[0].extensions.code === "«ACCESS_DENIED»";`,
  },
  {
    what: "Shopify, an input that is refused, built in",
    degree: "likely",
    entry: "shopify/UNIDENTIFIED_CUSTOMER",
    source: `import { createStorefrontApiClient } from "@shopify/storefront-api-client";
const client = createStorefrontApiClient({ storeDomain: "a.myshopify.com", apiVersion: "2026-04", publicAccessToken: "" });
export async function signIn(mutation: string) {
  const { data } = await client.request(mutation);
  if (data.customerAccessTokenCreate.customerUserErrors[0]?.code === "«UNIDENTIFIED_CUSTOMER»") return "wrong";
  return "fine";
}`,
  },
];

export const platformForms: readonly Form[] = forms.map((form) => ({ ...form, builtIn: true, isOpen: true }));
