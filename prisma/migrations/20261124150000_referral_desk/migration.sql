-- The referral desk: directory and do-not-share rules, holding a decision, emergencies, questions, one-use links, absence,
-- notices, and coded cases sent in from outside. Row-level security, checks and grants for all of it below.
SET ROLE rowan_owner;

-- Tables and columns ------------------------------------------------------------------------------------------------------
ALTER TYPE "PartnerStatus" ADD VALUE 'proposed';

CREATE TABLE "DoNotShareRule" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "partnerId" UUID,
    "partnerKind" TEXT,
    "country" TEXT,
    "caseSign" TEXT,
    "reason" TEXT NOT NULL,
    "liftableBy" TEXT NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMPTZ(3),
    "endedById" UUID,

    CONSTRAINT "DoNotShareRule_pkey" PRIMARY KEY ("organizationId","id")
);

CREATE TABLE "RuleException" (
    "organizationId" UUID NOT NULL,
    "ruleId" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "partnerId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "liftedById" UUID NOT NULL,
    "liftedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RuleException_pkey" PRIMARY KEY ("organizationId","ruleId","caseId","partnerId")
);

CREATE TABLE "PacketKey" (
    "organizationId" UUID NOT NULL,
    "referralId" UUID NOT NULL,
    "wrapped" BYTEA NOT NULL,

    CONSTRAINT "PacketKey_pkey" PRIMARY KEY ("organizationId","referralId")
);

CREATE TABLE "ReferralMessage" (
    "organizationId" UUID NOT NULL,
    "referralId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "side" TEXT NOT NULL,
    "kind" TEXT,
    "sealed" BYTEA,
    "authorId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ReferralMessage_pkey" PRIMARY KEY ("organizationId","referralId","ordinal")
);

CREATE TABLE "PartnerLink" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "referralId" UUID NOT NULL,
    "tokenHash" BYTEA NOT NULL,
    "codeHash" BYTEA NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "openedAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "PartnerLink_pkey" PRIMARY KEY ("organizationId","id")
);

CREATE TABLE "ReviewDelegation" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "fromId" UUID NOT NULL,
    "toId" UUID NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ReviewDelegation_pkey" PRIMARY KEY ("organizationId","id")
);

CREATE TABLE "Notice" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "subjectCode" TEXT,
    "onceKey" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "readAt" TIMESTAMPTZ(3),
    "mailedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Notice_pkey" PRIMARY KEY ("organizationId","id")
);

CREATE TABLE "IntakeChannel" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "label" TEXT NOT NULL,
    "teamId" UUID NOT NULL,
    "partnerId" UUID,
    "tokenHash" BYTEA NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "IntakeChannel_pkey" PRIMARY KEY ("organizationId","id")
);

CREATE TABLE "IncomingReferral" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "channelId" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "services" TEXT[],
    "urgency" TEXT,
    "sealed" BYTEA NOT NULL,
    "wrappedKey" BYTEA,
    "status" TEXT NOT NULL,
    "refusalReason" TEXT,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decidedAt" TIMESTAMPTZ(3),
    "decidedById" UUID,

    CONSTRAINT "IncomingReferral_pkey" PRIMARY KEY ("organizationId","id")
);

ALTER TABLE "Partner"
  ADD COLUMN "regions" TEXT[] DEFAULT '{}', ADD COLUMN "accepts" TEXT[] DEFAULT '{}', ADD COLUMN "capacity" TEXT,
  ADD COLUMN "capacityConfirmedAt" TIMESTAMPTZ(3), ADD COLUMN "opening" TEXT, ADD COLUMN "contactRole" TEXT, ADD COLUMN "vetting" TEXT,
  ADD COLUMN "vettedAt" TIMESTAMPTZ(3), ADD COLUMN "vettingExpiresAt" TIMESTAMPTZ(3), ADD COLUMN "proposedById" UUID;
ALTER TABLE "Partner" ALTER COLUMN "regions" DROP DEFAULT, ALTER COLUMN "accepts" DROP DEFAULT;
ALTER TABLE "Referral"
  ADD COLUMN "fieldReasons" JSONB NOT NULL DEFAULT '{}', ADD COLUMN "reviewerId" UUID, ADD COLUMN "trimmedFields" TEXT[] DEFAULT '{}',
  ADD COLUMN "heldUntil" TIMESTAMPTZ(3), ADD COLUMN "isEmergency" BOOLEAN NOT NULL DEFAULT false, ADD COLUMN "dangerSign" TEXT,
  ADD COLUMN "emergencyDueAt" TIMESTAMPTZ(3), ADD COLUMN "emergencyClosedAt" TIMESTAMPTZ(3), ADD COLUMN "emergencyClosedById" UUID,
  ADD COLUMN "emergencyFinding" TEXT, ADD COLUMN "remindedAt" TIMESTAMPTZ(3), ADD COLUMN "escalatedAt" TIMESTAMPTZ(3);
