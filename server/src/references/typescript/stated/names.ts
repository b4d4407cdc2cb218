// The names under which errors have their statuses and what tells them apart, whatever the API. Which of them an API uses, its catalog
// says.

const STATUS_NAME = /^(?:http)?_?status_?(?:code)?$/i;
const CODE_NAME = /^(?:error_?)?(?:code|type)$/i;
const LOOSE_NAME = /^(?:_tag|err|error|error_?name|id|key|kind|name|reason|slug|tag|title)$/i;

/** Whether a property or parameter of this name holds a status. */
export function isStatusName(name: string): boolean {
  return STATUS_NAME.test(name);
}

/** Whether one holds a code or type. */
export function isCodeName(name: string): boolean {
  return CODE_NAME.test(name);
}

/** Whether one may hold what tells an error apart. */
export function mayTell(name: string): boolean {
  return CODE_NAME.test(name) || LOOSE_NAME.test(name);
}

/** Whether a class of this name is one of errors. */
export function isErrorClass(name: string): boolean {
  return /(?:Error|Exception|Failure|Fault|Problem)$/.test(name);
}
