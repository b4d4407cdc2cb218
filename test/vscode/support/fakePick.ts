// Lists that show nothing and are driven by tests: VS Code presses no buttons of a quick pick on command.

import { EventEmitter, type QuickInputButton, type QuickPickItem, QuickPickItemKind, window } from "vscode";

/** Runs `act` with other functions in the place of those of `window`. */
export async function instead(
  functions: Partial<Record<keyof typeof window, unknown>>,
  act: () => unknown,
): Promise<void> {
  const real = Object.fromEntries(
    Object.keys(functions).map((name) => [name, window[name as keyof typeof window]]),
  );
  Object.assign(window, functions);
  try {
    await act();
  } finally {
    Object.assign(window, real);
  }
}

/** What `createQuickPick` gives, and what a person does with it. */
export function fakePick() {
  const hidden = new EventEmitter<void>();
  const filled = new EventEmitter<void>();
  const changed = new EventEmitter<string>();
  const pressed = new EventEmitter<{ item: QuickPickItem; button: QuickInputButton }>();
  const accepted = new EventEmitter<void>();
  const activated = new EventEmitter<readonly QuickPickItem[]>();
  let items: readonly QuickPickItem[] = [];
  const pick = {
    value: "",
    selectedItems: [] as readonly QuickPickItem[],
    get items() {
      return items;
    },
    set items(given) {
      items = given;
      filled.fire();
      activated.fire(given.filter(({ kind }) => kind !== QuickPickItemKind.Separator).slice(0, 1));
    },
    onDidChangeValue: changed.event,
    onDidTriggerItemButton: pressed.event,
    onDidAccept: accepted.event,
    onDidChangeActive: activated.event,
    onDidHide: hidden.event,
    show: () => undefined,
    hide: () => hidden.fire(),
    dispose: () => undefined,
  };
  return {
    pick,
    onDidFill: filled.event,
    type(value: string) {
      pick.value = value;
      changed.fire(value);
    },
    /** As the arrow keys do. */
    moveTo(item: QuickPickItem) {
      activated.fire([item]);
    },
    accept(item?: QuickPickItem) {
      pick.selectedItems = item ? [item] : [];
      accepted.fire();
    },
    press(item: QuickPickItem, tooltip: string) {
      const button = item.buttons?.find((each) => each.tooltip === tooltip);
      if (!button) throw new Error(`${item.label} has no button ${tooltip}.`);
      pressed.fire({ item, button });
    },
  };
}
