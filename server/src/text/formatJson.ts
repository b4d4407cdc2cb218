// JSON as people write it: what fits on a line stands on one.

/** `indent`: of the line that it begins on; `unit`: by how much what is in it is indented more. */
export function formatJson(value: unknown, indent = "", unit = "  "): string {
  const flat = onOneLine(value);
  if (flat.length + indent.length <= WIDTH || typeof value !== "object" || value === null) return flat;
  return overLines(value, indent, unit);
}

/** The same, where the value itself stands over several lines, whether or not it fits on one. */
export function overLines(value: object, indent = "", unit = "  "): string {
  const inner = indent + unit;
  const lines = Array.isArray(value)
    ? value.map((each) => inner + formatJson(each, inner, unit))
    : Object.entries(value).map(
        ([key, each]) => `${inner}${JSON.stringify(key)}: ${formatJson(each, inner, unit)}`,
      );
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  return `${open}\n${lines.join(",\n")}\n${indent}${close}`;
}

/** Characters of a line. */
const WIDTH = 100;

/** `{ "code": "a", "statuses": [404] }` */
export function onOneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const parts = Object.entries(value).map(([key, each]) => `${JSON.stringify(key)}: ${onOneLine(each)}`);
  return parts.length === 0 ? "{}" : `{ ${parts.join(", ")} }`;
}
