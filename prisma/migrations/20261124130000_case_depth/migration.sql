-- The coded case at full depth: episodes, route, drafts, changes, findings, tasks, flags, merging, saved views, labels.
SET ROLE rowan_owner;

-- Tables: what Prisma writes for prisma/schema ---------------------------------------------------------------

CREATE TABLE "CaseDraft" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "ownerId" UUID NOT NULL,
    "caseId" UUID,
    "baseVersion" INTEGER,
    "wrapped" BYTEA NOT NULL,
    "sealed" BYTEA NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CaseDraft_pkey" PRIMARY KEY ("organizationId","id")
);

CREATE TABLE "CaseChange" (
    "organizationId" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actorId" UUID,
    "field" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,

    CONSTRAINT "CaseChange_pkey" PRIMARY KEY ("organizationId","caseId","id")
);

CREATE TABLE "IdentificationFinding" (
    "organizationId" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "decidedBy" TEXT NOT NULL,
    "recordedById" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "IdentificationFinding_pkey" PRIMARY KEY ("organizationId","caseId","id")
);

CREATE TABLE "CaseTask" (
    "organizationId" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "assignedToId" UUID NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "completedAt" TIMESTAMPTZ(3),
    "completedById" UUID,
    "outcome" TEXT,

    CONSTRAINT "CaseTask_pkey" PRIMARY KEY ("organizationId","caseId","id")
);

CREATE TABLE "CaseFlag" (
    "organizationId" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "raisedById" UUID NOT NULL,
    "raisedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resolution" TEXT,
    "resolvedById" UUID,
    "resolvedAt" TIMESTAMPTZ(3),

    CONSTRAINT "CaseFlag_pkey" PRIMARY KEY ("organizationId","caseId","id")
);

CREATE TABLE "CaseMerge" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "keptId" UUID NOT NULL,
    "mergedId" UUID NOT NULL,
    "mergedById" UUID NOT NULL,
    "mergedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undoUntil" TIMESTAMPTZ(3) NOT NULL,
    "undoneAt" TIMESTAMPTZ(3),
    "undoneById" UUID,

    CONSTRAINT "CaseMerge_pkey" PRIMARY KEY ("organizationId","id")
);

CREATE TABLE "SavedView" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "ownerId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "query" JSONB NOT NULL,
    "columns" TEXT[],
    "teamId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SavedView_pkey" PRIMARY KEY ("organizationId","id")
);

CREATE TABLE "LabelOverride" (
    "organizationId" UUID NOT NULL,
    "list" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "changedById" UUID NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "LabelOverride_pkey" PRIMARY KEY ("organizationId","list","code","locale")
);

ALTER TABLE "Case"
  ADD COLUMN "supportPlans" TEXT[],
  ADD COLUMN "referredByKind" TEXT,
  ADD COLUMN "incomingReason" TEXT,
  ADD COLUMN "closureReason" TEXT,
  ADD COLUMN "closedAt" TIMESTAMPTZ(3),
  ADD COLUMN "retainUntil" TIMESTAMPTZ(3),
  ADD COLUMN "erasedAt" TIMESTAMPTZ(3),
  ADD COLUMN "mergedIntoId" UUID,
  ADD COLUMN "offeredTeamId" UUID,
  ADD COLUMN "offeredById" UUID,
  ADD COLUMN "offeredAt" TIMESTAMPTZ(3),
  ADD COLUMN "linkageTag" BYTEA,
  ADD COLUMN "openFlags" TEXT[],
  ADD COLUMN "nextDueAt" TIMESTAMPTZ(3);

ALTER TABLE "Person"
  ADD COLUMN "languages" TEXT[],
  ADD COLUMN "education" TEXT;

