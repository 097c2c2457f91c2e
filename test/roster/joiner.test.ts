import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  DEFAULT_CONFIGURATION,
  type Configuration,
} from "../../src/model/settings/configuration.ts";
import { propertyNamed } from "../../src/model/properties/properties.ts";
import { checkText } from "../../src/model/properties/rules.ts";
import { fillLocalPart, type NameParts } from "../../src/roster/joiner/pattern.ts";
import {
  prepareJoiner,
  type Joiner,
  type PreparedJoiner,
} from "../../src/roster/joiner/prepareJoiner.ts";
import { parseRoster } from "../../src/roster/read/parseRoster.ts";
import { NO_SCHEMA_LINE } from "../../src/roster/edit/schemaLine.ts";

type Files = Readonly<Record<string, string>>;

const COMPANY: Files = {
  "users/_defaults.yaml": "companyName: Contoso\n",
  "users/board/ana.silva.yaml":
    "userPrincipalName: ana.silva@contoso.com\ndisplayName: Ana Silva\ngivenName: Ana\nsurname: Silva\ndepartment: Board\n",
  "users/sales/_defaults.yaml":
    "department: Sales\nusageLocation: NO\nmanager: ana.silva@contoso.com\n",
  "users/sales/kari.berg.yaml":
    "userPrincipalName: kari.berg@contoso.com\nformerly: kari.holm@contoso.com\ndisplayName: Kari Berg\ngivenName: Kari\nsurname: Berg\nmail: sales@contoso.com\n",
};

function surroundings(files: Files = COMPANY, names?: Configuration["names"]) {
  const configuration = { ...DEFAULT_CONFIGURATION, ...(names && { names }) };
  const source = {
    folder: "users",
    files: Object.entries(files).map(([path, text]) => ({
      path,
      bytes: new TextEncoder().encode(text),
    })),
    diagnostics: [],
  };
  return {
    source,
    configuration,
    roster: parseRoster(source, configuration),
    schemaLine: NO_SCHEMA_LINE,
  };
}

function prepared(
  joiner: Joiner,
  files: Files = COMPANY,
  names?: Configuration["names"],
): PreparedJoiner {
  const result = prepareJoiner(joiner, surroundings(files, names));
  if ("problems" in result) throw new Error(result.problems.join("\n"));
  return result;
}

function problemsOf(joiner: Joiner, files?: Files, names?: Configuration["names"]): string {
  const result = prepareJoiner(joiner, surroundings(files, names));
  return "problems" in result ? result.problems.join("\n") : "";
}

describe("the part before the @", () => {
  const DOTTED = "{givenName}.{surname}";
  it.each<[NameParts, string, string]>([
    [{ givenName: "Nina", surname: "Okafor" }, DOTTED, "nina.okafor"],
    [{ givenName: "Zoë", surname: "Müller" }, DOTTED, "zoe.muller"],
    [{ givenName: "Ødger", surname: "Åsen" }, DOTTED, "odger.asen"],
    [{ givenName: "Seán", surname: "O’Brien" }, DOTTED, "sean.obrien"],
    [{ givenName: "Jean-Luc", surname: "de la Tour" }, DOTTED, "jean-luc.delatour"],
    [{ givenName: "Владимир", surname: "Щукин" }, DOTTED, "vladimir.shchukin"],
    [{ givenName: "Ελένη", surname: "Παππά" }, DOTTED, "eleni.pappa"],
    [{ givenName: "民洙", surname: "김" }, DOTTED, "minzhu.gim"],
    [{ givenName: "İbrahim", surname: "Çelik" }, DOTTED, "ibrahim.celik"],
    [{ givenName: "Suharto" }, DOTTED, "suharto"],
    [{ surname: "Suharto" }, DOTTED, "suharto"],
    [{ givenName: "Nina", surname: "Okafor" }, "{givenName:1}{surname}", "nokafor"],
    [{ givenName: "Nina", surname: "Okafor" }, "ext-{surname}_{givenName:2}", "ext-okafor_ni"],
    [{ givenName: "-", surname: "—" }, DOTTED, ""],
    [{}, DOTTED, ""],
  ])("of %j by %s is %s", (parts, pattern, local) => {
    expect(fillLocalPart(pattern, parts)).toBe(local);
  });

  it("of what an organisation spells otherwise is so", () => {
    const more = { replace: { ø: "oe", Ü: "ue" } };
    expect(fillLocalPart(DOTTED, { givenName: "Jørn", surname: "Müller" }, more)).toBe(
      "joern.mueller",
    );
  });

  it("has at most 64 characters and keeps its number", () => {
    const parts = { givenName: "n".repeat(60), surname: "s".repeat(60) };
    const local = fillLocalPart(`${DOTTED}{number}`, parts, { number: 12 });
    expect(local).toHaveLength(64);
    expect(local).toMatch(/^n+\.s+12$/);
  });

  it("is one that Graph takes, or nothing, whatever somebody is called", () => {
    const row = propertyNamed("userPrincipalName");
    if (!row) throw new Error("no such row");
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "binary" }), (a, b) => {
        const local = fillLocalPart(DOTTED, { givenName: a, surname: b });
        return local === "" || checkText(row, `${local}@contoso.com`) === undefined;
      }),
    );
  });
});

