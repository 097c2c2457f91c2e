import { expect, it } from "vitest";
import { addGroup } from "../../src/embedded/tenant/tenant.ts";
import { tenantWith, writesOf } from "../story/world.ts";
import { ANA, BEN, company, NINA, yaml } from "./company.ts";
import type { ActionWorld } from "./world.ts";

const OWNERS = "* @contoso/it\n/users/sales/ @contoso/sales\n/users/nobody/\n";

async function twoDepartments(): Promise<ActionWorld> {
  return company({
    users: {
      ".github/CODEOWNERS": OWNERS,
      "users/ana.yaml": yaml(ANA),
      "users/sales/nina.yaml": `\ufeff${yaml(NINA)}`,
      "users/nobody/ben.yaml": yaml({ ...BEN, mobilePhone: "+1 425 555 0142" }),
    },
    tenant: tenantWith([ANA, NINA, { ...BEN, mobilePhone: "+1 425 555 0142" }]),
  });
}

function change(world: ActionWorld, name: string, values: object): void {
  const user = world.tenant.users.find(({ userPrincipalName }) => userPrincipalName === name);
  if (!user) throw new Error(`Nobody is called ${name}`);
  Object.assign(user, values);
}

function only(world: ActionWorld) {
  const found = world.gitHub.pulls.filter(({ branch }) => branch === "rollcall-drift");
  const pull = found.at(-1);
  if (!pull) throw new Error("There is no pull request for drift");
  return { pull, number: found.length, ...world.gitHub.opened.get(pull.number) };
}

function fileAt(world: ActionWorld, commit: string, path: string): Promise<string> {
  return world.repository.git("show", `${commit}:${path}`);
}

it("a night without drift opens nothing", async () => {
  const world = await twoDepartments();
  const night = await world.schedule();
  expect(night.jobs.map(({ name, code }) => `${name} ${code}`)).toEqual([
    "drift 0",
    "accept-drift 0",
  ]);
  expect(night.log).toContain("::notice::There is nothing to take over.");
  expect(world.gitHub.pulls).toEqual([]);
});

it("drift becomes one pull request, by owner, that is kept up to date and accepts by its merge", async () => {
  const world = await twoDepartments();
  change(world, NINA.userPrincipalName, { jobTitle: "Director @contoso/all | <b>" });
  change(world, BEN.userPrincipalName, { mobilePhone: "+1 425 555 0100" });
  const night = await world.schedule();
  expect(night.code).toBe(0);
  const first = only(world);
  expect(night.log).toContain(`Pull request #${first.pull.number} takes over`);
  expect(first.title).toBe("Accept what was changed in the directory");
  expect(first.body?.match(/^### .*$/gm)).toEqual([
    "### Owned by `@contoso/sales`",
    "### Without an owner",
  ]);
  // Text of the directory is no markup and mentions nobody; a private number is in the file alone.
  expect(first.body).toContain("Director <span>@</span>contoso/all &#124; &#60;b&#62;");
  expect(first.body).not.toContain("0100");
  // One line of each file differs, beginning with its byte order mark where it has one.
  const { head } = first.pull;
  expect(await world.repository.git("diff", "--numstat", `${head}^`, head)).toBe(
    "1\t1\tusers/nobody/ben.yaml\n1\t1\tusers/sales/nina.yaml",
  );
  expect(await fileAt(world, head, "users/sales/nina.yaml")).toContain(
    '\njobTitle: "Director @contoso/all | <b>"\n',
  );

  // The same again: nothing new. Something else: the same pull request.
  expect((await world.schedule()).log).toContain(`#${first.pull.number} is up to date`);
  change(world, BEN.userPrincipalName, { mobilePhone: "+1 425 555 0142" });
  change(world, ANA.userPrincipalName, { displayName: "Ana Silva-Ito" });
  await world.schedule();
  const second = only(world);
  expect(second.number).toBe(1);
  expect(second.body).toContain("### Owned by `@contoso/it`");
  expect(second.body).not.toContain("Without an owner");
  expect(await fileAt(world, second.pull.head, "users/ana.yaml")).toContain("Silva-Ito");

  // Merging it changes nobody.
  const planned = await world.plan(second.pull);
  expect(planned.code).toBe(0);
  expect(await world.apply(await world.merge([second.pull]))).toMatchObject({ code: 0 });
  expect(writesOf(world.directory)).toEqual([]);
  expect((await world.schedule()).log).toContain("The directory is as declared");
});

