// Components of MDX as the parser leaves them: what their attributes say of a field.

import type { MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx";

export type Component = MdxJsxFlowElement | MdxJsxTextElement;

/** The name of a field that a component describes (`<ResponseField name="type" type="string">`). */
export function fieldName({ name, attributes }: Component): string | undefined {
  return name !== null && /^[A-Z]/.test(name) ? attributeOf(attributes, "name") : undefined;
}

/** The type of that field; empty where it is not said. */
export function typeOf({ attributes }: Component): string {
  return attributeOf(attributes, "type") ?? "";
}

/** The text of an attribute; undefined where it is empty, or an expression. */
export function attributeOf(attributes: Component["attributes"], name: string): string | undefined {
  const found = attributes.find((each) => each.type === "mdxJsxAttribute" && each.name === name);
  return typeof found?.value === "string" && found.value !== "" ? found.value : undefined;
}
