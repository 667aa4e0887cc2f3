-- Notices by e-mail as each person has chosen, deadlines both parties see, and reminders that are sent once.

-- The language of the interface, as the person last chose it: e-mails are written in it.
ALTER TABLE "user_account" ADD COLUMN "language" TEXT;
ALTER TABLE "user_account" ADD CONSTRAINT "user_account_language_is_known" CHECK ("language" IN ('nb', 'nn'));

-- A reminder that nobody sent has no maker; what it is about is a code and a day.
ALTER TABLE "notice" ALTER COLUMN "actor_id" DROP NOT NULL;
ALTER TABLE "notice" ADD COLUMN "detail" TEXT;
ALTER TABLE "notice" ADD COLUMN "due_on" DATE;
-- When it was settled whether it goes by e-mail. Those that are there already do not.
ALTER TABLE "notice" ADD COLUMN "mailed_at" TIMESTAMPTZ(3);
UPDATE "notice" SET "mailed_at" = "created_at";
CREATE INDEX "notice_user_id_mailed_at_idx" ON "notice"("user_id", "mailed_at");

-- Why it could not be sent: the mail server's number, or the machine's code. Never an address.
ALTER TABLE "outgoing_mail" ADD COLUMN "last_code" TEXT;

CREATE TABLE "mail_choice" (
    "user_id" UUID NOT NULL,
    "topic" TEXT NOT NULL,
    "choice" TEXT NOT NULL,
    CONSTRAINT "mail_choice_pkey" PRIMARY KEY ("user_id", "topic"),
    CONSTRAINT "mail_choice_topic_is_known" CHECK ("topic" IN ('mine', 'others', 'reminders')),
    CONSTRAINT "mail_choice_choice_is_known" CHECK ("choice" IN ('now', 'daily', 'none'))
);
ALTER TABLE "mail_choice" ADD CONSTRAINT "mail_choice_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "deadline" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agreement_id" UUID NOT NULL,
    "what" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "whom" TEXT NOT NULL,
    "for_party_id" UUID,
    "user_id" UUID NOT NULL,
    "party_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "met_at" TIMESTAMPTZ(3),
    "met_by" UUID,
    "removed_at" TIMESTAMPTZ(3),
    "removed_by" UUID,
    CONSTRAINT "deadline_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "deadline_what_is_short" CHECK (char_length("what") BETWEEN 1 AND 200),
    CONSTRAINT "deadline_whom_is_known" CHECK ("whom" IN ('party', 'both', 'leader')),
    CONSTRAINT "deadline_has_its_party" CHECK (("whom" = 'party') = ("for_party_id" IS NOT NULL)),
    CONSTRAINT "deadline_met_by_somebody" CHECK (("met_at" IS NULL) = ("met_by" IS NULL)),
    CONSTRAINT "deadline_removed_by_somebody" CHECK (("removed_at" IS NULL) = ("removed_by" IS NULL))
);
CREATE INDEX "deadline_agreement_id_idx" ON "deadline"("agreement_id");
ALTER TABLE "deadline" ADD CONSTRAINT "deadline_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "deadline" ADD CONSTRAINT "deadline_for_party_id_fkey" FOREIGN KEY ("for_party_id") REFERENCES "party"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "deadline" ADD CONSTRAINT "deadline_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "deadline" ADD CONSTRAINT "deadline_party_id_fkey" FOREIGN KEY ("party_id") REFERENCES "party"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "deadline" ADD CONSTRAINT "deadline_met_by_fkey" FOREIGN KEY ("met_by") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "deadline" ADD CONSTRAINT "deadline_removed_by_fkey" FOREIGN KEY ("removed_by") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Who set it, for whom and for which agreement never changes, and it is never deleted: it is taken away, and is there.
CREATE FUNCTION deadline_keeps_its_maker() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN RAISE EXCEPTION 'a deadline is never deleted'; END IF;
  IF NEW.agreement_id <> OLD.agreement_id OR NEW.user_id <> OLD.user_id OR NEW.created_at <> OLD.created_at
    OR NEW.party_id IS DISTINCT FROM OLD.party_id OR OLD.removed_at IS NOT NULL THEN
    RAISE EXCEPTION 'a deadline keeps its maker, and one that is removed stays so';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER deadline_keeps_its_maker BEFORE UPDATE OR DELETE ON "deadline"
  FOR EACH ROW EXECUTE FUNCTION deadline_keeps_its_maker();

-- What has been reminded of: once for each deadline, day, step and person, however many processes there are.
CREATE TABLE "deadline_reminder" (
    "agreement_id" UUID NOT NULL,
    "deadline" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "step" INTEGER NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT "deadline_reminder_pkey" PRIMARY KEY ("agreement_id", "deadline", "due_on", "step", "user_id")
);
ALTER TABLE "deadline_reminder" ADD CONSTRAINT "deadline_reminder_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "deadline_reminder" ADD CONSTRAINT "deadline_reminder_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- «Send påminnelse»: one a day to a party, whoever sends it.
CREATE TABLE "party_reminder" (
    "agreement_id" UUID NOT NULL,
    "party_id" UUID NOT NULL,
    "sent_on" DATE NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT "party_reminder_pkey" PRIMARY KEY ("agreement_id", "party_id", "sent_on")
);
ALTER TABLE "party_reminder" ADD CONSTRAINT "party_reminder_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "party_reminder" ADD CONSTRAINT "party_reminder_party_id_fkey" FOREIGN KEY ("party_id") REFERENCES "party"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "party_reminder" ADD CONSTRAINT "party_reminder_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