ALTER TABLE "ExploitationEpisode"
  ADD COLUMN "recruitmentPlatforms" TEXT[],
  ADD COLUMN "exploitationPlatforms" TEXT[],
  ADD COLUMN "perpetratorRoles" TEXT[],
  ADD COLUMN "beganYear" INTEGER,
  ADD COLUMN "beganMonth" INTEGER,
  ADD COLUMN "beganYearTo" INTEGER,
  ADD COLUMN "beganMissing" TEXT,
  ADD COLUMN "endedYear" INTEGER,
  ADD COLUMN "endedMonth" INTEGER,
  ADD COLUMN "endedYearTo" INTEGER,
  ADD COLUMN "endedMissing" TEXT;

CREATE TABLE "RouteLeg" (
    "organizationId" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "role" TEXT NOT NULL,
    "country" TEXT,
    "region" TEXT,
    "whenYear" INTEGER,
    "whenMonth" INTEGER,
    "whenYearTo" INTEGER,
    "whenMissing" TEXT,

    CONSTRAINT "RouteLeg_pkey" PRIMARY KEY ("organizationId","caseId","ordinal")
);

ALTER TABLE "CaseText"
  ADD COLUMN "authorId" UUID,
  ADD COLUMN "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  ADD COLUMN "retractedAt" TIMESTAMPTZ(3),
  ADD COLUMN "retractionReason" TEXT;

ALTER TABLE "Consent"
  ADD COLUMN "givenHow" TEXT;

