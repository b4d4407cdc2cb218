import { test } from "vitest";
import { analyseSource } from "../support/analyse.ts";
const cases: Record<string,string> = {
loop: `async function f(u) { for (let i = 0; i < 5; i++) { const res = await fetch("https://videoconduit.com/v1/download", {method:"POST"}); if (res.ok) return res.json(); if (![402,429,500].includes(res.status)) throw new Error("x"); await sleep(1000); } }`,
cont: `async function f(u) { while (true) { const res = await fetch("https://videoconduit.com/v1/download"); if (res.status === 402 || res.status >= 500) { console.log("x"); continue; } return res; } }`,
refresh: `async function f(u) { while (true) { const res = await fetch("https://videoconduit.com/v1/download"); if (res.status === 401) { await refresh(); continue; } if (res.status === 429) { await new Promise(r => setTimeout(r, 1000)); continue; } return res; } }`,
rec: `async function f(u, n = 0) { const res = await fetch("https://videoconduit.com/v1/download/" + u); if (res.status === 429 && n < 3) { await sleep(500); return f(u, n + 1); } return res; }`,
axios: `import axios from "axios"; async function f(u) { for (let i = 0; i < 3; i++) { try { const {data} = await axios.get("https://videoconduit.com/v1/jobs"); return data; } catch (error) { if (error.response?.status !== 429) throw error; await sleep(1000); } } }`,
axiosAll: `import axios from "axios"; async function f(u) { for (let i = 0; i < 3; i++) { try { return await axios.get("https://videoconduit.com/v1/jobs"); } catch (error) { if (i === 2) throw error; await sleep(1000 * 2 ** i); } } }`,
fetchAll: `async function f(u) { for (let i = 0; i < 3; i++) { try { const res = await fetch("https://videoconduit.com/v1/jobs"); if (!res.ok) throw new Error(); return await res.json() } catch (error) { if (i === 2) throw error; await sleep(1000 * 2 ** i); } } }`,
dowhile: `async function f(u) { let res; do { res = await fetch("https://videoconduit.com/v1/jobs"); } while (res.status === 429); return res; }`,
while: `async function f(u) { let res = await fetch("https://videoconduit.com/v1/jobs"); while (res.status === 429) { await sleep(1000); res = await fetch("https://videoconduit.com/v1/jobs"); } return res; }`,
urls: `async function f(urls) { for (const url of urls) { const res = await fetch("https://videoconduit.com/v1/jobs/" + url); if (!res.ok) { console.warn(url); continue; } use(res) } }`,
poll: `async function f(u) { while (true) { const res = await fetch("https://videoconduit.com/v1/jobs"); const b = await res.json(); if (b.status === "done") return b; await sleep(1000); } }`,
cls: `class C { async request(path, attempt = 0) { const res = await fetch("https://videoconduit.com/v1" + path); if (res.status === 402 || res.status === 503) { await delay(2 ** attempt * 1000); return this.request(path, attempt + 1); } return res; } }`,
};
for (const [k, v] of Object.entries(cases)) test(k, () => { console.log(k, JSON.stringify(analyseSource(v).references.retries.map(r => ({...r, text: v.slice(r.span.start, r.span.end)})))); });
