import { Field, ID, InputType, Int } from 'type-graphql';

export const VERSION = '所见版本；已过时则 CONFLICT。The version seen; CONFLICT where it is stale.';

/** What a command on an appeal takes beside what it is about. */
@InputType()
export abstract class OnAppealInput {
  @Field(() => ID, { description: '诉求。Appeal.' })
  appealId!: string;

  @Field(() => Int, { nullable: true, description: VERSION })
  expectedVersion?: number | null;
}

/** The same with the files that come with it. */
@InputType()
export abstract class OnAppealWithFilesInput extends OnAppealInput {
  @Field(() => [ID], {
    nullable: true,
    description: '附件：createUpload 所得标识，至多 20 个。Files uploaded before, 20 at most.',
  })
  uploadIds?: string[] | null;
}
