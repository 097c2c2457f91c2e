// src/directory/signIn/aadsts.ts
const CLOUD = "the tenant of AZURE_TENANT_ID must belong to the cloud that ROLLCALL_CLOUD names (global without it), or AZURE_AUTHORITY_HOST and ROLLCALL_GRAPH_URL";
/**
* What Entra's numbers mean. They are used for messages only, as Microsoft asks.
*
* @see https://learn.microsoft.com/entra/identity-platform/reference-error-codes
*/
const REFUSALS = [
	{
		numbers: [7000215],
		says: "the client secret is wrong; set AZURE_CLIENT_SECRET to the secret's value, not to its id"
	},
	{
		numbers: [7000222],
		says: "the client secret has expired; make a new one and set AZURE_CLIENT_SECRET"
	},
	{
		numbers: [700016, 700011],
		says: "the application is not known in this tenant; check AZURE_CLIENT_ID and AZURE_TENANT_ID"
	},
	{
		numbers: [7000229],
		says: "the application is registered, but it has no service principal (enterprise application) in this tenant; check AZURE_TENANT_ID, or have an administrator of the tenant run: az ad sp create --id AZURE_CLIENT_ID"
	},
	{
		numbers: [7000112, 70001],
		says: "the application is disabled in this tenant; have an administrator enable it"
	},
	{
		numbers: [7000218],
		says: ({ isDelegated }) => isDelegated ? "the application is not a public client; in its registration, under Authentication, set Allow public client flows to Yes" : "no client secret and no assertion was sent"
	},
	{
		numbers: [700025],
		says: "the application is a public client, which signs in without a secret or certificate; unset AZURE_CLIENT_SECRET, or use a confidential application"
	},
	{
		numbers: [
			65001,
			650056,
			650057
		],
		says: ({ consentPage }) => `no administrator has consented to the application's permissions, or it does not list them; add them under API permissions, then have an administrator consent at ${consentPage}`
	},
	{
		numbers: [65004],
		says: ({ consentPage }) => `the person declined to consent; sign in again and accept, or have an administrator consent at ${consentPage}`
	},
	{
		numbers: [90094],
		says: ({ consentPage }) => `only an administrator can consent to what the application asks for; have one do so at ${consentPage}`
	},
	{
		numbers: [650052],
		says: "the tenant has no subscription to a service that the application asks for; take that permission out of its registration, or have an administrator enable the service"
	},
	{
		numbers: [65002],
		says: "the application belongs to Microsoft and may not ask for these permissions; register an application of your own and set AZURE_CLIENT_ID to it"
	},
	{
		numbers: [70021],
		says: "no federated credential of the application matches; a new one takes some minutes",
		passing: true,
		isAboutPresented: true
	},
	{
		numbers: [700213, 7002131],
		says: "the subject of the federated token matches no federated credential of the application; compare it letter by letter",
		isAboutPresented: true
	},
	{
		numbers: [700211, 700212],
		says: "issuer or audience of the federated token do not match the application's federated credential",
		isAboutPresented: true
	},
	{
		numbers: [700024],
		says: "the assertion has expired, or is not valid yet; check the clock of this machine, or get a new federated token"
	},
	{
		numbers: [
			700027,
			50012,
			700030,
			50017,
			500031
		],
		says: ({ kind }) => kind === "certificate" ? "the certificate is not one of the application's; upload it under Certificates & secrets, or use the one that is there" : "the signature of the assertion is not valid; register the key that signed it with the application, under Certificates & secrets",
		isAboutPresented: true
	},
	{
		numbers: [1000502, 7000274],
		says: "the certificate has expired, or is not valid yet; make a new one, upload it under Certificates & secrets, and set AZURE_CLIENT_CERTIFICATE_PATH to it",
		isAboutPresented: true
	},
	{
		numbers: [7000214, 7000277],
		says: "the certificate was revoked; make a new one, upload it under Certificates & secrets, and set AZURE_CLIENT_CERTIFICATE_PATH to it",
		isAboutPresented: true
	},
	{
		numbers: [50048],
		says: "issuer and subject of the assertion differ; both must be AZURE_CLIENT_ID",
		isAboutPresented: true
	},
	{
		numbers: [90002, 50049],
		says: `there is no such tenant; check AZURE_TENANT_ID; ${CLOUD}`
	},
	{
		numbers: [900023],
		says: "AZURE_TENANT_ID is not a tenant id; set it to the tenant's id, a GUID, or to one of its domains"
	},
	{
		numbers: [90038],
		says: "the tenant belongs to another national cloud; set ROLLCALL_CLOUD to it: global, usGov, usGovDod or china"
	},
	{
		numbers: [9001023, 50194],
		says: "the application, or this way of signing in, is for one tenant; set AZURE_TENANT_ID to the tenant's id"
	},
	{
		numbers: [500011],
		says: `Microsoft Graph, as ROLLCALL_GRAPH_URL names it, is not known in this tenant; ${CLOUD}`
	},
	{
		numbers: [
			70011,
			700022,
			50001,
			28002,
			28e3,
			1002012
		],
		says: ({ scopes }) => `the scope is not valid (${scopes}); unset ROLLCALL_SCOPES; ${CLOUD}`
	},
	{
		numbers: [
			50034,
			50020,
			16e3,
			50014
		],
		says: "the account that signed in is not in this tenant; sign in with an account of the tenant, or check AZURE_TENANT_ID"
	},
	{
		numbers: [50055],
		says: "the password of the account has expired; sign in to Microsoft 365 in a browser, set a new one, and run the same command again"
	},
	{
		numbers: [50126],
		says: "user name or password is wrong; run the same command again"
	},
	{
		numbers: [50056],
		says: "the account has no password here; sign in another way, or have an administrator set one"
	},
	{
		numbers: [50053],
		says: "the account is locked after too many attempts, or the attempt came from an address that is known for attacks; wait a few minutes, or have an administrator look into it"
	},
	{
		numbers: [50057],
		says: "the account is disabled; have an administrator enable it"
	},
	{
		numbers: [
			50072,
			50074,
			50076,
			50078,
			50079,
			50125
		],
		says: ({ kind }) => kind === "onBehalfOf" ? "the user needs a second factor, or must register one; hand the claims back to the program that called, which has the user sign in with them" : "the account needs a second factor, or must register one; sign in where it can be asked for, with browser or deviceCode"
	},
	{
		numbers: [50105],
		says: "the account is not assigned to the application; assign it under Enterprise applications > Users and groups, or set Assignment required to No"
	},
	{
		numbers: [
			50011,
			700054,
			70004
		],
		says: "the address to return to is not registered with the application; in its registration, under Authentication > Mobile and desktop applications, add http://localhost, or what ROLLCALL_REDIRECT_URI holds"
	},
	{
		numbers: [70016],
		says: "no person has signed in with the code yet; run the same command again"
	},
	{
		numbers: [
			70018,
			70019,
			70020
		],
		says: "the code is wrong or has expired; run the same command again and enter the new code within its time"
	},
	{
		numbers: [
			54005,
			7e4,
			70008,
			700082,
			700084,
			50173,
			50132,
			50133,
			70043,
			50089
		],
		says: "the sign-in is over: its code was used, or it expired or was revoked, such as by a new password; run the same command to sign in again"
	},
	{
		numbers: [
			500133,
			500131,
			50013,
			50027
		],
		says: ({ kind }) => kind === "onBehalfOf" ? "the user's token has expired or is not made out to this application; get a fresh one whose aud is AZURE_CLIENT_ID" : "the assertion is malformed or has expired; get a new federated token from the platform"
	},
	{
		numbers: [
			53e3,
			53001,
			53002,
			53003,
			53004,
			53011,
			530032,
			530034,
			530035
		],
		says: ({ correlationId }) => `a policy of the tenant (Conditional Access or security defaults) refuses this sign-in; have an administrator look up the policy in the sign-in log${correlationId === "" ? "" : ` by the correlation id ${correlationId}`}`
	},
	{
		numbers: [
			500212,
			500213,
			500021,
			500022
		],
		says: "access from the account's own tenant to this one is restricted; administrators of both tenants must allow it"
	},
	{
		numbers: [50134],
		says: "the code was entered in another region than the one that gave it; run the same command again from the same network"
	},
	{
		numbers: [50196],
		says: "Entra sees a loop of sign-ins and refuses more of them; wait a few minutes"
	},
	{
		numbers: [
			90055,
			90024,
			90033,
			90006,
			90090,
			90012,
			50033,
			50087
		],
		says: "Entra is busy for the moment",
		passing: true
	}
];
/** What the errors of OAuth mean where no number came. @see https://www.rfc-editor.org/rfc/rfc6749#section-5.2 */
const OAUTH_ERRORS = {
	invalid_client: "the application is unknown, or its secret, certificate or federated token is wrong",
	unauthorized_client: "the application may not sign in this way",
	invalid_grant: "what was exchanged for a token is wrong, has expired or was used before",
	invalid_request: "the request lacks something or holds something wrong",
	invalid_scope: "the scope is not valid",
	unsupported_grant_type: "the authority does not know this way of signing in",
	interaction_required: "a person must sign in for it",
	consent_required: "no administrator has consented to the application's permissions",
	login_required: "a person must sign in again",
	access_denied: "access was denied",
	authorization_declined: "the person declined to sign in; run the same command to ask again",
	expired_token: "the code expired before anyone signed in with it",
	bad_verification_code: "the authority does not know the code"
};
/** Whether something that an authority sent can be one of these numbers, and may be shown. */
function isNumberOfEntra(number) {
	return Number.isInteger(number) && Number(number) > 0 && Number(number) < 1e9;
}
export { REFUSALS as n, isNumberOfEntra as r, OAUTH_ERRORS as t };
