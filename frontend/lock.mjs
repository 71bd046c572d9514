// Takes out of the lock file what is no part of locking: who to pay. Nothing with an address stays.
import { readFile, writeFile } from "node:fs/promises";

const path = new URL("../package-lock.json", import.meta.url);
const lock = JSON.parse(await readFile(path, "utf8"));
for (const entry of Object.values(lock.packages)) delete entry.funding;
const text = `${JSON.stringify(lock, null, 2)}\n`;
if (text.includes("://")) throw new Error("package-lock.json still holds an address");
await writeFile(path, text);