ALTER TABLE "Referral" ALTER COLUMN "trimmedFields" DROP DEFAULT;
ALTER TABLE "ReferralPacket" ADD COLUMN "signature" BYTEA;
ALTER TABLE "User" ADD COLUMN "mailAddress" BYTEA, ADD COLUMN "mailFrequency" TEXT NOT NULL DEFAULT 'never';
ALTER TABLE "Session" ADD COLUMN "referralId" UUID;

CREATE UNIQUE INDEX "PartnerLink_organizationId_tokenHash_key" ON "PartnerLink"("organizationId", "tokenHash");
CREATE INDEX "ReviewDelegation_organizationId_toId_endsAt_idx" ON "ReviewDelegation"("organizationId", "toId", "endsAt");
CREATE INDEX "Notice_organizationId_userId_createdAt_idx" ON "Notice"("organizationId", "userId", "createdAt");
CREATE UNIQUE INDEX "Notice_organizationId_userId_onceKey_key" ON "Notice"("organizationId", "userId", "onceKey");
CREATE UNIQUE INDEX "IntakeChannel_organizationId_tokenHash_key" ON "IntakeChannel"("organizationId", "tokenHash");
CREATE INDEX "IncomingReferral_organizationId_teamId_status_idx" ON "IncomingReferral"("organizationId", "teamId", "status");
CREATE UNIQUE INDEX "IncomingReferral_organizationId_code_key" ON "IncomingReferral"("organizationId", "code");
ALTER TABLE "DoNotShareRule" ADD CONSTRAINT "DoNotShareRule_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "DoNotShareRule" ADD CONSTRAINT "DoNotShareRule_organizationId_partnerId_fkey" FOREIGN KEY ("organizationId", "partnerId") REFERENCES "Partner"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "RuleException" ADD CONSTRAINT "RuleException_organizationId_ruleId_fkey" FOREIGN KEY ("organizationId", "ruleId") REFERENCES "DoNotShareRule"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "RuleException" ADD CONSTRAINT "RuleException_organizationId_caseId_fkey" FOREIGN KEY ("organizationId", "caseId") REFERENCES "Case"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "RuleException" ADD CONSTRAINT "RuleException_organizationId_partnerId_fkey" FOREIGN KEY ("organizationId", "partnerId") REFERENCES "Partner"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "PacketKey" ADD CONSTRAINT "PacketKey_organizationId_referralId_fkey" FOREIGN KEY ("organizationId", "referralId") REFERENCES "Referral"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ReferralMessage" ADD CONSTRAINT "ReferralMessage_organizationId_referralId_fkey" FOREIGN KEY ("organizationId", "referralId") REFERENCES "Referral"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "PartnerLink" ADD CONSTRAINT "PartnerLink_organizationId_referralId_fkey" FOREIGN KEY ("organizationId", "referralId") REFERENCES "Referral"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ReviewDelegation" ADD CONSTRAINT "ReviewDelegation_organizationId_teamId_fkey" FOREIGN KEY ("organizationId", "teamId") REFERENCES "Team"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ReviewDelegation" ADD CONSTRAINT "ReviewDelegation_organizationId_fromId_fkey" FOREIGN KEY ("organizationId", "fromId") REFERENCES "User"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ReviewDelegation" ADD CONSTRAINT "ReviewDelegation_organizationId_toId_fkey" FOREIGN KEY ("organizationId", "toId") REFERENCES "User"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_organizationId_userId_fkey" FOREIGN KEY ("organizationId", "userId") REFERENCES "User"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "IntakeChannel" ADD CONSTRAINT "IntakeChannel_organizationId_teamId_fkey" FOREIGN KEY ("organizationId", "teamId") REFERENCES "Team"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "IntakeChannel" ADD CONSTRAINT "IntakeChannel_organizationId_partnerId_fkey" FOREIGN KEY ("organizationId", "partnerId") REFERENCES "Partner"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "IncomingReferral" ADD CONSTRAINT "IncomingReferral_organizationId_channelId_fkey" FOREIGN KEY ("organizationId", "channelId") REFERENCES "IntakeChannel"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "IncomingReferral" ADD CONSTRAINT "IncomingReferral_organizationId_teamId_fkey" FOREIGN KEY ("organizationId", "teamId") REFERENCES "Team"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "IncomingReferral" ADD CONSTRAINT "IncomingReferral_organizationId_decidedById_fkey" FOREIGN KEY ("organizationId", "decidedById") REFERENCES "User"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Session" ADD CONSTRAINT "Session_organizationId_referralId_fkey" FOREIGN KEY ("organizationId", "referralId") REFERENCES "Referral"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Partner" ADD CONSTRAINT "Partner_organizationId_proposedById_fkey" FOREIGN KEY ("organizationId", "proposedById") REFERENCES "User"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Referral" ADD CONSTRAINT "Referral_organizationId_reviewerId_fkey" FOREIGN KEY ("organizationId", "reviewerId") REFERENCES "User"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Referral" ADD CONSTRAINT "Referral_organizationId_emergencyClosedById_fkey" FOREIGN KEY ("organizationId", "emergencyClosedById") REFERENCES "User"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Codes only --------------------------------------------------------------------------------------------------------------
ALTER TABLE "Partner"
  ADD CONSTRAINT "Partner_regions_code" CHECK (are_codes("regions")),
  ADD CONSTRAINT "Partner_accepts_code" CHECK (are_codes("accepts")),
  ADD CONSTRAINT "Partner_capacity_code" CHECK (is_code("capacity")),
  ADD CONSTRAINT "Partner_opening_code" CHECK (is_code("opening")),
  ADD CONSTRAINT "Partner_contactRole_code" CHECK (is_code("contactRole")),
  ADD CONSTRAINT "Partner_vetting_code" CHECK (is_code("vetting"));
