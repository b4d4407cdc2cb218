// What was entered is found, lists that were given stay as they are, and outlines are asked for a name once.

import { expect, test } from "vitest";
import { parseTypeScript } from "../../../parse/typescript.ts";
import type { Outline } from "../outline/outline.ts";
import { outlineOf } from "../outline/walk.ts";
import { linkedOutline } from "./linkedOutline.ts";

/** The outline of a source that notes how often it is asked for calls by name. */
function counted(source: string): { readonly outline: Outline; asked(): number } {
  const tree = parseTypeScript("file:///w/a.ts", "typescript", source);
  if (tree === undefined) throw new Error("The source is nested too deep.");
  const outline = outlineOf(tree);
  let asked = 0;
  const callsByName: Outline["callsByName"] = {
    get(name) {
      asked++;
      return outline.callsByName.get(name);
    },
  };
  return { outline: { ...outline, callsByName }, asked: () => asked };
}

/** The texts of the calls of a name. */
function calls(linked: ReturnType<typeof linkedOutline>, name: string): readonly string[] | undefined {
  return linked.callsByName.get(name)?.map(({ node, scope }) => node.getText(scope.file));
}

test("the calls of a file, then those of the modules in the order in which they were entered", () => {
  const linked = linkedOutline(counted("f(1);").outline);
  expect(calls(linked, "f")).toEqual(["f(1)"]);
  linked.enter(counted("f(2); g();").outline);
  linked.enter(counted("f(3);").outline);
  expect(calls(linked, "f")).toEqual(["f(1)", "f(2)", "f(3)"]);
  expect(calls(linked, "g")).toEqual(["g()"]);
  expect(calls(linked, "h")).toBeUndefined();
});

test("a module that is entered again is there once", () => {
  const linked = linkedOutline(counted("f(1);").outline);
  const module = counted("f(2);").outline;
  linked.enter(module);
  linked.enter(module);
  expect(calls(linked, "f")).toEqual(["f(1)", "f(2)"]);
});

test("a list that is gone through does not grow when a module is entered", () => {
  const own = counted("f(1);").outline;
  const linked = linkedOutline(own);
  const first = linked.callsByName.get("f");
  linked.enter(counted("f(2);").outline);
  const second = linked.callsByName.get("f");
  linked.enter(counted("f(3);").outline);
  expect(calls(linked, "f")?.length).toBe(3);
  expect([first?.length, second?.length, own.callsByName.get("f")?.length]).toEqual([1, 2, 1]);
});

test("the outline of a file, once it is entered", () => {
  const own = counted("f();").outline;
  const module = counted("g();").outline;
  const linked = linkedOutline(own);
  expect([linked.of(own.file), linked.of(module.file)]).toEqual([own, undefined]);
  linked.enter(module);
  expect(linked.of(module.file)).toBe(module);
});

test("each outline is asked for a name once, however often that is wanted", () => {
  const all = [counted("f(1);"), counted("f(2);"), counted("g();")];
  const [own, ...modules] = all;
  if (own === undefined) throw new Error("There is no file.");
  const linked = linkedOutline(own.outline);
  for (const module of modules) {
    for (let i = 0; i < 10; i++) linked.callsByName.get("f");
    linked.enter(module.outline);
  }
  for (let i = 0; i < 10; i++) linked.callsByName.get("f");
  expect(all.map(({ asked }) => asked())).toEqual([1, 1, 1]);
});
