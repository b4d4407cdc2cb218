// @ts-check
// JSON as the files of catalogs have it: what is short stands on one line, so that people can read it and compare.

/**
 * The JSON text of a value, without a line break at its end.
 * @param {unknown} value
 * @param {number} [depth] how deep it stands
 * @returns {string}
 */
export function printed(value, depth = 0) {
  const inline = JSON.stringify(value);
  if (typeof value !== "object" || value === null || depth >= 4 || depth + inline.length < WIDTH)
    return inline;
  const indent = "  ".repeat(depth + 1);
  const end = `\n${"  ".repeat(depth)}`;
  if (Array.isArray(value)) {
    const [first] = value;
    if (typeof first !== "object")
      return `[${end}  ${wrapped(
        value.map((item) => JSON.stringify(item)),
        indent,
      )}${end}]`;
    return `[${end}  ${value.map((item) => printed(item, depth + 1)).join(`,\n${indent}`)}${end}]`;
  }
  const properties = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .map(([name, item]) => `${JSON.stringify(name)}: ${printed(item, depth + 1)}`);
  return `{${end}  ${properties.join(`,\n${indent}`)}${end}}`;
}

const WIDTH = 110;

/**
 * @param {readonly string[]} items
 * @param {string} indent
 */
function wrapped(items, indent) {
  const lines = [""];
  for (const [index, item] of items.entries()) {
    const text = index + 1 < items.length ? `${item}, ` : item;
    if ((lines.at(-1) ?? "").length + text.length > WIDTH) lines.push("");
    lines[lines.length - 1] += text;
  }
  return lines.map((line) => line.trimEnd()).join(`\n${indent}`);
}
