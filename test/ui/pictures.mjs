// @ts-check
// Screenshots of the run: the whole window for whoever looks at the result, and a part of it for the README.
import * as fs from "node:fs";
import * as path from "node:path";
import { cacheFolder } from "../../scripts/lib/paths.mjs";

export const picturesFolder = path.join(cacheFolder, "screenshots");

/** The cropped ones, named as the README names them. */
export const croppedFolder = path.join(picturesFolder, "cropped");

export const windowSize = { width: 1400, height: 900 };

/** Begins a run without the pictures of the last one. */
export function clearPictures() {
  fs.rmSync(picturesFolder, { recursive: true, force: true });
  fs.mkdirSync(croppedFolder, { recursive: true });
}

/**
 * Takes the window, and with `crop` that part of it too.
 * @param {import("playwright-core").Page} page
 * @param {string} name
 * @param {{ x: number, y: number, width: number, height: number }} [crop] cut to the window where it sticks out
 */
export async function takePicture(page, name, crop) {
  await page.screenshot({ path: path.join(picturesFolder, `${name}.png`) });
  if (!crop) return;
  const x = Math.max(0, Math.floor(crop.x));
  const y = Math.max(0, Math.floor(crop.y));
  const width = Math.min(windowSize.width - x, Math.ceil(crop.width));
  const height = Math.min(windowSize.height - y, Math.ceil(crop.height));
  await page.screenshot({ path: path.join(croppedFolder, `${name}.png`), clip: { x, y, width, height } });
}

/**
 * The smallest part of the window that shows all of these, with a margin.
 * @param {readonly import("playwright-core").Locator[]} locators
 * @param {number} [margin]
 */
export async function around(locators, margin = 24) {
  const boxes = await Promise.all(locators.map((locator) => locator.boundingBox()));
  const shown = boxes.filter((box) => box !== null);
  const left = Math.min(...shown.map((box) => box.x)) - margin;
  const top = Math.min(...shown.map((box) => box.y)) - margin;
  const right = Math.max(...shown.map((box) => box.x + box.width)) + margin;
  const bottom = Math.max(...shown.map((box) => box.y + box.height)) + margin;
  return {
    x: Math.max(0, left),
    y: Math.max(0, top),
    width: right - Math.max(0, left),
    height: bottom - Math.max(0, top),
  };
}
