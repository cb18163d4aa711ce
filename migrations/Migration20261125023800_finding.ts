import { Migration } from '@mikro-orm/migrations';

/** From table and key column to the table it refers to, checked at the commit. */
const REFERENCES = [
  ['read_mark', 'account_id', 'account'],
  ['read_mark', 'appeal_id', 'appeal'],
  ['saved_search', 'account_id', 'account'],
] as const;

/** What was filed before, made findable: the pairs of `domain/words.ts`, in each tenant's own turn. */
const PAIRS_OF_THE_FILED = `
do $$
declare t record;
begin
  for t in select id from tenant loop
    perform set_config('app.tenant_id', t.id::text, true);
    insert into appeal_word (tenant_id, pair, filed_at, appeal_id)
    select a.tenant_id, p.pair, a.filed_at, a.id
      from appeal a
     cross join lateral (
       select distinct (ascii(left(x.two, 1))::bit(16) || ascii(right(x.two, 1))::bit(16))::bit(32)::int as pair
         from (values (a.title), (a.filed_enterprise_name), (left(a.description, 250))) f (text)
        cross join lateral generate_series(1, length(f.text) - 1) i
        cross join lateral (select substr(lower(f.text collate "C"), i, 2) as two) x
        where x.two !~ '\\s' and ascii(left(x.two, 1)) < 65536 and ascii(right(x.two, 1)) < 65536) p
     where a.tenant_id = t.id;
    if exists (select from appeal a where a.tenant_id = t.id
                and not exists (select from appeal_word w where w.tenant_id = a.tenant_id and w.appeal_id = a.id)) then
      raise exception 'an appeal has no words';
    end if;
  end loop;
  perform set_config('app.tenant_id', '', true);
end $$`;

export class Migration20261125023800 extends Migration {
  override name = 'Migration20261125023800';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "appeal_word" ("tenant_id" uuid not null, "pair" int not null, "filed_at" timestamptz(3) not null, "appeal_id" uuid not null, primary key ("tenant_id", "pair", "filed_at", "appeal_id"));`,
    );

    this.addSql(
      `create table "read_mark" ("tenant_id" uuid not null, "account_id" uuid not null, "appeal_id" uuid not null, "sequence" int not null, "read_at" timestamptz(3) not null, primary key ("tenant_id", "account_id", "appeal_id"));`,
    );

    this.addSql(
      `create table "saved_search" ("tenant_id" uuid not null, "id" uuid not null, "account_id" uuid not null, "name" varchar(50) not null, "filter" jsonb not null, "order_by" text not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, primary key ("tenant_id", "id"));`,
    );
    this.addSql(
      `alter table "saved_search" add constraint "saved_search_name_unique" unique ("tenant_id", "account_id", "name");`,
    );

    this.addSql(`create index deadline_next on deadline (tenant_id, due_at, appeal_id, rule) where state = 'RUNNING';`);

    this.addSql(`alter table "appeal_word" enable row level security;`);
    this.addSql(`alter table "appeal_word" force row level security;`);
    this.addSql(
      `create policy "tenant_wall" on "appeal_word" as restrictive using (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));`,
    );
    this.addSql(`create policy "tenant_scope" on "appeal_word" using (true) with check (true);`);

    this.addSql(`alter table "read_mark" enable row level security;`);
    this.addSql(`alter table "read_mark" force row level security;`);
    this.addSql(
      `create policy "tenant_wall" on "read_mark" as restrictive using (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));`,
    );
    this.addSql(`create policy "tenant_scope" on "read_mark" using (true) with check (true);`);
    this.addSql(
      `create policy "own_wall" on "read_mark" as restrictive using (account_id = (select nullif(current_setting('app.account_id', true), '')::uuid)) with check (account_id = (select nullif(current_setting('app.account_id', true), '')::uuid));`,
    );

    this.addSql(
      `alter table "saved_search" add constraint "saved_search_order_by_check" check ("order_by" in ('FILED_AT_DESC', 'FILED_AT_ASC', 'DUE_AT_ASC', 'DUE_AT_DESC'));`,
    );
    this.addSql(`alter table "saved_search" enable row level security;`);
    this.addSql(`alter table "saved_search" force row level security;`);
    this.addSql(
      `create policy "tenant_wall" on "saved_search" as restrictive using (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid)) with check (tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid));`,
    );
    this.addSql(`create policy "tenant_scope" on "saved_search" using (true) with check (true);`);
    this.addSql(
      `create policy "own_wall" on "saved_search" as restrictive using (account_id = (select nullif(current_setting('app.account_id', true), '')::uuid)) with check (account_id = (select nullif(current_setting('app.account_id', true), '')::uuid));`,
    );
    for (const [table, column, target] of REFERENCES)
      this.addSql(
        `alter table "${table}" add constraint "${table}_${column}_fk" foreign key (tenant_id, ${column}) ` +
          `references "${target}" (tenant_id, id) deferrable initially deferred`,
      );
    this.addSql(PAIRS_OF_THE_FILED);
  }

  override down(): void | Promise<void> {
    for (const [table, column] of REFERENCES)
      this.addSql(`alter table "${table}" drop constraint "${table}_${column}_fk"`);
    this.addSql(`drop table if exists "appeal_word" cascade;`);
    this.addSql(`drop table if exists "read_mark" cascade;`);
    this.addSql(`drop table if exists "saved_search" cascade;`);

    this.addSql(`drop index "deadline_next";`);
  }
}
