import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { comparableForm, sameValue } from "../../../src/model/properties/compare.ts";
import type { FieldValue } from "../../../src/model/values.ts";
import { temporaryFolder, type Folder } from "../../cli.ts";

const OLD = {
  mobilePhone: "+1 425 555 0100",
  mails: ["ana@contoso.example", "Home@Contoso.example"],
};
const NEW = { mobilePhone: "+1 425 555 0199", mails: ["ana.silva@contoso.example"] };

function people({ mobilePhone, mails }: typeof OLD, more = ""): string {
  return `userPrincipalName: ana@contoso.com\ndisplayName: Ana Silva\nmobilePhone: "${mobilePhone}"\notherMails: ${JSON.stringify(mails)}\n${more}`;
}

let folder: Folder;
beforeEach(async () => {
  folder = await temporaryFolder();
  await folder.write({ "rollcall.yaml": "directory: embedded\n", "users/ana.yaml": people(OLD) });
  await folder.run(["apply", "--yes"]);
  await folder.write({ "users/ana.yaml": people(NEW) });
  await folder.run(["plan", "--out", "plan.json"]);
});
afterEach(() => folder.remove());

interface Live {
  readonly displayName: string;
  readonly mobilePhone: string;
  readonly otherMails: readonly string[];
}

const saved = (): Promise<string> => readFile(join(folder.path, "plan.json"), "utf8");

async function live(): Promise<Live> {
  const file = await readFile(join(folder.path, ".rollcall/tenant.json"), "utf8");
  const { users } = JSON.parse(file) as {
    users: Record<string, Live>;
  };
  const user = Object.values(users).find(({ displayName }) => displayName === "Ana Silva");
  if (!user) throw new Error("no user");
  return user;
}

async function changeLive(change: object): Promise<void> {
  const path = join(folder.path, ".rollcall/tenant.json");
  const tenant = JSON.parse(await readFile(path, "utf8")) as { users: Record<string, object> };
  for (const user of Object.values(tenant.users)) Object.assign(user, change);
  await writeFile(path, JSON.stringify(tenant));
}

describe("a saved plan with personal values", () => {
  it("holds none of them, and is carried out all the same", async () => {
    const text = await saved();
    for (const value of [OLD.mobilePhone, NEW.mobilePhone, ...OLD.mails, ...NEW.mails])
      expect(text).not.toContain(value);
    const ran = await folder.run(["apply", "plan.json"]);
    expect(ran.stdout + ran.stderr).toContain("applied  1");
    expect(ran.code).toBe(0);
    expect(await live()).toMatchObject({ mobilePhone: NEW.mobilePhone, otherMails: NEW.mails });
  });

  it("has the digest of the plan that was shown, and the same bytes when it is made again", async () => {
    const first = JSON.parse(await saved()) as { digest: string; salt: string; changes: unknown };
    const shown = await folder.run(["plan", "--format", "json"]);
    expect((JSON.parse(shown.stdout) as { digest: string }).digest).toBe(first.digest);
    await folder.run(["plan", "--out", "plan.json"]);
    expect(JSON.parse(await saved())).toMatchObject({ salt: first.salt, changes: first.changes });
  });

  it("writes nothing over a value that was changed in the directory since", async () => {
    await changeLive({ mobilePhone: "+1 425 555 0142" });
    const ran = await folder.run(["apply", "plan.json"]);
    expect(ran.code).toBe(1);
    expect(ran.stdout).toContain(
      "changed in the directory since the plan was reviewed: mobilePhone",
    );
    expect((await live()).mobilePhone).toBe("+1 425 555 0142");
  });

  it("takes a list in another order, or in other capitals, for the same", async () => {
    await changeLive({ otherMails: ["home@contoso.example", "ana@contoso.example"] });
    const ran = await folder.run(["apply", "plan.json"]);
    expect(ran.code).toBe(0);
    expect((await live()).otherMails).toEqual(NEW.mails);
  });

  it("does not cover a value that is declared since", async () => {
    await folder.write({ "users/ana.yaml": people({ ...NEW, mobilePhone: "+1 425 555 0177" }) });
    const ran = await folder.run(["apply", "plan.json"]);
    expect(ran.stdout).toContain("not in the reviewed plan: mobilePhone");
    expect(await live()).toMatchObject({ mobilePhone: OLD.mobilePhone, otherMails: NEW.mails });
  });

  it("is spent once it was carried out, whatever happens to the value later", async () => {
    expect((await folder.run(["apply", "plan.json"])).code).toBe(0);
    await changeLive({ mobilePhone: OLD.mobilePhone });
    const again = await folder.run(["apply", "plan.json"]);
    expect(again.stdout).toContain("unauthorised: the reviewed plan does not change this user");
    expect((await live()).mobilePhone).toBe(OLD.mobilePhone);
  });

  it("is refused when its key or a hash was edited", async () => {
    const text = await saved();
    for (const edited of [
      text.replace(/"salt": "./, '"salt": "x'),
      text.replace(/"hmac": "./, '"hmac": "x'),
    ]) {
      await folder.write({ "plan.json": edited });
      const ran = await folder.run(["apply", "plan.json"]);
      expect(ran.code).toBe(1);
      expect(ran.stderr).toContain("was edited after it was made");
    }
  });
});

describe("a saved plan for a user who had none of these values", () => {
  it.each([
    ["gives the first ones", { mobilePhone: "", mails: [] }, NEW],
    ["takes the last ones", OLD, { ...OLD, mails: [] }],
  ])("%s, with the rest of the change", async (_, before, after) => {
    const user = (values: typeof OLD, more: string): string =>
      people(values, more).replace(/^mobilePhone: ""\n/m, "");
    await folder.write({
      "users/ana.yaml": user(before, "accountEnabled: true\n"),
      // Else it would look as if nobody's could be read.
      "users/ben.yaml": user(OLD, "").replaceAll(/ana/gi, "ben"),
    });
    await folder.run(["apply", "--yes"]);
    await folder.write({ "users/ana.yaml": user(after, "accountEnabled: false\n") });
    await folder.run(["plan", "--out", "plan.json"]);
    const ran = await folder.run(["apply", "plan.json"]);
    expect(ran.stdout).toContain("applied  1");
    expect(ran.code).toBe(0);
    expect(await live()).toMatchObject({ otherMails: after.mails, accountEnabled: false });
  });
});

it("two personal values have the same form exactly if they mean the same", () => {
  const text = fc.oneof(
    fc.constantFrom("+1 425 555 0100", "Zoe\u0301", "Zo\u00e9", "A@contoso.com", "a@contoso.com"),
    fc.string({ minLength: 1 }),
  );
  const list = fc.array(text, { minLength: 1, maxLength: 3 });
  const cases = fc.oneof(
    fc.tuple(fc.constantFrom("mobilePhone", "faxNumber", "city"), text, text),
    fc.tuple(fc.constantFrom("businessPhones", "otherMails"), list, list),
  );
  fc.assert(
    fc.property(cases, ([field, left, right]: [string, FieldValue, FieldValue]) => {
      const form = (value: FieldValue): string => JSON.stringify(comparableForm(field, value));
      expect(form(left) === form(right)).toBe(sameValue(field, left, right));
    }),
  );
});