ALTER TABLE "Referral"
  ADD CONSTRAINT "Referral_trimmedFields_code" CHECK (are_codes("trimmedFields")),
  ADD CONSTRAINT "Referral_dangerSign_code" CHECK (is_code("dangerSign")),
  ADD CONSTRAINT "Referral_emergencyFinding_code" CHECK (is_code("emergencyFinding"));
ALTER TABLE "DoNotShareRule"
  ADD CONSTRAINT "DoNotShareRule_partnerKind_code" CHECK (is_code("partnerKind")),
  ADD CONSTRAINT "DoNotShareRule_country_code" CHECK (is_code("country")),
  ADD CONSTRAINT "DoNotShareRule_caseSign_code" CHECK (is_code("caseSign")),
  ADD CONSTRAINT "DoNotShareRule_reason_code" CHECK (is_code("reason")),
  ADD CONSTRAINT "DoNotShareRule_liftableBy_code" CHECK (is_code("liftableBy"));
ALTER TABLE "RuleException" ADD CONSTRAINT "RuleException_reason_code" CHECK (is_code("reason"));
ALTER TABLE "ReferralMessage"
  ADD CONSTRAINT "ReferralMessage_side_code" CHECK (is_code("side")),
  ADD CONSTRAINT "ReferralMessage_kind_code" CHECK (is_code("kind"));
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_kind_code" CHECK (is_code("kind"));
ALTER TABLE "IncomingReferral"
  ADD CONSTRAINT "IncomingReferral_services_code" CHECK (are_codes("services")),
  ADD CONSTRAINT "IncomingReferral_urgency_code" CHECK (is_code("urgency")),
  ADD CONSTRAINT "IncomingReferral_status_code" CHECK (is_code("status")),
  ADD CONSTRAINT "IncomingReferral_refusalReason_code" CHECK (is_code("refusalReason")),
  ADD CONSTRAINT "IncomingReferral_code_shape" CHECK ("code" ~ '^I-[0-9A-Z]{4}-[0-9A-Z]{4}$');
ALTER TABLE "User" ADD CONSTRAINT "User_mailFrequency_known" CHECK ("mailFrequency" IN ('never', 'each', 'daily'));

-- Four eyes, also in an emergency: who sent it at once does not close it.
ALTER TABLE "Referral"
  DROP CONSTRAINT "Referral_sent_was_approved",
  ADD CONSTRAINT "Referral_sent_was_approved" CHECK ("sentAt" IS NULL OR "decision" = 'Approve' OR "isEmergency"),
  ADD CONSTRAINT "Referral_emergency_is_reviewed" CHECK ("isEmergency" = ("dangerSign" IS NOT NULL) AND "isEmergency" = ("emergencyDueAt" IS NOT NULL)),
  ADD CONSTRAINT "Referral_emergency_four_eyes" CHECK ("emergencyClosedById" IS NULL OR "emergencyClosedById" <> "requestedById"),
  ADD CONSTRAINT "Referral_emergency_closed_whole" CHECK (("emergencyClosedAt" IS NULL) = ("emergencyClosedById" IS NULL)
    AND ("emergencyClosedAt" IS NULL) = ("emergencyFinding" IS NULL));
ALTER TABLE "ReviewDelegation"
  ADD CONSTRAINT "ReviewDelegation_two_people" CHECK ("fromId" <> "toId"),
  ADD CONSTRAINT "ReviewDelegation_ends_after" CHECK ("endsAt" > "startsAt");
