// The words by which people name columns and sections of pages of errors, in the languages such pages are found in. They decide where
// the cells leave it open.

/** What a column may be. */
export type Role = "status" | "code" | "type" | "name" | "message" | "meaning" | "cause" | "action" | "retry";

/** By weight: the first that fits is meant. */
const ROLES: readonly (readonly [Role, RegExp])[] = [
  ["retry", /\bretr(?:y|ies|yable|iable)\b|重试|повтор/i],
  [
    "action",
    /what to do|solution|resolution|resolve|\baction|\bfix|remed|recover|how to|next step|recommend|troubleshoot|suggest|handling|解决|处理|решени|lösung|behebung/i,
  ],
  ["status", /status|\bhttp\b(?! method)|статус|状态|ステータス/i],
  ["message", /message|\bmsg\b|\btext\b|сообщени|текст|消息|提示|メッセージ|meldung|mensaje/i],
  ["cause", /\bcause|\bwhen\b|\bwhy\b|trigger|原因|причин|ursache/i],
  ["type", /\btype\b|\bkind\b|тип|类型/i],
  ["code", /code\b|errno|\berror\b|\berr\b|\bid\b|^value$|код|错误码|代码|コード|fehlercode|código/i],
  ["name", /\bname\b|identifier|\bkey\b|constant|\breason\b|имя|名称/i],
];

/** The role that the name of a column says; undefined: none. */
export function roleOf(header: string): Role | undefined {
  if (/^error_?(?:description|summary|text)$/i.test(header.trim())) return "message";
  const words = wordsOf(header);
  return ROLES.find(([, pattern]) => pattern.test(words))?.[0];
}

const DESCRIPTION =
  /^(?:description|meaning|details?|notes?|explanation|beschreibung|bedeutung|описание|描述|说明|説明|意味)$/i;

/** Whether a name is that of what describes an error, which is the role of none. */
export function isDescription(name: string): boolean {
  return DESCRIPTION.test(name.trim());
}

/** The words of a name: `error_msg`, `errorMsg`. */
function wordsOf(name: string): string {
  return name.replace(/_/g, " ").replace(/([a-z])(?=[A-Z])/g, "$1 ");
}

const ERROR =
  /err(?:or|no|s)?\b|feil(?:kod|meld)|felkod|felmedd|fejlkod|virhekood|hibak[oó]d|codici di errore|errors|\berros?\b|\bhata|błąd|błęd|помилк|chyb|\bfouten\b|foutcode|\bkesalahan|lỗi|ข้อผิดพลาด|त्रुटि|خطأ|أخطاء|שגיא|status|exception|\bfaults?\b|fail|problem|reject|response code|return code|result code|错误|异常|ошиб|статус|fehler|erreur|errore|エラー|오류/i;
const OTHER =
  /opcode|intents?\b|\bheaders?\b|parameters?\b|\bfields?\b|propert|\bplans?\b|\bevents?\b|webhook|\broles?\b|\bscopes?\b|attributes?\b|options?\b|changelog|glossary/i;

/** Whether a heading or a title is about errors. */
export function isAboutErrors(text: string): boolean {
  return ERROR.test(text.replaceAll("_", " "));
}

/** Whether a heading is about the form of bodies, where an example says what stands at a field and no value of it. */
export function isAboutForm(text: string): boolean {
  return /\b(?:format|structure|schema|shape|envelope|signature)\b|formato|estrutura|estructura|struttura|структура|формат|结构|格式|構造|形式/i.test(
    text,
  );
}

/** Whether a heading is about something of its own that also has codes and numbers: opcodes, headers, fields. */
export function isAboutOther(text: string): boolean {
  if (/currenc|countr(?:y|ies)|\blocales?\b|\blanguages?\b/i.test(text) && !isAboutErrors(text)) return true;
  return OTHER.test(text) && !/error codes?|close/i.test(text);
}

/** Whether a heading is about tests of an API, whose cases have ids and expected statuses. */
export function isAboutTests(text: string): boolean {
  return /\btest(?:s|ing)?\b|テスト|测试|測試|тест/i.test(text) && !isAboutErrors(text);
}

/** Whether a column is called a code in so many words. */
export function isCalledCode(header: string): boolean {
  return /code\b|errno|код|码|代码|コード|código/i.test(header);
}

const FIELD_HEADER =
  /^(?:field|property|attribute|parameter|param|header|option|query|字段|参数|поле|имя|feld|attribut)s?$/i;
const TYPE_WORD =
  /^(?:string|str|int|integer|number|num|float|double|bool|boolean|object|array|map|any|null|list|enum|uuid|date|datetime|timestamp|строка|число|массив|\[\]\w+|\w+\[\]|array of \w+|string or null|number\/string)$/i;

/** Whether a column with this name lists fields of a body or of a request. */
export function isFieldHeader(header: string): boolean {
  return FIELD_HEADER.test(header.trim());
}

/** Whether a column of types or names has those of errors: nothing else is said to be of that type. */
export function namesErrors(header: string): boolean {
  return isAboutErrors(header) || isCalledCode(header) || !/\S\s+\S/.test(header.trim());
}

/** Whether a column with this name says which field something is about. */
export function namesFields(header: string): boolean {
  const hasName = /\b(?:fields?|parameters?|propert(?:y|ies)|attributes?)\b/i.test(header);
  return hasName && !isFieldHeader(header) && !isCalledCode(header);
}

const THING =
  /^(?:segment|part|component|prefix|range|placeholder|variable|section|module|method|endpoint|route|path|url|service|tool|command|event|header|plan|tier|limit|attempt|example|package|library|language|file|domain|layer)s?$/i;

/** Whether a column with this name has names of things that are no errors: parts of a name, services, endpoints. */
export function namesThings(header: string): boolean {
  return THING.test(header.trim());
}

/** Whether a column with this name has credentials, which are keys too. */
export function namesCredentials(header: string): boolean {
  return /\b(?:test|api|access|secret|public|private|sandbox)[ _-]?keys?\b|\btokens?$|\bcards?\b/i.test(
    header.trim(),
  );
}

/** Whether a cell names a type of values. */
export function isTypeWord(text: string): boolean {
  return TYPE_WORD.test(text.trim());
}

/** Whether a text says that nothing failed. */
export function isSuccessWord(text: string): boolean {
  return /^(?:ok|success|successful|成功|успешно|sucesso|éxito|succès|erfolg|no error|noerror)[.!]?$/i.test(
    text.trim(),
  );
}

/** Whether a text says yes or no to a retry. */
export function retryWord(text: string): "yes" | "no" | undefined {
  // "No video has this id" is no answer.
  const word =
    /^(yes|no|true|false|never|retryable|✅|❌|✓|✗|да|нет|是|否|ja|nein)(?=$|\s*[^\s\p{L}\p{N}])|^(✅|❌|✓|✗|是|否)/iu
      .exec(text.trim())?.[0]
      ?.toLowerCase();
  if (word === undefined) return undefined;
  return ["no", "false", "never", "❌", "✗", "нет", "否", "nein"].includes(word) ? "no" : "yes";
}
