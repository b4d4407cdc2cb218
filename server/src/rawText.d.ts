// Files imported as their text: `import text from "./x.json?raw"`. Vite knows this form; esbuild.mjs teaches it to esbuild.
declare module "*?raw" {
  const text: string;
  export default text;
}
