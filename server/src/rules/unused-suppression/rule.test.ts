import { testRule } from "../../../../test/support/ruleCases.ts";
import { unusedSuppression } from "./rule.ts";

const head = `const res = await fetch("https://api.pureframe.ai/v1/search");
const body = await res.json();
`;
const axios = `import axios from "axios";
try { await axios.get("https://api.pureframe.ai/v1/search"); } catch (error) {
`;
const wrongField = `if (body.error.code === "SEARCH_UNAVAILABLE") retry();`;
const wrongCode = `if (body.detail.code === "SEARCH_UNAVAILABEL") retry();`;
const right = `if (body.detail.code === "SEARCH_UNAVAILABLE") retry();`;

/** A line, and under it the marker of `text`; by default of the comment that ends it. */
function marked(line: string, text = line.slice(line.search(/\/[/*] error-atlas/))): string {
  return `${line}\n//${" ".repeat(line.indexOf(text) - 2)}${"^".repeat(text.length)}`;
}

testRule(unusedSuppression, {
  valid: [
    [
      "the next line has a finding",
      `${head}// error-atlas-disable-next-line wrong-field -- proxy\n${wrongField}`,
    ],
    ["all rules", `${head}// error-atlas-disable-next-line\n${wrongField}`],
    ["this line", `${head}${wrongField} // error-atlas-disable-line wrong-field`],
    ["the rest of the file", `// error-atlas-disable wrong-field\n${head}${right}\n${wrongField}`],
    [
      "two rules, both used",
      `${head}/* error-atlas-disable wrong-field, unknown-code */\n${wrongField}\n${wrongCode}`,
    ],
    [
      "a stack of comments",
      `${head}// error-atlas-disable-next-line wrong-field\n// error-atlas-disable-next-line unknown-code\nif (body.error.code === "SEARCH_UNAVAILABLE" && body.detail.code === "SEARCH_UNAVAILABEL") {}`,
    ],
    [
      "two comments for one finding",
      `// error-atlas-disable wrong-field\n${head}${wrongField} // error-atlas-disable-line`,
    ],
    [
      "its own name",
      `// error-atlas-disable unused-suppression\n${head}${right} // error-atlas-disable-line`,
    ],
    ["in a string", `${head}show("// error-atlas-disable-line");`],
    ["inside another comment", `${head}// as in: // error-atlas-disable-line`],
    ["another word", `${head}// error-atlas-disabled\n// error-atlas-disable-nothing`],
    [
      "axios",
      `${axios}  // error-atlas-disable-next-line wrong-field\n  if (error.response.data.error.code === "SEARCH_UNAVAILABLE") retry();\n}`,
      { language: "js" },
    ],
    [
      "JSX",
      `${head}const view = (\n  <div>\n    {/* error-atlas-disable-next-line wrong-field */}\n    {body.error.code === "SEARCH_UNAVAILABLE" && <Busy />}\n  </div>\n);`,
      { language: "tsx" },
    ],
    [
      "JSON with comments",
      `// error-atlas: pureframe\n{\n  // error-atlas-disable-next-line unknown-code\n  "detail": { "code": "NO_SUCH_CODE", "message": "x" }\n}`,
      { language: "jsonc" },
    ],
  ],

  invalid: [
    [
      "nothing on the next line",
      `{\n${marked("  // error-atlas-disable-next-line wrong-field")}\n  f();\n}`,
      { tags: ["unnecessary"] },
    ],
    ["all rules, nothing there", marked("f(); // error-atlas-disable-line"), { tags: ["unnecessary"] }],
    ["nothing in the rest of the file", marked("f(); /* error-atlas-disable */"), { tags: ["unnecessary"] }],
    [
      "the next line but one",
      `${head}{\n${marked("  // error-atlas-disable-next-line wrong-field")}\n\n  ${wrongField}\n}`,
      { tags: ["unnecessary"] },
    ],
    [
      "another rule than the one that finds something",
      `${head}${marked(`${wrongField} // error-atlas-disable-line unknown-code`)}`,
      { tags: ["unnecessary"] },
    ],
    [
      "a rule that does not exist",
      `${head}${marked(`${wrongField} // error-atlas-disable-line wrong-feild`, "wrong-feild")}`,
      { tags: ["unnecessary"] },
    ],
    [
      "one of two names",
      `${head}${marked(`${wrongField} // error-atlas-disable-line wrong-field, unknown-code`, "unknown-code")}`,
      { tags: ["unnecessary"] },
    ],
    [
      "in JavaScript, with axios",
      `${axios}${marked("  show(error.response.data.detail.code); /* error-atlas-disable-line */")}\n}`,
      { language: "js", tags: ["unnecessary"] },
    ],
    [
      "in JSX",
      marked("const view = <div>{/* error-atlas-disable-line */}</div>;", "/* error-atlas-disable-line */"),
      { language: "jsx", tags: ["unnecessary"] },
    ],
  ],

  messages: [
    [
      "// error-atlas-disable-next-line wrong-field -- reason\nf();",
      ["Unused suppression: no wrong-field problem on the next line. Remove it."],
      { tags: ["unnecessary"] },
    ],
    [
      "f(); // error-atlas-disable-line",
      ["Unused suppression: no problem on this line. Remove it."],
      { tags: ["unnecessary"] },
    ],
    [
      "/* error-atlas-disable wrong-field zzzzzzzz */",
      ["Unused suppression: no wrong-field or zzzzzzzz problem in the rest of the file. Remove it."],
      { tags: ["unnecessary"] },
    ],
    [
      `${head}${wrongField} // error-atlas-disable-line wrong-field unknown-code, wrong-feidl`,
      [
        "Unused suppression: no unknown-code problem on this line. Remove it.",
        'Unknown rule "wrong-feidl". Remove it.',
      ],
      { each: [{ tags: ["unnecessary"] }, { tags: ["unnecessary"] }] },
    ],
    [
      "f(); // error-atlas-disable-line wrong-feild",
      ['Unknown rule "wrong-feild". Did you mean "wrong-field"?'],
      { tags: ["unnecessary"] },
    ],
  ],

  fixes: [
    ["a line of its own", "f();\n  // error-atlas-disable-next-line\n  g();\n", "f();\n  g();\n"],
    ["with Windows line ends", "f();\r\n// error-atlas-disable-next-line\r\ng();\r\n", "f();\r\ng();\r\n"],
    ["behind code", "f(); // error-atlas-disable-line -- why\ng();", "f();\ng();"],
    [
      "between arguments",
      "f(/* error-atlas-disable-line */ a, b /* error-atlas-disable-line */, c);",
      "f(a, b , c);",
    ],
    ["between words", "export default/* error-atlas-disable-line */a;", "export default a;"],
    [
      "in JSX",
      "const view = (\n  <div>\n    {/* error-atlas-disable-next-line */}\n    <p />\n  </div>\n);\n",
      "const view = (\n  <div>\n    <p />\n  </div>\n);\n",
      { language: "tsx" },
    ],
    ["an empty block keeps its braces", "if (a) { /* error-atlas-disable-line */ }", "if (a) { }"],
    [
      "the first name, and the reason stays",
      `${head}${wrongField} // error-atlas-disable-line unknown-code, wrong-field -- proxy`,
      `${head}${wrongField} // error-atlas-disable-line wrong-field -- proxy`,
    ],
    [
      "several names at a time",
      `${head}${wrongField} // error-atlas-disable-line unknown-code, undocumented-status, wrong-field, contradictory-status, zzzzzzzz -- x`,
      `${head}${wrongField} // error-atlas-disable-line wrong-field -- x`,
    ],
    [
      "a misspelt name",
      `${head}// error-atlas-disable-next-line wrong-feild\n${wrongField}`,
      `${head}// error-atlas-disable-next-line wrong-field\n${wrongField}`,
    ],
    [
      "JSON with comments",
      '{\n  // error-atlas-disable-next-line\n  "a": 1 // error-atlas-disable-line\n}\n',
      '{\n  "a": 1\n}\n',
      { language: "jsonc" },
    ],
    [
      "a script of a component",
      "<script>\nf();\n// error-atlas-disable-next-line\ng();\n</script>\n",
      "<script>\nf();\ng();\n</script>\n",
      { language: "vue" },
    ],
  ],
});