it("is closed, with its branch, once nothing differs any more, and may come back", async () => {
  const world = await twoDepartments();
  change(world, BEN.userPrincipalName, { jobTitle: "Senior Engineer" });
  await world.schedule();
  change(world, BEN.userPrincipalName, { jobTitle: BEN.jobTitle });
  const night = await world.schedule();
  const first = only(world);
  expect(night.log).toContain(`pull request #${first.pull.number} was closed`);
  expect(first.pull.state).toBe("closed");
  expect(first.body).toContain("Nothing of this differs any more");
  change(world, BEN.userPrincipalName, { jobTitle: "Senior Engineer" });
  await world.schedule();
  expect(only(world)).toMatchObject({ number: 2, pull: { state: "open" } });
});

it("closed by somebody, it is opened again for other values only; a run by hand corrects", async () => {
  const world = await twoDepartments();
  change(world, BEN.userPrincipalName, { jobTitle: "Senior Engineer" });
  await world.schedule();
  only(world).pull.state = "closed";
  const night = await world.schedule();
  expect(night.log).toContain("for just these values was closed, so none is opened again");
  expect(only(world).number).toBe(1);
  change(world, BEN.userPrincipalName, { jobTitle: "Principal Engineer" });
  await world.schedule();
  expect(only(world)).toMatchObject({ number: 2, pull: { state: "open" } });
  only(world).pull.state = "closed";
  expect((await world.dispatch()).code).toBe(0);
  expect(world.tenant.users.at(-1)).toMatchObject({ jobTitle: BEN.jobTitle });
});

it("closed by somebody, it is not opened again because somebody else in the file was changed by a merge", async () => {
  const list = (...users: object[]): string =>
    `users:\n${users.map((user) => `  - ${JSON.stringify(user)}\n`).join("")}`;
  const world = await company({ users: { "users/all.yaml": list(ANA, BEN) } });
  change(world, BEN.userPrincipalName, { jobTitle: "Senior Engineer" });
  await world.schedule();
  only(world).pull.state = "closed";
  const merged = await world.open({
    "users/all.yaml": list({ ...ANA, displayName: "Ana B. Silva" }, BEN),
  });
  await world.plan(merged);
  expect((await world.apply(await world.merge([merged]))).code).toBe(0);
  expect((await world.schedule()).log).toContain("so none is opened again");
  expect(only(world).number).toBe(1);
});

it("merged, taken back, and done by hand once more, it begins at what is merged by then", async () => {
  const world = await company();
  change(world, BEN.userPrincipalName, { jobTitle: "Senior Engineer" });
  await world.schedule();
  await world.apply(await world.merge([only(world).pull]));
  const back = await world.open({ "users/ben.yaml": yaml(BEN) });
  await world.plan(back);
  expect((await world.apply(await world.merge([back]))).code).toBe(0);
  change(world, BEN.userPrincipalName, { jobTitle: "Senior Engineer" });
  await world.schedule();
  const { pull, number } = only(world);
  expect(number).toBe(2);
  expect(
    await world.repository.git(
      "diff",
      "--name-only",
      `${await world.repository.tip()}...${pull.head}`,
    ),
  ).toBe("users/ben.yaml");
});

