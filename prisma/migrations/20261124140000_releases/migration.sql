-- What leaves: periods of the statistics with their protected tables, releases with two people's names, and the privacy budget.
SET ROLE rowan_owner;

-- Tables: what Prisma writes for prisma/schema ---------------------------------------------------------------

CREATE TYPE "ReleaseKind" AS ENUM ('Table', 'Microdata', 'NoisedTable', 'Synthetic');

CREATE TYPE "ReleaseAudience" AS ENUM ('Agreement', 'Public');

CREATE TYPE "ReleaseStatus" AS ENUM ('Prepared', 'Issued', 'Refused', 'Withdrawn');

CREATE TABLE "StatisticsPeriod" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "closedById" UUID NOT NULL,
    "closedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "cases" INTEGER NOT NULL,
    "inputsHash" BYTEA NOT NULL,
    "basis" BYTEA NOT NULL,

    CONSTRAINT "StatisticsPeriod_pkey" PRIMARY KEY ("organizationId","id")
);

CREATE TABLE "PeriodTable" (
    "organizationId" UUID NOT NULL,
    "periodId" UUID NOT NULL,
    "report" TEXT NOT NULL,
    "threshold" INTEGER NOT NULL,
    "publication" JSONB NOT NULL,
    "blanks" JSONB NOT NULL,
    "certificate" JSONB NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PeriodTable_pkey" PRIMARY KEY ("organizationId","periodId","report","threshold")
);

CREATE TABLE "Release" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" "ReleaseKind" NOT NULL,
    "audience" "ReleaseAudience" NOT NULL,
    "content" TEXT NOT NULL,
    "purposes" TEXT[],
    "status" "ReleaseStatus" NOT NULL DEFAULT 'Prepared',
    "threshold" INTEGER NOT NULL,
    "preparedById" UUID NOT NULL,
    "preparedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "approvedById" UUID,
    "approvedAt" TIMESTAMPTZ(3),
    "refusalReason" TEXT,
    "withdrawnById" UUID,
    "withdrawnAt" TIMESTAMPTZ(3),
    "withdrawalReason" TEXT,
    "rowsIn" INTEGER NOT NULL,
    "rowsOut" INTEGER NOT NULL,
    "parameters" JSONB NOT NULL,
    "certificate" JSONB NOT NULL,
    "preview" JSONB NOT NULL,
    "inputsHash" BYTEA NOT NULL,
    "fileHash" BYTEA NOT NULL,
    "fileSize" INTEGER NOT NULL,

    CONSTRAINT "Release_pkey" PRIMARY KEY ("organizationId","id")
);

CREATE TABLE "ReleaseFile" (
    "organizationId" UUID NOT NULL,
    "releaseId" UUID NOT NULL,
    "content" BYTEA NOT NULL,

    CONSTRAINT "ReleaseFile_pkey" PRIMARY KEY ("organizationId","releaseId")
);

CREATE TABLE "ReleaseClasses" (
    "organizationId" UUID NOT NULL,
    "releaseId" UUID NOT NULL,
    "sealed" BYTEA NOT NULL,

    CONSTRAINT "ReleaseClasses_pkey" PRIMARY KEY ("organizationId","releaseId")
);

CREATE TABLE "PrivacyBudgetEntry" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "query" BYTEA NOT NULL,
    "period" TEXT NOT NULL,
    "nanoRho" BIGINT NOT NULL,
    "chargedById" UUID NOT NULL,
    "chargedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PrivacyBudgetEntry_pkey" PRIMARY KEY ("organizationId","id")
);

CREATE TABLE "PrivacyBudgetAnswer" (
    "organizationId" UUID NOT NULL,
    "entryId" UUID NOT NULL,
    "answer" BYTEA NOT NULL,
    "storedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PrivacyBudgetAnswer_pkey" PRIMARY KEY ("organizationId","entryId")
);

