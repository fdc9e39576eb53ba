-- The spine: roles, tables, row-level security, append-only audit.
-- Plain SQL in Prisma's layout: Rowan's own runner and stock `prisma migrate deploy` both apply it.

-- Roles ---------------------------------------------------------------------------------------------------
-- Groups without login, shared by every Rowan database of a server. The application signs in with a login
-- role of its own that is a member of rowan_app and rowan_report and owns nothing.
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['rowan_owner', 'rowan_app', 'rowan_report'] LOOP
    -- Another database of this server has made it, or its administrator where we may not create roles.
    CONTINUE WHEN EXISTS (SELECT FROM pg_roles WHERE rolname = name);
    BEGIN
      EXECUTE format('CREATE ROLE %I NOLOGIN NOSUPERUSER NOBYPASSRLS', name);
    EXCEPTION WHEN duplicate_object OR unique_violation THEN
      NULL; -- made by another database at this moment
    END;
  END LOOP;
  IF NOT pg_has_role(current_user, 'rowan_owner', 'USAGE') THEN
    EXECUTE format('GRANT rowan_owner TO %I', current_user);
  END IF;
END $$;
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
GRANT USAGE, CREATE ON SCHEMA public TO rowan_owner;
GRANT USAGE ON SCHEMA public TO rowan_app, rowan_report;
SET ROLE rowan_owner;

-- Tables: what Prisma writes for prisma/schema ---------------------------------------------------------------

CREATE TYPE "Role" AS ENUM ('caseworker', 'supervisor', 'reportOfficer', 'partner', 'administrator');

CREATE TYPE "UserStatus" AS ENUM ('active', 'disabled');

CREATE TYPE "PartnerStatus" AS ENUM ('active', 'suspended');

CREATE TYPE "ReferralStatus" AS ENUM ('Draft', 'InReview', 'Returned', 'Approved', 'Sent', 'Accepted', 'Declined', 'InService', 'Completed', 'Withdrawn', 'Revoked', 'Expired');

CREATE TABLE "AuditEvent" (
    "organizationId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actorId" UUID,
    "actorRole" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subjectType" TEXT NOT NULL,
    "subjectId" UUID,
    "detail" JSONB NOT NULL,
    "previousHash" BYTEA NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "AuditEvent_pkey" PRIMARY KEY ("organizationId","seq")
);

CREATE TABLE "AuditHead" (
    "organizationId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "AuditHead_pkey" PRIMARY KEY ("organizationId")
);

CREATE TABLE "Case" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "traffickingStatus" TEXT,
    "statusDecidedBy" TEXT,
    "riskLevel" TEXT,
    "source" TEXT NOT NULL,
    "registrationYear" INTEGER NOT NULL,
    "registrationMonth" INTEGER NOT NULL,
    "patterns" TEXT[],
    "vulnerabilities" TEXT[],
    "needs" TEXT[],
    "teamId" UUID NOT NULL,
    "assignedToId" UUID NOT NULL,
    "recordedById" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Case_pkey" PRIMARY KEY ("organizationId","id")
);

CREATE TABLE "Person" (
    "organizationId" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "gender" TEXT,
    "ageBand" TEXT,
    "citizenships" TEXT[],
    "originCountry" TEXT,
    "originRegion" TEXT,
    "migrationStatus" TEXT,
    "maritalStatus" TEXT,
    "childrenBand" TEXT,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("organizationId","caseId")
);

CREATE TABLE "ExploitationEpisode" (
    "organizationId" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "exploitationTypes" TEXT[],
    "forcedMarriageTypes" TEXT[],
    "sexualTypes" TEXT[],
    "labourIndustries" TEXT[],
    "lurePromises" TEXT[],
    "promisedJobs" TEXT[],
    "deceptionPlaces" TEXT[],
    "recruitmentMethods" TEXT[],
    "recruiterRelationships" TEXT[],
    "acquisitionModes" TEXT[],
    "timesSold" TEXT,
    "meansOfControl" TEXT[],
    "venues" TEXT[],
    "exploitationCountry" TEXT,
    "exploitationRegion" TEXT,
    "ageBandAtExploitation" TEXT,
    "durationBand" TEXT,

    CONSTRAINT "ExploitationEpisode_pkey" PRIMARY KEY ("organizationId","caseId","ordinal")
);

CREATE TABLE "CaseText" (
    "organizationId" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "sealed" BYTEA NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CaseText_pkey" PRIMARY KEY ("organizationId","caseId","id")
);

CREATE TABLE "CaseKey" (
    "organizationId" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "wrapped" BYTEA NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CaseKey_pkey" PRIMARY KEY ("organizationId","caseId")
);

CREATE TABLE "Consent" (
    "organizationId" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "scope" TEXT NOT NULL,
    "partnerId" UUID,
    "state" TEXT NOT NULL,
    "givenBy" TEXT,
    "recordedById" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3),
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "Consent_pkey" PRIMARY KEY ("organizationId","caseId","id")
);

CREATE TABLE "Organization" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "productName" TEXT NOT NULL DEFAULT 'Rowan',
    "isPractice" BOOLEAN NOT NULL DEFAULT false,
    "exitUrl" TEXT NOT NULL DEFAULT 'https://www.bbc.com/weather',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Organization_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "Installation" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "keyCheck" BYTEA NOT NULL,
    "setupTokenHash" BYTEA,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Installation_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "Team" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Team_pkey" PRIMARY KEY ("organizationId","id")
);

