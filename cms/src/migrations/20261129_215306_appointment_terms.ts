import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "cms"."policies" ADD COLUMN "appointment_quarter_hour" numeric DEFAULT 10000 NOT NULL;
  ALTER TABLE "cms"."policies" ADD COLUMN "appointment_half_hour" numeric DEFAULT 10000 NOT NULL;
  ALTER TABLE "cms"."policies" ADD COLUMN "appointment_three_quarters" numeric DEFAULT 10000 NOT NULL;
  ALTER TABLE "cms"."policies" ADD COLUMN "appointment_hour" numeric DEFAULT 10000 NOT NULL;
  ALTER TABLE "cms"."policies" ADD COLUMN "appointment_answer_hours" numeric DEFAULT 24 NOT NULL;
  ALTER TABLE "cms"."policies" ADD COLUMN "appointment_free_hours" numeric DEFAULT 24 NOT NULL;
  ALTER TABLE "cms"."policies" ADD COLUMN "appointment_late_refund_basis_points" numeric DEFAULT 5000 NOT NULL;
  ALTER TABLE "cms"."policies" ADD COLUMN "appointment_absent_refund_basis_points" numeric DEFAULT 0 NOT NULL;
  ALTER TABLE "cms"."policies" ADD COLUMN "appointment_moves" numeric DEFAULT 2 NOT NULL;
  ALTER TABLE "cms"."_policies_v" ADD COLUMN "version_appointment_quarter_hour" numeric DEFAULT 10000 NOT NULL;
  ALTER TABLE "cms"."_policies_v" ADD COLUMN "version_appointment_half_hour" numeric DEFAULT 10000 NOT NULL;
  ALTER TABLE "cms"."_policies_v" ADD COLUMN "version_appointment_three_quarters" numeric DEFAULT 10000 NOT NULL;
  ALTER TABLE "cms"."_policies_v" ADD COLUMN "version_appointment_hour" numeric DEFAULT 10000 NOT NULL;
  ALTER TABLE "cms"."_policies_v" ADD COLUMN "version_appointment_answer_hours" numeric DEFAULT 24 NOT NULL;
  ALTER TABLE "cms"."_policies_v" ADD COLUMN "version_appointment_free_hours" numeric DEFAULT 24 NOT NULL;
  ALTER TABLE "cms"."_policies_v" ADD COLUMN "version_appointment_late_refund_basis_points" numeric DEFAULT 5000 NOT NULL;
  ALTER TABLE "cms"."_policies_v" ADD COLUMN "version_appointment_absent_refund_basis_points" numeric DEFAULT 0 NOT NULL;
  ALTER TABLE "cms"."_policies_v" ADD COLUMN "version_appointment_moves" numeric DEFAULT 2 NOT NULL;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "cms"."policies" DROP COLUMN "appointment_quarter_hour";
  ALTER TABLE "cms"."policies" DROP COLUMN "appointment_half_hour";
  ALTER TABLE "cms"."policies" DROP COLUMN "appointment_three_quarters";
  ALTER TABLE "cms"."policies" DROP COLUMN "appointment_hour";
  ALTER TABLE "cms"."policies" DROP COLUMN "appointment_answer_hours";
  ALTER TABLE "cms"."policies" DROP COLUMN "appointment_free_hours";
  ALTER TABLE "cms"."policies" DROP COLUMN "appointment_late_refund_basis_points";
  ALTER TABLE "cms"."policies" DROP COLUMN "appointment_absent_refund_basis_points";
  ALTER TABLE "cms"."policies" DROP COLUMN "appointment_moves";
  ALTER TABLE "cms"."_policies_v" DROP COLUMN "version_appointment_quarter_hour";
  ALTER TABLE "cms"."_policies_v" DROP COLUMN "version_appointment_half_hour";
  ALTER TABLE "cms"."_policies_v" DROP COLUMN "version_appointment_three_quarters";
  ALTER TABLE "cms"."_policies_v" DROP COLUMN "version_appointment_hour";
  ALTER TABLE "cms"."_policies_v" DROP COLUMN "version_appointment_answer_hours";
  ALTER TABLE "cms"."_policies_v" DROP COLUMN "version_appointment_free_hours";
  ALTER TABLE "cms"."_policies_v" DROP COLUMN "version_appointment_late_refund_basis_points";
  ALTER TABLE "cms"."_policies_v" DROP COLUMN "version_appointment_absent_refund_basis_points";
  ALTER TABLE "cms"."_policies_v" DROP COLUMN "version_appointment_moves";`)
}
