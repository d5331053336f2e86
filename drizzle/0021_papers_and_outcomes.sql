CREATE TABLE `paper_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`paper` text NOT NULL,
	`number` integer NOT NULL,
	`title` text NOT NULL,
	`document` text NOT NULL,
	`sha256` text NOT NULL,
	`note` text NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `paper_versions_by_number` ON `paper_versions` (`paper`,`number`);
--> statement-breakpoint
CREATE TABLE `paper_sign_offs` (
	`id` text PRIMARY KEY NOT NULL,
	`paper` text NOT NULL,
	`version_id` text NOT NULL REFERENCES `paper_versions`(`id`),
	`body` text NOT NULL,
	`outcome` text NOT NULL,
	`conditions` text NOT NULL,
	`decided_on` text NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `paper_sign_offs_by_paper` ON `paper_sign_offs` (`paper`);
--> statement-breakpoint
CREATE INDEX `paper_sign_offs_by_version` ON `paper_sign_offs` (`version_id`);
--> statement-breakpoint
CREATE TRIGGER `paper_versions_are_not_changed` BEFORE UPDATE ON `paper_versions` BEGIN SELECT RAISE(ABORT, 'versions and sign-offs of papers are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `paper_versions_are_not_deleted` BEFORE DELETE ON `paper_versions` BEGIN SELECT RAISE(ABORT, 'versions and sign-offs of papers are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `paper_versions_are_not_replaced` BEFORE INSERT ON `paper_versions` WHEN EXISTS (SELECT 1 FROM `paper_versions` WHERE `id` = NEW.`id`) BEGIN SELECT RAISE(ABORT, 'versions and sign-offs of papers are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `paper_sign_offs_are_not_changed` BEFORE UPDATE ON `paper_sign_offs` BEGIN SELECT RAISE(ABORT, 'versions and sign-offs of papers are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `paper_sign_offs_are_not_deleted` BEFORE DELETE ON `paper_sign_offs` BEGIN SELECT RAISE(ABORT, 'versions and sign-offs of papers are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `paper_sign_offs_are_not_replaced` BEFORE INSERT ON `paper_sign_offs` WHEN EXISTS (SELECT 1 FROM `paper_sign_offs` WHERE `id` = NEW.`id`) BEGIN SELECT RAISE(ABORT, 'versions and sign-offs of papers are append-only'); END;
--> statement-breakpoint
CREATE TABLE `paper_appendices` (
	`id` text PRIMARY KEY NOT NULL,
	`paper` text NOT NULL,
	`position` integer NOT NULL,
	`title` text NOT NULL,
	`text` text NOT NULL,
	`source` text NOT NULL,
	`paragraph` integer,
	`at` text NOT NULL,
	`by` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `paper_appendices_by_paper` ON `paper_appendices` (`paper`,`position`);
--> statement-breakpoint
CREATE TABLE `word_templates` (
	`id` text PRIMARY KEY NOT NULL,
	`file_name` text NOT NULL,
	`sha256` text NOT NULL,
	`bytes` blob NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `outcome_plans` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL REFERENCES `cases`(`id`),
	`worker` text NOT NULL,
	`opened_on` text NOT NULL,
	`closed_on` text,
	`note` text NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `outcome_plans_by_case` ON `outcome_plans` (`case_id`);
--> statement-breakpoint
CREATE TABLE `outcome_goals` (
	`id` text PRIMARY KEY NOT NULL,
	`plan_id` text NOT NULL REFERENCES `outcome_plans`(`id`),
	`position` integer NOT NULL,
	`goal` text NOT NULL,
	`measure` text NOT NULL,
	`due` text NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `outcome_goals_by_plan` ON `outcome_goals` (`plan_id`,`position`);
--> statement-breakpoint
CREATE TABLE `outcome_scores` (
	`id` text PRIMARY KEY NOT NULL,
	`goal_id` text NOT NULL REFERENCES `outcome_goals`(`id`),
	`stage` text NOT NULL,
	`day` text NOT NULL,
	`child_score` integer,
	`parent_score` integer,
	`child_words` text NOT NULL,
	`parent_words` text NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `outcome_scores_by_goal` ON `outcome_scores` (`goal_id`,`day`);
--> statement-breakpoint
CREATE TABLE `item_goals` (
	`item_id` text PRIMARY KEY NOT NULL REFERENCES `tracked_items`(`id`),
	`goal_id` text NOT NULL REFERENCES `outcome_goals`(`id`),
	`at` text NOT NULL,
	`by` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `item_goals_by_goal` ON `item_goals` (`goal_id`);
--> statement-breakpoint
ALTER TABLE `calendar_entries` ADD COLUMN `area` text DEFAULT '' NOT NULL;
--> statement-breakpoint
ALTER TABLE `activities` ADD COLUMN `area` text DEFAULT '' NOT NULL;