CREATE TABLE "User" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "username" TEXT NOT NULL,
    "displayName" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "teamId" UUID,
    "partnerId" UUID,
    "passwordHash" TEXT NOT NULL,
    "status" "UserStatus" NOT NULL DEFAULT 'active',
    "createOnly" BOOLEAN NOT NULL DEFAULT false,
    "locale" TEXT NOT NULL DEFAULT 'en',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSignInAt" TIMESTAMPTZ(3),

    CONSTRAINT "User_pkey" PRIMARY KEY ("organizationId","id")
);

CREATE TABLE "Session" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "tokenHash" BYTEA NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Session_pkey" PRIMARY KEY ("organizationId","id")
);

CREATE TABLE "AccessToken" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "label" TEXT NOT NULL,
    "tokenHash" BYTEA NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "AccessToken_pkey" PRIMARY KEY ("organizationId","id")
);

CREATE TABLE "Invitation" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "tokenHash" BYTEA NOT NULL,
    "username" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "teamId" UUID,
    "partnerId" UUID,
    "invitedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("organizationId","id")
);

CREATE TABLE "IdempotencyKey" (
    "organizationId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "keyHash" BYTEA NOT NULL,
    "requestHash" BYTEA NOT NULL,
    "status" INTEGER,
    "answer" BYTEA,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "IdempotencyKey_pkey" PRIMARY KEY ("organizationId","userId","keyHash")
);

CREATE TABLE "Partner" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "services" TEXT[],
    "countries" TEXT[],
    "languages" TEXT[],
    "status" "PartnerStatus" NOT NULL DEFAULT 'active',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Partner_pkey" PRIMARY KEY ("organizationId","id")
);

CREATE TABLE "Referral" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "caseId" UUID NOT NULL,
    "partnerId" UUID NOT NULL,
    "service" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "status" "ReferralStatus" NOT NULL DEFAULT 'Draft',
    "packetFields" TEXT[],
    "requestedById" UUID NOT NULL,
    "reviewedById" UUID,
    "decision" TEXT,
    "decisionReason" BYTEA,
    "declineReason" TEXT,
    "outcome" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "submittedAt" TIMESTAMPTZ(3),
    "decidedAt" TIMESTAMPTZ(3),
    "sentAt" TIMESTAMPTZ(3),
    "answeredAt" TIMESTAMPTZ(3),
    "completedAt" TIMESTAMPTZ(3),
    "dueAt" TIMESTAMPTZ(3),

    CONSTRAINT "Referral_pkey" PRIMARY KEY ("organizationId","id")
);

CREATE TABLE "ReferralPacket" (
    "organizationId" UUID NOT NULL,
    "referralId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "fieldSetVersion" INTEGER NOT NULL,
    "answers" JSONB NOT NULL,
    "frozenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ReferralPacket_pkey" PRIMARY KEY ("organizationId","referralId")
);

CREATE TABLE "ReferralEvent" (
    "organizationId" UUID NOT NULL,
    "referralId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "act" TEXT NOT NULL,
    "status" "ReferralStatus" NOT NULL,
    "actorId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ReferralEvent_pkey" PRIMARY KEY ("organizationId","referralId","ordinal")
);

CREATE INDEX "AuditEvent_organizationId_subjectType_subjectId_idx" ON "AuditEvent"("organizationId", "subjectType", "subjectId");

CREATE INDEX "Case_organizationId_updatedAt_id_idx" ON "Case"("organizationId", "updatedAt", "id");

CREATE INDEX "Case_organizationId_teamId_updatedAt_id_idx" ON "Case"("organizationId", "teamId", "updatedAt", "id");

CREATE INDEX "Case_organizationId_assignedToId_updatedAt_id_idx" ON "Case"("organizationId", "assignedToId", "updatedAt", "id");

CREATE UNIQUE INDEX "Case_organizationId_code_key" ON "Case"("organizationId", "code");

CREATE UNIQUE INDEX "Team_organizationId_name_key" ON "Team"("organizationId", "name");

CREATE UNIQUE INDEX "User_organizationId_username_key" ON "User"("organizationId", "username");

CREATE UNIQUE INDEX "Session_organizationId_tokenHash_key" ON "Session"("organizationId", "tokenHash");

CREATE UNIQUE INDEX "AccessToken_organizationId_tokenHash_key" ON "AccessToken"("organizationId", "tokenHash");

CREATE UNIQUE INDEX "Invitation_organizationId_tokenHash_key" ON "Invitation"("organizationId", "tokenHash");

CREATE UNIQUE INDEX "Partner_organizationId_name_key" ON "Partner"("organizationId", "name");

CREATE INDEX "Referral_organizationId_status_dueAt_idx" ON "Referral"("organizationId", "status", "dueAt");

CREATE INDEX "Referral_organizationId_caseId_idx" ON "Referral"("organizationId", "caseId");

CREATE INDEX "Referral_organizationId_partnerId_status_idx" ON "Referral"("organizationId", "partnerId", "status");

CREATE UNIQUE INDEX "Referral_organizationId_code_key" ON "Referral"("organizationId", "code");

CREATE UNIQUE INDEX "ReferralPacket_organizationId_code_key" ON "ReferralPacket"("organizationId", "code");