describe("the style and the domain are those of most people, unless configured", () => {
  const person = (name: string, givenName: string, surname: string): string =>
    `userPrincipalName: ${name}\ngivenName: ${givenName}\nsurname: ${surname}\n`;
  const initials = {
    "users/a.yaml": person("asilva@fabrikam.com", "Ana", "Silva"),
    "users/b.yaml": person("bito@fabrikam.com", "Ben", "Ito"),
    "users/c.yaml": person("kari.berg@contoso.com", "Kari", "Berg"),
  };
  const nina = { fields: { givenName: "Nina", surname: "Okafor" } };

  it.each([
    { files: COMPANY, names: undefined, expected: "nina.okafor@contoso.com" },
    { files: initials, names: undefined, expected: "nokafor@fabrikam.com" },
    {
      files: initials,
      names: { userPrincipalName: "{surname}-{givenName:1}@example.com" },
      expected: "okafor-n@example.com",
    },
  ])("$expected", ({ files, names, expected }) => {
    expect(prepared(nina, files, names).userPrincipalName).toBe(expected);
  });

  it("has to be said where nobody is declared yet", () => {
    const files = { "users/_defaults.yaml": "companyName: Contoso\n" };
    expect(problemsOf(nina, files)).toContain("names: { userPrincipalName:");
  });

  it("declares a mailNickname only by a rule", () => {
    expect(prepared(nina).text).not.toContain("mailNickname");
    const names = { mailNickname: "{givenName:1}{surname}" };
    expect(prepared(nina, COMPANY, names).text).toContain("mailNickname: nokafor\n");
  });
});

describe("a name that somebody has", () => {
  const ana = { givenName: "Ana", surname: "Silva" };

  it("gets a middle initial, and else a number", () => {
    expect(prepared({ fields: ana, middleName: "Maria" }).userPrincipalName).toBe(
      "ana.m.silva@contoso.com",
    );
    const second = prepared({ fields: ana });
    expect(second.userPrincipalName).toBe("ana.silva2@contoso.com");
    expect(second.notes).toEqual([
      "ana.silva@contoso.com is the userPrincipalName of ana.silva@contoso.com (users/board/ana.silva.yaml:1).",
    ]);
    const text = "userPrincipalName: ana.silva2@contoso.com\n";
    const third = prepared({ fields: ana }, { ...COMPANY, "users/a.yaml": text });
    expect(third.userPrincipalName).toBe("ana.silva3@contoso.com");
  });

  it("gets what the configuration says", () => {
    const names = { whenTaken: ["{givenName}.{surname}.ext", "{givenName}{number}.{surname}"] };
    expect(prepared({ fields: ana }, COMPANY, names).userPrincipalName).toBe(
      "ana.silva.ext@contoso.com",
    );
  });

  it.each([
    ["a former name", { givenName: "Kari", surname: "Holm" }, "kari.holm2@contoso.com"],
    ["a mail address", { givenName: "Sales" }, "sales2@contoso.com"],
  ])("may be %s", (_, fields, expected) => {
    expect(prepared({ fields }).userPrincipalName).toBe(expected);
  });

  it("may be known to the directory alone", () => {
    const inDirectory = {
      names: (name: string) =>
        name === "nina.okafor@contoso.com" ? "a name of a deleted user" : undefined,
      nicknames: () => undefined,
    };
    const result = prepareJoiner(
      { fields: { givenName: "Nina", surname: "Okafor" } },
      { ...surroundings(), inDirectory },
    );
    expect(result).toMatchObject({
      userPrincipalName: "nina.okafor2@contoso.com",
      notes: ["nina.okafor@contoso.com is a name of a deleted user."],
    });
  });

  it("is refused where it was asked for, with one that is free", () => {
    const fields = { ...ana, userPrincipalName: "Kari.Holm@contoso.com" };
    expect(problemsOf({ fields })).toBe(
      "Kari.Holm@contoso.com is a former name of kari.berg@contoso.com (users/sales/kari.berg.yaml:1). ana.silva2@contoso.com is free.",
    );
  });
});

