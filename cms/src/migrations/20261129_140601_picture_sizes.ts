import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "cms"."media" ADD COLUMN "focal_x" numeric;
  ALTER TABLE "cms"."media" ADD COLUMN "focal_y" numeric;
  ALTER TABLE "cms"."media" ADD COLUMN "sizes_w96_url" varchar;
  ALTER TABLE "cms"."media" ADD COLUMN "sizes_w96_width" numeric;
  ALTER TABLE "cms"."media" ADD COLUMN "sizes_w96_height" numeric;
  ALTER TABLE "cms"."media" ADD COLUMN "sizes_w96_mime_type" varchar;
  ALTER TABLE "cms"."media" ADD COLUMN "sizes_w96_filesize" numeric;
  ALTER TABLE "cms"."media" ADD COLUMN "sizes_w96_filename" varchar;
  ALTER TABLE "cms"."media" ADD COLUMN "sizes_w240_url" varchar;
  ALTER TABLE "cms"."media" ADD COLUMN "sizes_w240_width" numeric;
  ALTER TABLE "cms"."media" ADD COLUMN "sizes_w240_height" numeric;
  ALTER TABLE "cms"."media" ADD COLUMN "sizes_w240_mime_type" varchar;
  ALTER TABLE "cms"."media" ADD COLUMN "sizes_w240_filesize" numeric;
  ALTER TABLE "cms"."media" ADD COLUMN "sizes_w240_filename" varchar;
  ALTER TABLE "cms"."media" ADD COLUMN "sizes_w400_url" varchar;
  ALTER TABLE "cms"."media" ADD COLUMN "sizes_w400_width" numeric;
  ALTER TABLE "cms"."media" ADD COLUMN "sizes_w400_height" numeric;
  ALTER TABLE "cms"."media" ADD COLUMN "sizes_w400_mime_type" varchar;
  ALTER TABLE "cms"."media" ADD COLUMN "sizes_w400_filesize" numeric;
  ALTER TABLE "cms"."media" ADD COLUMN "sizes_w400_filename" varchar;
  ALTER TABLE "cms"."media" ADD COLUMN "sizes_w960_url" varchar;
  ALTER TABLE "cms"."media" ADD COLUMN "sizes_w960_width" numeric;
  ALTER TABLE "cms"."media" ADD COLUMN "sizes_w960_height" numeric;
  ALTER TABLE "cms"."media" ADD COLUMN "sizes_w960_mime_type" varchar;
  ALTER TABLE "cms"."media" ADD COLUMN "sizes_w960_filesize" numeric;
  ALTER TABLE "cms"."media" ADD COLUMN "sizes_w960_filename" varchar;
  ALTER TABLE "cms"."media" ADD COLUMN "sizes_w1920_url" varchar;
  ALTER TABLE "cms"."media" ADD COLUMN "sizes_w1920_width" numeric;
  ALTER TABLE "cms"."media" ADD COLUMN "sizes_w1920_height" numeric;
  ALTER TABLE "cms"."media" ADD COLUMN "sizes_w1920_mime_type" varchar;
  ALTER TABLE "cms"."media" ADD COLUMN "sizes_w1920_filesize" numeric;
  ALTER TABLE "cms"."media" ADD COLUMN "sizes_w1920_filename" varchar;
  CREATE INDEX "media_sizes_w96_sizes_w96_filename_idx" ON "cms"."media" USING btree ("sizes_w96_filename");
  CREATE INDEX "media_sizes_w240_sizes_w240_filename_idx" ON "cms"."media" USING btree ("sizes_w240_filename");
  CREATE INDEX "media_sizes_w400_sizes_w400_filename_idx" ON "cms"."media" USING btree ("sizes_w400_filename");
  CREATE INDEX "media_sizes_w960_sizes_w960_filename_idx" ON "cms"."media" USING btree ("sizes_w960_filename");
  CREATE INDEX "media_sizes_w1920_sizes_w1920_filename_idx" ON "cms"."media" USING btree ("sizes_w1920_filename");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP INDEX "cms"."media_sizes_w96_sizes_w96_filename_idx";
  DROP INDEX "cms"."media_sizes_w240_sizes_w240_filename_idx";
  DROP INDEX "cms"."media_sizes_w400_sizes_w400_filename_idx";
  DROP INDEX "cms"."media_sizes_w960_sizes_w960_filename_idx";
  DROP INDEX "cms"."media_sizes_w1920_sizes_w1920_filename_idx";
  ALTER TABLE "cms"."media" DROP COLUMN "focal_x";
  ALTER TABLE "cms"."media" DROP COLUMN "focal_y";
  ALTER TABLE "cms"."media" DROP COLUMN "sizes_w96_url";
  ALTER TABLE "cms"."media" DROP COLUMN "sizes_w96_width";
  ALTER TABLE "cms"."media" DROP COLUMN "sizes_w96_height";
  ALTER TABLE "cms"."media" DROP COLUMN "sizes_w96_mime_type";
  ALTER TABLE "cms"."media" DROP COLUMN "sizes_w96_filesize";
  ALTER TABLE "cms"."media" DROP COLUMN "sizes_w96_filename";
  ALTER TABLE "cms"."media" DROP COLUMN "sizes_w240_url";
  ALTER TABLE "cms"."media" DROP COLUMN "sizes_w240_width";
  ALTER TABLE "cms"."media" DROP COLUMN "sizes_w240_height";
  ALTER TABLE "cms"."media" DROP COLUMN "sizes_w240_mime_type";
  ALTER TABLE "cms"."media" DROP COLUMN "sizes_w240_filesize";
  ALTER TABLE "cms"."media" DROP COLUMN "sizes_w240_filename";
  ALTER TABLE "cms"."media" DROP COLUMN "sizes_w400_url";
  ALTER TABLE "cms"."media" DROP COLUMN "sizes_w400_width";
  ALTER TABLE "cms"."media" DROP COLUMN "sizes_w400_height";
  ALTER TABLE "cms"."media" DROP COLUMN "sizes_w400_mime_type";
  ALTER TABLE "cms"."media" DROP COLUMN "sizes_w400_filesize";
  ALTER TABLE "cms"."media" DROP COLUMN "sizes_w400_filename";
  ALTER TABLE "cms"."media" DROP COLUMN "sizes_w960_url";
  ALTER TABLE "cms"."media" DROP COLUMN "sizes_w960_width";
  ALTER TABLE "cms"."media" DROP COLUMN "sizes_w960_height";
  ALTER TABLE "cms"."media" DROP COLUMN "sizes_w960_mime_type";
  ALTER TABLE "cms"."media" DROP COLUMN "sizes_w960_filesize";
  ALTER TABLE "cms"."media" DROP COLUMN "sizes_w960_filename";
  ALTER TABLE "cms"."media" DROP COLUMN "sizes_w1920_url";
  ALTER TABLE "cms"."media" DROP COLUMN "sizes_w1920_width";
  ALTER TABLE "cms"."media" DROP COLUMN "sizes_w1920_height";
  ALTER TABLE "cms"."media" DROP COLUMN "sizes_w1920_mime_type";
  ALTER TABLE "cms"."media" DROP COLUMN "sizes_w1920_filesize";
  ALTER TABLE "cms"."media" DROP COLUMN "sizes_w1920_filename";`)
}