ALTER TABLE "Case" ADD CONSTRAINT "Case_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Case" ADD CONSTRAINT "Case_organizationId_teamId_fkey" FOREIGN KEY ("organizationId", "teamId") REFERENCES "Team"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Case" ADD CONSTRAINT "Case_organizationId_assignedToId_fkey" FOREIGN KEY ("organizationId", "assignedToId") REFERENCES "User"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Case" ADD CONSTRAINT "Case_organizationId_recordedById_fkey" FOREIGN KEY ("organizationId", "recordedById") REFERENCES "User"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Person" ADD CONSTRAINT "Person_organizationId_caseId_fkey" FOREIGN KEY ("organizationId", "caseId") REFERENCES "Case"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "ExploitationEpisode" ADD CONSTRAINT "ExploitationEpisode_organizationId_caseId_fkey" FOREIGN KEY ("organizationId", "caseId") REFERENCES "Case"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "CaseText" ADD CONSTRAINT "CaseText_organizationId_caseId_fkey" FOREIGN KEY ("organizationId", "caseId") REFERENCES "Case"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "CaseKey" ADD CONSTRAINT "CaseKey_organizationId_caseId_fkey" FOREIGN KEY ("organizationId", "caseId") REFERENCES "Case"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Consent" ADD CONSTRAINT "Consent_organizationId_caseId_fkey" FOREIGN KEY ("organizationId", "caseId") REFERENCES "Case"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Consent" ADD CONSTRAINT "Consent_organizationId_partnerId_fkey" FOREIGN KEY ("organizationId", "partnerId") REFERENCES "Partner"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Team" ADD CONSTRAINT "Team_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "User" ADD CONSTRAINT "User_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "User" ADD CONSTRAINT "User_organizationId_teamId_fkey" FOREIGN KEY ("organizationId", "teamId") REFERENCES "Team"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "User" ADD CONSTRAINT "User_organizationId_partnerId_fkey" FOREIGN KEY ("organizationId", "partnerId") REFERENCES "Partner"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Session" ADD CONSTRAINT "Session_organizationId_userId_fkey" FOREIGN KEY ("organizationId", "userId") REFERENCES "User"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "AccessToken" ADD CONSTRAINT "AccessToken_organizationId_userId_fkey" FOREIGN KEY ("organizationId", "userId") REFERENCES "User"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_organizationId_teamId_fkey" FOREIGN KEY ("organizationId", "teamId") REFERENCES "Team"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_organizationId_partnerId_fkey" FOREIGN KEY ("organizationId", "partnerId") REFERENCES "Partner"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_organizationId_invitedById_fkey" FOREIGN KEY ("organizationId", "invitedById") REFERENCES "User"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "IdempotencyKey" ADD CONSTRAINT "IdempotencyKey_organizationId_userId_fkey" FOREIGN KEY ("organizationId", "userId") REFERENCES "User"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Partner" ADD CONSTRAINT "Partner_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Referral" ADD CONSTRAINT "Referral_organizationId_caseId_fkey" FOREIGN KEY ("organizationId", "caseId") REFERENCES "Case"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Referral" ADD CONSTRAINT "Referral_organizationId_partnerId_fkey" FOREIGN KEY ("organizationId", "partnerId") REFERENCES "Partner"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Referral" ADD CONSTRAINT "Referral_organizationId_requestedById_fkey" FOREIGN KEY ("organizationId", "requestedById") REFERENCES "User"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Referral" ADD CONSTRAINT "Referral_organizationId_reviewedById_fkey" FOREIGN KEY ("organizationId", "reviewedById") REFERENCES "User"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "ReferralPacket" ADD CONSTRAINT "ReferralPacket_organizationId_referralId_fkey" FOREIGN KEY ("organizationId", "referralId") REFERENCES "Referral"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "ReferralEvent" ADD CONSTRAINT "ReferralEvent_organizationId_referralId_fkey" FOREIGN KEY ("organizationId", "referralId") REFERENCES "Referral"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Coded columns hold codes and nothing else -------------------------------------------------------------------
-- The shape alone keeps out names in any script, telephone and document numbers, dates, addresses and sentences,
-- also when a bug or a hand-written statement goes past the vocabulary.
CREATE FUNCTION is_code(value text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN value ~ '^[A-Za-z0-9][A-Za-z0-9_+-]{0,63}$' AND value !~ '[0-9]{4}' AND value !~ '([0-9]+-){2}';
CREATE FUNCTION are_codes(codes text[]) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN coalesce(array_length(codes, 1), 0) <= 64
    AND array_position(codes, NULL) IS NULL
    AND (cardinality(codes) = 0 OR array_to_string(codes, ',') ~ '^([A-Za-z0-9][A-Za-z0-9_+-]{0,63},?)+$')
    AND array_to_string(codes, ',') !~ '[0-9]{4}|([0-9]+-){2}';

ALTER TABLE "Case"
  ADD CONSTRAINT "Case_stage_code" CHECK (is_code("stage")),
  ADD CONSTRAINT "Case_traffickingStatus_code" CHECK (is_code("traffickingStatus")),
  ADD CONSTRAINT "Case_statusDecidedBy_code" CHECK (is_code("statusDecidedBy")),
  ADD CONSTRAINT "Case_riskLevel_code" CHECK (is_code("riskLevel")),
  ADD CONSTRAINT "Case_source_code" CHECK (is_code("source")),
  ADD CONSTRAINT "Case_patterns_code" CHECK (are_codes("patterns")),
  ADD CONSTRAINT "Case_vulnerabilities_code" CHECK (are_codes("vulnerabilities")),
  ADD CONSTRAINT "Case_needs_code" CHECK (are_codes("needs"));
ALTER TABLE "Person"
  ADD CONSTRAINT "Person_gender_code" CHECK (is_code("gender")),
  ADD CONSTRAINT "Person_ageBand_code" CHECK (is_code("ageBand")),
  ADD CONSTRAINT "Person_citizenships_code" CHECK (are_codes("citizenships")),
  ADD CONSTRAINT "Person_originCountry_code" CHECK (is_code("originCountry")),
  ADD CONSTRAINT "Person_originRegion_code" CHECK (is_code("originRegion")),
  ADD CONSTRAINT "Person_migrationStatus_code" CHECK (is_code("migrationStatus")),
  ADD CONSTRAINT "Person_maritalStatus_code" CHECK (is_code("maritalStatus")),
  ADD CONSTRAINT "Person_childrenBand_code" CHECK (is_code("childrenBand"));
ALTER TABLE "ExploitationEpisode"
  ADD CONSTRAINT "ExploitationEpisode_exploitationTypes_code" CHECK (are_codes("exploitationTypes")),
  ADD CONSTRAINT "ExploitationEpisode_forcedMarriageTypes_code" CHECK (are_codes("forcedMarriageTypes")),
  ADD CONSTRAINT "ExploitationEpisode_sexualTypes_code" CHECK (are_codes("sexualTypes")),
  ADD CONSTRAINT "ExploitationEpisode_labourIndustries_code" CHECK (are_codes("labourIndustries")),
  ADD CONSTRAINT "ExploitationEpisode_lurePromises_code" CHECK (are_codes("lurePromises")),
  ADD CONSTRAINT "ExploitationEpisode_promisedJobs_code" CHECK (are_codes("promisedJobs")),
  ADD CONSTRAINT "ExploitationEpisode_deceptionPlaces_code" CHECK (are_codes("deceptionPlaces")),
  ADD CONSTRAINT "ExploitationEpisode_recruitmentMethods_code" CHECK (are_codes("recruitmentMethods")),
  ADD CONSTRAINT "ExploitationEpisode_recruiterRelationships_code" CHECK (are_codes("recruiterRelationships")),
  ADD CONSTRAINT "ExploitationEpisode_acquisitionModes_code" CHECK (are_codes("acquisitionModes")),
  ADD CONSTRAINT "ExploitationEpisode_timesSold_code" CHECK (is_code("timesSold")),
  ADD CONSTRAINT "ExploitationEpisode_meansOfControl_code" CHECK (are_codes("meansOfControl")),
  ADD CONSTRAINT "ExploitationEpisode_venues_code" CHECK (are_codes("venues")),
  ADD CONSTRAINT "ExploitationEpisode_exploitationCountry_code" CHECK (is_code("exploitationCountry")),
  ADD CONSTRAINT "ExploitationEpisode_exploitationRegion_code" CHECK (is_code("exploitationRegion")),
  ADD CONSTRAINT "ExploitationEpisode_ageBandAtExploitation_code" CHECK (is_code("ageBandAtExploitation")),
  ADD CONSTRAINT "ExploitationEpisode_durationBand_code" CHECK (is_code("durationBand"));
ALTER TABLE "CaseText"
  ADD CONSTRAINT "CaseText_kind_code" CHECK (is_code("kind"));
ALTER TABLE "Consent"
  ADD CONSTRAINT "Consent_scope_code" CHECK (is_code("scope")),
  ADD CONSTRAINT "Consent_state_code" CHECK (is_code("state")),
  ADD CONSTRAINT "Consent_givenBy_code" CHECK (is_code("givenBy"));
ALTER TABLE "Partner"
  ADD CONSTRAINT "Partner_kind_code" CHECK (is_code("kind")),
  ADD CONSTRAINT "Partner_services_code" CHECK (are_codes("services")),
  ADD CONSTRAINT "Partner_countries_code" CHECK (are_codes("countries")),
  ADD CONSTRAINT "Partner_languages_code" CHECK (are_codes("languages"));
ALTER TABLE "Referral"
  ADD CONSTRAINT "Referral_service_code" CHECK (is_code("service")),
  ADD CONSTRAINT "Referral_reason_code" CHECK (is_code("reason")),
  ADD CONSTRAINT "Referral_packetFields_code" CHECK (are_codes("packetFields")),
  ADD CONSTRAINT "Referral_decision_code" CHECK (is_code("decision")),
  ADD CONSTRAINT "Referral_declineReason_code" CHECK (is_code("declineReason")),
  ADD CONSTRAINT "Referral_outcome_code" CHECK (is_code("outcome"));
ALTER TABLE "ReferralEvent"
  ADD CONSTRAINT "ReferralEvent_act_code" CHECK (is_code("act"));

-- Shapes the types do not say -----------------------------------------------------------------------------------
CREATE INDEX "Case_patterns_idx" ON "Case" USING gin ("patterns");
ALTER TABLE "Installation" ADD CONSTRAINT "Installation_one_row" CHECK ("id" = 1);
ALTER TABLE "Case"
  ADD CONSTRAINT "Case_code_shape" CHECK ("code" ~ '^[0-9A-Z]{4}-[0-9A-Z]{4}$'),
  ADD CONSTRAINT "Case_registration" CHECK ("registrationYear" BETWEEN 1990 AND 2200 AND "registrationMonth" BETWEEN 1 AND 12),
  ADD CONSTRAINT "Case_version_grows" CHECK ("version" >= 1);
ALTER TABLE "Referral"
  ADD CONSTRAINT "Referral_code_shape" CHECK ("code" ~ '^R-[0-9A-Z]{4}-[0-9A-Z]{4}$'),
  -- Four eyes: nobody decides what they asked for.
  ADD CONSTRAINT "Referral_four_eyes" CHECK ("reviewedById" IS NULL OR "reviewedById" <> "requestedById"),
  ADD CONSTRAINT "Referral_decision_has_reviewer" CHECK ("decision" IS NULL OR "reviewedById" IS NOT NULL),
  ADD CONSTRAINT "Referral_sent_was_approved" CHECK ("sentAt" IS NULL OR "decision" = 'Approve');
ALTER TABLE "ReferralPacket" ADD CONSTRAINT "ReferralPacket_code_shape" CHECK ("code" ~ '^P-[0-9A-Z]{4}-[0-9A-Z]{4}$');
ALTER TABLE "User"
  ADD CONSTRAINT "User_username_shape" CHECK ("username" ~ '^[a-z0-9][a-z0-9._-]{1,62}$'),
  ADD CONSTRAINT "User_role_place" CHECK (
    ("role" IN ('caseworker', 'supervisor')) = ("teamId" IS NOT NULL) AND ("role" = 'partner') = ("partnerId" IS NOT NULL)
  );

-- Who is asking: settings of the transaction ----------------------------------------------------------------------
-- After a transaction-local setting ends its value is the empty string, not NULL: hence nullif.
CREATE FUNCTION current_organization() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('app.organization', true), '')::uuid;
CREATE FUNCTION current_actor() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('app.user', true), '')::uuid;
CREATE FUNCTION current_actor_role() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  RETURN coalesce(current_setting('app.role', true), '');
CREATE FUNCTION current_team() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('app.team', true), '')::uuid;
CREATE FUNCTION current_partner() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('app.partner', true), '')::uuid;

