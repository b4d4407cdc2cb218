// Runs inside the page, so it is not checked with the types of Node. The colours of the theme that VS Code shows.

/**
 * @param {Element} workbench
 * @returns {string} declarations of all its variables, for a style sheet
 */
export function themeColours(workbench) {
  const names = [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .flatMap((rule) => (rule instanceof CSSStyleRule ? [...rule.style] : []))
    .filter((property) => property.startsWith("--vscode-"));
  const computed = getComputedStyle(workbench);
  return [...new Set(names)].map((name) => `${name}: ${computed.getPropertyValue(name)};`).join("\n");
}
