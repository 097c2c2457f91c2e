import { topic, type Expectation, type Step, type TopicClaim } from "../claim.ts";
import { including } from "../match.ts";
import { SOURCES } from "../sources.ts";
import { ok, refused } from "./shared.ts";

/** As Microsoft's list of products and service plans has them. */
const E3 = "05e9a617-0261-4cee-bb44-138d3ef5d965";
const E5 = "06ebc4ee-1bb5-47dd-8120-11324bc54e06";
const PHONE = "e43b5b99-8dfb-405f-9987-dc307f34bcbd";
const SUSPENDED = "c5928f49-12ba-48f7-ada3-0d743a3601d5";
const COMPANY = "99049c9c-6011-4908-bf17-15f496e6519d";
const TEAMS = "57ff2da0-773e-42df-b2af-ffb7a2317929";
const MAIL = "efb87545-963c-4e0d-99df-69c6916d9eb0";
const CALLS = "4828c8ec-dc2e-4779-b502-87ac9ce28ab7";

const here = { usageLocation: "NO" };
const assign = (
  adds: Readonly<Record<string, readonly string[]>>,
  removes: readonly string[] = [],
  expect: Expectation = ok({}),
  who = "{ana}",
): Step => ({
  send: `POST /users/${who}/assignLicense`,
  body: {
    addLicenses: Object.entries(adds).map(([skuId, disabledPlans]) => ({ skuId, disabledPlans })),
    removeLicenses: removes,
  },
  expect,
});
const holds = (...licences: readonly (readonly [string, readonly string[]])[]): Step => ({
  send: "GET /users/{ana}?$select=assignedLicenses",
  expect: ok({
    assignedLicenses: licences.map(([skuId, disabledPlans]) => ({ skuId, disabledPlans })),
  }),
});
const uses = (skuId: string, consumedUnits: number): Step => ({
  send: "GET /subscribedSkus",
  expect: ok({ value: including({ skuId, consumedUnits }) }),
});
const needsPlan = refused(
  `License assignment failed because service plan ${CALLS} depends on the service plan(s) ${TEAMS}`,
);
const one: Pick<TopicClaim, "accounts"> = { accounts: { ana: here } };

export const assignments = topic(
  "Assigning licences",
  {
    source: SOURCES.assignLicense,
    section: "lifecycle 2",
    confidence: "documented",
    needs: { circumstance: "subscriptions with and without free seats" },
  },
  {
    claim: "a licence is assigned with 200 and the user, and takes a seat",
    section: "users 3.3",
    ...one,
    steps: [
      uses(E3, 0),
      assign({ [E3]: [] }, [], ok({ id: "{ana}" })),
      holds([E3, []]),
      uses(E3, 1),
    ],
  },
  {
    claim: "licenseAssignmentStates tells that it is direct",
    ...one,
    steps: [
      assign({ [E3]: [TEAMS] }),
      {
        send: "GET /users?$select=id,licenseAssignmentStates&$filter=id eq '{ana}'",
        expect: ok({
          value: [
            {
              licenseAssignmentStates: [
                {
                  skuId: E3,
                  disabledPlans: [TEAMS],
                  assignedByGroup: null,
                  state: "Active",
                  error: "None",
                },
              ],
            },
          ],
        }),
      },
    ],
  },
  {
    claim: "what is assigned again has other plans switched off",
    confidence: "guess",
    ...one,
    steps: [assign({ [E3]: [TEAMS] }), assign({ [E3]: [MAIL] }), holds([E3, [MAIL]]), uses(E3, 1)],
  },
  {
    claim: "one licence is swapped for another in one request",
    ...one,
    steps: [
      assign({ [E3]: [] }),
      assign({ [E5]: [] }, [E3]),
      holds([E5, []]),
      uses(E3, 0),
      uses(E5, 1),
    ],
  },
  {
    claim: "a request that cannot be done as a whole changes nothing",
    ...one,
    steps: [
      assign({ [E3]: [] }),
      assign({ [SUSPENDED]: [] }, [E3], { status: 400 }),
      holds([E3, []]),
    ],
  },
  {
    claim: "without a free seat there is no licence",
    section: "users 3.3",
    confidence: "seen",
    accounts: { ana: here, bo: here },
    steps: [
      assign({ [E5]: [] }),
      assign(
        { [E5]: [] },
        [],
        refused(`Subscription with SKU ${E5} does not have any available licenses.`),
        "{bo}",
      ),
      uses(E5, 1),
    ],
  },
  {
    claim: "suspended units are not assigned",
    source: SOURCES.subscribedSkus,
    ...one,
    steps: [assign({ [SUSPENDED]: [] }, [], refused()), uses(SUSPENDED, 0)],
  },
  {
    claim: "a licence of the company is not assigned to a user",
    source: SOURCES.companyLicense,
    confidence: "seen",
    ...one,
    steps: [assign({ [COMPANY]: [] }, [], refused("/^License .* cannot be assigned to a user.$/"))],
  },
  {
    claim: "a SKU of another tenant is refused by its id",
    confidence: "seen",
    ...one,
    steps: [
      assign(
        { "{nowhere}": [] },
        [],
        refused("License {nowhere} does not correspond to a valid company License."),
      ),
    ],
  },
  {
    claim: "a plan of another SKU cannot be switched off",
    source: SOURCES.foreignPlan,
    confidence: "seen",
    ...one,
    steps: [assign({ [E3]: [CALLS] }, [], refused())],
  },
  {
    claim: "a plan needs the one that it depends on",
    source: SOURCES.licensingProblems,
    confidence: "seen",
    ...one,
    steps: [
      assign({ [PHONE]: [] }, [], needsPlan),
      assign({ [PHONE]: [], [E3]: [TEAMS] }, [], needsPlan),
      assign({ [PHONE]: [], [E3]: [] }),
      assign({}, [E3], needsPlan),
      assign({ [E3]: [TEAMS] }, [], needsPlan),
    ],
  },
  {
    claim: "what the user does not have is not taken away",
    confidence: "seen",
    ...one,
    steps: [assign({}, [E3], refused("User does not have a corresponding license."))],
  },
  {
    claim: "licenseDetails tell which plans are off",
    source: SOURCES.licenseDetails,
    ...one,
    steps: [
      assign({ [E3]: [TEAMS] }),
      {
        send: "GET /users/{ana}/licenseDetails",
        expect: ok({
          value: [
            {
              skuId: E3,
              skuPartNumber: "SPE_E3",
              servicePlans: including(
                { servicePlanId: TEAMS, provisioningStatus: "Disabled" },
                { servicePlanId: MAIL, provisioningStatus: "Success" },
              ),
            },
          ],
        }),
      },
    ],
  },
  {
    claim: "assignedPlans are those that are on",
    source: SOURCES.user,
    ...one,
    steps: [
      assign({ [E3]: [TEAMS] }),
      {
        send: "GET /users/{ana}?$select=assignedPlans",
        expect: ok({ assignedPlans: [{ servicePlanId: MAIL, capabilityStatus: "Enabled" }] }),
      },
    ],
  },
  {
    claim: "the licence of a deleted user is free",
    confidence: "guess",
    ...one,
    steps: [
      assign({ [E3]: [] }),
      { send: "DELETE /users/{ana}", expect: { status: 204 } },
      uses(E3, 0),
    ],
  },
);
