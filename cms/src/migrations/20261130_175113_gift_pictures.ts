import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "cms"."enum_gifts_sound" AS ENUM('none', 'chime', 'bowl', 'shimmer', 'swell');
  ALTER TYPE "cms"."enum_notification_templates_type" ADD VALUE 'GIFT_RECEIVED' BEFORE 'PAYOUT_FAILED';
  CREATE TABLE "cms"."gifts_locales" (
  	"name" varchar NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "cms"."_locales" NOT NULL,
  	"_parent_id" uuid NOT NULL
  );
  
  ALTER TABLE "cms"."gifts" ADD COLUMN "picture_id" uuid;
  ALTER TABLE "cms"."gifts" ADD COLUMN "sound" "cms"."enum_gifts_sound" DEFAULT 'none' NOT NULL;
  ALTER TABLE "cms"."gifts" ADD COLUMN "sort" numeric DEFAULT 100 NOT NULL;
  ALTER TABLE "cms"."gifts_locales" ADD CONSTRAINT "gifts_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "cms"."gifts"("id") ON DELETE cascade ON UPDATE no action;
  CREATE UNIQUE INDEX "gifts_locales_locale_parent_id_unique" ON "cms"."gifts_locales" USING btree ("_locale","_parent_id");
  ALTER TABLE "cms"."gifts" ADD CONSTRAINT "gifts_picture_id_media_id_fk" FOREIGN KEY ("picture_id") REFERENCES "cms"."media"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "gifts_picture_idx" ON "cms"."gifts" USING btree ("picture_id");
  -- What there is stays, as English.
  INSERT INTO cms.gifts_locales (name, _locale, _parent_id) SELECT name, 'en', id FROM cms.gifts;
  ALTER TABLE "cms"."gifts" DROP COLUMN "name";
    CREATE TRIGGER content_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON cms.gifts_locales
      FOR EACH STATEMENT EXECUTE FUNCTION cms.content_changed();
`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "cms"."gifts" ADD COLUMN "name" varchar;
  UPDATE cms.gifts g SET name = coalesce((SELECT t.name FROM cms.gifts_locales t WHERE t._parent_id = g.id AND t._locale = 'en'), g.slug);
  ALTER TABLE "cms"."gifts" ALTER COLUMN "name" SET NOT NULL;
  ALTER TABLE "cms"."gifts_locales" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "cms"."gifts_locales" CASCADE;
  ALTER TABLE "cms"."gifts" DROP CONSTRAINT "gifts_picture_id_media_id_fk";
  
  ALTER TABLE "cms"."notification_templates" ALTER COLUMN "type" SET DATA TYPE text;
  DROP TYPE "cms"."enum_notification_templates_type";
  CREATE TYPE "cms"."enum_notification_templates_type" AS ENUM('ANSWER_DUE_SOON', 'ANSWER_MISSED', 'ANSWER_OVER', 'ANSWER_REQUESTED', 'APPOINTMENT_BOOKED', 'APPOINTMENT_ENDED', 'APPOINTMENT_MOVED', 'APPOINTMENT_REMINDER', 'APPOINTMENT_REQUESTED', 'APPOINTMENT_SOON', 'CLARIFICATION_ASKED', 'CLARIFICATION_WRITTEN', 'DATA_EXPORT_READY', 'DISPUTE_DECIDED_FOR_CLIENT', 'DISPUTE_DECIDED_FOR_READER', 'DISPUTE_FILED', 'DISPUTE_OPENED', 'PAYOUT_FAILED', 'PAYOUT_PAID', 'PAYOUT_RETURNED', 'PAYOUT_WAITING', 'READER_ONLINE', 'RECEIPT', 'REVIEW_ANSWERED', 'REVIEW_WRITTEN', 'RING', 'TIP_GIVEN', 'TOP_UP', 'TOP_UP_TAKEN_BACK');
  ALTER TABLE "cms"."notification_templates" ALTER COLUMN "type" SET DATA TYPE "cms"."enum_notification_templates_type" USING "type"::"cms"."enum_notification_templates_type";
  DROP INDEX "cms"."gifts_picture_idx";
  ALTER TABLE "cms"."gifts" DROP COLUMN "picture_id";
  ALTER TABLE "cms"."gifts" DROP COLUMN "sound";
  ALTER TABLE "cms"."gifts" DROP COLUMN "sort";
  DROP TYPE "cms"."enum_gifts_sound";`)
}