ALTER TABLE "DoNotShareRule" ADD CONSTRAINT "DoNotShareRule_says_whom" CHECK (num_nonnulls("partnerId", "partnerKind", "country", "caseSign") > 0);
ALTER TABLE "PartnerLink" ADD CONSTRAINT "PartnerLink_few_attempts" CHECK ("attempts" BETWEEN 0 AND 5);

-- Row-level security ------------------------------------------------------------------------------------------------------
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['DoNotShareRule', 'RuleException', 'PacketKey', 'ReferralMessage', 'PartnerLink', 'ReviewDelegation', 'Notice', 'IntakeChannel', 'IncomingReferral'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
  END LOOP;
END $$;

-- A session from a one-use link reaches one referral's packet.
CREATE FUNCTION current_packet() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('app.packet', true), '')::uuid;
-- The teams whose referrals someone decides: their own, and those they cover while another supervisor is away.
CREATE FUNCTION decided_teams() RETURNS uuid[] LANGUAGE sql STABLE
  RETURN ARRAY(SELECT d."teamId" FROM "ReviewDelegation" d WHERE d."organizationId" = current_organization() AND d."toId" = current_actor()
    AND d."startsAt" <= now() AND d."endsAt" > now() AND d."endedAt" IS NULL) || current_team();

DROP POLICY own_and_team_read ON "Case";
CREATE POLICY own_and_team_read ON "Case" FOR SELECT TO rowan_app
  USING ("organizationId" = (SELECT current_organization()) AND CASE (SELECT current_actor_role())
    WHEN 'caseworker' THEN "assignedToId" = (SELECT current_actor()) OR "teamId" = (SELECT current_team())
    WHEN 'supervisor' THEN "teamId" = ANY ((SELECT decided_teams())::uuid[]) OR "offeredTeamId" = (SELECT current_team())
    ELSE (SELECT current_actor_role()) = 'system' END);

CREATE POLICY staff_read ON "ReviewDelegation" FOR SELECT TO rowan_app
  USING ("organizationId" = (SELECT current_organization()) AND (SELECT current_actor_role()) IN ('supervisor', 'administrator', 'system'));
CREATE POLICY supervisor_hands_over ON "ReviewDelegation" FOR INSERT TO rowan_app
  WITH CHECK ("organizationId" = (SELECT current_organization()) AND ("fromId" = (SELECT current_actor())
    AND "teamId" = (SELECT current_team()) AND (SELECT current_actor_role()) = 'supervisor' OR (SELECT current_actor_role()) = 'system'));
CREATE POLICY supervisor_takes_back ON "ReviewDelegation" FOR UPDATE TO rowan_app
  USING ("organizationId" = (SELECT current_organization())
    AND ("fromId" = (SELECT current_actor()) OR (SELECT current_actor_role()) IN ('administrator', 'system')))
  WITH CHECK ("organizationId" = (SELECT current_organization()));

-- A supervisor proposes a partner; an administrator takes it in.
CREATE POLICY supervisor_proposes ON "Partner" FOR INSERT TO rowan_app
  WITH CHECK ("organizationId" = (SELECT current_organization()) AND (SELECT current_actor_role()) = 'supervisor'
    AND "proposedById" = (SELECT current_actor()) AND "status"::text = 'proposed');
CREATE POLICY partner_confirms ON "Partner" FOR UPDATE TO rowan_app
  USING ("organizationId" = (SELECT current_organization()) AND (SELECT current_actor_role()) = 'partner' AND "id" = (SELECT current_partner())
    AND (SELECT current_packet()) IS NULL)
  WITH CHECK ("organizationId" = (SELECT current_organization()));
CREATE FUNCTION keep_directory() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_actor_role() = 'partner' AND to_jsonb(NEW) - 'capacity' - 'capacityConfirmedAt' IS DISTINCT FROM to_jsonb(OLD) - 'capacity' - 'capacityConfirmedAt' THEN
    RAISE EXCEPTION 'a partner confirms its capacity and nothing else' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER directory_is_kept BEFORE UPDATE ON "Partner" FOR EACH ROW EXECUTE FUNCTION keep_directory();

CREATE POLICY staff_read ON "DoNotShareRule" FOR SELECT TO rowan_app
  USING ("organizationId" = (SELECT current_organization()) AND (SELECT current_actor_role()) IN ('caseworker', 'supervisor', 'administrator', 'system'));
CREATE POLICY administrator_adds ON "DoNotShareRule" FOR INSERT TO rowan_app
  WITH CHECK ("organizationId" = (SELECT current_organization()) AND (SELECT current_actor_role()) IN ('administrator', 'system'));
