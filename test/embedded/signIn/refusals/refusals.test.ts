import { ClientSecretCredential } from "@azure/identity";
import { describe, expect, it } from "vitest";
import { REFUSALS } from "../../../../src/embedded/signIn/refusals/refusalTable.ts";
import { identityOptions } from "../identityClient.ts";
import { CLIENT, GRAPH_SCOPE, SECRET, secretForm, serveBoth, TENANT } from "../world.ts";

/**
 * Numbers that a client meets and that must be producible, by the OAuth error that the meaning asks for.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/reference-error-codes
 */
const MET: Readonly<Record<string, readonly number[]>> = {
  invalid_client: [
    50012, 50017, 50027, 50048, 500031, 70021, 700024, 700027, 700030, 700211, 700212, 700213,
    7000215, 7000218, 7000222, 700025, 7002131, 7002138, 50196,
  ],
  unauthorized_client: [700016, 700011, 7000112, 70001, 7000229, 50194],
  invalid_request: [90002, 900023, 90038, 50049, 9001023, 50011, 70004],
  invalid_scope: [70011, 700022, 28002, 1002012],
  invalid_resource: [500011, 50001, 650057],
  unsupported_response_type: [700054],
  access_denied: [65004],
  authorization_pending: [70016],
  bad_verification_code: [70018],
  expired_token: [70019, 70020],
  interaction_required: [
    16000, 50072, 50074, 50076, 50078, 50079, 50125, 53000, 53001, 53002, 53003, 53004, 53011,
    530032, 530034, 530035, 500021, 500022, 500212, 500213,
  ],
  user_password_expired: [50055],
  invalid_grant: [
    50034, 50020, 50014, 50126, 50056, 50053, 50057, 50105, 65001, 65002, 90094, 650056, 650052,
    54005, 70000, 70008, 700082, 700084, 50173, 50132, 50133, 70043, 50089, 50134, 50013, 500131,
    500133,
  ],
  temporarily_unavailable: [90033, 90006, 90012, 90024, 90055, 90090, 50033, 50087],
};
const rows = Object.entries(MET).flatMap(([error, numbers]) =>
  numbers.map((number) => ({ number, error })),
);

function statusOf(number: number, error: string): number {
  if (error === "invalid_client") return 401;
  if (error === "temporarily_unavailable") return number === 90055 ? 429 : 503;
  return 400;
}

describe("every refusal that a client meets can be had", () => {
  it("with its OAuth error and its status", async () => {
    const { post, signIn } = await serveBoth({
      refuse: ({ form }) => Number(form.get("wanted")),
    });
    const told = await Promise.all(
      rows.map(async ({ number }) => {
        const { status, body } = await post(secretForm({ wanted: String(number) }));
        const { error, error_codes: numbers, error_uri: address, error_description: text } = body;
        const tellsNumber = String(text).startsWith(`AADSTS${number}: `);
        return { status, error, numbers, address, tellsNumber };
      }),
    );
    expect(told).toEqual(
      rows.map(({ number, error }) => ({
        status: statusOf(number, error),
        error,
        numbers: [number],
        address: `${signIn.authority}/error?code=${number}`,
        tellsNumber: true,
      })),
    );
    expect(signIn.requests).toHaveLength(rows.length);
  });

  it("and no number is twice in the table", () => {
    expect(rows.every(({ number }) => REFUSALS.has(number))).toBe(true);
    expect(new Set(rows.map(({ number }) => number)).size).toBe(rows.length);
  });

  it("also one that is in no table", async () => {
    const { post } = await serveBoth({ refuse: () => 123456 });
    expect((await post(secretForm())).body).toMatchObject({ error_codes: [123456] });
  });
});

describe("by what MSAL tells refusals apart", () => {
  it.each([
    { number: 50076, suberror: "basic_action" },
    { number: 53003, suberror: "message_only" },
    { number: 50055, suberror: "user_password_expired" },
    { number: 65001, suberror: "consent_required" },
    { number: 700082, suberror: "bad_token" },
    { number: 7000215, suberror: undefined },
  ])("$number has the suberror $suberror", async ({ number, suberror }) => {
    const { post } = await serveBoth({ refuse: () => number });
    expect((await post(secretForm())).body.suberror).toBe(suberror);
  });
});

describe("an outage", () => {
  it.each([
    { status: 429 as const, retryAfter: 7 },
    { status: 503 as const, retryAfter: 1 },
    { status: 500 as const },
    { status: 502 as const },
    { status: 504 as const },
  ])("answers $status without JSON", async (outage) => {
    const { post } = await serveBoth({ refuse: () => outage });
    const { status, headers, body } = await post(secretForm());
    expect({ status, body, wait: headers["retry-after"] }).toEqual({
      status: outage.status,
      body: undefined,
      wait: outage.retryAfter === undefined ? undefined : String(outage.retryAfter),
    });
  });

  it("that passes is over for the library's next request", async () => {
    let left = 1;
    const { signIn } = await serveBoth({ refuse: () => (left-- > 0 ? 90033 : undefined) });
    const credential = (): ClientSecretCredential =>
      new ClientSecretCredential(TENANT, CLIENT, SECRET, identityOptions(signIn));
    await expect(credential().getToken(GRAPH_SCOPE)).rejects.toThrow("AADSTS90033");
    expect((await credential().getToken(GRAPH_SCOPE)).token).not.toBe("");
    expect(signIn.requests.map(({ status }) => status)).toEqual([503, 200]);
  });

  it("strikes only the client that it is for", async () => {
    const { post } = await serveBoth({
      refuse: ({ clientId, grant }) =>
        clientId === CLIENT && grant === "client_credentials" ? 53003 : undefined,
    });
    expect((await post(secretForm())).body.error_codes).toEqual([53003]);
    expect((await post(secretForm({ client_id: "other" }))).body.error_codes).toEqual([700016]);
  });
});

describe("what is not modelled is refused, and says so", () => {
  it.each([
    `/${TENANT}/oauth2/token`,
    `/${TENANT}/oauth2/v2.0/logout`,
    `/${TENANT}/adminconsent`,
    "/",
  ])("%s", async (path) => {
    const { post } = await serveBoth();
    const { status, body } = await post(secretForm(), path);
    expect({ status, body }).toMatchObject({
      status: 501,
      body: { error: "not_implemented", error_description: expect.stringContaining("not model") },
    });
  });
});
