// Sound code beside the APIs and libraries whose catalogs are made from sources: what has their words, and is not about their errors.

import type { Quiet } from "./quiet.ts";

const s3 = `import { GetObjectCommand, HeadObjectCommand, S3Client } from "@aws-sdk/client-s3";
const s3 = new S3Client({});
`;

export const quietServices: readonly Quiet[] = [
  {
    what: "S3, NotFound of a HEAD request, and an error of one's own",
    source: `${s3}
export async function has(Key: string) {
  try {
    await s3.send(new HeadObjectCommand({ Bucket: "files", Key }));
    return true;
  } catch (error: any) {
    if (error.name === "NotFound" || error.name === "NoSuchKey") return false;
    if (error.name === "QuotaExceeded" || error.$metadata?.httpStatusCode === 418) return false;
    throw error;
  }
}`,
  },
  {
    what: "S3, failures of credentials and network",
    source: `${s3}
try {
  await s3.send(new GetObjectCommand({ Bucket: "files", Key: "a" }));
} catch (error: any) {
  if (error.name === "CredentialsProviderError" || error.name === "TimeoutError" || error.code === "ECONNRESET") console.log("again");
}`,
  },
  {
    what: "an item of DynamoDB with a name, a code and a status",
    source: `import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, GetCommand } from "@aws-sdk/lib-dynamodb";
const db = DynamoDBDocumentClient.from(new DynamoDBClient({}));
const { Item } = await db.send(new GetCommand({ TableName: "errors", Key: { id: "1" } }));
if (Item?.name === "ResourceNotFoundExeption" && Item.code === "NoSuchKye") console.log(Item.status === 418);`,
  },
];