-- Row-level security: the second wall ------------------------------------------------------------------------------
-- FORCE binds the owner too. `(SELECT f())` is evaluated once per statement instead of once per row.
DO $$
DECLARE name text;
BEGIN
  FOR name IN SELECT c.relname FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
    AND pg_get_userbyid(c.relowner) = 'rowan_owner' LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
  END LOOP;
END $$;

-- Installation and organisation
CREATE POLICY everyone_reads ON "Installation" FOR SELECT TO rowan_app USING (true);
CREATE POLICY owner_prepares ON "Installation" FOR ALL TO rowan_owner USING (true) WITH CHECK (true);
CREATE POLICY system_writes ON "Installation" FOR UPDATE TO rowan_app
  USING ((SELECT current_actor_role()) = 'system') WITH CHECK ((SELECT current_actor_role()) = 'system');
CREATE POLICY members_read ON "Organization" FOR SELECT TO rowan_app, rowan_report USING ("id" = (SELECT current_organization()));
CREATE POLICY system_creates ON "Organization" FOR INSERT TO rowan_app
  WITH CHECK ("id" = (SELECT current_organization()) AND (SELECT current_actor_role()) = 'system');
CREATE POLICY administrator_changes ON "Organization" FOR UPDATE TO rowan_app
  USING ("id" = (SELECT current_organization()) AND (SELECT current_actor_role()) IN ('administrator', 'system'))
  WITH CHECK ("id" = (SELECT current_organization()));

