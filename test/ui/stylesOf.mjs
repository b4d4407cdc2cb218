// Runs inside the page, so it is not checked with the types of Node. The style sheets of a document.

/**
 * @param {Element} body
 * @returns {string} all of them, in their order
 */
export function stylesOf(body) {
  return [...body.ownerDocument.querySelectorAll("style")].map(({ textContent }) => textContent).join("\n");
}