CREATE INDEX "CaseDraft_organizationId_ownerId_updatedAt_idx" ON "CaseDraft"("organizationId", "ownerId", "updatedAt");
CREATE INDEX "CaseTask_organizationId_assignedToId_dueAt_idx" ON "CaseTask"("organizationId", "assignedToId", "dueAt");
CREATE INDEX "CaseMerge_organizationId_keptId_idx" ON "CaseMerge"("organizationId", "keptId");
CREATE INDEX "CaseMerge_organizationId_mergedId_idx" ON "CaseMerge"("organizationId", "mergedId");
CREATE UNIQUE INDEX "SavedView_organizationId_ownerId_name_key" ON "SavedView"("organizationId", "ownerId", "name");
CREATE INDEX "Case_organizationId_createdAt_id_idx" ON "Case"("organizationId", "createdAt", "id");
CREATE INDEX "Case_organizationId_nextDueAt_id_idx" ON "Case"("organizationId", "nextDueAt", "id");
CREATE INDEX "Case_organizationId_linkageTag_idx" ON "Case"("organizationId", "linkageTag");
CREATE INDEX "Case_organizationId_retainUntil_idx" ON "Case"("organizationId", "retainUntil");
CREATE INDEX "Case_organizationId_offeredTeamId_idx" ON "Case"("organizationId", "offeredTeamId");
CREATE INDEX "Case_organizationId_mergedIntoId_idx" ON "Case"("organizationId", "mergedIntoId");
ALTER TABLE "CaseDraft" ADD CONSTRAINT "CaseDraft_organizationId_ownerId_fkey" FOREIGN KEY ("organizationId", "ownerId") REFERENCES "User"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "CaseDraft" ADD CONSTRAINT "CaseDraft_organizationId_caseId_fkey" FOREIGN KEY ("organizationId", "caseId") REFERENCES "Case"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "CaseChange" ADD CONSTRAINT "CaseChange_organizationId_caseId_fkey" FOREIGN KEY ("organizationId", "caseId") REFERENCES "Case"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "CaseChange" ADD CONSTRAINT "CaseChange_organizationId_actorId_fkey" FOREIGN KEY ("organizationId", "actorId") REFERENCES "User"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "IdentificationFinding" ADD CONSTRAINT "IdentificationFinding_organizationId_caseId_fkey" FOREIGN KEY ("organizationId", "caseId") REFERENCES "Case"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "IdentificationFinding" ADD CONSTRAINT "IdentificationFinding_organizationId_recordedById_fkey" FOREIGN KEY ("organizationId", "recordedById") REFERENCES "User"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "CaseTask" ADD CONSTRAINT "CaseTask_organizationId_caseId_fkey" FOREIGN KEY ("organizationId", "caseId") REFERENCES "Case"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "CaseTask" ADD CONSTRAINT "CaseTask_organizationId_assignedToId_fkey" FOREIGN KEY ("organizationId", "assignedToId") REFERENCES "User"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "CaseTask" ADD CONSTRAINT "CaseTask_organizationId_createdById_fkey" FOREIGN KEY ("organizationId", "createdById") REFERENCES "User"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "CaseTask" ADD CONSTRAINT "CaseTask_organizationId_completedById_fkey" FOREIGN KEY ("organizationId", "completedById") REFERENCES "User"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "CaseFlag" ADD CONSTRAINT "CaseFlag_organizationId_caseId_fkey" FOREIGN KEY ("organizationId", "caseId") REFERENCES "Case"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "CaseFlag" ADD CONSTRAINT "CaseFlag_organizationId_raisedById_fkey" FOREIGN KEY ("organizationId", "raisedById") REFERENCES "User"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "CaseFlag" ADD CONSTRAINT "CaseFlag_organizationId_resolvedById_fkey" FOREIGN KEY ("organizationId", "resolvedById") REFERENCES "User"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "CaseMerge" ADD CONSTRAINT "CaseMerge_organizationId_keptId_fkey" FOREIGN KEY ("organizationId", "keptId") REFERENCES "Case"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "CaseMerge" ADD CONSTRAINT "CaseMerge_organizationId_mergedId_fkey" FOREIGN KEY ("organizationId", "mergedId") REFERENCES "Case"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "CaseMerge" ADD CONSTRAINT "CaseMerge_organizationId_mergedById_fkey" FOREIGN KEY ("organizationId", "mergedById") REFERENCES "User"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "CaseMerge" ADD CONSTRAINT "CaseMerge_organizationId_undoneById_fkey" FOREIGN KEY ("organizationId", "undoneById") REFERENCES "User"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "SavedView" ADD CONSTRAINT "SavedView_organizationId_ownerId_fkey" FOREIGN KEY ("organizationId", "ownerId") REFERENCES "User"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "SavedView" ADD CONSTRAINT "SavedView_organizationId_teamId_fkey" FOREIGN KEY ("organizationId", "teamId") REFERENCES "Team"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "LabelOverride" ADD CONSTRAINT "LabelOverride_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "LabelOverride" ADD CONSTRAINT "LabelOverride_organizationId_changedById_fkey" FOREIGN KEY ("organizationId", "changedById") REFERENCES "User"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Case" ADD CONSTRAINT "Case_organizationId_offeredTeamId_fkey" FOREIGN KEY ("organizationId", "offeredTeamId") REFERENCES "Team"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Case" ADD CONSTRAINT "Case_organizationId_mergedIntoId_fkey" FOREIGN KEY ("organizationId", "mergedIntoId") REFERENCES "Case"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "RouteLeg" ADD CONSTRAINT "RouteLeg_organizationId_caseId_fkey" FOREIGN KEY ("organizationId", "caseId") REFERENCES "Case"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "CaseText" ADD CONSTRAINT "CaseText_organizationId_authorId_fkey" FOREIGN KEY ("organizationId", "authorId") REFERENCES "User"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
-- Coded columns hold codes and nothing else ---------------------------------------------------------------------
CREATE FUNCTION is_year(value integer) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN value BETWEEN 1940 AND 2200;
CREATE FUNCTION is_approximate(year integer, month integer, year_to integer, missing text) RETURNS boolean
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN (year IS NULL OR is_year(year)) AND (month IS NULL OR (month BETWEEN 1 AND 12 AND year IS NOT NULL AND year_to IS NULL))
    AND (year_to IS NULL OR (year IS NOT NULL AND is_year(year_to) AND year_to > year))
    AND (missing IS NULL OR (year IS NULL AND missing IN ('X_NotKnown', 'X_PrefersNotToSay')));