CREATE UNIQUE INDEX "StatisticsPeriod_organizationId_ordinal_key" ON "StatisticsPeriod"("organizationId", "ordinal");
CREATE INDEX "Release_organizationId_preparedAt_id_idx" ON "Release"("organizationId", "preparedAt", "id");
CREATE INDEX "PrivacyBudgetEntry_organizationId_query_idx" ON "PrivacyBudgetEntry"("organizationId", "query");
ALTER TABLE "StatisticsPeriod" ADD CONSTRAINT "StatisticsPeriod_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "StatisticsPeriod" ADD CONSTRAINT "StatisticsPeriod_organizationId_closedById_fkey" FOREIGN KEY ("organizationId", "closedById") REFERENCES "User"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "PeriodTable" ADD CONSTRAINT "PeriodTable_organizationId_periodId_fkey" FOREIGN KEY ("organizationId", "periodId") REFERENCES "StatisticsPeriod"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Release" ADD CONSTRAINT "Release_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Release" ADD CONSTRAINT "Release_organizationId_preparedById_fkey" FOREIGN KEY ("organizationId", "preparedById") REFERENCES "User"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Release" ADD CONSTRAINT "Release_organizationId_approvedById_fkey" FOREIGN KEY ("organizationId", "approvedById") REFERENCES "User"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Release" ADD CONSTRAINT "Release_organizationId_withdrawnById_fkey" FOREIGN KEY ("organizationId", "withdrawnById") REFERENCES "User"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ReleaseFile" ADD CONSTRAINT "ReleaseFile_organizationId_releaseId_fkey" FOREIGN KEY ("organizationId", "releaseId") REFERENCES "Release"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ReleaseClasses" ADD CONSTRAINT "ReleaseClasses_organizationId_releaseId_fkey" FOREIGN KEY ("organizationId", "releaseId") REFERENCES "Release"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "PrivacyBudgetEntry" ADD CONSTRAINT "PrivacyBudgetEntry_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "PrivacyBudgetEntry" ADD CONSTRAINT "PrivacyBudgetEntry_organizationId_chargedById_fkey" FOREIGN KEY ("organizationId", "chargedById") REFERENCES "User"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "PrivacyBudgetAnswer" ADD CONSTRAINT "PrivacyBudgetAnswer_organizationId_entryId_fkey" FOREIGN KEY ("organizationId", "entryId") REFERENCES "PrivacyBudgetEntry"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Coded columns hold codes and nothing else ---------------------------------------------------------------------
ALTER TABLE "PeriodTable" ADD CONSTRAINT "PeriodTable_report_code" CHECK (is_code("report"));
ALTER TABLE "Release"
  ADD CONSTRAINT "Release_content_code" CHECK (is_code("content")),
  ADD CONSTRAINT "Release_purposes_code" CHECK (are_codes("purposes") AND cardinality("purposes") > 0),
  ADD CONSTRAINT "Release_refusalReason_code" CHECK (is_code("refusalReason")),
  ADD CONSTRAINT "Release_withdrawalReason_code" CHECK (is_code("withdrawalReason"));

-- Shapes the types do not say -----------------------------------------------------------------------------------
ALTER TABLE "StatisticsPeriod" ADD CONSTRAINT "StatisticsPeriod_is_large" CHECK ("cases" >= 11 AND "ordinal" >= 1);
ALTER TABLE "PeriodTable" ADD CONSTRAINT "PeriodTable_floor" CHECK ("threshold" >= 5);
ALTER TABLE "Release"
  -- The floors of lib/releases/policy.ts, kept a second time where no code path can miss them.
  ADD CONSTRAINT "Release_floor" CHECK ("threshold" >= CASE "audience" WHEN 'Agreement' THEN 5 ELSE 11 END),
  -- Four eyes: nobody approves or refuses what they prepared.
  ADD CONSTRAINT "Release_four_eyes" CHECK ("approvedById" IS NULL OR "approvedById" <> "preparedById"),
  ADD CONSTRAINT "Release_decision_has_name" CHECK (("status" = 'Prepared') = ("approvedById" IS NULL)
    AND ("approvedById" IS NULL) = ("approvedAt" IS NULL)),
  ADD CONSTRAINT "Release_refused_has_reason" CHECK (("status" = 'Refused') = ("refusalReason" IS NOT NULL)),
  ADD CONSTRAINT "Release_withdrawn_has_reason" CHECK (("status" = 'Withdrawn') = ("withdrawalReason" IS NOT NULL)
    AND ("withdrawalReason" IS NULL) = ("withdrawnById" IS NULL) AND ("withdrawalReason" IS NULL) = ("withdrawnAt" IS NULL)),
  ADD CONSTRAINT "Release_hash_is_sha256" CHECK (octet_length("fileHash") = 32 AND "fileSize" >= 0);
ALTER TABLE "PrivacyBudgetEntry"
  ADD CONSTRAINT "PrivacyBudgetEntry_costs" CHECK ("nanoRho" > 0),
  ADD CONSTRAINT "PrivacyBudgetEntry_period" CHECK ("period" ~ '^[0-9]{4}$');

