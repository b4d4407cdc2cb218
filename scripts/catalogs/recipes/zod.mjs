// @ts-check
// Facts of zod: the codes of its issues, of version 4 and of version 3, which version 4 has beside.

import { members } from "../members.mjs";

/** @type {import("../recipes.mjs").Recipe} */
export const zod = {
  id: "zod",
  sources: [
    {
      id: "zod",
      title: "zod 4.6.7: v4/core/errors.d.ts and v3/ZodError.d.ts",
      npm: "zod@4.6.7",
      integrity:
        "sha512-g8W2D2kU6a8untc053fX1uVBKzM7yqAxW/3zwk83+6RyF2+SKOuV+c0wBDhUwzV1PaGapmZH+rmcUzPf+3CGwg==",
      licence: "MIT",
      url: "https://zod.dev/error-customization",
      read: "2026-11-30",
    },
  ],
  async extract(open) {
    const files = await open("zod");
    const [now, before] = ["v4/core/errors.d.ts", "v3/ZodError.d.ts"];
    return [
      ...members("zod", now, await files.text(now), {
        start: "export interface $ZodIssueInvalidType",
        end: "export interface $ZodIssueCustom",
        each: /readonly code: "(?<code>\w+)"/g,
        of: "issue",
      }),
      ...members("zod", before, await files.text(before), {
        start: "ZodIssueCode: {",
        end: "};",
        each: /(?<code>\w+): "/g,
        of: "issue",
      }),
    ];
  },
};
