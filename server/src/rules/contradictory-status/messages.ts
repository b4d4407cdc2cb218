// What contradictory-status says.

import { wording } from "../../text/wording.ts";

export const messages = {
  neverHere: wording(
    '"{value}" never occurs here: {api} documents it with {known|and}, but the status is {here|statuses}. Test for {known|or}.',
  ),
  statusNeverHere: wording(
    '{status} never occurs here: {api} documents "{codes|and}" with {known|and}. Test for {known|or}.',
  ),
  otherValue: wording(
    '"{value}" never occurs here: {api} documents it with another "{field}". Test for "{known|or}".',
  ),
  otherStatus: wording(
    '"{value}" does not go with {here|statuses}: {api} documents it with {known|and}. Change the status to {known|or}, or use an error documented for {here|statuses}.',
  ),
  unknownStatus: wording(
    '"{value}" does not go with {here|statuses}: {api} documents it with {known|and}. Change the status to {known|or}.',
  ),
  produced: wording(
    '"{value}" is sent with {sent}, but the {api} catalog says {known|and}. Send {known|or}, or correct the entry.',
  ),
  ownStatus: wording('"{path}" is {value}, but this body comes with {recorded}. Change it to {recorded}.'),
};

/** Of related places. */
export const places = {
  sentHere: wording("The status is set here."),
  recordedHere: wording("The status of the response is set here."),
};
