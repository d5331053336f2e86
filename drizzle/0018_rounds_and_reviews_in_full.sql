CREATE TABLE `template_drafts` (
	`id` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`name` text NOT NULL,
	`based_on` text REFERENCES `templates`(`id`),
	`content` text NOT NULL,
	`remarks` text NOT NULL,
	`saved_at` text NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL
);
--> statement-breakpoint
ALTER TABLE `templates` ADD COLUMN `published_at` text;
--> statement-breakpoint
ALTER TABLE `templates` ADD COLUMN `published_by` text;
--> statement-breakpoint
ALTER TABLE `templates` ADD COLUMN `note` text;
--> statement-breakpoint
ALTER TABLE `templates` ADD COLUMN `based_on` text;
--> statement-breakpoint
CREATE TRIGGER `templates_are_not_changed` BEFORE UPDATE ON `templates` BEGIN SELECT RAISE(ABORT, 'a published template is not changed'); END;
--> statement-breakpoint
CREATE TRIGGER `templates_are_not_deleted` BEFORE DELETE ON `templates` BEGIN SELECT RAISE(ABORT, 'a published template is not changed'); END;
--> statement-breakpoint
CREATE TRIGGER `templates_are_not_replaced` BEFORE INSERT ON `templates` WHEN EXISTS (SELECT 1 FROM `templates` WHERE `id` = NEW.`id`) BEGIN SELECT RAISE(ABORT, 'a published template is not changed'); END;
--> statement-breakpoint
CREATE TRIGGER `grade_scales_are_not_changed` BEFORE UPDATE ON `grade_scales` BEGIN SELECT RAISE(ABORT, 'a published scale is not changed'); END;
--> statement-breakpoint
CREATE TRIGGER `grade_scales_are_not_deleted` BEFORE DELETE ON `grade_scales` BEGIN SELECT RAISE(ABORT, 'a published scale is not changed'); END;
--> statement-breakpoint
CREATE TRIGGER `grade_scales_are_not_replaced` BEFORE INSERT ON `grade_scales` WHEN EXISTS (SELECT 1 FROM `grade_scales` WHERE `id` = NEW.`id`) BEGIN SELECT RAISE(ABORT, 'a published scale is not changed'); END;
--> statement-breakpoint
CREATE TABLE `review_attachments` (
	`id` text PRIMARY KEY NOT NULL,
	`review_id` text NOT NULL REFERENCES `reviews`(`id`) ON DELETE cascade,
	`evidence_id` text,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`bytes` integer NOT NULL,
	`sha256` text NOT NULL,
	`added_at` text NOT NULL,
	`added_by` text NOT NULL,
	`content` blob NOT NULL
);
--> statement-breakpoint
CREATE INDEX `review_attachments_by_review` ON `review_attachments` (`review_id`);
--> statement-breakpoint
CREATE TRIGGER `sealed_review_attachments_refuse_insert` BEFORE INSERT ON `review_attachments` WHEN (SELECT `submitted_at` FROM `reviews` WHERE `id` = NEW.`review_id`) IS NOT NULL BEGIN SELECT RAISE(ABORT, 'the review is sealed'); END;
--> statement-breakpoint
CREATE TRIGGER `sealed_review_attachments_refuse_update` BEFORE UPDATE ON `review_attachments` WHEN (SELECT `submitted_at` FROM `reviews` WHERE `id` = NEW.`review_id`) IS NOT NULL BEGIN SELECT RAISE(ABORT, 'the review is sealed'); END;
--> statement-breakpoint
CREATE TRIGGER `sealed_review_attachments_refuse_delete` BEFORE DELETE ON `review_attachments` WHEN (SELECT `submitted_at` FROM `reviews` WHERE `id` = OLD.`review_id`) IS NOT NULL BEGIN SELECT RAISE(ABORT, 'the review is sealed'); END;
--> statement-breakpoint
CREATE TRIGGER `sealed_review_attachments_are_not_moved` BEFORE UPDATE OF `review_id` ON `review_attachments` WHEN (SELECT `submitted_at` FROM `reviews` WHERE `id` = OLD.`review_id`) IS NOT NULL BEGIN SELECT RAISE(ABORT, 'the review is sealed'); END;
--> statement-breakpoint
CREATE TRIGGER `sealed_review_attachments_are_not_replaced` BEFORE INSERT ON `review_attachments` WHEN EXISTS (SELECT 1 FROM `review_attachments` WHERE `id` = NEW.`id` AND (SELECT `submitted_at` FROM `reviews` WHERE `id` = `review_attachments`.`review_id`) IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'the review is sealed'); END;
--> statement-breakpoint
CREATE TABLE `answer_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`review_id` text NOT NULL REFERENCES `reviews`(`id`) ON DELETE cascade,
	`field` text NOT NULL,
	`value` text NOT NULL,
	`written_at` text NOT NULL,
	`kept_at` text NOT NULL,
	`kept_by` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `answer_versions_by_field` ON `answer_versions` (`review_id`,`field`,`kept_at`);
--> statement-breakpoint
CREATE TRIGGER `sealed_answer_versions_refuse_insert` BEFORE INSERT ON `answer_versions` WHEN (SELECT `submitted_at` FROM `reviews` WHERE `id` = NEW.`review_id`) IS NOT NULL BEGIN SELECT RAISE(ABORT, 'the review is sealed'); END;
--> statement-breakpoint
CREATE TRIGGER `sealed_answer_versions_refuse_update` BEFORE UPDATE ON `answer_versions` WHEN (SELECT `submitted_at` FROM `reviews` WHERE `id` = NEW.`review_id`) IS NOT NULL BEGIN SELECT RAISE(ABORT, 'the review is sealed'); END;
--> statement-breakpoint
CREATE TRIGGER `sealed_answer_versions_refuse_delete` BEFORE DELETE ON `answer_versions` WHEN (SELECT `submitted_at` FROM `reviews` WHERE `id` = OLD.`review_id`) IS NOT NULL BEGIN SELECT RAISE(ABORT, 'the review is sealed'); END;
--> statement-breakpoint
CREATE TRIGGER `sealed_answer_versions_are_not_moved` BEFORE UPDATE OF `review_id` ON `answer_versions` WHEN (SELECT `submitted_at` FROM `reviews` WHERE `id` = OLD.`review_id`) IS NOT NULL BEGIN SELECT RAISE(ABORT, 'the review is sealed'); END;
--> statement-breakpoint
CREATE TRIGGER `sealed_answer_versions_are_not_replaced` BEFORE INSERT ON `answer_versions` WHEN EXISTS (SELECT 1 FROM `answer_versions` WHERE `id` = NEW.`id` AND (SELECT `submitted_at` FROM `reviews` WHERE `id` = `answer_versions`.`review_id`) IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'the review is sealed'); END;
--> statement-breakpoint
ALTER TABLE `evidence_items` ADD COLUMN `source_kind` text;
--> statement-breakpoint
ALTER TABLE `reviews` ADD COLUMN `withdrawn_at` text;
--> statement-breakpoint
ALTER TABLE `reviews` ADD COLUMN `withdrawn_by` text;
--> statement-breakpoint
ALTER TABLE `reviews` ADD COLUMN `withdrawn_because` text;
--> statement-breakpoint
ALTER TABLE `rounds` ADD COLUMN `closed_at` text;
--> statement-breakpoint
ALTER TABLE `rounds` ADD COLUMN `closed_by` text;
--> statement-breakpoint
ALTER TABLE `rounds` ADD COLUMN `closing_note` text;
--> statement-breakpoint
ALTER TABLE `rounds` ADD COLUMN `requires_calibration` integer DEFAULT false NOT NULL;
--> statement-breakpoint
CREATE TABLE `calibration_grades` (
	`id` text PRIMARY KEY NOT NULL,
	`exemplar` text NOT NULL,
	`person` text NOT NULL,
	`person_key` text NOT NULL,
	`grades` text NOT NULL,
	`at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `calibration_grades_once` ON `calibration_grades` (`exemplar`,`person_key`);
--> statement-breakpoint
CREATE TRIGGER `calibration_grades_are_not_changed` BEFORE UPDATE ON `calibration_grades` BEGIN SELECT RAISE(ABORT, 'a calibration grade is not changed'); END;
--> statement-breakpoint
CREATE TRIGGER `calibration_grades_are_not_deleted` BEFORE DELETE ON `calibration_grades` BEGIN SELECT RAISE(ABORT, 'a calibration grade is not changed'); END;
--> statement-breakpoint
CREATE TRIGGER `calibration_grades_are_not_replaced` BEFORE INSERT ON `calibration_grades` WHEN EXISTS (SELECT 1 FROM `calibration_grades` WHERE `id` = NEW.`id`) BEGIN SELECT RAISE(ABORT, 'a calibration grade is not changed'); END;
--> statement-breakpoint
CREATE TABLE `phrases` (
	`id` text PRIMARY KEY NOT NULL,
	`owner` text NOT NULL,
	`text` text NOT NULL,
	`saved_at` text NOT NULL
);
