// Prints how much is recognised and reported in each container, as a table; with `--misses`, also what is not.

import { containers } from "./containers.ts";
import { type Answer, ask, askOfOthers, type Question } from "./measure.ts";
import { documentedResponses } from "./responses.ts";

const questions: readonly Question[] = [
  "API",
  "entry",
  "status",
  "misspelt code",
  "status of another error",
  "undocumented status",
  "missing field",
  "wrong type",
  "renamed key",
];

const responses = documentedResponses();
const rows = containers.map((container) => ({
  container,
  answers: responses.flatMap((response) => ask(container, response)),
  others: askOfOthers(container),
}));

console.log(`${responses.length} responses in each of ${containers.length} containers`);
const columns = ["container", ...questions, "findings too many", "said of other APIs"];
const table = rows.map(({ container, answers, others }) => [
  container.name,
  ...questions.map((question) => share(answers.filter((answer) => answer.question === question))),
  `${answers.reduce((sum, answer) => sum + Math.max(0, answer.said.length - (answer.rule === undefined ? 0 : 1)), 0)}`,
  `${others.length}`,
]);
for (const row of [columns, ...table]) console.log(`| ${row.join(" | ")} |`);
if (process.argv.includes("--misses")) {
  for (const { container, answers, others } of rows) {
    const misses = answers.filter(({ isRight }) => !isRight).map(describe);
    console.log(`\n${container.name}\n${[...new Set(misses), ...others].join("\n")}`);
  }
}

function share(answers: readonly Answer[]): string {
  if (answers.length === 0) return "–";
  const right = answers.filter(({ isRight }) => isRight).length;
  return `${((100 * right) / answers.length).toFixed(0)} % of ${answers.length}`;
}

function describe({ question, response, said }: Answer): string {
  return `${question}: ${response.catalog.id} ${response.entry.id}${said.length === 0 ? "" : `: ${said.join(" / ")}`}`;
}
