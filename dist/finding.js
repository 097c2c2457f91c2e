// src/model/finding.ts
function ok(check, says) {
	return {
		check,
		status: "ok",
		says,
		fix: []
	};
}
function failed(check, says, ...fix) {
	return {
		check,
		status: "failed",
		says,
		fix
	};
}
function warning(check, says, ...fix) {
	return {
		check,
		status: "warning",
		says,
		fix
	};
}
function unknown(check, says, ...fix) {
	return {
		check,
		status: "unknown",
		says,
		fix
	};
}
export { warning as i, ok as n, unknown as r, failed as t };