it("what somebody committed to its branch is not overwritten", async () => {
  const world = await twoDepartments();
  change(world, BEN.userPrincipalName, { jobTitle: "Senior Engineer" });
  await world.schedule();
  const { pull } = only(world);
  const file = { "users/ana.yaml": yaml({ ...ANA, displayName: "Ana B. Silva" }) };
  await world.synchronise(pull, file);
  await world.repository.publish(pull.head, "refs/heads/rollcall-drift");
  const { head } = pull;
  change(world, BEN.userPrincipalName, { jobTitle: "Principal Engineer" });
  expect((await world.schedule()).log).toContain("holds commits of another author");
  expect(only(world).pull.head).toBe(head);
});

it("what somebody commits to its branch while the night makes its commit is not overwritten", async () => {
  const world = await company();
  change(world, BEN.userPrincipalName, { jobTitle: "Senior Engineer" });
  await world.schedule();
  const { pull } = only(world);
  change(world, BEN.userPrincipalName, { jobTitle: "Principal Engineer" });
  world.gitHub.settings.beforeCommit = async () => {
    await world.synchronise(pull, { "users/ana.yaml": yaml({ ...ANA, displayName: "Ana" }) });
    await world.repository.publish(pull.head, "refs/heads/rollcall-drift");
  };
  expect((await world.schedule()).log).toContain("holds commits of another author");
  const tip = await world.repository.git(
    "ls-remote",
    world.repository.origin,
    "refs/heads/rollcall-drift",
  );
  expect(tip).toContain(pull.head);
});

it("what is merged and not applied is no drift, and fails the night all the same", async () => {
  const world = await twoDepartments();
  await world.push({ "users/ana.yaml": yaml({ ...ANA, jobTitle: "Director" }) });
  change(world, BEN.userPrincipalName, { jobTitle: "Senior Engineer" });
  const night = await world.schedule();
  expect(night.jobs.map(({ name, code }) => `${name} ${code}`)).toEqual([
    "drift 1",
    "accept-drift 0",
  ]);
  const { pull, body } = only(world);
  expect(await world.repository.git("diff", "--name-only", `${pull.head}^`, pull.head)).toBe(
    "users/nobody/ben.yaml",
  );
  expect(body).not.toContain("ana.silva");
});

it("a rename that is merged and not applied does not hold back what was changed by hand", async () => {
  const old = { ...BEN, employeeId: "00042" };
  const world = await company({
    users: { "users/ana.yaml": yaml(ANA), "users/ben.yaml": yaml(old) },
    tenant: tenantWith([ANA, old]),
  });
  const renamed = { userPrincipalName: "ben.costa@contoso.com", formerly: old.userPrincipalName };
  await world.push({ "users/ben.yaml": yaml({ ...old, ...renamed }) });
  change(world, ANA.userPrincipalName, { displayName: "Ana B. Silva" });
  await world.schedule();
  const { pull } = only(world);
  expect(await world.repository.git("diff", "--name-only", `${pull.head}^`, pull.head)).toBe(
    "users/ana.yaml",
  );
});

it("a guard that holds back what is merged does not hold back what was changed by hand", async () => {
  const people = Array.from({ length: 20 }, (_, index) => ({
    userPrincipalName: `worker${index}@contoso.com`,
    displayName: `Worker ${index}`,
    accountEnabled: true,
  }));
  const files = (users: readonly (typeof people)[number][]) =>
    Object.fromEntries(users.map((user, index) => [`users/worker${index}.yaml`, yaml(user)]));
  const world = await company({ users: files(people), tenant: tenantWith(people) });
  await world.push(files(people.slice(0, 19).map((user) => ({ ...user, accountEnabled: false }))));
  change(world, "worker19@contoso.com", { displayName: "Changed by hand" });
  await world.schedule();
  const { pull } = only(world);
  expect(await world.repository.git("diff", "--numstat", `${pull.head}^`, pull.head)).toBe(
    "1\t1\tusers/worker19.yaml",
  );
});

