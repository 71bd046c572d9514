/* htmx, for the pages that replace a part of themselves; loaded only where a page asks for it. */
import "htmx.org";
import { startFailedRequestSigns } from "./failed-request.js";

startFailedRequestSigns();
