/** How the token endpoint answers a kind of refusal. */
export interface Kind {
  /** By RFC 6749, RFC 8628 and OpenID Connect. */
  readonly error: string;
  readonly status: number;
  /** What MSAL tells apart by. */
  readonly suberror?: string;
}

const client: Kind = { error: "invalid_client", status: 401 };
const unauthorised: Kind = { error: "unauthorized_client", status: 400 };
const request: Kind = { error: "invalid_request", status: 400 };
const resource: Kind = { error: "invalid_resource", status: 400 };
const scope: Kind = { error: "invalid_scope", status: 400 };
const grant: Kind = { error: "invalid_grant", status: 400 };
const ended: Kind = { error: "invalid_grant", status: 400, suberror: "bad_token" };
const consent: Kind = { error: "invalid_grant", status: 400, suberror: "consent_required" };
const password: Kind = {
  error: "user_password_expired",
  status: 400,
  suberror: "user_password_expired",
};
const interaction: Kind = {
  error: "interaction_required",
  status: 400,
  suberror: "basic_action",
};
const policy: Kind = { error: "interaction_required", status: 400, suberror: "message_only" };
const declined: Kind = { error: "access_denied", status: 400 };
const pending: Kind = { error: "authorization_pending", status: 400 };
const badCode: Kind = { error: "bad_verification_code", status: 400 };
const lateCode: Kind = { error: "expired_token", status: 400 };
const busy: Kind = { error: "temporarily_unavailable", status: 503 };
const throttled: Kind = { error: "temporarily_unavailable", status: 429 };

/**
 * Every number that this endpoint knows, with the kind that it is of. The numbers and their meaning are Microsoft's. Which
 * OAuth error stands beside a number is documented for few of them: it is verified for those that others have shown with
 * the whole answer (7000215, 7000222, 700016, 700213, 70011, 70016, 70020, 900023, 90002, 500011, 53003, 50055, 65001), and
 * follows from the meaning for the others: those are unverified.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/reference-error-codes
 */
