// Runs inside the page, so it is not checked with the types of Node. What makes a page scroll to the side.

/**
 * The parts that stick out of a page's content; none of those that scroll by themselves.
 * @param {Element} main
 * @returns {readonly string[]}
 */
export function sideways(main) {
  if (main.scrollWidth <= main.clientWidth) return [];
  const { right } = main.getBoundingClientRect();
  return [...main.querySelectorAll("*")]
    .filter((part) => part.getBoundingClientRect().right > right && !part.closest(".table, pre"))
    .map((part) => `sticks out: ${part.outerHTML.slice(0, 120)}`);
}
