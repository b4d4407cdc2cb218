// The item among the editor's language status: its text and its details are read for links and icons by VS Code, and are made
// harmless here.

import {
  type Command,
  type Disposable,
  type DocumentSelector,
  type LanguageStatusItem,
  type LanguageStatusSeverity,
  languages,
} from "vscode";
import { outsideText } from "./outsideText.ts";

export interface ShownStatus {
  readonly text: string;
  readonly detail?: string | undefined;
  /** What is read aloud; without it, the text and the detail are. */
  readonly spoken?: string;
  readonly severity: LanguageStatusSeverity;
  /** What a click does. Its title and arguments are ours. */
  readonly command?: Command | undefined;
}

export interface LanguageStatus extends Disposable {
  /** For the tests: it is changed by `show` and `setBusy` alone. */
  readonly item: Readonly<LanguageStatusItem>;
  show(status: ShownStatus): void;
  setBusy(busy: boolean): void;
}

export function createLanguageStatus(id: string, name: string, selector: DocumentSelector): LanguageStatus {
  const item = languages.createLanguageStatusItem(id, selector);
  item.name = outsideText(name);
  return {
    item,
    show({ text, detail, spoken, severity, command }) {
      item.severity = severity;
      item.text = outsideText(text);
      item.detail = detail === undefined ? undefined : outsideText(detail);
      item.accessibilityInformation = spoken === undefined ? undefined : { label: outsideText(spoken) };
      item.command = command;
    },
    setBusy(busy) {
      item.busy = busy;
    },
    dispose: () => item.dispose(),
  };
}