-- People
CREATE POLICY members_read ON "Team" FOR SELECT TO rowan_app USING ("organizationId" = (SELECT current_organization()));
CREATE POLICY administrator_adds ON "Team" FOR INSERT TO rowan_app
  WITH CHECK ("organizationId" = (SELECT current_organization()) AND (SELECT current_actor_role()) IN ('administrator', 'system'));
CREATE POLICY administrator_changes ON "Team" FOR UPDATE TO rowan_app
  USING ("organizationId" = (SELECT current_organization()) AND (SELECT current_actor_role()) IN ('administrator', 'system'))
  WITH CHECK ("organizationId" = (SELECT current_organization()));
CREATE POLICY members_read ON "User" FOR SELECT TO rowan_app USING ("organizationId" = (SELECT current_organization()));
CREATE POLICY administrator_adds ON "User" FOR INSERT TO rowan_app
  WITH CHECK ("organizationId" = (SELECT current_organization()) AND (SELECT current_actor_role()) IN ('administrator', 'system'));
CREATE POLICY own_or_administrator_changes ON "User" FOR UPDATE TO rowan_app
  USING ("organizationId" = (SELECT current_organization())
    AND ("id" = (SELECT current_actor()) OR (SELECT current_actor_role()) IN ('administrator', 'system')))
  WITH CHECK ("organizationId" = (SELECT current_organization()));
CREATE POLICY own_or_administrator ON "Session" FOR ALL TO rowan_app
  USING ("organizationId" = (SELECT current_organization())
    AND ("userId" = (SELECT current_actor()) OR (SELECT current_actor_role()) IN ('administrator', 'system')))
  WITH CHECK ("organizationId" = (SELECT current_organization()));
CREATE POLICY own_or_administrator ON "AccessToken" FOR ALL TO rowan_app
  USING ("organizationId" = (SELECT current_organization())
    AND ("userId" = (SELECT current_actor()) OR (SELECT current_actor_role()) IN ('administrator', 'system')))
  WITH CHECK ("organizationId" = (SELECT current_organization()));
CREATE POLICY administrator_only ON "Invitation" FOR ALL TO rowan_app
  USING ("organizationId" = (SELECT current_organization()) AND (SELECT current_actor_role()) IN ('administrator', 'system'))
  WITH CHECK ("organizationId" = (SELECT current_organization()));
CREATE POLICY own_only ON "IdempotencyKey" FOR ALL TO rowan_app
  USING ("organizationId" = (SELECT current_organization()) AND "userId" = (SELECT current_actor()))
  WITH CHECK ("organizationId" = (SELECT current_organization()) AND "userId" = (SELECT current_actor()));

-- Cases: own and team's for a caseworker, team's for a supervisor, none for anyone else
CREATE POLICY own_and_team_read ON "Case" FOR SELECT TO rowan_app
  USING ("organizationId" = (SELECT current_organization()) AND CASE (SELECT current_actor_role())
    WHEN 'caseworker' THEN "assignedToId" = (SELECT current_actor()) OR "teamId" = (SELECT current_team())
    WHEN 'supervisor' THEN "teamId" = (SELECT current_team())
    ELSE (SELECT current_actor_role()) = 'system' END);
