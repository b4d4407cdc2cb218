// The prefixes of environment variables, row by row.

import { expect, test } from "vitest";
import { withoutPrefix } from "./variableNames.ts";

test.each([
  "VITE_",
  "NEXT_PUBLIC_",
  "NUXT_PUBLIC_",
  "NUXT_",
  "EXPO_PUBLIC_",
  "REACT_APP_",
  "PUBLIC_",
  "VUE_APP_",
  "NG_APP_",
  "GATSBY_",
  "SANITY_STUDIO_",
  "STORYBOOK_",
  "WXT_",
  "PLASMO_PUBLIC_",
  "BUN_PUBLIC_",
  "MAIN_VITE_",
  "PRELOAD_VITE_",
  "RENDERER_VITE_",
])("%s", (prefix) => {
  expect(withoutPrefix(`${prefix}LTX_API_KEY`)).toBe("LTX_API_KEY");
});

test.each(["LTX_API_KEY", "MY_VITE_LTX_API_KEY", "VITELTX_API_KEY", "vite_LTX_API_KEY", ""])(
  "%j has no prefix",
  (name) => {
    expect(withoutPrefix(name)).toBeUndefined();
  },
);
