// @ts-check
// Public code that has nothing to do with the catalogued APIs: npm packages that ship their sources, or much JavaScript, JSON,
// Vue, Svelte or Astro. Versions are pinned, so that figures of two runs can be compared.

/** `name@version` of each. */
export const packages = [
  // TypeScript sources
  "effect@4.1.0",
  "viem@2.57.20",
  "rxjs@7.8.2",
  // clients of other web APIs: what is most easily taken for one of ours
  "openai@7.55.0",
  "@anthropic-ai/sdk@1.11.0",
  "stripe@23.1.0",
  "googleapis@188.0.0",
  "@aws-sdk/client-ec2@3.1169.0",
  "@azure/arm-network@39.0.0",
  "discord.js@14.28.1",
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
