import { topic, type Expectation, type Step } from "../claim.ts";
import { including } from "../match.ts";
import { SOURCES } from "../sources.ts";
import { done, ok, refused } from "./shared.ts";

const E3 = "05e9a617-0261-4cee-bb44-138d3ef5d965";
const E5 = "06ebc4ee-1bb5-47dd-8120-11324bc54e06";
const KIOSK = "80b2d799-d2ba-4d2a-8842-fb0d0f3a4b82";
const here = { usageLocation: "NO" };
const assign = (
  adds: readonly string[],
  removes: readonly string[] = [],
  expect: Expectation = { status: 202 },
): Step => ({
  send: "POST /groups/{team}/assignLicense",
  body: {
    addLicenses: adds.map((skuId) => ({ skuId, disabledPlans: [] })),
    removeLicenses: removes,
  },
  expect,
});
const statesAre = (who: string, ...states: readonly object[]): Step => ({
  send: `GET /users/${who}?$select=licenseAssignmentStates`,
  expect: ok({ licenseAssignmentStates: states }),
});
const inherited = (skuId: string, state = "Active", error = "None"): object => ({
  skuId,
  assignedByGroup: "{team}",
  state,
  error,
});
const uses = (skuId: string, consumedUnits: number): Step => ({
  send: "GET /subscribedSkus",
  expect: ok({ value: including({ skuId, consumedUnits }) }),
});

export const groupLicences = topic(
  "Licences of groups",
  {
    source: SOURCES.groupLicensing,
    section: "lifecycle 2",
    confidence: "documented",
    needs: { circumstance: "subscriptions with and without free seats" },
  },
  {
    claim: "members have what the group has, without a usageLocation, too",
    accounts: { ana: here, bo: {} },
    groups: { team: { members: ["{ana}", "{bo}"] } },
    steps: [
      assign([E3]),
      statesAre("{ana}", inherited(E3)),
      statesAre("{bo}", inherited(E3)),
      uses(E3, 2),
    ],
  },
  {
    claim: "joining and leaving changes licences",
    accounts: { ana: here },
    groups: { team: {} },
    steps: [
      assign([E3]),
      {
        send: "POST /groups/{team}/members/$ref",
        body: { "@odata.id": "{root}/directoryObjects/{ana}" },
        expect: done,
      },
      statesAre("{ana}", inherited(E3)),
      { send: "DELETE /groups/{team}/members/{ana}/$ref", expect: done },
      statesAre("{ana}"),
    ],
  },
  {
    claim: "an inherited licence cannot be taken away from the user",
    section: "users 3.3",
    confidence: "seen",
    accounts: { ana: here },
    groups: { team: { members: ["{ana}"] } },
    steps: [
      assign([E3]),
      {
        send: "POST /users/{ana}/assignLicense",
        body: { addLicenses: [], removeLicenses: [E3] },
        expect: refused(
          "User license is inherited from a group membership and it cannot be removed directly from the user.",
        ),
      },
    ],
  },
  {
    claim: "one who has it from a group and directly takes one seat",
    accounts: { ana: here },
    groups: { team: { members: ["{ana}"] } },
    steps: [
      {
        send: "POST /users/{ana}/assignLicense",
        body: { addLicenses: [{ skuId: E3, disabledPlans: [] }], removeLicenses: [] },
        expect: ok({}),
      },
      assign([E3]),
      uses(E3, 1),
    ],
  },
  {
    claim: "members of a nested group have nothing of it",
    section: "users 3.3",
    accounts: { ana: here },
    groups: { inner: { members: ["{ana}"] }, team: { members: ["{inner}"] } },
    steps: [assign([E3]), statesAre("{ana}")],
  },
  {
    claim: "want of a seat is an error of the user's, and all products of the group fail",
    source: SOURCES.licensingProblems,
    accounts: { ana: here, bo: here },
    groups: { team: { members: ["{ana}", "{bo}"] } },
    steps: [
      assign([E5, E3]),
      statesAre("{ana}", inherited(E5), inherited(E3)),
      statesAre(
        "{bo}",
        inherited(E5, "Error", "CountViolation"),
        inherited(E3, "Error", "CountViolation"),
      ),
      uses(E3, 1),
      {
        send: "GET /groups/{team}?$select=hasMembersWithLicenseErrors",
        expect: ok({ hasMembersWithLicenseErrors: true }),
      },
      {
        send: "GET /groups/{team}/membersWithLicenseErrors?$select=id",
        expect: ok({ value: [{ id: "{bo}" }] }),
      },
      {
        send: "POST /users/{bo}/reprocessLicenseAssignment",
        expect: refused(`Subscription with SKU ${E5} does not have any available licenses.`),
      },
    ],
  },
  {
    claim: "a licence that excludes one that the user has directly is an error of the user's",
    section: "users 3.3",
    source: SOURCES.licensingProblems,
    accounts: { ana: here },
    groups: { team: { members: ["{ana}"] } },
    steps: [
      {
        send: "POST /users/{ana}/assignLicense",
        body: { addLicenses: [{ skuId: KIOSK, disabledPlans: [] }], removeLicenses: [] },
        expect: ok({}),
      },
      assign([E3]),
      statesAre(
        "{ana}",
        { skuId: KIOSK, assignedByGroup: null, state: "Active", error: "None" },
        inherited(E3, "Error", "MutuallyExclusiveViolation"),
      ),
      uses(E3, 0),
    ],
  },
  {
    claim: "reprocessLicenseAssignment gives a seat that is free by now",
    source: SOURCES.reprocess,
    accounts: { ana: here, bo: here },
    groups: { team: { members: ["{ana}", "{bo}"] } },
    steps: [
      assign([E5]),
      { send: "DELETE /groups/{team}/members/{ana}/$ref", expect: done },
      statesAre("{bo}", inherited(E5, "Error", "CountViolation")),
      { send: "POST /users/{bo}/reprocessLicenseAssignment", expect: ok({ id: "{bo}" }) },
      statesAre("{bo}", inherited(E5)),
    ],
  },
  {
    claim: "a group with licences is not deleted",
    source: SOURCES.licensingProblems,
    groups: { team: {} },
    steps: [
      assign([E3]),
      { send: "DELETE /groups/{team}", expect: { status: [400, 403] } },
      assign([], [E3]),
      { send: "DELETE /groups/{team}", expect: done },
    ],
  },
  {
    claim: "a group that is not for security has no licences",
    source: SOURCES.groupLicense,
    groups: { team: { groupTypes: ["Unified"], mailEnabled: true, securityEnabled: false } },
    steps: [assign([E3], [], { status: 400 })],
  },
);
