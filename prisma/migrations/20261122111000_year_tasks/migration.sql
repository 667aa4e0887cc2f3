-- The year of an office: what it has changed in the usual one, and what has been done.
-- CreateTable
CREATE TABLE "year_task" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "office_id" UUID NOT NULL,
    "code" TEXT,
    "title" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "month" INTEGER NOT NULL,
    "day" INTEGER,
    "is_removed" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "year_task_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "year_task_is_in_the_year" CHECK ("month" BETWEEN 1 AND 12 AND "day" BETWEEN 1 AND 31),
    CONSTRAINT "year_task_is_known" CHECK ("kind" IN ('deadline', 'task')),
    CONSTRAINT "year_task_title_is_short" CHECK (char_length("title") <= 200 AND ("title" <> '' OR "code" IS NOT NULL))
);

-- CreateTable
CREATE TABLE "year_task_done" (
    "office_id" UUID NOT NULL,
    "task" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "year_task_done_pkey" PRIMARY KEY ("office_id","task","year")
);

-- CreateIndex
CREATE UNIQUE INDEX "year_task_office_id_code_key" ON "year_task"("office_id", "code");

-- AddForeignKey
ALTER TABLE "year_task" ADD CONSTRAINT "year_task_office_id_fkey" FOREIGN KEY ("office_id") REFERENCES "office"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "year_task_done" ADD CONSTRAINT "year_task_done_office_id_fkey" FOREIGN KEY ("office_id") REFERENCES "office"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "year_task_done" ADD CONSTRAINT "year_task_done_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
