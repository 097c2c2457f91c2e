import { describe, expect, it } from "vitest";
import { sectionsIn, tenantsComment, tenantsTitle } from "../../../src/report/pages/tenants.ts";

const MARKER = "<!-- rollcall:tenants -->";
const RUN = { runUrl: "https://github.com/contoso/people/actions/runs/7" };
const LIMIT = 60_000;

const page = (title: string, body = "Body."): string =>
  `<!-- rollcall:x -->\n### Rollcall: ${title}\n\n${body}\n`;

describe("the comment about several tenants", () => {
  it("says in a line what each is in for, and then each in full", () => {
    expect(
      tenantsComment(
        MARKER,
        [
          { tenant: "us", texts: [page("merging changes nothing", "As declared.")] },
          { tenant: "eu", texts: [page("merging creates 1 user", "Eva.")] },
        ],
        RUN,
      ),
    ).toBe(
      [
        MARKER,
        "### Rollcall: 2 tenants",
        "",
        "- `eu`: merging creates 1 user",
        "- `us`: merging changes nothing",
        "",
        "<!-- rollcall:tenant.eu -->",
        "### `eu`: merging creates 1 user",
        "",
        "Eva.",
        "",
        "<!-- rollcall:tenant.us -->",
        "### `us`: merging changes nothing",
        "",
        "As declared.",
        "",
      ].join("\n"),
    );
  });

  it("says once what is the same for all", () => {
    const texts = [page("no plan: this branch cannot be merged")];
    const comment = tenantsComment(
      MARKER,
      [
        { tenant: "eu", texts },
        { tenant: "us", texts },
      ],
      RUN,
    );
    expect(comment).toBe(
      `${MARKER}\n### Rollcall: no plan: this branch cannot be merged\n\nBody.\n`,
    );
  });

  it.each([2, 3, 10, 41, 256])("never is too long for GitHub, with %i tenants", (tenants) => {
    const sections = Array.from({ length: tenants }, (_, index) => ({
      tenant: `t${index}`,
      texts: [59_000, 14_000, 2_000].map((size) =>
        page(
          `t${index} is ${"ü".repeat(200)} \`x\` ${"<span>0</span>".repeat(20)}`,
          "x".repeat(size),
        ),
      ),
    }));
    const comment = tenantsComment(MARKER, sections, RUN);
    expect(new TextEncoder().encode(comment).length).toBeLessThanOrEqual(LIMIT);
    for (const { tenant } of sections) expect(comment).toContain(`\`${tenant}\`: ${tenant} is `);
  });

  it("shortens the longest, and leaves a short one whole", () => {
    const long = { tenant: "eu", texts: [page("many", "x".repeat(61_000)), page("many", "fewer")] };
    const short = { tenant: "us", texts: [page("one", "whole")] };
    const comment = tenantsComment(MARKER, [long, short], RUN);
    expect(comment).toContain("fewer");
    expect(comment).toContain("whole");
  });

  it("keeps the sections that are not told anew, as often as it is written", () => {
    const first = tenantsComment(
      MARKER,
      [
        { tenant: "eu", texts: [page("applied 1 change", "Eva.")] },
        { tenant: "us", texts: [page("merged, not applied", "Later.")] },
      ],
      RUN,
    );
    const kept = new Map(
      [...sectionsIn(first.replaceAll("\n", "\r\n"))].filter(([name]) => name === "eu"),
    );
    const told = [{ tenant: "us", texts: [page("applied 2 changes", "Una.")] }];
    const second = tenantsComment(MARKER, told, { ...RUN, kept });
    expect(second).toContain("- `eu`: applied 1 change\n- `us`: applied 2 changes\n");
    expect([...sectionsIn(second)]).toEqual([
      ["eu", "### `eu`: applied 1 change\n\nEva."],
      ["us", "### `us`: applied 2 changes\n\nUna."],
    ]);
  });

  it("has a title of one line for the check", () => {
    expect(
      tenantsTitle([
        { tenant: "eu", title: "a" },
        { tenant: "us", title: "b" },
      ]),
    ).toBe("eu: a; us: b");
    expect(
      tenantsTitle([
        { tenant: "eu", title: "a" },
        { tenant: "us", title: "a" },
      ]),
    ).toBe("2 tenants: a");
  });
});
