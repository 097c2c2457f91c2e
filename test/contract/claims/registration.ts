import { topic } from "../claim.ts";
import { absent } from "../match.ts";
import { SOURCES } from "../sources.ts";
import { createRefused, newUser, ok, patchRefused, refused } from "./shared.ts";

const APPLICATION = "extension_00000000000040008000000000000000";
const NEVER = `${APPLICATION}_never`;
export const unavailable = (...names: readonly string[]) =>
  refused(`The following extension properties are not available: ${names.join(",")}.`);

export const registration = topic(
  "Directory extensions that nobody registered",
  {
    source: SOURCES.unknownExtension,
    section: "users 3.9",
    confidence: "seen",
    needs: { circumstance: "no registered extension" },
  },
  { claim: "a change is refused by name", ...patchRefused({ [NEVER]: "x" }, unavailable(NEVER)) },
  {
    claim: "a new user is refused by name",
    ...createRefused(newUser({ [NEVER]: "x" }), unavailable(NEVER)),
  },
  {
    claim: "several are named together",
    ...createRefused(
      newUser({ [`${APPLICATION}_one`]: "x", [`${APPLICATION}_two`]: "x" }),
      unavailable(`${APPLICATION}_one`, `${APPLICATION}_two`),
    ),
  },
  {
    claim: "another property of the same request is not written either",
    confidence: "guess",
    accounts: { ana: { jobTitle: "before" } },
    steps: [
      {
        send: "PATCH /users/{ana}",
        body: { jobTitle: "after", [NEVER]: "x" },
        expect: unavailable(NEVER),
      },
      { send: "GET /users/{ana}?$select=jobTitle", expect: ok({ jobTitle: "before" }) },
    ],
  },
  {
    claim: "nothing can be taken away of what is not there",
    confidence: "guess",
    ...patchRefused({ [NEVER]: null }, unavailable(NEVER)),
  },
  {
    claim: "one that is selected is not part of the answer",
    confidence: "guess",
    accounts: { ana: {} },
    steps: [
      {
        send: `GET /users/{ana}?$select=id,${NEVER}`,
        expect: ok({ id: "{ana}", [NEVER]: absent }),
      },
    ],
  },
);
