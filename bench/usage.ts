import { writeFileSync } from "node:fs";
import process from "node:process";

// Imported ahead of a program that is measured: at its end, writes what it used to where the environment says.

process.once("exit", () => {
  const path = process.env["BENCH_USAGE"];
  if (path !== undefined) writeFileSync(path, JSON.stringify(process.resourceUsage()));
});
