// src/model/directory/permissions.ts
const READ = anyOf("User.Read.All", "User.ReadWrite.All", "Directory.Read.All", "Directory.ReadWrite.All");
/** That User.ReadUpdate.All lets its holder read users is unverified: its name says so, and no page does. */
const READ_USERS = [
	...anyOf("User.ReadBasic.All"),
	...READ,
	...anyOf("User.ReadUpdate.All")
];
const WRITE = anyOf("User.ReadWrite.All", "Directory.ReadWrite.All");
/** Directory.ReadWrite.All deletes no users: its description says so. */
const TO_DELETE_USERS = anyOf("User.DeleteRestore.All", "User.ReadWrite.All");
const DELETE = TO_DELETE_USERS;
/** That User.Read.All shows deleted users is unverified; the page names User.DeleteRestore.All for them. */
const TO_READ_DELETED_USERS = [...anyOf("User.DeleteRestore.All"), ...READ];
const READ_DELETED = TO_READ_DELETED_USERS;
/** Microsoft's table names User.Read.All as well, and the method's page does not. */
const READ_ORGANIZATION = anyOf("Organization.Read.All", "Organization.ReadWrite.All", "Directory.Read.All", "Directory.ReadWrite.All");
const READ_DOMAINS = anyOf("Domain.Read.All", "Domain.ReadWrite.All", "Directory.Read.All");
const TO_READ_GROUPS = anyOf("Group.ReadBasic.All", "GroupMember.Read.All", "Group.Read.All", "Group.ReadWrite.All", "Directory.Read.All", "Directory.ReadWrite.All");
const READ_GROUPS = TO_READ_GROUPS;
const READ_MEMBERS = anyOf("GroupMember.ReadBasic.All", "Group.ReadBasic.All", "GroupMember.Read.All", "GroupMember.ReadWrite.All", "Group.Read.All", "Group.ReadWrite.All", "Directory.Read.All");
const WRITE_MEMBERS = anyOf("GroupMember.ReadWrite.All", "Group.ReadWrite.All", "Directory.ReadWrite.All");
const READ_OWNERS = anyOf("GroupMember.Read.All", "GroupMember.ReadWrite.All", "Group.Read.All", "Group.ReadWrite.All", "Directory.Read.All");
const WRITE_OWNERS = anyOf("Group.ReadWrite.All", "Directory.ReadWrite.All");
/** What permits a change of a group, but for its members. */
const TO_WRITE_GROUPS = WRITE_OWNERS;
/** Besides what permits a change of another group. @see https://learn.microsoft.com/graph/api/group-post-members */
const TO_WRITE_ROLE_ASSIGNABLE = anyOf("RoleManagement.ReadWrite.Directory");
/** Besides what shows the members of another group. */
const TO_READ_HIDDEN_MEMBERS = anyOf("Member.Read.Hidden");
const CHECK_GROUPS = anyOf("User.Read.All", "GroupMember.ReadBasic.All", "GroupMember.Read.All", "Group.ReadBasic.All", "Group.Read.All", "Group.ReadWrite.All", "Directory.Read.All", "Directory.ReadWrite.All");
const READ_MEMBER_OF = anyOf("Directory.Read.All", "Group.ReadBasic.All", "GroupMember.ReadBasic.All", "Directory.ReadWrite.All");
const READ_TRANSITIVE_MEMBER_OF = anyOf("User.Read.All", "GroupMember.ReadBasic.All", "GroupMember.Read.All", "Group.ReadBasic.All", "Group.Read.All", "Directory.Read.All", "Directory.ReadWrite.All");
/** What groups a group is in. @see https://learn.microsoft.com/graph/api/group-list-memberof */
const READ_NESTING = anyOf("GroupMember.Read.All", "GroupMember.ReadWrite.All", "Group.Read.All", "Group.ReadWrite.All", "Directory.Read.All", "Directory.ReadWrite.All");
const READ_SKUS = anyOf("LicenseAssignment.Read.All", "Organization.Read.All", "Organization.ReadWrite.All", "Directory.Read.All", "Directory.ReadWrite.All");
const READ_PASSES = anyOf("UserAuthMethod-TAP.Read.All", "UserAuthMethod-TAP.ReadWrite.All", "UserAuthenticationMethod.Read.All", "UserAuthenticationMethod.ReadWrite.All");
const WRITE_PASSES = anyOf("UserAuthMethod-TAP.ReadWrite.All", "UserAuthenticationMethod.ReadWrite.All");
const READ_UNITS = anyOf("AdministrativeUnit.Read.All", "AdministrativeUnit.ReadWrite.All", "Directory.Read.All", "Directory.ReadWrite.All");
const READ_CONTACTS = anyOf("OrgContact.Read.All", "Directory.Read.All", "Directory.ReadWrite.All");
const READ_ROLES = anyOf("RoleManagement.Read.Directory", "RoleManagement.ReadWrite.Directory", "Directory.Read.All", "Directory.ReadWrite.All");
const WRITE_ROLES = anyOf("RoleManagement.ReadWrite.Directory");
const READ_ELIGIBILITY = anyOf("RoleEligibilitySchedule.Read.Directory", "RoleEligibilitySchedule.ReadWrite.Directory", "RoleManagement.Read.Directory", "RoleManagement.Read.All", "RoleManagement.ReadWrite.Directory");
const READ_ACTIVATIONS = anyOf("RoleAssignmentSchedule.Read.Directory", "RoleAssignmentSchedule.ReadWrite.Directory", "RoleManagement.Read.Directory", "RoleManagement.Read.All", "RoleManagement.ReadWrite.Directory");
const READ_EXTENSION_DEFINITIONS = anyOf("Application.ReadWrite.OwnedBy", "Application.Read.All", "Application.ReadWrite.All", "Directory.Read.All", "Directory.ReadWrite.All");
const WRITE_EXTENSION_DEFINITIONS = anyOf("Application.ReadWrite.OwnedBy", "Application.ReadWrite.All", "Directory.ReadWrite.All");
/** Directory.ReadWrite.All deletes no applications. @see https://learn.microsoft.com/graph/api/application-delete */
const DELETE_APPLICATIONS = anyOf("Application.ReadWrite.OwnedBy", "Application.ReadWrite.All");
/** What permits a change of a user, but for single properties. */
const UPDATE_ANY = [...anyOf("User.ReadUpdate.All"), ...WRITE];
/** The least for one property in a PATCH of a user, besides what permits them all. @see https://learn.microsoft.com/graph/api/user-update */
const TO_UPDATE = {
	accountEnabled: [["User.EnableDisableAccount.All", "User.Read.All"]],
	businessPhones: anyOf("User-Phone.ReadWrite.All"),
	mobilePhone: anyOf("User-Phone.ReadWrite.All"),
	otherMails: anyOf("User-Mail.ReadWrite.All")
};
const TO_SET_PASSWORD = anyOf("User-PasswordProfile.ReadWrite.All");
/** For properties that nothing broader permits, of a new user either. */
const ALONE = {
	identities: anyOf("User.ManageIdentities.All"),
	employeeLeaveDateTime: [["User-LifeCycleInfo.ReadWrite.All", "User.Read.All"], ["User-LifeCycleInfo.ReadWrite.All", "User.ReadWrite.All"]],
	customSecurityAttributes: anyOf("CustomSecAttributeAssignment.ReadWrite.All")
};
/**
* By method and path, whether the path is served here or not: `{}` stands for one part, `{property}` for the name of a
* property of the user. Types and functions are without namespace and brackets. Exact paths come before `{}`. What a PATCH of
* a user takes besides goes by its properties. What is related to a user or a group is counted, referred to and narrowed to a
* type by what lists it.
*/
const CALLS = {
	"GET users": READ_USERS,
	"POST users": [...anyOf("User.Create"), ...WRITE],
	"GET users/$count": READ_USERS,
	"GET users/delta": READ,
	"GET users/{}": READ_USERS,
	"PATCH users/{}": [
		...UPDATE_ANY,
		...Object.values(TO_UPDATE).flat(),
		...TO_SET_PASSWORD,
		...Object.values(ALONE).flat()
	],
	"DELETE users/{}": DELETE,
	"GET users/{}/manager": READ,
	"GET users/{}/manager/$ref": READ,
	"PUT users/{}/manager/$ref": WRITE,
	"DELETE users/{}/manager/$ref": WRITE,
	"GET users/{}/directReports": READ,
	"GET users/{}/memberOf": READ_MEMBER_OF,
	"GET users/{}/transitiveMemberOf": READ_TRANSITIVE_MEMBER_OF,
	"POST users/{}/getMemberGroups": CHECK_GROUPS,
	"POST users/{}/getMemberObjects": CHECK_GROUPS,
	"POST users/{}/checkMemberGroups": CHECK_GROUPS,
	"POST users/{}/checkMemberObjects": CHECK_GROUPS,
	"POST users/{}/assignLicense": [...anyOf("LicenseAssignment.ReadWrite.All"), ...WRITE],
	"POST users/{}/reprocessLicenseAssignment": WRITE,
	"GET users/{}/licenseDetails": [...anyOf("LicenseAssignment.Read.All"), ...READ],
	"POST users/{}/revokeSignInSessions": [...anyOf("User.RevokeSessions.All"), ...WRITE],
	"GET users/{}/sponsors": anyOf("User.Read.All", "User.ReadWrite.All"),
	"POST users/{}/sponsors/$ref": WRITE,
	"DELETE users/{}/sponsors/{}/$ref": WRITE,
	"DELETE users/{}/sponsors/{}": DELETE,
	"GET users/{}/onPremisesSyncBehavior": anyOf("User-OnPremisesSyncBehavior.ReadWrite.All"),
	"PATCH users/{}/onPremisesSyncBehavior": anyOf("User-OnPremisesSyncBehavior.ReadWrite.All"),
	"GET users/{}/authentication/temporaryAccessPassMethods": READ_PASSES,
	"GET users/{}/authentication/temporaryAccessPassMethods/{}": READ_PASSES,
	"POST users/{}/authentication/temporaryAccessPassMethods": WRITE_PASSES,
	"DELETE users/{}/authentication/temporaryAccessPassMethods/{}": WRITE_PASSES,
	"GET users/{}/extensions": READ,
	"GET users/{}/extensions/{}": READ,
	"POST users/{}/extensions": WRITE,
	"PATCH users/{}/extensions/{}": WRITE,
	"DELETE users/{}/extensions/{}": WRITE,
	"GET users/{}/{property}": READ_USERS,
	"GET users/{}/{property}/$value": READ_USERS,
	"GET directory/deletedItems": READ_DELETED,
	"GET directory/deletedItems/user": READ_DELETED,
	"GET directory/deletedItems/user/$count": READ_DELETED,
	"GET directory/deletedItems/group": READ_GROUPS,
	"GET directory/deletedItems/{}": [...READ_DELETED, ...READ_GROUPS],
	"DELETE directory/deletedItems/{}": [...DELETE, ...WRITE_OWNERS],
	"POST directory/deletedItems/{}/restore": [...DELETE, ...WRITE_OWNERS],
	"GET $metadata": [[]],
	"GET organization": READ_ORGANIZATION,
	"GET organization/{}": READ_ORGANIZATION,
	"PATCH organization/{}": anyOf("Organization.ReadWrite.All"),
	"GET domains": READ_DOMAINS,
	"GET domains/{}": READ_DOMAINS,
	"POST domains": anyOf("Domain.ReadWrite.All"),
	"PATCH domains/{}": anyOf("Domain.ReadWrite.All"),
	"DELETE domains/{}": anyOf("Domain.ReadWrite.All"),
	"GET subscribedSkus": READ_SKUS,
	"GET subscribedSkus/{}": READ_SKUS,
	"POST invitations": anyOf("User.Invite.All", "User.ReadWrite.All", "Directory.ReadWrite.All"),
	"GET directoryObjects/{}": anyOf("Directory.Read.All"),
	"POST directoryObjects/getByIds": anyOf("Directory.Read.All"),
	"POST directoryObjects/getAvailableExtensionProperties": anyOf("Directory.Read.All"),
	"GET groups": READ_GROUPS,
	"GET groups/delta": READ_GROUPS,
	"GET groups/{}": READ_GROUPS,
	"POST groups": anyOf("Group.Create", "Group.ReadWrite.All", "Directory.ReadWrite.All"),
	"GET groups/$count": READ_GROUPS,
	"PATCH groups/{}": WRITE_MEMBERS,
	"DELETE groups/{}": anyOf("Group.ReadWrite.All"),
	"GET groups/{}/members": READ_MEMBERS,
	"GET groups/{}/transitiveMembers": READ_MEMBERS,
	"GET groups/{}/memberOf": READ_NESTING,
	"GET groups/{}/transitiveMemberOf": READ_NESTING,
	"POST groups/{}/members/$ref": WRITE_MEMBERS,
	"DELETE groups/{}/members/{}/$ref": WRITE_MEMBERS,
	"DELETE groups/{}/members/{}": DELETE,
	"DELETE groups/{}/owners/{}": DELETE,
	"GET groups/{}/owners": READ_OWNERS,
	"POST groups/{}/owners/$ref": WRITE_OWNERS,
	"DELETE groups/{}/owners/{}/$ref": WRITE_OWNERS,
	"POST groups/{}/assignLicense": anyOf("LicenseAssignment.ReadWrite.All", "Group.ReadWrite.All", "Directory.ReadWrite.All"),
	"GET groups/{}/membersWithLicenseErrors": READ_MEMBERS,
	"GET directory/administrativeUnits": READ_UNITS,
	"GET directory/administrativeUnits/{}": READ_UNITS,
	"PATCH directory/administrativeUnits/{}": anyOf("AdministrativeUnit.ReadWrite.All"),
	"DELETE directory/administrativeUnits/{}": anyOf("AdministrativeUnit.ReadWrite.All"),
	"POST directory/administrativeUnits": anyOf("AdministrativeUnit.ReadWrite.All"),
	"GET directory/administrativeUnits/{}/members": READ_UNITS,
	"GET directory/administrativeUnits/{}/members/$ref": READ_UNITS,
	"POST directory/administrativeUnits/{}/members/$ref": anyOf("AdministrativeUnit.ReadWrite.All"),
	"DELETE directory/administrativeUnits/{}/members/{}/$ref": anyOf("AdministrativeUnit.ReadWrite.All"),
	"GET contacts": READ_CONTACTS,
	"GET contacts/{}": READ_CONTACTS,
	"GET directoryRoles": READ_ROLES,
	"GET directoryRoles/{}": READ_ROLES,
	"GET directoryRoles/{}/members": READ_ROLES,
	"POST directoryRoles/{}/members/$ref": WRITE_ROLES,
	"DELETE directoryRoles/{}/members/{}/$ref": WRITE_ROLES,
	"GET roleManagement/directory/roleAssignments": READ_ROLES,
	"GET roleManagement/directory/roleAssignments/{}": READ_ROLES,
	"POST roleManagement/directory/roleAssignments": WRITE_ROLES,
	"DELETE roleManagement/directory/roleAssignments/{}": WRITE_ROLES,
	"GET roleManagement/directory/roleDefinitions": READ_ROLES,
	"GET roleManagement/directory/roleDefinitions/{}": READ_ROLES,
	"GET roleManagement/directory/transitiveRoleAssignments": READ_ROLES,
	"GET roleManagement/directory/roleEligibilityScheduleInstances": READ_ELIGIBILITY,
	"GET roleManagement/directory/roleAssignmentScheduleInstances": READ_ACTIVATIONS,
	"GET auditLogs/directoryAudits": anyOf("AuditLog.Read.All", "Directory.Read.All"),
	"GET auditLogs/signIns": anyOf("AuditLog.Read.All"),
	"GET policies/authorizationPolicy": anyOf("Policy.Read.All", "Policy.ReadWrite.Authorization"),
	"PATCH policies/authorizationPolicy": anyOf("Policy.ReadWrite.Authorization"),
	"GET policies/authenticationMethodsPolicy/authenticationMethodConfigurations/{}": anyOf("Policy.Read.AuthenticationMethod", "Policy.Read.All", "Policy.ReadWrite.AuthenticationMethod"),
	"GET applications/{}/extensionProperties": READ_EXTENSION_DEFINITIONS,
	"POST applications/{}/extensionProperties": WRITE_EXTENSION_DEFINITIONS,
	"DELETE applications/{}/extensionProperties/{}": WRITE_EXTENSION_DEFINITIONS,
	"DELETE applications/{}": DELETE_APPLICATIONS
};
/** What a property of a user takes to be written; of a new one, besides what `POST users` takes. */
function waysToWrite(name, creating) {
	const alone = rowOf(ALONE, name);
	if (alone) return alone;
	if (creating) return CALLS["POST users"] ?? [];
	if (name === "passwordProfile") return TO_SET_PASSWORD;
	return [...rowOf(TO_UPDATE, name) ?? [], ...UPDATE_ANY];
}
function rowOf(table, name) {
	return Object.hasOwn(table, name) ? table[name] : void 0;
}
/** What Graph answers with null to a caller who may not see it. */
const UNSEEN = {
	employeeLeaveDateTime: anyOf("User-LifeCycleInfo.Read.All", "User-LifeCycleInfo.ReadWrite.All"),
	customSecurityAttributes: anyOf("CustomSecAttributeAssignment.Read.All", "CustomSecAttributeAssignment.ReadWrite.All")
};
/** All that User.ReadBasic.All shows. @see https://learn.microsoft.com/graph/api/user-list (permissions) */
const BASIC = /* @__PURE__ */ new Set([
	"displayName",
	"givenName",
	"id",
	"mail",
	"photo",
	"securityIdentifier",
	"surname",
	"userPrincipalName"
]);
/** What shows the other properties. */
const READ_ALL = [...READ, ...anyOf("User.ReadUpdate.All")];
/** Besides what shows users. @see https://learn.microsoft.com/graph/api/resources/signinactivity */
const SIGN_IN_ACTIVITY = "AuditLog.Read.All";
/** What docs/privileges.md asks an administrator to grant, for `plan` and `apply` together: of several ways the one that is meant. */
const GRANTED = [
	"GroupMember.Read.All",
	"GroupMember.ReadWrite.All",
	"LicenseAssignment.Read.All",
	"LicenseAssignment.ReadWrite.All",
	"Organization.Read.All",
	"User.Read.All",
	"User.DeleteRestore.All",
	"User-LifeCycleInfo.Read.All",
	"User.ReadWrite.All",
	"User.EnableDisableAccount.All",
	"User-LifeCycleInfo.ReadWrite.All",
	"User-Mail.ReadWrite.All",
	"User-Phone.ReadWrite.All"
];
[.../* @__PURE__ */ new Set([
	...Object.values(CALLS).flat(2),
	...Object.values(UNSEEN).flat(2),
	...READ_ALL.flat(),
	SIGN_IN_ACTIVITY,
	...TO_READ_HIDDEN_MEMBERS.flat()
])].toSorted();
function anyOf(...permissions) {
	return permissions.map((permission) => [permission]);
}
export { SIGN_IN_ACTIVITY as a, TO_READ_GROUPS as c, TO_WRITE_ROLE_ASSIGNABLE as d, UNSEEN as f, READ_ALL as i, TO_READ_HIDDEN_MEMBERS as l, CALLS as n, TO_DELETE_USERS as o, waysToWrite as p, GRANTED as r, TO_READ_DELETED_USERS as s, BASIC as t, TO_WRITE_GROUPS as u };
