// Quick picks and input boxes. All that they show is made harmless here; icons of ours stand apart from labels. What callers keep
// in their items besides comes back as it was.

import { type InputBox, type QuickPick, type QuickPickItem, QuickPickItemKind, window } from "vscode";
import { rows } from "../messages.ts";
import { outsideText } from "./outsideText.ts";

/** An item whose icon, the name of one of VS Code's, is shown before its label. */
export interface PickItem extends QuickPickItem {
  readonly icon?: string;
}

/** A list, whose texts are changed by `fill` alone. */
export interface FilledPick<T extends PickItem> {
  readonly pick: Omit<QuickPick<T>, "items" | "title" | "placeholder" | "buttons">;
  fill(items: readonly T[]): void;
}

export interface PickTexts {
  readonly title: string;
  readonly placeholder?: string;
}

/** Lets the user choose one of the items, by words of all that they show. undefined: nothing was chosen. */
export async function chooseOne<T extends PickItem>(
  items: readonly T[],
  { title, placeholder }: PickTexts,
): Promise<T | undefined> {
  return window.showQuickPick(items.map(harmless), {
    title: outsideText(title),
    ...(placeholder !== undefined && { placeHolder: outsideText(placeholder) }),
    matchOnDescription: true,
    matchOnDetail: true,
  });
}

/** Lets the user tick any number of the items; those that are `picked` are ticked at first. undefined: the list was closed. */
export async function chooseSome<T extends PickItem>(
  items: readonly T[],
  { title, placeholder }: PickTexts,
): Promise<readonly T[] | undefined> {
  return window.showQuickPick(items.map(harmless), {
    title: outsideText(title),
    ...(placeholder !== undefined && { placeHolder: outsideText(placeholder) }),
    canPickMany: true,
    matchOnDescription: true,
  });
}

export interface Question extends PickTexts {
  /** What stands in the box at first. */
  readonly value: string;
  /** What is wrong with a text; undefined: nothing. */
  readonly isRight: (text: string) => string | undefined;
}

/** Asks for one line of text. undefined: the box was closed. */
export async function askText({
  title,
  placeholder = "",
  value,
  isRight,
}: Question): Promise<string | undefined> {
  return window.showInputBox({
    title: outsideText(title),
    placeHolder: outsideText(placeholder),
    value,
    ignoreFocusOut: true,
    validateInput: (text) => {
      const wrong = isRight(text);
      return wrong === undefined ? undefined : outsideText(wrong);
    },
  });
}

/** The items of APIs in use, and the others under a separator; where one of them has none, no separator. */
export function underSeparator<T extends PickItem>(
  used: readonly T[],
  more: readonly T[],
): readonly (T | PickItem)[] {
  if (used.length === 0 || more.length === 0) return [...used, ...more];
  return [...used, { label: rows.moreApis, kind: QuickPickItemKind.Separator }, ...more];
}

/** A list that is still empty and not shown. */
export function createPick<T extends PickItem>({ title, placeholder }: PickTexts): FilledPick<T> {
  const pick = window.createQuickPick<T>();
  keepOrder(pick);
  pick.title = outsideText(title);
  if (placeholder !== undefined) pick.placeholder = outsideText(placeholder);
  return {
    pick,
    fill(items) {
      pick.items = items.map(harmless);
    },
  };
}

/**
 * VS Code sorts what matches by its label, whatever the order of the items. `sortByLabel` stands in no stable declaration of its API, but
 * every version that runs this has it; one without it goes on sorting.
 */
function keepOrder(pick: object): void {
  if ("sortByLabel" in pick) pick.sortByLabel = false;
}

/** A box to type in that is not shown yet. */
export function createInput({
  title,
  placeholder,
}: PickTexts): Omit<InputBox, "title" | "placeholder" | "prompt" | "validationMessage" | "buttons"> {
  const input = window.createInputBox();
  input.title = outsideText(title);
  if (placeholder !== undefined) input.placeholder = outsideText(placeholder);
  return input;
}

function harmless<T extends PickItem>(item: T): T {
  const label = outsideText(item.label);
  return {
    ...item,
    label: item.icon === undefined ? label : `$(${item.icon}) ${label}`,
    ...(item.description !== undefined && { description: outsideText(item.description) }),
    ...(item.detail !== undefined && { detail: outsideText(item.detail) }),
  };
}
