export { n as planPullRequest } from "./planPullRequest.js";
