import { Migration } from '@mikro-orm/migrations';

export class Migration20261125014459 extends Migration {
  override name = 'Migration20261125014459';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "rate_limit" ("key" varchar(255) not null, "points" int not null default 0, "expire" bigint null, primary key ("key"));`,
    );
    this.addSql(`create index "rate_limit_expire" on "rate_limit" ("expire");`);

    this.addSql(`alter table "account" drop column "failed_attempts", drop column "locked_until";`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "rate_limit" cascade;`);

    this.addSql(
      `alter table "account" add "failed_attempts" int not null default 0, add "locked_until" timestamptz(3) null;`,
    );
  }
}
