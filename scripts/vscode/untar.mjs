// @ts-check
// Reads a tar archive held in memory: files, folders, symbolic links and GNU long names, which is all that Chromium's
// packages hold. Not a general tar reader.
import * as fs from "node:fs";
import * as path from "node:path";

const blockSize = 512;

/**
 * Writes an archive's content below a folder. Names that would lead out of it stay inside.
 * @param {Buffer} archive
 * @param {string} folder
 */
export function untar(archive, folder) {
  let longName = "";
  for (let offset = 0; offset + blockSize <= archive.length; ) {
    const header = archive.subarray(offset, offset + blockSize);
    if (header[0] === 0) return;
    const size = Number.parseInt(textAt(header, 124, 12).trim() || "0", 8);
    const content = archive.subarray(offset + blockSize, offset + blockSize + size);
    const kind = textAt(header, 156, 1) || "0";
    if (kind === "L") {
      longName = content.toString().replace(/\0.*$/s, "");
    } else {
      write(kind, path.join(folder, path.posix.normalize(`/${longName || nameIn(header)}`)), header, content);
      longName = "";
    }
    offset += blockSize + Math.ceil(size / blockSize) * blockSize;
  }
}

/**
 * @param {string} kind the header's type flag
 * @param {string} target
 * @param {Buffer} header
 * @param {Buffer} content
 */
function write(kind, target, header, content) {
  if (kind === "5") {
    fs.mkdirSync(target, { recursive: true });
    return;
  }
  fs.mkdirSync(path.dirname(target), { recursive: true });
  if (kind === "0") {
    fs.writeFileSync(target, content, { mode: Number.parseInt(textAt(header, 100, 8), 8) || 0o644 });
  } else if (kind === "2") {
    fs.rmSync(target, { force: true });
    fs.symlinkSync(textAt(header, 157, 100), target);
  }
}

/** @param {Buffer} header */
function nameIn(header) {
  const prefix = textAt(header, 257, 5) === "ustar" ? textAt(header, 345, 155) : "";
  return (prefix ? `${prefix}/` : "") + textAt(header, 0, 100);
}

/**
 * @param {Buffer} header
 * @param {number} start
 * @param {number} length
 */
function textAt(header, start, length) {
  return header
    .subarray(start, start + length)
    .toString()
    .replace(/\0.*$/s, "");
}