const ROWS: readonly (readonly [number, Kind, string])[] = [
  // Who asks
  [7000215, client, "Invalid client secret provided. Send the value of the secret, not its ID."],
  [7000222, client, "The provided client secret keys are expired."],
  [7000218, client, "The request must contain 'client_assertion' or 'client_secret'."],
  [
    700025,
    client,
    "Client is public, so neither 'client_assertion' nor 'client_secret' may be sent.",
  ],
  [700016, unauthorised, "The application was not found in the directory."],
  [700011, unauthorised, "The application was not found in the directory or is not consented."],
  [7000229, unauthorised, "The application has no service principal in the tenant."],
  [7000112, unauthorised, "The application is disabled."],
  [70001, unauthorised, "The application is not installed or is disabled in the tenant."],
  [700027, client, "Client assertion contains an invalid signature."],
  [700024, client, "Client assertion is not within its valid time range."],
  [700023, client, "Client assertion audience is not that of this token endpoint."],
  [700021, client, "Client assertion names another application than 'client_id'."],
  [700030, client, "Invalid certificate: the subject name in the certificate is not authorised."],
  [50048, client, "The subject does not match the issuer claim in the client assertion."],
  [
    50012,
    client,
    "Authentication failed. Client assertion contains an invalid signature or certificate.",
  ],
  [50017, client, "Validation of the given certificate for the assertion failed."],
  [500031, client, "No signing key is configured that the assertion could be checked with."],
  [50027, client, "JWT token is invalid or malformed."],
  [70021, client, "No matching federated identity record found for presented assertion."],
  [700211, client, "No matching federated identity record found for presented assertion issuer."],
  [700212, client, "No matching federated identity record found for presented assertion audience."],
  [700213, client, "No matching federated identity record found for presented assertion subject."],
  [
    7002131,
    client,
    "No matching flexible federated identity record found for presented assertion.",
  ],
  [
    7002138,
    client,
    "The subject matches a federated identity record but for the case of its letters.",
  ],
  [50196, client, "The server found a loop of requests for the same token. Cache tokens."],
  // Where, and for what
  [90002, request, "Tenant not found. Check the tenant ID and the cloud."],
  [
    900023,
    request,
    "Specified tenant identifier is neither a valid DNS name nor a valid external domain.",
  ],
  [90038, request, "The tenant belongs to another national cloud."],
  [50049, request, "Unknown or invalid instance."],
  [
    50059,
    request,
    "No tenant-identifying information found in either the request or its credentials.",
  ],
  [50194, unauthorised, "The application is not multi-tenant. Use the endpoint of a tenant."],
  [9001023, request, "The grant type is not supported over /common. Use the endpoint of a tenant."],
  [900144, request, "The request body lacks a parameter that is required."],
  [70003, { error: "unsupported_grant_type", status: 400 }, "The grant type is not supported."],
  [70011, scope, "The provided value for the input parameter 'scope' is not valid."],
  [700022, scope, "The scope names more than one resource, or none."],
  [
    1002012,
    scope,
    "The scope is not valid. Client credential flows need a scope that ends with /.default.",
  ],
  [28000, scope, "The scope names more than one resource."],
  [28002, scope, "The provided value for the input parameter 'scope' is not valid."],
  [500011, resource, "The resource principal was not found in the tenant."],
  [50001, resource, "The resource is disabled or does not exist."],
  // Consent
  [65001, consent, "Neither the user nor an administrator has consented to use the application."],
  [65002, consent, "A first-party application needs consent that is configured beforehand."],
  [65004, declined, "User declined to consent to access the app."],
  [90094, consent, "An administrator's consent is required."],
  [
    650056,
    consent,
    "The application lists no permissions for the resource, or none that is consented.",
  ],
  [650057, resource, "The resource is not listed in the application's permissions."],
  [650052, consent, "The application needs a service that the organisation has not subscribed to."],
  // The user
  [50034, grant, "The user account does not exist in the directory."],
  [50020, grant, "The user account of another identity provider does not exist in the tenant."],
  [
    16000,
    interaction,
    "The user account of another identity provider cannot use the application in the tenant.",
  ],
  [50014, grant, "The user's redemption of an invitation is pending."],
  [50055, password, "The password is expired."],
  [50126, grant, "Invalid username or password."],
  [50056, grant, "The user has no password here, or a wrong one."],
  [50053, grant, "The account is locked, or signs in from an address with malicious activity."],
  [50057, grant, "The user account is disabled."],
  [
    50058,
    { error: "login_required", status: 400 },
    "A silent sign-in was asked for, but no user is signed in.",
  ],
  [50072, interaction, "The user must enroll in multifactor authentication."],
  [50074, interaction, "Strong authentication is required."],
  [50076, interaction, "Multifactor authentication is required to access the resource."],
  [50078, interaction, "The multifactor authentication has expired."],
  [50079, interaction, "The user must enroll in multifactor authentication."],
  [50125, interaction, "The sign-in was interrupted by a password reset or a registration."],
  [50105, grant, "The signed in user is not assigned to a role for the application."],
  // Policies
  [53000, policy, "The device is not in the state that a Conditional Access policy requires."],
  [53001, policy, "The device is not joined to a domain, as a Conditional Access policy requires."],
  [53002, policy, "The application is not one that a Conditional Access policy approves."],
  [53003, policy, "Access has been blocked by Conditional Access policies."],
  [
    53004,
    interaction,
    "The user must register for multifactor authentication; the risk forbids it now.",
  ],
  [53011, policy, "The user is blocked because of a risk."],
  [530032, policy, "Access has been blocked by a security policy of the tenant."],
  [530034, policy, "A delegated administrator was blocked because of a risk."],
  [530035, policy, "Access has been blocked by security defaults."],
  [500021, policy, "Access to the tenant is denied by a tenant restriction."],
  [500022, policy, "Access to the tenant is denied by a tenant restriction."],
  [500212, policy, "The user's tenant does not allow access to the resource's tenant."],
  [500213, policy, "The resource's tenant does not allow access to this user."],
  // Codes and tokens
  [50011, request, "The redirect URI of the request is not one of the application's."],
  [
    500112,
    grant,
    "The redirect URI is not the one that the authorization code was asked for with.",
  ],
  [
    700054,
    { error: "unsupported_response_type", status: 400 },
    "The response_type is not enabled for the application.",
  ],
  [70004, request, "The application returned an invalid redirect URI."],
  [
    501481,
    grant,
    "The code_verifier does not match the code_challenge of the authorization request.",
  ],
  [54005, grant, "The authorization code was already redeemed."],
  [70000, grant, "The provided grant is invalid or malformed."],
  [70008, ended, "The authorization code or refresh token has expired or been revoked."],
  [700082, ended, "The refresh token has expired due to inactivity."],
  [700084, ended, "The refresh token was issued to a single page app and has expired."],
  [
    50173,
    ended,
    "The provided grant has expired because it was revoked. The user must sign in again.",
  ],
  [50132, ended, "The session is not valid: the password has changed or was reset."],
  [50133, ended, "The session is not valid: the password has expired or was changed."],
  [70043, ended, "The refresh token has expired or is invalid because of a sign-in frequency."],
  [50089, ended, "Authentication failed because the flow token has expired."],
  [50134, grant, "The sign-in was approved in a data centre of another region."],
  [50013, grant, "The assertion is not valid."],
  [500131, grant, "The assertion's audience is not the application that presents it."],
  [500133, grant, "The assertion is not within its valid time range."],
  [70016, pending, "The request has not been authorized by the user yet."],
  [70018, badCode, "The device code is not one that was given out."],
  [70019, lateCode, "The verification code has expired."],
  [70020, lateCode, "The device code has expired."],
  // What passes
  [90033, busy, "A service that Entra needs is temporarily unavailable."],
  [90006, busy, "An external server answered with an error that may pass."],
  [90012, busy, "The request has timed out."],
  [90024, busy, "The budget of the request was exceeded. Try again."],
  [90055, throttled, "There are too many requests for the tenant."],
  [90090, busy, "Microsoft Graph answered with an error that may pass."],
  [50033, busy, "A passing error has occurred."],
  [50087, busy, "A passing error has occurred during sign-in."],
];

export const REFUSALS: ReadonlyMap<number, { readonly kind: Kind; readonly text: string }> =
  new Map(ROWS.map(([number, kind, text]) => [number, { kind, text }]));