CREATE POLICY administrator_ends ON "DoNotShareRule" FOR UPDATE TO rowan_app
  USING ("organizationId" = (SELECT current_organization()) AND (SELECT current_actor_role()) IN ('administrator', 'system'))
  WITH CHECK ("organizationId" = (SELECT current_organization()));
CREATE POLICY reads_with_case ON "RuleException" FOR SELECT TO rowan_app
  USING ("organizationId" = (SELECT current_organization()) AND may_read_case("caseId"));
CREATE POLICY supervisor_excepts ON "RuleException" FOR INSERT TO rowan_app
  WITH CHECK ("organizationId" = (SELECT current_organization()) AND may_read_case("caseId")
    AND ((SELECT current_actor_role()) = 'system' OR (SELECT current_actor_role()) = 'supervisor' AND "liftedById" = (SELECT current_actor())
      AND EXISTS (SELECT FROM "DoNotShareRule" r WHERE r."organizationId" = "RuleException"."organizationId" AND r."id" = "RuleException"."ruleId"
        AND r."liftableBy" = 'Supervisor' AND r."endedAt" IS NULL)));

DROP POLICY case_or_packet_reads ON "Referral";
CREATE POLICY case_or_packet_reads ON "Referral" FOR SELECT TO rowan_app
  USING ("organizationId" = (SELECT current_organization()) AND CASE (SELECT current_actor_role())
    WHEN 'partner' THEN "partnerId" = (SELECT current_partner()) AND "sentAt" IS NOT NULL
      AND ((SELECT current_packet()) IS NULL OR "id" = (SELECT current_packet()))
    ELSE may_read_case("caseId") END);
DROP POLICY case_or_packet_changes ON "Referral";
CREATE POLICY case_or_packet_changes ON "Referral" FOR UPDATE TO rowan_app
  USING ("organizationId" = (SELECT current_organization()) AND CASE (SELECT current_actor_role())
    WHEN 'partner' THEN "partnerId" = (SELECT current_partner()) AND "sentAt" IS NOT NULL
      AND ((SELECT current_packet()) IS NULL OR "id" = (SELECT current_packet()))
    WHEN 'caseworker' THEN "requestedById" = (SELECT current_actor()) OR may_change_case("caseId")
    ELSE may_read_case("caseId") END)
  WITH CHECK ("organizationId" = (SELECT current_organization()));

-- In an emergency the requester sends; otherwise whoever approved. A decision that is undone takes its packet along.
DROP POLICY reviewer_freezes ON "ReferralPacket";
CREATE POLICY reviewer_freezes ON "ReferralPacket" FOR INSERT TO rowan_app
  WITH CHECK ("organizationId" = (SELECT current_organization()) AND ((SELECT current_actor_role()) IN ('supervisor', 'system')
    OR EXISTS (SELECT FROM "Referral" r WHERE r."organizationId" = "ReferralPacket"."organizationId" AND r."id" = "ReferralPacket"."referralId"
      AND r."isEmergency" AND r."requestedById" = (SELECT current_actor()))));
CREATE POLICY undone_before_sent ON "ReferralPacket" FOR DELETE TO rowan_app
  USING ("organizationId" = (SELECT current_organization()) AND (SELECT current_actor_role()) = 'supervisor' AND EXISTS (
    SELECT FROM "Referral" r WHERE r."organizationId" = "ReferralPacket"."organizationId" AND r."id" = "ReferralPacket"."referralId"
      AND r."sentAt" IS NULL));

-- The subquery runs under the packet's own policy: a partner whose packet is gone reads and asks nothing more.
CREATE POLICY reads_with_packet ON "ReferralMessage" FOR SELECT TO rowan_app
  USING ("organizationId" = (SELECT current_organization()) AND EXISTS (
    SELECT FROM "ReferralPacket" p WHERE p."organizationId" = "ReferralMessage"."organizationId" AND p."referralId" = "ReferralMessage"."referralId"));
CREATE POLICY both_sides_write ON "ReferralMessage" FOR INSERT TO rowan_app
  WITH CHECK ("organizationId" = (SELECT current_organization()) AND EXISTS (
    SELECT FROM "ReferralPacket" p JOIN "Referral" r ON r."organizationId" = p."organizationId" AND r."id" = p."referralId"
    WHERE p."organizationId" = "ReferralMessage"."organizationId" AND p."referralId" = "ReferralMessage"."referralId"
      AND CASE (SELECT current_actor_role())
        WHEN 'partner' THEN "ReferralMessage"."side" = 'Partner' AND "ReferralMessage"."authorId" = (SELECT current_actor())
        WHEN 'supervisor' THEN "ReferralMessage"."side" = 'Desk' AND "ReferralMessage"."authorId" = (SELECT current_actor())
          AND r."requestedById" <> (SELECT current_actor())
        ELSE (SELECT current_actor_role()) = 'system' END));

