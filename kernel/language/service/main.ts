import { createService } from "./createService.ts";
import { serve } from "./serve.ts";

/** The language service without a snapshot: `main.js PACKAGE_FOLDER NODE_TYPES TSLAB_CONVERTER`. */
const [, , packageFolder = "", nodeTypes = "", tslabConverter = ""] = process.argv;
serve(createService({ packageFolder, nodeTypes, tslabConverter }));
