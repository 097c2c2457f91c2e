export { r as openJob } from "./job.js";
