CREATE TABLE `wording_proposals` (
	`sequence` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`moderation_id` text NOT NULL REFERENCES `moderations`(`id`),
	`domain` text NOT NULL,
	`prompt` text NOT NULL,
	`wording` text NOT NULL,
	`why` text NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `wording_proposals_id_unique` ON `wording_proposals` (`id`);
--> statement-breakpoint
CREATE INDEX `wording_proposals_by_prompt` ON `wording_proposals` (`moderation_id`,`domain`,`prompt`);
--> statement-breakpoint
CREATE TRIGGER `wording_proposals_are_not_changed` BEFORE UPDATE ON `wording_proposals` BEGIN SELECT RAISE(ABORT, 'a proposed wording is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `wording_proposals_are_not_deleted` BEFORE DELETE ON `wording_proposals` BEGIN SELECT RAISE(ABORT, 'a proposed wording is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `wording_proposals_are_not_replaced` BEFORE INSERT ON `wording_proposals` WHEN EXISTS (SELECT 1 FROM `wording_proposals` WHERE `sequence` = NEW.`sequence` OR `id` = NEW.`id`) BEGIN SELECT RAISE(ABORT, 'a proposed wording is append-only'); END;
