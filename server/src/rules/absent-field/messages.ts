// What absent-field says.

import { wording } from "../../text/wording.ts";

export const messages = {
  absent: wording(
    '"{path}" is not in the documented {api} body for {here|statuses}. Test the status, or read "{fields|or}".',
  ),
  absentAndNoOther: wording(
    '"{path}" is not in the documented {api} body for {here|statuses}. Test the status instead.',
  ),
  notInExample: wording(
    '"{path}" is not in the {api} example body for {here|statuses}. Test the status, or read "{fields|or}".',
  ),
  notInExampleAndNoOther: wording(
    '"{path}" is not in the {api} example body for {here|statuses}. Test the status instead.',
  ),
};
