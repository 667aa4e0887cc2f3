-- Notices about an office's meetings, whatever its agreement is; each person reminded of a meeting's days once; and how
-- often a task of the year has been changed, which a calendar asks about.
ALTER TABLE "notice" ALTER COLUMN "agreement_id" DROP NOT NULL;
ALTER TABLE "notice" ADD COLUMN "office_id" UUID;
ALTER TABLE "notice" ADD CONSTRAINT "notice_office_id_fkey" FOREIGN KEY ("office_id") REFERENCES "office"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "notice" ADD CONSTRAINT "notice_is_about_one_thing" CHECK (num_nonnulls("agreement_id", "office_id") = 1);

-- CreateTable
CREATE TABLE "meeting_reminder" (
    "meeting_id" UUID NOT NULL,
    "day" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "step" INTEGER NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "meeting_reminder_pkey" PRIMARY KEY ("meeting_id","day","due_on","step","user_id")
);
ALTER TABLE "meeting_reminder" ADD CONSTRAINT "meeting_reminder_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "meeting_reminder" ADD CONSTRAINT "meeting_reminder_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "year_task" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;