-- Whoever writes first makes the key; erasing a case takes it away.
CREATE POLICY reads_with_packet ON "PacketKey" FOR SELECT TO rowan_app
  USING ("organizationId" = (SELECT current_organization()) AND EXISTS (
    SELECT FROM "ReferralPacket" p WHERE p."organizationId" = "PacketKey"."organizationId" AND p."referralId" = "PacketKey"."referralId"));
CREATE POLICY both_sides_make ON "PacketKey" FOR INSERT TO rowan_app
  WITH CHECK ("organizationId" = (SELECT current_organization()) AND (SELECT current_actor_role()) IN ('partner', 'supervisor', 'system') AND EXISTS (
    SELECT FROM "ReferralPacket" p WHERE p."organizationId" = "PacketKey"."organizationId" AND p."referralId" = "PacketKey"."referralId"));
CREATE POLICY goes_with_erased_case ON "PacketKey" FOR DELETE TO rowan_app
  USING ("organizationId" = (SELECT current_organization()) AND (SELECT current_actor_role()) IN ('supervisor', 'system') AND EXISTS (
    SELECT FROM "Referral" r WHERE r."organizationId" = "PacketKey"."organizationId" AND r."id" = "PacketKey"."referralId"));

CREATE POLICY staff_or_system ON "PartnerLink" FOR ALL TO rowan_app
  USING ("organizationId" = (SELECT current_organization()) AND (SELECT current_actor_role()) IN ('caseworker', 'supervisor', 'system') AND EXISTS (
    SELECT FROM "Referral" r WHERE r."organizationId" = "PartnerLink"."organizationId" AND r."id" = "PartnerLink"."referralId"))
  WITH CHECK ("organizationId" = (SELECT current_organization()) AND (SELECT current_actor_role()) IN ('caseworker', 'supervisor', 'system') AND EXISTS (
    SELECT FROM "Referral" r WHERE r."organizationId" = "PartnerLink"."organizationId" AND r."id" = "PartnerLink"."referralId"));

CREATE POLICY own_read ON "Notice" FOR SELECT TO rowan_app
  USING ("organizationId" = (SELECT current_organization()) AND ("userId" = (SELECT current_actor()) OR (SELECT current_actor_role()) = 'system'));
CREATE POLICY own_change ON "Notice" FOR UPDATE TO rowan_app
  USING ("organizationId" = (SELECT current_organization()) AND ("userId" = (SELECT current_actor()) OR (SELECT current_actor_role()) = 'system'))
  WITH CHECK ("organizationId" = (SELECT current_organization()));
-- Whoever does something tells others of it.
CREATE POLICY members_tell ON "Notice" FOR INSERT TO rowan_app WITH CHECK ("organizationId" = (SELECT current_organization()));
CREATE POLICY system_clears ON "Notice" FOR DELETE TO rowan_app
  USING ("organizationId" = (SELECT current_organization()) AND (SELECT current_actor_role()) = 'system');

CREATE POLICY team_or_administrator ON "IntakeChannel" FOR SELECT TO rowan_app
  USING ("organizationId" = (SELECT current_organization()) AND CASE (SELECT current_actor_role())
    WHEN 'supervisor' THEN "teamId" = (SELECT current_team())
    ELSE (SELECT current_actor_role()) IN ('administrator', 'system') END);
CREATE POLICY administrator_opens ON "IntakeChannel" FOR INSERT TO rowan_app
  WITH CHECK ("organizationId" = (SELECT current_organization()) AND (SELECT current_actor_role()) IN ('administrator', 'system'));
CREATE POLICY administrator_closes ON "IntakeChannel" FOR UPDATE TO rowan_app
  USING ("organizationId" = (SELECT current_organization()) AND (SELECT current_actor_role()) IN ('administrator', 'system'))
  WITH CHECK ("organizationId" = (SELECT current_organization()));
CREATE POLICY team_reads ON "IncomingReferral" FOR SELECT TO rowan_app
  USING ("organizationId" = (SELECT current_organization())
    AND ((SELECT current_actor_role()) = 'supervisor' AND "teamId" = (SELECT current_team()) OR (SELECT current_actor_role()) = 'system'));
CREATE POLICY comes_in ON "IncomingReferral" FOR INSERT TO rowan_app
  WITH CHECK ("organizationId" = (SELECT current_organization()) AND (SELECT current_actor_role()) = 'system');
CREATE POLICY team_decides ON "IncomingReferral" FOR UPDATE TO rowan_app
  USING ("organizationId" = (SELECT current_organization())
    AND ((SELECT current_actor_role()) = 'supervisor' AND "teamId" = (SELECT current_team()) OR (SELECT current_actor_role()) = 'system'))
  WITH CHECK ("organizationId" = (SELECT current_organization()));

