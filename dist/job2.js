export { n as openJob } from "./job.js";
