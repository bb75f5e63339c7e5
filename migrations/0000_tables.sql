CREATE TYPE "public"."audit_event" AS ENUM('received', 'duplicate', 'parked', 'vanished', 'decided', 'queued', 'sent', 'refused', 'uncertain', 'disclosed', 'bounced', 'timer', 'staff', 'import', 'state');--> statement-breakpoint
CREATE TYPE "public"."letter_status" AS ENUM('kept', 'judged', 'duplicate', 'parked', 'vanished');--> statement-breakpoint
CREATE TYPE "public"."outbox_status" AS ENUM('queued', 'sent', 'uncertain', 'refused', 'failed');--> statement-breakpoint
CREATE TYPE "public"."request_state" AS ENUM('held', 'awaiting_loa', 'loa_review', 'delivered', 'rejected', 'cancelled');--> statement-breakpoint
CREATE TYPE "public"."timer_kind" AS ENUM('loa_reminder', 'loa_deadline', 'due_soon', 'overdue', 'escalation_raised', 'record_retry');--> statement-breakpoint
CREATE TABLE "audit" (
	"seq" bigint PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"actor" text NOT NULL,
	"event" "audit_event" NOT NULL,
	"letter_id" bigint,
	"reference" text,
	"details" text NOT NULL,
	"previous" text NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_head" (
	"id" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"seq" bigint NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "letters" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "letters_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"mailbox" text NOT NULL,
	"uid_validity" bigint NOT NULL,
	"uid" bigint NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL,
	"kept_at" timestamp (3) with time zone NOT NULL,
	"size" integer NOT NULL,
	"raw" "bytea" NOT NULL,
	"sha256" text NOT NULL,
	"headers_only" boolean DEFAULT false NOT NULL,
	"status" "letter_status" DEFAULT 'kept' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"parked_reason" text,
	"duplicate_of" bigint,
	"message_id" text,
	"content_sha256" text,
	"from_address" text,
	"subject" text,
	"authentication" jsonb,
	"reading" jsonb,
	"judged_at" timestamp (3) with time zone,
	"moved_at" timestamp (3) with time zone,
	CONSTRAINT "letters_place" UNIQUE("mailbox","uid_validity","uid")
);
--> statement-breakpoint
CREATE TABLE "deliveries" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "deliveries_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"outbox_id" bigint NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"outcome" text,
	"reply" text
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "outbox_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"cause" text NOT NULL,
	"letter_id" bigint,
	"request_ids" bigint[] NOT NULL,
	"purpose" text NOT NULL,
	"recipient" text NOT NULL,
	"sender" text NOT NULL,
	"message_id" text NOT NULL,
	"subject" text NOT NULL,
	"thread_root" text,
	"to_staff" boolean NOT NULL,
	"raw" "bytea" NOT NULL,
	"status" "outbox_status" DEFAULT 'queued' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"first_attempt_at" timestamp (3) with time zone,
	"last_reply" text,
	"accepted_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	"bounced_at" timestamp (3) with time zone,
	CONSTRAINT "outbox_message_id_unique" UNIQUE("message_id"),
	CONSTRAINT "outbox_once" UNIQUE("cause","purpose","recipient")
);
--> statement-breakpoint
CREATE TABLE "account_numbers" (
	"account_number" text NOT NULL,
	"low" bigint NOT NULL,
	"high" bigint NOT NULL,
	CONSTRAINT "account_numbers_account_number_low_high_pk" PRIMARY KEY("account_number","low","high")
);
--> statement-breakpoint
CREATE TABLE "accounts" (
	"account_number" text PRIMARY KEY NOT NULL,
	"btn" text NOT NULL,
	"customer_code" text NOT NULL,
	"status" text NOT NULL,
	"record" jsonb NOT NULL,
	"as_of" timestamp (3) with time zone NOT NULL,
	"imported_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "center" (
	"id" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"record" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "code_words" (
	"dictionary" text NOT NULL,
	"code" text NOT NULL,
	"description" text NOT NULL,
	CONSTRAINT "code_words_dictionary_code_pk" PRIMARY KEY("dictionary","code")
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "imports_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"file" text NOT NULL,
	"sha256" text NOT NULL,
	"rows" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "number_ranges" (
	"low" bigint NOT NULL,
	"high" bigint NOT NULL,
	"spid" text NOT NULL,
	"provider" text NOT NULL,
	"status" text NOT NULL,
	CONSTRAINT "number_ranges_low_high_pk" PRIMARY KEY("low","high")
);
--> statement-breakpoint
CREATE TABLE "partner_domains" (
	"domain" text PRIMARY KEY NOT NULL,
	"partner_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "partners" (
	"id" text PRIMARY KEY NOT NULL,
	"status" text NOT NULL,
	"record" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "staff" (
	"email" text NOT NULL,
	"level" integer NOT NULL,
	"name" text NOT NULL,
	"phone" text NOT NULL,
	CONSTRAINT "staff_email_level_pk" PRIMARY KEY("email","level")
);
--> statement-breakpoint
CREATE TABLE "approvals" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "approvals_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"request_id" bigint NOT NULL,
	"command" text NOT NULL,
	"first_by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"done_by" text
);
--> statement-breakpoint
CREATE TABLE "notes" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "notes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"request_id" bigint,
	"at" timestamp (3) with time zone NOT NULL,
	"by" text NOT NULL,
	"text" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reference_counters" (
	"year" integer PRIMARY KEY NOT NULL,
	"last" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "requests" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "requests_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"reference" text NOT NULL,
	"letter_id" bigint NOT NULL,
	"position" integer NOT NULL,
	"partner_id" text,
	"requester" text NOT NULL,
	"requester_address" text NOT NULL,
	"btn" text,
	"form" jsonb NOT NULL,
	"problems" jsonb NOT NULL,
	"content_sha256" text NOT NULL,
	"state" "request_state" NOT NULL,
	"hold_reason" text,
	"account_number" text,
	"delivered_to" text,
	"delivered_at" timestamp (3) with time zone,
	"codes" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL,
	"due_at" timestamp (3) with time zone,
	"due_explanation" text,
	"paused_with" bigint,
	"escalation_level" integer DEFAULT 0 NOT NULL,
	"escalated_at" timestamp (3) with time zone,
	"claimed_by" text,
	"corrects" bigint,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "requests_reference_unique" UNIQUE("reference"),
	CONSTRAINT "requests_place" UNIQUE("letter_id","position")
);
--> statement-breakpoint
CREATE TABLE "timers" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "timers_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"request_id" bigint NOT NULL,
	"kind" timer_kind NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"fired_at" timestamp (3) with time zone,
	"cancelled_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "verdicts" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "verdicts_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"letter_id" bigint,
	"request_id" bigint,
	"at" timestamp (3) with time zone NOT NULL,
	"by" text NOT NULL,
	"policy_version" text NOT NULL,
	"outcome" text NOT NULL,
	"codes" jsonb NOT NULL,
	"fields" jsonb NOT NULL,
	"answers" jsonb NOT NULL,
	"btn" text,
	"account" text,
	"recipient" text,
	"reference" text
);
--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_outbox_id_outbox_id_fk" FOREIGN KEY ("outbox_id") REFERENCES "public"."outbox"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_letter_id_letters_id_fk" FOREIGN KEY ("letter_id") REFERENCES "public"."letters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_numbers" ADD CONSTRAINT "account_numbers_account_number_accounts_account_number_fk" FOREIGN KEY ("account_number") REFERENCES "public"."accounts"("account_number") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partner_domains" ADD CONSTRAINT "partner_domains_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approvals" ADD CONSTRAINT "approvals_request_id_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notes" ADD CONSTRAINT "notes_request_id_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "requests" ADD CONSTRAINT "requests_letter_id_letters_id_fk" FOREIGN KEY ("letter_id") REFERENCES "public"."letters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "timers" ADD CONSTRAINT "timers_request_id_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verdicts" ADD CONSTRAINT "verdicts_letter_id_letters_id_fk" FOREIGN KEY ("letter_id") REFERENCES "public"."letters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verdicts" ADD CONSTRAINT "verdicts_request_id_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_letter" ON "audit" USING btree ("letter_id");--> statement-breakpoint
CREATE INDEX "audit_reference" ON "audit" USING btree ("reference");--> statement-breakpoint
CREATE INDEX "letters_message_id" ON "letters" USING hash ("message_id");--> statement-breakpoint
CREATE INDEX "letters_sha256" ON "letters" USING btree ("sha256");--> statement-breakpoint
CREATE INDEX "letters_content" ON "letters" USING btree ("content_sha256");--> statement-breakpoint
CREATE INDEX "letters_received" ON "letters" USING btree ("received_at");--> statement-breakpoint
CREATE INDEX "letters_not_moved" ON "letters" USING btree ("id") WHERE "letters"."moved_at" is null;--> statement-breakpoint
CREATE INDEX "deliveries_outbox" ON "deliveries" USING btree ("outbox_id");--> statement-breakpoint
CREATE INDEX "outbox_recipient" ON "outbox" USING btree ("recipient","created_at");--> statement-breakpoint
CREATE INDEX "outbox_thread" ON "outbox" USING hash ("thread_root");--> statement-breakpoint
CREATE INDEX "outbox_letter" ON "outbox" USING btree ("letter_id");--> statement-breakpoint
CREATE INDEX "outbox_queued" ON "outbox" USING btree ("id") WHERE "outbox"."status" in ('queued', 'uncertain');--> statement-breakpoint
CREATE INDEX "account_numbers_single" ON "account_numbers" USING btree ("low");--> statement-breakpoint
CREATE INDEX "account_numbers_block" ON "account_numbers" USING gist (int8range("low", "high", '[]')) WHERE "account_numbers"."low" < "account_numbers"."high";--> statement-breakpoint
CREATE UNIQUE INDEX "accounts_btn_code" ON "accounts" USING btree ("btn","customer_code");--> statement-breakpoint
CREATE INDEX "number_ranges_block" ON "number_ranges" USING gist (int8range("low", "high", '[]')) WHERE "number_ranges"."low" < "number_ranges"."high";--> statement-breakpoint
CREATE INDEX "requests_btn" ON "requests" USING btree ("btn");--> statement-breakpoint
CREATE INDEX "requests_open" ON "requests" USING btree ("state");--> statement-breakpoint
CREATE INDEX "requests_requester" ON "requests" USING btree ("requester","btn");--> statement-breakpoint
CREATE INDEX "requests_partner" ON "requests" USING btree ("partner_id","created_at");--> statement-breakpoint
CREATE INDEX "timers_request" ON "timers" USING btree ("request_id");--> statement-breakpoint
CREATE INDEX "verdicts_letter" ON "verdicts" USING btree ("letter_id");--> statement-breakpoint
CREATE INDEX "verdicts_request" ON "verdicts" USING btree ("request_id");