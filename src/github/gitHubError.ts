/** GitHub refused, did not answer, or the job runs where it cannot. `message` says what to do. */
export class GitHubError extends Error {
  override readonly name = "GitHubError";
}