-- A change keeps codes and years: an array of short values, no sentence.
CREATE FUNCTION is_answer_list(value jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN value IS NULL OR (jsonb_typeof(value) = 'array' AND value::text ~ '^\[("[A-Za-z0-9_+-]{1,64}"|[0-9]{1,4}|, ?)*\]$');

ALTER TABLE "Case"
  ADD CONSTRAINT "Case_supportPlans_code" CHECK (are_codes("supportPlans")),
  ADD CONSTRAINT "Case_referredByKind_code" CHECK (is_code("referredByKind")),
  ADD CONSTRAINT "Case_incomingReason_code" CHECK (is_code("incomingReason")),
  ADD CONSTRAINT "Case_closureReason_code" CHECK (is_code("closureReason")),
  ADD CONSTRAINT "Case_openFlags_code" CHECK (are_codes("openFlags"));
ALTER TABLE "Person"
  ADD CONSTRAINT "Person_languages_code" CHECK (are_codes("languages")),
  ADD CONSTRAINT "Person_education_code" CHECK (is_code("education"));
ALTER TABLE "ExploitationEpisode"
  ADD CONSTRAINT "ExploitationEpisode_recruitmentPlatforms_code" CHECK (are_codes("recruitmentPlatforms")),
  ADD CONSTRAINT "ExploitationEpisode_exploitationPlatforms_code" CHECK (are_codes("exploitationPlatforms")),
  ADD CONSTRAINT "ExploitationEpisode_perpetratorRoles_code" CHECK (are_codes("perpetratorRoles")),
  ADD CONSTRAINT "ExploitationEpisode_beganMissing_code" CHECK (is_code("beganMissing")),
  ADD CONSTRAINT "ExploitationEpisode_endedMissing_code" CHECK (is_code("endedMissing")),
  ADD CONSTRAINT "ExploitationEpisode_began" CHECK (is_approximate("beganYear", "beganMonth", "beganYearTo", "beganMissing")),
  ADD CONSTRAINT "ExploitationEpisode_ended" CHECK (is_approximate("endedYear", "endedMonth", "endedYearTo", "endedMissing"));
ALTER TABLE "RouteLeg"
  ADD CONSTRAINT "RouteLeg_role_code" CHECK (is_code("role")),
  ADD CONSTRAINT "RouteLeg_country_code" CHECK (is_code("country")),
  ADD CONSTRAINT "RouteLeg_region_code" CHECK (is_code("region")),
  ADD CONSTRAINT "RouteLeg_whenMissing_code" CHECK (is_code("whenMissing")),
  ADD CONSTRAINT "RouteLeg_when" CHECK (is_approximate("whenYear", "whenMonth", "whenYearTo", "whenMissing"));
ALTER TABLE "CaseText" ADD CONSTRAINT "CaseText_retractionReason_code" CHECK (is_code("retractionReason"));
ALTER TABLE "Consent" ADD CONSTRAINT "Consent_givenHow_code" CHECK (is_code("givenHow"));
ALTER TABLE "CaseChange"
  ADD CONSTRAINT "CaseChange_field_path" CHECK ("field" ~ '^[A-Za-z0-9.]{1,80}$'),
  ADD CONSTRAINT "CaseChange_values" CHECK (is_answer_list("before") AND is_answer_list("after"));
ALTER TABLE "IdentificationFinding"
  ADD CONSTRAINT "IdentificationFinding_status_code" CHECK (is_code("status")),
  ADD CONSTRAINT "IdentificationFinding_decidedBy_code" CHECK (is_code("decidedBy"));
ALTER TABLE "CaseTask"
  ADD CONSTRAINT "CaseTask_kind_code" CHECK (is_code("kind")),
  ADD CONSTRAINT "CaseTask_outcome_code" CHECK (is_code("outcome")),
  ADD CONSTRAINT "CaseTask_completion" CHECK (("completedAt" IS NULL) = ("outcome" IS NULL));
ALTER TABLE "CaseFlag"
  ADD CONSTRAINT "CaseFlag_reason_code" CHECK (is_code("reason")),
  ADD CONSTRAINT "CaseFlag_resolution_code" CHECK (is_code("resolution")),
  ADD CONSTRAINT "CaseFlag_resolved" CHECK (("resolvedAt" IS NULL) = ("resolution" IS NULL));
ALTER TABLE "CaseMerge" ADD CONSTRAINT "CaseMerge_two_cases" CHECK ("keptId" <> "mergedId");
ALTER TABLE "SavedView" ADD CONSTRAINT "SavedView_columns_code" CHECK (are_codes("columns"));
ALTER TABLE "LabelOverride"
  ADD CONSTRAINT "LabelOverride_list_code" CHECK (is_code("list") AND is_code("code")),
  ADD CONSTRAINT "LabelOverride_label_short" CHECK (char_length("label") BETWEEN 1 AND 80);

-- What was recorded before this migration. The owner is bound by row-level security too, so it is lifted for itself.
ALTER TABLE "Case" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "CaseText" NO FORCE ROW LEVEL SECURITY;
UPDATE "Case" SET "supportPlans" = '{}', "openFlags" = '{}';
UPDATE "Case" SET "closureReason" = 'Other', "closedAt" = "updatedAt" WHERE "stage" IN ('Closed', 'ClosedReferred');
ALTER TABLE "Case" FORCE ROW LEVEL SECURITY;
ALTER TABLE "CaseText" FORCE ROW LEVEL SECURITY;
ALTER TABLE "Case"
  ADD CONSTRAINT "Case_closed_has_reason" CHECK (("stage" IN ('Closed', 'ClosedReferred')) = ("closureReason" IS NOT NULL)),
  ADD CONSTRAINT "Case_offer_is_whole" CHECK (("offeredTeamId" IS NULL) = ("offeredAt" IS NULL) AND "offeredTeamId" IS DISTINCT FROM "teamId"),
  ADD CONSTRAINT "Case_not_merged_into_itself" CHECK ("mergedIntoId" IS DISTINCT FROM "id");

-- Row-level security ----------------------------------------------------------------------------------------------
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['RouteLeg', 'CaseDraft', 'CaseChange', 'IdentificationFinding', 'CaseTask', 'CaseFlag', 'CaseMerge', 'SavedView', 'LabelOverride'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
  END LOOP;
END $$;

-- A team's supervisors see a case that is offered to them, to take it or not; they change nothing else in it.
DROP POLICY own_and_team_read ON "Case";
CREATE POLICY own_and_team_read ON "Case" FOR SELECT TO rowan_app
  USING ("organizationId" = (SELECT current_organization()) AND CASE (SELECT current_actor_role())
    WHEN 'caseworker' THEN "assignedToId" = (SELECT current_actor()) OR "teamId" = (SELECT current_team())
    WHEN 'supervisor' THEN "teamId" = (SELECT current_team()) OR "offeredTeamId" = (SELECT current_team())
    ELSE (SELECT current_actor_role()) = 'system' END);
DROP POLICY own_or_supervised_changes ON "Case";
CREATE POLICY own_or_supervised_changes ON "Case" FOR UPDATE TO rowan_app
  USING ("organizationId" = (SELECT current_organization()) AND CASE (SELECT current_actor_role())
    WHEN 'caseworker' THEN "assignedToId" = (SELECT current_actor())
    WHEN 'supervisor' THEN "teamId" = (SELECT current_team()) OR "offeredTeamId" = (SELECT current_team())
    ELSE (SELECT current_actor_role()) = 'system' END)
  WITH CHECK ("organizationId" = (SELECT current_organization()));
CREATE OR REPLACE FUNCTION may_change_case(wanted uuid) RETURNS boolean LANGUAGE sql STABLE
  RETURN EXISTS (SELECT FROM "Case" c WHERE c."organizationId" = current_organization() AND c."id" = wanted
    AND CASE current_actor_role() WHEN 'caseworker' THEN c."assignedToId" = current_actor()
      WHEN 'supervisor' THEN c."teamId" = current_team() ELSE true END);

CREATE FUNCTION guard_case() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE handover text[] := ARRAY['teamId', 'assignedToId', 'offeredTeamId', 'offeredById', 'offeredAt', 'version', 'updatedAt'];
BEGIN
  IF (NEW."teamId", NEW."assignedToId", NEW."offeredTeamId", NEW."mergedIntoId") IS DISTINCT FROM
    (OLD."teamId", OLD."assignedToId", OLD."offeredTeamId", OLD."mergedIntoId")
    AND current_actor_role() NOT IN ('supervisor', 'system') THEN
    RAISE EXCEPTION 'only a supervisor hands over or merges a case' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF OLD."closureReason" IS NOT NULL AND NEW."closureReason" IS NULL AND current_actor_role() NOT IN ('supervisor', 'system') THEN
    RAISE EXCEPTION 'only a supervisor reopens a case' USING ERRCODE = 'insufficient_privilege';
  END IF;
  -- It goes along when the case it was merged into changes hands.
  IF OLD."mergedIntoId" IS NOT NULL AND NEW."mergedIntoId" IS NOT NULL AND OLD."erasedAt" IS NOT DISTINCT FROM NEW."erasedAt"
    AND to_jsonb(NEW) - handover <> to_jsonb(OLD) - handover AND current_actor_role() <> 'system' THEN
    RAISE EXCEPTION 'a merged case is read, not changed' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF current_actor_role() = 'supervisor' THEN
    IF OLD."teamId" <> current_team() AND (to_jsonb(NEW) - handover <> to_jsonb(OLD) - handover
      OR NEW."teamId" NOT IN (OLD."teamId", current_team()) OR NEW."offeredTeamId" IS NOT NULL
      OR (NEW."teamId" = OLD."teamId" AND NEW."assignedToId" <> OLD."assignedToId")) THEN
      RAISE EXCEPTION 'an offered case is taken or declined, not changed' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF OLD."teamId" = current_team() AND NEW."teamId" <> OLD."teamId" THEN
      RAISE EXCEPTION 'the other team takes a case, nobody gives it' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF (NEW."assignedToId" <> OLD."assignedToId" OR NEW."teamId" <> OLD."teamId") AND NOT EXISTS (SELECT FROM "User" u
      WHERE u."organizationId" = NEW."organizationId" AND u."id" = NEW."assignedToId" AND u."teamId" = NEW."teamId" AND u."status" = 'active') THEN
      RAISE EXCEPTION 'a case is assigned to someone of its team' USING ERRCODE = 'check_violation';
    END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER case_is_guarded BEFORE UPDATE ON "Case" FOR EACH ROW EXECUTE FUNCTION guard_case();

-- Who declines a case sees it no longer, and row-level security refuses to turn a row into one its writer cannot see:
-- this function, and nothing else, lets an offer go.
CREATE POLICY owner_lets_go ON "Case" FOR ALL TO rowan_owner
  USING ("organizationId" = (SELECT current_organization()) AND (SELECT current_actor_role()) = 'supervisor');
CREATE FUNCTION decline_offer(wanted uuid, at timestamptz) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE declined integer;
BEGIN
  UPDATE "Case" SET "offeredTeamId" = NULL, "offeredById" = NULL, "offeredAt" = NULL, "updatedAt" = at
    WHERE "organizationId" = current_organization() AND ("id" = wanted OR "mergedIntoId" = wanted)
      AND "offeredTeamId" = current_team() AND current_actor_role() = 'supervisor';
  GET DIAGNOSTICS declined = ROW_COUNT;
  RETURN declined;
END $$;
CREATE FUNCTION may_take_case(wanted uuid) RETURNS boolean LANGUAGE sql STABLE
  RETURN EXISTS (SELECT FROM "Case" c WHERE c."organizationId" = current_organization() AND c."id" = wanted
    AND current_actor_role() = 'supervisor' AND c."offeredTeamId" = current_team());

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['RouteLeg', 'CaseChange', 'IdentificationFinding', 'CaseTask', 'CaseFlag'] LOOP
    EXECUTE format('CREATE POLICY reads_with_case ON %I FOR SELECT TO rowan_app
      USING ("organizationId" = (SELECT current_organization()) AND may_read_case("caseId"))', name);
    EXECUTE format('CREATE POLICY adds_with_case ON %I FOR INSERT TO rowan_app
      WITH CHECK ("organizationId" = (SELECT current_organization()) AND may_change_case("caseId"))', name);
    EXECUTE format('CREATE POLICY changes_with_case ON %I FOR UPDATE TO rowan_app
      USING ("organizationId" = (SELECT current_organization()) AND may_change_case("caseId"))
      WITH CHECK ("organizationId" = (SELECT current_organization()))', name);
    EXECUTE format('CREATE POLICY removes_with_case ON %I FOR DELETE TO rowan_app
      USING ("organizationId" = (SELECT current_organization()) AND may_change_case("caseId"))', name);
  END LOOP;
END $$;

-- Declining is a line in the case's history, written by someone who works in another team.
DROP POLICY adds_with_case ON "CaseChange";
CREATE POLICY adds_with_case ON "CaseChange" FOR INSERT TO rowan_app
  WITH CHECK ("organizationId" = (SELECT current_organization()) AND (may_change_case("caseId") OR may_take_case("caseId")));

CREATE POLICY own_only ON "CaseDraft" FOR ALL TO rowan_app
  USING ("organizationId" = (SELECT current_organization())
    AND ("ownerId" = (SELECT current_actor()) OR (SELECT current_actor_role()) = 'system'))
  WITH CHECK ("organizationId" = (SELECT current_organization())
    AND ("ownerId" = (SELECT current_actor()) OR (SELECT current_actor_role()) = 'system'));
CREATE POLICY goes_with_erased_case ON "CaseDraft" FOR DELETE TO rowan_app
  USING ("organizationId" = (SELECT current_organization()) AND (SELECT current_actor_role()) = 'supervisor'
    AND "caseId" IS NOT NULL AND may_change_case("caseId"));
CREATE POLICY reads_with_kept ON "CaseMerge" FOR SELECT TO rowan_app
  USING ("organizationId" = (SELECT current_organization()) AND (may_read_case("keptId") OR may_read_case("mergedId")));
CREATE POLICY supervisor_merges ON "CaseMerge" FOR INSERT TO rowan_app
  WITH CHECK ("organizationId" = (SELECT current_organization()) AND (SELECT current_actor_role()) IN ('supervisor', 'system')
    AND may_change_case("keptId") AND may_change_case("mergedId"));
CREATE POLICY supervisor_undoes ON "CaseMerge" FOR UPDATE TO rowan_app
  USING ("organizationId" = (SELECT current_organization()) AND (SELECT current_actor_role()) IN ('supervisor', 'system')
    AND may_change_case("keptId"))
  WITH CHECK ("organizationId" = (SELECT current_organization()));
CREATE POLICY own_and_shared_read ON "SavedView" FOR SELECT TO rowan_app
  USING ("organizationId" = (SELECT current_organization())
    AND ("ownerId" = (SELECT current_actor()) OR "teamId" = (SELECT current_team())));
CREATE POLICY own_adds ON "SavedView" FOR INSERT TO rowan_app
  WITH CHECK ("organizationId" = (SELECT current_organization()) AND "ownerId" = (SELECT current_actor())
    AND ("teamId" IS NULL OR ("teamId" = (SELECT current_team()) AND (SELECT current_actor_role()) = 'supervisor')));
CREATE POLICY own_removes ON "SavedView" FOR DELETE TO rowan_app
  USING ("organizationId" = (SELECT current_organization()) AND "ownerId" = (SELECT current_actor()));
CREATE POLICY members_read ON "LabelOverride" FOR SELECT TO rowan_app USING ("organizationId" = (SELECT current_organization()));
CREATE POLICY administrator_writes ON "LabelOverride" FOR ALL TO rowan_app
  USING ("organizationId" = (SELECT current_organization()) AND (SELECT current_actor_role()) IN ('administrator', 'system'))
  WITH CHECK ("organizationId" = (SELECT current_organization()) AND (SELECT current_actor_role()) IN ('administrator', 'system'));
CREATE POLICY statistics_read ON "RouteLeg" FOR SELECT TO rowan_report USING ("organizationId" = (SELECT current_organization()));

-- Erasing a case also takes what its changes say; a change is otherwise never altered.
CREATE FUNCTION keep_changes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_actor_role() NOT IN ('supervisor', 'system') THEN
    RAISE EXCEPTION 'the history of a case is kept' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER changes_are_kept BEFORE DELETE ON "CaseChange" FOR EACH ROW EXECUTE FUNCTION keep_changes();

-- A frozen packet keeps its answers until its case is erased; then it has none.
CREATE FUNCTION keep_packet() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."answers" IS DISTINCT FROM OLD."answers" AND (NEW."answers" <> '{}'::jsonb OR current_actor_role() NOT IN ('supervisor', 'system')) THEN
    RAISE EXCEPTION 'a packet is frozen' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER packet_is_frozen BEFORE UPDATE ON "ReferralPacket" FOR EACH ROW EXECUTE FUNCTION keep_packet();

-- Grants ----------------------------------------------------------------------------------------------------------
REVOKE ALL ON FUNCTION is_year(integer), is_approximate(integer, integer, integer, text), is_answer_list(jsonb), guard_case(), keep_changes(), decline_offer(uuid, timestamptz), may_take_case(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION is_year(integer), is_approximate(integer, integer, integer, text), is_answer_list(jsonb), guard_case(), keep_changes(), decline_offer(uuid, timestamptz), may_take_case(uuid) TO rowan_app;
GRANT SELECT, INSERT ON "RouteLeg", "CaseDraft", "CaseChange", "IdentificationFinding", "CaseTask", "CaseFlag", "CaseMerge", "SavedView", "LabelOverride" TO rowan_app;
GRANT UPDATE ("supportPlans", "referredByKind", "incomingReason", "closureReason", "closedAt", "retainUntil", "erasedAt", "mergedIntoId",
  "offeredTeamId", "offeredById", "offeredAt", "linkageTag", "openFlags", "nextDueAt") ON "Case" TO rowan_app;
GRANT UPDATE ("retractedAt", "retractionReason") ON "CaseText" TO rowan_app;
GRANT UPDATE ON "RouteLeg" TO rowan_app;
GRANT UPDATE ("sealed", "baseVersion", "version", "updatedAt") ON "CaseDraft" TO rowan_app;
GRANT UPDATE ("dueAt", "assignedToId", "completedAt", "completedById", "outcome") ON "CaseTask" TO rowan_app;
GRANT UPDATE ("resolution", "resolvedById", "resolvedAt") ON "CaseFlag" TO rowan_app;
GRANT UPDATE ("undoneAt", "undoneById") ON "CaseMerge" TO rowan_app;
GRANT UPDATE ("label", "changedById", "changedAt") ON "LabelOverride" TO rowan_app;
GRANT UPDATE ("answers") ON "ReferralPacket" TO rowan_app;
GRANT DELETE ON "RouteLeg", "CaseDraft", "CaseChange", "SavedView", "LabelOverride" TO rowan_app;
GRANT SELECT ("supportPlans", "referredByKind", "incomingReason", "closureReason", "mergedIntoId") ON "Case" TO rowan_report;
GRANT SELECT ON "RouteLeg" TO rowan_report;

RESET ROLE;
