// AWS: classes whose names are the codes, a base class for the codes that have none, and the status in the metadata.

import type { Form } from "./form.ts";

const s3 = `import { GetObjectCommand, S3Client, S3ServiceException } from "@aws-sdk/client-s3";
const s3 = new S3Client({});
`;

export const awsForms: readonly Form[] = [
  {
    what: "S3, the name of an error",
    degree: "likely",
    entry: "aws-s3/NoSuchKey",
    slip: "NoSuchKye",
    source: `${s3}
export async function read(Key: string) {
  try {
    return await s3.send(new GetObjectCommand({ Bucket: "files", Key }));
  } catch (error: any) {
    if (error.name === "«NoSuchKey»") return undefined;
    throw error;
  }
}`,
  },
  {
    what: "S3, a status and a name",
    degree: "likely",
    entry: "aws-s3/BucketAlreadyOwnedByYou",
    source: `import { CreateBucketCommand, S3Client } from "@aws-sdk/client-s3";
const s3 = new S3Client({});
export async function create(Bucket: string) {
  try {
    await s3.send(new CreateBucketCommand({ Bucket }));
  } catch (error: any) {
    if (error.$metadata?.httpStatusCode === ‹409|404› && error.name === "«BucketAlreadyOwnedByYou»") return;
    throw error;
  }
}`,
  },
  {
    what: "S3, a name and a status",
    degree: "likely",
    entry: "aws-s3/BucketAlreadyOwnedByYou",
    source: `import { CreateBucketCommand, S3Client } from "@aws-sdk/client-s3";
const s3 = new S3Client({});
export async function create(Bucket: string) {
  try {
    await s3.send(new CreateBucketCommand({ Bucket }));
  } catch (error: any) {
    if (error.name === "«BucketAlreadyOwnedByYou»" && error.$metadata?.httpStatusCode === ‹409|404›) return;
    throw error;
  }
}`,
  },
  {
    what: "S3, a code without a class, behind the base class",
    degree: "proved",
    entry: "aws-s3/AccessDenied",
    source: `${s3}
export function textFor(error: unknown) {
  if (error instanceof S3ServiceException && error.name === "«AccessDenied»" && error.$metadata.httpStatusCode === ‹403|404›) return "denied";
  return "failed";
}`,
  },
  {
    what: "DynamoDB, a condition that does not hold",
    degree: "likely",
    entry: "aws-dynamodb/ConditionalCheckFailedException",
    source: `import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, PutCommand } from "@aws-sdk/lib-dynamodb";
const db = DynamoDBDocumentClient.from(new DynamoDBClient({}));
export async function add(Item: Record<string, unknown>) {
  try {
    await db.send(new PutCommand({ TableName: "users", Item, ConditionExpression: "attribute_not_exists(id)" }));
  } catch (err: any) {
    if (err.name === "«ConditionalCheckFailedException»") return "taken";
    throw err;
  }
}`,
  },
  {
    what: "DynamoDB in JavaScript, a switch over the name",
    degree: "proved",
    language: "js",
    entry: "aws-dynamodb/TransactionCanceledException",
    source: `const { DynamoDBServiceException } = require("@aws-sdk/client-dynamodb");
function textFor(error) {
  if (!(error instanceof DynamoDBServiceException)) return "failed";
  switch (error.name) {
    case "«TransactionCanceledException»":
      return "again";
    case "ProvisionedThroughputExceededException":
      return "later";
    default:
      return error.message;
  }
}
module.exports = { textFor };`,
  },
  {
    what: "Cognito, signing up",
    degree: "likely",
    entry: "aws-cognito/UsernameExistsException",
    source: `import { CognitoIdentityProviderClient, SignUpCommand } from "@aws-sdk/client-cognito-identity-provider";
const cognito = new CognitoIdentityProviderClient({});
export const signUp = (Username: string, Password: string) =>
  cognito.send(new SignUpCommand({ ClientId: "c", Username, Password })).catch((error) => {
    if (error.name === "«UsernameExistsException»") return undefined;
    throw error;
  });`,
  },
  {
    what: "SQS, a class of it",
    degree: "proved",
    entry: "aws-sqs/QueueDoesNotExist",
    source: `import { SQSServiceException } from "@aws-sdk/client-sqs";
export const isGone = (error: unknown) =>
  error instanceof SQSServiceException && error.name === "«QueueDoesNotExist»" && error.$metadata.httpStatusCode === ‹400|404›;`,
  },
  {
    what: "a service of AWS that has no catalog of its own",
    degree: "likely",
    entry: "aws/ThrottlingException",
    source: `import { PublishCommand, SNSClient } from "@aws-sdk/client-sns";
const sns = new SNSClient({});
try {
  await sns.send(new PublishCommand({ Message: "hello" }));
} catch (error: any) {
  if (error.name === "«ThrottlingException»") console.log("later");
}`,
  },
];
