// Types of packages that tests use and that bring none.

declare module "@vscode/markdown-it-katex" {
  import type { PluginWithOptions } from "markdown-it";

  const plugin: PluginWithOptions<{ enableBareBlocks?: boolean; enableFencedBlocks?: boolean }>;
  export default plugin;
}

declare module "marked-4" {
  export class Renderer {
    image: (href: string, title: string | null, text: string) => string;
    link: (href: string | null, title: string | null | undefined, text: string) => string;
    paragraph: (text: string) => string;
  }
  export const marked: { parse(markdown: string, options: { renderer: Renderer }): string };
}
