// What unhandled-errors says: by what a site tests, whether all that it forgets is named, and whether all of the API's errors are meant.

import { counted, wording } from "../../text/wording.ts";

const code = {
  all: counted(
    "missing",
    '1 of {possible} {api} errors is not handled: "{values|and}". Handle this error too, or add a default.',
    '{missing} of {possible} {api} errors are not handled: "{values|and}". Handle these errors too, or add a default.',
  ),
  some: wording(
    '{missing} of {possible} {api} errors are not handled: "{values|comma}" and {more} more. Handle these errors too, or add a default.',
  ),
};

const type = {
  all: counted(
    "missing",
    '1 of {possible} {api} error types is not handled: "{values|and}". Handle this type too, or add a default.',
    '{missing} of {possible} {api} error types are not handled: "{values|and}". Handle these types too, or add a default.',
  ),
  some: wording(
    '{missing} of {possible} {api} error types are not handled: "{values|comma}" and {more} more. Handle these types too, or add a default.',
  ),
};

const status = {
  all: counted(
    "missing",
    "1 of {possible} {api} error statuses is not handled: {values|and}. Handle this status too, or add a default.",
    "{missing} of {possible} {api} error statuses are not handled: {values|and}. Handle these statuses too, or add a default.",
  ),
  some: wording(
    "{missing} of {possible} {api} error statuses are not handled: {values|comma} and {more} more. Handle these statuses too, or add a default.",
  ),
};

/** Of an API with very many errors, only those like the ones that are handled. */
const similar = {
  all: counted(
    "missing",
    '1 of {possible} similar {api} errors is not handled: "{values|and}". Handle this error too, or add a default.',
    '{missing} of {possible} similar {api} errors are not handled: "{values|and}". Handle these errors too, or add a default.',
  ),
  some: wording(
    '{missing} of {possible} similar {api} errors are not handled: "{values|comma}" and {more} more. Handle these errors too, or add a default.',
  ),
};

export const messages = { code, type, status, similar };

/** Titles of fixes. */
export const titles = {
  addCases: wording("Add the missing cases"),
  addKeys: wording("Add the missing keys"),
  addDefault: wording("Add a default"),
};