CREATE POLICY statistics_read ON "Partner" FOR SELECT TO rowan_report USING ("organizationId" = (SELECT current_organization()));

-- The status table with emergencies and undoing (lib/referrals/status.ts; a test holds them equal) ------------------------------
CREATE OR REPLACE FUNCTION referral_may_become(before "ReferralStatus", after "ReferralStatus") RETURNS boolean LANGUAGE sql IMMUTABLE
  RETURN (before::text, after::text) IN (
    ('Draft', 'InReview'), ('Draft', 'Withdrawn'), ('Draft', 'Sent'),
    ('InReview', 'Approved'), ('InReview', 'Returned'), ('InReview', 'Declined'), ('InReview', 'Withdrawn'),
    ('Returned', 'InReview'), ('Returned', 'Withdrawn'), ('Returned', 'Sent'),
    ('Approved', 'Sent'), ('Approved', 'Revoked'), ('Approved', 'Expired'), ('Approved', 'InReview'),
    ('Sent', 'Accepted'), ('Sent', 'Declined'), ('Sent', 'Revoked'), ('Sent', 'Expired'),
    ('Accepted', 'InService'), ('Accepted', 'Completed'), ('Accepted', 'Revoked'),
    ('Declined', 'InReview'),
    ('InService', 'Completed'), ('InService', 'Revoked'));
CREATE OR REPLACE FUNCTION guard_referral() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW."caseId", NEW."requestedById", NEW."code") IS DISTINCT FROM (OLD."caseId", OLD."requestedById", OLD."code") THEN
    RAISE EXCEPTION 'a referral keeps its case, requester and code' USING ERRCODE = 'check_violation';
  END IF;
  IF (NEW."isEmergency", NEW."dangerSign", NEW."emergencyDueAt") IS DISTINCT FROM (OLD."isEmergency", OLD."dangerSign", OLD."emergencyDueAt")
    AND NOT (OLD."status" IN ('Draft', 'Returned') AND NEW."status" = 'Sent') THEN
    RAISE EXCEPTION 'a referral becomes an emergency by being sent at once' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW."emergencyClosedAt" IS DISTINCT FROM OLD."emergencyClosedAt"
    AND (OLD."emergencyClosedAt" IS NOT NULL OR NOT NEW."isEmergency" OR NEW."emergencyClosedById" IS DISTINCT FROM current_actor()
      OR current_actor_role() <> 'supervisor') AND current_actor_role() <> 'system' THEN
    RAISE EXCEPTION 'an emergency is closed once, by a supervisor who did not send it' USING ERRCODE = 'insufficient_privilege';
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
    IF OLD."status" IN ('Draft', 'Returned') AND NEW."status" = 'Sent' AND NOT (NEW."isEmergency" AND NEW."requestedById" = current_actor()) THEN
      RAISE EXCEPTION 'only an emergency is sent without a review, by whoever asked' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF OLD."status" IN ('Approved', 'Declined') AND NEW."status" = 'InReview'
      AND (OLD."reviewedById" IS DISTINCT FROM current_actor() OR OLD."sentAt" IS NOT NULL) THEN
      RAISE EXCEPTION 'a decision is undone by who took it, before it takes effect' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF OLD."status" = 'InReview' AND NOT (NEW."packetFields" <@ OLD."packetFields") THEN
      RAISE EXCEPTION 'a reviewer takes fields out and adds none' USING ERRCODE = 'check_violation';
    END IF;
    IF OLD."status" NOT IN ('Draft', 'Returned') AND (NEW."partnerId", NEW."service") IS DISTINCT FROM (OLD."partnerId", OLD."service") THEN
      RAISE EXCEPTION 'a referral under review keeps what was asked' USING ERRCODE = 'check_violation';
    END IF;
  ELSIF (NEW."partnerId", NEW."service", NEW."packetFields") IS DISTINCT FROM (OLD."partnerId", OLD."service", OLD."packetFields")
    AND OLD."status" NOT IN ('Draft', 'Returned') THEN
    RAISE EXCEPTION 'a referral under review keeps what was asked' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

-- A frozen packet keeps its answers and signature until its case is erased; then it has none.
CREATE OR REPLACE FUNCTION keep_packet() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW."answers", NEW."signature") IS DISTINCT FROM (OLD."answers", OLD."signature")
    AND (NEW."answers" <> '{}'::jsonb OR NEW."signature" IS NOT NULL OR current_actor_role() NOT IN ('supervisor', 'system')) THEN
    RAISE EXCEPTION 'a packet is frozen' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

