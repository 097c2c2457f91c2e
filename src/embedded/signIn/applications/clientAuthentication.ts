import { checkClientAssertion } from "./clientAssertion.ts";
import { applicationOf, isSecret, type Application } from "./applications.ts";
import type { SignInContext, TokenForm } from "../serving/context.ts";
import { required } from "../serving/fields.ts";
import { SignInRefusal } from "../refusals/refusals.ts";

/** An application, and how it has proved that it is the one. */
export interface Client {
  readonly application: Application;
  /** As in the claim `appidacr`. */
  readonly proof: "0" | "1" | "2";
}

const ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

/**
 * The application that sends a form, by its secret or its assertion; a public client by its id alone.
 *
 * @throws SignInRefusal
 */
export async function authenticateClient(form: TokenForm, context: SignInContext): Promise<Client> {
  const basic = basicCredentials(form.authorization);
  const clientId = basic?.clientId ?? required(form.fields, "client_id");
  const application = knownApplication(clientId, context);
  const secret = basic?.secret ?? form.fields.get("client_secret") ?? "";
  const assertion = form.fields.get("client_assertion") ?? "";
  if (application.publicClient === true) {
    if (secret !== "" || assertion !== "") throw new SignInRefusal(700025);
    return { application, proof: "0" };
  }
  if (assertion !== "") {
    if (form.fields.get("client_assertion_type") !== ASSERTION_TYPE)
      throw new SignInRefusal(50027, {
        text: `The value of client_assertion_type must be ${ASSERTION_TYPE}.`,
        oauthError: "invalid_request",
      });
    await checkClientAssertion(assertion, application, context);
    return { application, proof: "2" };
  }
  if (secret === "")
    throw new SignInRefusal(7000218, {
      text: "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.",
    });
  checkSecret(secret, application, context);
  return { application, proof: "1" };
}

/** @throws SignInRefusal for an application that is unknown or disabled */
export function knownApplication(clientId: string, context: SignInContext): Application {
  const application = applicationOf(context.applications, clientId);
  if (!application)
    throw new SignInRefusal(700016, {
      text: `Application with identifier '${clientId}' was not found in the directory '${context.tenant.domains[0]}'. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You may have sent your authentication request to the wrong tenant.`,
    });
  if (application.enabled === false)
    throw new SignInRefusal(7000112, {
      text: `Application '${application.clientId}'(${application.displayName}) is disabled.`,
    });
  return application;
}

function checkSecret(value: string, application: Application, { clock }: SignInContext): void {
  const secret = application.secrets?.find((each) => isSecret(each, value));
  if (!secret)
    throw new SignInRefusal(7000215, {
      text: `Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '${application.clientId}'.`,
    });
  if (Date.parse(secret.expiresAt) <= clock.now().getTime())
    throw new SignInRefusal(7000222, {
      text: `The provided client secret keys for app '${application.clientId}' are expired.`,
    });
}

/** Of RFC 6749, section 2.3.1. */
function basicCredentials(
  header: string | undefined,
): { readonly clientId: string; readonly secret: string } | undefined {
  const [, encoded] = /^Basic +(\S+)$/i.exec(header ?? "") ?? [];
  if (encoded === undefined) return undefined;
  const [clientId = "", ...rest] = Buffer.from(encoded, "base64").toString("utf8").split(":");
  try {
    return { clientId: decodeURIComponent(clientId), secret: decodeURIComponent(rest.join(":")) };
  } catch {
    return { clientId, secret: rest.join(":") };
  }
}
