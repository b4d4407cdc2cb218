// Notifications and the line in the status bar. All of a message, and its buttons, are made harmless here: callers put texts from
// elsewhere into them as they are.

import { window } from "vscode";
import { outsideText } from "./outsideText.ts";

type Show = (message: string, ...buttons: string[]) => Thenable<string | undefined>;

/** Shows a message and gives the button that was pressed; undefined where it was closed. */
export function showInformation<B extends string>(message: string, ...buttons: B[]): Promise<B | undefined> {
  return show(window.showInformationMessage, message, buttons);
}

/** The same for what a person should know before it goes wrong. */
export function showWarning<B extends string>(message: string, ...buttons: B[]): Promise<B | undefined> {
  return show(window.showWarningMessage, message, buttons);
}

/** The same for what went wrong. */
export function showError<B extends string>(message: string, ...buttons: B[]): Promise<B | undefined> {
  return show(window.showErrorMessage, message, buttons);
}

async function show<B extends string>(
  showMessage: Show,
  message: string,
  buttons: readonly B[],
): Promise<B | undefined> {
  const shown = buttons.map(outsideText);
  const pressed = await showMessage(outsideText(message), ...shown);
  return pressed === undefined ? undefined : buttons[shown.indexOf(pressed)];
}

/** Shows a text in the status bar for some milliseconds. */
export function showInStatusBar(text: string, milliseconds: number): void {
  window.setStatusBarMessage(outsideText(text), milliseconds);
}