-- Grants ------------------------------------------------------------------------------------------------------------------
REVOKE ALL ON FUNCTION current_packet(), decided_teams(), keep_directory() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION current_packet(), decided_teams(), keep_directory() TO rowan_app;
GRANT EXECUTE ON FUNCTION current_packet() TO rowan_report;
GRANT SELECT, INSERT ON "DoNotShareRule", "RuleException", "ReferralMessage", "PartnerLink", "ReviewDelegation", "Notice", "IntakeChannel",
  "IncomingReferral" TO rowan_app;
GRANT UPDATE ("regions", "accepts", "capacity", "capacityConfirmedAt", "opening", "contactRole", "vetting", "vettedAt", "vettingExpiresAt") ON "Partner" TO rowan_app;
GRANT UPDATE ("fieldReasons", "reviewerId", "trimmedFields", "heldUntil", "isEmergency", "dangerSign", "emergencyDueAt", "emergencyClosedAt",
  "emergencyClosedById", "emergencyFinding", "remindedAt", "escalatedAt") ON "Referral" TO rowan_app;
GRANT UPDATE ("signature"), DELETE ON "ReferralPacket" TO rowan_app;
GRANT SELECT, INSERT, DELETE ON "PacketKey" TO rowan_app;
GRANT UPDATE ("mailAddress", "mailFrequency") ON "User" TO rowan_app;
GRANT UPDATE ("endedAt", "endedById") ON "DoNotShareRule" TO rowan_app;
GRANT UPDATE ("endedAt") ON "ReviewDelegation" TO rowan_app;
GRANT UPDATE ("attempts", "openedAt", "revokedAt") ON "PartnerLink" TO rowan_app;
GRANT UPDATE ("readAt", "mailedAt"), DELETE ON "Notice" TO rowan_app;
GRANT UPDATE ("revokedAt") ON "IntakeChannel" TO rowan_app;
GRANT UPDATE ("status", "refusalReason", "decidedAt", "decidedById", "wrappedKey") ON "IncomingReferral" TO rowan_app;
GRANT SELECT ("organizationId", "id", "name") ON "Partner" TO rowan_report;
GRANT SELECT ("declineReason", "isEmergency") ON "Referral" TO rowan_report;

-- Numbers of the referral desk: a settled quarter is tabulated once, for the report officer, and never again ---------------------
CREATE TABLE "ReferralQuarter" (
    "organizationId" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "quarter" INTEGER NOT NULL,
    "threshold" INTEGER NOT NULL,
    "tables" JSONB NOT NULL,
    "certificate" JSONB NOT NULL,
    "inputsHash" BYTEA NOT NULL,
    "madeById" UUID NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ReferralQuarter_pkey" PRIMARY KEY ("organizationId","year","quarter")
);
ALTER TABLE "ReferralQuarter" ADD CONSTRAINT "ReferralQuarter_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ReferralQuarter" ADD CONSTRAINT "ReferralQuarter_organizationId_madeById_fkey" FOREIGN KEY ("organizationId", "madeById") REFERENCES "User"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ReferralQuarter"
  ADD CONSTRAINT "ReferralQuarter_floor" CHECK ("threshold" >= 11),
  ADD CONSTRAINT "ReferralQuarter_is_settled" CHECK ("quarter" BETWEEN 1 AND 4
    AND "madeAt" >= make_timestamptz("year" + "quarter" / 4, "quarter" % 4 * 3 + 1, 1, 0, 0, 0, 'UTC') + interval '1440 hours');
ALTER TABLE "ReferralQuarter" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "ReferralQuarter" FORCE ROW LEVEL SECURITY;
CREATE POLICY officer_reads ON "ReferralQuarter" FOR SELECT TO rowan_app
  USING ("organizationId" = (SELECT current_organization()) AND (SELECT current_actor_role()) IN ('reportOfficer', 'system'));
CREATE POLICY officer_adds ON "ReferralQuarter" FOR INSERT TO rowan_app
  WITH CHECK ("organizationId" = (SELECT current_organization()) AND "madeById" = (SELECT current_actor())
    AND (SELECT current_actor_role()) = 'reportOfficer');
CREATE TRIGGER register_is_append_only BEFORE UPDATE OR DELETE ON "ReferralQuarter" FOR EACH ROW EXECUTE FUNCTION keep_register();
CREATE TRIGGER register_is_never_emptied BEFORE TRUNCATE ON "ReferralQuarter" FOR EACH STATEMENT EXECUTE FUNCTION keep_register();
GRANT SELECT, INSERT ON "ReferralQuarter" TO rowan_app;

RESET ROLE;

-- Jobs: their own schema, with ids and times only; the library that keeps the queue makes its tables there. Made by
-- whoever owns the database: rowan_owner owns tables and may make no schema.
CREATE SCHEMA jobs;
GRANT USAGE, CREATE ON SCHEMA jobs TO rowan_app;
