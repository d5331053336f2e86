CREATE TABLE `activity_types` (
	`key` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`fields` text NOT NULL,
	`figures` text,
	`is_retired` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE `activities` (
	`id` text PRIMARY KEY NOT NULL,
	`type_key` text NOT NULL,
	`title` text NOT NULL,
	`service` text NOT NULL,
	`state` text NOT NULL,
	`planned_for` text NOT NULL,
	`held_on` text,
	`owner` text NOT NULL,
	`summary` text NOT NULL,
	`details` text NOT NULL,
	`figures` text NOT NULL,
	`plan_approved_on` text,
	`plan_approved_by` text NOT NULL,
	`plan_reviewed_on` text,
	`plan_outstanding` text NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `activities_by_type` ON `activities` (`type_key`);
--> statement-breakpoint
CREATE TABLE `activity_reports` (
	`id` text PRIMARY KEY NOT NULL,
	`activity_id` text NOT NULL REFERENCES `activities`(`id`) ON DELETE cascade,
	`name` text NOT NULL,
	`paragraphs` text NOT NULL,
	`added_at` text NOT NULL,
	`added_by` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `activity_reports_by_activity` ON `activity_reports` (`activity_id`);
--> statement-breakpoint
CREATE TABLE `activity_findings` (
	`id` text PRIMARY KEY NOT NULL,
	`activity_id` text NOT NULL REFERENCES `activities`(`id`) ON DELETE cascade,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`text` text NOT NULL,
	`theme` text NOT NULL,
	`report_id` text REFERENCES `activity_reports`(`id`),
	`paragraph` integer,
	`item_id` text REFERENCES `tracked_items`(`id`),
	`training_need_id` text
);
--> statement-breakpoint
CREATE INDEX `activity_findings_by_activity` ON `activity_findings` (`activity_id`,`position`);
--> statement-breakpoint
CREATE INDEX `activity_findings_by_item` ON `activity_findings` (`item_id`);
--> statement-breakpoint
CREATE TABLE `calendar_entries` (
	`id` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`kind` text NOT NULL,
	`service` text NOT NULL,
	`due` text NOT NULL,
	`due_text` text NOT NULL,
	`owner` text NOT NULL,
	`state` text NOT NULL,
	`done_on` text,
	`why_not` text NOT NULL,
	`note` text NOT NULL,
	`recurrence` text NOT NULL,
	`series_id` text,
	`target` integer,
	`is_ad_hoc` integer DEFAULT 0 NOT NULL,
	`planned_again_from` text REFERENCES `calendar_entries`(`id`),
	`activity_id` text REFERENCES `activities`(`id`),
	`uid` text NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `calendar_entries_by_due` ON `calendar_entries` (`due`);
--> statement-breakpoint
CREATE INDEX `calendar_entries_by_series` ON `calendar_entries` (`series_id`);
--> statement-breakpoint
CREATE TABLE `feedback` (
	`id` text PRIMARY KEY NOT NULL,
	`day` text NOT NULL,
	`source` text NOT NULL,
	`cohort` text NOT NULL,
	`words` text NOT NULL,
	`score` text NOT NULL,
	`answered` integer,
	`eligible` integer,
	`theme` text NOT NULL,
	`led_to` text NOT NULL,
	`item_id` text REFERENCES `tracked_items`(`id`),
	`activity_id` text REFERENCES `activities`(`id`),
	`public_words` text NOT NULL,
	`did` text NOT NULL,
	`told_whom` text NOT NULL,
	`told_on` text,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `feedback_by_day` ON `feedback` (`day`);
--> statement-breakpoint
CREATE TABLE `themes` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`description` text NOT NULL,
	`is_retired` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `themes_name_unique` ON `themes` (`name`);
--> statement-breakpoint
CREATE TABLE `training_needs` (
	`id` text PRIMARY KEY NOT NULL,
	`need` text NOT NULL,
	`theme` text NOT NULL,
	`proposed` text NOT NULL,
	`done_on` text,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `paper_words` (
	`paper` text NOT NULL,
	`part` text NOT NULL,
	`text` text NOT NULL,
	`written_over` text NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL,
	PRIMARY KEY(`paper`, `part`)
);
--> statement-breakpoint
CREATE TABLE `paper_acceptances` (
	`id` text PRIMARY KEY NOT NULL,
	`paper` text NOT NULL,
	`stop` text NOT NULL,
	`words` text NOT NULL,
	`reason` text NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `paper_acceptances_by_paper` ON `paper_acceptances` (`paper`);
--> statement-breakpoint
CREATE TRIGGER `paper_acceptances_are_not_changed` BEFORE UPDATE ON `paper_acceptances` BEGIN SELECT RAISE(ABORT, 'the release log is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `paper_acceptances_are_not_deleted` BEFORE DELETE ON `paper_acceptances` BEGIN SELECT RAISE(ABORT, 'the release log is append-only'); END;
--> statement-breakpoint
CREATE TABLE `paper_releases` (
	`id` text PRIMARY KEY NOT NULL,
	`paper` text NOT NULL,
	`title` text NOT NULL,
	`file_name` text NOT NULL,
	`sha256` text NOT NULL,
	`accepted` text NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL
);
--> statement-breakpoint
CREATE TRIGGER `paper_releases_are_not_changed` BEFORE UPDATE ON `paper_releases` BEGIN SELECT RAISE(ABORT, 'the release log is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `paper_releases_are_not_deleted` BEFORE DELETE ON `paper_releases` BEGIN SELECT RAISE(ABORT, 'the release log is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `paper_acceptances_are_not_replaced` BEFORE INSERT ON `paper_acceptances` WHEN EXISTS (SELECT 1 FROM `paper_acceptances` WHERE `id` = NEW.`id`) BEGIN SELECT RAISE(ABORT, 'the release log is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `paper_releases_are_not_replaced` BEFORE INSERT ON `paper_releases` WHEN EXISTS (SELECT 1 FROM `paper_releases` WHERE `id` = NEW.`id`) BEGIN SELECT RAISE(ABORT, 'the release log is append-only'); END;
