-- The address of a person, as the identity provider or an invitation gives it, and what is to be sent by e-mail. A mail
-- is a row written in the same transaction as what it tells of: nothing is told that did not happen, and a mail server
-- that is away loses nothing.
ALTER TABLE "user_account" ADD COLUMN "email" TEXT;
ALTER TABLE "user_account" ADD CONSTRAINT "user_account_email_is_short" CHECK (char_length("email") BETWEEN 3 AND 320);

CREATE TABLE "outgoing_mail" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "to_address" TEXT NOT NULL,
    "to_user" UUID,
    "language" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "attachment_name" TEXT,
    "attachment_type" TEXT,
    "attachment" BYTEA,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "next_try_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "tries" INTEGER NOT NULL DEFAULT 0,
    "sent_at" TIMESTAMPTZ(3),
    "given_up_at" TIMESTAMPTZ(3),
    CONSTRAINT "outgoing_mail_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "outgoing_mail_address_is_short" CHECK (char_length("to_address") BETWEEN 3 AND 320),
    CONSTRAINT "outgoing_mail_subject_is_one_line" CHECK (char_length("subject") BETWEEN 1 AND 200 AND "subject" !~ '[\r\n]')
);
CREATE INDEX "outgoing_mail_sent_at_next_try_at_idx" ON "outgoing_mail"("sent_at", "next_try_at");
CREATE INDEX "outgoing_mail_to_user_idx" ON "outgoing_mail"("to_user");
ALTER TABLE "outgoing_mail" ADD CONSTRAINT "outgoing_mail_to_user_fkey" FOREIGN KEY ("to_user") REFERENCES "user_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;
