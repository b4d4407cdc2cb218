// What hovers say, as one text.

import type { Hover } from "vscode";

/** The Markdown of all hovers of a place, without the signature that TypeScript's own hover begins with. */
export function textOf(hovers: readonly Hover[]): string {
  return hovers
    .flatMap((hover) => hover.contents)
    .map((content) => (typeof content === "string" ? content : content.value))
    .filter((text) => !text.trim().startsWith("```typescript"))
    .join("\n");
}