CREATE POLICY team_records ON "Case" FOR INSERT TO rowan_app
  WITH CHECK ("organizationId" = (SELECT current_organization()) AND CASE (SELECT current_actor_role())
    WHEN 'caseworker' THEN "teamId" = (SELECT current_team()) AND "recordedById" = (SELECT current_actor())
    WHEN 'supervisor' THEN "teamId" = (SELECT current_team()) AND "recordedById" = (SELECT current_actor())
    ELSE (SELECT current_actor_role()) = 'system' END);
CREATE POLICY own_or_supervised_changes ON "Case" FOR UPDATE TO rowan_app
  USING ("organizationId" = (SELECT current_organization()) AND CASE (SELECT current_actor_role())
    WHEN 'caseworker' THEN "assignedToId" = (SELECT current_actor())
    WHEN 'supervisor' THEN "teamId" = (SELECT current_team())
    ELSE (SELECT current_actor_role()) = 'system' END)
  WITH CHECK ("organizationId" = (SELECT current_organization()));

-- What belongs to a case follows the case: readable where it is readable, writable where it is writable.
-- The subquery runs under the same policies as any other.
CREATE FUNCTION may_read_case(wanted uuid) RETURNS boolean LANGUAGE sql STABLE
  RETURN EXISTS (SELECT FROM "Case" c WHERE c."organizationId" = current_organization() AND c."id" = wanted);
CREATE FUNCTION may_change_case(wanted uuid) RETURNS boolean LANGUAGE sql STABLE
  RETURN EXISTS (SELECT FROM "Case" c WHERE c."organizationId" = current_organization() AND c."id" = wanted
    AND (current_actor_role() <> 'caseworker' OR c."assignedToId" = current_actor()));
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['Person', 'ExploitationEpisode', 'CaseText', 'CaseKey', 'Consent'] LOOP
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

-- Partners and referrals
CREATE POLICY members_read ON "Partner" FOR SELECT TO rowan_app
  USING ("organizationId" = (SELECT current_organization())
    AND ((SELECT current_actor_role()) <> 'partner' OR "id" = (SELECT current_partner())));
CREATE POLICY administrator_adds ON "Partner" FOR INSERT TO rowan_app
  WITH CHECK ("organizationId" = (SELECT current_organization()) AND (SELECT current_actor_role()) IN ('administrator', 'system'));
CREATE POLICY administrator_changes ON "Partner" FOR UPDATE TO rowan_app
  USING ("organizationId" = (SELECT current_organization()) AND (SELECT current_actor_role()) IN ('administrator', 'system'))
  WITH CHECK ("organizationId" = (SELECT current_organization()));

CREATE POLICY case_or_packet_reads ON "Referral" FOR SELECT TO rowan_app
  USING ("organizationId" = (SELECT current_organization()) AND CASE (SELECT current_actor_role())
    WHEN 'partner' THEN "partnerId" = (SELECT current_partner()) AND "sentAt" IS NOT NULL
    ELSE may_read_case("caseId") END);
CREATE POLICY requester_adds ON "Referral" FOR INSERT TO rowan_app
  WITH CHECK ("organizationId" = (SELECT current_organization()) AND "reviewedById" IS NULL
    AND ("requestedById" = (SELECT current_actor()) AND may_change_case("caseId") AND "status" = 'Draft'
      OR (SELECT current_actor_role()) = 'system'));
CREATE POLICY case_or_packet_changes ON "Referral" FOR UPDATE TO rowan_app
  USING ("organizationId" = (SELECT current_organization()) AND CASE (SELECT current_actor_role())
    WHEN 'partner' THEN "partnerId" = (SELECT current_partner()) AND "sentAt" IS NOT NULL
    WHEN 'caseworker' THEN "requestedById" = (SELECT current_actor()) OR may_change_case("caseId")
    ELSE may_read_case("caseId") END)
  WITH CHECK ("organizationId" = (SELECT current_organization()));

-- A partner sees a packet only while its referral is with them, and not a moment after it expired or was revoked.
CREATE POLICY case_or_addressee_reads ON "ReferralPacket" FOR SELECT TO rowan_app
  USING ("organizationId" = (SELECT current_organization()) AND EXISTS (
    SELECT FROM "Referral" r WHERE r."organizationId" = "ReferralPacket"."organizationId" AND r."id" = "ReferralPacket"."referralId"
      AND ((SELECT current_actor_role()) <> 'partner' OR ("ReferralPacket"."revokedAt" IS NULL AND "ReferralPacket"."expiresAt" > now()
        AND r."status" IN ('Sent', 'Accepted', 'InService', 'Completed')))));
CREATE POLICY reviewer_freezes ON "ReferralPacket" FOR INSERT TO rowan_app
  WITH CHECK ("organizationId" = (SELECT current_organization()) AND (SELECT current_actor_role()) IN ('supervisor', 'system'));
CREATE POLICY staff_revoke ON "ReferralPacket" FOR UPDATE TO rowan_app
  USING ("organizationId" = (SELECT current_organization()) AND (SELECT current_actor_role()) IN ('caseworker', 'supervisor', 'system'))
  WITH CHECK ("organizationId" = (SELECT current_organization()));
CREATE POLICY reads_with_referral ON "ReferralEvent" FOR SELECT TO rowan_app
  USING ("organizationId" = (SELECT current_organization()) AND EXISTS (
    SELECT FROM "Referral" r WHERE r."organizationId" = "ReferralEvent"."organizationId" AND r."id" = "ReferralEvent"."referralId"));
