import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TABLE "cms"."content_changes" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"email" varchar NOT NULL,
  	"operation" varchar NOT NULL,
  	"kind" varchar NOT NULL,
  	"document" varchar NOT NULL,
  	"fields" varchar NOT NULL,
  	"before" jsonb,
  	"after" jsonb,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE INDEX "content_changes_email_idx" ON "cms"."content_changes" USING btree ("email");
  CREATE INDEX "content_changes_kind_idx" ON "cms"."content_changes" USING btree ("kind");
  CREATE INDEX "content_changes_document_idx" ON "cms"."content_changes" USING btree ("document");
  CREATE INDEX "content_changes_updated_at_idx" ON "cms"."content_changes" USING btree ("updated_at");
  CREATE INDEX "content_changes_created_at_idx" ON "cms"."content_changes" USING btree ("created_at");
  -- What people changed stays as it was written down.
  CREATE FUNCTION "cms"."refuse_content_change_edit"() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
  BEGIN RAISE EXCEPTION 'what was changed is append only' USING ERRCODE = 'restrict_violation'; END $$;
  CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "cms"."content_changes"
    FOR EACH STATEMENT EXECUTE FUNCTION "cms"."refuse_content_change_edit"();`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "cms"."content_changes" CASCADE;
  DROP FUNCTION "cms"."refuse_content_change_edit"() CASCADE;`)
}
