// Names under which Windows has devices instead of files, in every directory and whatever comes after a dot (Microsoft, "Naming Files,
// Paths, and Namespaces"). Pure: it is asked on Windows only, and tested everywhere.

const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³]) *(?:[.:]|$)/i;

/** Whether a path of Windows names a device, a pipe, or a second stream of a file. */
export function isDeviceName(path: string): boolean {
  if (/^[\\/]{2}[.?][\\/]/.test(path)) return true;
  const segments = path.replace(/^[a-z]:/i, "").split(/[\\/]/);
  return segments.some((segment) => segment.includes(":") || DEVICE.test(segment));
}
