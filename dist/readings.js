export { t as examineReadings } from "./readings2.js";