CREATE POLICY adds_with_referral ON "ReferralEvent" FOR INSERT TO rowan_app
  WITH CHECK ("organizationId" = (SELECT current_organization()) AND EXISTS (
    SELECT FROM "Referral" r WHERE r."organizationId" = "ReferralEvent"."organizationId" AND r."id" = "ReferralEvent"."referralId"));

-- Audit: readable within the organisation, written by audit_append() alone
CREATE POLICY members_read ON "AuditEvent" FOR SELECT TO rowan_app USING ("organizationId" = (SELECT current_organization()));
CREATE POLICY members_read ON "AuditHead" FOR SELECT TO rowan_app USING ("organizationId" = (SELECT current_organization()));
CREATE POLICY owner_appends ON "AuditEvent" FOR ALL TO rowan_owner USING (true) WITH CHECK (true);
CREATE POLICY owner_moves ON "AuditHead" FOR ALL TO rowan_owner USING (true) WITH CHECK (true);

-- Statistics: coded answers of the organisation's cases, without codes, people or text (see the grants)
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['Case', 'Person', 'ExploitationEpisode', 'Consent', 'Referral'] LOOP
    EXECUTE format('CREATE POLICY statistics_read ON %I FOR SELECT TO rowan_report
      USING ("organizationId" = (SELECT current_organization()))', name);
  END LOOP;
END $$;

-- Sign-in happens before the organisation is known: these two functions, and nothing else, look across.
CREATE POLICY owner_looks_up ON "User" FOR SELECT TO rowan_owner USING (true);
CREATE POLICY owner_looks_up ON "Organization" FOR SELECT TO rowan_owner USING (true);
CREATE FUNCTION sign_in_candidates(wanted text)
  RETURNS TABLE ("organizationId" uuid, "userId" uuid, "passwordHash" text, "active" boolean)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
  BEGIN ATOMIC
    SELECT u."organizationId", u."id", u."passwordHash", u."status" = 'active' FROM "User" u
    WHERE u."username" = wanted ORDER BY u."createdAt" DESC LIMIT 4;
  END;
CREATE FUNCTION organization_ids() RETURNS SETOF uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
  BEGIN ATOMIC
    SELECT o."id" FROM "Organization" o ORDER BY o."createdAt";
  END;

-- Triggers ------------------------------------------------------------------------------------------------------------
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'audit entries are append-only' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER audit_is_append_only BEFORE UPDATE OR DELETE ON "AuditEvent" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_is_never_emptied BEFORE TRUNCATE ON "AuditEvent" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE FUNCTION keep_role_with_administrators() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW."role", NEW."teamId", NEW."partnerId", NEW."status") IS DISTINCT FROM (OLD."role", OLD."teamId", OLD."partnerId", OLD."status")
    AND current_actor_role() NOT IN ('administrator', 'system') THEN
    RAISE EXCEPTION 'only an administrator changes roles' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER role_is_given BEFORE UPDATE ON "User" FOR EACH ROW EXECUTE FUNCTION keep_role_with_administrators();

-- The status table of lib/referrals/status.ts, kept a second time where no code path can miss it; a test holds them equal.
CREATE FUNCTION referral_may_become(before "ReferralStatus", after "ReferralStatus") RETURNS boolean LANGUAGE sql IMMUTABLE
  RETURN (before::text, after::text) IN (
    ('Draft', 'InReview'), ('Draft', 'Withdrawn'),
    ('InReview', 'Approved'), ('InReview', 'Returned'), ('InReview', 'Declined'), ('InReview', 'Withdrawn'),
    ('Returned', 'InReview'), ('Returned', 'Withdrawn'),
    ('Approved', 'Sent'), ('Approved', 'Revoked'), ('Approved', 'Expired'),
    ('Sent', 'Accepted'), ('Sent', 'Declined'), ('Sent', 'Revoked'), ('Sent', 'Expired'),
    ('Accepted', 'InService'), ('Accepted', 'Completed'), ('Accepted', 'Revoked'),
    ('InService', 'Completed'), ('InService', 'Revoked'));
CREATE FUNCTION guard_referral() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW."caseId", NEW."requestedById", NEW."code") IS DISTINCT FROM (OLD."caseId", OLD."requestedById", OLD."code") THEN
    RAISE EXCEPTION 'a referral keeps its case, requester and code' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW."status" <> OLD."status" THEN
    IF NOT referral_may_become(OLD."status", NEW."status") THEN
      RAISE EXCEPTION 'a referral cannot go from % to %', OLD."status", NEW."status" USING ERRCODE = 'check_violation';
    END IF;
    IF OLD."status" = 'InReview' AND NEW."status" IN ('Approved', 'Returned', 'Declined')
      AND (NEW."reviewedById" IS DISTINCT FROM current_actor() OR NEW."reviewedById" = NEW."requestedById"
        OR current_actor_role() <> 'supervisor') THEN
      RAISE EXCEPTION 'a referral is decided by a supervisor who did not ask for it' USING ERRCODE = 'insufficient_privilege';
    END IF;
  ELSIF (NEW."partnerId", NEW."service", NEW."packetFields") IS DISTINCT FROM (OLD."partnerId", OLD."service", OLD."packetFields")
    AND OLD."status" NOT IN ('Draft', 'Returned') THEN
    RAISE EXCEPTION 'a referral under review keeps what was asked' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER referral_is_guarded BEFORE UPDATE ON "Referral" FOR EACH ROW EXECUTE FUNCTION guard_referral();

