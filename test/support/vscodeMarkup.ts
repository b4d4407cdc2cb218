// What VS Code takes for markup in plain text: its own expressions, copied as facts from version 1.139, so that tests can ask
// whether a text has any. Each is named with the function that uses it.

/** `parseLinkedText`, src/vs/base/common/linkedText.ts: notifications, progress, language status, messages of quick inputs. */
const LINK = /\[([^\]]+)\]\(((?:https?:\/\/|command:|file:)[^)\s]+)(?: (["'])(.+?)(\3))?\)/gi;

/** `renderLabelWithIcons`, src/vs/base/browser/ui/iconLabel/iconLabels.ts. */
const ICON = /(\\)?\$\(([A-Za-z0-9-]+(?:~[A-Za-z]+)?)\)/g;

/** `getCodiconAriaLabel`, src/vs/base/common/iconLabels.ts: what is read aloud instead of an icon. */
const SPOKEN_ICON = /\$\((.*?)\)/g;

/** Links and images by marked, by which quick picks show descriptions and details when hovered (quickInputList.ts). */
const MARKDOWN_LINK = /!?\[(?:\[(?:\\.|[^[\]\\])*\]|\\.|`[^`]*`|[^[\]\\`])*?\]\(/g;

/** `url` of marked's rules for text, and its rule for addresses of mail, wherever they may begin. */
const ADDRESS =
  /(?:(?:ftp|https?):\/\/|www\.)(?:[a-zA-Z0-9-]+\.?)+[^\s<]*|[A-Za-z0-9._+-]+@[a-zA-Z0-9-_]+(?:\.[a-zA-Z0-9-_]*[a-zA-Z0-9])+(?![-_])/gi;

/**
 * All that VS Code would find in `text`; none means that it shows the text as it is. `parseNotificationMessage` makes spaces of line
 * breaks first, and `stripIcons` takes icons out.
 */
export function markupIn(text: string): readonly string[] {
  const forms = [text, text.replace(/\r\n|\n|\r/gm, " "), text.replace(ICON, "")];
  return forms.flatMap((form) =>
    [LINK, ICON, SPOKEN_ICON, MARKDOWN_LINK, ADDRESS].flatMap((expression) => form.match(expression) ?? []),
  );
}
