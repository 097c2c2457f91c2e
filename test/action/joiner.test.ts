import { expect, describe, it } from "vitest";
import { company } from "./company.ts";
import { BOT } from "./gitHubStandIn.ts";

function form(answers: Readonly<Record<string, string>>): string {
  return Object.entries(answers)
    .map(([label, answer]) => `### ${label}\n\n${answer}\n`)
    .join("\n");
}

const NINA = form({
  "Given name": "Nina",
  Surname: "Okafor",
  "Middle name": "_No response_",
  "Job title": "Account Manager",
  Department: "Sales",
  Manager: "Ana Silva",
});

describe("the form of somebody who joins", () => {
  it("becomes a pull request, whose plan creates exactly that account", async () => {
    const { gitHub, repository, label, check, plan, merge, apply, tenant } = await company();
    const number = await gitHub.openIssue();
    const made = await label({ number, body: NINA, author: "mallory", sender: "ana" });
    expect(made).toMatchObject({ code: 0 });
    const [pull] = gitHub.pulls;
    if (!pull) throw new Error("no pull request");
    expect(pull).toMatchObject({ branch: `joiner-${number}`, author: BOT });
    expect(gitHub.opened.get(pull.number)).toEqual({
      title: "Add nina.okafor@contoso.com",
      body: expect.stringMatching(
        new RegExp(
          `asked for in #${number} by \`mallory\`; let through by \`ana\`[^]*Closes #${number}\\.`,
        ),
      ) as string,
    });
    expect(await repository.git("diff", "--stat", `${pull.head}~1`, pull.head)).toContain(
      "1 file changed",
    );
    expect(await repository.git("show", `${pull.head}:users/nina.okafor.yaml`)).toBe(
      "userPrincipalName: nina.okafor@contoso.com\ndisplayName: Nina Okafor\ngivenName: Nina\nsurname: Okafor\njobTitle: Account Manager\ndepartment: Sales\nmanager: ana.silva@contoso.com",
    );
    const [answer] = await gitHub.comments(number);
    expect(answer?.body).toContain(`Pull request #${pull.number} adds the file.`);

    expect(await check(pull)).toMatchObject({ code: 0 });
    const planned = await plan(pull);
    expect(planned.log).toContain("3 declared = 1 create + 2 unchanged");
    expect(await apply(await merge([pull]))).toMatchObject({ code: 0 });
    expect(tenant.users.at(-1)).toMatchObject({ displayName: "Nina Okafor", department: "Sales" });
  });

  it("is nothing but data: hostile answers are told as mistakes, and no mark-up comes of them", async () => {
    const { gitHub, label } = await company();
    const number = await gitHub.openIssue();
    const body = form({
      "Given name": "Nina",
      Surname: "Okafor",
      "Job title": '$(id) ${{ github.token }} "; rm -rf / #',
      Manager: "<img src=x> @everyone ::add-mask::x",
      "Starting date": "tomorrow",
    });
    const made = await label({ number, body });
    expect(made.code).toBe(3);
    const [answer, ...more] = await gitHub.comments(number);
    expect(more).toEqual([]);
    expect(answer?.body).toContain("Nothing was written");
    expect(answer?.body).toContain("No declared user is called");
    expect(answer?.body).toContain("is not a date");
    expect(answer?.body).not.toMatch(/<img|[^>]@everyone/);
    expect(made.log).not.toMatch(/^::add-mask/m);
    expect(gitHub.pulls).toEqual([]);
    expect(gitHub.requests.filter((request) => request.startsWith("POST /git"))).toEqual([]);

    const repaired = body.replace(/### Manager\n\n.*\n/, "").replace("tomorrow", "2026-12-01");
    expect(await label({ number, body: repaired })).toMatchObject({ code: 0 });
    expect(await gitHub.comments(number)).toHaveLength(1);
    expect(gitHub.pulls).toHaveLength(1);
  });

  it.each(["mallory", "nobody"])("waits for %s, who has no write access", async (sender) => {
    const { gitHub, label } = await company();
    const number = await gitHub.openIssue();
    const made = await label({ number, body: NINA, sender });
    expect(made.code).toBe(0);
    expect(made.log).toContain("has no write access");
    expect(gitHub.pulls).toEqual([]);
    const [waiting, ...others] = await gitHub.comments(number);
    expect(others).toEqual([]);
    expect(waiting?.body).toContain("remove the label and set it again");
    expect(waiting?.body).not.toContain("Okafor");

    expect(await label({ number, body: NINA })).toMatchObject({ code: 0 });
    const [answer, ...more] = await gitHub.comments(number);
    expect(more).toEqual([]);
    expect(answer?.body).toContain("adds the file");
  });

  it("gives a file that names its schema, where the configuration asks for it", async () => {
    const { gitHub, repository, label } = await company({
      configuration: "editor: { schemas: .vscode/rollcall }\n",
    });
    const number = await gitHub.openIssue();
    expect(await label({ number, body: NINA })).toMatchObject({ code: 0 });
    const head = gitHub.pulls[0]?.head ?? "";
    expect(await repository.git("show", `${head}:users/nina.okafor.yaml`)).toMatch(
      /^# yaml-language-server: \$schema=\.\.\/\.vscode\/rollcall\/user\.schema\.json\nuserPrincipalName: /,
    );
  });

  it("can ask for groups that the configuration lists, and for no others", async () => {
    const { gitHub, repository, label } = await company({
      configuration: "groups: { Sales: }\n",
    });
    const number = await gitHub.openIssue();
    const body = `${NINA}\n### Groups\n\nSales; <b>Admins</b> @everyone\n`;
    expect(await label({ number, body })).toMatchObject({ code: 3 });
    const [answer] = await gitHub.comments(number);
    expect(answer?.body).toContain("is not among the groups that the configuration lists");
    expect(answer?.body).not.toMatch(/<b>|[^>]@everyone/);
    expect(gitHub.pulls).toEqual([]);

    const repaired = body.replace(/; <b>.*/, "");
    expect(await label({ number, body: repaired })).toMatchObject({ code: 0 });
    const [pull] = gitHub.pulls;
    expect(await repository.git("show", `${pull?.head}:users/nina.okafor.yaml`)).toContain(
      "\ngroups:\n  - Sales\n",
    );
  });

  it("is not even read under another label", async () => {
    const { gitHub, label } = await company();
    const number = await gitHub.openIssue();
    expect((await label({ number, body: NINA, label: "bug" })).jobs).toEqual([]);
  });

  it("is made into one pull request, however often it is labelled", async () => {
    const { gitHub, label } = await company();
    const number = await gitHub.openIssue();
    await label({ number, body: NINA });
    expect(await label({ number, body: NINA })).toMatchObject({ code: 3 });
    expect(gitHub.pulls).toHaveLength(1);
    const [answer] = await gitHub.comments(number);
    expect(answer?.body).toContain("is there already");
  });

  it("leaves a branch to open by hand, where workflows may open no pull request", async () => {
    const { gitHub, label } = await company();
    gitHub.settings.mayOpenPullRequests = false;
    const number = await gitHub.openIssue();
    expect(await label({ number, body: NINA })).toMatchObject({ code: 0 });
    const [answer] = await gitHub.comments(number);
    expect(answer?.body).toContain("not permitted to create or approve");
    expect(answer?.body).toContain(
      `(https://github.com/contoso/people/compare/main...joiner-${number}?expand=1)`,
    );
  });

  it.each([null, "", "please add Nina"])("says so when the issue is none: %j", async (body) => {
    const { gitHub, label } = await company();
    const number = await gitHub.openIssue();
    expect(await label({ number, body })).toMatchObject({ code: 3 });
    expect((await gitHub.comments(number))[0]?.body).toContain("no answer of the form");
  });

  it("waits until the roster is repaired", async () => {
    const { gitHub, label, push } = await company();
    await push({ "users/bad.yaml": "userPrincipalName: x\n" });
    const number = await gitHub.openIssue();
    expect(await label({ number, body: NINA })).toMatchObject({ code: 3 });
    expect((await gitHub.comments(number))[0]?.body).toContain("to be repaired first");
  });
});
