// src/model/user.ts
/** The name under which a declared user is spoken of, whatever it is keyed by. */
function nameOf(user) {
	return text(user.fields["userPrincipalName"]) ?? text(user.fields["employeeId"]) ?? user.id ?? "?";
}
function referenceTo(user) {
	return {
		id: user.id,
		userPrincipalName: user.userPrincipalName
	};
}
function text(value) {
	return typeof value === "string" ? value : void 0;
}
export { referenceTo as n, nameOf as t };
