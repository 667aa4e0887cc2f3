-- Partnership meetings: what has happened to each, in order. What a meeting is, is what its events make of it.
-- CreateTable
CREATE TABLE "meeting" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "office_id" UUID NOT NULL,
    "last_seq" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "meeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting_event" (
    "meeting_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "event" JSONB NOT NULL,
    "user_id" UUID NOT NULL,
    "party_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "meeting_event_pkey" PRIMARY KEY ("meeting_id","seq")
);

-- CreateIndex
CREATE INDEX "meeting_office_id_idx" ON "meeting"("office_id");

-- AddForeignKey
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_office_id_fkey" FOREIGN KEY ("office_id") REFERENCES "office"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_event" ADD CONSTRAINT "meeting_event_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_event" ADD CONSTRAINT "meeting_event_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_event" ADD CONSTRAINT "meeting_event_party_id_fkey" FOREIGN KEY ("party_id") REFERENCES "party"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "meeting_event" ADD CONSTRAINT "meeting_event_is_short" CHECK (pg_column_size("event") <= 20000);
CREATE TRIGGER meeting_event_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON "meeting_event"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
