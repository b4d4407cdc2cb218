// Globs, ignore files and paths that took exponential or quadratic time once, or that make the matcher work most; and honest ones of
// the same size.

/** A glob, and a path of which it is hard to say that the glob is not its own. */
export interface HostileGlob {
  readonly name: string;
  readonly glob: string;
  readonly path: string;
}

const LONGEST_GLOB = 1000;
const LONGEST_PATH = 4000;

export const hostileGlobs: readonly HostileGlob[] = [
  { name: "many stars", glob: times("*a", LONGEST_GLOB), path: `${times("a", LONGEST_PATH)}b` },
  { name: "stars only", glob: `${times("*", LONGEST_GLOB - 1)}b`, path: times("a", LONGEST_PATH) },
  { name: "stars and question marks", glob: times("*?", LONGEST_GLOB), path: `${times("a", LONGEST_PATH)}/` },
  { name: "stars of folders", glob: `${times("**/a/", LONGEST_GLOB - 1)}b`, path: times("a/", LONGEST_PATH) },
  {
    name: "folders and stars",
    glob: `${times("**/*a/", LONGEST_GLOB - 1)}b`,
    path: times("aa/", LONGEST_PATH),
  },
  { name: "braces in a row", glob: times("{a,a}", LONGEST_GLOB), path: times("a", LONGEST_PATH) },
  { name: "braces that may be empty", glob: `${times("{,a}", LONGEST_GLOB - 1)}b`, path: times("a", 240) },
  {
    name: "braces with stars",
    glob: `${times("{*a,*}", LONGEST_GLOB - 1)}b`,
    path: times("a", LONGEST_PATH),
  },
  { name: "braces in braces", glob: nested(), path: times("a", LONGEST_PATH) },
  { name: "braces without an end", glob: times("{a,", LONGEST_GLOB), path: times("{a,", LONGEST_PATH) },
  { name: "brackets without an end", glob: times("[", LONGEST_GLOB), path: times("[", LONGEST_PATH) },
  { name: "classes without an end", glob: times("[[:", LONGEST_GLOB), path: times("[", LONGEST_PATH) },
  { name: "sets", glob: times("*[a-z]", LONGEST_GLOB), path: `${times("a", LONGEST_PATH)}/` },
  { name: "one large set", glob: `*[${times("a-c", LONGEST_GLOB - 4)}]b`, path: times("b", LONGEST_PATH) },
  {
    name: "a group in a group",
    glob: `${times("(a+)", LONGEST_GLOB - 2)}+b`,
    path: times("a", LONGEST_PATH),
  },
  { name: "an extended glob", glob: "(a+)+b", path: times("a", 40) },
  { name: "an extended glob in an extended glob", glob: "+([a-z]|[a-z])X", path: times("a", 40) },
  { name: "exclamation marks", glob: times("!", LONGEST_GLOB), path: times("a", LONGEST_PATH) },
];

/** An honest glob of that size: many alternatives of which one is the path's. */
export const honestGlob: HostileGlob = {
  name: "alternatives",
  glob: `**/*.{${times("test.ts,", LONGEST_GLOB - 10)}ts}`,
  path: `${times("folder/", LONGEST_PATH - 10)}file.ts`,
};

/** A .gitignore, and the paths of files that it says nothing of. */
export interface HostileIgnoreFile {
  readonly name: string;
  readonly text: string;
  readonly paths: readonly string[];
}

const deep = times("a/", 400);

/** @param size of each ignore file, in characters */
export function hostileIgnoreFiles(size: number, paths: number): readonly HostileIgnoreFile[] {
  const names = (path: (i: number) => string) => Array.from({ length: paths }, (_, i) => path(i));
  const lines = (line: (i: number) => string) => {
    let text = "";
    for (let i = 0; text.length < size; i++) text += `${line(i)}\n`;
    return text;
  };
  const inDeep = names((i) => `${deep}b${i}`);
  return [
    { name: "folders", text: `${times("**/a/", 25)}c`, paths: inDeep },
    { name: "lines of folders", text: lines(() => `${times("**/a/", 50)}c`), paths: inDeep },
    {
      name: "lines of stars",
      text: lines(() => `${times("*a", 80)}c`),
      paths: names((i) => `${times("a", 200)}${i}`),
    },
    { name: "one line of stars", text: times("*a", size), paths: names((i) => `${times("a", 200)}${i}`) },
    {
      name: "lines of sets",
      text: lines(() => `*${times("[a-z]", 40)}Z`),
      paths: names((i) => `${times("a", 200)}${i}`),
    },
    {
      name: "one large set",
      text: `*[${times("a-z", size)}]Z`,
      paths: names((i) => `${times("a", 200)}${i}`),
    },
    { name: "sets without an end", text: times("[[:", size), paths: names((i) => `[${i}`) },
    { name: "names", text: lines((i) => `name${i}`), paths: names((i) => `name-${i}`) },
    {
      name: "ends",
      text: lines((i) => `*${times("e", i % 200)}${i}`),
      paths: names((i) => `${times("e", 200)}x${i}`),
    },
    { name: "paths", text: lines((i) => `a/b/name${i}`), paths: names((i) => `a/b/name-${i}`) },
    { name: "beginnings", text: lines((i) => `a/b/name${i}*x`), paths: names((i) => `a/b/name-${i}`) },
    { name: "spaces", text: times(" ", size), paths: names((i) => `a${i}`) },
    { name: "backslashes", text: times("\\ ", size), paths: names((i) => `a${i}`) },
    { name: "exclamation marks", text: lines(() => "!*a*"), paths: names((i) => `b${i}`) },
  ];
}

/** What large projects have: names, ends of names, and some patterns, over and over. */
export function honestIgnoreFile(size: number, paths: number): HostileIgnoreFile {
  let text = "";
  for (let i = 0; text.length < size; i++)
    text += `node_modules${i}/\n*.log${i}\n/dist/${i}\nbuild/**/out${i}\n[Dd]ebug${i}/\n`;
  return {
    name: "honest",
    text,
    paths: Array.from({ length: paths }, (_, i) => `src/folder${i % 50}/file${i}.ts`),
  };
}

/** A text over and over, up to a length. */
function times(text: string, length: number): string {
  return text.repeat(Math.floor(length / text.length));
}

function nested(): string {
  const depth = Math.floor(LONGEST_GLOB / "{a,*}".length);
  return `${"{a,".repeat(depth)}*${"}".repeat(depth)}`;
}
