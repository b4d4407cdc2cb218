import { testRule } from "../../../../test/support/ruleCases.ts";
import { errorsNotToldApart } from "./rule.ts";

const stripe = `import Stripe from "stripe";
const stripe = new Stripe("sk_test");
`;
const because = (line: number, call: string, api = "Stripe", from = call) =>
  `${line}: ${call}: API detected: ${api}, from ${from} on line ${line}.`;
const ofStripe = { related: [because(3, "stripe.refunds.create(…)")] };
const pureframe = `const res = await fetch("https://api.pureframe.ai/v1/collections");
`;
const ofPureFrame = {
  related: [because(1, "fetch(…)", "PureFrame", "fetch(…api.pureframe.ai…)")],
};

// More forms are in test/clients/alike.
testRule(errorsNotToldApart, {
  valid: [
    ["thrown on", `${stripe}try { await stripe.refunds.create({}); } catch (error) { throw error; }`],
    [
      "the cause of another",
      `${stripe}try { await stripe.refunds.create({}); } catch (error) { throw new Error("x", { cause: error }); }`,
    ],
    [
      "tested for its class",
      `${stripe}try { await stripe.refunds.create({}); }
catch (error) {
  if (error instanceof Stripe.errors.StripeRateLimitError) await later();
  throw new Error("x");
}`,
    ],
    [
      "given to a function",
      `${stripe}stripe.refunds.create({}).catch((error) => { report(error); setError("x"); });`,
    ],
    [
      "the status in the answer, in JavaScript",
      `${stripe}try { await stripe.refunds.create({}); } catch (e) { res.status(e.statusCode).json({ error: "x" }); }`,
      { language: "js" },
    ],
    ["a value in its place", `${stripe}const refund = await stripe.refunds.create({}).catch(() => null);`],
    [
      "tested before",
      `${pureframe}if (res.status === 429) await later();\nif (!res.ok) throw new Error("x");`,
    ],
    ["the text of the status in the answer", `${pureframe}if (!res.ok) throw new Error(res.statusText);`],
    [
      "no API is known",
      `try { await fetch("https://example.com/v1/things"); } catch { throw new Error("x"); }`,
    ],
  ],
  invalid: [
    [
      "a new error",
      `${stripe}try { await stripe.refunds.create({}); } catch (error) { throw new Error("x"); }
//                                                             ^^^^^^^^^^^^^^`,
      ofStripe,
    ],
    [
      "a new error without a name for the old one, in JavaScript",
      `${stripe}try { await stripe.refunds.create({}); } catch { throw new HttpException("x", 500); }
//                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^`,
      { language: "js", ...ofStripe },
    ],
    [
      "a response",
      `${stripe}try { await stripe.refunds.create({}); } catch { res.status(500).send("x"); }
//                                               ^^^^^^^^^^^^^^^^^^^^^^^^^`,
      ofStripe,
    ],
    [
      "a result",
      `${stripe}stripe.refunds.create({}).catch(() => ({ ok: false }));
//                                     ^^^^^^^^^^^^^`,
      ofStripe,
    ],
    [
      "a text for people, in JavaScript",
      `${stripe}stripe.refunds.create({}).then(show, () => { setError("x"); });
//                                           ^^^^^^^^^^^^^`,
      { language: "js", ...ofStripe },
    ],
    [
      "behind a response",
      `${pureframe}if (!res.ok) throw new Error("x");
//                 ^^^^^^^^^^^^^^`,
      ofPureFrame,
    ],
    [
      "behind a response, in braces",
      `${pureframe}if (!res.ok) { console.error(res); return { error: "x" }; }
//                                        ^^^^^^^^^^^^^^`,
      ofPureFrame,
    ],
    [
      "with axios",
      `import axios from "axios";
try { await axios.get("https://api.pureframe.ai/v1/collections"); } catch { throw new Error("x"); }
//                                                                                ^^^^^^^^^^^^^^`,
      { related: [because(2, "axios.get(…)", "PureFrame", "axios(…api.pureframe.ai…)")] },
    ],
  ],
  messages: [
    [
      `${stripe}try { await stripe.refunds.create({}); } catch { throw new Error("x"); }`,
      ["401 and 429 get the same answer here, but only 429 is worth a retry (Stripe). Test for 429."],
      ofStripe,
    ],
  ],
});
