// Names of environment variables as build tools have them: a prefix in front of a name says that the browser may see its value.

/**
 * The prefixes, the longer before those that they end with or begin with. Sources: the documentation of Vite ("Env Variables and
 * Modes"), Next.js, Nuxt ("Runtime Config"), Expo, Create React App, Astro, SvelteKit and Rsbuild (`PUBLIC_`), Vue CLI, Gatsby,
 * electron-vite, Plasmo, WXT, Sanity, Storybook, Bun's bundler ("env") and @ngx-env/builder.
 */
const PREFIXES: readonly string[] = [
  "MAIN_VITE_",
  "PRELOAD_VITE_",
  "RENDERER_VITE_",
  "VITE_",
  "NEXT_PUBLIC_",
  "NUXT_PUBLIC_",
  "NUXT_",
  "EXPO_PUBLIC_",
  "PLASMO_PUBLIC_",
  "BUN_PUBLIC_",
  "PUBLIC_",
  "REACT_APP_",
  "VUE_APP_",
  "NG_APP_",
  "GATSBY_",
  "SANITY_STUDIO_",
  "STORYBOOK_",
  "WXT_",
];

/** The name behind a usual prefix: `LTX_API_KEY` of `VITE_LTX_API_KEY`; undefined for a name that has none. */
export function withoutPrefix(name: string): string | undefined {
  const prefix = PREFIXES.find((each) => name.startsWith(each));
  return prefix === undefined ? undefined : name.slice(prefix.length);
}
