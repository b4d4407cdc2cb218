// Links in terminals, whose tooltips are made harmless here. What is linked is the caller's.

import { type Disposable, type TerminalLink, type TerminalLinkProvider, window } from "vscode";
import { outsideText } from "./outsideText.ts";

/** A link in a line of a terminal. */
export interface LineLink extends TerminalLink {
  /** What is explained when it is followed. */
  readonly text: string;
}

/** Offers links in all terminals. */
export function offerTerminalLinks({
  linksIn,
  follow,
}: {
  /** The links in a line. */
  linksIn(line: string): Promise<readonly LineLink[]>;
  follow(link: LineLink): unknown;
}): Disposable {
  const provider: TerminalLinkProvider<LineLink> = {
    provideTerminalLinks: async ({ line }) =>
      (await linksIn(line)).map((link) => ({
        ...link,
        ...(link.tooltip !== undefined && { tooltip: outsideText(link.tooltip) }),
      })),
    handleTerminalLink: (link) => void follow(link),
  };
  return window.registerTerminalLinkProvider(provider);
}
