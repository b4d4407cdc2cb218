import { expect, test } from "vitest";
// Installs the timers of this platform, as the entry does.
import "vscode-languageserver/node";
import { createPublisher } from "./publishing.ts";

const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** A publisher that notes what it computes and sends; `gate` holds computations back until it is opened. */
function recorder(gate?: Promise<void>) {
  const log: string[] = [];
  let version = 1;
  const publisher = createPublisher(
    async (uri) => {
      log.push(`compute ${uri}`);
      const of = version;
      await gate;
      return { version: of, diagnostics: [] };
    },
    (uri, _diagnostics, of) => log.push(`send ${uri} ${of}`),
  );
  const setVersion = (to: number) => {
    version = to;
  };
  return { log, publisher, setVersion };
}

async function turns(count = 20): Promise<void> {
  for (let i = 0; i < count; i++) await nextTurn();
}

test("a burst of changes, one a turn, is computed once", async () => {
  const { log, publisher } = recorder();
  for (let i = 0; i < 10; i++) {
    publisher.schedule("a");
    await nextTurn();
  }
  await turns();
  expect(log).toEqual(["compute a", "send a 1"]);
});

test("documents are computed one after the other, all of them", async () => {
  const { log, publisher } = recorder();
  publisher.schedule("a");
  publisher.schedule("b");
  await turns();
  expect(log).toEqual(["compute a", "send a 1", "compute b", "send b 1"]);
});

test("a result that a newer change has overtaken is not sent", async () => {
  let open = () => {};
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  const { log, publisher, setVersion } = recorder(gate);
  publisher.schedule("a");
  await turns();
  setVersion(2);
  publisher.schedule("a");
  open();
  await turns();
  expect(log).toEqual(["compute a", "compute a", "send a 2"]);
});

test("closing clears, and what is still being computed is not sent", async () => {
  let open = () => {};
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  const { log, publisher } = recorder(gate);
  publisher.schedule("a");
  await turns();
  publisher.clear("a");
  open();
  await turns();
  expect(log).toEqual(["compute a", "send a undefined"]);
});
