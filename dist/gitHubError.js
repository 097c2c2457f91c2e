// src/github/gitHubError.ts
/** GitHub refused, did not answer, or the job runs where it cannot. `message` says what to do. */
var GitHubError = class extends Error {
	name = "GitHubError";
};
export { GitHubError as t };