-- Row-level security ----------------------------------------------------------------------------------------------
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['StatisticsPeriod', 'PeriodTable', 'Release', 'ReleaseFile', 'ReleaseClasses', 'PrivacyBudgetEntry', 'PrivacyBudgetAnswer'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
  END LOOP;
  -- Made by the report officer's work alone; what they hold beside it is sealed.
  FOREACH name IN ARRAY ARRAY['StatisticsPeriod', 'PeriodTable', 'ReleaseClasses', 'PrivacyBudgetEntry', 'PrivacyBudgetAnswer'] LOOP
    EXECUTE format('CREATE POLICY officer_reads ON %I FOR SELECT TO rowan_app
      USING ("organizationId" = (SELECT current_organization()) AND (SELECT current_actor_role()) IN (''reportOfficer'', ''system''))', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['Release', 'ReleaseFile'] LOOP
    EXECUTE format('CREATE POLICY register_reads ON %I FOR SELECT TO rowan_app
      USING ("organizationId" = (SELECT current_organization()) AND (SELECT current_actor_role()) IN (''reportOfficer'', ''supervisor'', ''system''))', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['PeriodTable', 'ReleaseFile', 'ReleaseClasses', 'PrivacyBudgetAnswer'] LOOP
    EXECUTE format('CREATE POLICY officer_adds ON %I FOR INSERT TO rowan_app
      WITH CHECK ("organizationId" = (SELECT current_organization()) AND (SELECT current_actor_role()) IN (''reportOfficer'', ''system''))', name);
  END LOOP;
END $$;
CREATE POLICY officer_closes ON "StatisticsPeriod" FOR INSERT TO rowan_app
  WITH CHECK ("organizationId" = (SELECT current_organization()) AND "closedById" = (SELECT current_actor())
    AND (SELECT current_actor_role()) = 'reportOfficer');
CREATE POLICY officer_charges ON "PrivacyBudgetEntry" FOR INSERT TO rowan_app
  WITH CHECK ("organizationId" = (SELECT current_organization()) AND "chargedById" = (SELECT current_actor())
    AND (SELECT current_actor_role()) = 'reportOfficer');
CREATE POLICY officer_prepares ON "Release" FOR INSERT TO rowan_app
  WITH CHECK ("organizationId" = (SELECT current_organization()) AND "preparedById" = (SELECT current_actor())
    AND "status" = 'Prepared' AND (SELECT current_actor_role()) = 'reportOfficer');
CREATE POLICY supervisor_decides ON "Release" FOR UPDATE TO rowan_app
  USING ("organizationId" = (SELECT current_organization()) AND (SELECT current_actor_role()) = 'supervisor')
  WITH CHECK ("organizationId" = (SELECT current_organization()));

-- The status table of lib/releases/status.ts; a test holds them equal.
CREATE FUNCTION release_may_become(before "ReleaseStatus", after "ReleaseStatus") RETURNS boolean LANGUAGE sql IMMUTABLE
  RETURN (before::text, after::text) IN (('Prepared', 'Issued'), ('Prepared', 'Refused'), ('Issued', 'Withdrawn'));

CREATE FUNCTION guard_release() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE life text[] := ARRAY['status', 'approvedById', 'approvedAt', 'refusalReason', 'withdrawnById', 'withdrawnAt', 'withdrawalReason'];
BEGIN
  IF to_jsonb(NEW) - life <> to_jsonb(OLD) - life THEN
    RAISE EXCEPTION 'a release stays as it was prepared' USING ERRCODE = 'check_violation';
  END IF;
  IF NOT release_may_become(OLD."status", NEW."status") THEN
    RAISE EXCEPTION 'a release cannot go from % to %', OLD."status", NEW."status" USING ERRCODE = 'check_violation';
  END IF;
  IF current_actor_role() <> 'supervisor'
    OR (OLD."status" = 'Prepared' AND (NEW."approvedById" IS DISTINCT FROM current_actor() OR NEW."approvedById" = NEW."preparedById")) THEN
    RAISE EXCEPTION 'a release is decided by a supervisor who did not prepare it' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF OLD."status" = 'Issued' AND (NEW."approvedById", NEW."approvedAt") IS DISTINCT FROM (OLD."approvedById", OLD."approvedAt") THEN
    RAISE EXCEPTION 'who approved a release stays' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER release_is_guarded BEFORE UPDATE ON "Release" FOR EACH ROW EXECUTE FUNCTION guard_release();

CREATE FUNCTION keep_register() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the register of releases is append-only' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER release_is_kept BEFORE DELETE ON "Release" FOR EACH ROW EXECUTE FUNCTION keep_register();
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['StatisticsPeriod', 'PeriodTable', 'ReleaseFile', 'ReleaseClasses', 'PrivacyBudgetEntry', 'PrivacyBudgetAnswer'] LOOP
    EXECUTE format('CREATE TRIGGER register_is_append_only BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION keep_register()', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['StatisticsPeriod', 'PeriodTable', 'Release', 'ReleaseFile', 'ReleaseClasses', 'PrivacyBudgetEntry', 'PrivacyBudgetAnswer'] LOOP
    EXECUTE format('CREATE TRIGGER register_is_never_emptied BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION keep_register()', name);
  END LOOP;
END $$;

-- Grants ----------------------------------------------------------------------------------------------------------
REVOKE ALL ON FUNCTION release_may_become("ReleaseStatus", "ReleaseStatus"), guard_release(), keep_register() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION release_may_become("ReleaseStatus", "ReleaseStatus"), guard_release(), keep_register() TO rowan_app;
GRANT SELECT, INSERT ON "StatisticsPeriod", "PeriodTable", "Release", "ReleaseFile", "ReleaseClasses", "PrivacyBudgetEntry", "PrivacyBudgetAnswer" TO rowan_app;
GRANT UPDATE ("status", "approvedById", "approvedAt", "refusalReason", "withdrawnById", "withdrawnAt", "withdrawalReason") ON "Release" TO rowan_app;

RESET ROLE;
