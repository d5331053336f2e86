CREATE TABLE `plans` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`head` text NOT NULL,
	`key` text NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `plan_priorities` (
	`id` text PRIMARY KEY NOT NULL,
	`plan_id` text NOT NULL REFERENCES `plans`(`id`) ON DELETE cascade,
	`position` integer NOT NULL,
	`title` text NOT NULL,
	`objective` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `plan_priorities_by_plan` ON `plan_priorities` (`plan_id`,`position`);
--> statement-breakpoint
CREATE TABLE `plan_items` (
	`plan_id` text NOT NULL REFERENCES `plans`(`id`) ON DELETE cascade,
	`item_id` text NOT NULL REFERENCES `tracked_items`(`id`) ON DELETE cascade,
	`priority_id` text NOT NULL REFERENCES `plan_priorities`(`id`),
	`position` integer NOT NULL,
	`ref` text NOT NULL,
	`aim` text NOT NULL,
	`kept_reason` text DEFAULT '' NOT NULL,
	`carried_to` text REFERENCES `plans`(`id`),
	PRIMARY KEY(`plan_id`, `item_id`)
);
--> statement-breakpoint
CREATE INDEX `plan_items_by_item` ON `plan_items` (`item_id`);
--> statement-breakpoint
CREATE TABLE `plan_words` (
	`plan_id` text NOT NULL REFERENCES `plans`(`id`) ON DELETE cascade,
	`item_id` text NOT NULL REFERENCES `tracked_items`(`id`) ON DELETE cascade,
	`until` text NOT NULL,
	`field` text NOT NULL,
	`text` text NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL,
	PRIMARY KEY(`plan_id`, `item_id`, `until`, `field`)
);
--> statement-breakpoint
INSERT INTO `plans` SELECT lower(hex(randomblob(16))), p.`plan`, '{}', '[]', p.`at`, p.`by` FROM (SELECT json_extract(`imported`, '$.plan') AS `plan`, min(`created_at`) AS `at`, `created_by` AS `by` FROM `tracked_items` WHERE `imported` IS NOT NULL GROUP BY 1) p;
--> statement-breakpoint
INSERT INTO `plan_priorities` SELECT lower(hex(randomblob(16))), p.`id`, row_number() OVER (PARTITION BY p.`id` ORDER BY g.`row`), g.`title`, '' FROM (SELECT json_extract(`imported`, '$.plan') AS `plan`, json_extract(`imported`, '$.priority') AS `title`, min(json_extract(`imported`, '$.row')) AS `row` FROM `tracked_items` WHERE `imported` IS NOT NULL GROUP BY 1, 2) g JOIN `plans` p ON p.`name` = g.`plan`;
--> statement-breakpoint
INSERT INTO `plan_items` (`plan_id`, `item_id`, `priority_id`, `position`, `ref`, `aim`) SELECT p.`id`, i.`id`, g.`id`, i.`number`, json_extract(i.`imported`, '$.ref'), json_extract(i.`imported`, '$.aim') FROM `tracked_items` i JOIN `plans` p ON p.`name` = json_extract(i.`imported`, '$.plan') JOIN `plan_priorities` g ON g.`plan_id` = p.`id` AND g.`title` = json_extract(i.`imported`, '$.priority') WHERE i.`imported` IS NOT NULL;
--> statement-breakpoint
CREATE TABLE `meeting_notes` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL REFERENCES `meetings`(`id`),
	`at` text NOT NULL,
	`by` text NOT NULL,
	`text` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `meeting_notes_by_meeting` ON `meeting_notes` (`meeting_id`,`at`);
--> statement-breakpoint
CREATE TRIGGER `meeting_notes_are_not_changed` BEFORE UPDATE ON `meeting_notes` BEGIN SELECT RAISE(ABORT, 'a note on sealed minutes is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `meeting_notes_are_not_deleted` BEFORE DELETE ON `meeting_notes` BEGIN SELECT RAISE(ABORT, 'a note on sealed minutes is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `meeting_notes_are_not_replaced` BEFORE INSERT ON `meeting_notes` WHEN EXISTS (SELECT 1 FROM `meeting_notes` WHERE `id` = NEW.`id`) BEGIN SELECT RAISE(ABORT, 'a note on sealed minutes is append-only'); END;