describe("the folder", () => {
  const nina = { givenName: "Nina", surname: "Okafor" };

  it("is the one whose defaults hold the department, which are not repeated", () => {
    const fields = { ...nina, department: "sales", usageLocation: "NO", manager: "ana silva" };
    expect(prepared({ fields })).toMatchObject({
      path: "users/sales/nina.okafor.yaml",
      text: "userPrincipalName: nina.okafor@contoso.com\ndisplayName: Nina Okafor\ngivenName: Nina\nsurname: Okafor\n",
      notes: [],
      diagnostics: [],
    });
  });

  it("is else where most of the department's people are", () => {
    const { path, text } = prepared({ fields: { ...nina, department: "Board" } });
    expect(path).toBe("users/board/nina.okafor.yaml");
    expect(text).toContain("department: Board\n");
  });

  it("is else the roster's own, with a word about it", () => {
    const { path, notes } = prepared({ fields: { ...nina, department: "Seles" } });
    expect(path).toBe("users/nina.okafor.yaml");
    expect(notes.join()).toContain('Did you mean "Sales"?');
  });

  it.each(["sales", "users/sales/", "./users/sales"])("may be said: %s", (folder) => {
    expect(prepared({ fields: nina, folder }).path).toBe("users/sales/nina.okafor.yaml");
  });

  it.each(["../outside", "/tmp", "users/../..", "nowhere"])("must exist: %s", (folder) => {
    expect(problemsOf({ fields: nina, folder })).toContain(
      "it has users, users/board, users/sales",
    );
  });

  it("keeps a file that is there already", () => {
    const files = {
      ...COMPANY,
      "users/sales/Nina.Okafor.yml": "userPrincipalName: n@contoso.com\n",
    };
    expect(prepared({ fields: { ...nina, department: "Sales" } }, files).path).toBe(
      "users/sales/nina.okafor-contoso.com.yaml",
    );
  });
});

describe("the manager", () => {
  const of = (manager: string): Joiner => ({ fields: { givenName: "Nina", manager } });

  it.each(["kari.berg@contoso.com", "KARI.BERG", "Kari Berg"])("may be given as %s", (manager) => {
    expect(prepared(of(manager)).text).toContain("manager: kari.berg@contoso.com\n");
  });

  it("must be meant beyond doubt", () => {
    expect(problemsOf(of("kari"))).toContain("Similar: Kari Berg, kari.berg@contoso.com.");
    expect(problemsOf(of("nobody"))).toContain('No declared user is called "nobody".');
    const second = "userPrincipalName: kb@contoso.com\ndisplayName: Kari Berg\n";
    const result = prepareJoiner(
      of("kari berg"),
      surroundings({ ...COMPANY, "users/k.yaml": second }),
    );
    expect(result).toMatchObject({ problems: [expect.stringContaining("Several people")] });
  });
});

describe("whatever somebody writes", () => {
  it("tells all problems at once", () => {
    const problems = problemsOf({
      fields: { id: "x", displayName: "", manager: "nobody" },
      folder: "nowhere",
    });
    expect(problems.split("\n")).toHaveLength(4);
  });

  it("is checked with the whole roster", () => {
    const { diagnostics } = prepared({
      fields: { givenName: "Nina", jobTitel: "x", passwordProfile: "x", usageLocation: "no" },
    });
    expect(diagnostics.map(({ code }) => code)).toEqual([
      "unknown-country",
      "refused-property",
      "unknown-property",
    ]);
  });

  it("becomes a file that holds exactly that, or is refused", () => {
    const { roster: before } = surroundings();
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom("displayName", "jobTitle", "officeLocation", "city", "surname"),
          fc.oneof(
            fc.string({ unit: "binary" }),
            fc.constantFrom(
              "a: b",
              "x\nmanager: y",
              "null",
              "=1+1",
              "- a",
              "#",
              "'",
              '"',
              "${{ a }}",
            ),
          ),
        ),
        (fields) => {
          const result = prepareJoiner(
            { fields: { givenName: "Nina", ...fields } },
            surroundings(),
          );
          if ("problems" in result) return;
          if (result.diagnostics.some(({ severity }) => severity === "error")) return;
          const added = result.roster.users.filter(({ at }) => at.file === result.path);
          expect(result.roster.users).toHaveLength(before.users.length + 1);
          expect(added).toHaveLength(1);
          for (const [name, value] of Object.entries(fields))
            expect(added[0]?.fields[name]).toBe(value);
          expect(added[0]?.fields["manager"]).toBeUndefined();
        },
      ),
    );
  });
});
