import { randomUUID } from "node:crypto";
import type { Ways } from "../../../model/directory/permissions.ts";
import { foldName } from "../../../model/values.ts";
import { badQuery, denied, GraphRefusal, notModelled } from "../../serving/graphError.ts";
import { allows } from "../../serving/permissions.ts";
import type { Context, GraphAnswer, GraphRequest, Route } from "../../serving/request.ts";
import type { StoredUser, TenantState } from "../../tenant/tenant.ts";
import { conflict } from "../../tenant/uniqueValues.ts";
import { assertNotProtected } from "../../users/protectedUsers.ts";

/**
 * Makes guests. Nothing is sent, and nobody can accept an invitation here: whether a guest has done so is what the
 * tenant file says.
 *
 * @see https://learn.microsoft.com/graph/api/invitation-post
 */
export const invitations: readonly Route[] = [
  {
    method: "POST",
    path: "invitations",
    units: 1,
    bucket: "invitations",
    options: [],
    handle: invite,
  },
];

/** What is needed besides `User.Invite.All`; that it is enough for members is unverified. */
const TO_RESET: Ways = [["User.ReadWrite.All"]];
const TO_INVITE_MEMBERS: Ways = [["User.ReadWrite.All"], ["Directory.ReadWrite.All"]];

/** What a body asks for, with defaults in place of what it leaves out. */
interface Invitation {
  readonly address: string;
  readonly redirectUrl: string;
  readonly displayName: string | null;
  readonly userType: "Guest" | "Member";
  readonly sendsMessage: boolean;
  readonly messageInfo: object;
  readonly resets: boolean;
  /** Object id of the user who is invited, where the body names one. */
  readonly user: string | undefined;
}

function invite({ body }: GraphRequest, context: Context): GraphAnswer {
  const { store, caller, root } = context;
  const invitation = invitationIn(body);
  const { address, resets, user } = invitation;
  if (invitation.userType === "Member" && !allows(TO_INVITE_MEMBERS, caller)) throw denied();
  assertInvitable(address, store.tenant);
  const guest = resets
    ? reset(address, user, context)
    : (invitedBefore(address, user, context) ?? created(invitation, context));
  return {
    status: 201,
    body: {
      "@odata.context": `${root}/$metadata#invitations/$entity`,
      id: randomUUID(),
      // Nothing here takes it: it has the form of a link, and leads to nobody's sign-in.
      inviteRedeemUrl: `${new URL(root).origin}/redeem?rd=${randomUUID()}`,
      invitedUserDisplayName: invitation.displayName,
      invitedUserType: invitation.userType,
      invitedUserEmailAddress: address,
      sendInvitationMessage: invitation.sendsMessage,
      resetRedemption: resets,
      inviteRedirectUrl: invitation.redirectUrl,
      // That an accepted one is told as completed is unverified.
      status: guest["externalUserState"] === "Accepted" ? "Completed" : "PendingAcceptance",
      invitedUserMessageInfo: invitation.messageInfo,
      invitedUser: { id: guest.id, userPrincipalName: guest.userPrincipalName },
    },
  };
}

/** @throws GraphRefusal for what is missing or of another type; the words are unverified */
function invitationIn(body: unknown): Invitation {
  if (typeof body !== "object" || body === null || Array.isArray(body))
    throw badQuery("Unable to read JSON request payload.");
  const values = Object.fromEntries(
    Object.entries(body).filter(([, value]) => value !== null && value !== undefined),
  );
  const unknown = Object.keys(values).find((name) => !MEMBERS.has(name) && !name.includes("@"));
  if (unknown !== undefined)
    throw badQuery(
      `The property '${unknown}' does not exist on type 'microsoft.graph.invitation'.`,
    );
  if (Object.keys(values).some((name) => name.startsWith("invitedUserSponsors")))
    throw notModelled("sponsors in an invitation");
  const address = textIn(values, "invitedUserEmailAddress") ?? "";
  const redirectUrl = textIn(values, "inviteRedirectUrl") ?? "";
  if (address === "") throw badQuery("The property 'invitedUserEmailAddress' is required.");
  if (redirectUrl === "") throw badQuery("The property 'inviteRedirectUrl' is required.");
  if (!URL.canParse(redirectUrl)) throw badQuery("The property 'inviteRedirectUrl' is no URL.");
  // As others have met it with a plus sign, in an issue of microsoftgraph/msgraph-sdk-dotnet.
  if (!ADDRESS.test(address)) throw badQuery("The Primary SMTP Address is an invalid value.");
  const userType = textIn(values, "invitedUserType") ?? "Guest";
  if (userType !== "Guest" && userType !== "Member")
    throw badQuery("The property 'invitedUserType' must be Guest or Member.");
  const resets = isTrue(values, "resetRedemption");
  const user = (values["invitedUser"] as { id?: unknown } | undefined)?.id;
  if (user !== undefined && typeof user !== "string")
    throw badQuery("The property 'invitedUser' must name an id.");
  if (resets && user === undefined)
    throw badQuery("To reset a redemption, the property 'invitedUser' is required.");
  return {
    address,
    redirectUrl,
    displayName: textIn(values, "invitedUserDisplayName") ?? null,
    userType,
    sendsMessage: isTrue(values, "sendInvitationMessage"),
    messageInfo: messageInfoIn(values["invitedUserMessageInfo"]),
    resets,
    user,
  };
}

const MEMBERS = new Set([
  "invitedUser",
  "invitedUserDisplayName",
  "invitedUserEmailAddress",
  "invitedUserMessageInfo",
  "invitedUserSponsors",
  "invitedUserType",
  "inviteRedirectUrl",
  "resetRedemption",
  "sendInvitationMessage",
]);