it("who is gone cannot be taken over, and is named where others are", async () => {
  const world = await twoDepartments();
  change(world, BEN.userPrincipalName, { jobTitle: "Senior Engineer" });
  const ana = world.tenant.users.find(
    ({ userPrincipalName }) => userPrincipalName === ANA.userPrincipalName,
  );
  const deleted = await fetch(`${world.directory.root}/users/${ana?.id}`, {
    method: "DELETE",
    headers: { authorization: "Bearer hand" },
  });
  expect(deleted.status).toBe(204);
  const night = await world.schedule();
  expect(night.log).toContain("::warning::");
  const { body } = only(world);
  expect(body).toContain("### Left as declared");
  expect(body).toContain("is not in the directory");
});

it("a night of a commit that the branch has left takes nothing that was merged since for a change by hand", async () => {
  const world = await company();
  const before = await world.repository.tip();
  const merged = await world.open({ "users/ben.yaml": yaml({ ...BEN, jobTitle: "Director" }) });
  await world.plan(merged);
  expect((await world.apply(await world.merge([merged]))).code).toBe(0);
  const night = await world.schedule(before);
  expect(night).toMatchObject({ code: 0 });
  expect(night.log).toContain("is no longer the tip of main, so nothing is proposed");
  expect(world.gitHub.pulls).toEqual([merged]);
});

it("without a record of a run, nothing is proposed", async () => {
  const world = await company({ isApplied: false });
  change(world, BEN.userPrincipalName, { jobTitle: "Senior Engineer" });
  const night = await world.schedule();
  expect(night.jobs.map(({ name }) => name)).toEqual(["drift"]);
  expect(world.gitHub.pulls).toEqual([]);
});

it("where workflows may not open pull requests, the branch is there and the run says so", async () => {
  const world = await twoDepartments();
  world.gitHub.settings.mayOpenPullRequests = false;
  change(world, BEN.userPrincipalName, { jobTitle: "Senior Engineer" });
  const night = await world.schedule();
  expect(night.code).toBe(1);
  expect(night.log).toContain("compare/main...rollcall-drift?expand=1");
  // The setting is changed: the next night opens it.
  world.gitHub.settings.mayOpenPullRequests = true;
  expect((await world.schedule()).code).toBe(0);
  expect(only(world).number).toBe(1);
});

it("a membership that was changed outside is proposed, and its merge writes nothing", async () => {
  const tenant = tenantWith([ANA, BEN]);
  const [ana, ben] = tenant.users;
  const sales = addGroup(tenant, { displayName: "Sales", members: [ana?.id ?? ""] });
  addGroup(tenant, { displayName: "Unlisted", members: [ana?.id ?? "", ben?.id ?? ""] });
  const world = await company({
    configuration: "groups: { Sales: }\n",
    users: {
      "users/ana.yaml": `${yaml(ANA)}groups: [Sales] # hers\n`,
      "users/ben.yaml": `${yaml(BEN)}groups: []\n`,
    },
    tenant,
  });
  expect((await world.schedule()).log).toContain("The directory is as declared");
  const members = `${world.directory.root}/groups/${sales.id}/members`;
  const send = (method: string, path: string, body?: object) =>
    fetch(members + path, {
      method,
      headers: { authorization: "Bearer portal", "content-type": "application/json" },
      ...(body && { body: JSON.stringify(body) }),
    });
  await send("DELETE", `/${ana?.id}/$ref`);
  await send("POST", "/$ref", {
    "@odata.id": `${world.directory.root}/directoryObjects/${ben?.id}`,
  });
  const byHand = writesOf(world.directory);
  expect(byHand).toHaveLength(2);
  const night = await world.schedule();
  expect(night.code).toBe(0);
  const { pull } = only(world);
  expect(await fileAt(world, pull.head, "users/ana.yaml")).toContain("groups: [] # hers");
  expect(await fileAt(world, pull.head, "users/ben.yaml")).toContain("groups: [Sales]");
  expect((await world.plan(pull)).code).toBe(0);
  expect(await world.apply(await world.merge([pull]))).toMatchObject({ code: 0 });
  expect(writesOf(world.directory)).toEqual(byHand);
  expect((await world.schedule()).log).toContain("The directory is as declared");
});