-- Audit chain ------------------------------------------------------------------------------------------------------------
-- Locks the end of the current organisation's chain until the transaction ends and returns it.
CREATE FUNCTION audit_lock_head() RETURNS TABLE ("seq" integer, "hash" bytea)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  IF current_organization() IS NULL THEN
    RAISE EXCEPTION 'no organisation' USING ERRCODE = 'insufficient_privilege';
  END IF;
  INSERT INTO "AuditHead" ("organizationId", "seq", "hash")
    VALUES (current_organization(), 0, decode(repeat('00', 32), 'hex')) ON CONFLICT DO NOTHING;
  RETURN QUERY SELECT h."seq", h."hash" FROM "AuditHead" h WHERE h."organizationId" = current_organization() FOR UPDATE;
END $$;

-- Adds entries (a JSON array, oldest first, hashes in hex) to the end that audit_lock_head() returned.
CREATE FUNCTION audit_append(entries jsonb) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
  head record;
  first_previous bytea := decode(entries -> 0 ->> 'previousHash', 'hex');
  added integer := jsonb_array_length(entries);
BEGIN
  SELECT h."seq", h."hash" INTO STRICT head FROM "AuditHead" h WHERE h."organizationId" = current_organization() FOR UPDATE;
  IF head.hash <> first_previous THEN
    RAISE EXCEPTION 'the audit chain moved on' USING ERRCODE = 'serialization_failure';
  END IF;
  INSERT INTO "AuditEvent" ("organizationId", "seq", "at", "actorId", "actorRole", "action", "subjectType", "subjectId", "detail", "previousHash", "hash")
    SELECT current_organization(), head.seq + e.ordinality::integer, (e.value ->> 'at')::timestamptz, (e.value ->> 'actorId')::uuid,
      e.value ->> 'actorRole', e.value ->> 'action', e.value ->> 'subjectType', (e.value ->> 'subjectId')::uuid,
      e.value -> 'detail', decode(e.value ->> 'previousHash', 'hex'), decode(e.value ->> 'hash', 'hex')
    FROM jsonb_array_elements(entries) WITH ORDINALITY AS e(value, ordinality);
  UPDATE "AuditHead" h SET "seq" = head.seq + added, "hash" = decode(entries -> (added - 1) ->> 'hash', 'hex')
    WHERE h."organizationId" = current_organization();
END $$;

-- Grants: the least that the use cases need -------------------------------------------------------------------------------
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA public FROM PUBLIC;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA public TO rowan_app;
GRANT EXECUTE ON FUNCTION current_organization(), current_actor(), current_actor_role(), current_team(), current_partner() TO rowan_report;
GRANT SELECT, INSERT ON "Organization", "Team", "User", "Session", "AccessToken", "Invitation", "IdempotencyKey", "Partner",
  "Case", "Person", "ExploitationEpisode", "CaseText", "CaseKey", "Consent", "Referral", "ReferralPacket", "ReferralEvent" TO rowan_app;
GRANT SELECT ON "Installation", "AuditEvent", "AuditHead" TO rowan_app;
GRANT UPDATE ("setupTokenHash") ON "Installation" TO rowan_app;
GRANT UPDATE ("name", "productName", "exitUrl") ON "Organization" TO rowan_app;
GRANT UPDATE ("name") ON "Team" TO rowan_app;
GRANT UPDATE ("displayName", "role", "teamId", "partnerId", "passwordHash", "status", "createOnly", "locale", "lastSignInAt") ON "User" TO rowan_app;
GRANT UPDATE ("lastSeenAt", "revokedAt") ON "Session" TO rowan_app;
GRANT UPDATE ("revokedAt") ON "AccessToken" TO rowan_app;
GRANT UPDATE ("usedAt") ON "Invitation" TO rowan_app;
GRANT UPDATE ("status", "answer"), DELETE ON "IdempotencyKey" TO rowan_app;
GRANT UPDATE ("name", "kind", "services", "countries", "languages", "status") ON "Partner" TO rowan_app;
GRANT UPDATE ("stage", "traffickingStatus", "statusDecidedBy", "riskLevel", "patterns", "vulnerabilities", "needs", "teamId", "assignedToId", "version", "updatedAt") ON "Case" TO rowan_app;
GRANT UPDATE ON "Person", "ExploitationEpisode" TO rowan_app;
GRANT UPDATE ("sealed", "updatedAt") ON "CaseText" TO rowan_app;
GRANT DELETE ON "ExploitationEpisode", "CaseText", "CaseKey" TO rowan_app;
GRANT UPDATE ("state", "withdrawnAt") ON "Consent" TO rowan_app;
GRANT UPDATE ("status", "partnerId", "service", "reason", "packetFields", "reviewedById", "decision", "decisionReason", "declineReason", "outcome",
  "version", "submittedAt", "decidedAt", "sentAt", "answeredAt", "completedAt", "dueAt") ON "Referral" TO rowan_app;
GRANT UPDATE ("revokedAt") ON "ReferralPacket" TO rowan_app;

GRANT SELECT ("id") ON "Organization" TO rowan_report;
GRANT SELECT ("organizationId", "id", "stage", "traffickingStatus", "riskLevel", "source", "registrationYear", "registrationMonth",
  "patterns", "vulnerabilities", "needs", "teamId") ON "Case" TO rowan_report;
GRANT SELECT ON "Person", "ExploitationEpisode" TO rowan_report;
GRANT SELECT ("organizationId", "caseId", "scope", "state", "recordedAt", "expiresAt", "withdrawnAt") ON "Consent" TO rowan_report;
GRANT SELECT ("organizationId", "caseId", "partnerId", "service", "status", "outcome", "createdAt", "submittedAt", "decidedAt", "sentAt",
  "answeredAt", "completedAt") ON "Referral" TO rowan_report;

RESET ROLE;
