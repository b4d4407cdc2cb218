// The schema of error-atlas.json says what the reader of such files does.

import { Validator } from "@cfworker/json-schema";
import { expect, test } from "vitest";
import schema from "../../data/error-atlas.schema.json" with { type: "json" };
import { ruleIds } from "../../server/src/rules/registry.ts";
import { presets, ruleSeverities } from "../../server/src/rules/rule.ts";
import { parseConfiguration } from "../../server/src/workspace/configurationFile.ts";

const validator = new Validator(schema as ConstructorParameters<typeof Validator>[0], "7");

test("it knows every rule, every severity and every preset", () => {
  expect(Object.keys(schema.properties.rules.properties)).toEqual([...ruleIds].sort());
  expect(schema.definitions.severity.enum).toEqual(ruleSeverities);
  expect(schema.properties.preset.enum).toEqual(presets);
});

test("it describes everything, and each value that can be chosen", () => {
  const parts = [...Object.values(schema.properties), ...Object.values(schema.definitions)];
  expect(parts.filter((part) => !("description" in part))).toEqual([]);
  for (const part of [schema.properties.preset, schema.definitions.severity])
    expect(part.enumDescriptions).toHaveLength(part.enum.length);
});

test("its snippet is a configuration without faults", () => {
  for (const { body } of schema.defaultSnippets) {
    const text = JSON.stringify(body).replace(/\$\{\d+:([^}]*)\}/g, "$1");
    expect(parseConfiguration("file:///w/error-atlas.json", text).problems).toEqual([]);
  }
});

test.each([
  [{}, true],
  [{ $schema: "x", apis: { "src/**": "vidio", "**": "none" } }, true],
  [{ hosts: { "localhost:3000": "ltx", "*.a.example/b/c": "ltx" } }, true],
  [{ ignore: ["generated"], rules: { "wrong-field": "off" } }, true],
  [{ preset: "strict" }, true],
  [{ preset: "loud" }, false],
  [{ preset: null }, false],
  [{ api: {} }, false],
  [{ apis: { a: "" } }, false],
  [{ hosts: { "https://a.example": "ltx" } }, false],
  [{ hosts: { "a.example": "none" } }, false],
  [{ ignore: "generated" }, false],
  [{ ignore: [""] }, false],
  [{ rules: { "wrong-feild": "off" } }, false],
  [{ rules: { "wrong-field": "loud" } }, false],
  [[], false],
])("%j: the schema and the reader agree", (value, expected) => {
  expect(validator.validate(value).valid).toBe(expected);
  const { problems } = parseConfiguration("file:///w/error-atlas.json", JSON.stringify(value));
  expect(problems.length === 0).toBe(expected);
});