/**
 * The characters that the page permits: a full stop or a hyphen is in the middle of the name, an underscore anywhere.
 *
 * @see https://learn.microsoft.com/graph/api/resources/invitation (invitedUserEmailAddress)
 */
const ADDRESS =
  /^(?![.-])[^~!#$%^&*()+=[\]{}\\/|;:"<>?,@\s]{1,64}(?<![.-])@(?:[a-z0-9-]+\.)+[a-z0-9-]{2,}$/i;

function textIn(values: Record<string, unknown>, name: string): string | undefined {
  const value = values[name];
  if (value === undefined || typeof value === "string") return value;
  throw badQuery(`The property '${name}' must be a text.`);
}

function isTrue(values: Record<string, unknown>, name: string): boolean {
  const value = values[name] ?? false;
  if (typeof value === "boolean") return value;
  throw badQuery(`The property '${name}' must be true or false.`);
}

/** One further recipient at most. @see https://learn.microsoft.com/graph/api/resources/invitedusermessageinfo */
function messageInfoIn(value: unknown): object {
  const empty = {
    messageLanguage: null,
    customizedMessageBody: null,
    ccRecipients: [{ emailAddress: { name: null, address: null } }],
  };
  if (value === undefined) return empty;
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw badQuery("The property 'invitedUserMessageInfo' must be an object.");
  const { ccRecipients } = value as { ccRecipients?: unknown };
  if (ccRecipients !== undefined && (!Array.isArray(ccRecipients) || ccRecipients.length > 1))
    throw badQuery("The property 'ccRecipients' must be a list of one recipient at most.");
  return { ...empty, ...value };
}

/** @throws GraphRefusal where the tenant invites nobody, or nobody of this domain; the words are unverified */
function assertInvitable(address: string, { domains, invitations: policy }: TenantState): void {
  const { allowInvitesFrom = "everyone", allowedDomains, blockedDomains = [] } = policy ?? {};
  // Then no permission of an application is enough.
  if (allowInvitesFrom === "none" || allowInvitesFrom === "adminsAndGuestInviters") throw denied();
  const domain = foldName(address.slice(address.lastIndexOf("@") + 1));
  const isOf = (list: readonly string[]): boolean => list.some((each) => foldName(each) === domain);
  if (isOf(domains))
    throw badQuery(
      "The invited user can't be invited, since the domain of the address is one of this directory's. Create a user account instead.",
    );
  if (isOf(blockedDomains) || (allowedDomains && !isOf(allowedDomains)))
    throw badQuery("The domain of the invited user is not on the list of allowed domains.");
}

/**
 * The guest that has the address already, as no second one is made of it; that the answer is 201 then is unverified.
 *
 * @throws GraphRefusal where that guest is blocked, or something else has the address
 */
function invitedBefore(
  address: string,
  named: string | undefined,
  context: Context,
): StoredUser | undefined {
  const { store } = context;
  const holder = store.holderOfAddress(address) ?? store.idNamed(guestName(address, store.tenant));
  if (named !== undefined && named.toLowerCase() !== holder?.toLowerCase()) {
    store.toWrite(named);
    throw notModelled("the invitation of a user who is there already");
  }
  if (holder === undefined) return undefined;
  const user = store.fate(holder);
  if (typeof user === "string") throw conflict("proxyAddresses", `Group_${holder}`);
  if (!isGuest(user)) throw conflict("proxyAddresses", `User_${holder}`);
  if (user["accountEnabled"] === false)
    throw badQuery(
      `The invited user already exists in the directory as object ID: ${user.id}, but the account is blocked from signing in.`,
    );
  return user;
}

/** How it is known, however it is typed by now. */
function isGuest(user: StoredUser): boolean {
  return user["creationType"] === "Invitation" || user["userType"] === "Guest";
}

/** @throws GraphRefusal as others have met it, in issues of MicrosoftDocs/azure-docs */
function reset(address: string, named = "", context: Context): StoredUser {
  const { store, caller } = context;
  if (!allows(TO_RESET, caller))
    throw new GraphRefusal(403, "Forbidden", "Generic authorization exception.");
  const user = store.toWrite(named);
  assertNotProtected(user, ["externalUserState"], context);
  const {
    mail,
    otherMails = [],
    proxyAddresses = [],
  } = user as Partial<Record<string, string | string[]>>;
  const addresses = [
    mail ?? [],
    otherMails,
    [proxyAddresses].flat().map((each) => each.replace(/^smtp:/i, "")),
  ].flat();
  if (!addresses.some((each) => foldName(each) === foldName(address)))
    throw badQuery(
      "The email you're using to invite this user doesn't match any emails on the user object.",
    );
  store.update(user, {
    externalUserState: "PendingAcceptance",
    externalUserStateChangeDateTime: store.timestamp,
  });
  return user;
}

function created({ address, displayName, userType }: Invitation, { store }: Context): StoredUser {
  return store.create({
    accountEnabled: true,
    displayName: displayName ?? address,
    mail: address,
    // Unverified.
    mailNickname: `${address.replace("@", "_")}#EXT#`,
    userPrincipalName: guestName(address, store.tenant),
    userType,
    creationType: "Invitation",
    externalUserState: "PendingAcceptance",
    externalUserStateChangeDateTime: store.timestamp,
  });
}

/** `ana@contoso.example` is `ana_contoso.example#EXT#` of the initial domain. */
function guestName(address: string, { domains }: TenantState): string {
  const initial = domains.find((each) => foldName(each).endsWith(".onmicrosoft.com"));
  return `${address.replace("@", "_")}#EXT#@${initial ?? domains[0] ?? ""}`;
}
