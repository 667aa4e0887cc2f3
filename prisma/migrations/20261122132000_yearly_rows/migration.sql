-- What the owners follow up from year to year: a row of a yearly table, and everything it has said.
-- CreateTable
CREATE TABLE "yearly_row" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "seq" SERIAL NOT NULL,
    "office_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "previous_id" UUID,
    "source" TEXT,
    "last_version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "yearly_row_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "yearly_row_is_known" CHECK ("kind" IN ('result', 'measure', 'orientation')),
    CONSTRAINT "yearly_row_is_of_a_year" CHECK ("year" BETWEEN 2000 AND 2200),
    CONSTRAINT "yearly_row_source_is_short" CHECK (char_length("source") <= 200)
);

-- CreateTable
CREATE TABLE "yearly_row_version" (
    "row_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "is_removed" BOOLEAN NOT NULL DEFAULT false,
    "user_id" UUID NOT NULL,
    "party_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "yearly_row_version_pkey" PRIMARY KEY ("row_id","version")
);

-- One row follows another, and what was taken from one place is taken once a year.
-- CreateIndex
CREATE UNIQUE INDEX "yearly_row_previous_id_key" ON "yearly_row"("previous_id");

-- CreateIndex
CREATE UNIQUE INDEX "yearly_row_office_id_kind_year_source_key" ON "yearly_row"("office_id", "kind", "year", "source");

-- AddForeignKey
ALTER TABLE "yearly_row" ADD CONSTRAINT "yearly_row_office_id_fkey" FOREIGN KEY ("office_id") REFERENCES "office"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "yearly_row" ADD CONSTRAINT "yearly_row_previous_id_fkey" FOREIGN KEY ("previous_id") REFERENCES "yearly_row"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "yearly_row_version" ADD CONSTRAINT "yearly_row_version_row_id_fkey" FOREIGN KEY ("row_id") REFERENCES "yearly_row"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "yearly_row_version" ADD CONSTRAINT "yearly_row_version_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "yearly_row_version" ADD CONSTRAINT "yearly_row_version_party_id_fkey" FOREIGN KEY ("party_id") REFERENCES "party"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "yearly_row_version" ADD CONSTRAINT "yearly_row_version_is_short" CHECK (pg_column_size("content") <= 20000);
CREATE TRIGGER yearly_row_version_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON "yearly_row_version"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A row stays where it was made; only the number of its newest version is raised, by one, so that nobody saves over
-- what they have not seen.
CREATE FUNCTION keep_yearly_row() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF ROW(NEW."id", NEW."seq", NEW."office_id", NEW."kind", NEW."year", NEW."previous_id", NEW."source")
    IS DISTINCT FROM ROW(OLD."id", OLD."seq", OLD."office_id", OLD."kind", OLD."year", OLD."previous_id", OLD."source")
    OR NEW."last_version" <> OLD."last_version" + 1 THEN
    RAISE EXCEPTION 'a row of a yearly table is what it was' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER yearly_row_stays
  BEFORE UPDATE ON "yearly_row"
  FOR EACH ROW EXECUTE FUNCTION keep_yearly_row();
CREATE TRIGGER yearly_row_is_kept
  BEFORE DELETE OR TRUNCATE ON "yearly_row"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What is rolled forward comes from the same table of the same office, the year before.
CREATE FUNCTION follow_yearly_row() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."previous_id" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "yearly_row" p WHERE p."id" = NEW."previous_id"
    AND p."office_id" = NEW."office_id" AND p."kind" = NEW."kind" AND p."year" = NEW."year" - 1) THEN
    RAISE EXCEPTION 'a row follows one of the year before' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER yearly_row_follows
  BEFORE INSERT ON "yearly_row"
  FOR EACH ROW EXECUTE FUNCTION follow_yearly_row();
