-- History: what each update touched, rows that cover several updates, snapshots, and versions with a name.
ALTER TABLE "agreement_update" DISABLE TRIGGER "agreement_update_is_append_only";
ALTER TABLE "agreement_update"
  ADD COLUMN "from_seq" INTEGER,
  ADD COLUMN "parts" TEXT[] DEFAULT ARRAY[]::TEXT[],
  ADD COLUMN "began_at" TIMESTAMPTZ(3);
UPDATE "agreement_update" SET "from_seq" = "seq", "began_at" = "created_at";
ALTER TABLE "agreement_update"
  ALTER COLUMN "from_seq" SET NOT NULL,
  ALTER COLUMN "began_at" SET NOT NULL,
  ALTER COLUMN "began_at" SET DEFAULT clock_timestamp();
ALTER TABLE "agreement_update" ENABLE TRIGGER "agreement_update_is_append_only";
ALTER TABLE "agreement_update" ADD CONSTRAINT "agreement_update_covers_something" CHECK ("from_seq" BETWEEN 1 AND "seq");

-- CreateTable
CREATE TABLE "agreement_snapshot" (
    "agreement_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "state" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "agreement_snapshot_pkey" PRIMARY KEY ("agreement_id")
);

-- CreateTable
CREATE TABLE "named_version" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agreement_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "named_version_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "named_version_name_is_short" CHECK (char_length("name") BETWEEN 1 AND 200)
);

-- CreateIndex
CREATE INDEX "named_version_agreement_id_idx" ON "named_version"("agreement_id");

-- AddForeignKey
ALTER TABLE "agreement_snapshot" ADD CONSTRAINT "agreement_snapshot_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "named_version" ADD CONSTRAINT "named_version_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "named_version" ADD CONSTRAINT "named_version_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
