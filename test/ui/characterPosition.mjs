// Runs inside the page, so it is not checked with the types of Node. Where things of the editor are on the screen: a character of
// a line of code, and the cursor.

/**
 * The middle of the character's left edge; the end of the line when the text ends before it.
 * @param {Element} line a line as VS Code draws it: spans, with no-break spaces for blanks
 * @param {{ text: string, offset: number }} wanted a text of the line, and which of its characters
 * @returns {{ x: number, y: number }}
 */
export function characterPosition(line, { text, offset }) {
  const start = line.textContent.replaceAll("\u00a0", " ").indexOf(text) + offset;
  const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
  let passed = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.textContent.length;
    if (start < passed + length) {
      const range = document.createRange();
      range.setStart(node, start - passed);
      range.setEnd(node, start - passed + 1);
      const box = range.getBoundingClientRect();
      return { x: box.x + 1, y: box.y + box.height / 2 };
    }
    passed += length;
  }
  const box = line.getBoundingClientRect();
  return { x: box.right, y: box.y + box.height / 2 };
}

/**
 * Whether the active editor's cursor stands at this height.
 * @param {number} y
 */
export function hasCursorAt(y) {
  const cursors = document.querySelectorAll(".editor-group-container.active .cursors-layer .cursor");
  return [...cursors].some((cursor) => {
    const { top, bottom } = cursor.getBoundingClientRect();
    return top <= y && y <= bottom;
  });
}

/** Whether what is typed goes into a text editor. Runs in the window. */
export function isEditorFocused() {
  const { activeElement } = document;
  return activeElement !== null && activeElement.closest(".editor-instance .monaco-editor") !== null;
}

/**
 * Takes the focus out of a frame. While what a page shows is replaced, the focus is in the frame around it for a moment, which hands no key
 * on: the window's own keys are lost there, however often they are pressed. Runs in the window.
 */
export function leaveFrame() {
  const { activeElement } = document;
  if (activeElement instanceof HTMLIFrameElement) activeElement.blur();
}
