import { foldName } from "../../../model/values.ts";
import type { StoredUser } from "../../tenant/tenant.ts";
import type { Application } from "../applications/applications.ts";
import type { SignInContext } from "../serving/context.ts";
import type { SignedIn } from "../grants/grants.ts";
import { SignInRefusal } from "../refusals/refusals.ts";

/**
 * Signs a person in by the name of the account. There are no passwords here.
 *
 * @throws SignInRefusal
 */
export function signInAs(
  name: string,
  mfa: boolean,
  application: Application,
  context: SignInContext,
): SignedIn {
  const user = context.tenant.users?.find(
    (each) => foldName(each.userPrincipalName) === foldName(name.trim()),
  );
  if (!user)
    throw new SignInRefusal(50034, {
      text: `The user account does not exist in the ${context.tenant.domains[0]} directory. To sign into this application, the account must be added to the directory.`,
    });
  const person = { userId: user.id, mfa };
  accountOf(person, application, context);
  return person;
}

/**
 * The account of a person who has signed in, as it is now.
 *
 * @throws SignInRefusal where it may not use the application, or not any more
 */
export function accountOf(
  { userId, mfa }: SignedIn,
  application: Application,
  context: SignInContext,
): StoredUser {
  const user = context.tenant.users?.find(({ id }) => id === userId);
  if (!user) throw new SignInRefusal(50034);
  if (user["accountEnabled"] === false) throw new SignInRefusal(50057);
  if (application.assignmentRequired === true && !isAssigned(user, application))
    throw new SignInRefusal(50105, {
      text: `The application '${application.clientId}'(${application.displayName}) is configured to block users unless they are specifically granted ('assigned') access to it. The signed in user is not assigned.`,
    });
  if (!mfa && context.mfaRequired(user))
    throw new SignInRefusal(50076, {
      text: "Due to a configuration change made by your administrator, or because you moved to a new location, you must use multi-factor authentication to access the resource.",
      claims: JSON.stringify({
        access_token: { polids: { essential: true, values: [POLICY] } },
      }),
    });
  return user;
}

/** The Conditional Access policy that a claims challenge names; any id will do. */
const POLICY = "9ca00000-0000-4000-8000-000000000001";

function isAssigned({ id, userPrincipalName }: StoredUser, { assignedUsers = [] }: Application) {
  return assignedUsers.some(
    (each) => each === id || foldName(each) === foldName(userPrincipalName),
  );
}
