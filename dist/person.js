import { t as DirectoryError } from "./ports.js";
import { t as fileTrouble } from "./fileTrouble.js";
import { t as networkFromEnvironment } from "./network.js";
import { n as suggest } from "./suggest.js";
import { s as wrappedLines } from "./columns.js";
import { t as NoAnswer } from "./noAnswer.js";
import { n as REFUSALS, r as isNumberOfEntra, t as OAUTH_ERRORS } from "./aadsts.js";
import { t as placeholderToken } from "./tokenSource.js";
import { readFile } from "node:fs/promises";
import { setTimeout } from "node:timers/promises";
import { X509Certificate, createPrivateKey, randomUUID } from "node:crypto";
// src/model/automated.ts
/** Variables of which each platform for automated runs sets at least one; Azure Pipelines and Jenkins do not set CI. */
const SIGNS = [
	"CI",
	"GITHUB_ACTIONS",
	"TF_BUILD",
	"JENKINS_URL",
	"BUILD_BUILDID"
];
/**
* Whether nobody sits before this run. A token that acts for a person is refused there, whatever gave it, and no file
* of the folder completes the environment.
*/
function isAutomated(env) {
	return SIGNS.some((name) => {
		const value = env[name]?.trim().toLowerCase() ?? "";
		return value !== "" && value !== "false" && value !== "0";
	});
}
// src/directory/signIn/certificate.ts
const VARIABLE = "AZURE_CLIENT_CERTIFICATE_PATH";
/**
* Reads a certificate and its key from a file. The library's own errors do not say which part of a file is wrong, and it
* takes the first certificate for the application's, whatever else stands there. Nothing of the file is repeated.
*
* @param password of the private key; empty where it has none, undefined where the credential can open none
* @throws DirectoryError that says what is wrong with the file
* @see https://learn.microsoft.com/javascript/api/@azure/identity/clientcertificatecredential (PEM with both)
*/
async function readCertificate(path, password) {
	const text = await readFile(path, "latin1").catch((error) => {
		throw new DirectoryError(`${VARIABLE}: the file ${path} cannot be read: ${fileTrouble(error)}.`);
	});
	const wrong = (what) => new DirectoryError(`${VARIABLE}: ${path} ${what}. It must be a PEM file that holds the certificate and its private RSA key.`);
	const blocks = text.match(/-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/g) ?? [];
	if (blocks.length === 0) throw wrong(text.includes("-----BEGIN") ? "holds no certificate" : "is not a readable certificate (of a .pfx file, make one with: openssl pkcs12 -in FILE.pfx -nodes -out FILE.pem)");
	const certificates = blocks.map((block) => parsed(() => new X509Certificate(block)));
	if (!certificates.every((each) => each !== void 0)) throw wrong("is not a readable certificate");
	const key = privateKey(text, password, wrong);
	const own = certificates.find((each) => each.checkPrivateKey(key));
	if (own === void 0) throw wrong("holds a private key that is not the certificate's own");
	return {
		pem: [...[own, ...certificates.filter((each) => each !== own)].map(String), key.export({
			type: "pkcs8",
			format: "pem"
		})].join(""),
		thumbprint: own.fingerprint256.replaceAll(":", "")
	};
}
function privateKey(text, password, wrong) {
	if (!text.includes("PRIVATE KEY-----")) throw wrong("holds no private key");
	const isEncrypted = /-----BEGIN ENCRYPTED |^Proc-Type: 4,ENCRYPTED/m.test(text);
	if (isEncrypted && password === void 0) throw wrong("holds a private key with a passphrase, which onBehalfOf does not open (make one without: openssl pkey -in FILE.pem -out KEY.pem, then: openssl x509 -in FILE.pem >> KEY.pem; keep KEY.pem where this program alone can read it)");
	if (isEncrypted && password === "") throw wrong("holds a private key with a passphrase; set AZURE_CLIENT_CERTIFICATE_PASSWORD");
	const key = parsed(() => createPrivateKey({
		key: text,
		passphrase: password ?? ""
	}));
	if (key === void 0) throw wrong(isEncrypted ? "holds a private key that AZURE_CLIENT_CERTIFICATE_PASSWORD does not open" : "holds no readable private key");
	if (key.asymmetricKeyType !== "rsa") throw wrong(`holds a key of the kind ${key.asymmetricKeyType}, with which Rollcall cannot sign in (make one with: openssl req -x509 -newkey rsa:2048 -nodes -days 365 -subj /CN=sign-in -keyout KEY.pem -out CERTIFICATE.pem, then: cat KEY.pem CERTIFICATE.pem > FILE.pem; upload CERTIFICATE.pem to the application)`);
	return key;
}
function parsed(parse) {
	try {
		return parse();
	} catch {
		return;
	}
}
// src/directory/signIn/credentials/kinds.ts
/** An application in a tenant. */
const APPLICATION = ["AZURE_TENANT_ID", "AZURE_CLIENT_ID"];
/** @throws DirectoryError that names all variables that are not set */
function required({ value }, kind, names, advice = "") {
	const missing = names.filter((name) => value(name) === "");
	if (missing.length > 0) throw new DirectoryError(`ROLLCALL_CREDENTIAL is ${kind}, which needs ${listed(names)}. Set ${listed(missing)}.${advice === "" ? "" : ` ${advice}`}`);
	return Object.fromEntries(names.map((name) => [name, value(name)]));
}
/** @throws DirectoryError for what can be no tenant, and for the words that stand for all of them */
function checkTenant(tenant) {
	if (/^(common|organizations|consumers)$/i.test(tenant)) throw new DirectoryError(`AZURE_TENANT_ID is ${tenant}, which is not one tenant but stands for all of them. Set it to the tenant's id, a GUID.`);
	if (!/^[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*$/.test(tenant)) throw new DirectoryError("AZURE_TENANT_ID is not a tenant id. It is a GUID, or one of the tenant's domains.");
}
function listed(names) {
	return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`;
}
// src/directory/signIn/credentials/application.ts
const WITH_SECRET = [...APPLICATION, "AZURE_CLIENT_SECRET"];
const WITH_CERTIFICATE = [...APPLICATION, "AZURE_CLIENT_CERTIFICATE_PATH"];
/** @see https://learn.microsoft.com/javascript/api/@azure/identity/clientsecretcredential */
const secret = {
	name: "secret",
	summary: "an application with a client secret",
	needs: WITH_SECRET,
	prepare(given) {
		const values = required(given, "secret", WITH_SECRET);
		checkTenant(values.AZURE_TENANT_ID);
		return { make: ({ ClientSecretCredential }, options) => new ClientSecretCredential(values.AZURE_TENANT_ID, values.AZURE_CLIENT_ID, values.AZURE_CLIENT_SECRET, options) };
	}
};
/** @see https://learn.microsoft.com/javascript/api/@azure/identity/clientcertificatecredential */
const certificate = {
	name: "certificate",
	summary: "an application with a certificate",
	needs: WITH_CERTIFICATE,
	takes: ["AZURE_CLIENT_CERTIFICATE_PASSWORD", "AZURE_CLIENT_SEND_CERTIFICATE_CHAIN"],
	prepare(given) {
		const values = required(given, "certificate", WITH_CERTIFICATE);
		checkTenant(values.AZURE_TENANT_ID);
		const certificatePath = values.AZURE_CLIENT_CERTIFICATE_PATH;
		const certificatePassword = given.value("AZURE_CLIENT_CERTIFICATE_PASSWORD");
		const sendCertificateChain = /^(1|true)$/i.test(given.value("AZURE_CLIENT_SEND_CERTIFICATE_CHAIN"));
		let thumbprint = "";
		return {
			presented: () => thumbprint === "" ? "" : `The certificate presented has the SHA-256 thumbprint ${thumbprint}.`,
			async make({ ClientCertificateCredential }, options) {
				const read = await readCertificate(certificatePath, certificatePassword);
				({thumbprint} = read);
				return new ClientCertificateCredential(values.AZURE_TENANT_ID, values.AZURE_CLIENT_ID, { certificate: read.pem }, {
					...options,
					sendCertificateChain
				});
			}
		};
	}
};
// src/directory/signIn/tokenClaims.ts
const TEXTS = [
	"sub",
	"scp",
	"idtyp",
	"tid",
	"aud",
	"appid",
	"app_displayname",
	"oid"
];
/** Undefined for a token that is no JWT. */
function claimsOfToken(token) {
	try {
		const payload = Buffer.from(token.split(".")[1] ?? "", "base64url").toString();
		const claims = JSON.parse(payload);
		const { roles, exp } = claims;
		return {
			...Object.fromEntries(TEXTS.flatMap((name) => typeof claims[name] === "string" ? [[name, claims[name]]] : [])),
			...Array.isArray(roles) && { roles: roles.map(String) },
			...typeof exp === "number" && { exp }
		};
	} catch {
		return;
	}
}
/** Whether a token acts for a person: only such a one names delegated permissions. */
function isForPerson(token) {
	const claims = claimsOfToken(token);
	return claims?.scp !== void 0 || claims?.idtyp === "user";
}
/** That a token acts for a person where it may not. @param name what gave it */
function forPerson(name) {
	return new DirectoryError(`The token that ${name} gave acts for a person, and this is an automated run, which may not. Sign in as an application.`);
}
/** Whether it can stand in a header. Of one that cannot, fetch would quote all of it. */
function isToken(given) {
	return typeof given === "string" && /^[\x21-\x7e]+$/.test(given);
}
// src/directory/signIn/credentials/federated.ts
const WITH_TOKEN_FILE = [...APPLICATION, "AZURE_FEDERATED_TOKEN_FILE"];
const IN_PIPELINES = [
	...APPLICATION,
	"AZURE_SERVICE_CONNECTION_ID",
	"SYSTEM_ACCESSTOKEN",
	"SYSTEM_OIDCREQUESTURI"
];
/** @see https://learn.microsoft.com/entra/workload-id/workload-identity-federation-create-trust (GitHub Actions) */
const githubOidc = {
	name: "githubOidc",
	summary: "a job of GitHub Actions, without a secret",
	needs: APPLICATION,
	prepare(given) {
		const values = required(given, "githubOidc", APPLICATION);
		checkTenant(values.AZURE_TENANT_ID);
		const { assertion } = given;
		if (!assertion) throw new DirectoryError("ROLLCALL_CREDENTIAL is githubOidc, and GitHub offers no token here. In a workflow, give the job the permission id-token: write; elsewhere, sign in by another credential.");
		let subject;
		return {
			presented: () => presentedSubject(subject) + (subject === void 0 ? "" : IN_GITHUB),
			async make({ ClientAssertionCredential }, options) {
				const token = await assertion(given.endpoint.federationAudience);
				subject = claimsOfToken(token)?.sub;
				return new ClientAssertionCredential(values.AZURE_TENANT_ID, values.AZURE_CLIENT_ID, async () => token, options);
			}
		};
	}
};
/** @see https://learn.microsoft.com/javascript/api/@azure/identity/workloadidentitycredential */
const workloadIdentity = {
	name: "workloadIdentity",
	summary: "a pod of Kubernetes, by the federated token that it finds in a file",
	needs: WITH_TOKEN_FILE,
	prepare(given) {
		const values = required(given, "workloadIdentity", WITH_TOKEN_FILE);
		checkTenant(values.AZURE_TENANT_ID);
		const tokenFilePath = values.AZURE_FEDERATED_TOKEN_FILE;
		let subject;
		return {
			presented: () => presentedSubject(subject),
			async make({ WorkloadIdentityCredential }, options) {
				const token = await readFile(tokenFilePath, "utf8").catch((error) => {
					throw new DirectoryError(`AZURE_FEDERATED_TOKEN_FILE: the file ${tokenFilePath} cannot be read: ${fileTrouble(error)}. In Kubernetes, the label azure.workload.identity/use: "true" on the pod makes the webhook put it there.`);
				});
				const claims = claimsOfToken(token);
				if (!claims) throw new DirectoryError(`AZURE_FEDERATED_TOKEN_FILE: the file ${tokenFilePath} ${token.trim() === "" ? "is empty" : "holds no token (a JSON Web Token)"}. Set the variable to the file into which the platform writes the token.`);
				subject = claims.sub;
				return new WorkloadIdentityCredential({
					...options,
					tenantId: values.AZURE_TENANT_ID,
					clientId: values.AZURE_CLIENT_ID,
					tokenFilePath
				});
			}
		};
	}
};
/**
* A service connection by federation. The task for the Azure CLI tells tenant, client and connection under names of its own.
*
* @see https://learn.microsoft.com/javascript/api/@azure/identity/azurepipelinescredential
*/
const azurePipelines = {
	name: "azurePipelines",
	summary: "a job of Azure Pipelines, by a service connection with workload identity federation",
	needs: IN_PIPELINES,
	prepare(given) {
		const either = (name) => given.value(`AZURE_${name}`) || given.value(`AZURESUBSCRIPTION_${name}`);
		const value = (name) => name.startsWith("AZURE_") ? either(name.slice(6)) : given.value(name);
		const values = required({
			...given,
			value
		}, "azurePipelines", IN_PIPELINES, "Azure Pipelines sets SYSTEM_OIDCREQUESTURI itself; give the step SYSTEM_ACCESSTOKEN: $(System.AccessToken) in env.");
		checkTenant(values.AZURE_TENANT_ID);
		const address = URL.parse(values.SYSTEM_OIDCREQUESTURI);
		if (address?.protocol !== "https:") throw new DirectoryError("SYSTEM_OIDCREQUESTURI is not an address that begins with https://.");
		return {
			origins: [address.origin],
			make: ({ AzurePipelinesCredential }, options) => new AzurePipelinesCredential(values.AZURE_TENANT_ID, values.AZURE_CLIENT_ID, values.AZURE_SERVICE_CONNECTION_ID, values.SYSTEM_ACCESSTOKEN, options)
		};
	}
};
function presentedSubject(subject) {
	if (subject === void 0) return "";
	return `The subject presented was ${JSON.stringify(subject)}: a federated credential of the application must have exactly this one.` + (subject.endsWith(":pull_request") ? " Never register this subject, which every pull request gets: the job must name its environment." : "");
}
/** @see https://learn.microsoft.com/entra/workload-id/workload-identities-github-immutable-subjects */
const IN_GITHUB = " GitHub writes it with names (repo:OWNER/REPOSITORY:environment:NAME) or, for repositories made or renamed since July 15, 2026 and for those that opted in, with ids that never change (repo:OWNER@ID/REPOSITORY@ID:environment:NAME); one does not stand for the other.";
// src/directory/signIn/credentials/machine.ts
/** Where Azure's machines find their identity; link-local, so that it never leaves the machine's own network. */
const IMDS = "http://169.254.169.254";
/** Variables by which a platform says where its machines find theirs, before that address. */
const ELSEWHERE = [
	"IDENTITY_ENDPOINT",
	"MSI_ENDPOINT",
	"IMDS_ENDPOINT",
	"AZURE_POD_IDENTITY_AUTHORITY_HOST"
];
/** @see https://learn.microsoft.com/javascript/api/@azure/identity/managedidentitycredential */
const managedIdentity = {
	name: "managedIdentity",
	summary: "the identity of the machine, or of the app, in Azure",
	needs: [],
	takes: ["AZURE_CLIENT_ID"],
	unavailable: "Is this a machine in Azure, and has it an identity? Its page in the portal, under Identity, shows the system-assigned one and those that were assigned to it; name one of the latter by its client id in AZURE_CLIENT_ID.",
	prepare(given) {
		if (given.value("AZURE_FEDERATED_TOKEN_FILE") !== "") throw new DirectoryError("ROLLCALL_CREDENTIAL is managedIdentity, and AZURE_FEDERATED_TOKEN_FILE is set, as in a pod with a workload identity. Set ROLLCALL_CREDENTIAL=workloadIdentity, or unset AZURE_FEDERATED_TOKEN_FILE.");
		const clientId = given.value("AZURE_CLIENT_ID");
		return {
			origins: machineOrigins(given),
			make: ({ ManagedIdentityCredential }, options) => new ManagedIdentityCredential({
				...options,
				retryOptions: {},
				...clientId !== "" && { clientId }
			})
		};
	}
};
/** Origins at which a machine may find its identity. */
function machineOrigins({ value }) {
	return [IMDS, ...ELSEWHERE.flatMap((name) => {
		const url = URL.parse(value(name));
		return url ? [url.origin] : [];
	})];
}
// src/directory/signIn/credentials/chains.ts
/**
* What the variables of the environment hold, as the library's credential of this name reads them: a secret, else a
* certificate. It is made here, since the library hides why it is refused.
*
* @see https://learn.microsoft.com/javascript/api/@azure/identity/environmentcredential
*/
const environment = {
	name: "environment",
	summary: "the secret or the certificate that the environment holds",
	needs: APPLICATION,
	takes: ["AZURE_CLIENT_SECRET", "AZURE_CLIENT_CERTIFICATE_PATH"],
	prepare(given) {
		const kind = heldByEnvironment(given);
		if (kind) return kind.prepare(given);
		if (given.value("AZURE_USERNAME") !== "" || given.value("AZURE_PASSWORD") !== "") throw new DirectoryError("ROLLCALL_CREDENTIAL is environment, and the environment holds AZURE_USERNAME and AZURE_PASSWORD. " + NO_PASSWORDS);
		throw new DirectoryError("ROLLCALL_CREDENTIAL is environment, and the environment holds no credential. Set AZURE_TENANT_ID, AZURE_CLIENT_ID, and AZURE_CLIENT_SECRET or AZURE_CLIENT_CERTIFICATE_PATH.");
	}
};
/** Why there are no passwords. */
const NO_PASSWORDS = "Rollcall does not sign in with a user name and a password: they would be sent as clear text, and there is no second factor. Use deviceCode or browser for a person, or an application.";
/**
* What the environment holds, and an error there is final. Only where it holds nothing, the library's chain: the identity
* of the machine, then tools in which an account is signed in.
*
* @see https://learn.microsoft.com/javascript/api/@azure/identity/defaultazurecredential
*/
const defaultChain = {
	name: "default",
	summary: "what the environment holds, then the identity of the machine, then `az`, PowerShell or `azd`",
	needs: [],
	takes: ["AZURE_TOKEN_CREDENTIALS"],
	unavailable: "None of the default credentials can be used here: the environment holds no secret, certificate or federated token, the machine has no identity, and no account is signed in with az, PowerShell or azd. Choose one in ROLLCALL_CREDENTIAL, whose error says more.",
	prepare(given) {
		const wanted = given.value("AZURE_TOKEN_CREDENTIALS").toLowerCase();
		const kind = READS_ENVIRONMENT.includes(wanted) ? heldByEnvironment(given, true) : void 0;
		if (kind) return kind.prepare(given);
		const managedIdentityClientId = given.value("AZURE_CLIENT_ID");
		const tenantId = given.value("AZURE_TENANT_ID");
		return {
			origins: machineOrigins(given),
			make: ({ DefaultAzureCredential }, options) => new DefaultAzureCredential({
				...options,
				retryOptions: {},
				...managedIdentityClientId !== "" && { managedIdentityClientId },
				...tenantId !== "" && { tenantId }
			})
		};
	}
};
/** Values of AZURE_TOKEN_CREDENTIALS with which the chain begins at the environment. */
const READS_ENVIRONMENT = [
	"",
	"prod",
	"environmentcredential",
	"workloadidentitycredential"
];
function heldByEnvironment({ value }, withTokenFile = false) {
	if (value("AZURE_CLIENT_SECRET") !== "") return secret;
	if (value("AZURE_CLIENT_CERTIFICATE_PATH") !== "") return certificate;
	return withTokenFile && value("AZURE_FEDERATED_TOKEN_FILE") !== "" ? workloadIdentity : void 0;
}
// src/directory/signIn/credentials/onBehalfOf.ts
/**
* For a service that was called with a user's token, and calls Graph for that user.
*
* @see https://learn.microsoft.com/javascript/api/@azure/identity/onbehalfofcredential
*/
const onBehalfOf = {
	name: "onBehalfOf",
	summary: "a program that got a user's token, and calls Rollcall as a library",
	needs: APPLICATION,
	takes: [
		"AZURE_CLIENT_SECRET",
		"AZURE_CLIENT_CERTIFICATE_PATH",
		"ROLLCALL_SCOPES"
	],
	isDelegated: true,
	prepare(given) {
		const { userAssertion } = given;
		if (!userAssertion) throw new DirectoryError("ROLLCALL_CREDENTIAL is onBehalfOf, which exchanges the token of a user. Only a program that calls Rollcall as a library can give one; on the command line, sign in by another credential.");
		const values = required(given, "onBehalfOf", APPLICATION);
		checkTenant(values.AZURE_TENANT_ID);
		const clientSecret = given.value("AZURE_CLIENT_SECRET");
		const certificatePath = given.value("AZURE_CLIENT_CERTIFICATE_PATH");
		if (clientSecret === "" && certificatePath === "") throw new DirectoryError("ROLLCALL_CREDENTIAL is onBehalfOf, which needs AZURE_CLIENT_SECRET or AZURE_CLIENT_CERTIFICATE_PATH. Set one of them.");
		const ids = {
			tenantId: values.AZURE_TENANT_ID,
			clientId: values.AZURE_CLIENT_ID
		};
		return { async make({ OnBehalfOfCredential }, options) {
			const all = {
				...options,
				...ids,
				userAssertionToken: await userAssertion()
			};
			if (clientSecret !== "") return new OnBehalfOfCredential({
				...all,
				clientSecret
			});
			await readCertificate(certificatePath, void 0);
			return new OnBehalfOfCredential({
				...all,
				certificatePath
			});
		} };
	}
};
// src/directory/signIn/credentials/person.ts
/** @see https://learn.microsoft.com/javascript/api/@azure/identity/devicecodecredential */
const deviceCode = {
	name: "deviceCode",
	summary: "a person, in a browser on any machine, by a code that the terminal shows",
	needs: APPLICATION,
	takes: ["ROLLCALL_SCOPES"],
	isDelegated: true,
	prepare(given) {
		const { tenantId, clientId, person } = signingIn(given, "deviceCode");
		return {
			isKept: true,
			make: ({ DeviceCodeCredential }, options) => new DeviceCodeCredential({
				...options,
				tenantId,
				clientId,
				userPromptCallback: ({ userCode, verificationUri }) => {
					const page = typeof verificationUri === "string" ? URL.parse(verificationUri) : null;
					const isAddress = page?.protocol === "https:" && page.username === "" && page.href.length <= 200;
					const isCode = typeof userCode === "string" && /^[\w-]{1,40}$/.test(userCode);
					if (!isAddress || !isCode) throw new DirectoryError("The authority answered with no code that can be shown.");
					person.tell(`To sign in, open ${page.href} in a browser and enter the code ${userCode}.\n`);
				}
			})
		};
	}
};
/** @see https://learn.microsoft.com/javascript/api/@azure/identity/interactivebrowsercredential */
const browser = {
	name: "browser",
	summary: "a person, in the browser of this machine",
	needs: APPLICATION,
	takes: ["ROLLCALL_SCOPES", "ROLLCALL_REDIRECT_URI"],
	isDelegated: true,
	prepare(given) {
		const { tenantId, clientId, person } = signingIn(given, "browser");
		const redirectUri = given.value("ROLLCALL_REDIRECT_URI");
		return {
			isKept: true,
			make({ InteractiveBrowserCredential }, options) {
				person.tell("A browser opens for you to sign in. Ctrl+C ends the wait.\n");
				return new InteractiveBrowserCredential({
					...options,
					tenantId,
					clientId,
					...redirectUri !== "" && { redirectUri }
				});
			}
		};
	}
};
const LOCAL = "http://localhost";
/**
* For a machine without a browser where device codes are forbidden: the person signs in elsewhere, and pastes the address
* at which the browser ended.
*
* @see https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow
* @see https://learn.microsoft.com/javascript/api/@azure/identity/authorizationcodecredential
*/
const authorizationCode = {
	name: "authorizationCode",
	summary: "a person, in a browser on any machine, whose last address is pasted into the terminal",
	needs: APPLICATION,
	takes: [
		"ROLLCALL_SCOPES",
		"ROLLCALL_REDIRECT_URI",
		"AZURE_CLIENT_SECRET"
	],
	isDelegated: true,
	prepare(given) {
		const { tenantId, clientId, person } = signingIn(given, "authorizationCode");
		const redirectUri = given.value("ROLLCALL_REDIRECT_URI") || LOCAL;
		const secret = given.value("AZURE_CLIENT_SECRET");
		return {
			isKept: true,
			async make({ AuthorizationCodeCredential }, options) {
				const state = randomUUID();
				const page = new URL(`${given.endpoint.authority}/${tenantId}/oauth2/v2.0/authorize`);
				page.search = new URLSearchParams({
					client_id: clientId,
					response_type: "code",
					response_mode: "query",
					redirect_uri: redirectUri,
					scope: [.../* @__PURE__ */ new Set([
						...given.scopes,
						"openid",
						"profile",
						"offline_access"
					])].join(" "),
					state,
					prompt: "select_account"
				}).toString();
				person.tell(`To sign in, open this page in a browser:\n  ${page.href}\nIt ends at an address that begins with ${redirectUri}, which may not be found.\n`);
				const code = codeIn(await person.ask("Paste that address here: ").catch(() => {
					throw new DirectoryError("You pasted no address, so Rollcall is not signed in. Run the same command again.");
				}), state);
				return secret === "" ? new AuthorizationCodeCredential(tenantId, clientId, code, redirectUri, options) : new AuthorizationCodeCredential(tenantId, clientId, secret, code, redirectUri, options);
			}
		};
	}
};
function codeIn(pasted, state) {
	const parameters = URL.parse(pasted.trim())?.searchParams;
	if (parameters?.get("state") !== state) throw new DirectoryError("The pasted text is not the address at which this sign-in ended. Run the same command again, and paste the whole address, from http to the end.");
	const code = parameters.get("code");
	if (code) return code;
	const error = /^[a-z_]{1,40}$/.exec(parameters.get("error") ?? "")?.[0];
	throw new DirectoryError(`The sign-in ended without a code${error === void 0 ? "" : ` (${error})`}. The page in the browser says why.`);
}
function signingIn(given, kind) {
	const { AZURE_TENANT_ID: tenantId, AZURE_CLIENT_ID: clientId } = required(given, kind, APPLICATION, "The application must be one of your own: a public client with the delegated permissions of Microsoft Graph that Rollcall needs.");
	checkTenant(tenantId);
	if (!given.person) throw new DirectoryError(`ROLLCALL_CREDENTIAL is ${kind}, which signs in a person, and there is no terminal to ask on. Run the command in a terminal, or sign in as an application.`);
	return {
		tenantId,
		clientId,
		person: given.person
	};
}
// src/directory/signIn/credentials/tools.ts
/** @see https://learn.microsoft.com/javascript/api/@azure/identity/azureclicredential */
const azureCli = {
	name: "azureCli",
	summary: "the account that is signed in with `az login`",
	needs: [],
	takes: ["AZURE_TENANT_ID"],
	unavailable: "Sign in with: az login --tenant TENANT --allow-no-subscriptions. If `az` is not found, install it: https://aka.ms/azure-cli. This shows what it answers: az account get-access-token --resource-type ms-graph --query expiresOn",
	prepare: (given) => ({ make: ({ AzureCliCredential }) => new AzureCliCredential(tenantOf(given)) })
};
/** @see https://learn.microsoft.com/javascript/api/@azure/identity/azurepowershellcredential */
const azurePowerShell = {
	name: "azurePowerShell",
	summary: "the account that is signed in with `Connect-AzAccount`",
	needs: [],
	takes: ["AZURE_TENANT_ID"],
	unavailable: "Sign in in PowerShell with: Connect-AzAccount -Tenant TENANT. It takes the module Az.Accounts 2.2.0 or later: Install-Module Az.Accounts",
	prepare: (given) => ({ make: ({ AzurePowerShellCredential }) => new AzurePowerShellCredential(tenantOf(given)) })
};
/** @see https://learn.microsoft.com/javascript/api/@azure/identity/azuredeveloperclicredential */
const azureDeveloperCli = {
	name: "azureDeveloperCli",
	summary: "the account that is signed in with `azd auth login`",
	needs: [],
	takes: ["AZURE_TENANT_ID"],
	unavailable: "Sign in with: azd auth login --tenant-id TENANT. If `azd` is not found, install it: https://aka.ms/azd",
	prepare: (given) => ({ make: ({ AzureDeveloperCliCredential }) => new AzureDeveloperCliCredential(tenantOf(given)) })
};
/** A slow machine needs seconds to start PowerShell. */
const TIMEOUT_SECONDS = 60;
function tenantOf({ value }) {
	const tenantId = value("AZURE_TENANT_ID");
	if (tenantId !== "") checkTenant(tenantId);
	return {
		...tenantId !== "" && { tenantId },
		processTimeoutInMs: TIMEOUT_SECONDS * 1e3
	};
}
// src/directory/signIn/credentials/index.ts
/** Every way of signing in, by the word for it. */
const CREDENTIALS = [
	githubOidc,
	secret,
	certificate,
	workloadIdentity,
	azurePipelines,
	managedIdentity,
	azureCli,
	azurePowerShell,
	azureDeveloperCli,
	environment,
	defaultChain,
	deviceCode,
	browser,
	authorizationCode,
	onBehalfOf
];
// src/directory/signIn/choose.ts
/**
* The way of signing in that `ROLLCALL_CREDENTIAL` names. Without it, what the environment holds decides: a client secret,
* else a certificate, else a file with a federated token, else GitHub, where it vouches for the job.
*
* @throws DirectoryError for a word that is none, for a person in CI, and where nothing is there to decide
*/
function chooseCredential(env, endpoint, assertion) {
	const word = env["ROLLCALL_CREDENTIAL"]?.trim();
	if (!word) return heldCredential(env, endpoint, assertion);
	const kind = CREDENTIALS.find(({ name }) => name === word);
	if (!kind) throw unknownWord(word);
	if (kind.isDelegated && isAutomated(env) && kind.name !== "onBehalfOf") throw new DirectoryError(`ROLLCALL_CREDENTIAL is ${word}, which signs in a person, and this is an automated run. Sign in as an application: ${AUTOMATED}.`);
	return kind;
}
const AUTOMATED = "githubOidc in GitHub Actions, azurePipelines in Azure Pipelines, workloadIdentity in Kubernetes, managedIdentity on a machine in Azure, otherwise certificate or secret";
function unknownWord(word) {
	const names = CREDENTIALS.map(({ name }) => name);
	if (/password/i.test(word)) return new DirectoryError(`ROLLCALL_CREDENTIAL is ${JSON.stringify(word)}. ${NO_PASSWORDS}`);
	const plain = word.replace(/Credential$/, "");
	const near = names.find((name) => name.toLowerCase() === plain.toLowerCase()) ?? suggest(plain, names);
	return new DirectoryError(`ROLLCALL_CREDENTIAL is ${JSON.stringify(word)}, which is not a way to sign in that Rollcall knows. ${near === void 0 ? "" : `Did you mean ${near}? `}Use one of ${names.join(", ")}.`);
}
function heldCredential(env, endpoint, assertion) {
	const isSet = (name) => (env[name]?.trim() ?? "") !== "";
	const held = isSet("AZURE_CLIENT_SECRET") ? secret : isSet("AZURE_CLIENT_CERTIFICATE_PATH") ? certificate : isSet("AZURE_FEDERATED_TOKEN_FILE") ? workloadIdentity : assertion && githubOidc;
	const missing = [...["AZURE_TENANT_ID", "AZURE_CLIENT_ID"].filter((name) => !isSet(name)), ...held ? [] : ["AZURE_CLIENT_SECRET (or AZURE_CLIENT_CERTIFICATE_PATH, or AZURE_FEDERATED_TOKEN_FILE)"]];
	if (held && missing.length === 0) return held;
	throw new DirectoryError(`Cannot sign in to ${endpoint.root}: ${missing.join(" and ")} ${missing.length > 1 ? "are" : "is"} not set. ` + (env["GITHUB_ACTIONS"] === "true" ? "To sign in without a secret, give the job the permission id-token: write." : "Set what is missing; or choose another way in ROLLCALL_CREDENTIAL, such as azureCli; or give a token in ROLLCALL_ACCESS_TOKEN."));
}
// src/directory/signIn/cachedTokens.ts
/** A token is renewed so long before it expires, and one that lives for minutes only in the last fifth of its life. */
const RENEW_BEFORE_EXPIRY_SECONDS = 300;
const RENEWED_PART = 1 / 5;
/**
* For how long any token is used. One that seems to have expired already comes from a clock that is wrong; asking for
* another before each request would get no better one.
*/
const SHORTEST_USE_SECONDS = 30;
/**
* Keeps a token while it is good, and asks for one at a time, however many want it. A refusal is heard by all who wait
* for it, and is not kept. A token that was refused is not handed out again, and claims that Graph asked for are not
* forgotten over another request that is under way.
*
* @param fetchToken asks the authority
*/
function cachedTokens(fetchToken, clock) {
	let held;
	let underWay;
	/** Claims for which no token has come yet. */
	let wanted;
	async function renew(claims, insteadOf) {
		try {
			const { token, expiresOnTimestamp } = await fetchToken(claims);
			if (wanted === claims) wanted = void 0;
			held = {
				token,
				claims,
				insteadOf,
				goodUntil: goodUntil(expiresOnTimestamp, clock.now().getTime())
			};
			return token;
		} finally {
			underWay = void 0;
		}
	}
	return async ({ refused, claims } = {}) => {
		if (held && held.token === refused && held.insteadOf !== refused) held = void 0;
		if (claims !== void 0 && held?.claims !== claims) {
			held = void 0;
			wanted = claims;
		}
		for (;;) {
			if (held && clock.now().getTime() < held.goodUntil) return held.token;
			if (!underWay) {
				const asked = claims ?? wanted;
				underWay = {
					claims: asked,
					token: renew(asked, refused)
				};
			}
			const { token, claims: asked } = underWay;
			if (claims === void 0 || asked === claims) return token;
			await token;
			if (held?.claims !== claims) held = void 0;
		}
	};
}
function goodUntil(expiresAt, now) {
	const life = (expiresAt - now) / 1e3;
	const used = life - Math.min(RENEW_BEFORE_EXPIRY_SECONDS, life * RENEWED_PART);
	return now + (used > SHORTEST_USE_SECONDS ? used : SHORTEST_USE_SECONDS) * 1e3;
}
// src/directory/signIn/scopes.ts
/** Scopes of OpenID Connect, which belong to no resource. */
const OPENID = [
	"openid",
	"profile",
	"email",
	"offline_access"
];
/**
* What `ROLLCALL_SCOPES` asks for, with blanks or commas between: names of delegated permissions, such as
* `User.ReadWrite.All`, or whole scopes of the configured Graph. Without it, all that the application was granted.
*
* @throws DirectoryError for a scope of another resource, and for one that an application cannot ask for
* @see https://learn.microsoft.com/entra/identity-platform/scopes-oidc
*/
function scopesFromEnvironment(env, endpoint, kind) {
	const resource = new URL(endpoint.root).origin;
	const all = `${resource}/.default`;
	const given = (env["ROLLCALL_SCOPES"] ?? "").split(/[\s,]+/).filter((scope) => scope !== "");
	if (given.length === 0) return [all];
	const scopes = given.map((scope) => wholeScope(scope, resource));
	const named = scopes.filter((scope) => scope !== all && !OPENID.includes(scope));
	if (!kind.isDelegated && scopes.some((scope) => scope !== all)) throw new DirectoryError(`ROLLCALL_SCOPES is for signing in as a person. ${kind.name} asks for all that was granted, which is ${all}. Unset ROLLCALL_SCOPES, and grant the application what it needs.`);
	if (named.length === 0 && !scopes.includes(all)) throw new DirectoryError("ROLLCALL_SCOPES names no permission of Microsoft Graph. Add some, such as User.ReadWrite.All, or unset it.");
	if (named.length > 0 && scopes.includes(all)) throw new DirectoryError("ROLLCALL_SCOPES holds .default and names of permissions. Entra takes one or the other: leave out .default.");
	return scopes;
}
function wholeScope(scope, resource) {
	if (OPENID.includes(scope)) return scope;
	if (scope === ".default" || /^[A-Za-z][A-Za-z0-9-]*(\.[A-Za-z0-9-]+)+$/.test(scope)) return `${resource}/${scope}`;
	const [, name] = scope.startsWith(`${resource}/`) ? scope.split(`${resource}/`) : [];
	if (name !== void 0 && /^[A-Za-z0-9.-]+$/.test(name)) return scope;
	throw new DirectoryError(`ROLLCALL_SCOPES holds ${JSON.stringify(scope.slice(0, 100))}, which is not a scope of ${resource}. Name permissions of Microsoft Graph, such as User.ReadWrite.All.`);
}
// src/directory/signIn/ofProgram.ts
/**
* The environment by which to sign in beside what the program gave. With a user's token nothing but `onBehalfOf` may sign
* in: the application's own token would let that user do whatever the application may.
*
* @throws DirectoryError where two ways of signing in are given
*/
function environmentBeside({ credential, userAssertion }, env) {
	if (!credential && !userAssertion) return env;
	const word = env["ROLLCALL_CREDENTIAL"]?.trim();
	const other = [
		credential && userAssertion && "userAssertion",
		env["ROLLCALL_ACCESS_TOKEN"]?.trim() && "ROLLCALL_ACCESS_TOKEN",
		word && (credential || word !== onBehalfOf.name) && `ROLLCALL_CREDENTIAL (${word})`
	].find((each) => each);
	if (other) throw new DirectoryError(`${credential ? "credential" : "userAssertion"} and ${other} are both set, and each says how to sign in. Leave out one of them.`);
	return userAssertion ? {
		...env,
		ROLLCALL_CREDENTIAL: onBehalfOf.name
	} : env;
}
/** Asks the program's own credential each time it is called, for claims (JSON) where Graph wants some. */
function tokensOfCredential(credential, scopes, { env, stopping, onToken }) {
	return async (claims) => {
		const asked = {
			enableCae: true,
			...claims !== void 0 && { claims },
			...stopping && { abortSignal: stopping }
		};
		const answer = await untilStopped(Promise.resolve().then(() => credential.getToken([...scopes], asked)), stopping).catch((error) => {
			stopping?.throwIfAborted();
			throw new DirectoryError("The credential that was given failed, so nothing was sent. Its own error is the cause of this one.", { cause: error });
		});
		if (!answer || !isToken(answer.token)) throw new DirectoryError("The credential that was given answered with something else than a token. Nothing was sent.");
		if (isAutomated(env) && isForPerson(answer.token)) throw forPerson("the given credential");
		onToken?.(answer.token);
		return answer;
	};
}
/** A person may never come, and a credential may never answer; the library ends its wait only between two requests. */
function untilStopped(value, stopping) {
	if (!stopping) return value;
	return Promise.race([value, new Promise((_, reject) => {
		const stop = () => reject(stopping.reason);
		if (stopping.aborted) stop();
		else stopping.addEventListener("abort", stop, { once: true });
	})]);
}
// src/directory/signIn/signInFailure.ts
/**
* Says in plain words why no token came. Neither secret nor Entra's own text, which may quote it, is repeated; the number
* and the error's name come from the members of the library's error, never from a text.
*/
function signInFailure(error, failed) {
	const errors = [...withCauses(error)];
	const own = errors.find((each) => each instanceof DirectoryError);
	if (own) return own;
	const { kind, connection, endpoint } = failed;
	const at = `Signing in at ${endpoint.authority}`;
	const refused = refusalOf(errors, failed);
	const isDeclined = refused?.code === "authorization_declined";
	if (refused?.number !== void 0 && !isDeclined) return refusedWith(refused.number, refused, failed);
	if (errors.some(({ name }) => UNAVAILABLE.includes(name ?? "")) && kind.unavailable !== void 0) return new DirectoryError([
		`${kind.name} gave no token.`,
		connection?.message,
		kind.unavailable
	].filter((part) => part !== void 0).join(" "));
	if (connection) return failure(`${at} failed. ${connection.message}`, connection.passes);
	const code = refused?.code ?? "";
	const meaning = Object.hasOwn(OAUTH_ERRORS, code) ? OAUTH_ERRORS[code] : void 0;
	if (meaning !== void 0) return new DirectoryError(`${at} was refused (${code}): ${meaning}.`);
	if (PASSING.includes(code) || errors.some(({ status }) => status === 429)) return failure(`${at} failed: it cannot be reached, or is not well. Check the network and AZURE_AUTHORITY_HOST.`, true);
	return new DirectoryError(`${at} failed: what came back was not a token. Is something else answering in its place?`);
}
/** How the library calls a credential that is not set up here. */
const UNAVAILABLE = ["CredentialUnavailableError", "ChainedTokenCredentialAuthenticationFailed"];
/** How the library calls an authority that gave no answer, or none of sense. */
const PASSING = [
	"network_error",
	"server_error",
	"temporarily_unavailable",
	"no_network_connectivity"
];
/** The error with all that caused it, outermost first; chains hold several. */
function* withCauses(error, depth = 0) {
	if (typeof error !== "object" || error === null || depth > 8) return;
	const one = error;
	yield one;
	yield* withCauses(one.cause, depth + 1);
	if (Array.isArray(one.errors)) for (const each of one.errors) yield* withCauses(each, depth + 1);
}
function refusalOf(errors, { refusal }) {
	const told = errors.map(refusalIn).find((each) => each !== void 0);
	if (!refusal || told?.number !== void 0) return told;
	return {
		...refusal,
		correlationId: told?.correlationId ?? ""
	};
}
function refusalIn({ errorCode, errorNo, correlationId }) {
	if (typeof errorCode !== "string") return void 0;
	const number = Number(errorNo ?? NaN);
	return {
		code: errorCode,
		number: isNumberOfEntra(number) ? number : void 0,
		correlationId: typeof correlationId === "string" && /^[0-9a-f-]{36}$/i.test(correlationId) ? correlationId : ""
	};
}
function refusedWith(number, refused, failed) {
	const { kind, endpoint, env, scopes, presented } = failed;
	const refusal = REFUSALS.find(({ numbers }) => numbers.includes(number));
	const idOf = (name) => encodeURIComponent(env[name]?.trim() || name);
	const run = {
		kind: kind.name,
		isDelegated: kind.isDelegated ?? false,
		consentPage: `${endpoint.authority}/${idOf("AZURE_TENANT_ID")}/adminconsent?client_id=${idOf("AZURE_CLIENT_ID")}`,
		scopes: scopes.join(" "),
		correlationId: refused.correlationId
	};
	const says = typeof refusal?.says === "function" ? refusal.says(run) : refusal?.says ?? "look the number up at https://login.microsoftonline.com/error";
	const more = refusal?.isAboutPresented && presented !== "" ? ` ${presented}` : "";
	return failure(`Signing in at ${endpoint.authority} was refused (AADSTS${number}): ${says}.${more}`, refusal?.passing ?? false);
}
function failure(message, passes) {
	return passes ? new NoAnswer(message, false) : new DirectoryError(message);
}
// src/directory/signIn/tokens.ts
/**
* Decides from the environment how to get tokens: for a directory on this machine a placeholder, so that nothing real
* ever meets plain http, or another program that listens there; else `ROLLCALL_ACCESS_TOKEN` as it is, or the credential that
* `ROLLCALL_CREDENTIAL` names or the environment holds.
*
* @throws DirectoryError that says what is missing
*/
function tokenSourceFromEnvironment(environment, endpoint, options = {}) {
	if (!endpoint.signsIn) return placeholderToken;
	const { credential, clock = { now: () => /* @__PURE__ */ new Date() } } = options;
	const env = environmentBeside(options, environment);
	if (credential) return cachedTokens(tokensOfCredential(credential, scopesFromEnvironment(env, endpoint, {
		name: "credential",
		isDelegated: true
	}), {
		...options,
		env
	}), clock);
	const given = env["ROLLCALL_ACCESS_TOKEN"]?.trim();
	if (given) return givenToken(given, env, options);
	const { assertion, person, userAssertion } = options;
	const kind = chooseCredential(env, endpoint, assertion);
	const scopes = scopesFromEnvironment(env, endpoint, kind);
	return cachedTokens(tokensOf({
		kind,
		prepared: kind.prepare({
			endpoint,
			scopes,
			value: (name) => env[name]?.trim() ?? "",
			assertion,
			person,
			userAssertion
		}),
		scopes,
		endpoint,
		env
	}, options), clock);
}
function givenToken(given, env, { onToken }) {
	if (env["ROLLCALL_CREDENTIAL"]?.trim()) throw new DirectoryError("ROLLCALL_CREDENTIAL and ROLLCALL_ACCESS_TOKEN are both set. Unset one: a token that is given needs no credential.");
	if (!isToken(given)) throw new DirectoryError("ROLLCALL_ACCESS_TOKEN holds characters that no token has, such as a line break. Set it to the token alone.");
	onToken?.(given);
	if (isAutomated(env) && isForPerson(given)) throw forPerson("ROLLCALL_ACCESS_TOKEN");
	return async () => given;
}
/** Asks the authority for a token each time it is called, for claims (JSON) where Graph wants some. */
function tokensOf(signIn, { onToken, network, stopping, timeoutSeconds = 60, clock }) {
	const { kind, prepared, scopes, endpoint, env } = signIn;
	let failure;
	let refusal;
	let kept;
	async function credential() {
		if (kept) return kept;
		const { signInClient } = await import("./signInClient.js");
		const client = signInClient(network ?? networkFromEnvironment(env), {
			authority: endpoint.authority,
			elsewhere: [...endpoint.aliases ?? [], ...prepared.origins ?? []],
			timeoutSeconds,
			sleep: clock?.sleep ?? ((milliseconds, signal) => setTimeout(milliseconds, void 0, signal ? { signal } : {})),
			stopping,
			onFailure: (found) => {
				failure = found;
			},
			onRefusal: (found) => {
				refusal = found;
			}
		});
		const made = await prepared.make(await import("./esm.js"), {
			...client.options,
			authorityHost: endpoint.authority,
			disableInstanceDiscovery: true,
			retryOptions: { maxRetries: 0 }
		});
		if (prepared.isKept) kept = made;
		return made;
	}
	return async (claims) => {
		failure = void 0;
		refusal = void 0;
		try {
			const asked = {
				enableCae: true,
				...claims !== void 0 && { claims }
			};
			const source = await credential();
			const answer = await (kind.isDelegated ? untilStopped(source.getToken([...scopes], {
				...asked,
				...stopping && { abortSignal: stopping }
			}), stopping) : source.getToken([...scopes], asked));
			if (!answer || !isToken(answer.token)) throw new Error("no token came");
			if (isAutomated(env) && isForPerson(answer.token)) throw forPerson(kind.name);
			onToken?.(answer.token);
			return answer;
		} catch (error) {
			if (kind.isDelegated) stopping?.throwIfAborted();
			throw signInFailure(error, {
				kind,
				endpoint,
				env,
				scopes,
				presented: prepared.presented?.() ?? "",
				connection: failure,
				refusal
			});
		}
	};
}
// src/session/directory/person.ts
/** Who sits at the terminal; undefined where there is none to ask on. */
function personAt({ output }) {
	const { ask } = output;
	if (!ask) return void 0;
	return {
		ask,
		tell: (text) => {
			output.progress("");
			output.err(wrappedLines(text, output.errorStyle));
		}
	};
}
export { isForPerson as a, claimsOfToken as i, tokenSourceFromEnvironment as n, chooseCredential as r, personAt as t };
