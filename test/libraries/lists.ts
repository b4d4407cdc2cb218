// All forms of handlers, and all sources of which nothing is said.

import { awsForms } from "./forms/aws.ts";
import { databaseForms } from "./forms/databases.ts";
import type { Form } from "./forms/form.ts";
import { furtherForms } from "./forms/further.ts";
import { handedForms } from "./forms/handed.ts";
import { injectedForms } from "./forms/injected.ts";
import { narrowingForms } from "./forms/narrowing.ts";
import { otherForms } from "./forms/others.ts";
import { platformForms } from "./forms/platforms.ts";
import { protocolForms } from "./forms/protocols.ts";
import { serviceForms } from "./forms/services.ts";
import { stripeForms } from "./forms/stripe.ts";
import { tableForms } from "./forms/tables.ts";
import { type Quiet, quiet as quietCore } from "./quiet.ts";
import { quietFurther } from "./quietFurther.ts";
import { quietHanded } from "./quietHanded.ts";
import { quietKept } from "./quietKept.ts";
import { quietPlatforms } from "./quietPlatforms.ts";
import { quietProtocols } from "./quietProtocols.ts";
import { quietServices } from "./quietServices.ts";

/** Sources without a finding. */
export const quiet: readonly Quiet[] = [
  ...quietCore,
  ...quietFurther,
  ...quietHanded,
  ...quietServices,
  ...quietProtocols,
  ...quietKept,
  ...quietPlatforms,
];
/** Each named by what it is. */
export const forms: readonly Form[] = [
  ...stripeForms,
  ...databaseForms,
  ...otherForms,
  ...furtherForms,
  ...injectedForms,
  ...handedForms,
  ...awsForms,
  ...tableForms,
  ...serviceForms,
  ...protocolForms,
  ...platformForms,
  ...narrowingForms,
];
