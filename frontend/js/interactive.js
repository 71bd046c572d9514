/* htmx, for the pages that replace a part of themselves; loaded only where a page asks for it. */
import "htmx.org";
import { startFailedRequestSigns } from "./failed-request.js";
import { startKeptTyping } from "./kept-typing.js";
import { startRows } from "./rows.js";
import { startUploads } from "./upload.js";

startFailedRequestSigns();
startKeptTyping();
startRows();
startUploads();
